//! The figures that can be made.

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

use crate::figure::Figure;

/// In the order of the exercises.
pub static ALL: [Figure; 11] = [
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
pub fn named(name: &str) -> Option<&'static Figure> {
    ALL.iter().find(|figure| figure.name == name)
}

/// The ones that belong to the course, in the order in which they are made.
pub fn course() -> impl Iterator<Item = &'static Figure> {
    let names = ["trajectory", "sweep", "momentum", "saddle", "table"];
    names.into_iter().filter_map(named)
}
