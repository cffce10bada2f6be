//! What can be made, what it is called, which options it takes and which exercises it needs.

mod animation;
mod check;
mod map;
mod momentum;
mod panels;
mod saddle;
mod strip;
mod surface;
mod sweep;
mod table;
mod trajectory;

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
    make: fn(&Settings) -> Result<String, Failure>,
}

impl Figure {
    /// In the order of the exercises.
    pub const ALL: [Self; 11] = [
        trajectory::FIGURE,
        surface::FIGURE,
        animation::FIGURE,
        strip::FIGURE,
        check::FIGURE,
        sweep::FIGURE,
        panels::FIGURE,
        momentum::FIGURE,
        map::FIGURE,
        table::FIGURE,
        saddle::FIGURE,
    ];

    /// The figure of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        static ALL: [Figure; Figure::ALL.len()] = Figure::ALL;
        ALL.iter().find(|figure| figure.name == name)
    }

    /// The ones that belong to the course, in the order in which they are made.
    pub fn course() -> impl Iterator<Item = &'static Self> {
        let names = ["trajectory", "sweep", "momentum", "saddle", "table"];
        names.into_iter().filter_map(Self::named)
    }

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

/// Every surface, the bowl first.
const ANY_SURFACE: &[&str] = &Surface::NAMES;

/// What a figure of one walk takes.
const ONE_WALK: Takes = Takes {
    surfaces: ANY_SURFACE,
    arrows: false,
    start: true,
    rates: 1,
    momenta: 1,
    steps: true,
    size: false,
    levels: false,
};

/// The steps that a walk on any surface, with or without momentum, may run.
const ANY_WALK: &[&str] = &[
    "ex01_surface",
    "ex02_gradient",
    "ex03_step",
    "ex04_loop",
    "ex06_momentum",
    "ex09_saddle",
];
