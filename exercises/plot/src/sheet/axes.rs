//! A frame with ticks and labels, and the coordinates inside it.

use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

use crate::geometry::number;
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::mark::Mark;
use crate::sheet::palette::{FAINT, INK, Size, letters, stroke};
use crate::sheet::units::{UNITS, px};
use crate::window::{Point, Window};

/// A frame with coordinates, ready to be drawn in.
pub(crate) type Panel<'a> =
    ChartContext<'a, SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// What the axes of a frame look like, and how much room they need in pixels.
pub(crate) struct Axes<'a> {
    /// What is counted along x and along y.
    pub(crate) names: [&'a str; 2],
    /// At most how many ticks.
    pub(crate) ticks: [usize; 2],
    /// The text at a tick of the y axis.
    pub(crate) y_text: fn(f64) -> String,
    /// Whether faint lines run across the frame from the ticks of the y axis.
    pub(crate) guides: bool,
    /// The room for labels to the left of the frame.
    pub(crate) left: f64,
}

/// The room for labels below a frame, and the space to the edges of the sheet, in pixels.
pub(crate) const BELOW: f64 = 56.0;
const EDGE: f64 = 10.0;

impl Axes<'_> {
    /// The plane: x across, y up, a tick at every whole number of a window such as [−3, 3]².
    pub(crate) const PLANE: Axes<'static> = Axes {
        names: ["x", "y"],
        ticks: [7, 7],
        y_text: number::plain,
        guides: false,
        left: 52.0,
    };

    /// The plane in a frame of `size` pixels: fewer ticks along a short side.
    pub(crate) fn plane(size: [f64; 2]) -> Axes<'static> {
        let ticks = size.map(|length| ((length / 36.0) as usize).clamp(3, 7));
        Axes {
            ticks,
            ..Axes::PLANE
        }
    }

    /// The same axes without words along y, for a frame to the right of another. `left` pixels are
    /// between the two.
    pub(crate) fn unlabelled(&self, left: f64) -> Self {
        Self {
            names: [self.names[0], ""],
            y_text: |_| String::new(),
            left,
            ..*self
        }
    }

    /// Draws the axes in `area`, which the frame fills but for the room for the labels.
    pub(crate) fn draw<'a>(&self, area: &Area<'a>, window: Window) -> Drawn<Panel<'a>> {
        let [x, y] = [window.x, window.y];
        let mut panel = ChartBuilder::on(area)
            .margin_left(px(EDGE))
            .margin_bottom(px(EDGE))
            .y_label_area_size(px(self.left - EDGE))
            .x_label_area_size(px(BELOW - EDGE))
            .build_cartesian_2d(x[0]..x[1], y[0]..y[1])?;
        let mut mesh = panel.configure_mesh();
        mesh.disable_x_mesh();
        if !self.guides {
            mesh.disable_y_mesh();
        }
        // A single letter stands upright; plotters would turn it.
        let upright = self.names[1].chars().count() == 1;
        if !upright && !self.names[1].is_empty() {
            mesh.y_desc(self.names[1]);
        }
        mesh.bold_line_style(stroke(FAINT, 1.0))
            .light_line_style(TRANSPARENT)
            .axis_style(stroke(INK, 1.0))
            .set_all_tick_mark_size(px(5.0))
            .x_labels(self.ticks[0])
            .y_labels(self.ticks[1])
            .x_label_formatter(&|v| number::plain(*v))
            .y_label_formatter(&|v| (self.y_text)(*v))
            .x_desc(self.names[0])
            .label_style(letters(Size::Text, INK))
            .axis_desc_style(letters(Size::Text, INK))
            .draw()?;
        if upright {
            let (_, up) = panel.plotting_area().get_pixel_range();
            let (_, top) = area.get_base_pixel();
            let place = (px(EDGE), (up.start + up.end) / 2 - top);
            area.draw(&Text::new(self.names[1], place, letters(Size::Text, INK)))?;
        }
        Ok(panel)
    }
}

/// The width and the height of a frame with the same scale along x and y, in pixels: the longer
/// side has `side`. A window that is more than four times as long as high (or as high as long) is
/// an exception, because its frame would be too thin to see anything.
pub(crate) fn fit(window: Window, side: f64) -> [f64; 2] {
    let [width, height] = [window.x, window.y].map(|[low, high]| high / 2.0 - low / 2.0);
    let longer = width.max(height);
    [width, height].map(|length| (side * (length / longer).max(0.25)).round())
}

/// The width and the height of a frame, in pixels.
pub(crate) fn size(panel: &Panel<'_>) -> [f64; 2] {
    let (width, height) = panel.plotting_area().dim_in_pixel();
    [width, height].map(|units| f64::from(units) / f64::from(UNITS))
}

/// Draws the frame itself, over whatever has been drawn up to its edge.
pub(crate) fn frame(panel: &Panel<'_>, window: Window) -> Drawn {
    let ([x0, x1], [y0, y1]) = (window.x, window.y);
    let corners = vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)];
    panel
        .plotting_area()
        .draw(&PathElement::new(corners, stroke(INK, 1.0)))
}

/// Draws a line through points that lie inside the frame.
pub(crate) fn line(panel: &Panel<'_>, points: &[Point], style: ShapeStyle) -> Drawn {
    let points: Vec<(f64, f64)> = points.iter().map(|&[x, y]| (x, y)).collect();
    panel.plotting_area().draw(&PathElement::new(points, style))
}

/// Draws a sign around a point of the frame. It may reach over the edge, so it is drawn on the
/// sheet: plotters squeezes what is drawn in an area until it fits in there.
pub(crate) fn mark(sheet: &Area<'_>, panel: &Panel<'_>, mark: Mark, at: Point) -> Drawn {
    mark.draw(sheet, place(panel, at))
}

/// Where a point of the data lies on the sheet.
pub(crate) fn place(panel: &Panel<'_>, [x, y]: Point) -> (i32, i32) {
    panel.backend_coord(&(x, y))
}
