//! `escape_step`: the first point of a walk that is far from the line y = 0.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::wire::Value;

pub struct EscapeStep;

pub struct Input {
    trajectory: Vec<Vec<f64>>,
    distance: f64,
}

impl Input {
    fn first(&self, left: impl Fn(&[f64]) -> bool) -> Option<usize> {
        self.trajectory.iter().position(|p| left(p))
    }

    fn right(&self) -> Option<usize> {
        self.first(|p| p[1].abs() > self.distance)
    }

    /// A walk after a pattern: small letters stay within the distance, `U` and `D` have left
    /// upwards and downwards, `e` and `f` are exactly at it. What x does shows nothing; at `w` it
    /// is nearly as far out as y.
    fn after(draw: &mut Draw, pattern: &str) -> Input {
        let distance = draw.within(1.0, 3.0);
        let mut point = |kind: char| {
            let y = match kind {
                'u' => draw.within(0.05, distance - 0.2),
                'd' => -draw.within(0.05, distance - 0.2),
                'U' => draw.within(distance + 0.2, distance + 2.0),
                'D' => -draw.within(distance + 0.2, distance + 2.0),
                'e' => distance,
                'f' => -distance,
                _ => 0.0,
            };
            if kind == 'w' {
                return vec![distance - 0.2, 0.2 - distance];
            }
            let x = if draw.whole(0, 1) == 0 {
                draw.away(0.1, distance - 0.2)
            } else {
                draw.away(distance + 0.2, distance + 2.0)
            };
            vec![x, y]
        };
        Input {
            trajectory: pattern.chars().map(&mut point).collect(),
            distance,
        }
    }
}

impl Stub for EscapeStep {
    type Input = Input;
    const FUNCTION: &'static str = "escape_step";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let mut patterns = vec!["uuU", "udDD"];
        patterns.extend(draw.shuffled(vec![
            "uuUUU",
            "uUuU",
            "ddD",
            "uDuU",
            "dudDdDu",
            "uuu",
            "ud",
            "U",
            "Dd",
            "ueU",
            "ufuD",
            "uef",
            "wuU",
            "0uuuuuDDDD",
            "000",
        ]));
        let mut inputs: Vec<Input> = patterns
            .iter()
            .map(|pattern| Input::after(draw, pattern))
            .collect();
        // Far out along x alone.
        let distance = draw.within(1.0, 2.0);
        let far = |y: f64| vec![distance + 3.0, y];
        inputs.insert(
            2,
            Input {
                trajectory: vec![far(0.1), far(0.2), far(0.4), far(distance + 1.0)],
                distance,
            },
        );
        // A real walk: x shrinks, y grows from next to nothing.
        let (lr, side) = (draw.within(0.1, 0.2), draw.away(1.0, 2.0));
        let (mut p, mut walk) = ([side, side * 1e-3], Vec::new());
        for _ in 0..60 {
            walk.push(p.to_vec());
            p = [p[0] - lr * 2.0 * p[0], p[1] + lr * 2.0 * p[1]];
        }
        inputs.push(Input {
            trajectory: walk,
            distance: 3.0,
        });
        inputs.push(Input {
            trajectory: Vec::new(),
            distance,
        });
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![input.trajectory.clone().into(), input.distance.into()]
    }

    fn shown(input: &Input) -> String {
        format!(
            "escape_step of {} with distance {}",
            show::value(&input.trajectory.clone().into()),
            input.distance
        )
    }

    fn right(input: &Input) -> Value {
        Value::option(input.right())
    }

    fn special(input: &Input) -> bool {
        input.trajectory.is_empty()
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "one-side-only",
                says: "Yours sees only a walk that leaves upwards: it compares y itself. The walk \
                       may leave to either side: compare y.abs().",
                model: Model::Returns(|i| Value::option(i.first(|p| p[1] > i.distance))),
            },
            Misconception {
                name: "at-distance-counts",
                says: "Yours lets a point exactly at the distance count as left. It has left when \
                       it is further out: use >, not >=.",
                model: Model::Returns(|i| Value::option(i.first(|p| p[1].abs() >= i.distance))),
            },
            Misconception {
                name: "distance-of-its-own",
                says: "Yours compares with 1, whatever the caller says. Compare with the argument \
                       distance.",
                model: Model::Returns(|i| Value::option(i.first(|p| p[1].abs() > 1.0))),
            },
            Misconception {
                name: "looks-at-x",
                says: "Yours looks at x. The walk leaves the ridge along y: compare the second \
                       coordinate.",
                model: Model::Returns(|i| Value::option(i.first(|p| p[0].abs() > i.distance))),
            },
            Misconception {
                name: "distance-from-the-middle",
                says: "Yours takes the distance from the saddle point, with x in it. What counts \
                       is the distance from the line y = 0: the size of y alone.",
                model: Model::Returns(|i| {
                    Value::option(i.first(|p| p[0].hypot(p[1]) > i.distance))
                }),
            },
            Misconception {
                name: "either-coordinate",
                says: "Yours says that the walk has left when either coordinate is beyond the \
                       distance. Only y counts.",
                model: Model::Returns(|i| {
                    Value::option(i.first(|p| p.iter().any(|c| c.abs() > i.distance)))
                }),
            },
            Misconception {
                name: "counts-from-one",
                says: "Your answer is one too large: it counts the points from 1. The start is \
                       step 0.",
                model: Model::Returns(|i| Value::option(i.right().map(|k| k + 1))),
            },
            Misconception {
                name: "last-step-before",
                says: "Your answer is one too small: it is the last step before the walk left. The \
                       first one beyond the distance is asked for.",
                model: Model::Returns(|i| Value::option(i.right().map(|k| k.saturating_sub(1)))),
            },
            Misconception {
                name: "last-instead-of-first",
                says: "Yours finds the last point beyond the distance. Search from the front: the \
                       first one is asked for.",
                model: Model::Returns(|i| {
                    Value::option(i.trajectory.iter().rposition(|p| p[1].abs() > i.distance))
                }),
            },
            Misconception {
                name: "within-instead-of-beyond",
                says: "Yours finds the first point within the distance. Turn the comparison round: \
                       y.abs() > distance.",
                model: Model::Returns(|i| Value::option(i.first(|p| p[1].abs() < i.distance))),
            },
            Misconception {
                name: "skips-start",
                says: "Yours does not look at the start. If the walk begins beyond the distance, \
                       the answer is Some(0).",
                model: Model::Returns(|i| {
                    let left = |k: &usize| i.trajectory[*k][1].abs() > i.distance;
                    Value::option((1..i.trajectory.len()).find(left))
                }),
            },
            Misconception {
                name: "length-for-never",
                says: "Where the walk never leaves, yours answers with the number of points. Never \
                       is None.",
                model: Model::Returns(|i| Value::option(i.right().or(Some(i.trajectory.len())))),
            },
            Misconception {
                name: "zero-for-never",
                says: "Where the walk never leaves, yours answers Some(0). That would say: at the \
                       start already. Never is None.",
                model: Model::Returns(|i| Value::option(i.right().or(Some(0)))),
            },
        ]
    }
}
