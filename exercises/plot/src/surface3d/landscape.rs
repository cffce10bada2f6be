//! Paints a surface in space: its map on the floor, its patches, and the contours on them.

use plotters::prelude::*;

use crate::geometry::clip;
use crate::geometry::contour::{Contours, Polyline};
use crate::geometry::simplify::simplify;
use crate::grid::Grid;
use crate::scene::scale::Scale;
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::palette::{contour, stroke};
use crate::sheet::units::px;
use crate::surface3d::cuboid::dots;
use crate::surface3d::draped;
use crate::surface3d::projection::Projection;
use crate::surface3d::relief::{Patch, Relief};
use crate::window::{Point, Window};

/// How many contours there are.
const LEVELS: usize = 15;

/// By how much a line may be moved to leave points out, in pixels.
const TOLERANCE: f64 = 0.08;

/// The longest piece of a contour that is left out if it is straight and alone, in pixels.
const TINY_CONTOUR: f64 = 7.0;

/// What is to be painted.
pub(crate) struct Landscape<'a> {
    relief: &'a Relief,
    colors: Colors,
    /// The contours in the window, each with its height.
    contours: Vec<(f64, Polyline)>,
}

impl<'a> Landscape<'a> {
    /// The landscape of `grid` in `window`; `relief` is the same.
    pub(crate) fn new(grid: &Grid, window: Window, relief: &'a Relief) -> Self {
        let colors = Colors::of(grid, relief.heights);
        // So little of the window is less than a tenth of a pixel.
        let long = [window.x, window.y].map(|[low, high]| high - low);
        let tolerance = 1.5e-4 * long[0].max(long[1]);
        let levels = colors.levels();
        let mut contours = Vec::new();
        for (level, lines) in levels.iter().zip(Contours::of(grid, &levels)) {
            let parts = lines.iter().flat_map(|line| clip::polyline(line, window));
            contours.extend(parts.map(|part| (*level, simplify(&part, tolerance))));
        }
        Self {
            relief,
            colors,
            contours,
        }
    }

    /// Paints from the floor up, and from back to front.
    pub(crate) fn draw(&self, sheet: &Area<'_>, projection: &Projection) -> Drawn {
        for (level, line) in &self.contours {
            let page = |p: &Point| projection.page(projection.place(*p, 0.0));
            let points: Vec<Point> = line.iter().map(page).collect();
            path(
                sheet,
                &points,
                stroke(contour(self.colors.tone(*level)), 1.0),
            )?;
        }
        for patch in self.relief.patches(projection) {
            let page = |place| dots(projection.page(place));
            let corners: Vec<_> = patch.corners.iter().copied().map(page).collect();
            sheet.draw(&Polygon::new(
                corners,
                self.colors.of_patch(&patch).filled(),
            ))?;
        }
        let fine = BLACK.mix(0.35).stroke_width(px(0.7) as u32);
        for (_, line) in &self.contours {
            let parts = draped::line(self.relief, projection, line);
            // Along a ridge the surface shows itself in crumbs.
            let long = |points: &[Point]| points.len() > 2 || length(points) > TINY_CONTOUR;
            for part in parts.iter().filter(|part| part.seen && long(&part.points)) {
                path(sheet, &part.points, fine)?;
            }
        }
        Ok(())
    }
}

/// From the first to the last point.
fn length(points: &[Point]) -> f64 {
    let (from, to) = (points[0], points[points.len() - 1]);
    (to[0] - from[0]).hypot(to[1] - from[1])
}

/// Draws a line on the page.
fn path(sheet: &Area<'_>, points: &[Point], style: ShapeStyle) -> Drawn {
    let points = simplify(points, TOLERANCE);
    let points: Vec<_> = points.iter().map(|p| dots(*p)).collect();
    sheet.draw(&PathElement::new(points, style))
}

/// Which colour stands for which height.
#[derive(Debug, Clone, Copy)]
enum Colors {
    /// As on a map of the surface.
    Root(Scale),
    /// By the height itself, for a saddle: in the root of the height the colour would jump at 0, and
    /// the patches there would show as teeth.
    Even { low: f64, high: f64 },
}

impl Colors {
    fn of(grid: &Grid, [low, high]: [f64; 2]) -> Self {
        match Scale::fitting(grid) {
            Some(Scale::AboveLowest { root, .. }) if low < high => {
                Self::Root(Scale::AboveLowest { low, high, root })
            }
            _ => Self::Even { low, high },
        }
    }

    fn levels(&self) -> Vec<f64> {
        match *self {
            Self::Root(scale) => scale.levels(LEVELS),
            Self::Even { low, high } => {
                let part = |k: usize| k as f64 / (LEVELS + 1) as f64;
                let level = |k| low * (1.0 - part(k)) + high * part(k);
                (1..=LEVELS).map(level).collect()
            }
        }
    }

    fn tone(&self, height: f64) -> f64 {
        match *self {
            Self::Root(scale) => scale.tone(height),
            // Halves keep the distance between two huge heights finite.
            Self::Even { low, high } => (height / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0),
        }
    }

    /// Brighter in the light, and dark from below. Every tone is its own, unlike on a map: a patch
    /// is small, and steps between the tones would show.
    fn of_patch(&self, patch: &Patch) -> RGBColor {
        let light = if patch.below {
            0.55
        } else {
            0.72 + 0.4 * patch.light
        };
        let RGBColor(r, g, b) = ViridisRGB.get_color(self.tone(patch.height).clamp(0.0, 0.95));
        let shade = |part: u8| (f64::from(part) * light).round().min(255.0) as u8;
        RGBColor(shade(r), shade(g), shade(b))
    }
}
