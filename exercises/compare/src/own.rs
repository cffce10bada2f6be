//! What you have written, on a problem.

use crate::{ARRIVED, Problem, Run};
use ex04_loop::descend;
use ex06_momentum::descend_with_momentum;
use ext04_adam::{Decays, descend_with_adam};
use ext08_autodiff::Dual;

/// Each method at the best of these rates: the one with which it is first below the threshold.
const RATES: [f64; 15] = [
    0.0005, 0.001, 0.0015, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.09, 0.1, 0.2, 0.3, 0.5,
];

/// So many steps a walk may take.
const STEPS: usize = 5000;

/// The methods of steps 4 and 6 and of extension 4.
pub fn runs(problem: &Problem) -> Vec<Run> {
    let Problem {
        gradient, start, ..
    } = *problem;
    let plain = |lr| descend(gradient, start, lr, STEPS);
    let momentum = |lr| descend_with_momentum(gradient, start, lr, 0.9, STEPS);
    let adam = |lr| descend_with_adam(gradient, start, lr, Decays::USUAL, STEPS);
    vec![
        best(problem, "yours: plain", &plain),
        best(problem, "yours: momentum 0.9", &momentum),
        best(problem, "yours: Adam", &adam),
    ]
}

/// The run that arrives first, up to where it does; the first of all where none arrives.
fn best(problem: &Problem, method: &str, walk: &dyn Fn(f64) -> Vec<[f64; 2]>) -> Run {
    let arrives = |points: &Vec<[f64; 2]>| {
        let arrived = points.iter().position(|p| (problem.value)(*p) < ARRIVED);
        arrived.unwrap_or(usize::MAX)
    };
    let walks = RATES.map(|lr| (lr, walk(lr)));
    let first = walks.into_iter().min_by_key(|(_, points)| arrives(points));
    let (lr, mut points) = first.expect("there are rates");
    points.truncate(arrives(&points).saturating_add(1));
    Run {
        method: format!("{method}, lr {lr}"),
        gradients: points.len() as u64 - 1,
        losses: 0,
        points,
    }
}

/// The gradient of Rosenbrock's valley, by numbers that carry their slope.
pub fn gradient_by_dual(p: [f64; 2]) -> [f64; 2] {
    let value = |[x, y]: [Dual; 2]| {
        let (off, bend) = (Dual::constant(1.0) - x, y - x * x);
        off * off + Dual::constant(100.0) * bend * bend
    };
    ext08_autodiff::gradient_by_dual(value, p)
}
