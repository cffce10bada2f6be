//! Where in the book to read again.

use crate::course::{self, Exercise};
use crate::words;

/// A section of the chapter that belongs to an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    pub exercise: &'static str,
    /// The words of its heading.
    pub heading: &'static str,
}

impl Section {
    /// Where a chapter tells of the common mistakes.
    pub fn of_mistakes(exercise: &'static str) -> Section {
        let heading = words::course::WHAT_CAN_GO_WRONG;
        Section { exercise, heading }
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

    /// In words: `chapter 3, What can go wrong (book/chapters/ex03-step.md)`, or `extension 5, …`.
    pub fn words(&self) -> String {
        let exercise = course::find(self.exercise);
        let chapter = exercise.map(Exercise::as_chapter);
        let chapter = chapter.unwrap_or_default();
        words::course::section(chapter, self.file(), self.heading)
    }
}
