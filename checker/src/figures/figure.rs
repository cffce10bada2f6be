//! A figure that a learner has drawn, and how it stands.

use crate::figures::record::Record;
use crate::place::Remark;

/// How a figure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureState {
    /// It shows what it should, and is drawn with the present code.
    Held,
    Missing,
    /// It is there, but does not say what it shows.
    Unreadable,
    /// It was drawn with other code than the present one.
    Stale,
    /// It is right, but what it is there for cannot be seen in it.
    TooLittle,
}

impl FigureState {
    /// As reports spell it.
    pub fn word(self) -> &'static str {
        match self {
            FigureState::Held => "held",
            FigureState::Missing => "missing",
            FigureState::Unreadable => "unreadable",
            FigureState::Stale => "stale",
            FigureState::TooLittle => "shows-too-little",
        }
    }
}

/// What is known about one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedFigure {
    /// Below the folder of the exercises: `figures/saddle.svg`.
    pub file: &'static str,
    pub state: FigureState,
    /// What is the matter with it; nothing where all is well.
    pub says: Option<Remark>,
}

/// Why a figure does not count: its state, and words that go on after "it".
pub type Flaw = (FigureState, String);

/// A figure's file, as it was handed in.
pub struct DrawnFile {
    /// The record of a picture; the whole of a table.
    pub text: String,
    pub record: Record,
}
