//! The guards that ask the wrong question, or answer it in the wrong place.

use super::guard::{GUARD, Guard, Input, Run};
use crate::sealed::{Misconception, Model};

/// From the loss that is asked about to the place where the answer is told.
pub fn all() -> Vec<Misconception<Input>> {
    vec![
        Misconception {
            name: "stops-at-first-climb",
            says: "Your guard stops as soon as the loss climbs. A healthy run with momentum \
                   climbs on the way and arrives all the same: stop only when the loss is not \
                   finite, or above ceiling in absolute value.",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, p: &[f64], before: &[f64]| {
                    (GUARD.bad)(i, loss, p, before) || before.last().is_some_and(|b| loss > *b)
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "asks-whether-finite-and-whether-it-climbs",
            says: "Your guard stops when the loss is not finite, or climbed in the last step. A \
                   healthy run with momentum climbs on the way; and a loss can be far below zero \
                   without a climb. Ask whether its absolute value is above ceiling.",
            model: Model::Returns(|i| {
                let bad = |_: &Input, loss: f64, _: &[f64], before: &[f64]| {
                    !loss.is_finite() || before.last().is_some_and(|b| loss > *b)
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "asks-only-whether-it-climbs",
            says: "Your guard asks only whether the loss climbed in the last step. A healthy run \
                   with momentum climbs on the way, and NaN is above nothing. Ask two questions: \
                   is the loss not finite, is its absolute value above ceiling?",
            model: Model::Returns(|i| {
                let bad = |_: &Input, loss: f64, _: &[f64], before: &[f64]| {
                    before.last().is_some_and(|b| loss > *b)
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "stops-above-the-start",
            says: "Your guard stops as soon as the loss is above the loss of the start. A healthy \
                   run may swing that high and come back: compare with ceiling alone.",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, p: &[f64], before: &[f64]| {
                    (GUARD.bad)(i, loss, p, before) || before.first().is_some_and(|b| loss > *b)
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "start-for-ceiling",
            says: "Your guard compares the loss with the loss of the start, not with ceiling. A \
                   healthy run may swing that high and come back; and a loss far below zero slips \
                   through. Ask whether its absolute value is above ceiling.",
            model: Model::Returns(|i| {
                let bad = |_: &Input, loss: f64, _: &[f64], before: &[f64]| {
                    !loss.is_finite() || before.first().is_some_and(|b| loss > *b)
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "only-asks-finite",
            says: "Your guard asks only whether the loss is finite. That alarm comes hundreds \
                   of steps too late: stop also when the loss is above ceiling in absolute \
                   value.",
            model: Model::Returns(|i| {
                let bad = |_: &Input, loss: f64, _: &[f64], _: &[f64]| !loss.is_finite();
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "only-asks-nan",
            says: "Your guard asks only whether the loss is NaN. That alarm comes hundreds of steps \
                   too late, and infinity slips through: ask !loss.is_finite(), and whether its \
                   absolute value is above ceiling.",
            model: Model::Returns(|i| {
                let bad = |_: &Input, loss: f64, _: &[f64], _: &[f64]| loss.is_nan();
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "nan-and-ceiling-without-abs",
            says: "Your guard asks whether the loss is NaN, or itself above ceiling. A loss far \
                   below zero slips through, and under an infinite ceiling infinity does, too: \
                   ask !loss.is_finite(), and compare its absolute value.",
            model: Model::Returns(|i| {
                let bad =
                    |i: &Input, loss: f64, _: &[f64], _: &[f64]| loss.is_nan() || loss > i.ceiling;
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "only-asks-ceiling",
            says: "Your guard asks only about the ceiling. NaN is above nothing, and under an \
                   infinite ceiling infinity is not above it either: ask is_finite as well.",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, _: &[f64], _: &[f64]| loss.abs() > i.ceiling;
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "only-asks-nan-and-ceiling",
            says: "Your guard asks about NaN and about the ceiling. Under an infinite ceiling \
                   infinity slips through: is_finite is false for both, so ask !loss.is_finite().",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, _: &[f64], _: &[f64]| {
                    loss.is_nan() || loss.abs() > i.ceiling
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "lets-nan-pass",
            says: "Your guard asks whether the loss is infinite, and lets NaN pass, which is \
                   above nothing. is_finite is false for both: ask !loss.is_finite().",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, _: &[f64], _: &[f64]| {
                    loss.is_infinite() || loss.abs() > i.ceiling
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "forgets-absolute-value",
            says: "Your guard compares the loss itself with the ceiling, so a loss that falls \
                   below -ceiling slips through. Compare its absolute value.",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, _: &[f64], _: &[f64]| {
                    !loss.is_finite() || loss > i.ceiling
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "stops-at-the-ceiling",
            says: "Your guard stops when the loss equals the ceiling. That is still good: \
                   above means >, not >=.",
            model: Model::Returns(|i| {
                let bad = |i: &Input, loss: f64, _: &[f64], _: &[f64]| {
                    !loss.is_finite() || loss.abs() >= i.ceiling
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "ceiling-of-its-own",
            says: "Your guard uses the default ceiling, whatever the caller says. Compare with \
                   the argument ceiling.",
            model: Model::Returns(|i| {
                let at_start = i.surface.value(&i.start);
                let ceiling = 1e6 * at_start.max(1.0);
                Input {
                    ceiling,
                    ..i.clone()
                }
                .guarded(&GUARD)
                .told()
            }),
        },
        Misconception {
            name: "guards-the-point",
            says: "Your guard compares the coordinates of the point with the ceiling. It is \
                   the loss that is compared: f at that point.",
            model: Model::Returns(|i| {
                let bad = |i: &Input, _: f64, p: &[f64], _: &[f64]| {
                    p.iter().any(|x| !x.is_finite() || x.abs() > i.ceiling)
                };
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "never-stops",
            says: "Your guard never stops the walk: every point is recorded, however large the \
                   loss. Ask about each loss before you record it, and return at the first \
                   bad one.",
            model: Model::Returns(|i| {
                let bad = |_: &Input, _: f64, _: &[f64], _: &[f64]| false;
                i.guarded(&Guard { bad, ..GUARD }).told()
            }),
        },
        Misconception {
            name: "reports-finished",
            says: "Your guard stops the walk at the right place, but it reports Finished. \
                   Report Diverged, with the number of the step.",
            model: Model::Returns(|i| {
                let run = i.guarded(&GUARD);
                Run {
                    stopped: None,
                    ..run
                }
                .told()
            }),
        },
        Misconception {
            name: "records-the-bad-point",
            says: "Your guard records the bad point and its loss, and stops after that. Ask \
                   before you push: what is recorded is meant to be plotted.",
            model: Model::Returns(|i| {
                let late = Guard {
                    records_bad_point: true,
                    records_bad_loss: true,
                    ..GUARD
                };
                i.guarded(&late).told()
            }),
        },
        Misconception {
            name: "records-the-bad-point-without-its-loss",
            says: "Your guard records the bad point, though not its loss: the trajectory is \
                   one longer than the losses. Ask before you push either of them.",
            model: Model::Returns(|i| {
                let late = Guard {
                    records_bad_point: true,
                    ..GUARD
                };
                i.guarded(&late).told()
            }),
        },
        Misconception {
            name: "loss-of-start-missing",
            says: "Your losses leave out the loss of the start, so they are one shorter than \
                   the trajectory. Record a loss for every point, the start included.",
            model: Model::Returns(|i| {
                let run = i.guarded(&GUARD);
                let losses = run.losses.get(1..).unwrap_or(&[]).to_vec();
                Run { losses, ..run }.told()
            }),
        },
        Misconception {
            name: "step-counted-from-zero",
            says: "The step that your guard reports is one too small: it counts the steps from \
                   0. The first step is step 1; 0 is the start itself.",
            model: Model::Returns(|i| {
                let run = i.guarded(&GUARD);
                let stopped = run.stopped.map(|step| step.saturating_sub(1));
                Run { stopped, ..run }.told()
            }),
        },
        Misconception {
            name: "step-one-too-large",
            says: "The step that your guard reports is one too large. The start is step 0, and \
                   the first step is step 1.",
            model: Model::Returns(|i| {
                let run = i.guarded(&GUARD);
                let stopped = run.stopped.map(|step| step + 1);
                Run { stopped, ..run }.told()
            }),
        },
        Misconception {
            name: "last-step-not-taken",
            says: "Your walk ends one step short: the point of the last step is neither \
                   questioned nor recorded. steps steps make steps + 1 points.",
            model: Model::Returns(|i| i.one_step_short().told()),
        },
        Misconception {
            name: "one-step-too-many",
            says: "Your walk takes one step too many: without a bad point it has steps + 2 \
                   points. The start is one of the steps + 1.",
            model: Model::Returns(|i| {
                Input {
                    steps: i.steps + 1,
                    ..i.clone()
                }
                .guarded(&GUARD)
                .told()
            }),
        },
        Misconception {
            name: "asks-before-it-steps",
            says: "Your loop over 1..=steps asks about the point where the step begins, not where \
                   it ends: the step that it reports is one too large, and the last point is \
                   neither questioned nor recorded. Ask about the start before the loop, and in \
                   the loop step first.",
            model: Model::Returns(|i| {
                let run = i.one_step_short();
                Run {
                    stopped: run.stopped.map(|step| step + 1),
                    ..run
                }
                .told()
            }),
        },
        Misconception {
            name: "swaps-rate-and-momentum",
            says: "In your walk rate and momentum have changed places. The arguments of \
                   momentum_step are p, v, lr, momentum, in this order.",
            model: Model::Returns(|i| {
                let swapped = Input {
                    lr: i.momentum,
                    momentum: i.lr,
                    ..i.clone()
                };
                swapped.guarded(&GUARD).told()
            }),
        },
        Misconception {
            name: "forgets-momentum",
            says: "Your walk has no momentum: it is plain gradient descent under a guard. Hand \
                   settings.momentum on to momentum_step, and keep the velocity it returns.",
            model: Model::Returns(|i| {
                Input {
                    momentum: 0.0,
                    ..i.clone()
                }
                .guarded(&GUARD)
                .told()
            }),
        },
        Misconception {
            name: "start-not-questioned",
            says: "Your guard does not question the start. If its loss is bad, the run ends \
                   there: Diverged at step 0, and nothing is recorded.",
            model: Model::Returns(|i| {
                let trusting = Guard {
                    asks_start: false,
                    ..GUARD
                };
                i.guarded(&trusting).told()
            }),
        },
    ]
}
