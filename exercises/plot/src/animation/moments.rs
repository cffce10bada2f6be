//! A walk in moments: what a moving picture of it shows after each other.

use crate::geometry::clip;
use crate::window::{Point, Window};

/// A place on the sheet, in its units.
pub(crate) type Spot = (i32, i32);

/// One move of the dot; the first one is no move, but the start.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Moment {
    /// The step at which it ends.
    pub(crate) step: usize,
    /// The lines that it leaves behind, as far as they are in the window.
    pub(crate) lines: Vec<[Spot; 2]>,
    /// The steps on the way that are in the window.
    pub(crate) dots: Vec<Spot>,
    /// Where the dot is at its end: at the edge if the walk has left the window.
    pub(crate) at: Spot,
}

/// How many moments there are at most, and how many steps are shown in all of them together.
const MOST_MOMENTS: usize = 150;
const MOST_STEPS: usize = 600;

/// How far a step has to go to be a move: one pixel.
const NEAR: i32 = 10;

/// Divides a walk into moments; `place` says where a point of the window is on the sheet.
pub(crate) fn of(walk: &[Point], window: Window, place: impl Fn(Point) -> Spot) -> Vec<Moment> {
    let moves = moves(walk, window, &place);
    let together = moves.len().div_ceil(MOST_MOMENTS).max(1);
    let start = match (walk.first(), moves.first()) {
        (Some(&start), _) if window.contains(start) => Some(place(start)),
        (_, Some(first)) => Some(first.lines[0][0]),
        _ => None,
    };
    let Some(at) = start else {
        return Vec::new();
    };
    let mut moments = vec![Moment {
        step: 0,
        lines: Vec::new(),
        dots: Vec::new(),
        at,
    }];
    for moves in moves.chunks(together) {
        let last = &moves[moves.len() - 1];
        moments.push(Moment {
            step: last.step,
            lines: moves.iter().flat_map(|m| m.lines.clone()).collect(),
            dots: moves.iter().flat_map(|m| m.dots.clone()).collect(),
            at: last.at,
        });
    }
    // The steps at the end may be too small to be moves; the last one counts all the same.
    let end = walk.len().saturating_sub(1);
    let last = &moments[moments.len() - 1];
    let stays = walk[last.step..].iter().all(|p| window.contains(*p));
    if last.step < end && stays && moves.len() < MOST_STEPS {
        let (lines, dots) = (Vec::new(), Vec::new());
        let moment = Moment {
            step: end,
            lines,
            dots,
            ..*last
        };
        moments.push(moment);
    }
    moments
}

/// Whether these moments are only the beginning of what there was to show.
pub(crate) fn is_cut(moments: &[Moment]) -> bool {
    moments
        .iter()
        .map(|moment| moment.lines.len())
        .sum::<usize>()
        >= MOST_STEPS
}

/// Each step that goes far enough to be seen, as a moment of its own. As everywhere, a step from
/// outside the window to outside is left out.
fn moves(walk: &[Point], window: Window, place: &impl Fn(Point) -> Spot) -> Vec<Moment> {
    let mut moves = Vec::new();
    let mut here = walk.first().copied().unwrap_or_default();
    for (step, &to) in walk.iter().enumerate().skip(1) {
        let inside = [here, to].map(|p| window.contains(p));
        if inside == [true, true] && near(place(here), place(to)) {
            continue;
        }
        let from = std::mem::replace(&mut here, to);
        if inside == [false, false] {
            continue;
        }
        // A step to a point that is not finite has no line.
        let line = clip::polyline(&[from, to], window);
        let Some([first, last]) = line.first().map(|line| [line[0], line[1]].map(place)) else {
            continue;
        };
        moves.push(Moment {
            step,
            lines: vec![[first, last]],
            dots: if inside[1] { vec![last] } else { Vec::new() },
            at: last,
        });
        if moves.len() == MOST_STEPS {
            break;
        }
    }
    moves
}

fn near(a: Spot, b: Spot) -> bool {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    dx * dx + dy * dy < NEAR * NEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Window = Window::square(3.0);

    fn of_walk(walk: &[Point]) -> Vec<Moment> {
        of(walk, WINDOW, |[x, y]| {
            ((x * 1000.0) as i32, (y * -1000.0) as i32)
        })
    }

    #[test]
    fn every_step_that_is_seen_is_a_moment() {
        let moments = of_walk(&[[0.0, 0.0], [1.0, 1.0], [1.001, 1.0], [2.0, 1.0]]);
        let steps: Vec<usize> = moments.iter().map(|moment| moment.step).collect();
        assert_eq!(steps, [0, 1, 3]);
        assert!(!is_cut(&moments));
        assert_eq!(moments[2].lines, [[(1000, -1000), (2000, -1000)]]);
        assert_eq!(moments[2].dots, [(2000, -1000)]);
    }

    #[test]
    fn the_last_step_counts_even_if_nobody_sees_it() {
        let moments = of_walk(&[[1.0, 1.0], [0.0, 0.0], [1e-9, 0.0], [1e-10, 0.0]]);
        let last = &moments[2];
        assert_eq!((last.step, last.at, last.lines.len()), (3, (0, 0), 0));
    }

    #[test]
    fn the_dot_waits_at_the_edge_when_the_walk_leaves() {
        let moments = of_walk(&[[2.0, 0.0], [4.0, 0.0], [-9.0, 0.0], [9.0, 0.0]]);
        assert_eq!(moments.len(), 2);
        assert_eq!(moments[1].at, (3000, 0));
        assert!(moments[1].dots.is_empty());
    }

    #[test]
    fn odd_walks_have_few_moments_or_none() {
        assert!(of_walk(&[]).is_empty());
        assert!(of_walk(&[[f64::NAN, 1.0], [9.0, 9.0]]).is_empty());
        assert_eq!(of_walk(&[[1.0, 1.0]]).len(), 1);
        assert_eq!(of_walk(&[[1.0, 1.0], [f64::NAN, 1.0]]).len(), 1);
        // In from outside: the dot begins at the edge.
        assert_eq!(of_walk(&[[5.0, 0.0], [1.0, 0.0]])[0].at, (3000, 0));
        let zigzag: Vec<Point> = (0..100_000)
            .map(|k| [f64::from(k % 2), f64::from(k % 5) / 2.0])
            .collect();
        let moments = of_walk(&zigzag);
        assert!(moments.len() <= MOST_MOMENTS + 1 && is_cut(&moments));
        let lines: usize = moments.iter().map(|moment| moment.lines.len()).sum();
        assert_eq!(lines, MOST_STEPS);
        assert_eq!(moments[moments.len() - 1].step, MOST_STEPS);
    }
}
