//! The numbers that the prose names: each is computed when the book is built.
//!
//! One line a number: its name, and how it is come by. A chapter writes `{{=step.first}}`.

pub mod adam;
pub mod batches;
mod descent;
mod dual;
pub mod elsewhere;
mod entry;
mod exact;
mod houses;
mod line;
mod missing;
mod momentum;
pub mod noise;
pub mod shape;
mod valleys;

use anyhow::{Context, Result};
pub use entry::Entry;
pub use shape::Number;

/// File by file: not behind a count, which every extension would change.
const TABLES: &[&[Entry]] = &[
    exact::NUMBERS,
    descent::NUMBERS,
    momentum::NUMBERS,
    elsewhere::NUMBERS,
    line::NUMBERS,
    adam::NUMBERS,
    houses::NUMBERS,
    missing::NUMBERS,
    dual::NUMBERS,
    noise::NUMBERS,
    valleys::NUMBERS,
    batches::NUMBERS,
];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    TABLES.iter().copied().flatten()
}

/// The number called `name`.
///
/// # Errors
/// When there is none, or it cannot be computed.
pub fn number(name: &str) -> Result<Number> {
    let entry = all().find(|entry| entry.name == name);
    let entry = entry
        .with_context(|| format!("there is no number {name}: book/src/numbers has them all"))?;
    (entry.of)().with_context(|| format!("the number {name} cannot be computed"))
}
