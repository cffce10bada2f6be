//! What becomes of every pair of a learning rate and a momentum.

use ex01_surface::Bowl;
use ex02_gradient::bowl_gradient;
use ex06_momentum::momentum_step;
use ex07_guard::default_ceiling;
use plot::{Setting, StabilityMap};

use crate::experiment::THRESHOLD;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::options::Takes;
use crate::parallel;
use crate::scene;
use crate::settings::Settings;
use crate::stability::Runs;
use crate::surface::Surface;
use crate::words;

pub const FIGURE: Figure = Figure {
    name: "map",
    about: "what becomes of every learning rate with every momentum",
    file: "map.svg",
    needs: NEEDS,
    takes: Takes {
        surfaces: &["bowl"],
        arrows: false,
        start: true,
        rates: 0,
        momenta: 0,
        steps: true,
        size: true,
        levels: false,
    },
    standard,
    make,
};

const NEEDS: &[&str] = &["ex01_surface", "ex02_gradient", "ex06_momentum"];

/// As many as can be told apart in the picture.
const SIZE: [usize; 2] = [200, 120];

fn standard(surface: Surface) -> Settings {
    Settings {
        size: SIZE,
        ..Settings::standard(surface)
    }
}

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let Surface::Bowl(bowl) = surface else {
        unreachable!("the map takes no other surface")
    };
    let runs = Runs {
        loss: |p| bowl.value(p),
        step: |p, v, lr, momentum| momentum_step(|p| bowl_gradient(&bowl, p), p, v, lr, momentum),
        start,
        steps: settings.steps,
        threshold: THRESHOLD,
        ceiling: default_ceiling(bowl.value(start)),
    };
    // With momentum 1, the largest rate that does not diverge.
    let steepest = bowl.a.max(bowl.b);
    let rates = scene::ruler([0.0, 4.0 / steepest], settings.size[0])?;
    let momenta = scene::ruler([0.0, 1.0], settings.size[1])?;
    let outcomes = parallel::each(momenta.len(), NEEDS, |j| runs.row(&rates, momenta[j]))?;
    let (lr, momentum) = best(&bowl);
    let figure = StabilityMap {
        title: &format!("Descent with momentum on {}", surface.formula()),
        rates: &rates,
        momenta: &momenta,
        outcomes: &outcomes,
        limit: settings.steps,
        curvature: Some(steepest),
        marks: &[Setting {
            lr,
            momentum,
            label: &format!(
                "best in the long run: {}, {}",
                words::short(lr),
                words::short(momentum)
            ),
        }],
    };
    Ok(figure.svg())
}

/// The pair that in the long run shrinks the walk by the most in every step, along both axes alike:
/// lr = 4 / (√a + √b)², momentum = ((√b − √a) / (√b + √a))².
fn best(bowl: &Bowl) -> (f64, f64) {
    let [a, b] = [bowl.a.sqrt(), bowl.b.sqrt()];
    let momentum = (b - a) / (b + a);
    (4.0 / ((a + b) * (a + b)), momentum * momentum)
}
