//! The loss against the step, for learning rates that show every behaviour.

use ex01_surface::{Bowl, Point};
use ex05_sweep::{Behaviour, SweepRun, sweep};
use plot::{Curve, Sweep, Theory};

use crate::experiment::{RATES, THRESHOLD};
use crate::failure::Failure;
use crate::figure::Figure;
use crate::options::Takes;
use crate::record::{self, Json};
use crate::settings::Settings;
use crate::surface::Surface;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "sweep",
    about: "the loss against the step, for several learning rates",
    file: "lr_sweep.svg",
    needs: NEEDS,
    takes: Takes {
        surfaces: &["bowl", "terrain"],
        arrows: false,
        start: true,
        rates: 6,
        momenta: 0,
        steps: true,
        size: false,
        levels: false,
    },
    standard,
    make,
};

pub const NEEDS: &[&str] = &[
    "ex01_surface",
    "ex02_gradient",
    "ex03_step",
    "ex04_loop",
    "ex05_sweep",
];

/// One that is slow there, one that arrives, one that jumps about.
pub const ON_THE_TERRAIN: [f64; 3] = [0.01, 0.1, 0.5];

fn standard(surface: Surface) -> Settings {
    let rates = match surface {
        Surface::Terrain => ON_THE_TERRAIN.to_vec(),
        _ => RATES.to_vec(),
    };
    Settings {
        rates,
        ..Settings::standard(surface)
    }
}

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let mut rates = settings.rates.clone();
    rates.sort_by(f64::total_cmp);
    let runs = sweep(
        |p| surface.above_the_least(p),
        |p| surface.gradient(p),
        start,
        &rates,
        settings.steps,
        THRESHOLD,
    );
    let curves: Vec<Curve<'_>> = runs
        .iter()
        .map(|run| Curve {
            lr: run.lr,
            losses: &run.losses,
            behaviour: word(run.behaviour),
            theory: match surface {
                Surface::Bowl(bowl) => theory(&bowl, start, run.lr),
                _ => None,
            },
        })
        .collect();
    let title = match rates.as_slice() {
        [lr] => format!("learning rate {}", words::number(*lr)),
        _ => format!("{} learning rates", rates.len()),
    };
    let loss = match surface {
        Surface::Terrain => "The loss above the least",
        _ => "The loss",
    };
    let title = format!("{loss} on {}, {title}", surface.formula());
    let figure = Sweep {
        title: &title,
        threshold: THRESHOLD,
        curves: &curves,
    };
    Ok(record::into_svg(&figure.svg(), &data(settings, &runs)))
}

/// What the classifier of step 5 says, in the word that it has for it.
pub fn word(behaviour: Behaviour) -> &'static str {
    match behaviour {
        Behaviour::Converges => "converges",
        Behaviour::Crawls => "crawls",
        Behaviour::Stalls => "stalls",
        Behaviour::Diverges => "diverges",
    }
}

/// What is left of the loss after the first few steps: the axis that shrinks the slowest, or grows
/// the fastest. Along it a step multiplies the coordinate by `1 − lr · curvature`, and so the loss
/// by the square of that.
fn theory(bowl: &Bowl, start: Point, lr: f64) -> Option<Theory> {
    let axes = [(bowl.a, start[0]), (bowl.b, start[1])];
    let lines = axes.map(|(curvature, x)| Theory {
        step: 0,
        loss: 0.5 * curvature * x * x,
        factor: (1.0 - lr * curvature).powi(2),
    });
    // A line on a logarithmic axis needs heights above 0.
    let drawn = |x: f64| x > 0.0 && x.is_finite();
    let seen = lines
        .into_iter()
        .filter(|line| drawn(line.loss) && drawn(line.factor));
    seen.max_by(|one, other| one.factor.total_cmp(&other.factor))
}

fn data(settings: &Settings, runs: &[SweepRun]) -> Json {
    let run = |run: &SweepRun| {
        Json::Object(vec![
            ("lr", Json::Exact(run.lr)),
            ("behaviour", Json::text(word(run.behaviour))),
            ("losses", Json::rounded(run.losses.iter().copied())),
        ])
    };
    let mut fields = record::settings("lr_sweep", settings);
    fields.push(("threshold", Json::Exact(THRESHOLD)));
    fields.push(("runs", Json::List(runs.iter().map(run).collect())));
    Json::Object(fields)
}
