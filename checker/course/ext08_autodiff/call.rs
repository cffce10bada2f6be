//! What ext08_autodiff is asked, and what it answers. A dual number travels as its value and its slope.

use crate::request::{Watched, record, requests};
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

    /// What is given of dual numbers, on two of them.
    DualGiven { a: [f64; 2], b: [f64; 2] } = "Dual" -> Rules;
}

record! {
    /// What the rules that are given make of two dual numbers; a constant and a variable are made of the
    /// first one's value, and the negative and the cosine are its own.
    Rules {
        constant: [f64; 2],
        variable: [f64; 2],
        sum: [f64; 2],
        difference: [f64; 2],
        negative: [f64; 2],
        cosine: [f64; 2],
    }
}
