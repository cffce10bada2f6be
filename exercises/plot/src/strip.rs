//! The picture of a walk in a few frames side by side, for print.

use plotters::prelude::*;

use crate::geometry::number;
use crate::grid::Grid;
use crate::scene::Scene;
use crate::scene::minima;
use crate::scene::surface::Surface;
use crate::scene::walk::{self, Walk};
use crate::sheet::axes::{self, Axes};
use crate::sheet::canvas::{self, Words};
use crate::sheet::legend::{Entry, Head, Sign};
use crate::sheet::look::Look;
use crate::sheet::mark::Mark;
use crate::sheet::palette::{INK, MUTED, Size, bold, letters};
use crate::sheet::units::px;
use crate::window::{Point, Window};

/// The same surface a few times side by side, with the walk as far as it had come by a few steps.
///
/// It can be read in print without colour: low ground is dark, the walk is darker than any ground,
/// and a white edge keeps it apart from the contours.
#[derive(Debug, Clone)]
pub struct Strip<'a> {
    /// The headline. A long one is broken into lines.
    pub title: &'a str,
    /// The surface. Levels and colours are chosen for it; see [`Grid`].
    pub grid: &'a Grid,
    /// The part of the plane that each frame shows.
    pub window: Window,
    /// The points of the walk, the start first. It is cut off at the edge of the window.
    pub walk: &'a [Point],
    /// The loss at each point of the walk. A frame without one shows its step alone.
    pub losses: &'a [f64],
    /// The step of each frame, such as `[0, 1, 5, 20, 200]`. For a step after the end of the walk
    /// the frame shows the end. Four to six frames fit well on a page.
    pub steps: &'a [usize],
    /// The true lowest points, one star each; there may be none.
    pub minima: &'a [Point],
}

/// The longer side of a frame, what is between two frames, and the room above for the step and the
/// loss, in pixels.
const SIDE: f64 = 164.0;
const GAP: f64 = 16.0;
const CAPTION: f64 = 42.0;

impl Strip<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::new(self.grid, self.window);
        let frame = axes::fit(self.window, SIDE);
        let left = Axes::PLANE.left;
        let count = self.steps.len().max(1) as f64;
        let right = left + count * (frame[0] + GAP) - GAP;
        // A single frame is narrow, and its words need room.
        let width = right.max(left + 3.0 * SIDE) + GAP;
        let head = Head::new(self.title, [left, width], self.entries(&surface));
        let top = head.height() + CAPTION;
        let size = [width, top + frame[1] + axes::BELOW];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            let labelled = Axes::plane(frame);
            for (k, &step) in self.steps.iter().enumerate() {
                let x = left + k as f64 * (frame[0] + GAP);
                let axes = match k {
                    0 => Axes::plane(frame),
                    _ => labelled.unlabelled(GAP),
                };
                let corner = (px(x - axes.left), px(top));
                let extent = (px(axes.left + frame[0]), px(frame[1] + axes::BELOW));
                let area = sheet.clone().shrink(corner, extent);
                let walk = Walk {
                    label: "",
                    points: self.until(step),
                };
                let scene = Scene::new(surface, self.window, SIDE, &[walk]);
                let scene = scene.with_minima(self.minima);
                let panel = scene.draw_ground(&axes, &area)?;
                scene.draw_walks(sheet, &panel)?;
                let line = |y: f64| (px(x), px(top - CAPTION + y));
                let caption = Text::new(format!("step {step}"), line(12.0), bold(Size::Text, INK));
                sheet.draw(&caption)?;
                let note = Text::new(self.note(step), line(29.0), letters(Size::Small, MUTED));
                sheet.draw(&note)?;
            }
            Ok(())
        })
    }

    /// The walk from its start to a step.
    fn until(&self, step: usize) -> &[Point] {
        &self.walk[..self.walk.len().min(step.saturating_add(1))]
    }

    /// What stands under the step of a frame.
    fn note(&self, step: usize) -> String {
        match self.losses.get(step) {
            _ if step >= self.walk.len() => {
                format!("ended after {}", number::steps(walk::steps(self.walk)))
            }
            Some(loss) => format!("loss {}", number::rounded(*loss)),
            None => String::new(),
        }
    }

    fn entries(&self, surface: &Surface<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        match self.walk.first() {
            Some(start) => {
                let start = format!("start {}", number::point(*start));
                entries.push(Entry::new(Sign::Mark(Mark::Start), start));
                let here = "where the walk is";
                entries.push(Entry::new(Sign::Mark(Mark::End(Look::FIRST)), here));
            }
            None => entries.push(Entry::new(Sign::Remark, "the walk is empty")),
        }
        entries.extend(minima::entry(self.minima, self.window));
        let leaving = walk::leaving(self.walk, self.window);
        entries.extend(leaving.map(|text| Entry::new(Sign::Remark, text)));
        entries.extend(surface.remark());
        entries
    }

    fn words(&self) -> Words {
        let steps: Vec<String> = self.steps.iter().map(usize::to_string).collect();
        Words {
            title: self.title.to_owned(),
            description: format!(
                "The same contour lines of the loss over x and y side by side, dark where it is \
                 low, with the walk as far as it has come by step {}. {} {}",
                steps.join(", "),
                walk::sentence(self.walk, self.window),
                minima::sentence(self.minima).unwrap_or_default()
            ),
        }
    }
}
