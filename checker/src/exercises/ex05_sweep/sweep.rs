//! `sweep`: a walk from the same start for each learning rate.

use crate::draw::Draw;
use crate::exercises::reference::{between, classify, descent, losses};
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

pub struct Sweep;

pub struct Input {
    surface: Surface,
    start: Vec<f64>,
    rates: Vec<f64>,
    steps: usize,
    threshold: f64,
}

impl Input {
    /// A threshold well between the lowest last loss and the next.
    fn with_threshold(self) -> Input {
        let last = |lr: &f64| self.losses(*lr, self.steps)[self.steps];
        let mut lasts: Vec<f64> = self.rates.iter().map(last).collect();
        lasts.sort_by(f64::total_cmp);
        let threshold = match lasts.as_slice() {
            [lowest, next, ..] => between(lowest.max(1e-8), *next),
            _ => 1e-2,
        };
        Input { threshold, ..self }
    }

    fn losses(&self, lr: f64, steps: usize) -> Vec<f64> {
        losses(
            &self.surface,
            &descent(&self.surface, &self.start, lr, steps),
        )
    }

    fn run(&self, lr: f64, losses: Vec<f64>, threshold: f64) -> Value {
        let behaviour = classify(&losses, threshold);
        Value::List(vec![lr.into(), losses.into(), behaviour.into()])
    }

    /// The whole sweep; every walk with so many steps, and judged by this threshold.
    fn sweep(&self, steps: usize, threshold: f64) -> Vec<Value> {
        let run = |&lr: &f64| self.run(lr, self.losses(lr, steps), threshold);
        self.rates.iter().map(run).collect()
    }
}

impl Stub for Sweep {
    type Input = Input;
    const FUNCTION: &'static str = "sweep";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let mut inputs = Vec::new();
        let mut ask = |surface, start, rates: Vec<f64>, steps| {
            let input = Input {
                surface,
                start,
                rates,
                steps,
                threshold: 0.0,
            };
            inputs.push(input.with_threshold());
        };
        let start = vec![draw.decimals(2.0, 5.0, 1.0)];
        ask(Surface::bowl(&[2.0]), start, vec![0.1, 0.4], 2);
        // Every name once: curvature 16 with rate 1/8 bounces at the same height for ever.
        let rates = draw.shuffled(vec![0.004, 0.1, 0.125, 0.2]);
        ask(Surface::bowl(&[16.0]), draw.point(1), rates, 12);
        for (n, steps) in [(2, 3), (1, 5), (1, 10), (2, 40)] {
            let mut curvatures = vec![draw.within(3.0, 4.0)];
            curvatures.extend((1..n).map(|_| draw.within(4.5, 6.0)));
            // Slow, quick, and beyond 2 / curvature.
            let slow = draw.decimals(0.002, 0.008, 1000.0);
            let (quick, wild) = (draw.within(0.2, 0.22), draw.within(0.75, 0.95));
            let rates = draw.shuffled(vec![slow, quick, wild]);
            ask(Surface::bowl(&curvatures), draw.point(n), rates, steps);
        }
        for n in [2, 1] {
            let rates = vec![draw.within(0.2, 0.25), draw.within(0.02, 0.06)];
            let valley = Surface {
                c: 20.0,
                ..draw.valley(n)
            };
            ask(valley, draw.point(n), rates, 4);
        }
        // Special cases: losses that overflow on the way, and no rates.
        let start = vec![draw.decimals(1.0, 5.0, 1.0)];
        ask(Surface::bowl(&[4.0]), start, vec![250.25], 54);
        ask(draw.bowl(2, 2.0, 4.0), draw.point(2), Vec::new(), 3);
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.surface.to_value(),
            input.start.clone().into(),
            input.rates.clone().into(),
            input.steps.into(),
            input.threshold.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "sweep on {} from {} with rates {}, {} steps, threshold {}",
            show::surface(&input.surface),
            show::point(&input.start),
            show::list(&input.rates),
            input.steps,
            show::number(input.threshold)
        )
    }

    fn right(input: &Input) -> Value {
        Value::List(input.sweep(input.steps, input.threshold))
    }

    fn special(input: &Input) -> bool {
        let overflows = |lr: &f64| !input.losses(*lr, input.steps)[input.steps].is_finite();
        input.rates.iter().all(overflows)
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let (Value::List(a), Value::List(b)) = (got, right) else {
            return show::apart(got, right);
        };
        let differs = |k: &usize| !crate::sealed::close(&a[*k], &b[*k], 1e-9);
        match (0..a.len().min(b.len())).find(differs) {
            Some(k) => {
                let names = ["lr", "losses", "behaviour"];
                let (got, right) = show::parts(&names, &a[k], &b[k]);
                (format!("{got} in runs[{k}]"), right)
            }
            None => (format!("{} runs", a.len()), format!("{}", b.len())),
        }
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "walks-on",
                says: "Your runs follow one another: each begins where the one before it ended. To \
                       be compared they need the same start: begin each at start.",
                model: Model::Returns(|i| {
                    let mut from = i.start.clone();
                    let mut run = |&lr: &f64| {
                        let walk = descent(&i.surface, &from, lr, i.steps);
                        from.clone_from(&walk[i.steps]);
                        i.run(lr, losses(&i.surface, &walk), i.threshold)
                    };
                    Value::List(i.rates.iter().map(&mut run).collect())
                }),
            },
            Misconception {
                name: "first-rate-for-all",
                says: "All your runs walk with the first rate, whatever lr they report. Hand the \
                       rate of each run to descend.",
                model: Model::Returns(|i| {
                    let run = |&lr: &f64| i.run(lr, i.losses(i.rates[0], i.steps), i.threshold);
                    Value::List(i.rates.iter().map(run).collect())
                }),
            },
            Misconception {
                name: "threshold-of-its-own",
                says: "Your runs are judged with the threshold 0.001, whatever the caller says. \
                       Hand threshold on to classify.",
                model: Model::Returns(|i| Value::List(i.sweep(i.steps, 1e-3))),
            },
            Misconception {
                name: "steps-of-its-own",
                says: "Your walks have 200 steps, whatever the caller says. Hand steps on to \
                       descend.",
                model: Model::Returns(|i| Value::List(i.sweep(200, i.threshold))),
            },
            Misconception {
                name: "one-step-too-many",
                says: "Your walks are one step too long: each run has steps + 2 losses. Hand steps \
                       on to descend as it is; the start is counted there.",
                model: Model::Returns(|i| Value::List(i.sweep(i.steps + 1, i.threshold))),
            },
            Misconception {
                name: "one-step-short",
                says: "Your walks are one step short: each run has steps losses. Hand steps on to \
                       descend as it is: steps steps make steps + 1 losses.",
                model: Model::Returns(|i| Value::List(i.sweep(i.steps - 1, i.threshold))),
            },
            Misconception {
                name: "losses-without-start",
                says: "Your runs leave out the loss of the start. List the loss of every point of \
                       the walk, the start included.",
                model: Model::Returns(|i| {
                    let run = |&lr: &f64| {
                        let all = i.losses(lr, i.steps);
                        i.run(lr, all[1..].to_vec(), i.threshold)
                    };
                    Value::List(i.rates.iter().map(run).collect())
                }),
            },
            Misconception {
                name: "leaves-out-diverging",
                says: "Your sweep leaves out the rates that diverge. They belong to the picture as \
                       well: one run for each rate, in the order of rates.",
                model: Model::Returns(|i| {
                    let stays = |run: &Value| {
                        run.items()
                            .is_some_and(|parts| parts[2] != Value::from("Diverges"))
                    };
                    let runs = i.sweep(i.steps, i.threshold);
                    Value::List(runs.into_iter().filter(stays).collect())
                }),
            },
            Misconception {
                name: "sorted-by-rate",
                says: "Your runs are sorted by their rate. Keep the order in which the rates were \
                       given.",
                model: Model::Returns(|i| {
                    let mut runs = i.sweep(i.steps, i.threshold);
                    let lr = |run: &Value| run.items().and_then(|parts| parts[0].number());
                    runs.sort_by(|a, b| lr(a).partial_cmp(&lr(b)).expect("rates are numbers"));
                    Value::List(runs)
                }),
            },
        ]
    }
}
