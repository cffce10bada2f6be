//! `Bowl::value`: the height of the bowl at a point.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::wire::Value;

pub struct BowlValue;

pub struct Input {
    a: f64,
    b: f64,
    p: [f64; 2],
}

impl Stub for BowlValue {
    type Input = Input;
    const FUNCTION: &'static str = "Bowl::value";

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
        let (a, b) = (draw.within(1.2, 3.0), draw.within(5.0, 9.0));
        for p in [[draw.away(1.2, 3.0), 0.0], [0.0, draw.away(1.2, 3.0)]] {
            inputs.push(Input { a, b, p });
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![input.a.into(), input.b.into(), input.p.into()]
    }

    fn shown(input: &Input) -> String {
        let Input { a, b, p } = input;
        format!(
            "value of the bowl with a = {a}, b = {b} at {}",
            show::point(p)
        )
    }

    fn right(input: &Input) -> Value {
        let Input { a, b, p: [x, y] } = input;
        (0.5 * (a * x * x + b * y * y)).into()
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "forgets-half",
                says: "Your height is a * x * x + b * y * y, twice what it should be. The formula \
                       takes half of that sum: multiply the whole of it by 0.5.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| (a * x * x + b * y * y).into()),
            },
            Misconception {
                name: "halves-first-term-only",
                says: "Your half reaches only the first term: your height is 0.5 * a * x * x + \
                       b * y * y. It belongs to the whole sum: put brackets around a * x * x + \
                       b * y * y.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    (0.5 * a * x * x + b * y * y).into()
                }),
            },
            Misconception {
                name: "forgets-squares",
                says: "Your height is half of (a * x + b * y), without the squares. Multiply each \
                       coordinate by itself: a * x * x and b * y * y.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| (0.5 * (a * x + b * y)).into()),
            },
            Misconception {
                name: "forgets-half-and-squares",
                says: "Your height is a * x + b * y: that is a tilted plane. For a bowl, square \
                       each coordinate (x * x, not 2 * x) and take half of the whole sum.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| (a * x + b * y).into()),
            },
            Misconception {
                name: "swaps-curvatures",
                says: "Your curvatures have changed places: your height is half of (b * x * x + \
                       a * y * y). a belongs to x, and b to y.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    (0.5 * (b * x * x + a * y * y)).into()
                }),
            },
            Misconception {
                name: "one-curvature-for-both",
                says: "Your height uses the curvature a along both axes: it is half of (a * x * x \
                       + a * y * y). Along y the curvature is b.",
                model: Model::Returns(|Input { a, p: [x, y], .. }| {
                    (0.5 * a * (x * x + y * y)).into()
                }),
            },
            Misconception {
                name: "ignores-curvatures",
                says: "Your height is half of (x * x + y * y): the same for every bowl. Multiply \
                       x * x by self.a, and y * y by self.b.",
                model: Model::Returns(|Input { p: [x, y], .. }| (0.5 * (x * x + y * y)).into()),
            },
            Misconception {
                name: "squares-curvatures",
                says: "Your height squares the curvatures too: it is half of (a * x) squared plus \
                       (b * y) squared. Square the coordinate alone: a * x * x.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    (0.5 * ((a * x).powi(2) + (b * y).powi(2))).into()
                }),
            },
            Misconception {
                name: "subtracts-second-term",
                says: "Your height is half of (a * x * x - b * y * y): along y it falls, and that \
                       is a saddle. A bowl rises to every side: add the two terms.",
                model: Model::Returns(|Input { a, b, p: [x, y] }| {
                    (0.5 * (a * x * x - b * y * y)).into()
                }),
            },
            Misconception {
                name: "zero-everywhere",
                says: "Your height is 0 at every point. If there is a 1 / 2 in it: that is a \
                       division of whole numbers, which drops the fraction. Write 0.5.",
                model: Model::Returns(|_| 0.0.into()),
            },
        ]
    }
}
