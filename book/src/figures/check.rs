//! How far a finite difference misses the slope, for every width of it.

use super::spec::Spec;
use crate::engine::Solutions;
use crate::engine::plain::{AT, differences, widths};
use anyhow::{Result, anyhow};
use plot::{ErrorCurve, GradientCheck, Point, PowerLaw};

pub(super) fn draw(_: &Spec) -> Result<String> {
    picture(None)
}

/// The picture, with one curve more if there is one.
pub(super) fn picture(more: Option<ErrorCurve<'_>>) -> Result<String> {
    let cubic = |t: f64| t * t * t;
    let right = 3.0 * AT * AT;
    let errors = |slopes: Vec<f64>| -> Vec<Point> {
        let pairs = widths().into_iter().zip(slopes);
        pairs.map(|(h, slope)| [h, (slope - right).abs()]).collect()
    };
    let ahead = |h: f64| (cubic(AT + h) - cubic(AT)) / h;
    let forward = errors(widths().into_iter().map(ahead).collect());
    let slopes = differences(&Solutions)?;
    let central = errors(slopes.map_err(|trouble| anyhow!("no difference: {trouble}"))?);
    // A law goes through what it explains: the ninth width, 10⁻², is wide enough for no rounding to
    // show.
    let laws = [
        PowerLaw {
            exponent: 1.0,
            through: forward[8],
            label: "grows with h",
        },
        PowerLaw {
            exponent: 2.0,
            through: central[8],
            label: "grows with h²",
        },
        PowerLaw {
            exponent: -1.0,
            through: [1e-12, 0.5 * f64::EPSILON * cubic(AT) / 1e-12],
            label: "rounding, ε/(2h)",
        },
    ];
    let curves = [
        ("forward difference", &forward),
        ("central difference", &central),
    ];
    let curves = curves.map(|(label, points)| ErrorCurve { label, points });
    let curves: Vec<ErrorCurve<'_>> = curves.into_iter().chain(more).collect();
    let figure = GradientCheck {
        title: "The error of a difference, by its width, for t³ at t = 1",
        curves: &curves,
        laws: &laws,
    };
    Ok(figure.svg())
}
