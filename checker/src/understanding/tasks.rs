//! The constructions: make a run that does what is asked. Whoever can has understood what decides
//! it.
//!
//! A construction is judged by walks alone, so that the same judge serves the checker's own walks,
//! at once, and the learner's own code, in the verdict.

use crate::calls::ex06_momentum::DescendWithMomentum;
use crate::course::section::Section;
use crate::draw::Draw;
use crate::show;
use crate::surface::Surface;
use crate::understanding::question::{NUMBER, POINT};
use crate::words;

/// An idea, and what to make.
pub struct Task {
    /// Its key in `understanding.toml`.
    pub name: &'static str,
    /// The idea in a few words.
    pub idea: &'static str,
    /// Where to read again.
    pub read_again: Section,
    draw: fn(&mut Draw, &Pick) -> Wish,
}

/// One of so many, by its place, where there are few to pick from: each attempt has the one after that
/// of the attempt before, so that an answer that was shown does not serve again.
type Pick<'a> = dyn Fn(usize) -> usize + 'a;

/// All of them, in the order in which they are asked.
pub static TASKS: [Task; 3] = [
    Task {
        name: "one-axis-diverges",
        idea: words::tasks::ONE_AXIS,
        read_again: Section {
            exercise: "ex04_loop",
            heading: words::course::THE_MATHEMATICS,
        },
        draw: |_, pick| Wish::OneAxisDiverges { axis: pick(2) },
    },
    Task {
        name: "start-that-stays",
        idea: words::tasks::STAYS,
        read_again: Section {
            exercise: "ex09_saddle",
            heading: words::course::THE_MATHEMATICS,
        },
        draw: |draw, _| Wish::StartThatStays {
            x: draw.away(0.5, 2.5),
            lr: draw.decimals(0.05, 0.3, 20.0),
        },
    },
    Task {
        name: "rate-that-momentum-saves",
        idea: words::tasks::SAVES,
        read_again: Section {
            exercise: "ex06_momentum",
            heading: words::course::THE_MATHEMATICS,
        },
        draw: |_, pick| Wish::RateThatMomentumSaves {
            b: [8.0, 10.0, 16.0, 20.0, 25.0, 40.0][pick(6)],
        },
    },
];

/// What is wished for, with this learner's numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// A bowl and a rate: from (1, 1), coordinate `axis` grows without end and the other shrinks.
    OneAxisDiverges { axis: usize },
    /// A start with this `x` from which descent on the saddle never leaves.
    StartThatStays { x: f64, lr: f64 },
    /// A rate on ½(x² + by²) that momentum 0.9 survives and momentum 0.4 does not.
    RateThatMomentumSaves { b: f64 },
}

/// Every walk has so many steps.
pub const STEPS: usize = 400;

/// Along an axis that diverges, a walk from 1 leads further out than this.
const FAR: f64 = 10.0;

/// Along an axis that converges, a walk from 1 ends nearer than this.
const NEAR: f64 = 0.1;

impl Task {
    /// The numbers for this learner and this attempt; with a `course_key`, for this course.
    pub fn pose(&self, learner: &str, attempt: u32, course_key: &str) -> Wish {
        let draw = |attempt: u32| {
            let attempt = attempt.to_string();
            Draw::of(&["task", self.name, learner.trim(), &attempt, course_key])
        };
        let passed = attempt.saturating_sub(1) as usize;
        let pick = |count: usize| (draw(1).whole(0, count - 1) + passed) % count;
        (self.draw)(&mut draw(attempt), &pick)
    }
}

impl Wish {
    /// What is asked, in full.
    pub fn text(&self) -> String {
        match self {
            Wish::OneAxisDiverges { axis } => {
                let (grows, shrinks) = [("x", "y"), ("y", "x")][*axis];
                words::tasks::one_axis_asks(FAR, grows, NEAR, shrinks, STEPS)
            }
            Wish::StartThatStays { x, lr } => words::tasks::stays_asks(lr, x),
            Wish::RateThatMomentumSaves { b } => words::tasks::saves_asks(b, FAR, NEAR, STEPS),
        }
    }

    /// How the answer is written.
    pub fn form(&self) -> &'static str {
        match self {
            Wish::OneAxisDiverges { .. } => "[a, b, lr]",
            Wish::StartThatStays { .. } => POINT,
            Wish::RateThatMomentumSaves { .. } => NUMBER,
        }
    }

    /// One answer that fulfils it.
    pub fn fulfilled(&self) -> Vec<f64> {
        match self {
            Wish::OneAxisDiverges { axis: 0 } => vec![20.0, 1.0, 0.2],
            Wish::OneAxisDiverges { .. } => vec![1.0, 20.0, 0.2],
            Wish::StartThatStays { x, .. } => vec![*x, 0.0],
            Wish::RateThatMomentumSaves { b } => vec![3.3 / b],
        }
    }

    /// How one comes to it.
    pub fn worked(&self) -> String {
        let answer = match self.fulfilled()[..] {
            [rate] => show::number(rate),
            [x, y] => format!("[{}, {}]", show::number(x), show::number(y)),
            ref several => format!("{several:?}"),
        };
        match self {
            Wish::OneAxisDiverges { axis } => {
                let (grows, shrinks) = [("x", "y"), ("y", "x")][*axis];
                words::tasks::one_axis_worked(answer, grows, shrinks)
            }
            Wish::StartThatStays { lr, .. } => words::tasks::stays_worked(answer, lr),
            Wish::RateThatMomentumSaves { b } => words::tasks::saves_worked(answer, b),
        }
    }

    /// How many numbers that is.
    pub fn numbers(&self) -> usize {
        match self {
            Wish::OneAxisDiverges { .. } => 3,
            Wish::StartThatStays { .. } => 2,
            Wish::RateThatMomentumSaves { .. } => 1,
        }
    }

    /// The walks that show whether `numbers` fulfil the wish: the checker makes them for a reply at
    /// once, and the learner's own code for the verdict.
    ///
    /// The axes of a bowl know nothing of each other. Each is walked by itself, as a bowl of one
    /// dimension, so that an axis that overflows does not end the walk along the other.
    ///
    /// # Errors
    /// A sentence, when they cannot be walked.
    pub fn walks(&self, numbers: &[f64]) -> Result<Vec<DescendWithMomentum>, String> {
        let along = |curvature: f64, lr, momentum| DescendWithMomentum {
            surface: Surface::bowl(&[curvature]),
            start: vec![1.0],
            lr,
            momentum,
            steps: STEPS,
        };
        match (self, numbers) {
            (Wish::OneAxisDiverges { axis }, [a, b, lr]) if *a > 0.0 && *b > 0.0 && *lr > 0.0 => {
                let (grows, shrinks) = [(a, b), (b, a)][*axis];
                Ok([grows, shrinks].map(|it| along(*it, *lr, 0.0)).to_vec())
            }
            (Wish::OneAxisDiverges { .. }, [_, _, _]) => {
                Err(words::tasks::ONE_AXIS_ABOVE_ZERO.to_string())
            }
            (Wish::StartThatStays { x, lr }, [first, y]) if first == x => {
                Ok(vec![DescendWithMomentum {
                    surface: Surface::saddle(),
                    start: vec![*x, *y],
                    lr: *lr,
                    momentum: 0.0,
                    steps: STEPS,
                }])
            }
            (Wish::StartThatStays { x, .. }, [_, _]) => Err(words::tasks::stays_x(x)),
            (Wish::RateThatMomentumSaves { b }, [lr]) if *lr > 0.0 => {
                Ok([0.9, 0.4].map(|momentum| along(*b, *lr, momentum)).to_vec())
            }
            (Wish::RateThatMomentumSaves { .. }, [_]) => {
                Err(words::tasks::SAVES_ABOVE_ZERO.to_string())
            }
            _ => Err(words::tasks::written_as(self.form())),
        }
    }

    /// Do the walks that [`Wish::walks`] asked for fulfil the wish?
    ///
    /// # Errors
    /// What they do instead.
    pub fn judge(&self, walked: &[Vec<Vec<f64>>]) -> Result<(), String> {
        let last = |walk: &Vec<Vec<f64>>| walk.last().and_then(|p| p.last().copied());
        let Some(ends) = walked.iter().map(last).collect::<Option<Vec<f64>>>() else {
            return Err(words::tasks::EMPTY.to_string());
        };
        match (self, walked, ends.as_slice()) {
            (Wish::OneAxisDiverges { axis }, [out, _], [out_end, in_end]) => {
                let (grows, shrinks) = [("x", "y"), ("y", "x")][*axis];
                if !goes_far(out) {
                    let end = show::number(out_end.abs());
                    return Err(words::tasks::not_beyond(grows, end, FAR, STEPS));
                }
                comes_near(shrinks, *in_end)
            }
            (Wish::StartThatStays { .. }, [walk], _) => {
                let height = |p: &Vec<f64>| p.last().map_or(f64::NAN, |y| y.abs());
                let first = height(&walk[0]);
                // A height that is no number any more has been too large for one.
                match walk.iter().map(height).any(|y| y > first || y.is_nan()) {
                    false => Ok(()),
                    true => {
                        let steepest = walk.iter().map(height).rfind(|y| y.is_finite());
                        let (from, to) = (first, steepest.unwrap_or(first));
                        let (from, to) = (show::number(from), show::number(to));
                        Err(words::tasks::stays_grows(from, to))
                    }
                }
            }
            (Wish::RateThatMomentumSaves { .. }, [_, light], [heavy, light_end]) => {
                if let Err(says) = comes_near("y", *heavy) {
                    return Err(words::tasks::heavy_does_not_survive(says));
                }
                if !goes_far(light) {
                    let end = show::number(light_end.abs());
                    let says = words::tasks::not_beyond("y", end, FAR, STEPS);
                    return Err(words::tasks::light_survives(says));
                }
                Ok(())
            }
            _ => Err(words::tasks::ANOTHER_WALK.to_string()),
        }
    }
}

/// Does a walk along one axis lead far out? One that overflows has done so on the way.
fn goes_far(walk: &[Vec<f64>]) -> bool {
    walk.iter().flatten().any(|x| x.abs() > FAR)
}

fn comes_near(axis: &str, end: f64) -> Result<(), String> {
    if end.abs() < NEAR {
        return Ok(());
    }
    let end = match end.is_finite() {
        true => show::number(end.abs()),
        false => words::tasks::BEYOND_ALL_NUMBERS.to_string(),
    };
    Err(words::tasks::not_below(axis, end, NEAR, STEPS))
}
