//! Numbers that carry their slope, by the solution of the extension.

use super::elsewhere::terrain_slope;
use super::entry::{Entry, entry};
use super::shape::{at_most, point, power, shortest, text};
use checker::solved::ext04_adam::rosenbrock_gradient;
use checker::solved::ext08_autodiff::{Dual, gradient_by_dual};
use std::fmt::Write;

pub(super) const NUMBERS: &[Entry] = &[
    entry("dual.square", || {
        let x = Dual::variable(3.0);
        Ok(pair(x * x))
    }),
    entry("dual.cube", || {
        let x = Dual::variable(2.0);
        Ok(pair(x * x * x))
    }),
    entry("dual.quotient", || {
        let x = Dual::variable(4.0);
        Ok(pair(Dual::constant(1.0) / x))
    }),
    entry("dual.quartic", || Ok(pair(quartic(Dual::variable(AT))))),
    entry("dual.quartic.by_hand", || Ok(shortest(by_hand(AT)))),
    entry("dual.errors", || Ok(text(&errors()))),
    entry("dual.terrain.apart", || {
        let p = [1.5, 1.5];
        Ok(at_most(
            most_apart(gradient_by_dual(terrain, p), terrain_slope(p)),
            15,
        ))
    }),
    entry("dual.rosenbrock", || {
        Ok(point(gradient_by_dual(rosenbrock, [-1.2, 1.0]), 6))
    }),
    entry("dual.rosenbrock.by_hand", || {
        Ok(point(rosenbrock_gradient([-1.2, 1.0]), 6))
    }),
];

fn pair(dual: Dual) -> super::Number {
    point([dual.value, dual.slope], 6)
}

/// Where the quartic is looked at.
const AT: f64 = -2.5;

/// x⁴ − 3x² + 2.
fn quartic(x: Dual) -> Dual {
    x * x * (x * x) - Dual::constant(3.0) * (x * x) + Dual::constant(2.0)
}

fn by_hand(x: f64) -> f64 {
    4.0 * (x * x * x) - 6.0 * x
}

/// The terrain of the figures, x² + y² + ½ sin 3x + ½ cos 3y.
fn terrain([x, y]: [Dual; 2]) -> Dual {
    let [half, three] = [0.5, 3.0].map(Dual::constant);
    x * x + y * y + half * (three * x).sin() + half * (three * y).cos()
}

fn rosenbrock([x, y]: [Dual; 2]) -> Dual {
    let [one, hundred] = [1.0, 100.0].map(Dual::constant);
    let w = y - x * x;
    (one - x) * (one - x) + hundred * (w * w)
}

fn most_apart(a: [f64; 2], b: [f64; 2]) -> f64 {
    (a[0] - b[0]).abs().max((a[1] - b[1]).abs())
}

/// How far the slope of the quartic is missed, by central differences and by dual numbers.
fn errors() -> String {
    let f = |x: f64| quartic(Dual::constant(x)).value;
    let mut table = "| how | the slope is off by |\n|---|---|\n".to_string();
    for exponent in [1, 3, 5, 8, 12] {
        let h = 10.0_f64.powi(-exponent);
        let central = (f(AT + h) - f(AT - h)) / (2.0 * h);
        let off = power((central - by_hand(AT)).abs(), 0).prose();
        let h = power(h, 0).prose();
        writeln!(table, "| central difference, h = {h} | {off} |").expect("a string takes it");
    }
    let off = shortest((quartic(Dual::variable(AT)).slope - by_hand(AT)).abs());
    writeln!(table, "| dual number | {} |", off.prose()).expect("a string takes it");
    table
}
