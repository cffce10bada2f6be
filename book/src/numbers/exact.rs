//! Numbers of single points, and of formulas at stated settings.

use super::entry::{Entry, entry};
use super::shape::{as_printed, count, decimals, point, power, shortest};
use crate::experiment::{CURVATURES, START, THRESHOLD};
use crate::lab;
use anyhow::Result;

/// The curvatures of the standard bowl.
const A: f64 = CURVATURES[0];
const B: f64 = CURVATURES[1];
/// How far out every walk on it starts.
const X: f64 = START[0].abs();
const Y: f64 = START[1].abs();

pub(super) const NUMBERS: &[Entry] = &[
    entry("bowl.start_loss", || Ok(shortest(lab::value(START)))),
    entry("bowl.contour_ratio", || Ok(decimals((B / A).sqrt(), 2))),
    entry("bowl.same_height_y", || Ok(decimals(X / B.sqrt(), 2))),
    entry("bowl.same_height_y.no_root", || Ok(shortest(X / B))),
    entry("bowl.same_height_y.upside_down", || {
        Ok(decimals(X * B.sqrt(), 1))
    }),
    entry("linspace.naive_last", || {
        Ok(as_printed(49.0 * (1.0 / 49.0)))
    }),
    entry("bowl.flank.curvatures", || Ok(shortest(B / A))),
    // The gradient, and the check.
    entry("gradient.at_start", || Ok(point(lab::gradient(START), 9))),
    entry("gradient.angle_off", || Ok(decimals(angle_off()?, 1))),
    entry("check.cubic.estimate", || {
        Ok(decimals(central(|t| t * t * t, 1.0, 0.1), 2))
    }),
    // Where the height is t⁴ and its third derivative 24 t, at t = 1000.
    entry("check.far.best", || {
        Ok(decimals((1.5 * f64::EPSILON * 1e12 / 24e3).cbrt(), 4))
    }),
    entry("check.far.h1", || Ok(decimals(quartic_error(1e-1), 0))),
    entry("check.far.h2", || Ok(decimals(quartic_error(1e-2), 1))),
    entry("check.far.h5", || Ok(decimals(quartic_error(1e-5), 0))),
    entry("check.far.h12", || Ok(power(quartic_error(1e-12), 0))),
    entry("check.best_h", || Ok(power((1.5 * f64::EPSILON).cbrt(), 0))),
    // Rates, by their formulas.
    entry("factor.r009.x", || Ok(shortest(1.0 - 0.09 * A))),
    entry("factor.r009.y", || Ok(shortest(1.0 - 0.09 * B))),
    entry("walk.r009.y3.no_sign", || {
        Ok(shortest((0.09 * B - 1.0).powi(3) * Y))
    }),
    entry("walk.r009.y3.one_factor", || {
        Ok(shortest((1.0 - 3.0 * 0.09 * B) * Y))
    }),
    entry("sweep.r002.loss_factor", || {
        Ok(shortest((1.0 - 0.02 * A).powi(2)))
    }),
    entry("sweep.r001.steps.no_square", || {
        Ok(count(steps_until(0.5 * A * X * X, 0.99, THRESHOLD)))
    }),
    entry("sweep.r001.steps.steep", || {
        Ok(count(steps_until(0.5 * B * Y * Y, 0.8 * 0.8, THRESHOLD)))
    }),
    entry("best.rate", || Ok(decimals(2.0 / (A + B), 4))),
    entry("best.factor", || Ok(decimals((B - A) / (B + A), 3))),
    entry("best.steps_per_1000", || Ok(count(best_steps(B / A)))),
    entry("best.k1000.steps", || Ok(count(best_steps(1000.0)))),
    entry("limit.plain", || Ok(shortest(2.0 / B))),
    entry("limit.m09", || Ok(shortest(2.0 * 1.9 / B))),
    entry("limit.m04", || Ok(shortest(2.0 * 1.4 / B))),
    entry("momentum.decay", || Ok(decimals(0.9_f64.sqrt(), 3))),
    entry("momentum.ten_times", || Ok(shortest(1.0 / (1.0 - 0.9)))),
    entry("optimum.lr", || Ok(decimals(optimum()[0], 3))),
    entry("optimum.momentum", || Ok(decimals(optimum()[1], 3))),
    entry("optimum.decay", || Ok(decimals(optimum()[1].sqrt(), 3))),
    entry("optimum.k1000.steps", || {
        let root = 1000.0_f64.sqrt();
        Ok(count(steps_until(1.0, (root - 1.0) / (root + 1.0), 1e-3)))
    }),
    entry("ring.tenfold", || Ok(count(steps_until(1.0, 0.9, 0.1)))),
    entry("ring.tenfold.m099", || {
        Ok(count(steps_until(1.0, 0.99, 0.1)))
    }),
    entry("saddle.value", || {
        Ok(shortest(lab::saddle_value([3.0, 1.0])))
    }),
    entry("saddle.gradient", || {
        Ok(point(lab::saddle_gradient([3.0, 1.0]), 9))
    }),
    entry("saddle.log", || {
        Ok(decimals(1000.0_f64.ln() / 1.2_f64.ln(), 1))
    }),
    // How rarely a random symmetric matrix has only positive eigenvalues.
    entry("flat.d2", || {
        Ok(decimals(100.0 * (2.0 - 2.0_f64.sqrt()) / 4.0, 0))
    }),
    entry("flat.d3", || {
        use std::f64::consts::PI;
        Ok(decimals(
            100.0 * (PI - 2.0 * 2.0_f64.sqrt()) / (4.0 * PI),
            1,
        ))
    }),
];

/// Degrees between the way down and the way to the minimum, at the start.
fn angle_off() -> Result<f64> {
    let [gx, gy] = lab::gradient(START);
    let [x, y] = START;
    let cosine = (gx * x + gy * y) / (gx.hypot(gy) * x.hypot(y));
    Ok(cosine.acos().to_degrees())
}

/// The central difference at `t`.
fn central(f: impl Fn(f64) -> f64, t: f64, h: f64) -> f64 {
    (f(t + h) - f(t - h)) / (2.0 * h)
}

/// How far the central difference of `t⁴` is off at t = 1000, where the slope is 4·10⁹.
fn quartic_error(h: f64) -> f64 {
    (central(|t| (t * t) * (t * t), 1000.0, h) - 4e9).abs()
}

/// The smallest k with `from · factorᵏ < to`.
fn steps_until(from: f64, factor: f64, to: f64) -> usize {
    let (mut size, mut steps) = (from, 0);
    while size >= to {
        size *= factor;
        steps += 1;
    }
    steps
}

/// How many steps shrink the distance a thousandfold, at the best rate for this condition number.
fn best_steps(condition: f64) -> usize {
    steps_until(1.0, (condition - 1.0) / (condition + 1.0), 1e-3)
}

/// The best rate and momentum for the standard bowl.
pub(super) fn optimum() -> [f64; 2] {
    best_pair([A, B])
}

/// The rate and momentum with the best factor on the bowl with these curvatures.
pub(super) fn best_pair(curvatures: [f64; 2]) -> [f64; 2] {
    let [a, b] = curvatures.map(f64::sqrt);
    [4.0 / (a + b).powi(2), ((b - a) / (b + a)).powi(2)]
}
