//! What ex07_guard is asked, and what it answers.

use crate::request::{Wire, record, requests};
use crate::surface::Surface;
use crate::wire::Value;

requests! { "ex07_guard":
    /// A walk of so many steps from rest, unless a loss is not finite, or beyond `ceiling`.
    GuardedDescent {
        surface: Surface,
        start: Vec<f64>,
        lr: f64,
        momentum: f64,
        steps: usize,
        ceiling: f64,
    } = "guarded_descent" -> Run;

    /// The usual ceiling for a walk with this loss at its start, which is given.
    DefaultCeiling { loss_at_start: f64 } = "default_ceiling" -> f64;
}

record! {
    /// What a guarded walk recorded, and why it ended.
    Run { trajectory: Vec<Vec<f64>>, losses: Vec<f64>, stop: Stop }
}

/// Why a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    Finished,
    /// The guard stopped it at this step.
    Diverged(usize),
}

/// As a person reads it: `Finished`, `Diverged at 5`.
impl Wire for Stop {
    fn to_value(&self) -> Value {
        Value::Word(match self {
            Stop::Finished => "Finished".to_string(),
            Stop::Diverged(step) => format!("Diverged at {step}"),
        })
    }

    fn from_value(value: &Value) -> Option<Stop> {
        match value.word()? {
            "Finished" => Some(Stop::Finished),
            diverged => {
                let step = diverged.strip_prefix("Diverged at ")?;
                Some(Stop::Diverged(step.parse().ok()?))
            }
        }
    }
}
