//! Cuts lines off at the frame, so that nothing outside it can distort a picture.

use crate::window::{Point, Window};

/// The parts of the line through `points` that lie in `window`.
///
/// A point that is not finite breaks the line: nothing is drawn to it or from it.
pub(crate) fn polyline(points: &[Point], window: Window) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    // Whether the last part ends where the next segment begins.
    let mut open = false;
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let Some([start, end]) = segment(from, to, window) else {
            open = false;
            continue;
        };
        match parts.last_mut() {
            Some(part) if open => part.push(end),
            _ => parts.push(vec![start, end]),
        }
        open = end == to;
    }
    parts
}

/// The part of the segment that lies in `window`, after Liang and Barsky.
fn segment(from: Point, to: Point, window: Window) -> Option<[Point; 2]> {
    if !from.iter().chain(&to).all(|c| c.is_finite()) {
        return None;
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (axis, [low, high]) in [window.x, window.y].into_iter().enumerate() {
        // Halves, because the distance between two huge numbers may overflow.
        let (a, b) = (from[axis] / 2.0, to[axis] / 2.0);
        let (low, high) = (low / 2.0, high / 2.0);
        if a == b {
            if !(low..=high).contains(&a) {
                return None;
            }
            continue;
        }
        let (t_low, t_high) = ((low - a) / (b - a), (high - a) / (b - a));
        enter = enter.max(t_low.min(t_high));
        leave = leave.min(t_low.max(t_high));
    }
    (enter <= leave).then(|| {
        [
            along(from, to, enter, window),
            along(from, to, leave, window),
        ]
    })
}

/// The point at the fraction `t` of the way, held inside `window` against rounding.
fn along(from: Point, to: Point, t: f64, window: Window) -> Point {
    if t == 0.0 {
        return from;
    }
    if t == 1.0 {
        return to;
    }
    let at = |axis: usize, [low, high]: [f64; 2]| {
        (from[axis] * (1.0 - t) + to[axis] * t).clamp(low, high)
    };
    [at(0, window.x), at(1, window.y)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Window = Window::square(3.0);

    #[test]
    fn what_lies_inside_is_kept_as_it_is() {
        let line = [[-3.0, 3.0], [0.1, 0.2], [2.5, -1.0]];
        assert_eq!(polyline(&line, WINDOW), [line.to_vec()]);
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two_lines() {
        let parts = polyline(&[[0.0, 0.0], [6.0, 0.0], [6.0, 1.0], [0.0, 1.0]], WINDOW);
        assert_eq!(
            parts,
            [vec![[0.0, 0.0], [3.0, 0.0]], vec![[3.0, 1.0], [0.0, 1.0]]]
        );
    }

    #[test]
    fn a_segment_may_cross_the_window_with_both_ends_outside() {
        assert_eq!(
            polyline(&[[-8.0, 1.0], [8.0, 1.0]], Window::square(4.0)),
            [vec![[-4.0, 1.0], [4.0, 1.0]]]
        );
        assert!(polyline(&[[-9.0, 4.0], [9.0, 4.0]], WINDOW).is_empty());
    }

    #[test]
    fn a_point_that_is_not_finite_breaks_the_line() {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let parts = polyline(&[[0.0, 0.0], [1.0, 1.0], [bad, 1.0], [2.0, 2.0]], WINDOW);
            assert_eq!(parts, [vec![[0.0, 0.0], [1.0, 1.0]]]);
        }
    }

    #[test]
    fn huge_numbers_keep_their_direction() {
        for huge in [1e10, 1e150, 1e300, f64::MAX] {
            let parts = polyline(&[[0.0, 0.0], [huge, huge / 2.0]], WINDOW);
            assert_eq!(parts.len(), 1, "{huge}");
            let end = parts[0][1];
            assert!((end[0] - 3.0).abs() < 1e-9 && (end[1] - 1.5).abs() < 1e-9);
            // There and back between two far corners, through the middle.
            let parts = polyline(&[[-huge, -huge], [huge, huge]], WINDOW);
            assert!(parts.iter().flatten().all(|&p| WINDOW.contains(p)));
        }
    }
}
