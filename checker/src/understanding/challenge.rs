//! Everything that is asked, predictions and constructions alike, with one learner's numbers.

use crate::course::section::Section;
use crate::solved;
use crate::understanding::question::Posed;
use crate::understanding::questions::questions;
use crate::understanding::tasks::{TASKS, Wish};
use crate::words;

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Challenge {
    /// Its key in `understanding.toml`.
    pub name: &'static str,
    /// The idea in a few words.
    pub idea: &'static str,
    /// Where to read again.
    pub read_again: Section,
    pub kind: ChallengeKind,
}

/// What kind of answer is wanted.
#[derive(Debug, Clone, PartialEq)]
pub enum ChallengeKind {
    /// What comes out?
    Prediction(Posed),
    /// What does it take?
    Construction(Wish),
}

/// What an answer is worth.
#[derive(Debug, Clone, PartialEq)]
pub enum Worth {
    Holds,
    /// It is not right, and this is known of it.
    Wrong {
        misconception: Option<&'static str>,
        says: String,
    },
}

/// The names of all, in the order in which they are asked.
pub fn names() -> impl Iterator<Item = &'static str> {
    let predictions = questions().iter().map(|question| question.name);
    predictions.chain(TASKS.iter().map(|task| task.name))
}

impl Challenge {
    /// `name` with the numbers of this learner and attempt; with a `course_key`, of this course.
    pub fn new(name: &str, learner: &str, attempt: u32, course_key: &str) -> Option<Challenge> {
        if let Some(question) = questions().iter().find(|question| question.name == name) {
            return Some(Challenge {
                name: question.name,
                idea: question.idea,
                read_again: question.read_again,
                kind: ChallengeKind::Prediction(question.pose(learner, attempt, course_key)),
            });
        }
        let task = TASKS.iter().find(|task| task.name == name)?;
        Some(Challenge {
            name: task.name,
            idea: task.idea,
            read_again: task.read_again,
            kind: ChallengeKind::Construction(task.pose(learner, attempt, course_key)),
        })
    }

    /// What is asked, in full.
    pub fn text(&self) -> String {
        match &self.kind {
            ChallengeKind::Prediction(posed) => posed.text.clone(),
            ChallengeKind::Construction(wish) => wish.text(),
        }
    }

    /// How the answer is written: `[x, y]`, `one number`.
    pub fn form(&self) -> &'static str {
        match &self.kind {
            ChallengeKind::Prediction(posed) => posed.form,
            ChallengeKind::Construction(wish) => wish.form(),
        }
    }

    /// How many numbers that is.
    pub fn numbers(&self) -> usize {
        match &self.kind {
            ChallengeKind::Prediction(posed) => posed.right.len(),
            ChallengeKind::Construction(wish) => wish.numbers(),
        }
    }

    /// Judges an answer by the checker's own figures.
    pub fn reply(&self, numbers: &[f64]) -> Worth {
        let wrong = |says: String| Worth::Wrong {
            misconception: None,
            says,
        };
        match &self.kind {
            _ if numbers.len() != self.numbers() => wrong(words::answers::written_as(self.form())),
            ChallengeKind::Prediction(posed) if posed.asks_for_whole(numbers) => {
                wrong(words::answers::WHOLE_STEPS.to_string())
            }
            ChallengeKind::Prediction(posed) if posed.holds(numbers) => Worth::Holds,
            ChallengeKind::Prediction(posed) => match posed.slip(numbers) {
                Some(slip) => Worth::Wrong {
                    misconception: Some(slip.name),
                    says: slip.says.to_string(),
                },
                None => wrong(words::answers::not_it(self.read_again.words())),
            },
            ChallengeKind::Construction(wish) => {
                let walked = |walks: Vec<_>| walks.iter().map(solved::answer).collect::<Vec<_>>();
                let walks = wish.walks(numbers);
                match walks.and_then(|walks| wish.judge(&walked(walks))) {
                    Ok(()) => Worth::Holds,
                    Err(why) => wrong(words::answers::not_yet(why)),
                }
            }
        }
    }
}
