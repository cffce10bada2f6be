//! What most pictures stand on: the surface with its window, and a walk on it.

use super::spec::Spec;
use crate::engine::Walk;
use crate::experiment::THRESHOLD;
use crate::lab;
use crate::numbers::elsewhere::{descend, terrain, terrain_minimum, terrain_slope};
use crate::plan::Plan;
use anyhow::{Context, Result, ensure};
use plot::{Grid, Point, Window};

/// The part of the plane that is drawn: [−3, 3]².
pub const WINDOW: Window = Window::square(3.0);
/// The same from ten times as far away, for a walk that runs out of it.
pub const FAR: Window = Window::square(30.0);

/// How many heights are asked for along each side of the window.
const MARKS: usize = 121;

/// The heights of the figure's surface all over the window.
///
/// # Errors
/// When the solutions do not answer.
pub fn grid(spec: &Spec) -> Result<Grid> {
    grid_in(spec, WINDOW)
}

/// The same all over a square window.
///
/// # Errors
/// When the solutions do not answer.
pub fn grid_in(spec: &Spec, window: Window) -> Result<Grid> {
    let [low, high] = window.x;
    let ruler = lab::linspace(low, high, MARKS);
    let heights = match spec.land() {
        Some(land) => lab::sample_grid(land, &ruler, &ruler),
        None => {
            let row = |y: &f64| ruler.iter().map(|x| terrain([*x, *y])).collect();
            ruler.iter().map(row).collect()
        }
    };
    Ok(Grid::new(ruler.clone(), ruler, heights)?)
}

/// The surface in words and signs: `½(x² + 20y²)`.
pub fn formula(spec: &Spec) -> String {
    let term = |curvature: f64, of: &str| match curvature {
        1.0 => of.to_string(),
        _ => format!("{curvature}{of}"),
    };
    match spec.surface {
        "bowl" => {
            let bowl = format!("½({} + {})", term(spec.a, "x²"), term(spec.b, "y²"));
            match spec.tilt {
                Some(tilt) if tilt != 0.0 => format!("{bowl}, turned by {tilt}°"),
                _ => bowl,
            }
        }
        "saddle" => "x² − y²".to_string(),
        _ => "x² + y² + ½ sin 3x + ½ cos 3y".to_string(),
    }
}

/// The true lowest points.
pub fn minima(spec: &Spec) -> Vec<Point> {
    match spec.surface {
        "bowl" => vec![[0.0, 0.0]],
        "saddle" => Vec::new(),
        _ => {
            let [x, y] = terrain_minimum();
            vec![[x, y], [x, -y]]
        }
    }
}

/// The figure's only rate.
///
/// # Errors
/// When it has none, or several.
pub fn rate(spec: &Spec) -> Result<f64> {
    let [lr] = spec.rates[..] else {
        anyhow::bail!("it takes one learning rate: lr=0.09");
    };
    Ok(lr)
}

/// A walk for each learning rate of `spec`, from its start.
///
/// # Errors
/// Without a rate, or when a walk cannot be made.
pub fn walks(spec: &Spec) -> Result<Vec<Walk>> {
    ensure!(
        !spec.rates.is_empty(),
        "it takes learning rates: lr=0.02,0.09"
    );
    let momentum = spec.momentum.unwrap_or(0.0);
    let walks = spec.rates.iter().map(|lr| walk(spec, *lr, momentum));
    walks.collect()
}

/// The walk with this rate and momentum. Its losses are those above the least.
///
/// # Errors
/// When there is momentum on a surface that the workshop does not know.
pub fn walk(spec: &Spec, lr: f64, momentum: f64) -> Result<Walk> {
    let Some(land) = spec.land() else {
        ensure!(
            momentum == 0.0,
            "walks on {} have no momentum",
            spec.surface
        );
        let points = descend(terrain_slope, spec.start, lr, spec.steps);
        // Its lowest points lie below 0.
        let least = terrain(terrain_minimum());
        let losses = points.iter().map(|p| terrain(*p) - least).collect();
        return Ok(Walk { points, losses });
    };
    lab::walk_of(Plan {
        land,
        start: spec.start,
        lr,
        momentum,
        steps: spec.steps,
    })
}

/// ` with momentum 0.9`, where there is any.
pub fn with_momentum(momentum: Option<f64>) -> String {
    match momentum {
        Some(momentum) if momentum > 0.0 => format!(", momentum {momentum}"),
        _ => String::new(),
    }
}

/// What became of a walk by its losses, in the words of step 8: `below 0.001 from step 101`.
///
/// # Errors
/// When the solutions do not answer.
pub fn note(losses: &[f64]) -> Result<String> {
    let settled = lab::settled_below(losses).ok();
    Ok(match settled {
        Some(step) => format!("below {} from step {step} on", THRESHOLD),
        None => {
            let last = losses.last().context("an empty walk")?;
            format!(
                "loss {} at the end",
                crate::numbers::shape::digits(*last, 2).prose()
            )
        }
    })
}
