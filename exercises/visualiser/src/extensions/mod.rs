//! Pictures of what the extensions compute, by the code of `crate::learner`.
//!
//! The book draws the same ones from the same files, where the learner is the solutions.

pub mod adam;
pub mod autodiff;
pub mod batches;
pub mod line;
pub mod missing;
pub mod noise;
pub mod regression;
pub mod valleys;

/// A picture with nothing to be set.
pub struct Picture {
    /// The word for it.
    pub name: &'static str,
    /// What it shows, in a line.
    pub about: &'static str,
    /// The exercises that it may run.
    pub needs: &'static [&'static str],
    /// The text of its SVG file. Panics if one of the exercises does.
    pub draw: fn() -> String,
}

/// In the order of the extensions.
pub static PICTURES: &[Picture] = &[
    line::CURVE,
    line::STEPS,
    line::MOVES,
    line::PATHS,
    line::CASCADE,
    noise::CLOUD,
    valleys::BASINS,
    valleys::GAMBLE,
    adam::BOWL,
    adam::HILLS,
    adam::ROSENBROCK,
    adam::BEALE,
    regression::HOUSES,
    batches::PRICE,
    missing::HOLES,
    autodiff::WIDTHS,
];

/// The picture of this name.
pub fn named(name: &str) -> Option<&'static Picture> {
    PICTURES.iter().find(|picture| picture.name == name)
}

/// `count` marks from `low` to `high`.
fn marks(low: f64, high: f64, count: usize) -> impl Iterator<Item = f64> + Clone {
    let part = move |k: usize| k as f64 / (count - 1) as f64;
    (0..count).map(move |k| low + (high - low) * part(k))
}
