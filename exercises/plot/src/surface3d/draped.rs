//! Lines laid over a surface in space, cut where they go behind it.

use crate::geometry::simplify::simplify;
use crate::surface3d::projection::Projection;
use crate::surface3d::relief::Relief;
use crate::window::Point;

/// A part of a line on the page, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub(crate) points: Vec<Point>,
    /// Whether it is seen, or lies behind the surface.
    pub(crate) seen: bool,
}

/// How long the pieces are of which it is asked whether they are seen, and by how much a line may
/// be moved to leave points out, in pixels.
const PIECE: f64 = 5.0;
const TOLERANCE: f64 = 0.05;

/// The parts of the line through `points`, in their order. Where there is no surface, there is no
/// line.
pub(crate) fn line(relief: &Relief, projection: &Projection, points: &[Point]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    // The end of the last piece, if the next one begins there.
    let mut end: Option<Point> = None;
    for pair in points.windows(2) {
        for [from, to] in pieces(projection, [pair[0], pair[1]]) {
            let at = |p| Some(projection.page(relief.place(projection, p)?));
            let (Some(a), Some(b)) = (at(from), at(to)) else {
                end = None;
                continue;
            };
            let middle = [0, 1].map(|k| from[k] / 2.0 + to[k] / 2.0);
            let seen = relief.is_seen(projection, middle);
            match parts.last_mut() {
                Some(part) if end == Some(a) && part.seen == seen => part.points.push(b),
                _ => parts.push(Part {
                    points: vec![a, b],
                    seen,
                }),
            }
            end = Some(b);
        }
    }
    for part in &mut parts {
        part.points = simplify(&part.points, TOLERANCE);
    }
    parts
}

/// A segment in pieces that are short on the page, had it no hills.
fn pieces(projection: &Projection, [from, to]: [Point; 2]) -> impl Iterator<Item = [Point; 2]> {
    let [a, b] = [from, to].map(|p| projection.page(projection.place(p, 0.0)));
    let length = ((b[0] - a[0]) * (b[0] - a[0]) + (b[1] - a[1]) * (b[1] - a[1])).sqrt();
    let count = (length / PIECE).ceil().clamp(1.0, 1000.0);
    let at = move |k: f64| {
        if k == count {
            return to;
        }
        [0, 1].map(|axis| from[axis] * (1.0 - k / count) + to[axis] * (k / count))
    };
    (0..count as usize).map(move |k| [at(k as f64), at(k as f64 + 1.0)])
}
