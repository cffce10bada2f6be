//! The gradient check: how far a finite difference is off, for every width of it.

use ex01_surface::Point;
use ex02_gradient::central_difference;
use plot::{ErrorCurve, GradientCheck, PowerLaw};

use crate::failure::Failure;
use crate::figure::Figure;
use crate::options::Takes;
use crate::settings::Settings;
use crate::surface::Surface;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "check",
    about: "the error of a finite difference, for every width of it",
    file: "check.svg",
    needs: &["ex01_surface", "ex02_gradient", "ex09_saddle"],
    takes: Takes {
        surfaces: &Surface::NAMES,
        arrows: false,
        start: true,
        rates: 0,
        momenta: 0,
        steps: false,
        size: false,
        levels: false,
    },
    standard: Settings::standard,
    make,
};

/// Widths from 1e-13 to 1, eight for each power of ten.
const WIDTH_POWERS: [i32; 2] = [-13, 0];
const WIDTHS_PER_POWER: i32 = 8;

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let slope = surface.gradient(start);
    let error = |estimate: Point| {
        let off = [estimate[0] - slope[0], estimate[1] - slope[1]];
        off[0].abs().max(off[1].abs())
    };
    let widths: Vec<f64> = (WIDTH_POWERS[0] * WIDTHS_PER_POWER
        ..=WIDTH_POWERS[1] * WIDTHS_PER_POWER)
        .map(|k| 10f64.powf(f64::from(k) / f64::from(WIDTHS_PER_POWER)))
        .collect();
    let curve = |difference: &dyn Fn(f64) -> Point| -> Vec<Point> {
        let point = |h: &f64| [*h, error(difference(*h))];
        widths.iter().map(point).collect()
    };
    let central = curve(&|h| central_difference(|p| surface.value(p), start, h));
    let forward = curve(&|h| forward_difference(&surface, start, h));
    let laws = laws(&surface, start);
    let figure = GradientCheck {
        title: &format!(
            "The gradient of {}, checked at ({}, {})",
            surface.formula(),
            words::number(start[0]),
            words::number(start[1])
        ),
        curves: &[
            ErrorCurve {
                label: "forward difference",
                points: &forward,
            },
            ErrorCurve {
                label: "central difference",
                points: &central,
            },
        ],
        laws: &laws,
    };
    Ok(figure.svg())
}

/// `(f(p + h) − f(p)) / h` along each coordinate: the central difference of half the width, taken
/// half a width ahead.
fn forward_difference(surface: &Surface, p: Point, h: f64) -> Point {
    std::array::from_fn(|i| {
        let mut ahead = p;
        ahead[i] += 0.5 * h;
        central_difference(|p| surface.value(p), ahead, 0.5 * h)[i]
    })
}

/// What theory says: a forward difference is off by half the curvature times `h`; a central one by
/// `h²`, unless the third derivative is 0, as it is for the bowl and the saddle; and rounding
/// leaves about the last digit of the height, divided by `h`.
fn laws(surface: &Surface, p: Point) -> Vec<PowerLaw<'static>> {
    let curvature = match surface {
        Surface::Bowl(bowl) => bowl.a.max(bowl.b),
        Surface::Saddle => 2.0,
        Surface::Terrain => (2.0 - 4.5 * (3.0 * p[0]).sin())
            .abs()
            .max((2.0 - 4.5 * (3.0 * p[1]).cos()).abs()),
    };
    let height = surface.value(p).abs().max(1.0);
    let mut laws = vec![
        PowerLaw {
            exponent: -1.0,
            through: [1e-6, f64::EPSILON * height / 1e-6],
            label: "rounding: ε/h",
        },
        PowerLaw {
            exponent: 1.0,
            through: [1e-3, 0.5 * curvature * 1e-3],
            label: "truncation: h",
        },
    ];
    if *surface == Surface::Terrain {
        let third = 13.5 * (3.0 * p[0]).cos().abs().max((3.0 * p[1]).sin().abs());
        laws.push(PowerLaw {
            exponent: 2.0,
            through: [1e-2, third / 6.0 * 1e-4],
            label: "truncation: h²",
        });
    }
    // At some points of the terrain a derivative is 0, and has no place on a logarithmic axis.
    laws.retain(|law| law.through[1] > 0.0);
    laws
}
