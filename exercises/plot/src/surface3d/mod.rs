//! The picture of a surface as a landscape, seen obliquely from above, with a walk on it.

mod cuboid;
mod draped;
mod landscape;
mod projection;
mod relief;
mod view;

use plotters::prelude::*;

use crate::geometry::number;
use crate::grid::Grid;
use crate::scene::minima;
use crate::scene::track::Track;
use crate::scene::walk::{self, Walk};
use crate::sheet::canvas::{self, Area, Drawn, Words};
use crate::sheet::legend::{Entry, Head, Sign};
use crate::sheet::look::Look;
use crate::sheet::mark::Mark;
use crate::sheet::palette::{PAPER, stroke};
use crate::sheet::units::px;
use crate::window::{Point, Window};
use cuboid::{Cuboid, dots};
use landscape::Landscape;
use projection::Projection;
use relief::Relief;
pub use view::View;

/// A surface as a landscape, coloured by its height, with contours and a walk on it.
///
/// The projection is parallel, and `x` and `y` have the same scale. What lies in front hides what
/// lies behind: of the walk, the hidden parts are dotted, for the whole of it should be seen.
#[derive(Debug, Clone)]
pub struct Surface3d<'a> {
    /// The headline.
    pub title: &'a str,
    /// The surface. The walk is drawn at the heights of the grid, with straight lines between them.
    pub grid: &'a Grid,
    /// The part of the plane that is shown.
    pub window: Window,
    /// The points of the walk, the start first. It is cut off at the edge of the window. Without
    /// any, the picture is of the surface alone.
    pub walk: &'a [Point],
    /// The true lowest points, one star each; there may be none.
    pub minima: &'a [Point],
    /// The height at which the surface is cut off, so that a steep rim leaves room for the basin.
    /// With `None`, or a ceiling that is not above the lowest point, all of the surface is shown.
    pub ceiling: Option<f64>,
    /// From where the surface is seen.
    pub view: View,
}

/// The room for the box, across and down, in pixels.
const ROOM: [f64; 2] = [560.0, 460.0];

/// A line in space is in many pieces, for it bends and goes behind the surface. So as little of a
/// long walk is drawn as if so many walks shared the picture.
const SHARE: usize = 8;

impl Surface3d<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let relief = Relief::new(self.grid, self.window, self.ceiling);
        let [left, top, right, bottom] = cuboid::ROOM;
        let projection = Projection::fit(self.view, self.window, ROOM);
        let [_, [width, height]] = projection.bounds();
        // The box stands in the middle of a sheet that is always as wide.
        let inset = left + (ROOM[0] - width) / 2.0;
        let across = left + ROOM[0] + right;
        let track = Track::of(self.walk, self.window, [ROOM[0]; 2], SHARE);
        let entries = self.entries(relief.as_ref(), &track);
        let head = Head::new(self.title, [20.0, across - 12.0], entries);
        let projection = projection.moved([inset, head.height() + top]);
        let size = [across, head.height() + top + height + bottom];
        canvas::svg(size, &self.words(relief.as_ref()), |sheet| {
            head.draw(sheet)?;
            let cuboid = Cuboid {
                projection: &projection,
                window: self.window,
                ticks: cuboid::ticks(&projection, self.window, relief.as_ref()),
            };
            cuboid.draw(sheet)?;
            let Some(relief) = &relief else {
                return Ok(());
            };
            Landscape::new(self.grid, self.window, relief).draw(sheet, &projection)?;
            self.draw_walk(sheet, relief, &projection, &track)
        })
    }

    fn draw_walk(
        &self,
        sheet: &Area<'_>,
        relief: &Relief,
        projection: &Projection,
        track: &Track,
    ) -> Drawn {
        let look = Look::FIRST;
        let lines = track.lines.iter();
        let parts: Vec<_> = lines
            .flat_map(|line| draped::line(relief, projection, line))
            .collect();
        for part in parts.iter().filter(|part| !part.seen) {
            for dot in dotted(&part.points) {
                sheet.draw(&Circle::new(dots(dot), px(1.0), look.color.filled()))?;
            }
        }
        for style in [stroke(PAPER, 3.6), look.line()] {
            for part in parts.iter().filter(|part| part.seen) {
                let points: Vec<_> = part.points.iter().map(|p| dots(*p)).collect();
                sheet.draw(&PathElement::new(points, style))?;
            }
        }
        let seen = |p: &&Point| relief.is_seen(projection, **p);
        let steps: Vec<Point> = track.dots.iter().filter(seen).copied().collect();
        let (start, end) = (self.walk.get(..1), self.walk.get(1..).and_then(<[_]>::last));
        let marks = [
            (Mark::Step(look), &steps[..]),
            (Mark::Minimum, self.minima),
            (Mark::Start, start.unwrap_or_default()),
            (Mark::End(look), end.map_or(&[], std::slice::from_ref)),
        ];
        // A mark that lies behind the surface is drawn all the same: one looks for it.
        for (mark, points) in marks {
            for p in points.iter().filter(|p| self.window.contains(**p)) {
                if let Some(place) = relief.place(projection, *p) {
                    mark.draw(sheet, dots(projection.page(place)))?;
                }
            }
        }
        Ok(())
    }

    fn entries(&self, relief: Option<&Relief>, track: &Track) -> Vec<Entry> {
        let walk = Walk {
            label: "",
            points: self.walk,
        };
        let mut entries = match self.walk {
            [] => Vec::new(),
            _ => walk::legend(&[(walk, Look::FIRST, track.clone())], self.window),
        };
        entries.extend(minima::entry(self.minima, self.window));
        let remark = match relief {
            None => Some("the surface has no height here".to_owned()),
            Some(relief) if relief.cut => {
                let ceiling = number::rounded(relief.heights[1]);
                Some(format!("cut off above a loss of {ceiling}"))
            }
            Some(_) => None,
        };
        entries.extend(remark.map(|text| Entry::new(Sign::Remark, text)));
        entries
    }

    fn words(&self, relief: Option<&Relief>) -> Words {
        let range = match relief {
            None => "It has no height here.".to_owned(),
            Some(relief) => {
                let [low, high] = relief.heights.map(number::rounded);
                let cut = if relief.cut {
                    ", where it is cut off"
                } else {
                    ""
                };
                format!("It is shown from {low} to {high}{cut}.")
            }
        };
        let mut sentences = vec![
            "The loss over x and y as a landscape, seen obliquely from above, dark where it is low."
                .to_owned(),
            range,
        ];
        if !self.walk.is_empty() {
            sentences.push(walk::sentence(self.walk, self.window));
            sentences.push("Where the walk goes behind the landscape it is dotted.".to_owned());
        }
        sentences.extend(minima::sentence(self.minima));
        Words {
            title: self.title.to_owned(),
            description: sentences.join(" "),
        }
    }
}

/// Places along a line, 4 pixels apart.
fn dotted(points: &[Point]) -> Vec<Point> {
    const APART: f64 = 4.0;
    let mut dots = Vec::new();
    let mut next = APART / 2.0;
    for pair in points.windows(2) {
        let [dx, dy] = [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]];
        let length = (dx * dx + dy * dy).sqrt();
        while next <= length {
            let t = next / length;
            dots.push([pair[0][0] + t * dx, pair[0][1] + t * dy]);
            next += APART;
        }
        next -= length;
    }
    dots
}
