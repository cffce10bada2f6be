//! The slope by differences, for every width, and by dual numbers, which have none.

use super::Picture;
use crate::learner::ex02_gradient::central_difference;
use crate::learner::ext08_autodiff::Dual;
use plot::{ErrorCurve, GradientCheck, Point};

pub const WIDTHS: Picture = Picture {
    name: "widths",
    about: "the error of finite differences by their width, and that of dual numbers",
    needs: &["ex01_surface", "ex02_gradient", "ext08_autodiff"],
    draw: widths,
};

const AT: f64 = -2.5;

/// x⁴ − 3x² + 2 by the learner's products.
fn quartic(x: Dual) -> Dual {
    x * x * x * x + Dual::constant(-3.0) * x * x + Dual::constant(2.0)
}

fn widths() -> String {
    let value = |x: f64| quartic(Dual::constant(x)).value;
    let right = 4.0 * AT * AT * AT - 6.0 * AT;
    let widths: Vec<f64> = (-104..=0)
        .map(|k| 10_f64.powf(f64::from(k) / 8.0))
        .collect();
    let errors = |slope: &dyn Fn(f64) -> f64| -> Vec<Point> {
        widths.iter().map(|h| [*h, slope(*h) - right]).collect()
    };
    let forward = errors(&|h| (value(AT + h) - value(AT)) / h);
    let central = errors(&|h| central_difference(|[x]: [f64; 1]| value(x), [AT], h)[0]);
    let dual = errors(&|_| quartic(Dual::variable(AT)).slope);
    let curve = |label, points| ErrorCurve { label, points };
    let figure = GradientCheck {
        title: "The slope of x⁴ − 3x² + 2 at −2.5, three ways",
        curves: &[
            curve("forward difference", &forward),
            curve("central difference", &central),
            curve("dual numbers", &dual),
        ],
        laws: &[],
    };
    figure.svg()
}
