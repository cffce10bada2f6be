//! The names of straight lines on a plane: each beside its own line, and closer to it than to any
//! other.

use crate::geometry::boxes::{Corners, around};
use crate::sheet::canvas::Drawn;
use crate::sheet::plane::Plane;
use crate::window::Point;

/// A line from its lower end to its upper end, with its name.
pub(crate) struct Named<'a> {
    pub(crate) name: &'a str,
    pub(crate) ends: Corners,
}

impl Named<'_> {
    /// A place on the line, from 0 at its lower end to 1 at its upper end.
    fn along(&self, t: f64) -> Point {
        let [low, high] = self.ends;
        [0, 1].map(|axis| low[axis] * (1.0 - t) + high[axis] * t)
    }

    /// How far the line is from a box, in pixels.
    fn distance(&self, plane: &Plane<'_, '_>, [low, high]: Corners) -> f64 {
        let off = |place: Point, axis: usize| {
            let outside = (low[axis] - place[axis]).max(place[axis] - high[axis]);
            outside.max(0.0) * plane.size[axis]
        };
        let places = (0..=200).map(|t| self.along(f64::from(t) / 200.0));
        let distances = places.map(|place| off(place, 0).hypot(off(place, 1)));
        distances.fold(f64::INFINITY, f64::min)
    }
}

/// Writes the names where there is room off all `taken` boxes, each as far up its line as can be. A
/// line without such a place has no name.
pub(crate) fn draw(plane: &Plane<'_, '_>, lines: &[Named<'_>], taken: &mut Vec<Corners>) -> Drawn {
    for (k, line) in lines.iter().enumerate() {
        let clear = |middle: &Point| {
            let ground = around(*middle, plane.extent(line.name));
            let own = line.distance(plane, ground);
            let far = |other: &Named<'_>| other.distance(plane, ground) > 2.0 * own;
            (0..lines.len()).all(|other| other == k || far(&lines[other]))
        };
        let downwards = (1..36).map(|t| line.along(1.0 - f64::from(t) / 36.0));
        let mut places = downwards.filter_map(|at| plane.beside(at, line.name, taken));
        if let Some(middle) = places.find(clear) {
            plane.ground(line.name, middle)?;
            plane.name(line.name, middle)?;
            taken.push(around(middle, plane.extent(line.name)));
        }
    }
    Ok(())
}
