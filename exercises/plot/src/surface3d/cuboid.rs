//! The box round a landscape: its floor, the walls behind, and the axes along its edges.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::palette::{FAINT, INK, Size, bold, letters, stroke};
use crate::sheet::ticks::Tick;
use crate::sheet::units::px;
use crate::surface3d::projection::{BASE, HEIGHT, Place, Projection};
use crate::surface3d::relief::Relief;
use crate::window::{Point, Window};

/// The room that the labels need round what is seen of the box: left, top, right, bottom, in
/// pixels.
pub(crate) const ROOM: [f64; 4] = [64.0, 30.0, 54.0, 54.0];

/// How long a tick is, and how far the texts and the names of the axes stand from the edge, in
/// pixels.
const TICK: f64 = 6.0;
const TEXT: f64 = 18.0;
const NAME: f64 = 42.0;

/// A box, seen in a projection.
pub(crate) struct Cuboid<'a> {
    pub(crate) projection: &'a Projection,
    pub(crate) window: Window,
    /// The ticks along x, along y and up; the last with their heights in the box.
    pub(crate) ticks: [Vec<Tick>; 3],
}

/// The ticks along x, along y and up: as many as there is room for.
pub(crate) fn ticks(
    projection: &Projection,
    window: Window,
    relief: Option<&Relief>,
) -> [Vec<Tick>; 3] {
    let ([x0, x1], [y0, y1]) = (window.x, window.y);
    let room = |to: (Point, f64)| {
        let [from, to] = [([x0, y0], 0.0), to].map(|(p, up)| projection.place(p, up));
        let ([left, top], [right, bottom]) = (projection.page(from), projection.page(to));
        // Texts are wider than high.
        (right - left).abs() / 44.0 + (bottom - top).abs() / 18.0
    };
    let most = |to| (room(to) as usize).clamp(1, 8);
    let heights = relief.map_or(Vec::new(), |relief| {
        let share = (HEIGHT - BASE) / HEIGHT;
        let ticks = Tick::round(
            relief.heights,
            (most(([x0, y0], HEIGHT)) as f64 * share) as usize,
        );
        let up = |tick: Tick| Tick {
            at: relief.up(tick.at),
            ..tick
        };
        ticks.into_iter().map(up).collect()
    });
    let across = |range, to| Tick::round(range, most((to, 0.0)));
    let mut all = [
        across(window.x, [x1, y0]),
        across(window.y, [x0, y1]),
        heights,
    ];
    for ticks in &mut all {
        // Heights far from 0 may differ in a digit that is not written.
        ticks.dedup_by(|a, b| a.text == b.text);
    }
    all
}

impl Cuboid<'_> {
    /// Draws the floor, the two walls behind and the axes. All else stands in front of them.
    pub(crate) fn draw(&self, sheet: &Area<'_>) -> Drawn {
        let [[far_x, near_x], [far_y, near_y]] = self.sides();
        let [x_ticks, y_ticks, z_ticks] = &self.ticks;
        let faint = |from: (Point, f64), to: (Point, f64)| self.line(sheet, [from, to], FAINT);
        for x in x_ticks.iter().map(|tick| tick.at) {
            faint(([x, near_y], 0.0), ([x, far_y], 0.0))?;
            faint(([x, far_y], 0.0), ([x, far_y], HEIGHT))?;
        }
        for y in y_ticks.iter().map(|tick| tick.at) {
            faint(([near_x, y], 0.0), ([far_x, y], 0.0))?;
            faint(([far_x, y], 0.0), ([far_x, y], HEIGHT))?;
        }
        for up in z_ticks.iter().map(|tick| tick.at) {
            faint(([near_x, far_y], up), ([far_x, far_y], up))?;
            faint(([far_x, far_y], up), ([far_x, near_y], up))?;
        }
        let ink = |from: (Point, f64), to: (Point, f64)| self.line(sheet, [from, to], INK);
        for up in [0.0, HEIGHT] {
            ink(([near_x, far_y], up), ([far_x, far_y], up))?;
            ink(([far_x, far_y], up), ([far_x, near_y], up))?;
        }
        // There are no heights between the floor and the lowest one.
        let lowest = if z_ticks.is_empty() { 0.0 } else { BASE };
        for corner in [[near_x, far_y], [far_x, far_y], [far_x, near_y]] {
            faint((corner, 0.0), (corner, lowest))?;
            ink((corner, lowest), (corner, HEIGHT))?;
        }
        ink(([near_x, near_y], 0.0), ([far_x, near_y], 0.0))?;
        ink(([near_x, near_y], 0.0), ([near_x, far_y], 0.0))?;
        self.draw_labels(sheet)
    }

    /// Ticks, numbers and names: `x` and `y` along the two near edges of the floor, the loss up
    /// the leftmost edge.
    fn draw_labels(&self, sheet: &Area<'_>) -> Drawn {
        let [[far_x, near_x], [far_y, near_y]] = self.sides();
        let [x_ticks, y_ticks, z_ticks] = &self.ticks;
        let page = |p: Point, up: f64| self.projection.page(self.projection.place(p, up));
        let middle = [(far_x + near_x) / 2.0, (far_y + near_y) / 2.0];

        let out = outward(page(middle, 0.0), page([middle[0], near_y], 0.0));
        for tick in x_ticks {
            label(sheet, page([tick.at, near_y], 0.0), out, &tick.text)?;
        }
        name(sheet, page([middle[0], near_y], 0.0), out, "x")?;

        let out = outward(page(middle, 0.0), page([near_x, middle[1]], 0.0));
        for tick in y_ticks {
            label(sheet, page([near_x, tick.at], 0.0), out, &tick.text)?;
        }
        name(sheet, page([near_x, middle[1]], 0.0), out, "y")?;

        let corners = [[near_x, far_y], [far_x, near_y]];
        let left = |p: &Point| page(*p, 0.0)[0];
        let edge = if left(&corners[0]) < left(&corners[1]) {
            corners[0]
        } else {
            corners[1]
        };
        for tick in z_ticks {
            label(sheet, page(edge, tick.at), [-1.0, 0.0], &tick.text)?;
        }
        let [x, y] = page(edge, HEIGHT);
        let style = centered(letters(Size::Text, INK), HPos::Center);
        sheet.draw(&Text::new("loss", (px(x), px(y - 16.0)), style))
    }

    /// The far and the near side along x, and along y.
    pub(crate) fn sides(&self) -> [[f64; 2]; 2] {
        let [eye_x, eye_y, _] = self.projection.eye();
        let sides =
            |[low, high]: [f64; 2], eye: f64| if eye < 0.0 { [high, low] } else { [low, high] };
        [sides(self.window.x, eye_x), sides(self.window.y, eye_y)]
    }

    fn line(&self, sheet: &Area<'_>, ends: [(Point, f64); 2], color: RGBColor) -> Drawn {
        let places = ends.map(|(p, up)| self.projection.place(p, up));
        path(sheet, self.projection, &places, stroke(color, 1.0))
    }
}

/// Draws a line through places of the box.
pub(crate) fn path(
    sheet: &Area<'_>,
    projection: &Projection,
    places: &[Place],
    style: ShapeStyle,
) -> Drawn {
    let page = |place: &Place| dots(projection.page(*place));
    let points: Vec<_> = places.iter().map(page).collect();
    sheet.draw(&PathElement::new(points, style))
}

/// A place on the page in units of the sheet.
pub(crate) fn dots([x, y]: Point) -> (i32, i32) {
    (px(x), px(y))
}

/// The direction from `from` to `to` on the page, of length 1.
fn outward(from: Point, to: Point) -> Point {
    let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    let length = (dx * dx + dy * dy).sqrt();
    if length > 0.0 {
        [dx / length, dy / length]
    } else {
        [0.0, 1.0]
    }
}

fn at(edge: Point, out: Point, far: f64) -> (i32, i32) {
    dots([edge[0] + far * out[0], edge[1] + far * out[1]])
}

/// A tick on an edge, and its text beyond it.
fn label(sheet: &Area<'_>, edge: Point, out: Point, text: &str) -> Drawn {
    let tick = vec![dots(edge), at(edge, out, TICK)];
    sheet.draw(&PathElement::new(tick, stroke(INK, 1.0)))?;
    let (side, far) = if out[0] < -0.9 {
        (HPos::Right, TICK + 4.0)
    } else if out[0] > 0.9 {
        (HPos::Left, TICK + 4.0)
    } else {
        (HPos::Center, TEXT)
    };
    let style = centered(letters(Size::Text, INK), side);
    sheet.draw(&Text::new(text.to_owned(), at(edge, out, far), style))
}

/// The name of an axis, beyond its numbers.
fn name(sheet: &Area<'_>, edge: Point, out: Point, text: &'static str) -> Drawn {
    let style = centered(bold(Size::Text, INK), HPos::Center);
    sheet.draw(&Text::new(text, at(edge, out, NAME), style))
}

fn centered(style: TextStyle<'static>, side: HPos) -> TextStyle<'static> {
    style.pos(Pos::new(side, VPos::Center))
}
