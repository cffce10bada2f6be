//! The lowest points of a surface: a star each, and words for them.

use crate::geometry::number;
use crate::sheet::axes::{self, Panel};
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::legend::{Entry, Sign};
use crate::sheet::mark::Mark;
use crate::window::{Point, Window};

/// Marks the minima that lie in the window.
pub(crate) fn draw(sheet: &Area<'_>, panel: &Panel<'_>, minima: &[Point], window: Window) -> Drawn {
    let inside = minima.iter().filter(|p| window.contains(**p));
    inside
        .into_iter()
        .try_for_each(|&p| axes::mark(sheet, panel, Mark::Minimum, p))
}

/// What the legend says of them.
pub(crate) fn entry(minima: &[Point], window: Window) -> Option<Entry> {
    let outside = minima.iter().filter(|p| !window.contains(**p)).count();
    let words = match (minima.len(), outside) {
        (0, _) => return None,
        (1, 0) => format!("minimum {}", number::point(minima[0])),
        (1, _) => format!("minimum {}, outside", number::point(minima[0])),
        (count, 0) => format!("{count} minima"),
        (count, outside) => format!("{count} minima, {outside} of them outside"),
    };
    Some(Entry::new(Sign::Mark(Mark::Minimum), words))
}

/// Where they are, in a sentence.
pub(crate) fn sentence(minima: &[Point]) -> Option<String> {
    let places: Vec<String> = minima.iter().map(|p| number::point(*p)).collect();
    match places.len() {
        0 => None,
        1 => Some(format!("The minimum is at {}.", places[0])),
        _ => Some(format!("The minima are at {}.", places.join(" and "))),
    }
}
