//! `descend_with_momentum`: the loop, with a velocity that is handed on.

use crate::draw::Draw;
use crate::exercises::reference::{Ball, descent, moved, roll, rolling, walk};
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

pub struct DescendWithMomentum;

pub struct Input {
    surface: Surface,
    start: Vec<f64>,
    lr: f64,
    momentum: f64,
    steps: usize,
}

impl Input {
    fn roll(&self, p: &[f64], v: &[f64]) -> Ball {
        roll(&self.surface, p, v, self.lr, self.momentum)
    }

    /// The walk as it should be, of another number of steps.
    fn of(&self, steps: usize) -> Vec<Vec<f64>> {
        rolling(&self.start, steps, |p, v| self.roll(p, v))
    }

    /// A walk whose velocity is `kept · v + push · slope`, the slope taken `ahead · v` away.
    fn pushed(&self, kept: f64, push: f64, ahead: f64) -> Value {
        let next = |p: &[f64], v: &[f64]| {
            let faded: Vec<f64> = v.iter().map(|v| kept * v).collect();
            let v = moved(&faded, push, &self.surface.slope(&moved(p, ahead, v)));
            (moved(p, 1.0, &v), v)
        };
        rolling(&self.start, self.steps, next).into()
    }
}

impl Stub for DescendWithMomentum {
    type Input = Input;
    const FUNCTION: &'static str = "descend_with_momentum";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let surface = Surface::bowl(&[draw.decimals(1.0, 2.0, 1.0), draw.decimals(3.0, 5.0, 1.0)]);
        let start = vec![
            draw.decimals(2.0, 5.0, 1.0),
            -draw.decimals(1.0, 3.0, 1.0) * 2.0,
        ];
        let mut inputs = vec![Input {
            surface,
            start,
            lr: 0.1,
            momentum: 0.8,
            steps: 2,
        }];
        for (n, steps) in [
            (1, 3),
            (2, 3),
            (3, 2),
            (2, 5),
            (1, 10),
            (3, 15),
            (2, 40),
            (1, 200),
        ] {
            inputs.push(Input {
                surface: draw.valley(n),
                start: draw.point(n),
                lr: draw.within(0.05, 0.3),
                momentum: draw.within(0.6, 0.9),
                steps,
            });
        }
        for (momentum, steps) in [(0.7, 1), (0.0, 4), (0.8, 0)] {
            inputs.push(Input {
                surface: draw.valley(2),
                start: draw.point(2),
                lr: draw.within(0.05, 0.3),
                momentum,
                steps,
            });
        }
        // A walk that overflows, and goes on.
        inputs.push(Input {
            surface: Surface::bowl(&[4.0]),
            start: vec![draw.decimals(1.0, 5.0, 1.0)],
            lr: 250.25,
            momentum: 0.5,
            steps: 106,
        });
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.surface.to_value(),
            input.start.clone().into(),
            input.lr.into(),
            input.momentum.into(),
            input.steps.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "descend_with_momentum on {} from {} with lr {}, momentum {}, {} steps",
            show::surface(&input.surface),
            show::point(&input.start),
            input.lr,
            input.momentum,
            input.steps
        )
    }

    fn right(input: &Input) -> Value {
        input.of(input.steps).into()
    }

    fn special(input: &Input) -> bool {
        let walk = input.of(input.steps);
        input.steps == 0 || walk.iter().flatten().any(|x| !x.is_finite())
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "velocity-not-handed-on",
                says: "Your walk is the plain walk of ex04: every step begins at rest. Keep the \
                       velocity that momentum_step returns, and hand it to the next step.",
                model: Model::Returns(|i| descent(&i.surface, &i.start, i.lr, i.steps).into()),
            },
            Misconception {
                name: "starts-with-a-push",
                says: "Your walk starts with the velocity -lr * gradient(start), so the first step \
                       is pushed twice. The ball starts at rest: its velocity is zero in every \
                       coordinate.",
                model: Model::Returns(|i| {
                    let mut velocity: Vec<f64> = i
                        .surface
                        .slope(&i.start)
                        .iter()
                        .map(|g| -i.lr * g)
                        .collect();
                    let next = |p: &[f64]| {
                        let (p, v) = i.roll(p, &velocity);
                        velocity = v;
                        p
                    };
                    walk(&i.start, i.steps, next).into()
                }),
            },
            Misconception {
                name: "start-not-recorded",
                says: "Your walk leaves out the start: its first point is the one after the first \
                       step. Begin the list with the start, before the loop.",
                model: Model::Returns(|i| i.of(i.steps)[1..].into()),
            },
            Misconception {
                name: "last-not-recorded",
                says: "Your walk leaves out the last point: your loop runs one round short (0..steps \
                       has as many rounds as steps), or you record where each step begins and \
                       never where the last one ends.",
                model: Model::Returns(|i| i.of(i.steps)[..i.steps].into()),
            },
            Misconception {
                name: "start-recorded-twice",
                says: "Your walk has the start twice, and its last point is missing: the list \
                       begins with the start, and then you record before you step. Step first, \
                       then record.",
                model: Model::Returns(|i| {
                    let mut points = vec![i.start.clone()];
                    points.extend(i.of(i.steps));
                    points.truncate(i.steps + 1);
                    points.into()
                }),
            },
            Misconception {
                name: "one-step-too-many",
                says: "Your walk takes one step too many: it has steps + 2 points. The start is \
                       there before the loop; 0..steps then adds one point a step.",
                model: Model::Returns(|i| i.of(i.steps + 1).into()),
            },
            Misconception {
                name: "always-from-the-start",
                says: "Every step of your walk begins at the start; only the velocity is handed \
                       on. Hand the new point on as well.",
                model: Model::Returns(|i| {
                    rolling(&i.start, i.steps, |_, v| i.roll(&i.start, v)).into()
                }),
            },
            Misconception {
                name: "never-moves",
                says: "Your walk stands still: all its points are the start. Put what \
                       momentum_step returns into p and v, and record p.",
                model: Model::Returns(|i| vec![i.start.clone(); i.steps + 1].into()),
            },
            Misconception {
                name: "climbs",
                says: "Every push of your walk goes uphill: momentum * v + lr * gradient. \
                       Subtract lr * gradient, as momentum_step should.",
                model: Model::Returns(|i| i.pushed(i.momentum, i.lr, 0.0)),
            },
            Misconception {
                name: "averages",
                says: "Every push of your walk is weakened by (1 - momentum). The heavy ball gets \
                       the whole push, -lr * gradient, as momentum_step should give it.",
                model: Model::Returns(|i| i.pushed(i.momentum, (i.momentum - 1.0) * i.lr, 0.0)),
            },
            Misconception {
                name: "never-slows-down",
                says: "The velocity of your walk does not fade: v' = v - lr * gradient. Only a \
                       part of it survives a step: momentum * v.",
                model: Model::Returns(|i| i.pushed(1.0, -i.lr, 0.0)),
            },
            Misconception {
                name: "keeps-the-rest",
                says: "Each step of your walk keeps (1 - momentum) of the velocity. Momentum is the part \
                       that is kept, not the part that is lost: momentum * v.",
                model: Model::Returns(|i| i.pushed(1.0 - i.momentum, -i.lr, 0.0)),
            },
            Misconception {
                name: "swaps-rate-and-momentum",
                says: "In your walk rate and momentum have changed places: v' = lr * v - momentum \
                       * gradient. The arguments of momentum_step are p, v, lr, momentum, in this \
                       order.",
                model: Model::Returns(|i| i.pushed(i.lr, -i.momentum, 0.0)),
            },
            Misconception {
                name: "momentum-turns-back",
                says: "In your walk momentum pulls back: v' = -momentum * v - lr * gradient. The \
                       velocity goes on in its own direction: + momentum * v.",
                model: Model::Returns(|i| i.pushed(-i.momentum, -i.lr, 0.0)),
            },
            Misconception {
                name: "fades-the-push-too",
                says: "In your walk momentum reaches the new push as well: v' = momentum * (v - lr \
                       * gradient). It belongs to the old velocity alone.",
                model: Model::Returns(|i| i.pushed(i.momentum, -i.momentum * i.lr, 0.0)),
            },
            Misconception {
                name: "looks-ahead",
                says: "Every step of your walk asks for the gradient where the velocity would take \
                       it. Ask at p, where the ball is, as momentum_step should.",
                model: Model::Returns(|i| i.pushed(i.momentum, -i.lr, i.momentum)),
            },
            Misconception {
                name: "last-point-only",
                says: "Your walk is a list with the last point alone. Pictures and tables need the \
                       way: record every point, the start first.",
                model: Model::Returns(|i| i.of(i.steps)[i.steps..].into()),
            },
        ]
    }
}
