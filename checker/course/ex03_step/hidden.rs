//! What step 3 promises: `step(gradient, p, lr)` is `p - lr * gradient(p)`.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex03_step::step;
use std::cell::RefCell;

/// The step must be right up to rounding: the same sum may be done in another order.
#[track_caller]
fn check_step<const N: usize>(gradient: impl Fn([f64; N]) -> [f64; N], p: [f64; N], lr: f64) {
    let slope = gradient(p);
    let expected: [f64; N] = std::array::from_fn(|i| p[i] - lr * slope[i]);
    let got = step(&gradient, p, lr);
    let same = |i: usize| {
        relative_eq!(got[i], expected[i], epsilon = 1e-12, max_relative = 1e-9)
            || got[i].is_nan() && expected[i].is_nan()
    };
    holds!(
        (0..N).all(same),
        "a step goes to p - lr * gradient(p):\n\
         p                {p:?}\n\
         gradient(p)      {slope:?}\n\
         lr               {lr}\n\
         it should go to  {expected:?}\n\
         yours goes to    {got:?}"
    );
}

#[test]
fn the_worked_number_of_the_lesson_comes_out() {
    let got = step(|[x, y]| [x, 20.0 * y], [-2.5, 2.0], 0.02);
    holds!(
        relative_eq!(got[..], [-2.45, 1.2][..], max_relative = 1e-9),
        "from (-2.5, 2), with gradient (-2.5, 40) and lr 0.02,\n\
         a step goes to (-2.45, 1.2); yours goes to\n\
         {got:?}"
    );
}

#[test]
fn a_step_goes_against_the_gradient_by_the_rate_times_its_length() {
    for (a, b) in [(1.0, 20.0), (3.0, 5.0), (0.25, 8.0)] {
        for p in [[-2.5, 2.0], [0.5, -3.0], [1.5, 0.25]] {
            for lr in [0.001, 0.02, 0.1, 0.5] {
                check_step(|[x, y]| [a * x, b * y], p, lr);
            }
        }
    }
}

#[test]
fn a_step_works_on_a_line_and_in_space() {
    check_step(|[x]| [2.0 * x - 4.0], [5.0], 0.1);
    check_step(|[x]| [4.0 * x * x * x], [-1.5], 0.01);
    check_step(|[x, y, z]| [x, 3.0 * y, -2.0 * z], [1.0, -2.0, 4.0], 0.25);
    let turned = |[v, w, x, y, z]: [f64; 5]| [w, x, y, z, v];
    check_step(turned, [1.0, -2.0, 4.0, 8.0, -16.0], 0.25);
}

#[test]
fn every_rate_is_a_rate() {
    for lr in [-2.0, -0.1, 0.35, 1.0, 1.5, 40.0] {
        check_step(|[x, y]| [x + y, 20.0 * y], [-2.5, 2.0], lr);
        check_step(|[x, y]| [x + y, 20.0 * y], [-2.5e6, 2e6], lr);
    }
}

#[test]
fn every_slope_counts_also_a_tiny_one_and_one_that_is_not_finite() {
    for size in [1e-4, 1e-8, 1e-12, 1e9] {
        check_step(|_| [3.0 * size, -size], [1.0, 2.0], 0.1 / size);
    }
    check_step(|_| [0.0, 4.0], [1.0, 2.0], 0.25);
    check_step(|_| [4.0, 0.0], [1.0, 2.0], 0.25);
    for slope in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        check_step(|_| [4.0, slope], [1.0, 2.0], 0.25);
    }
}

#[test]
fn a_step_follows_whatever_gradient_it_is_given() {
    check_step(|[x, y]| [x.sin() + y, x * y], [0.5, 3.0], 0.3);
    check_step(|[x, y]| [-y, x], [2.0, 1.0], 0.125);
    check_step(|_| [8.0, -16.0], [1.0, 1.0], 0.5);
}

#[test]
fn where_the_gradient_is_zero_a_step_stays() {
    check_step(|_| [0.0, 0.0], [3.5, -1.25], 0.5);
}

#[test]
fn with_a_rate_of_zero_a_step_stays() {
    check_step(|[x, y]| [x, 20.0 * y], [-2.5, 2.0], 0.0);
}

#[test]
fn a_step_asks_for_the_gradient_once_and_where_it_stands() {
    for p in [[-2.5, 2.0], [1.0, 0.5]] {
        let asked = RefCell::new(Vec::new());
        step(
            |[x, y]| {
                asked.borrow_mut().push([x, y]);
                [x, 20.0 * y]
            },
            p,
            0.02,
        );
        let asked = asked.into_inner();
        holds!(
            asked == [p],
            "a step should ask for the gradient once, at the point where it stands:\n\
             expected one call   {:?}\n\
             your calls          {asked:?}",
            [p]
        );
    }
}
