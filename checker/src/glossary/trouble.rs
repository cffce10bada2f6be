//! What a gloss may have something to say of.

use crate::compile::diagnostics::Diagnostic;
use crate::glossary::source::SourceText;
use crate::glossary::spot::Spot;
use crate::place::Place;
use std::ops::Deref;

/// What went wrong with an exercise, and where.
#[derive(Debug, Clone, Copy)]
pub enum Trouble<'a> {
    /// The compiler refuses it.
    Error(&'a Diagnostic),
    /// It panics with these words, there.
    Panic { words: &'a str, place: &'a Place },
    /// A function that the learner writes, as the learner knows it, answers wrong.
    Wrong(&'a str),
    /// A function that the learner writes uses up the stack.
    Stack(&'a str),
}

/// An error of the compiler, and what stands at its place.
pub struct Refused<'a> {
    pub error: &'a Diagnostic,
    pub spot: Spot<'a>,
}

/// A panic, and what stands at its place.
pub struct Panicked<'a> {
    pub words: &'a str,
    pub spot: Spot<'a>,
}

impl<'a> Refused<'a> {
    /// `None` where the error is about none of the sources.
    pub fn of(error: &'a Diagnostic, texts: &'a [SourceText]) -> Option<Refused<'a>> {
        let mark = error.marks.iter().find(|mark| mark.is_main)?;
        let spot = Spot::of(texts, &mark.place, mark.end)?;
        Some(Refused { error, spot })
    }

    /// What the message has between backquotes, in order.
    pub fn quoted(&self) -> Vec<&'a str> {
        quoted(&self.error.message)
    }

    /// What is said of the place itself.
    pub fn label(&self) -> &'a str {
        let mut marks = self.error.marks.iter();
        marks
            .find(|mark| mark.is_main)
            .map_or("", |mark| &mark.says)
    }

    /// What is said of the other places.
    pub fn labels(&self) -> impl Iterator<Item = &'a str> {
        let others = self.error.marks.iter().filter(|mark| !mark.is_main);
        others.map(|mark| mark.says.as_str())
    }

    /// Which type was expected and which was found: `expected `f64`, found integer` names two, of
    /// which one may go without backquotes.
    pub fn expected(&self) -> Option<(&'a str, &'a str)> {
        let (wanted, found) = self
            .label()
            .strip_prefix("expected ")?
            .split_once(", found ")?;
        Some((wanted.trim_matches('`'), found.trim_matches('`')))
    }

    /// The types to the left and to the right of an operator that does not take them.
    pub fn operands(&self) -> Option<(&'a str, &'a str)> {
        let inside = self.label().strip_prefix("no implementation for `");
        let inside = inside.and_then(|label| label.strip_suffix('`'));
        let spaced = |label: &'a str| {
            let operator = format!(" {} ", self.spot.text());
            let at = label.find(&operator)?;
            Some((&label[..at], &label[at + operator.len()..]))
        };
        if let Some(both) = inside.and_then(spaced) {
            return Some(both);
        }
        let mut types = self.labels();
        match (self.error.code.as_str(), types.next(), types.next()) {
            ("E0369", Some(left), Some(right)) => Some((left, right)),
            _ => None,
        }
    }
}

impl<'a> Deref for Refused<'a> {
    type Target = Spot<'a>;
    fn deref(&self) -> &Spot<'a> {
        &self.spot
    }
}

impl<'a> Deref for Panicked<'a> {
    type Target = Spot<'a>;
    fn deref(&self) -> &Spot<'a> {
        &self.spot
    }
}

/// What `text` has between backquotes, in order.
pub fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}
