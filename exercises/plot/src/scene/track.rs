//! What is drawn of a walk: as much of its line and as many of its steps as can be seen.
//!
//! A walk may have a hundred thousand steps that creep, bounce to and fro between the same two
//! places, or fill the picture. Whoever looks sees no difference if what lies on something already
//! drawn is left out. A walk that is still too long after that is drawn as far as a file of
//! reasonable length allows.

use std::collections::HashSet;

use crate::geometry::clip;
use crate::window::{Point, Window};

/// How far apart dots are at least, in pixels: closer ones would run together.
const APART: f64 = 6.0;

/// How many pieces of line and how many dots one picture may hold.
const PIECES: usize = 5000;
const DOTS: usize = 1000;

/// What is drawn of one walk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Track {
    /// The line, cut off at the frame.
    pub(crate) lines: Vec<Vec<Point>>,
    /// The steps with a dot of their own.
    pub(crate) dots: Vec<Point>,
    /// The last step that is drawn, if the walk was too long.
    pub(crate) cut: Option<usize>,
}

impl Track {
    /// Follows a walk through a frame of `size` pixels that shows `window`. `share` walks are drawn
    /// there together.
    pub(crate) fn of(points: &[Point], window: Window, size: [f64; 2], share: usize) -> Self {
        let pixels = Pixels { window, size };
        let (pieces, most) = (PIECES / share.max(1), DOTS / share.max(1));
        let mut track = Self {
            lines: Vec::new(),
            dots: Vec::new(),
            cut: None,
        };
        let (mut seen, mut dotted) = (HashSet::new(), Dotted::default());
        // The stretch of the walk that is still to be drawn, without points on the same place.
        let mut stretch: Vec<Point> = points.first().into_iter().copied().collect();
        for (step, pair) in points.windows(2).enumerate() {
            let (from, to) = (pair[0], pair[1]);
            if window.contains(to) {
                // A step that lies too close to another has no dot of its own.
                let apart = dotted.add(pixels.place(to));
                track.dots.extend(apart.then_some(to));
            }
            // A step from outside to outside is not drawn, even if it crosses the picture: a walk
            // that swings to and fro ever further out would cover everything else.
            let shown = window.contains(from) || window.contains(to);
            let last = stretch.last().copied().unwrap_or(from);
            if shown && pixels.same(last, to) {
                continue;
            }
            if shown && seen.insert(pixels.piece(last, to)) {
                stretch.push(to);
            } else {
                track.draw(&std::mem::replace(&mut stretch, vec![to]), window);
            }
            if seen.len() >= pieces || track.dots.len() >= most {
                track.cut = Some(step + 1).filter(|drawn| drawn + 1 < points.len());
                break;
            }
        }
        track.draw(&stretch, window);
        track
    }

    fn draw(&mut self, stretch: &[Point], window: Window) {
        self.lines.extend(clip::polyline(stretch, window));
    }
}

/// From the plane to the frame.
struct Pixels {
    window: Window,
    size: [f64; 2],
}

impl Pixels {
    fn place(&self, p: Point) -> [f64; 2] {
        let along = |v: f64, [low, high]: [f64; 2], size| (v - low) / (high - low) * size;
        [
            along(p[0], self.window.x, self.size[0]),
            along(p[1], self.window.y, self.size[1]),
        ]
    }

    /// The tenth of a pixel on which a point lies: what the file can tell apart.
    fn tenth(&self, p: Point) -> [i64; 2] {
        self.place(p).map(|v| (v * 10.0).round() as i64)
    }

    fn same(&self, p: Point, q: Point) -> bool {
        p.iter().chain(&q).all(|v| v.is_finite()) && self.tenth(p) == self.tenth(q)
    }

    /// A piece of line, whichever way it is walked.
    fn piece(&self, from: Point, to: Point) -> [[i64; 2]; 2] {
        let (a, b) = (self.tenth(from), self.tenth(to));
        [a.min(b), a.max(b)]
    }
}

/// The places with a dot, sorted into squares as wide as the distance between them.
#[derive(Default)]
struct Dotted {
    squares: std::collections::HashMap<[i64; 2], Vec<[f64; 2]>>,
}

impl Dotted {
    /// Adds a place, unless there is one too close to it.
    fn add(&mut self, place: [f64; 2]) -> bool {
        let [column, row] = place.map(|v| (v / APART).floor() as i64);
        let near = (column - 1..=column + 1).flat_map(|i| (row - 1..=row + 1).map(move |j| [i, j]));
        let close = |other: &[f64; 2]| {
            let [dx, dy] = [other[0] - place[0], other[1] - place[1]];
            dx * dx + dy * dy < APART * APART
        };
        let mut others = near
            .filter_map(|square| self.squares.get(&square))
            .flatten();
        let free = !others.any(close);
        if free {
            self.squares.entry([column, row]).or_default().push(place);
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Window = Window::square(3.0);

    fn track(points: &[Point]) -> Track {
        Track::of(points, WINDOW, [600.0, 600.0], 1)
    }

    #[test]
    fn a_short_walk_is_drawn_as_it_is() {
        let walk = [[-2.0, 2.0], [1.0, 1.0], [0.0, 0.5]];
        let track = track(&walk);
        assert_eq!(track.lines, [walk.to_vec()]);
        assert_eq!(track.dots, walk[1..]);
        assert_eq!(track.cut, None);
    }

    #[test]
    fn bouncing_for_ever_is_one_line_with_two_dots() {
        let walk: Vec<Point> = (0..100_000)
            .map(|k| [1.0, if k % 2 == 0 { 2.0 } else { -2.0 }])
            .collect();
        let track = track(&walk);
        assert_eq!(track.lines, [vec![[1.0, 2.0], [1.0, -2.0]]]);
        assert_eq!(track.dots, [[1.0, -2.0], [1.0, 2.0]]);
        assert_eq!(track.cut, None);
    }

    #[test]
    fn steps_that_crowd_are_thinned_and_the_line_still_reaches_the_end() {
        let walk: Vec<Point> = (0..5000)
            .map(|k| [2.0 - f64::from(k) * 1e-4, 0.0])
            .collect();
        let track = track(&walk);
        assert_eq!(track.cut, None);
        assert_eq!(track.dots.len(), 9);
        let end = track.lines.last().and_then(|line| line.last()).unwrap();
        assert!((end[0] - walk[4999][0]).abs() < 1e-3, "{end:?}");
    }

    #[test]
    fn a_walk_that_fills_the_picture_is_cut_and_says_where() {
        // Golden angles: no two steps alike.
        let point = |k: usize| {
            let turn = k as f64 * 2.399_963;
            [2.5 * turn.cos(), 2.5 * (0.731 * turn).sin()]
        };
        let walk: Vec<Point> = (0..100_000).map(point).collect();
        let track = track(&walk);
        let cut = track.cut.expect("it is too long");
        assert!((500..10_000).contains(&cut), "{cut}");
        let pieces: usize = track.lines.iter().map(|line| line.len() - 1).sum();
        assert!(pieces <= PIECES && track.dots.len() <= DOTS);
    }

    #[test]
    fn what_lies_outside_or_nowhere_is_not_drawn() {
        let nowhere = [f64::NAN, f64::INFINITY];
        let track = track(&[
            [0.0, 0.0],
            [9.0, 0.0],
            [-9.0, 0.5],
            [1.0, 1.0],
            nowhere,
            [2.0, 2.0],
        ]);
        assert_eq!(track.dots, [[1.0, 1.0], [2.0, 2.0]]);
        // Out, back in, and nothing across; nothing to or from a point that is nowhere.
        assert_eq!(track.lines.len(), 2);
        assert_eq!(track.lines[0], [[0.0, 0.0], [3.0, 0.0]]);
        assert_eq!(track.lines[1][1], [1.0, 1.0]);
    }
}
