//! From a box in space to the page: a parallel projection, seen obliquely from above.
//!
//! The box has the window as its floor. Its longer side is 1 long, and `x` and `y` have the same
//! scale. The surface lies between [`BASE`] and [`HEIGHT`]; on the floor, at 0, lies its map.

use crate::surface3d::view::View;
use crate::window::{Point, Window};

/// How high the box is, and how far above its floor the surface begins.
pub(crate) const HEIGHT: f64 = 0.75;
pub(crate) const BASE: f64 = 0.17;

/// A place in the box: along x, along y, and up.
pub(crate) type Place = [f64; 3];

/// A view of the box, fitted to a rectangle of the page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Projection {
    window: Window,
    /// The way to the eye, the way to the right of the page and the way up the page: of length 1,
    /// and at right angles to each other.
    eye: Place,
    right: Place,
    up: Place,
    /// How many pixels one unit of the box is.
    unit: f64,
    /// Where the middle of the floor is on the page, in pixels.
    origin: Point,
}

impl Projection {
    /// The box over `window`, as large as goes into `room` (across, down, in pixels). The left
    /// edge and the top of what is seen of it lie at 0.
    pub(crate) fn fit(view: View, window: Window, room: [f64; 2]) -> Self {
        let or = |value: f64, default: f64| if value.is_finite() { value } else { default };
        let View { azimuth, elevation } = View::default();
        let turn = (or(view.azimuth, azimuth) % 360.0).to_radians();
        let lift = or(view.elevation, elevation).clamp(10.0, 70.0).to_radians();
        let ((sin_a, cos_a), (sin_e, cos_e)) = (turn.sin_cos(), lift.sin_cos());
        let mut projection = Self {
            window,
            eye: [cos_e * cos_a, cos_e * sin_a, sin_e],
            right: [-sin_a, cos_a, 0.0],
            up: [-sin_e * cos_a, -sin_e * sin_a, cos_e],
            unit: 1.0,
            origin: [0.0, 0.0],
        };
        let [low, high] = projection.bounds();
        let size = [high[0] - low[0], high[1] - low[1]];
        projection.unit = (room[0] / size[0]).min(room[1] / size[1]);
        projection.origin = [-low[0] * projection.unit, -low[1] * projection.unit];
        projection
    }

    /// The same view, moved on the page.
    pub(crate) fn moved(self, [right, down]: [f64; 2]) -> Self {
        let origin = [self.origin[0] + right, self.origin[1] + down];
        Self { origin, ..self }
    }

    /// What is seen of the box: its upper left and its lower right end on the page, in pixels.
    pub(crate) fn bounds(&self) -> [Point; 2] {
        let ([x0, x1], [y0, y1]) = (self.window.x, self.window.y);
        let floor = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
        let corners = floor.iter().flat_map(|&p| [0.0, HEIGHT].map(|z| (p, z)));
        let nothing = [[f64::INFINITY; 2], [f64::NEG_INFINITY; 2]];
        corners.fold(nothing, |[low, high], (p, z)| {
            let [x, y] = self.page(self.place(p, z));
            [
                [low[0].min(x), low[1].min(y)],
                [high[0].max(x), high[1].max(y)],
            ]
        })
    }

    /// The way to the eye.
    pub(crate) fn eye(&self) -> Place {
        self.eye
    }

    /// The light comes from above the left shoulder of the one who looks.
    pub(crate) fn light(&self) -> Place {
        let way =
            |k: usize| 0.45 * self.eye[k] - 0.6 * self.right[k] + if k == 2 { 0.75 } else { 0.0 };
        unit([way(0), way(1), way(2)])
    }

    /// How many units of the box one unit of the data is along x and y.
    pub(crate) fn scale(&self) -> f64 {
        let side = |[low, high]: [f64; 2]| high - low;
        1.0 / side(self.window.x).max(side(self.window.y))
    }

    /// The place over a point of the plane at a height of the box.
    pub(crate) fn place(&self, p: Point, up: f64) -> Place {
        let middle = |[low, high]: [f64; 2]| low / 2.0 + high / 2.0;
        [
            (p[0] - middle(self.window.x)) * self.scale(),
            (p[1] - middle(self.window.y)) * self.scale(),
            up,
        ]
    }

    /// Where a place is on the page, in pixels.
    pub(crate) fn page(&self, place: Place) -> Point {
        [
            self.origin[0] + self.unit * dot(place, self.right),
            self.origin[1] - self.unit * dot(place, self.up),
        ]
    }
}

pub(crate) fn dot(a: Place, b: Place) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// The same way, of length 1.
pub(crate) fn unit(way: Place) -> Place {
    let length = dot(way, way).sqrt();
    way.map(|part| part / length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(azimuth: f64, elevation: f64) -> Projection {
        let view = View { azimuth, elevation };
        Projection::fit(view, Window::square(3.0), [600.0, 400.0])
    }

    #[test]
    fn the_ways_are_at_right_angles() {
        for azimuth in [-400.0, -25.0, 0.0, 90.0, 200.0] {
            let p = view(azimuth, 35.0);
            for (a, b) in [(p.eye, p.right), (p.eye, p.up), (p.right, p.up)] {
                assert!(dot(a, b).abs() < 1e-12);
            }
            assert!((dot(p.eye, p.eye) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_box_fills_its_room_in_one_direction_and_stays_inside() {
        for (azimuth, elevation) in [(-25.0, 35.0), (45.0, 70.0), (180.0, 10.0)] {
            let [low, high] = view(azimuth, elevation).bounds();
            assert!(low[0].abs() < 1e-9 && low[1].abs() < 1e-9);
            assert!(high[0] <= 600.0 + 1e-9 && high[1] <= 400.0 + 1e-9);
            assert!((high[0] - 600.0).abs() < 1e-9 || (high[1] - 400.0).abs() < 1e-9);
        }
    }

    #[test]
    fn from_the_direction_of_x_one_sees_y_to_the_right() {
        let p = view(0.0, 35.0);
        let [left, right] = [-1.0, 1.0].map(|y| p.page(p.place([0.0, y], 0.0)));
        assert!(left[0] < right[0] && (left[1] - right[1]).abs() < 1e-9);
        let [far, near] = [-1.0, 1.0].map(|x| p.page(p.place([x, 0.0], 0.0)));
        assert!(far[1] < near[1], "what is near is further down on the page");
    }

    #[test]
    fn an_impossible_view_is_the_default_one() {
        let wanted = Projection::fit(View::default(), Window::square(3.0), [600.0, 400.0]);
        assert_eq!(view(f64::NAN, f64::INFINITY).eye, wanted.eye);
    }
}
