//! What becomes of every pair of a learning rate and a momentum, held against walking every run to
//! its end, one by one.

#[path = "../../../checker/course/experiment.rs"]
#[allow(dead_code)]
mod experiment;
#[path = "../src/stability.rs"]
mod stability;

use experiment::{CURVATURES, RATES, START, STEPS, THRESHOLD};
use plot::{Outcome, Point};
use stability::Runs;

/// A bowl and the runs on it.
#[derive(Debug, Clone, Copy)]
struct BowlRuns {
    bowl: [f64; 2],
    start: Point,
    steps: usize,
}

/// The standard experiment.
const STANDARD: BowlRuns = BowlRuns {
    bowl: CURVATURES,
    start: START,
    steps: STEPS,
};

impl BowlRuns {
    fn loss(&self, [x, y]: Point) -> f64 {
        0.5 * (self.bowl[0] * (x * x) + self.bowl[1] * (y * y))
    }

    fn step(&self, p: Point, v: Point, lr: f64, momentum: f64) -> (Point, Point) {
        let v: Point = std::array::from_fn(|i| momentum * v[i] - lr * (self.bowl[i] * p[i]));
        (std::array::from_fn(|i| p[i] + v[i]), v)
    }

    fn ceiling(&self) -> f64 {
        experiment::ceiling(self.loss(self.start))
    }

    fn row(&self, rates: &[f64], momentum: f64) -> Vec<Outcome> {
        let runs = Runs {
            loss: |p| self.loss(p),
            step: |p, v, lr, momentum| self.step(p, v, lr, momentum),
            start: self.start,
            steps: self.steps,
            threshold: THRESHOLD,
            ceiling: self.ceiling(),
        };
        runs.row(rates, momentum)
    }

    /// The whole run, and then a look back at it.
    fn outcome(&self, lr: f64, momentum: f64) -> Outcome {
        let (mut p, mut v) = (self.start, [0.0, 0.0]);
        let mut losses = vec![self.loss(p)];
        for _ in 0..self.steps + self.steps / 2 {
            (p, v) = self.step(p, v, lr, momentum);
            losses.push(self.loss(p));
        }
        let sound = |loss: &f64| loss.abs() <= self.ceiling();
        if !losses[..=self.steps].iter().all(sound) {
            return Outcome::Diverges;
        }
        let low = losses.iter().rev().take_while(|loss| **loss < THRESHOLD);
        match losses.len() - low.count() {
            step if step <= self.steps => Outcome::Settles(step),
            _ => Outcome::Undecided,
        }
    }
}

#[test]
fn the_runs_of_the_course_come_out_as_their_table_says() {
    assert_eq!(
        STANDARD.row(&RATES, 0.0),
        [
            Outcome::Undecided,
            // With the last step.
            Outcome::Settles(200),
            Outcome::Settles(43),
            // It bounces for ever.
            Outcome::Undecided,
            Outcome::Diverges,
        ]
    );
    // The loss is below the threshold at step 64 for the first time, and climbs out again.
    assert_eq!(STANDARD.row(&[0.02], 0.9), [Outcome::Settles(101)]);
    assert_eq!(STANDARD.row(&[], 0.9), []);
}

#[test]
fn stopping_early_changes_no_outcome() {
    let mut seen = [0; 3];
    for bowl in [CURVATURES, [1.0, 1.0], [0.01, 1.0]] {
        for start in [START, [0.1, 0.1], [3.0, 0.0]] {
            for steps in [200, 700] {
                let bowl_runs = BowlRuns { bowl, start, steps };
                // As many rates as do not come out even, up to twice the largest that works.
                let rates: Vec<f64> = (0..43)
                    .map(|i| 4.0 / bowl[1] * f64::from(i) / 42.0)
                    .collect();
                for momentum in (0..16).map(|j| f64::from(j) / 15.0) {
                    for (lr, outcome) in rates.iter().zip(bowl_runs.row(&rates, momentum)) {
                        let whole = bowl_runs.outcome(*lr, momentum);
                        assert_eq!(
                            outcome, whole,
                            "{bowl_runs:?}, lr {lr}, momentum {momentum}"
                        );
                        seen[match whole {
                            Outcome::Settles(_) => 0,
                            Outcome::Undecided => 1,
                            Outcome::Diverges => 2,
                        }] += 1;
                    }
                }
            }
        }
    }
    assert!(
        seen.iter().all(|count| *count > 500),
        "too few of a kind: {seen:?}"
    );
}

#[test]
fn what_is_no_number_has_diverged() {
    let bowl_runs = BowlRuns {
        start: [f64::NAN, 1.0],
        ..STANDARD
    };
    assert_eq!(bowl_runs.row(&[0.0, 0.01], 0.5), [Outcome::Diverges; 2]);
}
