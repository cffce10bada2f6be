//! A stability map as data: its runs, and what is to be pointed out.

use crate::geometry::clip;
use crate::stability_map::outcome::Outcome;
use crate::stability_map::step_scale::StepScale;
use crate::window::{Point, Window};

/// A map of learning rate (across) and momentum (up): how many steps a run takes to settle.
///
/// Runs that settle are coloured by their steps, on a logarithmic scale; those that diverge and
/// those that do neither have a ground and a name of their own. However many outcomes there are,
/// at most 200 × 120 of them are drawn, evenly chosen, so that the file stays small. Rates or momenta
/// that are not two or more, finite and rising leave the picture empty but for a remark.
#[derive(Debug, Clone)]
pub struct StabilityMap<'a> {
    /// The headline.
    pub title: &'a str,
    /// The learning rates of the columns, finite and rising.
    pub rates: &'a [f64],
    /// The momenta of the rows, finite and rising.
    pub momenta: &'a [f64],
    /// Row by row, one for each momentum, the lowest first: `outcomes[j][i]` is what became of
    /// `rates[i]` with `momenta[j]`. One that is missing counts as undecided.
    pub outcomes: &'a [Vec<Outcome>],
    /// How many steps every run was given.
    pub limit: usize,
    /// The largest curvature `B` of the surface, if the boundary `lr = 2 (1 + momentum) / B` is to
    /// be drawn: by theory every run beyond it diverges.
    pub curvature: Option<f64>,
    /// Settings to point out, such as the quickest.
    pub marks: &'a [Setting<'a>],
}

/// A setting with a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting<'a> {
    /// The learning rate.
    pub lr: f64,
    /// The momentum.
    pub momentum: f64,
    /// What is said of it, such as `quickest: 0.1336, 0.4026`.
    pub label: &'a str,
}

impl StabilityMap<'_> {
    /// Whether there is a plane to draw on.
    pub(crate) fn is_sound(&self) -> bool {
        let rising = |marks: &[f64]| {
            let finite = marks.iter().all(|mark| mark.is_finite());
            marks.len() >= 2 && finite && marks.windows(2).all(|pair| pair[0] < pair[1])
        };
        rising(self.rates) && rising(self.momenta)
    }

    pub(crate) fn window(&self) -> Window {
        let ends = |marks: &[f64]| [marks[0], marks[marks.len() - 1]];
        Window {
            x: ends(self.rates),
            y: ends(self.momenta),
        }
    }

    pub(crate) fn outcome(&self, i: usize, j: usize) -> Outcome {
        let row = self.outcomes.get(j);
        let outcome = row.and_then(|row| row.get(i)).copied();
        outcome.unwrap_or(Outcome::Undecided)
    }

    /// Every outcome, also those that are not drawn.
    pub(crate) fn all(&self) -> impl Iterator<Item = Outcome> + Clone {
        let places =
            (0..self.momenta.len()).flat_map(|j| (0..self.rates.len()).map(move |i| (i, j)));
        places.map(|(i, j)| self.outcome(i, j))
    }

    pub(crate) fn scale(&self) -> Option<StepScale> {
        StepScale::of(self.all().filter_map(|outcome| match outcome {
            Outcome::Settles(steps) => Some(steps),
            _ => None,
        }))
    }

    /// The part of the boundary that is on the map.
    pub(crate) fn boundary(&self) -> Option<[Point; 2]> {
        let curvature = self.curvature?;
        let window = self.window();
        let point = |momentum: f64| [2.0 * (1.0 + momentum) / curvature, momentum];
        let parts = clip::polyline(&window.y.map(point), window);
        parts.first().map(|part| [part[0], part[part.len() - 1]])
    }
}
