//! What becomes of a run, and what its cell of a stability map looks like.

use plotters::style::RGBColor;

use crate::sheet::palette::FAINT;
use crate::stability_map::step_scale::StepScale;

/// What became of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The loss stays below the threshold from this step on.
    Settles(usize),
    /// Neither settled nor diverged within the steps that it was given.
    Undecided,
    /// It left every bound.
    Diverges,
}

/// The names of what does not settle.
pub(crate) const DIVERGES: &str = "diverges";
pub(crate) const UNDECIDED: &str = "not settled";

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paint {
    /// The colour of so many steps.
    Band(usize),
    Undecided,
    Diverges,
}

impl Paint {
    pub(crate) fn of(outcome: Outcome, scale: Option<StepScale>) -> Self {
        match outcome {
            Outcome::Settles(steps) => Self::Band(scale.map_or(0, |scale| scale.band(steps))),
            Outcome::Undecided => Self::Undecided,
            Outcome::Diverges => Self::Diverges,
        }
    }

    /// The colour of its ground; what is undecided is hatched on the paper.
    pub(crate) fn color(self) -> Option<RGBColor> {
        match self {
            Self::Band(band) => Some(StepScale::color(band)),
            Self::Undecided => None,
            Self::Diverges => Some(FAINT),
        }
    }
}
