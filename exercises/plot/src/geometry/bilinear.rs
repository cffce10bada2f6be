//! Heights between the marks of a grid: straight lines from mark to mark, along x and along y.

use crate::grid::Grid;
use crate::window::{Point, Window};

impl Grid {
    /// The height at `p`; `None` outside the grid, and next to a height that is not finite.
    pub(crate) fn height(&self, p: Point) -> Option<f64> {
        let (i, t) = between(self.xs(), p[0])?;
        let (j, u) = between(self.ys(), p[1])?;
        let along_x = |j: usize| mix(self.at(i, j), self.at(i + 1, j), t);
        let height = mix(along_x(j), along_x(j + 1), u);
        height.is_finite().then_some(height)
    }

    /// Whether `p` lies between the first and the last mark in both directions.
    pub(crate) fn spans(&self, p: Point) -> bool {
        between(self.xs(), p[0]).is_some() && between(self.ys(), p[1]).is_some()
    }

    /// The lowest finite height at a crossing in `window`.
    pub(crate) fn lowest_in(&self, window: Window) -> Option<f64> {
        let crossing = |j: usize| (0..self.xs().len()).map(move |i| (i, j));
        let crossings = (0..self.ys().len()).flat_map(crossing);
        let inside = crossings.filter(|&(i, j)| window.contains([self.xs()[i], self.ys()[j]]));
        let heights = inside.map(|(i, j)| self.at(i, j));
        heights.filter(|height| height.is_finite()).reduce(f64::min)
    }

    /// The part of the grid in `window`, in so many equal cells along x and along y; `None` if no
    /// part of it is there. A height that is missing is NaN.
    pub(crate) fn resampled(&self, window: Window, cells: [usize; 2]) -> Option<Self> {
        let marks = |marks: &[f64], [low, high]: [f64; 2], cells: usize| -> Vec<f64> {
            let (low, high) = (low.max(marks[0]), high.min(marks[marks.len() - 1]));
            let mark = |k| mix(low, high, k as f64 / cells as f64);
            (0..=cells).map(mark).collect()
        };
        let (xs, ys) = (
            marks(self.xs(), window.x, cells[0]),
            marks(self.ys(), window.y, cells[1]),
        );
        let row = |&y: &f64| {
            let height = |&x: &f64| self.height([x, y]).unwrap_or(f64::NAN);
            xs.iter().map(height).collect()
        };
        let values = ys.iter().map(row).collect();
        Self::new(xs, ys, values).ok()
    }
}

/// The cell of a ruler in which `value` lies, and how far along that cell it is, from 0 to 1.
fn between(marks: &[f64], value: f64) -> Option<(usize, f64)> {
    let last = marks.len() - 1;
    if !(marks[0]..=marks[last]).contains(&value) {
        return None;
    }
    // On an even ruler the first guess is right.
    let share = (value / 2.0 - marks[0] / 2.0) / (marks[last] / 2.0 - marks[0] / 2.0);
    let guess = ((share * last as f64) as usize).min(last - 1);
    let cell = if marks[guess] <= value && value < marks[guess + 1] {
        guess
    } else {
        marks.partition_point(|mark| *mark <= value).clamp(1, last) - 1
    };
    let (low, high) = (marks[cell] / 2.0, marks[cell + 1] / 2.0);
    Some((cell, ((value / 2.0 - low) / (high - low)).clamp(0.0, 1.0)))
}

/// From `a` to `b`; exactly these at the ends, and all the way if they are the same.
fn mix(a: f64, b: f64, t: f64) -> f64 {
    if t == 0.0 || a == b {
        a
    } else if t == 1.0 {
        b
    } else {
        a * (1.0 - t) + b * t
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        let (xs, ys) = (vec![-1.0, 0.0, 4.0], vec![0.0, 2.0]);
        let heights = vec![vec![0.0, 1.0, 5.0], vec![10.0, 11.0, f64::NAN]];
        Grid::new(xs, ys, heights).unwrap()
    }

    #[test]
    fn between_the_marks_heights_run_straight() {
        for (p, wanted) in [
            ([-1.0, 0.0], Some(0.0)),
            ([-0.5, 1.0], Some(5.5)),
            ([2.0, 0.0], Some(3.0)),
            ([0.0, 2.0], Some(11.0)),
            ([2.0, 1.0], None),
            ([-1.1, 0.0], None),
            ([f64::NAN, 0.0], None),
        ] {
            assert_eq!(grid().height(p), wanted, "{p:?}");
        }
        assert!(grid().spans([2.0, 1.0]) && !grid().spans([0.0, 2.1]));
    }

    #[test]
    fn a_resampled_grid_ends_where_the_window_or_the_grid_ends() {
        let window = Window {
            x: [-9.0, 1.0],
            y: [0.5, 9.0],
        };
        let part = grid().resampled(window, [4, 4]).unwrap();
        assert_eq!(part.xs(), [-1.0, -0.5, 0.0, 0.5, 1.0]);
        assert_eq!((part.ys()[0], part.ys()[4]), (0.5, 2.0));
        assert_eq!(part.at(0, 0), 2.5);
        assert!(part.at(4, 4).is_nan());
        assert_eq!(
            grid().resampled(
                Window {
                    x: [5.0, 6.0],
                    ..window
                },
                [4, 4]
            ),
            None
        );
    }
}
