//! Step 4: the same step again and again, and a record of where it led.

use crate::draw::Draw;
use crate::exercises::Exercise;
use crate::exercises::reference::{descent, moved, walk};
use crate::sealed::{Misconception, Model, Stub, examination};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

pub const EXERCISE: Exercise = Exercise {
    name: "ex04_loop",
    title: "the loop",
    needs: &["ex01_surface", "ex03_step"],
    hints: [
        "A walk is a list of points. It begins with the start, before any step is taken; then \
         every step begins where the one before it ended.",
        "steps steps make steps + 1 points. Keep a point p that changes: p = step from p; then \
         add p to the list. Do that steps times.",
        "`let mut p = start;` and `let mut trajectory = vec![start];`, then \
         `for _ in 0..steps { p = ex03_step::step(&gradient, p, lr); … }` and push the new p.",
    ],
    examine: |seed| vec![examination::<Descend>(seed)],
};

struct Descend;

struct Input {
    surface: Surface,
    start: Vec<f64>,
    lr: f64,
    steps: usize,
}

impl Input {
    /// The walk as it should be, of another number of steps.
    fn of(&self, steps: usize) -> Vec<Vec<f64>> {
        descent(&self.surface, &self.start, self.lr, steps)
    }
}

impl Stub for Descend {
    type Input = Input;
    const FUNCTION: &'static str = "descend";

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
            steps: 2,
        }];
        for (n, steps) in [
            (1, 2),
            (2, 3),
            (3, 2),
            (2, 5),
            (1, 8),
            (3, 12),
            (2, 40),
            (1, 200),
        ] {
            inputs.push(Input {
                surface: draw.valley(n),
                start: draw.point(n),
                lr: draw.within(0.02, 0.3),
                steps,
            });
        }
        // A field that no surface has, and no lowest point to run to.
        for (n, steps) in [(2, 1), (3, 3), (2, 4)] {
            inputs.push(Input {
                surface: draw.field(n),
                start: draw.point(n),
                lr: draw.within(0.02, 0.3),
                steps,
            });
        }
        // Special cases: a walk that overflows, and goes on; no steps.
        inputs.push(Input {
            surface: Surface::bowl(&[4.0]),
            start: vec![draw.decimals(1.0, 5.0, 1.0)],
            lr: 250.25,
            steps: 106,
        });
        inputs.push(Input {
            surface: draw.valley(2),
            start: draw.point(2),
            lr: draw.within(0.02, 0.3),
            steps: 0,
        });
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.surface.to_value(),
            input.start.clone().into(),
            input.lr.into(),
            input.steps.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "descend on {} from {} with lr {}, {} steps",
            show::surface(&input.surface),
            show::point(&input.start),
            input.lr,
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
                says: "Every step of your walk begins at the start, so all points after the first \
                       are the same. A step begins where the one before it ended: keep the new \
                       point in p.",
                model: Model::Returns(|i| {
                    let first = moved(&i.start, -i.lr, &i.surface.slope(&i.start));
                    walk(&i.start, i.steps, |_| first.clone()).into()
                }),
            },
            Misconception {
                name: "never-moves",
                says: "Your walk stands still: all its points are the start. Put what step returns \
                       into p, and record that.",
                model: Model::Returns(|i| vec![i.start.clone(); i.steps + 1].into()),
            },
            Misconception {
                name: "slope-of-the-start-only",
                says: "Your walk runs straight on with the slope of the start. The slope changes \
                       on the way: ask for it anew at each point.",
                model: Model::Returns(|i| {
                    let slope = i.surface.slope(&i.start);
                    walk(&i.start, i.steps, |p| moved(p, -i.lr, &slope)).into()
                }),
            },
            Misconception {
                name: "adds-gradient",
                says: "Every step of your walk adds lr * gradient, so it climbs. The gradient \
                       points uphill: subtract it, as step does in ex03.",
                model: Model::Returns(|i| {
                    walk(&i.start, i.steps, |p| moved(p, i.lr, &i.surface.slope(p))).into()
                }),
            },
            Misconception {
                name: "forgets-rate",
                says: "Every step of your walk goes the whole gradient. The learning rate says how \
                       much of it to walk: hand lr on to step.",
                model: Model::Returns(|i| {
                    walk(&i.start, i.steps, |p| moved(p, -1.0, &i.surface.slope(p))).into()
                }),
            },
            Misconception {
                name: "last-point-only",
                says: "Your walk is a list with the last point alone. Pictures and tables need the \
                       way: record every point, the start first.",
                model: Model::Returns(|i| i.of(i.steps)[i.steps..].into()),
            },
            Misconception {
                name: "start-and-end-only",
                says: "Your walk has two points alone, the start and the end: the push stands after \
                       the loop. Record the point after every step, inside the loop.",
                model: Model::Returns(|i| {
                    let end = i.of(i.steps).swap_remove(i.steps);
                    vec![i.start.clone(), end].into()
                }),
            },
            Misconception {
                name: "newest-first",
                says: "Your walk is in the opposite order: the last point comes first and the \
                       start last. Add each point at the end: push does that.",
                model: Model::Returns(|i| {
                    i.of(i.steps).into_iter().rev().collect::<Vec<_>>().into()
                }),
            },
        ]
    }
}
