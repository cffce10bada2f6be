//! Leaves out the points of a line that nobody can see.

use crate::window::Point;

/// The line with fewer points, none of those left out further than `tolerance` from the new line.
///
/// Both ends stay. After Ramer, Douglas and Peucker.
pub(crate) fn simplify(points: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(last) = points.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut keep = vec![false; points.len()];
    keep[0] = true;
    keep[last] = true;
    let mut spans = vec![(0, last)];
    while let Some((from, to)) = spans.pop() {
        let mut farthest = (tolerance, None);
        for k in from + 1..to {
            let distance = distance(points[k], points[from], points[to]);
            if distance > farthest.0 {
                farthest = (distance, Some(k));
            }
        }
        if let Some(k) = farthest.1 {
            keep[k] = true;
            spans.extend([(from, k), (k, to)]);
        }
    }
    let kept = points.iter().zip(keep).filter(|(_, keep)| *keep);
    kept.map(|(point, _)| *point).collect()
}

/// How far `p` is from the segment from `a` to `b`.
fn distance(p: Point, a: Point, b: Point) -> f64 {
    let [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let length_squared = dx * dx + dy * dy;
    let t = if length_squared > 0.0 {
        (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length_squared).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let [off_x, off_y] = [p[0] - a[0] - t * dx, p[1] - a[1] - t * dy];
    (off_x * off_x + off_y * off_y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_needs_only_its_ends() {
        let line: Vec<Point> = (0..50).map(|i| [i as f64, 2.0 * i as f64]).collect();
        assert_eq!(simplify(&line, 1e-9), [[0.0, 0.0], [49.0, 98.0]]);
    }

    #[test]
    fn a_circle_stays_round_and_closed() {
        let turn = |k: usize| k as f64 / 360.0 * std::f64::consts::TAU;
        let circle: Vec<Point> = (0..=360).map(|k| [turn(k).cos(), turn(k).sin()]).collect();
        let fewer = simplify(&circle, 0.01);
        assert!(fewer.len() < 40, "{}", fewer.len());
        assert_eq!(fewer.first(), circle.first());
        assert_eq!(fewer.last(), circle.last());
        for &p in &circle {
            let near = fewer.windows(2).map(|s| distance(p, s[0], s[1]));
            assert!(near.fold(f64::INFINITY, f64::min) <= 0.01);
        }
    }

    #[test]
    fn short_lines_stay_as_they_are() {
        assert!(simplify(&[], 1.0).is_empty());
        assert_eq!(simplify(&[[1.0, 2.0]], 1.0), [[1.0, 2.0]]);
        assert_eq!(simplify(&[[1.0, 2.0], [1.0, 2.0]], 1.0).len(), 2);
    }
}
