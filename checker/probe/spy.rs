//! Watches what a learner's function asks of the surface: how often, and where.

use crate::request::{Request, Wire};
use crate::surface::Surface;
use crate::wire::Value;
use std::cell::{Cell, RefCell};

/// A surface that counts its callers.
pub struct Spy {
    surface: Surface,
    values: Cell<u64>,
    slopes: Cell<u64>,
    slopes_at: RefCell<Vec<Vec<f64>>>,
}

/// So many places where the slope was asked for are kept.
const PLACES: usize = 4;

impl Spy {
    pub fn new(surface: Surface) -> Spy {
        Spy {
            surface,
            values: Cell::new(0),
            slopes: Cell::new(0),
            slopes_at: RefCell::new(Vec::new()),
        }
    }

    /// The loss at `p`, counted.
    pub fn value(&self, p: &[f64]) -> f64 {
        self.values.set(self.values.get() + 1);
        self.surface.value(p)
    }

    /// The slope at `p`, counted and noted.
    pub fn slope<const N: usize>(&self, p: [f64; N]) -> [f64; N] {
        let mut slope = [0.0; N];
        self.slope_into(&p, &mut slope);
        slope
    }

    fn slope_into(&self, p: &[f64], slope: &mut [f64]) {
        self.slopes.set(self.slopes.get() + 1);
        let mut places = self.slopes_at.borrow_mut();
        if places.len() < PLACES {
            places.push(p.to_vec());
        }
        slope.copy_from_slice(&self.surface.slope(p));
    }

    /// The answer to `R`, with what was seen on the way.
    pub fn report<R: Request>(&self, answer: &R::Answer) -> Answer {
        self.seen(answer.to_value())
    }

    fn seen(&self, value: Value) -> Answer {
        Answer {
            value,
            values: self.values.get(),
            slopes: self.slopes.get(),
            slopes_at: self.slopes_at.borrow().clone(),
        }
    }
}

/// What a call returned, and what it asked of the surface on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub value: Value,
    /// Calls of the loss.
    pub values: u64,
    /// Calls of the gradient.
    pub slopes: u64,
    /// The first few points at which the gradient was called.
    pub slopes_at: Vec<Vec<f64>>,
}

impl Answer {
    /// The answer to `R`, whose function is handed no surface.
    pub fn plain<R: Request>(answer: &R::Answer) -> Answer {
        Answer {
            value: answer.to_value(),
            values: 0,
            slopes: 0,
            slopes_at: Vec::new(),
        }
    }
}

impl Wire for Answer {
    fn to_value(&self) -> Value {
        Value::List(vec![
            self.value.clone(),
            Value::Count(self.values),
            Value::Count(self.slopes),
            self.slopes_at.to_value(),
        ])
    }

    fn from_value(value: &Value) -> Option<Answer> {
        let [value, values, slopes, at] = value.items()? else {
            return None;
        };
        Some(Answer {
            value: value.clone(),
            values: values.count()? as u64,
            slopes: slopes.count()? as u64,
            slopes_at: Wire::from_value(at)?,
        })
    }
}
