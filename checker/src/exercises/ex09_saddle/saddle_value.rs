//! `saddle_value`: `x² − y²`.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::wire::Value;

pub struct SaddleValue;

impl Stub for SaddleValue {
    type Input = [f64; 2];
    const FUNCTION: &'static str = "saddle_value";

    fn inputs(draw: &mut Draw) -> Vec<[f64; 2]> {
        let mut inputs = Vec::new();
        for sign in [1.0, -1.0] {
            let (large, small) = (draw.decimals(5.0, 7.0, 1.0), draw.decimals(3.0, 4.0, 1.0));
            inputs.extend([[large, sign * small], [sign * small, large]]);
        }
        for _ in 0..6 {
            inputs.push([draw.away(0.3, 4.0), draw.away(0.3, 4.0)]);
        }
        inputs.extend([[draw.away(1.2, 3.0), 0.0], [0.0, draw.away(1.2, 3.0)]]);
        inputs
    }

    fn arguments(p: &[f64; 2]) -> Vec<Value> {
        vec![(*p).into()]
    }

    fn shown(p: &[f64; 2]) -> String {
        format!("saddle_value at {}", show::point(p))
    }

    fn right([x, y]: &[f64; 2]) -> Value {
        (x * x - y * y).into()
    }

    fn misconceptions() -> Vec<Misconception<[f64; 2]>> {
        vec![
            Misconception {
                name: "bowl-instead-of-saddle",
                says: "Your surface is x * x + y * y: a bowl, which rises to every side. A saddle \
                       falls along y: subtract y * y.",
                model: Model::Returns(|[x, y]| (x * x + y * y).into()),
            },
            Misconception {
                name: "upside-down",
                says: "Your saddle is y * y - x * x, upside down. It rises along x and falls along \
                       y: x * x - y * y.",
                model: Model::Returns(|[x, y]| (y * y - x * x).into()),
            },
            Misconception {
                name: "takes-half",
                says: "Your saddle has a half in front, as the bowl has. This one has none: x * x \
                       - y * y.",
                model: Model::Returns(|[x, y]| (0.5 * (x * x - y * y)).into()),
            },
            Misconception {
                name: "half-a-bowl",
                says: "Your surface is half of (x * x + y * y), the bowl of ex01 with both \
                       curvatures 1. The saddle is x * x - y * y.",
                model: Model::Returns(|[x, y]| (0.5 * (x * x + y * y)).into()),
            },
            Misconception {
                name: "forgets-squares",
                says: "Your surface is x - y, a tilted plane. Square each coordinate, then \
                       subtract.",
                model: Model::Returns(|[x, y]| (x - y).into()),
            },
            Misconception {
                name: "squares-the-difference",
                says: "You square the difference: (x - y) squared. Take the difference of the \
                       squares: x * x - y * y.",
                model: Model::Returns(|[x, y]| ((x - y) * (x - y)).into()),
            },
            Misconception {
                name: "never-negative",
                says: "Your height is never negative: it is the absolute value of x * x - y * y. \
                       Along y the saddle falls below zero: leave the sign.",
                model: Model::Returns(|[x, y]| (x * x - y * y).abs().into()),
            },
        ]
    }
}
