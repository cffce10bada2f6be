//! The picture of curves over one axis: a function with a walk on it, a quantity step by step.

use plotters::prelude::*;

use crate::geometry::{clip, number};
use crate::sheet::axes;
use crate::sheet::canvas::{self, Words};
use crate::sheet::dashes::Dashes;
use crate::sheet::frame::Frame;
use crate::sheet::legend::Head;
use crate::sheet::palette::{self, stroke};
use crate::sheet::side_labels::{self, Label};
use crate::sheet::ticks::Tick;
use crate::sheet::units::px;
use crate::window::{Point, Window};

/// Lines and dots in one frame, each with its name to the right of it.
///
/// What lies outside the window is cut off at the frame; a point that is not finite breaks its line.
#[derive(Debug, Clone)]
pub struct Graph<'a> {
    /// The headline.
    pub title: &'a str,
    /// What is to be seen, in a sentence or two: for those who hear the picture.
    pub about: &'a str,
    /// What is counted along x and along y.
    pub names: [&'a str; 2],
    /// The part of the plane that is shown; on a logarithmic axis both of its heights are positive.
    pub window: Window,
    /// Whether heights are drawn by their powers of ten. A height of 0 or less then has no place.
    pub logarithmic: bool,
    /// What is drawn, the first below all others.
    pub lines: &'a [GraphLine<'a>],
}

/// One line of a [`Graph`], or some dots.
#[derive(Debug, Clone)]
pub struct GraphLine<'a> {
    /// What it is, in a few words.
    pub label: &'a str,
    /// More about it, a line each.
    pub notes: &'a [&'a str],
    pub points: &'a [Point],
    pub stroke: Stroke,
}

/// How points are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    Line,
    /// What theory says, or what lies below another line: broad and pale, dashed between points that
    /// are far apart.
    Theory,
    /// Small dots that nothing joins.
    Dots,
    /// Large ones: a few data.
    Marks,
    /// Dots with a thin line from each to the next: a walk.
    Walk,
}

/// The frame, and the room to its left and below it, in pixels. Many names make it higher.
const FRAME: [f64; 2] = [470.0, 390.0];
const LEFT: f64 = 78.0;
const BELOW: f64 = 58.0;

impl Graph<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let window = Window {
            x: self.window.x,
            y: self.window.y.map(|y| self.height(y)),
        };
        let drawn: Vec<Vec<Point>> = self.lines.iter().map(|line| self.placed(line)).collect();
        let labels: Vec<Label> = (self.lines.iter().zip(&drawn).enumerate())
            .map(|(k, (line, points))| line.side_label(palette::curve(k), points, window))
            .collect();
        let size = [FRAME[0], FRAME[1].max(side_labels::height(&labels))];
        let width = LEFT + size[0] + side_labels::width(&labels);
        let head = Head::new(self.title, [LEFT, width], Vec::new());
        let top = head.height();
        let heights = match self.logarithmic {
            true => Tick::powers(window.y, 10),
            false => Tick::round(window.y, 9),
        };
        canvas::svg([width, top + size[1] + BELOW], &self.words(), |sheet| {
            head.draw(sheet)?;
            let frame = Frame {
                place: [LEFT, top],
                size,
                window,
                ticks: [Tick::round(window.x, 9), heights],
                guides: [false, true],
            };
            let panel = frame.draw(sheet)?;
            frame.name(sheet, self.names, [48.0, 68.0])?;
            for (k, (line, points)) in self.lines.iter().zip(&drawn).enumerate() {
                let color = palette::curve(k);
                let (width, dot) = match line.stroke {
                    Stroke::Line => (2.0, 0.0),
                    Stroke::Theory => (0.0, 0.0),
                    Stroke::Dots => (0.0, 1.4),
                    Stroke::Marks => (0.0, 5.0),
                    Stroke::Walk => (1.0, 2.8),
                };
                for part in clip::polyline(points, window) {
                    if width > 0.0 {
                        axes::line(&panel, &part, stroke(color, width))?;
                    } else if line.stroke == Stroke::Theory {
                        for pair in part.windows(2) {
                            let ends = [(pair[0][0], pair[0][1]), (pair[1][0], pair[1][1])];
                            let dashes = Dashes::Theory(color).line(ends);
                            panel.plotting_area().draw(&dashes)?;
                        }
                    }
                }
                let seen = points.iter().filter(|p| dot > 0.0 && window.contains(**p));
                for &point in seen {
                    let place = axes::place(&panel, point);
                    sheet.draw(&Circle::new(place, px(dot), color.filled()))?;
                }
            }
            axes::frame(&panel, window)?;
            let (across, down) = panel.plotting_area().get_pixel_range();
            side_labels::draw(sheet, across.end, (down.start, down.end), labels)
        })
    }

    fn height(&self, y: f64) -> f64 {
        match self.logarithmic {
            true => y.log10(),
            false => y,
        }
    }

    fn placed(&self, line: &GraphLine<'_>) -> Vec<Point> {
        let placed = |[x, y]: &Point| [*x, self.height(*y)];
        line.points.iter().map(placed).collect()
    }

    fn words(&self) -> Words {
        let [across, up] = self.names;
        let scale = if self.logarithmic {
            " on a logarithmic axis"
        } else {
            ""
        };
        let mut description = format!("{} The {up}{scale} against the {across}.", self.about);
        for line in self.lines {
            let notes = line.notes.join(", ");
            let count = number::steps(line.points.len().saturating_sub(1));
            description += &match (line.stroke, notes.as_str()) {
                (Stroke::Walk, "") => format!(" {}: a walk of {count}.", line.label),
                (_, "") => format!(" {}.", line.label),
                (_, notes) => format!(" {}: {notes}.", line.label),
            };
        }
        Words {
            title: self.title.to_owned(),
            description,
        }
    }
}

impl GraphLine<'_> {
    /// Its name, beside its end if that is at the right edge of the frame.
    fn side_label(&self, color: RGBColor, points: &[Point], window: Window) -> Label {
        let [low, high] = window.y;
        let seen = points.iter().rfind(|point| window.contains(**point));
        let room = (window.x[1] - window.x[0]) / 50.0;
        let joined = matches!(self.stroke, Stroke::Line | Stroke::Theory);
        Label {
            at: seen.map_or(0.0, |[_, y]| (high - y) / (high - low)),
            tie: 0.0,
            linked: joined && seen.is_some_and(|[x, _]| *x > window.x[1] - room),
            color,
            dashes: (self.stroke == Stroke::Theory).then_some(Dashes::Theory(color)),
            name: self.label.to_owned(),
            notes: self.notes.iter().map(|note| (*note).to_owned()).collect(),
            theory: None,
        }
    }
}
