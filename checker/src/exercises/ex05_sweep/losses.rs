//! `losses`: the loss at every point of a walk.

use crate::draw::Draw;
use crate::exercises::reference;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

pub struct Losses;

pub struct Input {
    surface: Surface,
    trajectory: Vec<Vec<f64>>,
}

impl Input {
    fn right(&self) -> Vec<f64> {
        reference::losses(&self.surface, &self.trajectory)
    }
}

impl Stub for Losses {
    type Input = Input;
    const FUNCTION: &'static str = "losses";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let surface = Surface::bowl(&[2.0, draw.decimals(2.0, 4.0, 1.0) * 2.0]);
        let far = draw.decimals(2.0, 4.0, 1.0);
        let trajectory = vec![vec![far + 3.0, 1.0], vec![far, 0.0], vec![far + 1.0, -2.0]];
        let mut inputs = vec![Input {
            surface,
            trajectory,
        }];
        for (n, points) in [(2, 2), (1, 4), (3, 3), (2, 6), (1, 1), (3, 9)] {
            inputs.push(Input {
                surface: draw.valley(n),
                trajectory: (0..points).map(|_| draw.point(n)).collect(),
            });
        }
        // Special cases: a point so far out that its loss overflows, and no points.
        let far_out = draw.decimals(1.0, 9.0, 1.0) * 1e200;
        inputs.push(Input {
            surface: Surface::bowl(&[2.0]),
            trajectory: vec![vec![3.0], vec![far_out], vec![1.0]],
        });
        inputs.push(Input {
            surface: draw.valley(2),
            trajectory: Vec::new(),
        });
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![input.surface.to_value(), input.trajectory.clone().into()]
    }

    fn shown(input: &Input) -> String {
        format!(
            "losses of {} along {}",
            show::surface(&input.surface),
            show::value(&input.trajectory.clone().into())
        )
    }

    fn right(input: &Input) -> Value {
        input.right().into()
    }

    fn special(input: &Input) -> bool {
        input.trajectory.is_empty() || input.right().iter().any(|loss| !loss.is_finite())
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "skips-start",
                says: "Your list leaves out the loss of the first point. There is one loss for \
                       each point, the start included.",
                model: Model::Returns(|i| i.right().into_iter().skip(1).collect::<Vec<_>>().into()),
            },
            Misconception {
                name: "skips-last",
                says: "Your list leaves out the loss of the last point. There is one loss for each \
                       point: go to the end of the trajectory.",
                model: Model::Returns(|i| {
                    let all = i.right();
                    all[..all.len().saturating_sub(1)].into()
                }),
            },
            Misconception {
                name: "start-for-all",
                says: "All your losses are the loss of the first point. Ask f at each point of the \
                       trajectory.",
                model: Model::Returns(|i| match i.right().as_slice() {
                    [] => Vec::<f64>::new().into(),
                    all => vec![all[0]; all.len()].into(),
                }),
            },
            Misconception {
                name: "best-so-far",
                says: "Your list never climbs: it holds the smallest loss so far. losses[k] is the \
                       loss at point k, also where it climbs.",
                model: Model::Returns(|i| {
                    let mut best = f64::INFINITY;
                    let mut best_so_far = |loss: f64| {
                        best = best.min(loss);
                        best
                    };
                    i.right()
                        .into_iter()
                        .map(&mut best_so_far)
                        .collect::<Vec<_>>()
                        .into()
                }),
            },
            Misconception {
                name: "sums-up",
                says: "Your list adds up: each number is the sum of all losses so far. losses[k] \
                       is the loss at point k alone.",
                model: Model::Returns(|i| {
                    let mut total = 0.0;
                    let mut total_so_far = |loss: f64| {
                        total += loss;
                        total
                    };
                    i.right()
                        .into_iter()
                        .map(&mut total_so_far)
                        .collect::<Vec<_>>()
                        .into()
                }),
            },
            Misconception {
                name: "changes-instead-of-losses",
                says: "Your list holds the changes from point to point. losses[k] is the loss at \
                       point k itself.",
                model: Model::Returns(|i| {
                    let all = i.right();
                    all.windows(2)
                        .map(|pair| pair[1] - pair[0])
                        .collect::<Vec<_>>()
                        .into()
                }),
            },
            Misconception {
                name: "newest-first",
                says: "Your list is in the opposite order: the loss of the last point comes first. \
                       losses[k] belongs to trajectory[k].",
                model: Model::Returns(|i| i.right().into_iter().rev().collect::<Vec<_>>().into()),
            },
            Misconception {
                name: "last-loss-only",
                says: "Your list holds the loss of the last point alone. There is one loss for \
                       each point.",
                model: Model::Returns(|i| {
                    i.right()
                        .last()
                        .map_or(Vec::new(), |last| vec![*last])
                        .into()
                }),
            },
        ]
    }
}
