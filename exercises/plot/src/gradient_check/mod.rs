//! The picture of a gradient check: how far a finite difference is off, for every width of it.

mod error_line;
mod law_names;

use plotters::prelude::*;

use crate::geometry::boxes::{Corners, around};
use crate::geometry::{clip, number};
use crate::sheet::axes;
use crate::sheet::canvas::{self, Drawn, Words};
use crate::sheet::dashes::Dashes;
use crate::sheet::frame::Frame;
use crate::sheet::legend::{Entry, Head, Sign};
use crate::sheet::mark::Mark;
use crate::sheet::palette::{self, INK, stroke};
use crate::sheet::plane::Plane;
use crate::sheet::side_labels::{self, Label};
use crate::sheet::ticks::Tick;
use crate::sheet::units::px;
use crate::window::{Point, Window};
pub use error_line::ErrorCurve;
use error_line::{ErrorLine, text, window};
use law_names::Named;

/// The error of finite differences against their width `h`, both on logarithmic axes.
///
/// The smallest error of every curve is marked. Errors of exactly 0 have no place on such an axis:
/// they are arrowheads at the foot.
#[derive(Debug, Clone)]
pub struct GradientCheck<'a> {
    /// The headline.
    pub title: &'a str,
    /// The curves, such as forward and central differences.
    pub curves: &'a [ErrorCurve<'a>],
    /// What theory says, as dashed lines.
    pub laws: &'a [PowerLaw<'a>],
}

/// A line that theory gives: `error = c · h^exponent`, straight on logarithmic axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PowerLaw<'a> {
    /// 2 for the truncation of a central difference, 1 for that of a forward difference, −1 for
    /// rounding.
    pub exponent: f64,
    /// A point `[h, error]` of the line; both are positive.
    pub through: Point,
    /// What it is, such as `truncation: h²` or `rounding: ε/h`.
    pub label: &'a str,
}

/// The frame, and the room to its left and below it, in pixels. Many names make it higher.
const FRAME: [f64; 2] = [430.0, 390.0];
const LEFT: f64 = 78.0;
const BELOW: f64 = 58.0;

impl GradientCheck<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let curves: Vec<ErrorLine<'_>> = self.curves.iter().map(ErrorLine::of).collect();
        let window = window(&curves);
        let label = |(k, curve): (usize, &ErrorLine<'_>)| curve.side_label(k, window);
        let labels: Vec<Label> = curves.iter().enumerate().map(label).collect();
        let size = [FRAME[0], FRAME[1].max(side_labels::height(&labels))];
        let width = LEFT + size[0] + side_labels::width(&labels);
        let head = Head::new(self.title, [LEFT, width], self.entries(&curves));
        let (left, top) = (LEFT, head.height());
        let sheet_size = [width, top + size[1] + BELOW];
        canvas::svg(sheet_size, &self.words(&curves), |sheet| {
            head.draw(sheet)?;
            let frame = Frame {
                place: [left, top],
                size,
                window,
                ticks: [Tick::powers(window.x, 9), Tick::powers(window.y, 10)],
                guides: [true, true],
            };
            let panel = frame.draw(sheet)?;
            frame.name(sheet, ["width h of the difference", "error"], [48.0, 68.0])?;
            for law in self.laws {
                if let Some(ends) = law.line(Dashes::room(window, size), self.laws) {
                    let ends = ends.map(|[x, y]| (x, y));
                    panel
                        .plotting_area()
                        .draw(&Dashes::Theory(INK).line(ends))?;
                }
            }
            for (k, curve) in curves.iter().enumerate() {
                let line = stroke(palette::curve(k), 2.0);
                for part in clip::polyline(&curve.points, window) {
                    axes::line(&panel, &part, line)?;
                }
                for &point in curve.points.iter().filter(|p| p[1].is_finite()) {
                    let dot = Circle::new(axes::place(&panel, point), px(2.6), line.filled());
                    sheet.draw(&dot)?;
                }
            }
            axes::frame(&panel, window)?;
            for (k, curve) in curves.iter().enumerate() {
                for &x in &curve.zeros {
                    let foot = Mark::Beyond(palette::curve(k), false);
                    axes::mark(sheet, &panel, foot, [x, window.y[0]])?;
                }
            }
            let plane = Plane {
                sheet,
                corner: [left, top],
                size,
            };
            self.draw_names(&plane, &curves, window)?;
            let (across, down) = panel.plotting_area().get_pixel_range();
            side_labels::draw(sheet, across.end, (down.start, down.end), labels)
        })
    }

    /// Rings around the smallest errors, with their widths, and the names of the laws: each beside
    /// what it names, and on nothing else.
    fn draw_names(&self, plane: &Plane<'_, '_>, curves: &[ErrorLine<'_>], window: Window) -> Drawn {
        let part = |[from, to]: [f64; 2], at: f64| (at - from) / (to - from);
        let place = |[x, y]: Point| [part(window.x, x), part(window.y, y)];
        let room = Dashes::room(window, plane.size);
        let law = |law: &PowerLaw<'_>| law.line(room, self.laws).map(|ends| ends.map(place));
        let laws: Vec<Named<'_>> = self
            .laws
            .iter()
            .filter_map(|found| Some((found.label, law(found)?)))
            .map(|(name, ends)| Named { name, ends })
            .collect();
        let pieces = curves.iter().flat_map(|curve| curve.points.windows(2));
        let pieces = pieces.map(|pair| [place(pair[0]), place(pair[1])]);
        let lines = laws.iter().map(|law| law.ends).chain(pieces);
        let mut taken: Vec<Corners> = lines.flat_map(|line| plane.covered(line)).collect();
        let smallest = curves.iter().filter_map(|curve| curve.smallest);
        taken.extend(smallest.clone().map(|point| plane.ring_box(place(point))));
        for point in smallest {
            let name = format!("h = {}", text(point[0]));
            if let Some(middle) = plane.beside(place(point), &name, &taken) {
                plane.leader(place(point), middle)?;
                plane.ground(&name, middle)?;
                plane.name(&name, middle)?;
                taken.push(around(middle, plane.extent(&name)));
            }
            plane.ring(place(point))?;
        }
        law_names::draw(plane, &laws, &mut taken)
    }

    fn entries(&self, curves: &[ErrorLine<'_>]) -> Vec<Entry> {
        let mut entries = Vec::new();
        if curves.iter().all(ErrorLine::is_empty) {
            entries.push(Entry::new(Sign::Remark, "there are no errors to draw"));
        }
        if !self.laws.is_empty() {
            entries.push(Entry::new(Sign::Remark, "broad dashes: what theory says"));
        }
        if curves.iter().any(|curve| !curve.zeros.is_empty()) {
            entries.push(Entry::new(
                Sign::Mark(Mark::Beyond(INK, false)),
                "exactly 0",
            ));
        }
        entries
    }

    fn words(&self, curves: &[ErrorLine<'_>]) -> Words {
        let mut description = "The error of a finite difference against its width h, both on \
                               logarithmic axes."
            .to_owned();
        for curve in curves {
            description += &format!(" {}: {}", curve.label, curve.notes().join(", "));
            description += ".";
        }
        for law in self.laws {
            let exponent = number::plain(law.exponent);
            description += &format!(" Theory: {}, as h to the power of {exponent}.", law.label);
        }
        Words {
            title: self.title.to_owned(),
            description,
        }
    }
}

impl PowerLaw<'_> {
    /// The exponent of the error at a width of 1.
    fn height(&self) -> f64 {
        let [x, y] = self.through.map(f64::log10);
        y - self.exponent * x
    }

    /// The part of the line that is in the window and says something, from its lower end to its
    /// upper end. A factor of ten below the lowest meeting with a law of the other direction it
    /// says nothing any more.
    fn line(&self, window: Window, laws: &[PowerLaw<'_>]) -> Option<[Point; 2]> {
        let meeting = |other: &PowerLaw<'_>| {
            let x = (other.height() - self.height()) / (self.exponent - other.exponent);
            self.height() + self.exponent * x
        };
        let against = laws.iter().filter(|law| law.exponent * self.exponent < 0.0);
        let lowest = against.map(meeting).fold(f64::INFINITY, f64::min);
        let [low, high] = window.y;
        let foot = if lowest.is_finite() {
            low.max(lowest - 1.0)
        } else {
            low
        };
        let window = Window {
            x: window.x,
            y: [foot, high],
        };
        let line = window.x.map(|x| [x, self.height() + self.exponent * x]);
        let parts = clip::polyline(&line, window);
        let part = parts.first()?;
        let [left, right] = [part[0], part[part.len() - 1]];
        Some(if left[1] < right[1] {
            [left, right]
        } else {
            [right, left]
        })
    }
}
