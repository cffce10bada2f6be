//! What ext08_autodiff is asked, and what it answers. A dual number travels as its value and its slope.

use crate::request::{Watched, requests};
use crate::surface::Surface;

requests! { "ext08_autodiff":
    /// The product of two dual numbers.
    DualMul { a: [f64; 2], b: [f64; 2] } = "Dual::mul" -> [f64; 2];

    /// The quotient of two dual numbers.
    DualDiv { a: [f64; 2], b: [f64; 2] } = "Dual::div" -> [f64; 2];

    /// The sine of a dual number.
    DualSin { a: [f64; 2] } = "Dual::sin" -> [f64; 2];

    /// A gradient by dual numbers. The heights are those of `surface`; its slopes stay with the checker,
    /// which so sees how often the function was called.
    GradientByDual { surface: Surface, field: Watched, p: Vec<f64> } = "gradient_by_dual" -> Vec<f64>;
}
