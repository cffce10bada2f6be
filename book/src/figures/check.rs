//! How far a finite difference misses the slope, for every width of it.

use super::spec::Spec;

use crate::numbers::elsewhere::{terrain, terrain_slope};
use anyhow::{Result, ensure};
use plot::{ErrorCurve, GradientCheck, Point, PowerLaw};

/// Where the slope along x is taken.
const AT: [f64; 2] = [1.0, 1.0];

pub(super) fn draw(spec: &Spec) -> Result<String> {
    ensure!(
        spec.surface == "terrain",
        "a bowl has no error to see: its differences are exact but for rounding; surface=terrain"
    );
    let [x, y] = AT;
    let [right, _] = terrain_slope(AT);
    let f = |x: f64| terrain([x, y]);
    let widths = || (0..=60).map(|k| 10_f64.powf(-f64::from(k) / 4.0));
    let curve = |difference: &dyn Fn(f64) -> f64| -> Vec<Point> {
        widths()
            .map(|h| [h, (difference(h) - right).abs()])
            .collect()
    };
    let forward = curve(&|h| (f(x + h) - f(x)) / h);
    let central = curve(&|h| (f(x + h) - f(x - h)) / (2.0 * h));
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
            through: [1e-12, 0.5 * f64::EPSILON * f(x).abs() / 1e-12],
            label: "rounding, ε/(2h)",
        },
    ];
    let curves = [
        ("forward difference", &forward),
        ("central difference", &central),
    ];
    let curves = curves.map(|(label, points)| ErrorCurve { label, points });
    let figure = GradientCheck {
        title: "The error of a difference, by its width",
        curves: &curves,
        laws: &laws,
    };
    Ok(figure.svg())
}
