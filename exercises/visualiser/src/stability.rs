//! What becomes of descent for every pair of a learning rate and a momentum.
//!
//! A run **settles** at the first step from which the loss stays below the threshold, as
//! `settled_below` of step 8 has it, and for half as many steps beyond the last: a run that rings, and
//! dips below the threshold on its way through the valley, has not settled yet, even if it does so at
//! the very end. A run **diverges** if its loss is ever not finite or
//! above the ceiling of step 7. What does neither in the steps that it is given is **undecided**.
//!
//! A run is not walked further once it has diverged, or once it lies still: [`STILL`] steps in a row
//! with a loss a hundred times below the threshold. Runs that come to rest do not climb out again
//! from there; a test holds that against walking every run to its end.

use plot::{Outcome, Point};

/// What the runs of a map have in common.
#[derive(Debug, Clone, Copy)]
pub struct Runs<Loss, Step> {
    /// The loss at a point.
    pub loss: Loss,
    /// Point and velocity after a step from this point with this velocity, rate and momentum.
    pub step: Step,
    /// Where every run starts, at rest.
    pub start: Point,
    /// How many steps each run is given.
    pub steps: usize,
    /// The loss below which a run may settle.
    pub threshold: f64,
    /// The loss above which a run has diverged.
    pub ceiling: f64,
}

/// How many steps in a row a run must lie still to be let alone.
const STILL: usize = 20;

/// How many runs are walked at once. Each step of a run waits for the one before; the processor
/// fills the time with the steps of the others.
const ABREAST: usize = 4;

impl<Loss, Step> Runs<Loss, Step>
where
    Loss: Fn(Point) -> f64,
    Step: Fn(Point, Point, f64, f64) -> (Point, Point),
{
    /// What becomes of each of these rates with one momentum.
    pub fn row(&self, rates: &[f64], momentum: f64) -> Vec<Outcome> {
        let mut outcomes = Vec::with_capacity(rates.len());
        for rates in rates.chunks(ABREAST) {
            let mut abreast = [0.0; ABREAST];
            abreast[..rates.len()].copy_from_slice(rates);
            let all = self.abreast(abreast, momentum);
            outcomes.extend_from_slice(&all[..rates.len()]);
        }
        outcomes
    }

    fn abreast(&self, rates: [f64; ABREAST], momentum: f64) -> [Outcome; ABREAST] {
        let (mut p, mut v) = ([self.start; ABREAST], [[0.0, 0.0]; ABREAST]);
        // The first step after the last one at which the loss was not low, or not still.
        let (mut low, mut still) = ([0; ABREAST], [0; ABREAST]);
        let mut diverged = [false; ABREAST];
        for step in 0..=self.steps + self.steps / 2 {
            for k in 0..ABREAST {
                let loss = (self.loss)(p[k]);
                // Asked so that NaN is neither low nor sound.
                let is_low = loss < self.threshold;
                let is_still = loss < self.threshold * 1e-2;
                let is_sound = loss.abs() <= self.ceiling;
                low[k] = if is_low { low[k] } else { step + 1 };
                still[k] = if is_still { still[k] } else { step + 1 };
                diverged[k] |= !is_sound && step <= self.steps;
                (p[k], v[k]) = (self.step)(p[k], v[k], rates[k], momentum);
            }
            if (0..ABREAST).all(|k| diverged[k] || still[k] + STILL <= step) {
                break;
            }
        }
        std::array::from_fn(|k| match low[k] {
            _ if diverged[k] => Outcome::Diverges,
            step if step <= self.steps => Outcome::Settles(step),
            _ => Outcome::Undecided,
        })
    }
}
