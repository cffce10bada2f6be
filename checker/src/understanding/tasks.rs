//! The constructions: make a run that does what is asked. Whoever can has understood what decides it.
//!
//! A construction is judged by walks alone, so that the same judge serves the checker's own walks, at
//! once, and the learner's own code, in the verdict.

use crate::calls::ex06_momentum::DescendWithMomentum;
use crate::course::section::Section;
use crate::draw::Draw;
use crate::show;
use crate::solved;
use crate::surface::Surface;

/// An idea, and what to make.
pub struct Task {
    /// Its key in `understanding.toml`.
    pub name: &'static str,
    /// The idea in a few words.
    pub idea: &'static str,
    /// Where to read again.
    pub read_again: Section,
    draw: fn(&mut Draw) -> Wish,
}

/// All of them, in the order in which they are asked.
pub static TASKS: [Task; 3] = [
    Task {
        name: "one-axis-diverges",
        idea: "every direction has a limit of its own",
        read_again: Section {
            exercise: "ex04_loop",
            heading: "The mathematics",
        },
        draw: |draw| Wish::OneAxisDiverges {
            axis: draw.whole(0, 1),
        },
    },
    Task {
        name: "start-that-stays",
        idea: "where descent rests on a saddle",
        read_again: Section {
            exercise: "ex09_saddle",
            heading: "The mathematics",
        },
        draw: |draw| Wish::StartThatStays {
            x: draw.away(0.5, 2.5),
            lr: draw.decimals(0.05, 0.3, 20.0),
        },
    },
    Task {
        name: "rate-that-momentum-saves",
        idea: "momentum moves the limit of the rate",
        read_again: Section {
            exercise: "ex06_momentum",
            heading: "The mathematics",
        },
        draw: |draw| Wish::RateThatMomentumSaves {
            b: [8.0, 10.0, 16.0, 20.0, 25.0, 40.0][draw.whole(0, 5)],
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

/// A walk to be made.
#[derive(Debug, Clone, PartialEq)]
pub enum Walk {
    /// On ½(ax² + by²), from (1, 1).
    Bowl {
        a: f64,
        b: f64,
        lr: f64,
        momentum: f64,
    },
    /// On x² − y², without momentum.
    Saddle { start: [f64; 2], lr: f64 },
}

/// Every walk has at most so many steps.
pub const STEPS: usize = 400;

impl Task {
    /// The numbers for this learner and this attempt; with a `course_key`, for this course.
    pub fn pose(&self, learner: &str, attempt: u32, course_key: &str) -> Wish {
        let attempt = attempt.to_string();
        let parts = ["task", self.name, learner.trim(), &attempt, course_key];
        (self.draw)(&mut Draw::of(&parts))
    }
}

impl Wish {
    /// What is asked, in full.
    pub fn text(&self) -> String {
        match self {
            Wish::OneAxisDiverges { axis } => {
                let (grows, shrinks) = [("x", "y"), ("y", "x")][*axis];
                format!(
                    "Make a bowl ½(ax² + by²) and a rate lr for which plain descent from (1, 1) \
                     diverges along {grows} and converges along {shrinks}: within {STEPS} steps \
                     {grows} grows beyond 10, and {shrinks} shrinks below 0.1. (All three above 0.)"
                )
            }
            Wish::StartThatStays { x, lr } => format!(
                "Find a start on the saddle x² − y² with x = {x} from which descent with lr = {lr} \
                 never slides off, however long it runs."
            ),
            Wish::RateThatMomentumSaves { b } => format!(
                "On the bowl ½(x² + {b}y²), find a learning rate at which a run with momentum 0.9 \
                 comes down and a run with momentum 0.4 blows up."
            ),
        }
    }

    /// How the answer is written.
    pub fn form(&self) -> &'static str {
        match self {
            Wish::OneAxisDiverges { .. } => "[a, b, lr]",
            Wish::StartThatStays { .. } => "[x, y]",
            Wish::RateThatMomentumSaves { .. } => "one number",
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

    /// The walks that show whether `numbers` fulfil the wish.
    ///
    /// # Errors
    /// A sentence, when they cannot be walked.
    pub fn walks(&self, numbers: &[f64]) -> Result<Vec<Walk>, String> {
        match (self, numbers) {
            (Wish::OneAxisDiverges { .. }, [a, b, lr]) if *a > 0.0 && *b > 0.0 && *lr > 0.0 => {
                let (a, b, lr, momentum) = (*a, *b, *lr, 0.0);
                Ok(vec![Walk::Bowl { a, b, lr, momentum }])
            }
            (Wish::OneAxisDiverges { .. }, [_, _, _]) => {
                Err("a, b and lr have to be above 0.".to_string())
            }
            (Wish::StartThatStays { x, lr }, [first, y]) if first == x => {
                let (start, lr) = ([*x, *y], *lr);
                Ok(vec![Walk::Saddle { start, lr }])
            }
            (Wish::StartThatStays { x, .. }, [_, _]) => Err(format!("x has to be {x}.")),
            (Wish::RateThatMomentumSaves { b }, [lr]) if *lr > 0.0 => {
                let walk = |momentum| Walk::Bowl {
                    a: 1.0,
                    b: *b,
                    lr: *lr,
                    momentum,
                };
                Ok([0.9, 0.4].map(walk).to_vec())
            }
            (Wish::RateThatMomentumSaves { .. }, [_]) => Err("the rate has to be above 0.".into()),
            _ => Err(format!("the answer is written as {}.", self.form())),
        }
    }

    /// Do the walks that [`Wish::walks`] asked for fulfil the wish?
    ///
    /// # Errors
    /// What they do instead.
    pub fn judge(&self, walked: &[Vec<Vec<f64>>]) -> Result<(), String> {
        let ends = |walk: &Vec<Vec<f64>>| Some((walk.first()?.clone(), last_finite(walk)?));
        let Some(ends) = walked.iter().map(ends).collect::<Option<Vec<_>>>() else {
            return Err("the walk is empty.".to_string());
        };
        match self {
            Wish::OneAxisDiverges { axis } => {
                let last = &ends[0].1;
                if last[*axis].abs() > 10.0 && last[1 - axis].abs() < 0.1 {
                    return Ok(());
                }
                Err(format!(
                    "the walk leads from (1, 1) to {}.",
                    show::point(last)
                ))
            }
            Wish::StartThatStays { .. } => {
                let (first, last) = &ends[0];
                if last[1].abs() <= first[1].abs() {
                    return Ok(());
                }
                let (from, to) = (show::number(first[1]), show::number(last[1]));
                Err(format!("y grows from {from} to {to}."))
            }
            Wish::RateThatMomentumSaves { .. } => {
                let grew =
                    |(first, last): &(Vec<f64>, Vec<f64>)| last[1].abs() > 10.0 * first[1].abs();
                match (grew(&ends[0]), grew(&ends[1])) {
                    (false, true) => Ok(()),
                    (true, _) => Err("momentum 0.9 does not survive it, either.".to_string()),
                    (false, false) => Err("momentum 0.4 survives it, too.".to_string()),
                }
            }
        }
    }
}

fn last_finite(walk: &[Vec<f64>]) -> Option<Vec<f64>> {
    walk.iter()
        .rfind(|p| p.iter().all(|x| x.is_finite()))
        .cloned()
}

/// The walk by the solution, for a reply at once.
pub fn walked(walk: &Walk) -> Vec<Vec<f64>> {
    let (surface, start, lr, momentum) = match walk {
        Walk::Bowl { a, b, lr, momentum } => (Surface::bowl(&[*a, *b]), [1.0, 1.0], *lr, *momentum),
        Walk::Saddle { start, lr } => (Surface::saddle(), *start, *lr, 0.0),
    };
    solved::answer(&DescendWithMomentum {
        surface,
        start: start.to_vec(),
        lr,
        momentum,
        steps: STEPS,
    })
}
