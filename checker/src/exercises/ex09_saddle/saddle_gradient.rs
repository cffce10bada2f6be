//! `saddle_gradient`: `[2 x, −2 y]`, exact.

use crate::draw::Draw;
use crate::exercises::reference;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::spy::Answer;
use crate::wire::Value;

pub struct SaddleGradient;

fn right([x, y]: &[f64; 2]) -> [f64; 2] {
    [2.0 * x, -2.0 * y]
}

impl Stub for SaddleGradient {
    type Input = [f64; 2];
    const FUNCTION: &'static str = "saddle_gradient";

    fn inputs(draw: &mut Draw) -> Vec<[f64; 2]> {
        let mut inputs = Vec::new();
        for sign in [1.0, -1.0] {
            let (large, small) = (draw.decimals(5.0, 7.0, 1.0), draw.decimals(3.0, 4.0, 1.0));
            inputs.extend([[large, sign * small], [sign * small, large]]);
        }
        for _ in 0..6 {
            inputs.push([draw.away(0.3, 4.0), draw.away(0.3, 4.0)]);
        }
        // Far out along one axis the heights are large, and their differences show it along the
        // other.
        for _ in 0..2 {
            let (near, far) = (draw.away(0.01, 0.03), draw.away(1e5, 3e5));
            inputs.extend([[near, far], [far, near]]);
        }
        inputs.extend([
            [draw.away(1.2, 3.0), 0.0],
            [0.0, draw.away(1.2, 3.0)],
            [0.0, 0.0],
        ]);
        inputs
    }

    fn arguments(p: &[f64; 2]) -> Vec<Value> {
        vec![(*p).into()]
    }

    fn shown(p: &[f64; 2]) -> String {
        format!("saddle_gradient at {}", show::point(p))
    }

    fn right(p: &[f64; 2]) -> Value {
        right(p).into()
    }

    fn holds(p: &[f64; 2], answer: &Answer) -> bool {
        reference::exact(&answer.value, &right(p))
    }

    fn special(p: &[f64; 2]) -> bool {
        *p == [0.0, 0.0]
    }

    fn misconceptions() -> Vec<Misconception<[f64; 2]>> {
        vec![
            Misconception {
                name: "finite-differences",
                says: "Your gradient is close everywhere and not exact: it shows the rounding of \
                       an estimate from heights. That is the check, not the answer. Derive the \
                       two slopes on paper: what is the derivative of x * x by x?",
                model: Model::Shows(|p, answer| reference::estimated(&answer.value, &right(p))),
            },
            Misconception {
                name: "forgets-minus",
                says: "Your gradient is [2 * x, 2 * y], the slopes of a bowl. Along y the saddle \
                       falls to both sides: the slope of -(y * y) is -2 * y.",
                model: Model::Returns(|[x, y]| [2.0 * x, 2.0 * y].into()),
            },
            Misconception {
                name: "negated",
                says: "Your gradient points downhill: it is [-2 * x, 2 * y]. A gradient points \
                       uphill; it is the step that turns round and subtracts it.",
                model: Model::Returns(|[x, y]| [-2.0 * x, 2.0 * y].into()),
            },
            Misconception {
                name: "forgets-two",
                says: "Your gradient is [x, -y], half as steep as the saddle. The slope of x * x \
                       is 2 * x, and here is no half that cancels the 2.",
                model: Model::Returns(|[x, y]| [*x, -y].into()),
            },
            Misconception {
                name: "forgets-two-and-minus",
                says: "Your gradient is the point itself, [x, y]: the slopes of a bowl with \
                       curvature 1. The slope of x * x is 2 * x, and that of -(y * y) is -2 * y.",
                model: Model::Returns(|p| (*p).into()),
            },
            Misconception {
                name: "swaps-axes",
                says: "Your slopes have changed places: you return [-2 * y, 2 * x]. The slope \
                       along x comes first.",
                model: Model::Returns(|[x, y]| [-2.0 * y, 2.0 * x].into()),
            },
            Misconception {
                name: "keeps-squares",
                says: "Your slopes still hold the squares: you return [x * x, -y * y], the terms \
                       of the height. Differentiate each: x * x becomes 2 * x.",
                model: Model::Returns(|[x, y]| [x * x, -y * y].into()),
            },
            Misconception {
                name: "minus-on-both",
                says: "Both your slopes have a minus: [-2 * x, -2 * y]. Only the y term is \
                       subtracted: along x the slope is 2 * x.",
                model: Model::Returns(|[x, y]| [-2.0 * x, -2.0 * y].into()),
            },
        ]
    }
}
