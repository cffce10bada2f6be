//! A surface as a landscape, with a walk on it.

use plot::{Surface3d, View};

use crate::failure::Failure;
use crate::figure::{ANY_WALK, Figure, ONE_WALK};
use crate::scene;
use crate::settings::Settings;
use crate::surface::Surface;

pub const FIGURE: Figure = Figure {
    name: "surface",
    about: "a walk on the surface as a landscape",
    file: "surface.svg",
    needs: ANY_WALK,
    takes: ONE_WALK,
    standard: Settings::standard,
    make,
};

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let window = scene::window(start);
    let grid = scene::grid(&surface, window)?;
    let walk = scene::single_walk(settings);
    let figure = Surface3d {
        title: &settings.headline(),
        grid: &grid,
        window,
        walk: &walk,
        minima: &surface.minima(),
        ceiling: None,
        view: match surface {
            Surface::Bowl(_) => View::ALONG_X,
            // Between the side from which the walk comes and the one to which it slides off.
            Surface::Saddle => View {
                azimuth: 55.0,
                elevation: 40.0,
            },
            // High enough to see both minima over the rim.
            Surface::Terrain => View {
                elevation: 50.0,
                ..View::CORNER
            },
        },
    };
    Ok(figure.svg())
}
