//! A prediction: an idea, and how to ask for it with numbers that belong to one learner and one
//! attempt.
//!
//! A question states its tolerance. Its known wrong answers are kept well apart from the right one
//! by drawing again until they are.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::words;

/// An idea, and how to ask for it.
pub struct Question {
    /// Its key in `understanding.toml`.
    pub name: &'static str,
    /// Its place among the questions: the lowest is asked first.
    pub order: usize,
    /// The idea in a few words.
    pub idea: &'static str,
    /// Where to read again.
    pub read_again: Section,
    pub draw: fn(&mut Draw) -> Posed,
}

/// A question with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Posed {
    /// What is asked, in full.
    pub text: String,
    /// How the answer is written: `[x, y]` or one number.
    pub form: &'static str,
    pub right: Vec<f64>,
    /// How one comes to that, with these numbers.
    pub worked: String,
    /// How far a number may be off.
    pub tolerance: f64,
    pub slips: Vec<Slip>,
}

/// A wrong answer with a known reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// Stable, in kebab case.
    pub name: &'static str,
    pub says: &'static str,
    pub answer: Vec<f64>,
}

impl Question {
    /// The numbers for this learner and this attempt; with a `course_key`, for this course.
    pub fn pose(&self, learner: &str, attempt: u32, course_key: &str) -> Posed {
        let attempt = attempt.to_string();
        let mut draw = Draw::of(&["question", self.name, learner.trim(), &attempt, course_key]);
        loop {
            let posed = (self.draw)(&mut draw);
            if posed.is_clear() {
                return posed;
            }
        }
    }
}

impl Posed {
    /// Is `answer` right, within the question's tolerance?
    pub fn holds(&self, answer: &[f64]) -> bool {
        near(answer, &self.right, self.tolerance)
    }

    /// Is a number of steps asked for, and `answer` none?
    pub fn asks_for_whole(&self, answer: &[f64]) -> bool {
        self.form == COUNT && answer.iter().any(|number| number.fract() != 0.0)
    }

    /// The known slip that leads to `answer`, if there is one.
    pub fn slip(&self, answer: &[f64]) -> Option<&Slip> {
        self.slips
            .iter()
            .find(|slip| near(answer, &slip.answer, self.tolerance))
    }

    /// Are the right answer and the slips so far apart that no answer can be taken for two of them?
    fn is_clear(&self) -> bool {
        let mut answers = vec![&self.right];
        answers.extend(self.slips.iter().map(|slip| &slip.answer));
        let apart = |(k, answer): (usize, &&Vec<f64>)| {
            answers[k + 1..]
                .iter()
                .all(|other| !near(answer, other, 2.5 * self.tolerance))
        };
        answers.iter().enumerate().all(apart)
    }
}

fn near(a: &[f64], b: &[f64], tolerance: f64) -> bool {
    // A hair more than the tolerance, for what is lost on the way to binary.
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= tolerance * (1.0 + 1e-9);
    a.len() == b.len() && a.iter().zip(b).all(near)
}

/// A wrong answer that is known, and what to say to it.
pub fn slip(name: &'static str, answer: Vec<f64>, says: &'static str) -> Slip {
    Slip { name, says, answer }
}

/// `½(x² + 20y²)`.
pub fn bowl(a: f64, b: f64) -> String {
    let term = |curvature: f64, of: &str| match curvature {
        1.0 => of.to_string(),
        _ => format!("{curvature}{of}"),
    };
    format!("½({} + {})", term(a, "x²"), term(b, "y²"))
}

/// How an answer is written.
pub const POINT: &str = "[x, y]";
pub const NUMBER: &str = words::answers::ONE_NUMBER;
pub const COUNT: &str = words::answers::WHOLE_NUMBER;
