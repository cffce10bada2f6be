//! The picture of a walk that is walked: an SVG file that moves.

mod moments;
mod motion;

use crate::geometry::number;
use crate::grid::Grid;
use crate::scene::surface::Surface;
use crate::scene::{colorbar, minima, walk};
use crate::sheet::axes::{self, Axes, Panel};
use crate::sheet::canvas::{self, Words};
use crate::sheet::legend::{Entry, Head, Sign};
use crate::sheet::mark::Mark;
use crate::sheet::palette::PAPER;
use crate::sheet::units::px;
use crate::window::{Point, Window};
use motion::Motion;

/// Contours of a surface, and a walk that goes its way on it step by step, again and again.
///
/// A dot jumps from point to point, and leaves the line and the steps behind; above it stand the
/// step and the loss. All that moves is CSS in the file itself: no script. Whoever has asked for
/// less motion (`prefers-reduced-motion`) sees the whole walk at rest, and so does a viewer that
/// knows no animation.
#[derive(Debug, Clone)]
pub struct Animation<'a> {
    /// The headline.
    pub title: &'a str,
    /// The surface.
    pub grid: &'a Grid,
    /// The part of the plane that is shown.
    pub window: Window,
    /// The points of the walk, the start first. It is cut off at the edge of the window. The dot
    /// does not stop at a step on the same pixel as the one before; of a long walk it goes several
    /// steps at a time, and of a very long one the picture says where it ends.
    pub walk: &'a [Point],
    /// The loss at each point of the walk. Without one for a point, its step is shown alone.
    pub losses: &'a [f64],
    /// The true lowest points, one star each; there may be none.
    pub minima: &'a [Point],
}

/// The side of the frame, and the height of the line with the step and the loss, in pixels.
const SIDE: f64 = 440.0;
const READOUT: f64 = 26.0;

impl Animation<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::new(self.grid, self.window);
        let frame = axes::fit(self.window, SIDE);
        let [left, right] = [Axes::PLANE.left, Axes::PLANE.left + frame[0]];
        let width = right + colorbar::width(&surface, frame[1]);
        let head = Head::new(self.title, [left, width], self.entries(&surface));
        let top = head.height() + READOUT;
        let size = [width, top + frame[1] + axes::BELOW];

        // Three layers: what is under the walk, the walk that moves, and the marks on it.
        let mut motion = String::new();
        let mut marks = String::new();
        let ground = canvas::shapes(size, |sheet| {
            sheet.fill(&PAPER)?;
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(top));
            let (body, _) = body.split_horizontally(px(right));
            let panel = Axes::plane(frame).draw(&body, self.window)?;
            surface.draw(&panel)?;
            axes::frame(&panel, self.window)?;
            motion = self.motion(&panel, [left, head.height()]);
            marks = canvas::shapes(size, |above| {
                minima::draw(above, &panel, self.minima, self.window)?;
                match self.walk.first() {
                    Some(&start) if self.window.contains(start) => {
                        axes::mark(above, &panel, Mark::Start, start)
                    }
                    _ => Ok(()),
                }
            });
            colorbar::draw(sheet, &panel, &surface, "loss")
        });
        canvas::file(size, &self.words(), &(ground + &motion + &marks))
    }

    fn motion(&self, panel: &Panel<'_>, readout: [f64; 2]) -> String {
        let moments = moments::of(self.walk, self.window, |p| axes::place(panel, p));
        if moments.is_empty() {
            return String::new();
        }
        let last = moments[moments.len() - 1].step;
        let text = |step: usize| {
            let loss = self.losses.get(step);
            let loss = loss.map(|loss| format!(": loss {}", number::rounded(*loss)));
            let cut = step == last && moments::is_cut(&moments);
            let cut = if cut { ", drawn no further" } else { "" };
            format!("step {step}{}{cut}", loss.unwrap_or_default())
        };
        let [x, y] = readout.map(px);
        Motion::new(&moments, (x, y)).svg(text)
    }

    fn entries(&self, surface: &Surface<'_>) -> Vec<Entry> {
        let mut entries = walk::entries(self.walk);
        entries.extend(minima::entry(self.minima, self.window));
        let leaving = walk::leaving(self.walk, self.window);
        entries.extend(leaving.map(|text| Entry::new(Sign::Remark, text)));
        entries.extend(surface.remark());
        entries
    }

    fn words(&self) -> Words {
        Words {
            title: self.title.to_owned(),
            description: format!(
                "Contour lines of the loss over x and y, dark where it is low. A dot goes from \
                 step to step, and leaves its line behind. {} {}",
                walk::sentence(self.walk, self.window),
                minima::sentence(self.minima).unwrap_or_default()
            ),
        }
    }
}
