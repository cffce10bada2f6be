//! What one can only answer by understanding: predictions with numbers of one's own, constructions
//! that are run, and a write-up whose figures are run.

pub mod question;
pub mod questions;
pub mod tasks;
pub mod challenge;
pub mod written;
pub mod answers;
pub mod attempts;
pub mod own_code;
pub mod judge;
pub mod write_up;

use crate::place::{Place, Remark};
use attempts::Tried;

/// Where the understanding part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Something is not answered yet.
    Missing,
    /// Something is answered, and not right.
    Wrong,
    Held,
}

impl Standing {
    /// As reports spell it.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Missing => "missing",
            Standing::Wrong => "wrong",
            Standing::Held => "held",
        }
    }

    /// The standing of two parts together: a wrong answer outweighs a missing one.
    pub fn and(self, other: Standing) -> Standing {
        match (self, other) {
            (Standing::Wrong, _) | (_, Standing::Wrong) => Standing::Wrong,
            (Standing::Missing, _) | (_, Standing::Missing) => Standing::Missing,
            _ => Standing::Held,
        }
    }
}

/// One line of the understanding part.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// `one-step`, or `write-up`.
    pub name: &'static str,
    pub standing: Standing,
    pub misconception: Option<&'static str>,
    /// Where it is answered, or in which file it should be.
    pub place: Place,
    /// At which attempt it is answered; `None` for what has no attempts.
    pub attempt: Option<u32>,
    /// How many answers to it were judged, this one among them; 0 where that is not known.
    pub tries: usize,
    /// What is missing or wrong, or what held.
    pub says: Vec<Remark>,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understanding {
    /// The name that the answers are given in, where there is one.
    pub name: Option<String>,
    pub items: Vec<Item>,
    /// What was judged just now: to be written down, so that an attempt is spent.
    pub tried: Vec<Tried>,
    /// What is to be said of the file in which that is written down.
    pub flaw: Option<Remark>,
}

impl Understanding {
    /// The whole part's standing.
    pub fn standing(&self) -> Standing {
        self.items
            .iter()
            .fold(Standing::Held, |all, item| all.and(item.standing))
    }
}
