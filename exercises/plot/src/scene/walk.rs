//! A walk on a surface: its line, its start, its steps, its end, and words for where it goes.

use crate::geometry::number;
use crate::scene::track::Track;
use crate::sheet::axes::{self, Panel};
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::legend::{Entry, Sign};
use crate::sheet::look::Look;
use crate::sheet::mark::Mark;
use crate::sheet::palette::{PAPER, stroke};
use crate::window::{Point, Window};

/// A walk on a surface.
#[derive(Debug, Clone, Copy)]
pub struct Walk<'a> {
    /// What tells it from the other walks, such as `lr 0.09`. May be empty.
    pub label: &'a str,
    /// Its points, the start first. It is cut off at the edge of the window, and a point that is
    /// not finite breaks its line.
    pub points: &'a [Point],
}

/// Draws the line of a walk. A white edge keeps it apart from whatever it crosses.
pub(crate) fn draw_line(panel: &Panel<'_>, track: &Track, look: Look) -> Drawn {
    for line in &track.lines {
        axes::line(panel, line, stroke(PAPER, 3.6))?;
    }
    for line in &track.lines {
        axes::line(panel, line, look.line())?;
    }
    Ok(())
}

/// Marks the steps of a walk.
pub(crate) fn draw_steps(sheet: &Area<'_>, panel: &Panel<'_>, track: &Track, look: Look) -> Drawn {
    track
        .dots
        .iter()
        .try_for_each(|&step| axes::mark(sheet, panel, Mark::Step(look), step))
}

/// Marks the start of a walk and its end, if it ends elsewhere.
pub(crate) fn draw_ends(
    sheet: &Area<'_>,
    panel: &Panel<'_>,
    walk: &[Point],
    window: Window,
    look: Look,
) -> Drawn {
    let inside = |p: &&Point| window.contains(**p);
    if let Some(&start) = walk.first().filter(inside) {
        axes::mark(sheet, panel, Mark::Start, start)?;
    }
    match walk.last().filter(inside) {
        Some(&end) if walk.len() > 1 => axes::mark(sheet, panel, Mark::End(look), end),
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

/// What the legend says of the only walk of a picture.
pub(crate) fn entries(walk: &[Point]) -> Vec<Entry> {
    let Some(&start) = walk.first() else {
        return vec![Entry::new(Sign::Remark, "the walk is empty")];
    };
    vec![
        Entry::new(
            Sign::Mark(Mark::Start),
            format!("start {}", number::point(start)),
        ),
        Entry::new(Sign::Walk(Look::FIRST), number::steps(steps(walk))),
    ]
}

/// What the legend says of walks: where they start, what each of them looks like, and what their
/// ends look like.
pub(crate) fn legend(walks: &[(Walk<'_>, Look, Track)], window: Window) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut starts = walks.iter().filter_map(|(walk, ..)| walk.points.first());
    if let Some(&first) = starts.next() {
        let same = starts.all(|start| *start == first);
        let text = if same {
            format!("start {}", number::point(first))
        } else {
            "start".to_owned()
        };
        entries.push(Entry::new(Sign::Mark(Mark::Start), text));
    }
    for (walk, look, track) in walks {
        let text = summary(walk, track, window);
        entries.push(Entry::new(Sign::Walk(*look), text));
    }
    let ending = walks.iter().find(|(walk, ..)| {
        walk.points.len() > 1 && walk.points.last().is_some_and(|p| window.contains(*p))
    });
    if let Some((_, look, _)) = ending {
        entries.push(Entry::new(Sign::Mark(Mark::End(*look)), "end"));
    }
    entries
}

/// The label of a walk, how many steps it has, and what is not drawn of them.
fn summary(walk: &Walk<'_>, track: &Track, window: Window) -> String {
    if walk.points.is_empty() {
        return labelled(walk.label, "no points");
    }
    let mut text = number::steps(steps(walk.points));
    if let Some(step) = track.cut {
        text += &format!(", drawn to step {step}");
    }
    if let Some(leaving) = leaving(walk.points, window) {
        text += &format!(", {leaving}");
    }
    labelled(walk.label, &text)
}

/// `lr 0.09: 200 steps`, or without the label if there is none.
fn labelled(label: &str, text: &str) -> String {
    if label.is_empty() {
        text.to_owned()
    } else {
        format!("{label}: {text}")
    }
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
