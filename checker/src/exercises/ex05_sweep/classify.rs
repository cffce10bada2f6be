//! `classify`: four questions in their order, and the wrong ones that are asked instead.

use crate::draw::Draw;
use crate::exercises::reference;
use crate::sealed::{Misconception, Model, Stub, panic};
use crate::show;
use crate::wire::Value;

pub struct Classify;

pub struct Input {
    pub losses: Vec<f64>,
    pub threshold: f64,
}

impl Input {
    fn first(&self) -> f64 {
        self.losses[0]
    }

    fn last(&self) -> f64 {
        self.losses[self.losses.len() - 1]
    }

    fn middle(&self) -> f64 {
        self.losses[self.losses.len() / 2]
    }

    fn all_finite(&self) -> bool {
        self.losses.iter().all(|loss| loss.is_finite())
    }

    /// The loss climbs from one point to the next, somewhere.
    fn climbs(&self) -> bool {
        self.losses.windows(2).any(|pair| pair[1] > pair[0])
    }

    fn diverges(&self) -> bool {
        !self.all_finite() || self.last() > self.first()
    }

    fn converges(&self) -> bool {
        self.last() < self.threshold
    }

    fn stalls(&self) -> bool {
        self.stalls_from(self.middle())
    }

    /// From `loss` to the last, there is no fall to speak of.
    fn stalls_from(&self, loss: f64) -> bool {
        loss - self.last() <= 1e-6 * loss.abs()
    }

    /// The first name whose question is answered by yes, else `Crawls`.
    fn asked(&self, questions: [(&str, bool); 3]) -> Value {
        let yes = questions.into_iter().find(|(_, yes)| *yes);
        yes.map_or("Crawls", |(name, _)| name).into()
    }

    /// The right order, with these answers.
    fn named(&self, diverges: bool, converges: bool, stalls: bool) -> Value {
        self.asked([
            ("Diverges", diverges),
            ("Converges", converges),
            ("Stalls", stalls),
        ])
    }
}

impl Stub for Classify {
    type Input = Input;
    const FUNCTION: &'static str = "classify";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        super::shapes::inputs(draw)
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![input.losses.clone().into(), input.threshold.into()]
    }

    fn shown(input: &Input) -> String {
        format!(
            "classify of {} with threshold {}",
            show::list(&input.losses),
            show::number(input.threshold)
        )
    }

    fn right(input: &Input) -> Value {
        match input.losses.as_slice() {
            [] => panic(),
            losses => reference::classify(losses, input.threshold).into(),
        }
    }

    fn special(input: &Input) -> bool {
        input.losses.is_empty()
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "never-stalls",
                says: "Yours never says Stalls: what no longer falls is called Crawls. Ask once \
                       more before you say Crawls: did the loss fall, over the second half, by \
                       more than a millionth?",
                model: Model::Returns(|i| i.named(i.diverges(), i.converges(), false)),
            },
            Misconception {
                name: "asks-convergence-first",
                says: "Yours asks whether it converged before it asks whether it diverged. A loss \
                       that ended above the first, or was not finite on the way, diverges even if \
                       the last one is small: ask that first.",
                model: Model::Returns(|i| {
                    i.asked([
                        ("Converges", i.converges()),
                        ("Diverges", i.diverges()),
                        ("Stalls", i.stalls()),
                    ])
                }),
            },
            Misconception {
                name: "asks-stall-first",
                says: "Yours asks whether it stalls before it asks whether it converged, so a run \
                       that arrived and stays there is called Stalls. Converges comes first.",
                model: Model::Returns(|i| {
                    i.asked([
                        ("Diverges", i.diverges()),
                        ("Stalls", i.stalls()),
                        ("Converges", i.converges()),
                    ])
                }),
            },
            Misconception {
                name: "only-last-finite",
                says: "Yours asks of the last loss alone whether it is finite. A run that was \
                       infinite or NaN on the way diverged, wherever it ends: ask all of them, \
                       with any.",
                model: Model::Returns(|i| {
                    let diverges = !i.last().is_finite() || i.last() > i.first();
                    i.named(diverges, i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "only-last-nan",
                says: "Yours asks of the last loss alone whether it is NaN. A run that was infinite \
                       or NaN anywhere diverged: ask all of the losses, with any, whether one is \
                       not finite.",
                model: Model::Returns(|i| {
                    let diverges = i.last().is_nan() || i.last() > i.first();
                    i.named(diverges, i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "only-last-infinite",
                says: "Yours asks of the last loss alone whether it is infinite. A run that was \
                       infinite or NaN anywhere diverged: ask all of the losses, with any, whether \
                       one is not finite.",
                model: Model::Returns(|i| {
                    let diverges = i.last().is_infinite() || i.last() > i.first();
                    i.named(diverges, i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "forgets-not-finite",
                says: "Yours does not ask whether any loss is not finite (or asks it with all). \
                       Comparisons with NaN are always false, so NaN slips through: ask first, \
                       and one such loss is enough.",
                model: Model::Returns(|i| i.named(i.last() > i.first(), i.converges(), i.stalls())),
            },
            Misconception {
                name: "only-asks-nan",
                says: "Yours asks whether a loss is NaN, and lets infinity pass. is_finite is \
                       false for both: ask !loss.is_finite().",
                model: Model::Returns(|i| {
                    let nan = i.losses.iter().any(|loss| loss.is_nan());
                    i.named(nan || i.last() > i.first(), i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "lets-nan-pass",
                says: "Yours asks whether a loss is infinite, and lets NaN pass. is_finite is \
                       false for both: ask !loss.is_finite().",
                model: Model::Returns(|i| {
                    let infinite = i.losses.iter().any(|loss| loss.is_infinite());
                    i.named(infinite || i.last() > i.first(), i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "diverges-only-when-not-finite",
                says: "Yours says Diverges only when a loss is not finite. A run whose last loss \
                       is above the first has diverged too: ask both.",
                model: Model::Returns(|i| i.named(!i.all_finite(), i.converges(), i.stalls())),
            },
            Misconception {
                name: "any-climb-diverges",
                says: "Yours says Diverges as soon as the loss climbs anywhere. A healthy run may \
                       climb on the way: compare the last loss with the first.",
                model: Model::Returns(|i| {
                    i.named(i.diverges() || i.climbs(), i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "any-above-first-diverges",
                says: "Yours says Diverges if any loss is above the first. A run may climb on the \
                       way and come back: only the last one is compared with the first.",
                model: Model::Returns(|i| {
                    let above = i.losses.iter().any(|loss| *loss > i.first());
                    i.named(i.diverges() || above, i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "as-high-as-first-diverges",
                says: "Yours says Diverges when the last loss is as high as the first. Above means \
                       above: at the same height it has not diverged. Use >, not >=.",
                model: Model::Returns(|i| {
                    let diverges = !i.all_finite() || i.last() >= i.first();
                    i.named(diverges, i.converges(), i.stalls())
                }),
            },
            Misconception {
                name: "any-below-converges",
                says: "Yours says Converges if any loss is below the threshold. A run may dip \
                       below and leave again: only the last one counts.",
                model: Model::Returns(|i| {
                    let below = i.losses.iter().any(|loss| *loss < i.threshold);
                    i.named(i.diverges(), below, i.stalls())
                }),
            },
            Misconception {
                name: "at-threshold-converges",
                says: "Yours says Converges when the last loss equals the threshold. Below means \
                       below: use <, not <=.",
                model: Model::Returns(|i| {
                    i.named(i.diverges(), i.last() <= i.threshold, i.stalls())
                }),
            },
            Misconception {
                name: "stall-over-whole-run",
                says: "Your question for a stall begins at the first loss. A run that fell early \
                       and then stands still has stalled: begin at losses[len / 2].",
                model: Model::Returns(|i| {
                    i.named(i.diverges(), i.converges(), i.stalls_from(i.first()))
                }),
            },
            Misconception {
                name: "stall-in-last-step",
                says: "Your question for a stall looks at the last step alone. Look at the whole \
                       second half, from losses[len / 2] to the last.",
                model: Model::Returns(|i| {
                    let before = i.losses[i.losses.len().saturating_sub(2)];
                    i.named(i.diverges(), i.converges(), i.stalls_from(before))
                }),
            },
            Misconception {
                name: "middle-one-early",
                says: "Your second half begins at losses[(len - 1) / 2], one too early when the \
                       length is even. It begins at losses[len / 2].",
                model: Model::Returns(|i| {
                    let middle = i.losses[(i.losses.len() - 1) / 2];
                    i.named(i.diverges(), i.converges(), i.stalls_from(middle))
                }),
            },
            Misconception {
                name: "millionth-of-one",
                says: "Your question for a stall compares the fall with 0.000001 itself. Compare \
                       it with a millionth of |losses[len / 2]|: what counts as a fall depends on \
                       the size of the loss.",
                model: Model::Returns(|i| {
                    let stalls = i.middle() - i.last() <= 1e-6;
                    i.named(i.diverges(), i.converges(), stalls)
                }),
            },
            Misconception {
                name: "stalls-only-when-equal",
                says: "Yours says Stalls only when the loss did not change at all. A rise, or a \
                       fall of no more than a millionth, is a stall too: middle - last <= 1e-6 * \
                       |middle|.",
                model: Model::Returns(|i| {
                    i.named(i.diverges(), i.converges(), i.middle() == i.last())
                }),
            },
            Misconception {
                name: "stalls-only-without-fall",
                says: "Yours says Stalls only when the loss did not fall at all. A fall of no more \
                       than a millionth is a stall too: middle - last <= 1e-6 * |middle|.",
                model: Model::Returns(|i| {
                    i.named(i.diverges(), i.converges(), i.middle() <= i.last())
                }),
            },
            Misconception {
                name: "rise-is-no-stall",
                says: "Your question for a stall takes the size of the change, so a loss that \
                       rises over the second half is called Crawls. What rises does not fall: \
                       leave abs away from middle - last.",
                model: Model::Returns(|i| {
                    let stalls = (i.middle() - i.last()).abs() <= 1e-6 * i.middle().abs();
                    i.named(i.diverges(), i.converges(), stalls)
                }),
            },
            Misconception {
                name: "millionth-without-abs",
                says: "Your millionth is taken of losses[len / 2] with its sign. Where the loss is \
                       negative it is negative too, and nothing stalls: take the absolute value.",
                model: Model::Returns(|i| {
                    let stalls = i.middle() - i.last() <= 1e-6 * i.middle();
                    i.named(i.diverges(), i.converges(), stalls)
                }),
            },
            Misconception {
                name: "names-no-losses",
                says: "Yours has a name for a list without losses. There is nothing to name, and \
                       whoever asks has made a mistake: panic, as the doc comment says, so that \
                       it is found where it was made.",
                model: Model::Shows(|i, answer| {
                    let is_right = answer.value == Classify::right(i);
                    is_right != i.losses.is_empty()
                }),
            },
        ]
    }
}
