//! `first_below`: the first visit below the threshold.

use super::ringing::Ringing;
use crate::draw::Draw;
use crate::exercises::reference::{first_below, settled_below};
use crate::sealed::{Misconception, Model, Stub};
use crate::wire::Value;

pub struct FirstBelow;

impl Stub for FirstBelow {
    type Input = Ringing;
    const FUNCTION: &'static str = "first_below";

    fn inputs(draw: &mut Draw) -> Vec<Ringing> {
        Ringing::inputs(draw)
    }

    fn arguments(input: &Ringing) -> Vec<Value> {
        input.arguments()
    }

    fn shown(input: &Ringing) -> String {
        input.shown(FirstBelow::FUNCTION)
    }

    fn right(input: &Ringing) -> Value {
        Value::option(first_below(&input.losses, input.threshold))
    }

    fn special(input: &Ringing) -> bool {
        input.special()
    }

    fn misconceptions() -> Vec<Misconception<Ringing>> {
        vec![
            Misconception {
                name: "settled-instead-of-first",
                says: "Yours answers when the loss is below the threshold for good. The first \
                       visit is asked for, even if the loss climbs out again afterwards.",
                model: Model::Returns(|i| Value::option(settled_below(&i.losses, i.threshold))),
            },
            Misconception {
                name: "last-below",
                says: "Yours finds the last loss below the threshold. Search from the front: the \
                       first one is asked for.",
                model: Model::Returns(|i| Value::option(i.last(|loss| loss < i.threshold))),
            },
            Misconception {
                name: "counts-from-one",
                says: "Your answer is one too large: it counts the losses from 1. The start is \
                       number 0, so that k is the number of steps taken.",
                model: Model::Returns(|i| {
                    Value::option(first_below(&i.losses, i.threshold).map(|k| k + 1))
                }),
            },
            Misconception {
                name: "one-early",
                says: "Your answer is one too small: it is the last k before the loss is below. \
                       The first k at which it is below is asked for.",
                model: Model::Returns(|i| {
                    let before = |k: usize| k.saturating_sub(1);
                    Value::option(first_below(&i.losses, i.threshold).map(before))
                }),
            },
            Misconception {
                name: "at-threshold-counts",
                says: "Yours takes a loss that equals the threshold for below it. Use <, not <=.",
                model: Model::Returns(|i| Value::option(i.first(|loss| loss <= i.threshold))),
            },
            Misconception {
                name: "above-instead-of-below",
                says: "Yours finds the first loss above the threshold. Turn the comparison round: \
                       loss < threshold.",
                model: Model::Returns(|i| Value::option(i.first(|loss| loss > i.threshold))),
            },
            Misconception {
                name: "skips-start",
                says: "Yours does not look at the start. If losses[0] is below the threshold, the \
                       answer is Some(0).",
                model: Model::Returns(|i| {
                    let below = |k: &usize| i.losses[*k] < i.threshold;
                    Value::option((1..i.losses.len()).find(below))
                }),
            },
            Misconception {
                name: "smallest-loss",
                says: "Yours finds the smallest loss, if it is below the threshold. The first loss \
                       below it is asked for; a smaller one may come later.",
                model: Model::Returns(|i| {
                    let smallest = i.losses.iter().copied().fold(f64::INFINITY, f64::min);
                    let found = i.first(|loss| loss == smallest);
                    Value::option(found.filter(|_| smallest < i.threshold))
                }),
            },
            Misconception {
                name: "length-for-never",
                says: "Where no loss is below the threshold, yours answers with the length of the \
                       list. Never is None.",
                model: Model::Returns(|i| {
                    let found = first_below(&i.losses, i.threshold);
                    Value::option(found.or(Some(i.losses.len())))
                }),
            },
            Misconception {
                name: "zero-for-never",
                says: "Where no loss is below the threshold, yours answers Some(0). That would \
                       say: at the start already. Never is None.",
                model: Model::Returns(|i| {
                    Value::option(first_below(&i.losses, i.threshold).or(Some(0)))
                }),
            },
        ]
    }
}
