//! Makes the calls of ext08_autodiff.
//!
//! Nothing that a learner was given takes part in the calls of the stubs: of a dual number only its two
//! fields are used.

use ext08_autodiff::{Dual, gradient_by_dual};
use support::calls::ext08_autodiff::{DualDiv, DualGiven, DualMul, DualSin, GradientByDual, Rules};
use support::request::{Asked, Request, point};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        DualMul::FUNCTION => {
            let DualMul { a, b } = asked.read()?;
            Some(DualMul::answer(&pair(dual(a) * dual(b))))
        }
        DualDiv::FUNCTION => {
            let DualDiv { a, b } = asked.read()?;
            Some(DualDiv::answer(&pair(dual(a) / dual(b))))
        }
        DualSin::FUNCTION => {
            let DualSin { a } = asked.read()?;
            Some(DualSin::answer(&pair(dual(a).sin())))
        }
        GradientByDual::FUNCTION => {
            let from: GradientByDual = asked.read()?;
            let gradient = match from.p.len() {
                1 => gradient::<1>(asked, &from),
                2 => gradient::<2>(asked, &from),
                3 => gradient::<3>(asked, &from),
                _ => None,
            };
            Some(GradientByDual::answer(&gradient?))
        }
        DualGiven::FUNCTION => {
            let DualGiven { a, b } = asked.read()?;
            Some(DualGiven::answer(&Rules {
                constant: pair(Dual::constant(a[0])),
                variable: pair(Dual::variable(a[0])),
                sum: pair(dual(a) + dual(b)),
                difference: pair(dual(a) - dual(b)),
                negative: pair(-dual(a)),
                cosine: pair(dual(a).cos()),
            }))
        }
        _ => None,
    }
}

fn dual([value, slope]: [f64; 2]) -> Dual {
    Dual { value, slope }
}

fn pair(dual: Dual) -> [f64; 2] {
    [dual.value, dual.slope]
}

fn gradient<const N: usize>(asked: &Asked, from: &GradientByDual) -> Option<Vec<f64>> {
    let f = |duals: [Dual; N]| {
        let p = duals.map(|dual| dual.value);
        let slopes = asked.slope(p);
        let along = slopes
            .iter()
            .zip(duals)
            .map(|(slope, dual)| slope * dual.slope);
        Dual {
            value: from.surface.value(&p),
            slope: along.sum(),
        }
    };
    let gradient: [f64; N] = gradient_by_dual(f, point(&from.p)?);
    Some(gradient.to_vec())
}
