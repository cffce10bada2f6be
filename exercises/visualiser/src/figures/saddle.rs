//! A walk that starts almost on the ridge of a saddle, and slides off it.

use ex09_saddle::escape_step;
use plot::{Escape, Saddle};

use crate::failure::Failure;
use crate::figure::{ANY_WALK, Figure, ONE_WALK};
use crate::options::Takes;
use crate::record::{self, Json};
use crate::scene;
use crate::settings::Settings;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "saddle",
    about: "a walk that slides off a saddle",
    file: "saddle.svg",
    needs: ANY_WALK,
    takes: Takes {
        surfaces: &["saddle"],
        ..ONE_WALK
    },
    standard: Settings::standard,
    make,
};

/// As far from the ridge as the standard start is from the saddle.
const DISTANCE: f64 = 1.0;

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let (lr, momentum) = (settings.rates[0], settings.momenta[0]);
    let window = scene::window(start);
    let grid = scene::grid(&surface, window)?;
    let walk = scene::single_walk(settings);
    let mut title = format!(
        "The saddle {}, learning rate {}",
        surface.formula(),
        words::number(lr)
    );
    if momentum != 0.0 {
        title += &format!(", momentum {}", words::number(momentum));
    }
    let figure = Saddle {
        title: &title,
        grid: &grid,
        window,
        walk: &walk,
        escape: Escape {
            distance: DISTANCE,
            step: escape_step(&walk, DISTANCE),
        },
    };
    let mut fields = record::settings("saddle", settings);
    fields.extend([
        ("lr", Json::Exact(lr)),
        ("momentum", Json::Exact(momentum)),
        ("points", Json::points(&walk)),
    ]);
    Ok(record::into_svg(&figure.svg(), &Json::Object(fields)))
}
