//! `settled_below`: from where on the loss stays below the threshold.

use super::ringing::Ringing;
use crate::draw::Draw;
use crate::exercises::reference::{first_below, settled_below};
use crate::sealed::{Misconception, Model, Stub};
use crate::wire::Value;

pub struct SettledBelow;

/// From where on the loss stays below, or equal to, the threshold.
fn settled_at(input: &Ringing) -> Option<usize> {
    let stays = |k: &usize| {
        input.losses[*k..]
            .iter()
            .all(|&loss| loss <= input.threshold)
    };
    (0..input.losses.len()).find(stays)
}

impl Stub for SettledBelow {
    type Input = Ringing;
    const FUNCTION: &'static str = "settled_below";

    fn inputs(draw: &mut Draw) -> Vec<Ringing> {
        Ringing::inputs(draw)
    }

    fn arguments(input: &Ringing) -> Vec<Value> {
        input.arguments()
    }

    fn shown(input: &Ringing) -> String {
        input.shown(SettledBelow::FUNCTION)
    }

    fn right(input: &Ringing) -> Value {
        Value::option(settled_below(&input.losses, input.threshold))
    }

    fn special(input: &Ringing) -> bool {
        input.special()
    }

    fn misconceptions() -> Vec<Misconception<Ringing>> {
        vec![
            Misconception {
                name: "first-instead-of-settled",
                says: "Yours answers with the first visit below the threshold. A loss that rings \
                       climbs out again: find where it is below for good, from the end backwards.",
                model: Model::Returns(|i| Value::option(first_below(&i.losses, i.threshold))),
            },
            Misconception {
                name: "last-below",
                says: "Yours finds the last loss below the threshold. If the end of the list is \
                       below, ask where that stretch begins; if it is not, the answer is None.",
                model: Model::Returns(|i| Value::option(i.last(|loss| loss < i.threshold))),
            },
            Misconception {
                name: "first-unless-it-ends-above",
                says: "Yours answers with the first visit, provided that the last loss is below \
                       too. In between the loss may climb out: every later loss must be below.",
                model: Model::Returns(|i| {
                    let ends_below = i.losses.last().is_some_and(|last| *last < i.threshold);
                    Value::option(first_below(&i.losses, i.threshold).filter(|_| ends_below))
                }),
            },
            Misconception {
                name: "last-above",
                says: "Yours finds the last loss that is not below the threshold. The settled \
                       stretch begins one after it, if there is anything after it; and if no loss \
                       is that high, it begins at 0.",
                model: Model::Returns(|i| Value::option(i.last(|loss| loss >= i.threshold))),
            },
            Misconception {
                name: "one-early",
                says: "Your answer is one too small where the loss settles after the start: that \
                       loss is the last one that is not below. Begin one after it.",
                model: Model::Returns(|i| {
                    let before = |k: usize| k.saturating_sub(1);
                    Value::option(settled_below(&i.losses, i.threshold).map(before))
                }),
            },
            Misconception {
                name: "one-late",
                says: "Your answer is one too large: the loss before it is below the threshold \
                       already. The first k of the stretch counts.",
                model: Model::Returns(|i| {
                    Value::option(settled_below(&i.losses, i.threshold).map(|k| k + 1))
                }),
            },
            Misconception {
                name: "settles-after-the-end",
                says: "Where the last loss is not below the threshold, yours answers with the \
                       length of the list: a place after the end. Such a run never settled: None.",
                model: Model::Returns(|i| {
                    let settled = settled_below(&i.losses, i.threshold);
                    Value::option(settled.or(Some(i.losses.len())))
                }),
            },
            Misconception {
                name: "never-if-always-below",
                says: "Where every loss is below the threshold, yours answers None. It was there \
                       from the start: Some(0).",
                model: Model::Returns(|i| {
                    let settled = settled_below(&i.losses, i.threshold);
                    Value::option(settled.filter(|k| *k > 0))
                }),
            },
            Misconception {
                name: "counts-the-tail",
                says: "Yours answers with how many losses at the end are below the threshold. \
                       Where do they begin? At the length of the list, less that number.",
                model: Model::Returns(|i| {
                    let settled = settled_below(&i.losses, i.threshold);
                    Value::option(settled.map(|k| i.losses.len() - k))
                }),
            },
            Misconception {
                name: "counted-from-the-end",
                says: "Yours searches from the end for a loss that is not below the threshold, and \
                       answers with its place as counted from there: .rev().position(...) does. \
                       Turn it round: if k losses stand after it, the settled stretch begins at \
                       the length of the list, less k; and without any such loss it begins at 0.",
                model: Model::Returns(|i| {
                    let above = i.last(|loss| loss >= i.threshold || loss.is_nan());
                    Value::option(above.map(|k| i.losses.len() - 1 - k))
                }),
            },
            Misconception {
                name: "at-threshold-counts",
                says: "Yours takes a loss that equals the threshold for below it. Use < for below, \
                       or >= for not below.",
                model: Model::Returns(|i| Value::option(settled_at(i))),
            },
            Misconception {
                name: "settles-without-losses",
                says: "Of an empty list yours says Some(0). There is no loss in it, so nothing \
                       settled: None.",
                model: Model::Returns(|i| {
                    let settled = settled_below(&i.losses, i.threshold);
                    Value::option(settled.or(i.losses.is_empty().then_some(0)))
                }),
            },
            Misconception {
                name: "nan-passes-for-below",
                says: "Yours lets NaN pass for below the threshold: it asks whether a loss is >= \
                       threshold, and every comparison with NaN is false. Ask the other way round: \
                       is it < threshold?",
                model: Model::Returns(|i| {
                    let begin = i.last(|loss| loss >= i.threshold).map_or(0, |k| k + 1);
                    Value::option(Some(begin).filter(|k| *k < i.losses.len()))
                }),
            },
        ]
    }
}
