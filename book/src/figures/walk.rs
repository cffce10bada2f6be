//! One walk on the contours of its surface.

use super::ground::{self, WINDOW};
use super::spec::Spec;

use anyhow::Result;
use plot::{Direction, Trajectory, Walk};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let lr = ground::rate(spec)?;
    let walk = ground::walk(spec, lr, spec.momentum.unwrap_or(0.0))?;
    let momentum = ground::with_momentum(spec.momentum);
    let formula = ground::formula(spec);
    let title = match spec.steps {
        0 => format!("The start on {formula}"),
        1 => format!("One step on {formula}, learning rate {lr}{momentum}"),
        _ => format!("Gradient descent on {formula}, learning rate {lr}{momentum}"),
    };
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: &title,
        grid: &ground::grid(spec)?,
        window: WINDOW,
        walks: &[Walk {
            label: "",
            points: &walk.points,
        }],
        arrows: &[],
        direction: Direction::Downhill,
        minima: &ground::minima(spec),
    };
    Ok(figure.svg())
}
