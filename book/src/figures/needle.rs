//! The loss of the houses over slope and intercept: a needle while the sizes are what they are, round
//! once they are standardised.

use super::spec::Spec;

use crate::numbers::elsewhere::descend;
use anyhow::Result;
use checker::solved::ext05_regression::{PRICES, SIZES, mse, mse_gradient, standardise};
use plot::{Direction, Grid, Trajectory, Walk, Window};

/// How many heights are asked for along each side of the window.
const MARKS: i32 = 120;

/// Sizes in thousands of square feet: in square feet the needle would be too thin to be seen.
pub(super) fn draw(spec: &Spec) -> Result<String> {
    let xs = SIZES.map(|size| size / 1000.0);
    let window = Window {
        x: [0.0, 300.0],
        y: [-100.0, 200.0],
    };
    let title = "The loss over slope and intercept, sizes in thousands";
    picture(title, &xs, window, [60.0, -80.0], spec)
}

/// The same houses, standardised.
pub(super) fn draw_round(spec: &Spec) -> Result<String> {
    let (zs, _) = standardise(&SIZES);
    let window = Window {
        x: [-60.0, 240.0],
        y: [190.0, 490.0],
    };
    let title = "The same loss, sizes standardised";
    picture(title, &zs, window, [210.0, 440.0], spec)
}

fn picture(
    title: &str,
    xs: &[f64],
    window: Window,
    start: [f64; 2],
    spec: &Spec,
) -> Result<String> {
    let ruler = |[low, high]: [f64; 2]| -> Vec<f64> {
        let part = |k: i32| f64::from(k) / f64::from(MARKS);
        (0..=MARKS).map(|k| low + (high - low) * part(k)).collect()
    };
    let (ws, bs) = (ruler(window.x), ruler(window.y));
    let row = |b: &f64| ws.iter().map(|w| mse(xs, &PRICES, [*w, *b])).collect();
    let heights = bs.iter().map(row).collect();
    let lr = super::ground::rate(spec)?;
    let slope = |p| mse_gradient(xs, &PRICES, p);
    let walk = descend(slope, start, lr, spec.steps);
    let lowest = descend(slope, start, 0.1, 3000)[3000];
    let figure = Trajectory {
        title: &format!("{title}, learning rate {lr}"),
        grid: &Grid::new(ws.clone(), bs, heights)?,
        levels: plot::LEVELS,
        window,
        walks: &[Walk {
            label: "",
            points: &walk,
        }],
        arrows: &[],
        direction: Direction::Downhill,
        minima: &[lowest],
    };
    Ok(figure.svg())
}
