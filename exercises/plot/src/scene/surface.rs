//! The contours of a surface in a frame, on a ground in the same colours, but paler.

use plotters::prelude::*;

use crate::geometry::clip;
use crate::geometry::contour::{Contours, Polyline};
use crate::geometry::simplify::simplify;
use crate::grid::Grid;
use crate::scene::scale::Scale;
use crate::sheet::axes::{self, Panel};
use crate::sheet::canvas::Drawn;
use crate::sheet::legend::{Entry, Sign};
use crate::sheet::palette::{INK, contour, stroke, tint, viridis};
use crate::window::{Point, Window};

/// How many contours a surface gets where nobody asks for more or fewer: an odd number, so that a
/// saddle has one at the height of its saddle point.
pub const LEVELS: usize = 19;

/// A surface, the part of it that is shown, and its colours.
#[derive(Clone, Copy)]
pub(crate) struct Surface<'a> {
    grid: &'a Grid,
    window: Window,
    /// `None` if the surface is flat: then it has no contours.
    pub(crate) scale: Option<Scale>,
    /// How many contours it gets.
    levels: usize,
}

impl<'a> Surface<'a> {
    /// A surface, in colours that are chosen for it.
    pub(crate) fn new(grid: &'a Grid, window: Window) -> Self {
        Self {
            grid,
            window,
            scale: Scale::fitting(grid),
            levels: LEVELS,
        }
    }

    /// The same surface with so many contours; at least one.
    pub(crate) fn with_levels(self, levels: usize) -> Self {
        let levels = levels.max(1);
        Self { levels, ..self }
    }

    /// What lies between the contours, from low to high; nothing if the surface is flat.
    pub(crate) fn bands(&self) -> Vec<Band> {
        self.scale
            .map_or(Vec::new(), |scale| bands(&scale, self.levels))
    }

    /// A surface that goes up and down from 0.
    pub(crate) fn saddle(grid: &'a Grid, window: Window) -> Self {
        Self {
            grid,
            window,
            scale: Scale::signed(grid.range()),
            levels: LEVELS,
        }
    }

    /// What the legend says if there are no contours.
    pub(crate) fn remark(&self) -> Option<Entry> {
        let flat = "the surface is flat: no contours";
        self.scale.is_none().then(|| Entry::new(Sign::Remark, flat))
    }

    /// Draws the ground and the contours.
    pub(crate) fn draw(&self, panel: &Panel<'_>) -> Drawn {
        let bands = self.bands();
        if bands.is_empty() {
            return Ok(());
        }
        // A twentieth of a pixel: less than anybody can see, and the file is half as long.
        let (across, _) = panel.plotting_area().dim_in_pixel();
        let tolerance = (self.window.x[1] - self.window.x[0]) / f64::from(across) * 0.5;
        if self.has_ground() {
            self.draw_ground(panel, &bands, tolerance)?;
        }
        let (levels, styles): (Vec<f64>, Vec<ShapeStyle>) =
            bands.iter().filter_map(Band::contour).unzip();
        for (lines, style) in Contours::of(self.grid, &levels).iter().zip(styles) {
            for line in lines {
                for part in clip::polyline(line, self.window) {
                    axes::line(panel, &simplify(&part, tolerance), style)?;
                }
            }
        }
        Ok(())
    }

    /// Paints all that is below the top of a band in its colour, from the highest band to the
    /// lowest.
    fn draw_ground(&self, panel: &Panel<'_>, bands: &[Band], tolerance: f64) -> Drawn {
        let rimmed = self.grid.rimmed();
        let levels: Vec<f64> = bands.iter().filter_map(|band| band.top).collect();
        let mut rims = Contours::of(&rimmed, &levels);
        // The highest band has no top: it fills the frame.
        rims.push(vec![self.corners().to_vec()]);
        for (band, rims) in bands.iter().zip(rims).rev() {
            let rims = rims.iter().map(|rim| simplify(rim, tolerance)).collect();
            for region in regions(rims) {
                let points: Vec<(f64, f64)> = region.iter().map(|&[x, y]| (x, y)).collect();
                let ground = Polygon::new(points, tint(band.color).filled());
                panel.plotting_area().draw(&ground)?;
            }
        }
        Ok(())
    }

    /// Whether there is a ground to paint: it needs a height at every place of the grid, and
    /// nothing outside the frame. Contours need neither.
    fn has_ground(&self) -> bool {
        self.corners().iter().all(|&p| self.window.contains(p)) && self.grid.is_finite()
    }

    /// The corners of the grid, in order.
    fn corners(&self) -> [Point; 4] {
        let ends = |marks: &[f64]| [marks[0], marks[marks.len() - 1]];
        let ([x0, x1], [y0, y1]) = (ends(self.grid.xs()), ends(self.grid.ys()));
        [[x0, y0], [x1, y0], [x1, y1], [x0, y1]]
    }
}

/// What lies between two contours.
pub(crate) struct Band {
    /// The colour in the middle, as a tone would have it.
    pub(crate) color: RGBColor,
    /// The tones at which the band begins and ends.
    pub(crate) tones: [f64; 2],
    /// The height at which the band ends, but for the highest one.
    pub(crate) top: Option<f64>,
    /// How the contour at its top is drawn.
    line: ShapeStyle,
}

impl Band {
    /// The contour at the top of the band.
    pub(crate) fn contour(&self) -> Option<(f64, ShapeStyle)> {
        Some((self.top?, self.line))
    }
}

/// The bands between so many contours, from low to high.
fn bands(scale: &Scale, count: usize) -> Vec<Band> {
    let levels = scale.levels(count);
    let band = |k: usize| {
        let tone = |k: f64| k / (count + 1) as f64;
        let top = levels.get(k).copied();
        // The height of the saddle point itself stands out.
        let middle = matches!(scale, Scale::Signed { .. }) && top == Some(0.0);
        let color = if middle {
            INK
        } else {
            contour(tone(k as f64 + 1.0))
        };
        Band {
            color: viridis(tone(k as f64 + 0.5)),
            tones: [tone(k as f64), tone(k as f64 + 1.0)],
            top,
            line: stroke(color, 1.1),
        }
    };
    (0..=count).map(band).collect()
}

/// Outlines to fill by the even-odd rule, made of the rims of regions.
///
/// Rims side by side stay as they are. If one lies inside another, all become one outline, with a
/// way there and back between them: it encloses nothing, and a rim inside a rim becomes a hole.
fn regions(rims: Vec<Polyline>) -> Vec<Polyline> {
    let boxes: Vec<[Point; 2]> = rims.iter().map(|rim| bounds(rim)).collect();
    let within = |a: &[Point; 2], b: &[Point; 2]| {
        (0..2).all(|axis| a[0][axis] >= b[0][axis] && a[1][axis] <= b[1][axis])
    };
    let nested = boxes.iter().enumerate().any(|(i, a)| {
        boxes
            .iter()
            .enumerate()
            .any(|(j, b)| i != j && within(a, b))
    });
    if !nested {
        return rims;
    }
    let home = rims[0][0];
    let outline = rims.into_iter().flat_map(|rim| {
        let first = rim[0];
        rim.into_iter().chain([first, home])
    });
    vec![outline.collect()]
}

fn bounds(points: &[Point]) -> [Point; 2] {
    let nothing = [[f64::INFINITY; 2], [f64::NEG_INFINITY; 2]];
    points.iter().fold(nothing, |[low, high], p| {
        [
            [low[0].min(p[0]), low[1].min(p[1])],
            [high[0].max(p[0]), high[1].max(p[1])],
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(half: f64, x: f64) -> Polyline {
        vec![
            [x - half, -half],
            [x + half, -half],
            [x + half, half],
            [x - half, half],
        ]
    }

    #[test]
    fn a_rim_inside_a_rim_becomes_one_outline_with_a_hole() {
        let apart = vec![square(1.0, -2.0), square(1.0, 2.0)];
        assert_eq!(regions(apart.clone()), apart);
        let nested = regions(vec![square(2.0, 0.0), square(1.0, 0.0)]);
        assert_eq!(nested.len(), 1);
        // The area by the shoelace formula: the way there and back adds nothing.
        let ring = &nested[0];
        let next = ring.iter().cycle().skip(1);
        let twice: f64 = ring
            .iter()
            .zip(next)
            .map(|(p, q)| p[0] * q[1] - q[0] * p[1])
            .sum();
        assert_eq!(twice / 2.0, 16.0 + 4.0);
    }
}
