//! `row`: one run in one line: what became of it, where its story ended, and the last loss.

use crate::draw::Draw;
use crate::exercises::reference::{classify, first_below, settled_below};
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::wire::Value;

pub struct RowOfRun;

pub struct Input {
    lr: f64,
    momentum: f64,
    steps: usize,
    trajectory: Vec<Vec<f64>>,
    losses: Vec<f64>,
    /// The step at which the guard stopped the run.
    stop: Option<usize>,
    threshold: f64,
}

impl Input {
    /// By the guard's word, else by the losses.
    fn behaviour(&self) -> &'static str {
        match self.stop {
            Some(_) => "Diverges",
            None => classify(&self.losses, self.threshold),
        }
    }

    fn settled(&self) -> usize {
        settled_below(&self.losses, self.threshold).unwrap_or(self.steps)
    }

    /// Where the story ended.
    fn end(&self) -> usize {
        match (self.stop, self.behaviour()) {
            (Some(step), _) => step,
            (None, "Converges") => self.settled(),
            (None, _) => self.steps,
        }
    }

    fn final_loss(&self) -> f64 {
        self.losses.last().copied().unwrap_or(f64::NAN)
    }

    fn row(&self, behaviour: &str, steps: usize, final_loss: f64) -> Value {
        Value::List(vec![
            self.lr.into(),
            self.momentum.into(),
            behaviour.into(),
            steps.into(),
            final_loss.into(),
        ])
    }

    /// The right row, with another number of steps.
    fn with_steps(&self, steps: usize) -> Value {
        self.row(self.behaviour(), steps, self.final_loss())
    }

    /// The right row, with another final loss.
    fn with_final_loss(&self, final_loss: f64) -> Value {
        self.row(self.behaviour(), self.end(), final_loss)
    }
}

/// Runs that end in every way, with threshold 1, and the step at which a guard stopped them.
const RUNS: [(&[f64], Option<usize>); 12] = [
    // Converges; with ringing; slowly.
    (&[8.0, 4.0, 0.75, 0.5], None),
    (&[9.0, 4.0, 0.5, 2.0, 0.75, 0.25], None),
    (&[6.0, 0.75, 3.0, 0.5, 1.5, 0.25, 0.5], None),
    // Crawls, once after a visit below; stalls.
    (&[9.0, 7.0, 6.0, 5.0], None),
    (&[9.0, 0.5, 8.0, 6.0, 4.0, 2.0], None),
    (&[9.0, 6.0, 6.0, 6.0, 6.0], None),
    // Finished, and yet above the start; once all below the threshold.
    (&[4.0, 2.0, 5.0, 7.0], None),
    (&[0.25, 0.125, 0.5, 0.75], None),
    // Stopped: above the start; below the threshold; where the losses look like a stall.
    (&[2.0, 20.0, 200.0], Some(3)),
    (&[9.0, 3.0, 0.5], Some(3)),
    (&[9.0, 6.0, 6.0, 6.0], Some(4)),
    // The start itself was bad.
    (&[], Some(0)),
];

impl Stub for RowOfRun {
    type Input = Input;
    const FUNCTION: &'static str = "row";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let (plain, special) = RUNS.split_at(RUNS.len() - 1);
        let mut runs = plain[..2].to_vec();
        runs.extend(draw.shuffled(plain.to_vec()));
        runs.extend_from_slice(special);
        let mut input = |(losses, stop): (&[f64], Option<usize>)| {
            let scale = draw.decimals(1.0, 9.0, 1.0);
            let losses: Vec<f64> = losses.iter().map(|loss| loss * scale).collect();
            let steps = match stop {
                Some(step) => step + draw.whole(2, 40),
                None => losses.len() - 1,
            };
            Input {
                lr: draw.within(0.02, 0.3),
                momentum: draw.within(0.5, 0.9),
                steps,
                trajectory: losses.iter().map(|_| draw.point(2)).collect(),
                losses,
                stop,
                threshold: scale,
            }
        };
        runs.into_iter().map(&mut input).collect()
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.lr.into(),
            input.momentum.into(),
            input.steps.into(),
            input.trajectory.clone().into(),
            input.losses.clone().into(),
            Value::list(input.stop),
            input.threshold.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        let ending = match input.stop {
            Some(step) => format!("stopped at step {step} of {}", input.steps),
            None => format!("finished after {} steps", input.steps),
        };
        format!(
            "row of a run that {ending}, with losses {} and threshold {}",
            show::list(&input.losses),
            input.threshold
        )
    }

    fn right(input: &Input) -> Value {
        input.with_steps(input.end())
    }

    fn special(input: &Input) -> bool {
        input.losses.is_empty()
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let names = ["lr", "momentum", "behaviour", "steps", "final_loss"];
        show::parts(&names, got, right)
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "first-visit-for-settled",
                says: "Your steps tell the first visit below the threshold. A run is there when it \
                       stays there: use settled_below.",
                model: Model::Returns(|i| {
                    i.with_steps(match i.behaviour() {
                        "Converges" => first_below(&i.losses, i.threshold).unwrap_or(i.steps),
                        _ => i.end(),
                    })
                }),
            },
            Misconception {
                name: "always-all-steps",
                says: "Your steps are settings.steps in every row. That is right only for a run \
                       that neither converged nor was stopped: else tell the settled step, or the \
                       step of the divergence.",
                model: Model::Returns(|i| i.with_steps(i.steps)),
            },
            Misconception {
                name: "all-steps-when-converged",
                says: "Your steps are settings.steps for a run that converges. Its story ended \
                       where it settled: use settled_below.",
                model: Model::Returns(|i| i.with_steps(i.stop.unwrap_or(i.steps))),
            },
            Misconception {
                name: "all-steps-when-stopped",
                says: "Your steps are settings.steps for a run that the guard stopped. Its story \
                       ended at the step inside Stop::Diverged.",
                model: Model::Returns(|i| {
                    i.with_steps(if i.stop.is_some() { i.steps } else { i.end() })
                }),
            },
            Misconception {
                name: "last-good-step-when-stopped",
                says: "For a run that the guard stopped, your steps are one too small: that is the \
                       last good point. The step of the divergence is inside Stop::Diverged.",
                model: Model::Returns(|i| {
                    i.with_steps(i.stop.map_or(i.end(), |step| step.saturating_sub(1)))
                }),
            },
            Misconception {
                name: "counts-the-losses",
                says: "Your steps are the number of losses where they should be settings.steps. \
                       The start has a loss too, so there is one loss more than steps.",
                model: Model::Returns(|i| {
                    i.with_steps(match (i.stop, i.behaviour()) {
                        (None, "Converges") => i.settled(),
                        _ => i.losses.len(),
                    })
                }),
            },
            Misconception {
                name: "counts-the-losses-always",
                says: "Your steps are the number of losses in every row. Tell the settled step of \
                       a run that converges, the step of the divergence, or else settings.steps.",
                model: Model::Returns(|i| i.with_steps(i.losses.len())),
            },
            Misconception {
                name: "settles-though-it-does-not-converge",
                says: "Yours tells the settled step whenever there is one, even of a run that \
                       ended above its start. Tell it only if the behaviour is Converges.",
                model: Model::Returns(|i| i.with_steps(i.stop.unwrap_or(i.settled()))),
            },
            Misconception {
                name: "ignores-the-guard",
                says: "Yours asks classify even where the guard stopped the run. The recorded \
                       losses may look harmless then: Stop::Diverged means Diverges, whatever \
                       they are.",
                model: Model::Returns(|i| {
                    let behaviour = match i.losses.as_slice() {
                        [] => "Diverges",
                        losses => classify(losses, i.threshold),
                    };
                    let steps = match (behaviour, i.stop) {
                        ("Converges", _) => i.settled(),
                        (_, stop) => stop.unwrap_or(i.steps),
                    };
                    i.row(behaviour, steps, i.final_loss())
                }),
            },
            Misconception {
                name: "ignores-the-guards-word",
                says: "Your steps are right, but the behaviour is what classify says even where \
                       the guard stopped the run. Stop::Diverged means Diverges, whatever the \
                       recorded losses look like.",
                model: Model::Returns(|i| {
                    let behaviour = match i.losses.as_slice() {
                        [] => "Diverges",
                        losses => classify(losses, i.threshold),
                    };
                    i.row(behaviour, i.end(), i.final_loss())
                }),
            },
            Misconception {
                name: "threshold-of-its-own",
                says: "Yours uses the threshold 0.001, whatever the caller says. Hand threshold on \
                       to classify and to settled_below.",
                model: Model::Returns(|i| {
                    let (behaviour, steps) = match i.stop {
                        Some(step) => ("Diverges", step),
                        None => (classify(&i.losses, 1e-3), i.steps),
                    };
                    i.row(behaviour, steps, i.final_loss())
                }),
            },
            Misconception {
                name: "smallest-loss",
                says: "Your final loss is the smallest one of the run. The last one is asked for.",
                model: Model::Returns(|i| {
                    let smallest = i.losses.iter().copied().fold(f64::NAN, f64::min);
                    i.with_final_loss(smallest)
                }),
            },
            Misconception {
                name: "first-loss",
                says: "Your final loss is the first one of the run. The last one is asked for.",
                model: Model::Returns(|i| {
                    i.with_final_loss(i.losses.first().copied().unwrap_or(f64::NAN))
                }),
            },
            Misconception {
                name: "no-loss-is-zero",
                says: "Where no loss was recorded, your final loss is 0. That would be a perfect \
                       run. There is no number to tell: f64::NAN.",
                model: Model::Returns(|i| {
                    i.with_final_loss(i.losses.last().copied().unwrap_or(0.0))
                }),
            },
            Misconception {
                name: "no-loss-is-infinite",
                says: "Where no loss was recorded, your final loss is infinite. No such loss was \
                       seen: f64::NAN says that there is no number.",
                model: Model::Returns(|i| {
                    i.with_final_loss(i.losses.last().copied().unwrap_or(f64::INFINITY))
                }),
            },
        ]
    }
}
