//! The guarded walk, its rules laid open so that each of them can be broken.

use crate::exercises::reference::{between, losses, roll, rolling};
use crate::surface::Surface;
use crate::wire::Value;

#[derive(Clone)]
pub struct Input {
    pub surface: Surface,
    pub start: Vec<f64>,
    pub lr: f64,
    pub momentum: f64,
    pub steps: usize,
    pub ceiling: f64,
}

/// A guard with its rules laid open, so that each of them can be broken.
pub struct Guard {
    /// Is the loss bad? Asked with the point, and with the losses recorded so far.
    pub bad: fn(&Input, f64, &[f64], &[f64]) -> bool,
    pub asks_start: bool,
    pub records_bad_point: bool,
    pub records_bad_loss: bool,
}

pub const GUARD: Guard = Guard {
    bad: |i, loss, _, _| !loss.is_finite() || loss.abs() > i.ceiling,
    asks_start: true,
    records_bad_point: false,
    records_bad_loss: false,
};

/// What a guarded walk recorded, and the step at which it was stopped.
pub struct Run {
    pub trajectory: Vec<Vec<f64>>,
    pub losses: Vec<f64>,
    pub stopped: Option<usize>,
}

impl Run {
    pub fn told(self) -> Value {
        let stop = match self.stopped {
            Some(step) => format!("Diverged at {step}"),
            None => "Finished".to_string(),
        };
        Value::List(vec![
            self.trajectory.into(),
            self.losses.into(),
            stop.into(),
        ])
    }
}

impl Input {
    /// The walk without a guard.
    pub fn walk(&self) -> Vec<Vec<f64>> {
        let next = |p: &[f64], v: &[f64]| roll(&self.surface, p, v, self.lr, self.momentum);
        rolling(&self.start, self.steps, next)
    }

    pub fn guarded(&self, guard: &Guard) -> Run {
        let mut run = Run {
            trajectory: Vec::new(),
            losses: Vec::new(),
            stopped: None,
        };
        for (step, p) in self.walk().into_iter().enumerate() {
            let loss = self.surface.value(&p);
            let asks = step > 0 || guard.asks_start;
            let bad = asks && (guard.bad)(self, loss, &p, &run.losses);
            if !bad || guard.records_bad_point {
                run.trajectory.push(p);
            }
            if !bad || guard.records_bad_loss {
                run.losses.push(loss);
            }
            if bad {
                run.stopped = Some(step);
                break;
            }
        }
        run
    }

    /// The guarded walk without its last point; without steps, nothing.
    pub fn one_step_short(&self) -> Run {
        match self.steps {
            0 => Run {
                trajectory: Vec::new(),
                losses: Vec::new(),
                stopped: None,
            },
            steps => Input {
                steps: steps - 1,
                ..self.clone()
            }
            .guarded(&GUARD),
        }
    }

    /// A ceiling well between the losses before step `stop` and the loss after it.
    pub fn stopping_at(self, stop: usize) -> Input {
        let all = losses(&self.surface, &self.walk());
        let highest = all[..stop]
            .iter()
            .fold(0.0, |most: f64, loss| most.max(loss.abs()));
        let ceiling = between(highest, all[stop].abs());
        Input { ceiling, ..self }
    }
}
