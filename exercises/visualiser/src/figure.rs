//! A figure: what it is called, which options it takes, which exercises it needs, how it is made.

use crate::failure::{Failure, catch};
use crate::options::Takes;
use crate::settings::Settings;
use crate::surface::Surface;

/// A picture, or the table.
pub struct Figure {
    /// The word for it on the command line.
    pub name: &'static str,
    /// What it shows, in a line.
    pub about: &'static str,
    /// The name of its file.
    pub file: &'static str,
    /// The exercises that it may run.
    pub needs: &'static [&'static str],
    /// What it can be told.
    pub takes: Takes,
    /// What it is drawn with unless something else is asked for.
    pub standard: fn(Surface) -> Settings,
    /// Computes it. Panics if one of the exercises does.
    pub make: fn(&Settings) -> Result<String, Failure>,
}

impl Figure {
    /// Its standard experiment.
    pub fn usual(&self) -> Settings {
        let usual = self.takes.surfaces.first();
        // Each figure names at least one surface, by its right name.
        let surface = usual.and_then(|name| Surface::named(name));
        (self.standard)(surface.unwrap_or(Surface::Saddle))
    }

    /// The name of its file when it is drawn with other settings than the course's:
    /// `trajectory-own.svg`.
    pub fn own_file(&self) -> String {
        match self.file.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}-own.{ending}"),
            None => format!("{}-own", self.file),
        }
    }

    /// Whether it is the table, which a terminal can show.
    pub fn is_table(&self) -> bool {
        self.file.ends_with(".md")
    }

    /// The text of the file.
    ///
    /// # Errors
    ///
    /// If an exercise that it needs is not finished, panics or returns what cannot be drawn.
    pub fn draw(&self, settings: &Settings) -> Result<String, Failure> {
        catch(|| (self.make)(settings), self.needs)?
    }
}

/// What a figure of one walk takes.
pub const ONE_WALK: Takes = Takes {
    surfaces: &Surface::NAMES,
    arrows: false,
    start: true,
    rates: 1,
    momenta: 1,
    steps: true,
    size: false,
    levels: false,
};

/// The steps that a walk on any surface, with or without momentum, may run.
pub const ANY_WALK: &[&str] = &[
    "ex01_surface",
    "ex02_gradient",
    "ex03_step",
    "ex04_loop",
    "ex06_momentum",
    "ex09_saddle",
];
