//! `bowl_gradient`: `[a x, b y]`, exact. An estimate from two heights is not a derivation.

use crate::draw::Draw;
use crate::exercises::reference;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::spy::Answer;
use crate::wire::Value;

pub struct BowlGradient;

pub struct Input {
    a: f64,
    b: f64,
    p: [f64; 2],
}

impl Input {
    fn right(&self) -> [f64; 2] {
        [self.a * self.p[0], self.b * self.p[1]]
    }
}

impl Stub for BowlGradient {
    type Input = Input;
    const FUNCTION: &'static str = "bowl_gradient";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let mut inputs = Vec::new();
        for sign in [1.0, -1.0] {
            inputs.push(Input {
                a: draw.decimals(2.0, 4.0, 1.0),
                b: draw.decimals(5.0, 9.0, 1.0),
                p: [
                    draw.decimals(3.0, 6.0, 1.0),
                    sign * draw.decimals(3.0, 6.0, 1.0),
                ],
            });
        }
        for (low, high) in [(0.2, 2.0), (3.0, 20.0)] {
            for _ in 0..4 {
                let (a, b) = (draw.within(low, high), draw.within(0.5, 30.0));
                let p = [draw.away(0.3, 3.0), draw.away(0.3, 3.0)];
                inputs.push(Input { a, b, p });
            }
        }
        // Far out along one axis the heights are large, and their differences show it along the
        // other.
        for _ in 0..2 {
            let (gentle, steep) = (draw.within(0.3, 0.9), draw.within(20.0, 50.0));
            let (near, far) = (draw.away(0.01, 0.03), draw.away(1e5, 3e5));
            inputs.push(Input {
                a: gentle,
                b: steep,
                p: [near, far],
            });
            inputs.push(Input {
                a: steep,
                b: gentle,
                p: [far, near],
            });
        }
        let (a, b) = (draw.within(1.2, 3.0), draw.within(5.0, 9.0));
        for p in [
            [draw.away(1.2, 3.0), 0.0],
            [0.0, draw.away(1.2, 3.0)],
            [0.0, 0.0],
        ] {
            inputs.push(Input { a, b, p });
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![input.a.into(), input.b.into(), input.p.into()]
    }

    fn shown(input: &Input) -> String {
        format!(
            "bowl_gradient of the bowl with a = {}, b = {} at {}",
            input.a,
            input.b,
            show::point(&input.p)
        )
    }

    fn right(input: &Input) -> Value {
        input.right().into()
    }

    fn holds(input: &Input, answer: &Answer) -> bool {
        reference::exact(&answer.value, &input.right())
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "finite-differences",
                says: "Your gradient is close everywhere and not exact: it shows the rounding of \
                       an estimate from heights. That is the check, not the answer. Derive the \
                       two slopes on paper: what is the derivative of half a * x * x by x?",
                model: Model::Shows(|i, answer| reference::estimated(&answer.value, &i.right())),
            },
            Misconception {
                name: "doubled",
                says: "Your gradient is [2 * a * x, 2 * b * y], twice as steep as the bowl. The \
                       square brings down a 2, but the bowl has a half in front: they cancel.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    [2.0 * a * x, 2.0 * b * y].into()
                }),
            },
            Misconception {
                name: "halved",
                says: "Your gradient is half as steep as the bowl: [0.5 * a * x, 0.5 * b * y]. The \
                       derivative of x * x is 2 * x, and its 2 cancels the half in front.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    [0.5 * a * x, 0.5 * b * y].into()
                }),
            },
            Misconception {
                name: "negated",
                says: "Your gradient points downhill: it is [-a * x, -b * y]. A gradient points \
                       uphill; it is the step that turns round and subtracts it.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| [-a * x, -b * y].into()),
            },
            Misconception {
                name: "swaps-axes",
                says: "Your slopes have changed places: you return [b * y, a * x]. The slope along \
                       x comes first.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| [b * y, a * x].into()),
            },
            Misconception {
                name: "crosses-curvatures",
                says: "Your curvatures have changed places: you return [b * x, a * y]. a belongs \
                       to x, and b to y.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| [b * x, a * y].into()),
            },
            Misconception {
                name: "one-curvature-for-both",
                says: "Your gradient uses the curvature a for both slopes: it is [a * x, a * y]. \
                       Along y the curvature is b.",
                model: Model::Returns(|Input { a, p: [x, y], .. }| [a * x, a * y].into()),
            },
            Misconception {
                name: "ignores-curvatures",
                says: "Your gradient is the point itself, [x, y], whatever the bowl. The \
                       curvatures stay when you differentiate: half a * x * x has the slope a * x.",
                model: Model::Returns(|i| i.p.into()),
            },
            Misconception {
                name: "curvatures-alone",
                says: "Your gradient is [a, b] everywhere. That would be a tilted plane. On a bowl \
                       the slope grows as you leave the middle: multiply by the coordinate.",
                model: Model::Returns(|i| [i.a, i.b].into()),
            },
            Misconception {
                name: "keeps-squares",
                says: "Your slopes still hold the squares: you return [a * x * x, b * y * y]. \
                       Differentiating takes one factor away: x * x becomes 2 * x.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| [a * x * x, b * y * y].into()),
            },
            Misconception {
                name: "returns-terms-of-the-height",
                says: "You return the two terms of the height, half of a * x * x and half of \
                       b * y * y, not their slopes. Differentiate each of them.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    [0.5 * a * x * x, 0.5 * b * y * y].into()
                }),
            },
            Misconception {
                name: "sums-both-slopes",
                says: "Both your slopes are a * x + b * y. Keep them apart: when x alone moves, \
                       the term with y is a constant and has no slope.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| [a * x + b * y; 2].into()),
            },
            Misconception {
                name: "size-of-slope-only",
                says: "Your slopes are never negative: they have lost their sign. Left of the \
                       middle the bowl falls as x grows, so its slope there is negative.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    [(a * x).abs(), (b * y).abs()].into()
                }),
            },
            Misconception {
                name: "normalised",
                says: "Your gradient always has length 1. Leave it as steep as the bowl is: \
                       [a * x, b * y], without dividing.",
                model: Model::Returns(|i| {
                    let [along_x, along_y] = i.right();
                    let length = along_x.hypot(along_y);
                    match length {
                        0.0 => [0.0, 0.0].into(),
                        length => [along_x / length, along_y / length].into(),
                    }
                }),
            },
        ]
    }

    fn special(input: &Input) -> bool {
        input.p == [0.0, 0.0]
    }
}
