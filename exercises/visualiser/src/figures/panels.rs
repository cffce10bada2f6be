//! The walks of a sweep side by side, one panel for each learning rate.

use ex04_loop::descend;
use ex05_sweep::{Behaviour, classify, losses};
use plot::{SweepPanel, SweepPanels, Window};

use super::sweep::{self, word};
use crate::experiment::{RATES, THRESHOLD};
use crate::failure::Failure;
use crate::figure::Figure;
use crate::options::Takes;
use crate::scene;
use crate::settings::Settings;
use crate::surface::Surface;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "panels",
    about: "the walks of several learning rates, a panel each",
    file: "panels.svg",
    needs: sweep::NEEDS,
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

/// How many times as far a walk that diverges is followed.
const ZOOM: f64 = 10.0;

fn standard(surface: Surface) -> Settings {
    // One for each behaviour: two of the sweep's rates converge.
    let [crawls, _, converges, stalls, diverges] = RATES;
    let rates = match surface {
        Surface::Terrain => sweep::ON_THE_TERRAIN.to_vec(),
        _ => vec![crawls, converges, stalls, diverges],
    };
    Settings {
        rates,
        ..Settings::standard(surface)
    }
}

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let window = scene::window(start);
    let grid = scene::grid(&surface, window)?;
    let mut rates = settings.rates.clone();
    rates.sort_by(f64::total_cmp);
    let runs: Vec<_> = rates
        .iter()
        .map(|lr| {
            let walk = descend(|p| surface.gradient(p), start, *lr, settings.steps);
            let losses = losses(|p| surface.above_the_least(p), &walk);
            let behaviour = word(classify(&losses, THRESHOLD));
            (behaviour, remark(&losses), walk)
        })
        .collect();
    // A walk that diverges is seen from further away: otherwise there is one line that leaves the picture.
    let far = Window {
        x: window.x.map(|x| ZOOM * x),
        y: window.y.map(|y| ZOOM * y),
    };
    let far = (scene::grid(&surface, far)?, far);
    let diverges = word(Behaviour::Diverges);
    let panels: Vec<SweepPanel<'_>> = rates
        .iter()
        .zip(&runs)
        .map(|(lr, (behaviour, remark, walk))| SweepPanel {
            lr: *lr,
            behaviour,
            remark,
            walk,
            wider: (*behaviour == diverges).then_some((&far.0, far.1)),
        })
        .collect();
    let figure = SweepPanels {
        title: &format!("The same descent on {}", surface.formula()),
        grid: &grid,
        window,
        minima: &surface.minima(),
        runs: &panels,
        columns: 2,
    };
    Ok(figure.svg())
}

/// What became of the loss, in a line as short as a panel.
fn remark(losses: &[f64]) -> String {
    match (scene::settled(losses), losses.last()) {
        (Some(step), _) => format!("loss < {THRESHOLD} from step {step}"),
        (None, Some(last)) => format!("loss {} at the end", words::short(*last)),
        (None, None) => String::new(),
    }
}
