//! Where in the book to read again.

use crate::exercises::Exercise;

/// A section of the chapter that belongs to an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    pub exercise: &'static str,
    /// The words of its heading.
    pub heading: &'static str,
}

/// Where most misconceptions are told of.
const USUAL: &str = "What can go wrong";

/// Misconceptions about what another section of their chapter explains.
pub const ELSEWHERE: [(&str, &str, &str); 33] = [
    ("ex01_surface", "forgets-squares", "The mathematics"),
    (
        "ex01_surface",
        "forgets-half-and-squares",
        "The mathematics",
    ),
    ("ex01_surface", "swaps-curvatures", "The mathematics"),
    ("ex01_surface", "one-curvature-for-both", "The mathematics"),
    ("ex01_surface", "ignores-curvatures", "The mathematics"),
    ("ex01_surface", "subtracts-second-term", "The mathematics"),
    ("ex02_gradient", "forward-difference", "The mathematics"),
    ("ex02_gradient", "backward-difference", "The mathematics"),
    ("ex02_gradient", "forgets-to-divide", "The mathematics"),
    ("ex03_step", "scales-point", "The mathematics"),
    ("ex03_step", "reverses-subtraction", "The mathematics"),
    ("ex03_step", "rate-on-all", "The mathematics"),
    ("ex03_step", "subtracts-rate-only", "The mathematics"),
    ("ex03_step", "looks-again-on-the-way", "The mathematics"),
    ("ex05_sweep", "never-stalls", "The mathematics"),
    ("ex05_sweep", "asks-convergence-first", "The mathematics"),
    ("ex05_sweep", "asks-stall-first", "The mathematics"),
    ("ex05_sweep", "stall-over-whole-run", "The mathematics"),
    ("ex05_sweep", "stall-in-last-step", "The mathematics"),
    ("ex06_momentum", "forgets-rate", "The mathematics"),
    ("ex06_momentum", "never-slows-down", "The mathematics"),
    ("ex06_momentum", "keeps-the-rest", "The mathematics"),
    ("ex06_momentum", "fades-the-push-too", "The mathematics"),
    ("ex06_momentum", "velocity-without-rate", "The mathematics"),
    ("ex08_table", "no-header", "The formula as code"),
    ("ex08_table", "no-rule", "The formula as code"),
    ("ex08_table", "no-final-newline", "The formula as code"),
    ("ex08_table", "loss-with-fixed-decimals", "The mathematics"),
    ("ex08_table", "loss-with-two-digits", "Rust you need"),
    ("ex08_table", "loss-with-all-digits", "Rust you need"),
    ("ex08_table", "rates-by-debug", "Rust you need"),
    ("ex08_table", "zero-for-never", "Rust you need"),
    ("ex08_table", "length-for-never", "Rust you need"),
];

impl Section {
    /// Where to read about a misconception.
    pub fn about(exercise: &'static str, misconception: &str) -> Section {
        let mut elsewhere = ELSEWHERE.iter();
        let entry = elsewhere.find(|(of, name, _)| *of == exercise && *name == misconception);
        Section {
            exercise,
            heading: entry.map_or(USUAL, |(_, _, heading)| heading),
        }
    }

    /// The chapter's file from the workshop's root: `book/chapters/ex03-step.md`.
    pub fn file(&self) -> String {
        format!("book/chapters/{}.md", self.exercise.replace('_', "-"))
    }

    /// File and anchor, for other programs: `book/chapters/ex03-step.md#what-can-go-wrong`.
    pub fn link(&self) -> String {
        let anchor = self.heading.to_lowercase().replace(' ', "-");
        format!("{}#{anchor}", self.file())
    }

    /// In words: `chapter 3, What can go wrong (book/chapters/ex03-step.md)`.
    pub fn words(&self) -> String {
        let number = Exercise::find(self.exercise).map_or(0, |exercise| exercise.index() + 1);
        format!("chapter {number}, {} ({})", self.heading, self.file())
    }
}
