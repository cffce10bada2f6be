//! Step 8, asked: the first visit below a threshold, from where on the loss stays there, a run in one
//! line, and a table of such lines.

use crate::calls::ex07_guard::Stop;
use crate::calls::ex08_table::{FirstBelow, Render, ResultRow, Row, SettledBelow};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::wire::Value;
use crate::words;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<FirstBelow>(seed),
        examination::<SettledBelow>(seed),
        examination::<Row>(seed),
        examination::<Render>(seed),
    ]
}

impl Sealed for FirstBelow {
    fn inputs(draw: &mut Draw) -> Vec<FirstBelow> {
        ringing(draw, |losses, threshold| FirstBelow { losses, threshold })
    }

    fn shown(&self) -> String {
        search("first_below", &self.losses, self.threshold)
    }

    fn special(&self) -> bool {
        is_special(&self.losses)
    }
}

impl Sealed for SettledBelow {
    fn inputs(draw: &mut Draw) -> Vec<SettledBelow> {
        ringing(draw, |losses, threshold| SettledBelow { losses, threshold })
    }

    fn shown(&self) -> String {
        search("settled_below", &self.losses, self.threshold)
    }

    fn special(&self) -> bool {
        is_special(&self.losses)
    }
}

/// Losses that dip below a threshold, climb out again, and stay or not: the plain patterns first,
/// then those that ring, then the special ones.
fn ringing<S>(draw: &mut Draw, ask: fn(Vec<f64>, f64) -> S) -> Vec<S> {
    let mut patterns: Vec<String> = ["aab", "abab", "abb"].map(str::to_string).to_vec();
    let ringing = [
        "aabbabbb", "abba", "aaa", "bab", "bbb", "babba", "aabaabb", "ba", "aeb", "beb", "abe",
        "bebb", "b", "a", "as", "am", "ama", "ambm", "maam", "aamm", "aza", "azz",
    ];
    patterns.extend(draw.shuffled(ringing.map(str::to_string).to_vec()));
    for length in [6, 9, 12] {
        let letter = |_| if draw.whole(0, 1) == 0 { 'a' } else { 'b' };
        patterns.push((0..length).map(letter).collect());
    }
    // Walks as long as that of the standard experiment, and longer.
    let long = |parts: [(&str, usize); 4]| parts.map(|(of, times)| of.repeat(times)).concat();
    patterns.push(long([("a", 260), ("b", 40), ("", 0), ("", 0)]));
    patterns.push(long([("a", 2), ("b", 1), ("a", 1), ("b", 200)]));
    patterns.extend(["anb", "bnb", "aan", "aib", "ajb", "bij", ""].map(str::to_string));
    let mut after = |pattern: &String| {
        let threshold = draw.within(0.5, 2.0);
        // `a` is above the threshold, `b` below, `s` and `m` below zero, a little and far, `z` at zero,
        // `e` equal to it, `n` no number, `i` and `j` infinite.
        let mut loss = |kind: char| match kind {
            'a' => draw.within(threshold + 0.2, threshold + 4.0),
            'b' => draw.within(0.05, threshold - 0.1),
            's' => -draw.within(0.05, threshold - 0.1),
            'm' => -draw.within(threshold + 0.2, threshold + 4.0),
            'e' => threshold,
            'z' => 0.0,
            'i' => f64::INFINITY,
            'j' => f64::NEG_INFINITY,
            _ => f64::NAN,
        };
        ask(pattern.chars().map(&mut loss).collect(), threshold)
    };
    let mut inputs: Vec<S> = patterns.iter().map(&mut after).collect();
    // Thresholds that are tiny, large, and below zero.
    let scale = draw.decimals(1.0, 9.0, 1.0);
    for (losses, threshold) in [
        ([9e-13, 5e-13, 7e-13, 4e-13, 5e-13], 6e-13),
        ([9.0, 5.0, 7.0, 4.0, 5.0], 6.0),
        ([9.0, -1.0, -3.0, -1.0, -4.0], -2.0),
    ] {
        let losses = losses.iter().map(|loss| loss * scale).collect();
        inputs.insert(3, ask(losses, threshold * scale));
    }
    inputs
}

/// A call of `function` in words.
fn search(function: &str, losses: &[f64], threshold: f64) -> String {
    let losses = show::list(losses);
    format!("{function} of {losses} with threshold {threshold}")
}

/// No losses, or one that is not finite: a program may well have a line of its own for it.
fn is_special(losses: &[f64]) -> bool {
    losses.is_empty() || losses.iter().any(|loss| !loss.is_finite())
}

/// Runs that end in every way, with threshold 1, or -2 for losses that go so low, and the ending.
const RUNS: [(&[f64], Stop); 20] = [
    // Converges; with ringing; slowly.
    (&[8.0, 4.0, 0.75, 0.5], Stop::Finished),
    (&[9.0, 4.0, 0.5, 2.0, 0.75, 0.25], Stop::Finished),
    (&[6.0, 0.75, 3.0, 0.5, 1.5, 0.25, 0.5], Stop::Finished),
    // Crawls, once after a visit below; stalls.
    (&[9.0, 7.0, 6.0, 5.0], Stop::Finished),
    (&[9.0, 0.5, 8.0, 6.0, 4.0, 2.0], Stop::Finished),
    (&[9.0, 6.0, 6.0, 6.0, 6.0], Stop::Finished),
    // Finished, and yet above the start; once all below the threshold.
    (&[4.0, 2.0, 5.0, 7.0], Stop::Finished),
    (&[0.25, 0.125, 0.5, 0.75], Stop::Finished),
    // Below zero: converges; with the last loss at zero; stopped.
    (&[4.0, 0.5, -3.0, -3.5], Stop::Finished),
    (&[4.0, 2.0, 0.5, 0.0], Stop::Finished),
    (&[2.0, -20.0, -200.0], Stop::Diverged(3)),
    (&[9.0, -1.0, -3.0, -1.0, -4.0], Stop::Finished),
    (&[9.0, -1.0, -3.0, -1.0], Stop::Finished),
    // No steps: there already, or not.
    (&[0.5], Stop::Finished),
    (&[5.0], Stop::Finished),
    (&[9.0], Stop::Diverged(1)),
    // Stopped: above the start; below the threshold; where the losses look like a stall.
    (&[2.0, 20.0, 200.0], Stop::Diverged(3)),
    (&[9.0, 3.0, 0.5], Stop::Diverged(3)),
    (&[9.0, 6.0, 6.0, 6.0], Stop::Diverged(4)),
    // The start itself was bad.
    (&[], Stop::Diverged(0)),
];

impl Sealed for Row {
    fn inputs(draw: &mut Draw) -> Vec<Row> {
        let (plain, special) = RUNS.split_at(RUNS.len() - 1);
        let mut runs = plain[..2].to_vec();
        runs.extend(draw.shuffled(plain.to_vec()));
        runs.extend_from_slice(special);
        let mut row = |(k, (losses, stop)): (usize, (&[f64], Stop))| {
            // Settings of every sign and size, and without momentum.
            let (rate, part) = [(1.0, 1.0), (-1.0, -1.0), (100.0, 2.0), (1.0, 0.0)][k % 4];
            let threshold = if losses.contains(&-1.0) { -2.0 } else { 1.0 };
            let scale = draw.decimals(1.0, 9.0, 1.0);
            let steps = match stop {
                Stop::Diverged(step) => step + draw.whole(2, 40),
                Stop::Finished => losses.len() - 1,
            };
            // In the plane, on a line, in space.
            let n = [2, 2, 1, 3][k % 4];
            Row {
                lr: rate * draw.within(0.02, 0.3),
                momentum: part * draw.within(0.6, 0.9),
                steps,
                trajectory: losses.iter().map(|_| draw.point(n)).collect(),
                losses: losses.iter().map(|loss| loss * scale).collect(),
                stop,
                threshold: threshold * scale,
            }
        };
        let mut inputs: Vec<Row> = runs.into_iter().enumerate().map(&mut row).collect();
        // As long as the run of the standard experiment.
        let long = [vec![9.0; 150], vec![0.5; 51]].concat();
        inputs.push(row((1, (&long, Stop::Finished))));
        inputs
    }

    fn shown(&self) -> String {
        let ending = match self.stop {
            Stop::Diverged(step) => format!("stopped at step {step} of {}", self.steps),
            Stop::Finished => format!("finished after {}", words::counts::steps(self.steps)),
        };
        format!(
            "row of a run that {ending}, with losses {} and threshold {}",
            show::list(&self.losses),
            self.threshold
        )
    }

    fn special(&self) -> bool {
        self.losses.is_empty()
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let names = ["lr", "momentum", "behaviour", "steps", "final_loss"];
        show::parts(&names, got, right)
    }
}

impl Sealed for Render {
    fn inputs(draw: &mut Draw) -> Vec<Render> {
        let mut rows = |behaviours: &[&str]| {
            let row = |behaviour: &&str| ResultRow {
                lr: draw.decimals(0.001, 0.299, 1000.0),
                momentum: draw.within(0.01, 0.99),
                behaviour: behaviour.to_string(),
                steps: draw.whole(3, 200),
                final_loss: match *behaviour {
                    "Converges" => draw.within(1.0, 9.0) * 1e-7,
                    "Diverges" => draw.within(1.0, 9.0) * 1e9,
                    _ => draw.within(1.0, 90.0),
                },
            };
            behaviours.iter().map(row).collect::<Vec<_>>()
        };
        let mut inputs = vec![rows(&["Crawls"]), rows(&["Converges"])];
        let mut plain = rows(&["Diverges", "Converges"]);
        (plain[0].lr, plain[1].momentum) = (1.0, 0.0);
        inputs.push(plain);
        inputs.push(rows(&["Stalls", "Crawls", "Converges", "Diverges"]));
        let names = ["Crawls", "Converges", "Stalls", "Diverges"];
        inputs.push(rows(&[names, names].concat()));
        // Losses and settings of every size; the same row twice.
        let mut sizes = rows(&["Converges", "Converges", "Crawls", "Crawls", "Stalls"]);
        (sizes[0].final_loss, sizes[1].final_loss) = (0.0, -0.0025);
        (sizes[0].lr, sizes[1].momentum) = (1e-7, -0.5);
        (sizes[4].lr, sizes[4].steps) = (250.25, 0);
        (sizes[2].momentum, sizes[0].momentum) = (1.5, 0.90625);
        (sizes[0].steps, sizes[1].steps) = (12500, 1000);
        sizes[3] = sizes[2].clone();
        inputs.push(sizes);
        // Many rows.
        inputs.push(rows(&[names, names, names].concat()));
        let mut infinite = rows(&["Diverges", "Diverges"]);
        (infinite[0].final_loss, infinite[0].lr) = (f64::INFINITY, 0.0);
        (infinite[1].final_loss, infinite[1].lr) = (f64::NEG_INFINITY, -0.25);
        inputs.push(infinite);
        let mut without_loss = rows(&["Crawls", "Diverges"]);
        without_loss[1].final_loss = f64::NAN;
        without_loss[1].steps = 0;
        inputs.push(without_loss);
        inputs.push(Vec::new());
        let shuffled = draw.shuffled(inputs.split_off(3));
        inputs.extend(shuffled);
        inputs.into_iter().map(|rows| Render { rows }).collect()
    }

    fn shown(&self) -> String {
        match self.rows.as_slice() {
            [] => "render of no rows".to_string(),
            [row] => format!(
                "render of one row, lr {}, momentum {}, {}, {}, final loss {}",
                row.lr,
                row.momentum,
                row.behaviour,
                words::counts::steps(row.steps),
                row.final_loss
            ),
            rows => format!("render of {} rows", rows.len()),
        }
    }

    fn special(&self) -> bool {
        self.rows.is_empty() || self.rows.iter().any(|row| !row.final_loss.is_finite())
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let lines = |value: &Value| -> Vec<String> {
            let text = value.word().unwrap_or_default();
            text.split_inclusive('\n')
                .map(|line| show::spaced(&format!("{line:?}")))
                .collect()
        };
        let (got, right) = (lines(got), lines(right));
        let differs = |k: &usize| got.get(*k) != right.get(*k);
        let k = (0..got.len().max(right.len())).find(differs).unwrap_or(0);
        let nothing = || "nothing".to_string();
        let (got, right) = (got.get(k).cloned(), right.get(k).cloned());
        let got = got.unwrap_or_else(nothing);
        (
            format!("{got} as line {}", k + 1),
            right.unwrap_or_else(nothing),
        )
    }
}
