//! The same descent without and with momentum.

use ex06_momentum::descend_with_momentum;
use plot::{Momentum, MomentumRun};

use crate::experiment::THRESHOLD;
use crate::failure::Failure;
use crate::figure::{ANY_WALK, Figure};
use crate::options::Takes;
use crate::record::{self, Json};
use crate::scene;
use crate::settings::Settings;
use crate::surface::Surface;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "momentum",
    about: "the same descent with two momenta, side by side",
    file: "momentum.svg",
    needs: ANY_WALK,
    takes: Takes {
        surfaces: &Surface::NAMES,
        arrows: false,
        start: true,
        rates: 1,
        momenta: 2,
        steps: true,
        size: false,
        levels: false,
    },
    standard,
    make,
};

/// Slow enough that plain descent does not bounce: what bounces is the momentum.
pub const RATE: f64 = 0.02;
pub const MOMENTUM: f64 = 0.9;

fn standard(surface: Surface) -> Settings {
    let usual = Settings::standard(surface);
    let rate = match surface {
        Surface::Bowl(_) => RATE,
        Surface::Saddle | Surface::Terrain => surface.rate(),
    };
    Settings {
        rates: vec![rate],
        momenta: vec![0.0, MOMENTUM],
        ..usual
    }
}

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let lr = settings.rates[0];
    // A single momentum is held against none.
    let momenta = match *settings.momenta.as_slice() {
        [one, other] => [one, other],
        _ => [0.0, settings.momenta[0]],
    };
    let window = scene::window(start);
    let grid = scene::grid(&surface, window)?;
    let gradient = |p| surface.gradient(p);
    let walks = momenta.map(|m| descend_with_momentum(gradient, start, lr, m, settings.steps));
    let captions = momenta.map(|m| format!("momentum {}", words::number(m)));
    let notes = walks.each_ref().map(|walk| match surface {
        // A threshold means something only where the lowest loss is 0.
        Surface::Bowl(_) => match scene::settled(&scene::heights(&surface, walk)) {
            Some(step) => format!("loss below {THRESHOLD} for good from step {step}"),
            None => format!("loss not below {THRESHOLD} at the end"),
        },
        Surface::Saddle | Surface::Terrain => words::ends(walk),
    });
    let run = |k: usize| MomentumRun {
        caption: &captions[k],
        note: &notes[k],
        walk: &walks[k],
    };
    let title = match momenta[0] {
        0.0 => "The same descent without and with momentum",
        _ => "The same descent with two momenta",
    };
    let figure = Momentum {
        title: &format!("{title}, learning rate {}", words::number(lr)),
        grid: &grid,
        window,
        minima: &surface.minima(),
        runs: [run(0), run(1)],
    };
    let runs = momenta.iter().zip(&walks).map(|(momentum, walk)| {
        Json::Object(vec![
            ("momentum", Json::Exact(*momentum)),
            ("points", Json::points(walk)),
        ])
    });
    let mut fields = record::settings("momentum", settings);
    fields.push(("lr", Json::Exact(lr)));
    fields.push(("runs", Json::List(runs.collect())));
    Ok(record::into_svg(&figure.svg(), &Json::Object(fields)))
}
