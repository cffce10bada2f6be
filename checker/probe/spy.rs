//! Watches what a learner's function asks of the surface: how often, and where.

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

    /// How many coordinates a point of the surface has.
    pub fn dimensions(&self) -> usize {
        self.surface.l.len()
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

    /// The answer with what was seen on the way.
    pub fn report(&self, answer: Value) -> Answer {
        Answer {
            value: answer,
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
    /// An answer of a function that is handed no surface.
    pub fn plain(value: Value) -> Answer {
        Answer {
            value,
            values: 0,
            slopes: 0,
            slopes_at: Vec::new(),
        }
    }

    /// As it travels.
    pub fn into_value(self) -> Value {
        Value::List(vec![
            self.value,
            Value::Count(self.values),
            Value::Count(self.slopes),
            self.slopes_at.into(),
        ])
    }

    /// Back from its travels; `None` when it is not an answer.
    pub fn from_value(value: Value) -> Option<Answer> {
        let Value::List(parts) = value else {
            return None;
        };
        let [value, values, slopes, at] = <[Value; 4]>::try_from(parts).ok()?;
        Some(Answer {
            value,
            values: values.count()? as u64,
            slopes: slopes.count()? as u64,
            slopes_at: at.points()?,
        })
    }
}
