//! Three sweeps of the extensions through the learner's own functions, beside numpy.

use super::{TURNS, median, parallel, seconds};
use crate::peer::Peer;
use ex01_surface::linspace;
use ex04_loop::descend;
use ext01_line::polynomial_slope;
use ext04_adam::{Decays, descend_with_adam, rosenbrock_gradient, rosenbrock_value};

/// −x/10 − x² + x⁴.
const DOUBLE_WELL: [f64; 5] = [0.0, -0.1, -1.0, 0.0, 1.0];

/// A sweep: what it is, the word for it, and the learner's way.
type Sweep = (&'static str, &'static str, fn() -> usize);

/// No sweep should take longer, on two cores: in milliseconds. numpy does each of them with whole arrays,
/// where the learner's functions walk one walk after the other and keep every point.
const WANTED: f64 = 300.0;

const SWEEPS: [Sweep; 3] = [
    ("the cascade: 2300 rates, 440 steps each", "chaos", chaos),
    (
        "basins: 400 starts × 300 rates, 200 steps each",
        "basins",
        basins,
    ),
    (
        "a race: Adam in Rosenbrock's valley, 39 rates, 3000 steps each",
        "race",
        race,
    ),
];

/// Each sweep turn by turn with numpy's; both have to come to the same count.
pub fn measure(peer: Option<&Peer>) {
    let mut server = peer.map(Peer::serve);
    for (what, word, sweep) in SWEEPS {
        let (mut us, mut them) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            let (took, ours) = seconds(sweep);
            us.push(took);
            if let Some(answer) = server.as_mut().map(|server| server.ask(word)) {
                them.push(answer[0]);
                // The chaotic runs among them hang on the last digits.
                let off = (answer[1] - ours as f64).abs();
                assert!(
                    off <= 0.01 * ours as f64,
                    "numpy counts {}, not {ours}",
                    answer[1]
                );
            }
        }
        let ours = 1e3 * median(us);
        let verdict = if ours < WANTED { "" } else { ", NOT REACHED" };
        println!("\n{what}");
        println!(
            "  the learner's functions   {ours:>10.2} ms  (wanted: below {WANTED:.0} ms{verdict})"
        );
        match them.is_empty() {
            true => println!("  numpy                       left out"),
            false => println!(
                "  numpy                     {:>10.2} ms",
                1e3 * median(them)
            ),
        }
    }
    if let Some(server) = server {
        server.end();
    }
}

fn walk(start: f64, lr: f64, steps: usize) -> Vec<[f64; 1]> {
    descend(
        |[x]| [polynomial_slope(&DOUBLE_WELL, x)],
        [start],
        lr,
        steps,
    )
}

/// How many of the last 40 places are finite.
fn chaos() -> usize {
    let rates = linspace(0.0, 0.92, 2301);
    let finite = |lr: &f64| {
        let places = walk(-0.5, *lr, 440);
        places[401..].iter().filter(|[x]| x.is_finite()).count()
    };
    rates[1..].iter().map(finite).sum()
}

/// How many walks end on the right.
fn basins() -> usize {
    let (starts, rates) = (linspace(-3.5, 3.5, 400), linspace(0.001, 0.3, 300));
    let rights = parallel::each(rates.len(), &[], |k| {
        let right = |start: &&f64| walk(**start, rates[k], 200)[200][0] > 0.0;
        starts.iter().filter(right).count()
    });
    rights.expect("every walk is walked").into_iter().sum()
}

/// With how many of 39 rates Adam comes below a thousandth.
fn race() -> usize {
    let powers = linspace(-5.0, 1.0, 39);
    let arrives = |power: &&f64| {
        let lr = 10_f64.powf(**power);
        let walk = descend_with_adam(rosenbrock_gradient, [-1.2, 1.0], lr, Decays::USUAL, 3000);
        walk[1..].iter().any(|p| rosenbrock_value(*p) < 1e-3)
    };
    powers.iter().filter(arrives).count()
}
