//! `momentum_step`: `v' = momentum · v − lr · g(p)`, then `p' = p + v'`.

use crate::draw::Draw;
use crate::exercises::reference::{moved, roll};
use crate::sealed::{Misconception, Model, ROUNDING, Stub, close};
use crate::show;
use crate::spy::Answer;
use crate::surface::Surface;
use crate::wire::Value;

pub struct MomentumStep;

pub struct Input {
    field: Surface,
    p: Vec<f64>,
    v: Vec<f64>,
    lr: f64,
    momentum: f64,
}

impl Input {
    fn slope(&self) -> Vec<f64> {
        self.field.slope(&self.p)
    }

    /// `kept · v + push · slope`.
    fn velocity(&self, kept: f64, push: f64) -> Vec<f64> {
        let faded: Vec<f64> = self.v.iter().map(|v| kept * v).collect();
        moved(&faded, push, &self.slope())
    }

    /// The velocity as it should be.
    fn right_velocity(&self) -> Vec<f64> {
        self.velocity(self.momentum, -self.lr)
    }

    /// Moved by `scale · velocity`, and that velocity.
    fn rolled(&self, scale: f64, velocity: Vec<f64>) -> Value {
        Value::list([moved(&self.p, scale, &velocity), velocity])
    }

    /// The step as it should be, but with the slope taken `ahead · v` away from `p`.
    fn with_slope_ahead(&self, ahead: f64) -> Value {
        let slope = self.field.slope(&moved(&self.p, ahead, &self.v));
        let faded: Vec<f64> = self.v.iter().map(|v| self.momentum * v).collect();
        self.rolled(1.0, moved(&faded, -self.lr, &slope))
    }
}

impl Stub for MomentumStep {
    type Input = Input;
    const FUNCTION: &'static str = "momentum_step";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let mut inputs = Vec::new();
        for n in [2, 1, 3] {
            for _ in 0..7 {
                inputs.push(Input {
                    field: draw.field(n),
                    p: draw.point(n),
                    v: (0..n).map(|_| draw.away(0.2, 1.5)).collect(),
                    lr: draw.within(0.02, 0.3),
                    momentum: draw.within(0.6, 0.95),
                });
            }
        }
        // At rest, and without momentum.
        for (speed, momentum) in [(0.0, 0.9), (1.0, 0.0)] {
            inputs.push(Input {
                field: draw.field(2),
                p: draw.point(2),
                v: vec![speed * draw.away(0.2, 1.5), speed * draw.away(0.2, 1.5)],
                lr: draw.within(0.02, 0.3),
                momentum,
            });
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.field.to_value(),
            input.p.clone().into(),
            input.v.clone().into(),
            input.lr.into(),
            input.momentum.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "momentum_step from {} with velocity {}, lr {}, momentum {}, where the gradient is {}",
            show::point(&input.p),
            show::point(&input.v),
            input.lr,
            input.momentum,
            show::point(&input.slope())
        )
    }

    fn right(input: &Input) -> Value {
        let Input {
            field,
            p,
            v,
            lr,
            momentum,
        } = input;
        let (p, v) = roll(field, p, v, *lr, *momentum);
        Value::list([p, v])
    }

    fn holds(input: &Input, answer: &Answer) -> bool {
        close(&answer.value, &MomentumStep::right(input), ROUNDING) && looked_once(input, answer)
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::parts(&["the point", "the velocity"], got, right)
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "forgets-velocity",
                says: "Your step forgets the velocity it arrived with: it is the plain step, \
                       p - lr * gradient. Add momentum * v to the push.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(0.0, -i.lr))),
            },
            Misconception {
                name: "adds-gradient",
                says: "Your push goes uphill: the new velocity is momentum * v + lr * gradient. \
                       Subtract lr * gradient.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(i.momentum, i.lr))),
            },
            Misconception {
                name: "velocity-points-uphill",
                says: "You keep the velocity with the opposite sign: v' = momentum * v + lr * \
                       gradient, and p' = p - v'. Here the velocity is the way the ball moves: \
                       v' = momentum * v - lr * gradient, and p' = p + v'.",
                model: Model::Returns(|i| i.rolled(-1.0, i.velocity(i.momentum, i.lr))),
            },
            Misconception {
                name: "velocity-without-rate",
                says: "You keep a velocity of slopes, v' = momentum * v + gradient, and move by \
                       -lr * v'. That is another bookkeeping. Here the rate is inside: v' = \
                       momentum * v - lr * gradient, and p' = p + v'.",
                model: Model::Returns(|i| i.rolled(-i.lr, i.velocity(i.momentum, 1.0))),
            },
            Misconception {
                name: "averages",
                says: "Your push is weakened by (1 - momentum): v' = momentum * v - (1 - momentum) \
                       * lr * gradient. That is an average. The heavy ball gets the whole push: \
                       -lr * gradient.",
                model: Model::Returns(|i| {
                    i.rolled(1.0, i.velocity(i.momentum, (i.momentum - 1.0) * i.lr))
                }),
            },
            Misconception {
                name: "averages-slopes",
                says: "You keep an average of slopes, v' = momentum * v + (1 - momentum) * \
                       gradient, and move by -lr * v'. The heavy ball adds up its pushes: v' = \
                       momentum * v - lr * gradient, and p' = p + v'.",
                model: Model::Returns(|i| {
                    i.rolled(-i.lr, i.velocity(i.momentum, 1.0 - i.momentum))
                }),
            },
            Misconception {
                name: "looks-ahead",
                says: "Your step asks for the gradient at p + momentum * v, where the velocity \
                       would take it. That is another method, by Nesterov. Ask at p, where you \
                       stand.",
                model: Model::Returns(|i| i.with_slope_ahead(i.momentum)),
            },
            Misconception {
                name: "looks-ahead-unfaded",
                says: "Your step asks for the gradient at p + v. Ask at p, where you stand; the \
                       velocity comes in afterwards.",
                model: Model::Returns(|i| i.with_slope_ahead(1.0)),
            },
            Misconception {
                name: "returns-old-velocity",
                says: "Your point is right, but you return the velocity you arrived with. Return \
                       the new one, so that the next step can build on it.",
                model: Model::Returns(|i| {
                    Value::list([moved(&i.p, 1.0, &i.right_velocity()), i.v.clone()])
                }),
            },
            Misconception {
                name: "moves-with-old-velocity",
                says: "Your velocity is right, but you move by the old one: p + v. Make the new \
                       velocity first, then move by it.",
                model: Model::Returns(|i| {
                    Value::list([moved(&i.p, 1.0, &i.v), i.right_velocity()])
                }),
            },
            Misconception {
                name: "moves-against-velocity",
                says: "Your velocity is right, but you move against it: p - v'. It points the way \
                       the ball goes, and the minus is inside it already: p + v'.",
                model: Model::Returns(|i| i.rolled(-1.0, i.right_velocity())),
            },
            Misconception {
                name: "forgets-rate",
                says: "Your push is the whole gradient: v' = momentum * v - gradient. Multiply the \
                       gradient by lr.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(i.momentum, -1.0))),
            },
            Misconception {
                name: "never-slows-down",
                says: "Your velocity does not fade: v' = v - lr * gradient. Only a part of it \
                       survives a step: momentum * v.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(1.0, -i.lr))),
            },
            Misconception {
                name: "keeps-the-rest",
                says: "Your step keeps (1 - momentum) of the velocity: v' = (1 - momentum) * v - lr * \
                       gradient. Momentum is the part that is kept, not the part that is lost: \
                       momentum * v.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(1.0 - i.momentum, -i.lr))),
            },
            Misconception {
                name: "swaps-rate-and-momentum",
                says: "Rate and momentum have changed places: v' = lr * v - momentum * gradient. \
                       Momentum belongs to the old velocity, and lr to the gradient.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(i.lr, -i.momentum))),
            },
            Misconception {
                name: "momentum-turns-back",
                says: "Your momentum pulls back: v' = -momentum * v - lr * gradient. The velocity \
                       goes on in its own direction: + momentum * v. Only the push has a minus.",
                model: Model::Returns(|i| i.rolled(1.0, i.velocity(-i.momentum, -i.lr))),
            },
            Misconception {
                name: "fades-the-push-too",
                says: "Your momentum reaches the new push as well: v' = momentum * (v - lr * \
                       gradient). It belongs to the old velocity alone: momentum * v, and then \
                       - lr * gradient.",
                model: Model::Returns(|i| {
                    i.rolled(1.0, i.velocity(i.momentum, -i.momentum * i.lr))
                }),
            },
            Misconception {
                name: "pushes-twice",
                says: "Your velocity is right, but the point gets the push twice: it moves by the \
                       new velocity and by -lr * gradient besides. The push is in the velocity \
                       already: p + v'.",
                model: Model::Returns(|i| {
                    let v = i.right_velocity();
                    let there = moved(&i.p, 1.0, &v);
                    Value::list([moved(&there, -i.lr, &i.slope()), v])
                }),
            },
            Misconception {
                name: "stays",
                says: "Your velocity is right, but the point does not move: you return p. Return \
                       p + v'.",
                model: Model::Returns(|i| i.rolled(0.0, i.right_velocity())),
            },
            Misconception {
                name: "velocity-first",
                says: "Your pair is in the opposite order: you return (velocity, point). Return \
                       the point first.",
                model: Model::Returns(|i| {
                    let v = i.right_velocity();
                    Value::list([v.clone(), moved(&i.p, 1.0, &v)])
                }),
            },
            Misconception {
                name: "looks-again-on-the-way",
                says: "The result is right, but your step asks for the gradient more than once, or \
                       not at p. One look at the slope under your feet is all that a step may \
                       take: call gradient(p) once and keep the answer in a variable.",
                model: Model::Shows(|i, answer| {
                    close(&answer.value, &MomentumStep::right(i), ROUNDING)
                }),
            },
        ]
    }
}

fn looked_once(input: &Input, answer: &Answer) -> bool {
    answer.slopes == 1 && answer.slopes_at == [input.p.clone()]
}
