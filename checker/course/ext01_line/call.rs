//! What ext01_line is asked, and what it answers.

use crate::request::requests;
use crate::surface::Surface;

requests! { "ext01_line":
    /// The height of a curve at `x`.
    PolynomialValue { coefficients: Vec<f64>, x: f64 } = "polynomial_value" -> f64;

    /// The slope of a curve at `x`.
    PolynomialSlope { coefficients: Vec<f64>, x: f64 } = "polynomial_slope" -> f64;

    /// The last move of a walk, in multiples of the move before.
    Factor { walk: Vec<f64> } = "factor" -> Option<f64>;

    /// The name of what a walk does.
    Manner { walk: Vec<f64> } = "manner" -> Option<String>;

    /// The largest rate between `low` and `high` that was seen to hold.
    CriticalRate {
        surface: Surface,
        start: Vec<f64>,
        low: f64,
        high: f64,
        steps: usize,
        rounds: usize,
    } = "critical_rate" -> Option<f64>;

    /// Right steps along `polynomial_slope`, for the book's figures.
    AlongCurve { coefficients: Vec<f64>, start: f64, lr: f64, steps: usize } = "walk" -> Vec<f64>;

    /// Given: the length of a move that is none.
    Resting {} = "RESTING" -> f64;

    /// Given: how near to its edge a factor counts as on it.
    Edge {} = "EDGE" -> f64;
}
