//! A surface in the box of a [`Projection`]: its heights, its patches from back to front, and
//! what of a line on it is hidden behind it.
//!
//! Above every point of the plane there is one height. So the cells of the grid, row by row from
//! the far side to the near one, are already sorted: no patch can hide one that comes later. And a
//! point is hidden exactly if the way from it to the eye dips under the surface.

use crate::grid::Grid;
use crate::surface3d::projection::{BASE, HEIGHT, Place, Projection, dot, unit};
use crate::window::{Point, Window};

/// How many patches there are along a side of an even surface, and how far a patch reaches under the
/// next one.
const PATCHES: f64 = 50.0;
const LAP: f64 = 0.12;

/// How far a line lies above the surface, in units of the box: enough for rounding not to hide it.
const ABOVE: f64 = 0.006;

/// The part of a surface that is shown.
pub(crate) struct Relief {
    /// The heights in the window, in the units of the loss, NaN where there is none.
    pub(crate) mesh: Grid,
    /// The lowest and the highest height that are shown.
    pub(crate) heights: [f64; 2],
    /// Whether there is more of the surface above.
    pub(crate) cut: bool,
}

/// A patch of the surface.
pub(crate) struct Patch {
    /// Its corners in the box, in order.
    pub(crate) corners: Vec<Place>,
    /// The height in its middle, in the units of the loss.
    pub(crate) height: f64,
    /// How much light falls on it, from 0 to 1.
    pub(crate) light: f64,
    /// Whether it is seen from below.
    pub(crate) below: bool,
}

impl Relief {
    /// The surface in `window` up to `ceiling`; `None` if it has no finite height there.
    pub(crate) fn new(grid: &Grid, window: Window, ceiling: Option<f64>) -> Option<Self> {
        let mesh = grid.resampled(window, cells(grid))?;
        let (low, top) = mesh.range()?;
        // The lowest point may lie between the marks of the mesh.
        let low = grid.lowest_in(window).map_or(low, |lowest| low.min(lowest));
        let high = ceiling
            .filter(|ceiling| *ceiling > low)
            .unwrap_or(top)
            .min(top);
        // A flat surface lies half way up.
        let room = 1.0_f64.max(low.abs() / 2.0);
        let heights = if low < high {
            [low, high]
        } else {
            [low - room, low + room].map(|height| height.clamp(f64::MIN, f64::MAX))
        };
        Some(Self {
            mesh,
            heights,
            cut: high < top,
        })
    }

    /// How far up in the box a height is; above [`HEIGHT`] it is cut off.
    pub(crate) fn up(&self, height: f64) -> f64 {
        // Halves keep the distance between two huge heights finite.
        let [low, high] = self.heights.map(|height| height / 2.0);
        BASE + (HEIGHT - BASE) * (height / 2.0 - low) / (high - low)
    }

    /// Where the surface is over `p`: `None` where it has no height, or is cut off.
    pub(crate) fn place(&self, projection: &Projection, p: Point) -> Option<Place> {
        let up = self.up(self.mesh.height(p)?);
        (up <= HEIGHT * (1.0 + 1e-9)).then(|| projection.place(p, up))
    }

    /// Whether one sees the upper side of the surface at `p`.
    pub(crate) fn is_seen(&self, projection: &Projection, p: Point) -> bool {
        let Some([.., mut up]) = self.place(projection, p) else {
            return false;
        };
        let eye = projection.eye();
        // Less than a patch at a time.
        let side = (eye[0] * eye[0] + eye[1] * eye[1]).sqrt();
        let stride = 0.7 / PATCHES;
        let [dx, dy] = [eye[0], eye[1]].map(|part| part / side * stride / projection.scale());
        let rise = eye[2] / side * stride;
        up += ABOVE;
        let mut q = p;
        while up <= HEIGHT {
            q = [q[0] + dx, q[1] + dy];
            up += rise;
            let over = match self.mesh.height(q) {
                Some(height) => self.up(height),
                None if self.mesh.spans(q) => continue,
                None => return true,
            };
            if over > up && over <= HEIGHT {
                return false;
            }
        }
        true
    }

    /// The patches, in the order in which they have to be painted.
    pub(crate) fn patches(&self, projection: &Projection) -> Vec<Patch> {
        let eye = projection.eye();
        let order = |count: usize, towards: f64| -> Vec<usize> {
            let cells = 0..count - 1;
            if towards >= 0.0 {
                cells.collect()
            } else {
                cells.rev().collect()
            }
        };
        let columns = order(self.mesh.xs().len(), eye[0]);
        let rows = order(self.mesh.ys().len(), eye[1]);
        let cells = columns
            .iter()
            .flat_map(|&i| rows.iter().map(move |&j| (i, j)));
        cells
            .filter_map(|(i, j)| self.patch(projection, i, j))
            .collect()
    }

    /// The patch over the cell with the lower left corner `(i, j)`.
    fn patch(&self, projection: &Projection, i: usize, j: usize) -> Option<Patch> {
        let (xs, ys) = (self.mesh.xs(), self.mesh.ys());
        let ([x0, x1], [y0, y1]) = ([xs[i], xs[i + 1]], [ys[j], ys[j + 1]]);
        let plan = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
        let height =
            [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)].map(|(i, j)| self.mesh.at(i, j));
        if !height.iter().all(|height| height.is_finite()) {
            return None;
        }
        let corner = |k: usize| projection.place(plan[k], self.up(height[k]));
        let true_corners = [0, 1, 2, 3].map(corner);

        // Between two patches side by side the paper would shine through. So each reaches a little
        // under those that come after it.
        let eye = projection.eye();
        let lap = |[low, high]: [f64; 2], towards: f64| {
            let lap = LAP * (high - low);
            if towards >= 0.0 {
                [low, high + lap]
            } else {
                [low - lap, high]
            }
        };
        let ([x0, x1], [y0, y1]) = (lap([x0, x1], eye[0]), lap([y0, y1], eye[1]));
        let wide = [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
        let corners = [0, 1, 2, 3].map(|k| match self.mesh.height(wide[k]) {
            Some(height) => projection.place(wide[k], self.up(height)),
            None => true_corners[k],
        });

        let corners = below_top(&corners);
        let normal = normal(true_corners);
        let middle = height.iter().map(|height| height / 4.0).sum::<f64>();
        (corners.len() > 2).then(|| Patch {
            corners,
            height: middle,
            light: dot(normal, projection.light()).max(0.0),
            below: dot(normal, eye) < 0.0,
        })
    }
}

/// How many patches along x and along y: more in the direction in which the surface is steeper, for
/// each has one colour.
fn cells(grid: &Grid) -> [usize; 2] {
    let (columns, rows) = (grid.xs().len(), grid.ys().len());
    let climb = |(i, j): (usize, usize), (k, l): (usize, usize)| {
        let climb = (grid.at(k, l) / 2.0 - grid.at(i, j) / 2.0).abs();
        if climb.is_finite() { climb } else { 0.0 }
    };
    let (mut along_x, mut along_y) = (0.0, 0.0);
    for (i, j) in (1..rows).flat_map(|j| (1..columns).map(move |i| (i, j))) {
        along_x += climb((i - 1, j), (i, j));
        along_y += climb((i, j - 1), (i, j));
    }
    let steeper = along_y / along_x;
    let stretch = if steeper.is_finite() {
        steeper.clamp(0.4, 2.5).sqrt()
    } else {
        1.0
    };
    [PATCHES / stretch, PATCHES * stretch].map(|count| count.round() as usize)
}

/// The way straight up from a patch.
fn normal([a, b, c, d]: [Place; 4]) -> Place {
    let way = |from: Place, to: Place| [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    let ([ux, uy, uz], [vx, vy, vz]) = (way(a, c), way(b, d));
    unit([uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx])
}

/// The part of a patch that is not above the top of the box, after Sutherland and Hodgman.
fn below_top(corners: &[Place]) -> Vec<Place> {
    let mut part = Vec::with_capacity(corners.len() + 1);
    for (k, &to) in corners.iter().enumerate() {
        let from = corners[(k + corners.len() - 1) % corners.len()];
        if (from[2] > HEIGHT) != (to[2] > HEIGHT) {
            let t = (HEIGHT - from[2]) / (to[2] - from[2]);
            let at = |k: usize| from[k] * (1.0 - t) + to[k] * t;
            part.push([at(0), at(1), HEIGHT]);
        }
        if to[2] <= HEIGHT {
            part.push(to);
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface3d::view::View;

    const WINDOW: Window = Window::square(3.0);

    fn relief(surface: impl Fn(f64, f64) -> f64) -> Relief {
        let marks: Vec<f64> = (0..=60).map(|k| f64::from(k) / 10.0 - 3.0).collect();
        let row = |&y: &f64| marks.iter().map(|&x| surface(x, y)).collect();
        let values = marks.iter().map(row).collect();
        let grid = Grid::new(marks.clone(), marks, values).unwrap();
        Relief::new(&grid, WINDOW, None).unwrap()
    }

    /// Whether `p` lies in the outline, by the number of edges to its right.
    fn covers(outline: &[Point], p: Point) -> bool {
        let next = outline.iter().cycle().skip(1);
        let crossed = outline.iter().zip(next).filter(|(a, b)| {
            (a[1] > p[1]) != (b[1] > p[1])
                && p[0] < a[0] + (p[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        });
        crossed.count() % 2 == 1
    }

    #[test]
    fn what_is_painted_last_is_what_is_seen() {
        let hills = relief(|x, y| (1.5 * x).sin() * (1.5 * y).cos());
        for azimuth in [-25.0, 65.0, 130.0, 230.0] {
            let view = View {
                azimuth,
                elevation: 25.0,
            };
            let projection = Projection::fit(view, WINDOW, [600.0, 500.0]);
            let patches = hills.patches(&projection);
            let page = |patch: &Patch| -> Vec<Point> {
                patch.corners.iter().map(|c| projection.page(*c)).collect()
            };
            let outlines: Vec<Vec<Point>> = patches.iter().map(page).collect();
            let (mut seen, mut wrong) = (0, 0);
            for (i, j) in (1..20).flat_map(|i| (1..20).map(move |j| (i, j))) {
                let p = [i, j].map(|k| f64::from(k) * 0.29 - 2.9);
                let place = hills.place(&projection, p).unwrap();
                let ([x, y, _], here) = (place, projection.page(place));
                // Whether the topmost patch there is the one on which the point lies, or next to it,
                // and shows its upper side.
                let top = outlines.iter().rposition(|outline| covers(outline, here));
                let near = |corner: &Place| (corner[0] - x).hypot(corner[1] - y) < 0.05;
                let own = top.is_some_and(|top| {
                    !patches[top].below && patches[top].corners.iter().any(near)
                });
                seen += usize::from(own);
                wrong += usize::from(own != hills.is_seen(&projection, p));
            }
            // On the rim of a hill, where the eye just grazes it, the two may differ.
            assert!((100..330).contains(&seen), "{seen} of 361 points are seen");
            assert!(
                wrong < 18,
                "{wrong} of 361 points are judged in two ways, from {azimuth}"
            );
        }
    }

    #[test]
    fn a_patch_is_cut_off_at_the_top() {
        let corner = |x: f64, up: f64| [x, 0.0, up];
        let low = [corner(0.0, 0.1), corner(1.0, 0.2), corner(1.0, 0.3)];
        assert_eq!(below_top(&low), low);
        let through = [
            corner(0.0, 0.0),
            corner(1.0, 2.0 * HEIGHT),
            corner(0.0, 2.0 * HEIGHT),
        ];
        let part = below_top(&through);
        assert_eq!(part.len(), 3);
        assert!(part.contains(&corner(0.5, HEIGHT)) && part.contains(&corner(0.0, HEIGHT)));
        assert!(below_top(&[corner(0.0, 1.0), corner(1.0, 1.0), corner(1.0, 2.0)]).is_empty());
    }

    #[test]
    fn a_steep_surface_has_more_patches_along_its_slope() {
        let bowl = relief(|x, y| 0.5 * (x * x + 20.0 * y * y));
        assert!(bowl.mesh.ys().len() > 2 * bowl.mesh.xs().len());
        let round = relief(|x, y| x * x + y * y);
        assert_eq!(round.mesh.ys().len(), round.mesh.xs().len());
        let flat = relief(|_, _| 2.0);
        assert!(flat.heights[0] < 2.0 && flat.heights[1] > 2.0);
    }
}
