//! A walk on a surface: its line, a dot at every step, and words for where it goes.

use std::collections::BTreeSet;

use crate::axes::{self, Panel};
use crate::canvas::{Area, Drawn};
use crate::legend::{Entry, Sign};
use crate::mark::Mark;
use crate::palette::{PAPER, WALK, stroke};
use crate::{Point, Window, clip, number};

/// Draws the walk as far as it lies in the window: the line, the steps and the start.
pub(crate) fn draw(sheet: &Area<'_>, panel: &Panel<'_>, walk: &[Point], window: Window) -> Drawn {
    // A step from outside to outside is not drawn, even if it crosses the picture: a walk that
    // swings to and fro ever further out would cover everything else.
    let seen = |a: &Point, b: &Point| window.contains(*a) || window.contains(*b);
    let runs = walk.chunk_by(seen);
    let parts: Vec<_> = runs.flat_map(|run| clip::polyline(run, window)).collect();
    // A white edge keeps the line apart from the contours that it crosses.
    for part in &parts {
        axes::line(panel, part, stroke(PAPER, 3.6))?;
    }
    for part in &parts {
        axes::line(panel, part, stroke(WALK, 1.6))?;
    }
    // Steps that fall on the same tenth of a pixel are one dot.
    let inside = walk.iter().skip(1).filter(|p| window.contains(**p));
    let mut drawn = BTreeSet::new();
    for &step in inside {
        if drawn.insert(axes::place(panel, step)) {
            axes::mark(sheet, panel, Mark::Step, step)?;
        }
    }
    match walk.first() {
        Some(&start) if window.contains(start) => axes::mark(sheet, panel, Mark::Start, start),
        _ => Ok(()),
    }
}

/// The first step at which the walk is outside the window, or nowhere.
pub(crate) fn leaves(walk: &[Point], window: Window) -> Option<usize> {
    walk.iter().position(|p| !window.contains(*p))
}

/// That the walk leaves the picture, and when.
pub(crate) fn leaving(walk: &[Point], window: Window) -> Option<String> {
    let step = leaves(walk, window)?;
    Some(format!("first outside at step {step}"))
}

/// How many steps the walk has: one fewer than points.
pub(crate) fn steps(walk: &[Point]) -> usize {
    walk.len().saturating_sub(1)
}

/// How long the line through all the points is, in the units of the surface.
pub(crate) fn length(walk: &[Point]) -> f64 {
    let step = |pair: &[Point]| {
        let [dx, dy] = [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]];
        (dx * dx + dy * dy).sqrt()
    };
    walk.windows(2).map(step).sum()
}

/// What the legend says of a walk.
pub(crate) fn entries(walk: &[Point]) -> Vec<Entry> {
    let Some(&start) = walk.first() else {
        return vec![Entry::new(Sign::Remark, "the walk is empty")];
    };
    vec![
        Entry::new(
            Sign::Mark(Mark::Start),
            format!("start {}", number::point(start)),
        ),
        Entry::new(Sign::Walk, number::steps(steps(walk))),
    ]
}

/// The walk in a sentence, for those who do not see it.
pub(crate) fn sentence(walk: &[Point], window: Window) -> String {
    let (Some(&first), Some(&last)) = (walk.first(), walk.last()) else {
        return "The walk is empty: there is not even a start.".to_owned();
    };
    let mut sentence = format!(
        "The walk starts at {} and ends at {} after {}",
        number::point(first),
        number::point(last),
        number::steps(steps(walk))
    );
    if let Some(step) = leaves(walk, window) {
        sentence += &format!("; at step {step} it is outside the picture");
    }
    sentence + "."
}
