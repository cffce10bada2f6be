//! Walks of gradient descent on the contours of a surface.

use ex01_surface::Point;
use plot::{Arrow, Direction, Trajectory, Walk, Window};

use crate::failure::Failure;
use crate::figure::{ANY_WALK, Figure};
use crate::options::Takes;
use crate::record::{self, Json};
use crate::scene;
use crate::settings::Settings;
use crate::surface::Surface;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "trajectory",
    about: "walks of gradient descent on contour lines",
    file: "trajectory.svg",
    needs: ANY_WALK,
    takes: Takes {
        surfaces: &Surface::NAMES,
        arrows: true,
        start: true,
        rates: 6,
        momenta: 6,
        steps: true,
        size: false,
        levels: true,
    },
    standard: Settings::standard,
    make,
};

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = settings;
    let window = scene::window(*start);
    let grid = scene::grid(surface, window)?;
    let pairs = settings.pairs();
    let runs: Vec<(String, Vec<Point>)> = pairs
        .iter()
        .map(|(lr, momentum)| {
            let walk = scene::walk(settings, *lr, *momentum);
            (label(settings, *lr, *momentum), walk)
        })
        .collect();
    let walks: Vec<Walk<'_>> = runs
        .iter()
        .map(|(label, points)| Walk { label, points })
        .collect();
    let figure = Trajectory {
        title: &settings.headline(),
        grid: &grid,
        levels: settings.levels,
        window,
        walks: &walks,
        arrows: &arrows(settings, window)?,
        direction: settings.arrows.unwrap_or(Direction::Downhill),
        minima: &surface.minima(),
    };
    Ok(record::into_svg(&figure.svg(), &data(settings, &runs)))
}

/// What tells a walk from the others: the settings in which they differ.
fn label(settings: &Settings, lr: f64, momentum: f64) -> String {
    let lr = (settings.rates.len() > 1).then(|| format!("lr {}", words::number(lr)));
    let momentum =
        (settings.momenta.len() > 1).then(|| format!("momentum {}", words::number(momentum)));
    let parts: Vec<String> = lr.into_iter().chain(momentum).collect();
    parts.join(", ")
}

/// The slope on a coarse grid, if arrows are asked for.
fn arrows(settings: &Settings, window: Window) -> Result<Vec<Arrow>, Failure> {
    if settings.arrows.is_none() {
        return Ok(Vec::new());
    }
    // Not at the very edge, where an arrow would leave the picture.
    let along = |[from, to]: [f64; 2]| {
        let margin = (to - from) / 26.0;
        scene::ruler([from + margin, to - margin], 13)
    };
    let (xs, ys) = (along(window.x)?, along(window.y)?);
    let places = ys.iter().flat_map(|y| xs.iter().map(|x| [*x, *y]));
    let arrow = |at| Arrow {
        at,
        slope: settings.surface.gradient(at),
    };
    Ok(places.map(arrow).collect())
}

/// One walk as the figure of the course has it; several as a list.
fn data(settings: &Settings, runs: &[(String, Vec<Point>)]) -> Json {
    let mut fields = record::settings("trajectory", settings);
    let pairs = settings.pairs();
    let mut walks = pairs.iter().zip(runs).map(|((lr, momentum), (_, points))| {
        vec![
            ("lr", Json::Exact(*lr)),
            ("momentum", Json::Exact(*momentum)),
            ("points", Json::points(points)),
        ]
    });
    match runs.len() {
        1 => fields.extend(walks.next().unwrap_or_default()),
        _ => fields.push(("runs", Json::List(walks.map(Json::Object).collect()))),
    }
    Json::Object(fields)
}
