//! Step 3: `p − lr · gradient(p)`.

use crate::draw::Draw;
use crate::exercises::Exercise;
use crate::sealed::{Misconception, Model, ROUNDING, Stub, close, examination};
use crate::show;
use crate::spy::Answer;
use crate::surface::Surface;
use crate::wire::Value;

pub const EXERCISE: Exercise = Exercise {
    name: "ex03_step",
    title: "one step downhill",
    needs: &["ex01_surface"],
    hints: [
        "The gradient points uphill. You want to go down, and not all the way: the learning rate \
         says how much of it to walk.",
        "In every coordinate: new = old - lr * slope, where slope is gradient(p) at that \
         coordinate. Ask for the gradient once and keep it in a variable.",
        "`let slope = gradient(p);` and then an array of the same length, made coordinate by \
         coordinate with `std::array::from_fn(|i| …)`.",
    ],
    examine: |seed| vec![examination::<Step>(seed)],
};

struct Step;

struct Input {
    field: Surface,
    p: Vec<f64>,
    lr: f64,
}

impl Input {
    /// `p + scale · direction`.
    fn moved(&self, scale: f64, direction: &[f64]) -> Value {
        self.p
            .iter()
            .zip(direction)
            .map(|(x, d)| x + scale * d)
            .collect::<Vec<f64>>()
            .into()
    }

    /// Each coordinate moved by a slope at the point that the earlier ones have made.
    fn moved_one_by_one(&self) -> Value {
        let mut p = self.p.clone();
        for i in 0..p.len() {
            p[i] -= self.lr * self.field.slope(&p)[i];
        }
        p.into()
    }
}

impl Stub for Step {
    type Input = Input;
    const FUNCTION: &'static str = "step";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        // On an inclined plane, with whole numbers: this one is done in the head.
        let plane = Surface {
            q: vec![vec![0.0; 2]; 2],
            l: vec![draw.whole(2, 5) as f64, -(draw.whole(6, 9) as f64)],
            c: 0.0,
            k: vec![0.0; 2],
        };
        let p = vec![draw.whole(1, 4) as f64, draw.whole(5, 8) as f64];
        let mut inputs = vec![Input {
            field: plane,
            p,
            lr: 0.1,
        }];
        for n in [2, 1, 3] {
            for _ in 0..8 {
                let (field, p) = (draw.field(n), draw.point(n));
                inputs.push(Input {
                    field,
                    p,
                    lr: draw.within(0.02, 0.3),
                });
            }
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.field.to_value(),
            input.p.clone().into(),
            input.lr.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "step from {} with lr {}, where the gradient is {}",
            show::point(&input.p),
            input.lr,
            show::point(&input.field.slope(&input.p))
        )
    }

    fn right(input: &Input) -> Value {
        input.moved(-input.lr, &input.field.slope(&input.p))
    }

    fn holds(input: &Input, answer: &Answer) -> bool {
        close(&answer.value, &Step::right(input), ROUNDING) && looked_once(input, answer)
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "adds-gradient",
                says: "Your step adds the gradient: it returns exactly p + lr * gradient. The \
                       gradient points uphill, so this climbs. Subtract it.",
                model: Model::Returns(|i| i.moved(i.lr, &i.field.slope(&i.p))),
            },
            Misconception {
                name: "forgets-rate",
                says: "Your step walks the whole gradient: it returns exactly p - gradient. The \
                       learning rate says how much of it to walk: multiply by lr.",
                model: Model::Returns(|i| i.moved(-1.0, &i.field.slope(&i.p))),
            },
            Misconception {
                name: "returns-displacement",
                says: "Your step returns the move, -lr * gradient, not the place where it leads. \
                       Start from p.",
                model: Model::Returns(|i| {
                    i.field
                        .slope(&i.p)
                        .iter()
                        .map(|g| -i.lr * g)
                        .collect::<Vec<_>>()
                        .into()
                }),
            },
            Misconception {
                name: "stays",
                says: "Your step returns p unchanged: nothing has moved. Go lr times the gradient \
                       away from it, downhill.",
                model: Model::Returns(|i| i.p.clone().into()),
            },
            Misconception {
                name: "scales-point",
                says: "Your step shrinks the point itself: it returns exactly p - lr * p, whatever \
                       the slope is. It is the gradient that tells where down is: subtract lr * \
                       gradient(p).",
                model: Model::Returns(|i| i.moved(-i.lr, &i.p)),
            },
            Misconception {
                name: "reverses-subtraction",
                says: "Your step subtracts the wrong way round: it returns exactly lr * gradient \
                       - p. Begin with p: p - lr * gradient.",
                model: Model::Returns(|i| {
                    let step = Step::right(i).numbers().unwrap_or_default();
                    step.iter().map(|x| -x).collect::<Vec<_>>().into()
                }),
            },
            Misconception {
                name: "rate-on-all",
                says: "Your step multiplies all of it by lr: it returns exactly lr * (p - \
                       gradient). The rate belongs to the gradient alone: p - lr * gradient.",
                model: Model::Returns(|i| {
                    let slope = i.field.slope(&i.p);
                    let scaled = i.p.iter().zip(&slope).map(|(x, g)| i.lr * (x - g));
                    scaled.collect::<Vec<_>>().into()
                }),
            },
            Misconception {
                name: "subtracts-rate-only",
                says: "Your step subtracts lr itself: it returns exactly p - lr in every \
                       coordinate. The gradient tells where down is, and how steep: subtract lr * \
                       gradient.",
                model: Model::Returns(|i| i.moved(-i.lr, &vec![1.0; i.p.len()])),
            },
            Misconception {
                name: "sign-of-slope-only",
                says: "Your step moves by lr in every coordinate, whatever the slope: only the \
                       gradient's sign counts in it. Where the slope is steeper, the step is \
                       longer: multiply lr by the gradient.",
                model: Model::Returns(|i| {
                    let signs: Vec<f64> = i.field.slope(&i.p).iter().map(|g| g.signum()).collect();
                    i.moved(-i.lr, &signs)
                }),
            },
            Misconception {
                name: "normalises-gradient",
                says: "Your step divides the gradient by its length, so every step is lr long. \
                       Leave the length in: as the slope flattens near the minimum, steps shorten \
                       by themselves.",
                model: Model::Returns(|i| {
                    let slope = i.field.slope(&i.p);
                    let length = slope.iter().map(|g| g * g).sum::<f64>().sqrt();
                    i.moved(-i.lr / length, &slope)
                }),
            },
            Misconception {
                name: "first-slope-everywhere",
                says: "Your step uses the first slope for every coordinate. Coordinate i moves by \
                       the slope of coordinate i.",
                model: Model::Returns(|i| {
                    let slope = i.field.slope(&i.p);
                    i.moved(-i.lr, &vec![slope[0]; slope.len()])
                }),
            },
            Misconception {
                name: "moves-while-asking",
                says: "Your step moves p coordinate by coordinate and asks for the gradient each \
                       time: the second slope is asked for at a point that has already moved. Ask \
                       once, before anything moves, and keep the answer in a variable.",
                model: Model::Shows(|i, answer| {
                    answer.slopes == i.p.len() as u64
                        && close(&answer.value, &i.moved_one_by_one(), ROUNDING)
                }),
            },
            Misconception {
                name: "looks-again-on-the-way",
                says: "The place is right, but your step asks for the gradient more than once, or \
                       not at p. One look at the slope under your feet is all that a step may \
                       take: call gradient(p) once and keep the answer in a variable.",
                model: Model::Shows(|i, answer| close(&answer.value, &Step::right(i), ROUNDING)),
            },
        ]
    }
}

fn looked_once(input: &Input, answer: &Answer) -> bool {
    answer.slopes == 1 && answer.slopes_at == [input.p.clone()]
}
