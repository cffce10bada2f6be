//! When two numbers, or two values of them, count as the same.

use crate::wire::Value;

/// How far two numbers may be apart: relative to the larger, absolute below one.
pub const ROUNDING: f64 = 1e-9;

/// Equal up to [`ROUNDING`].
pub fn close(a: &Value, b: &Value) -> bool {
    within(a, b, ROUNDING)
}

/// Equal up to `tolerance`. NaN equals NaN, an infinity only itself; counts, words and lengths are
/// compared exactly.
pub fn within(a: &Value, b: &Value, tolerance: f64) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            a == b
                || (a.is_nan() && b.is_nan())
                || ((a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
                    && a.is_finite()
                    && b.is_finite())
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| within(a, b, tolerance))
        }
        _ => a == b,
    }
}

/// One number, equal up to [`ROUNDING`] beside terms of this size: of a sum whose terms are small.
pub fn beside(a: &Value, b: &Value, size: f64) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => (a - b).abs() <= ROUNDING * size,
        _ => false,
    }
}

/// Is `walk` what `right` is, whole or up to a place where `stops` is true of two points that
/// follow one another?
pub fn ends_early(walk: &Value, right: &Value, stops: fn(&[f64], &[f64]) -> bool) -> bool {
    let (Some(walk), Some(right)) = (walk.items(), right.items()) else {
        return false;
    };
    let is_right = walk.iter().zip(right).all(|(got, right)| close(got, right));
    let stops = |pair: &[Value]| match (pair[0].numbers(), pair[1].numbers()) {
        (Some(before), Some(after)) => stops(&before, &after),
        _ => false,
    };
    match (walk.len(), right.len()) {
        (got, all) if got == all => is_right,
        (0, _) => false,
        (got, all) if got < all => is_right && right[got.max(2) - 2..=got].windows(2).any(stops),
        _ => false,
    }
}

/// Nothing has moved between these two points, or hardly.
pub fn rests(before: &[f64], after: &[f64]) -> bool {
    let moved = |(a, b): (&f64, &f64)| (a - b).abs() > 1e-2 || (a - b).is_nan();
    !before.iter().zip(after).any(moved)
}

/// The second of these points is not finite.
pub fn overflows(_before: &[f64], after: &[f64]) -> bool {
    after.iter().any(|x| !x.is_finite())
}

/// Equal up to the last roundings of a formula: what a slope derived by hand is.
pub fn exact(answer: &Value, right: &Value) -> bool {
    let (Some(answer), Some(right)) = (answer.numbers(), right.numbers()) else {
        return false;
    };
    let near = |(a, r): (&f64, &f64)| a == r || (a - r).abs() <= 4.0 * f64::EPSILON * r.abs();
    answer.len() == right.len() && answer.iter().zip(&right).all(near)
}

/// Does the answer look like a slope that was estimated from two heights? Every slope is nearly
/// right, beside the steepest. Where one of them is tiny beside the steepest, the heights are too
/// large to show it well.
pub fn estimated(answer: &Value, right: &Value) -> bool {
    let (Some(answer), Some(right)) = (answer.numbers(), right.numbers()) else {
        return false;
    };
    let steepest = right
        .iter()
        .fold(0.0, |most: f64, slope| most.max(slope.abs()));
    let near = |(a, r): (&f64, &f64)| {
        let off = (a - r).abs();
        let tiny = *r != 0.0 && r.abs() < 1e-4 * steepest;
        off <= 1e-2 * steepest.max(1.0) && (!tiny || off > 3e-7 * r.abs())
    };
    answer.len() == right.len() && answer.iter().zip(&right).all(near)
}
