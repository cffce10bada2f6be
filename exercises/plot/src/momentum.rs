//! The picture of the same descent without and with momentum.

use plotters::prelude::*;

use crate::axes::{self, Axes, Panel};
use crate::canvas::{self, Area, Drawn, Words};
use crate::legend::{Entry, Head, Sign};
use crate::mark::Mark;
use crate::palette::{INK, MUTED, Size, bold, letters, px};
use crate::surface::Surface;
use crate::{Grid, Point, Window, colorbar, number, trajectory, walk};

/// Two walks on the same surface, side by side.
#[derive(Debug, Clone)]
pub struct Momentum<'a> {
    /// The headline.
    pub title: &'a str,
    /// The surface of both panels.
    pub grid: &'a Grid,
    /// The part of the plane that both panels show.
    pub window: Window,
    /// The true lowest point.
    pub minimum: Point,
    /// The left and the right walk.
    pub runs: [MomentumRun<'a>; 2],
}

/// One of the two walks.
#[derive(Debug, Clone)]
pub struct MomentumRun<'a> {
    /// What is special about it, such as `momentum 0.9`.
    pub caption: &'a str,
    /// What became of it, as long as it stays in the window; the length of the path is put before
    /// it.
    pub note: &'a str,
    /// The points of the walk, the start first. It is cut off at the edge of the window.
    pub walk: &'a [Point],
}

/// The side of a frame, the gap between the two, and the room above them for a caption, in pixels.
const SIDE: f64 = 400.0;
const GAP: f64 = 24.0;
const CAPTION: f64 = 46.0;

impl Momentum<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::bowl(self.grid, self.window);
        let left = Axes::PLANE.left;
        let width = 2.0 * (left + SIDE) + GAP + colorbar::width(&surface);
        let head = Head::new(self.title, [left, width], self.entries(&surface));
        let size = [width, head.height() + CAPTION + SIDE + axes::BELOW];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            let (first, rest) = body.split_horizontally(px(left + SIDE));
            self.panel(sheet, &first, &surface, &self.runs[0])?;
            let (_, rest) = rest.split_horizontally(px(GAP));
            let (second, _) = rest.split_horizontally(px(left + SIDE));
            let panel = self.panel(sheet, &second, &surface, &self.runs[1])?;
            colorbar::draw(sheet, &panel, &surface, "loss")
        })
    }

    /// One of the two panels, with its caption.
    fn panel<'a>(
        &self,
        sheet: &Area<'_>,
        area: &Area<'a>,
        surface: &Surface<'_>,
        run: &MomentumRun<'_>,
    ) -> Drawn<Panel<'a>> {
        let (top, body) = area.split_vertically(px(CAPTION));
        let left = px(Axes::PLANE.left);
        let (caption, note) = (run.caption.to_owned(), self.note(run));
        top.draw(&Text::new(caption, (left, px(8.0)), bold(Size::Text, INK)))?;
        top.draw(&Text::new(
            note,
            (left, px(28.0)),
            letters(Size::Text, MUTED),
        ))?;
        trajectory::panel(sheet, &body, surface, self.window, run.walk, self.minimum)
    }

    /// How long the path is, and what became of it or where it leaves the picture.
    fn note(&self, run: &MomentumRun<'_>) -> String {
        if run.walk.is_empty() {
            return "the walk is empty".to_owned();
        }
        let length = number::rounded(walk::length(run.walk));
        let leaving = walk::leaving(run.walk, self.window);
        format!(
            "path length {length}, {}",
            leaving.as_deref().unwrap_or(run.note)
        )
    }

    fn entries(&self, surface: &Surface<'_>) -> Vec<Entry> {
        let [first, second] = [self.runs[0].walk, self.runs[1].walk];
        let mut entries = walk::entries(if first.is_empty() { second } else { first });
        let minimum = format!("minimum {}", number::point(self.minimum));
        entries.push(Entry::new(Sign::Mark(Mark::Minimum), minimum));
        entries.extend(surface.remark());
        entries
    }

    fn words(&self) -> Words {
        let run = |run: &MomentumRun<'_>| {
            let sentence = walk::sentence(run.walk, self.window);
            format!("{}: {}. {sentence}", run.caption, self.note(run))
        };
        Words {
            title: self.title.to_owned(),
            description: format!(
                "Two panels with the same contour lines of the loss, dark where it is low, and a \
                 walk on each. Left, {} Right, {}",
                run(&self.runs[0]),
                run(&self.runs[1])
            ),
        }
    }
}
