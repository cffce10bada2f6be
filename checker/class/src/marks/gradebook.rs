//! Everybody's mark: what was reckoned, what a person decided, and what is still open.

use crate::delivery::person::Person;
use crate::journal::State;
use crate::marks::hand::{self, Hand};
use crate::marks::mark::Mark;
use crate::marks::scheme::Scheme;
use crate::record::Record;
use anyhow::{Result, bail};
use std::path::Path;

/// A class with its marks, in the order of keys.
pub struct Gradebook {
    pub entries: Vec<Entry>,
    pub scheme: Scheme,
}

/// One person.
pub struct Entry {
    pub record: Record,
    /// What was reckoned; nothing where there is no verdict.
    pub mark: Option<Mark>,
    pub hand: Hand,
}

/// What stands in a gradebook's cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    Points(f64),
    Excused,
    /// Nothing: whatever stands there stays.
    Empty,
}

impl Gradebook {
    /// The gradebook of a folder of grades.
    ///
    /// # Errors
    /// When there are no grades in it, or `marks.csv` has a slip.
    pub fn read(folder: &Path, scheme: Scheme) -> Result<Gradebook> {
        let state = State::read(folder)?;
        if state.records.is_empty() {
            bail!(
                "there are no grades in {}: `class grade` makes them",
                folder.display()
            );
        }
        let mut hands = hand::read(folder, &state.records)?;
        let entries = state.records.into_iter().map(|(key, record)| Entry {
            mark: record
                .graded()
                .map(|graded| Mark::of(&record, graded, &scheme)),
            hand: hands.remove(&key).unwrap_or_default(),
            record,
        });
        Ok(Gradebook {
            entries: entries.collect(),
            scheme,
        })
    }

    /// Those without a mark about whom nobody has decided, and whom nobody has waived.
    ///
    /// # Errors
    /// When a name that is waived is nobody's.
    pub fn open(&self, waived: &[String]) -> Result<Vec<&Entry>> {
        for word in waived {
            if !self.entries.iter().any(|it| it.person().is_called(word)) {
                bail!("--waive {word}: nobody is called so");
            }
        }
        let is_waived = |entry: &Entry| waived.iter().any(|word| entry.person().is_called(word));
        let open = self
            .entries
            .iter()
            .filter(|it| it.cell() == Cell::Empty && !is_waived(it));
        Ok(open.collect())
    }
}

impl Entry {
    pub fn person(&self) -> &Person {
        &self.record.person
    }

    /// What counts: what a person decided, else what was reckoned.
    pub fn cell(&self) -> Cell {
        match (&self.hand, &self.mark) {
            (hand, _) if hand.excused => Cell::Excused,
            (
                Hand {
                    mark: Some(mark), ..
                },
                _,
            ) => Cell::Points(*mark),
            (_, Some(mark)) => Cell::Points(mark.points),
            (_, None) => Cell::Empty,
        }
    }

    /// What is said with the mark: a person's comment, else where the work stands.
    pub fn comment(&self) -> String {
        if !self.hand.comment.is_empty() {
            return self.hand.comment.clone();
        }
        match (self.record.graded(), self.record.lack()) {
            (Some(graded), _) => {
                let (right, all) = graded.steps_right();
                format!(
                    "{}: {right} of {all} steps are right. {}",
                    graded.verdict,
                    graded.text("/next")
                )
            }
            (None, lack) => lack.map_or(String::new(), |(_, says)| format!("No verdict: {says}.")),
        }
    }
}

impl Cell {
    /// As platforms read it: a point, no thousands, two digits at most; `excused` for the excused.
    pub fn text(self, excused: &str) -> String {
        match self {
            Cell::Points(points) => format!("{points}"),
            Cell::Excused => excused.to_string(),
            Cell::Empty => String::new(),
        }
    }
}
