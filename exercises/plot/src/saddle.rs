//! The picture of a walk that slides off a saddle.

use crate::geometry::number;
use crate::grid::Grid;
use crate::scene::Scene;
use crate::scene::surface::Surface;
use crate::scene::walk::Walk;
use crate::scene::{colorbar, walk};
use crate::sheet::axes::{self, Axes, Panel};
use crate::sheet::canvas::{self, Drawn, Words};
use crate::sheet::dashes::Dashes;
use crate::sheet::legend::{self, Entry, Head, Sign};
use crate::sheet::mark::Mark;
use crate::sheet::units::px;
use crate::trajectory::SIDE;
use crate::window::{Point, Window};

/// Contours of a saddle with its ridge along `y = 0`, and a walk that may slide off it.
#[derive(Debug, Clone)]
pub struct Saddle<'a> {
    /// The headline, to which the picture adds the step of the escape.
    pub title: &'a str,
    /// The surface. Its levels are even in the root of the height, as far below 0 as above.
    pub grid: &'a Grid,
    /// The part of the plane that is shown.
    pub window: Window,
    /// The points of the walk, the start first. It is cut off at the edge of the window.
    pub walk: &'a [Point],
    /// How far from the ridge the walk has to be, and whether it gets there.
    pub escape: Escape,
}

/// When a walk counts as having left the ridge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Escape {
    /// The distance from `y = 0` that must be exceeded.
    pub distance: f64,
    /// The first step at which it is; `None` if it never is.
    pub step: Option<usize>,
}

impl Saddle<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::saddle(self.grid, self.window);
        let walk = Walk {
            label: "",
            points: self.walk,
        };
        let scene = Scene::new(surface, self.window, SIDE, &[walk]);
        let left = Axes::PLANE.left;
        let right = left + scene.size[0];
        let width = (right + colorbar::width(&surface, scene.size[1])).max(legend::NARROWEST);
        let headline = self.headline();
        let head = Head::new(&headline, [left, width], self.entries(&scene));
        let size = [width, head.height() + scene.size[1] + axes::BELOW];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            let (body, _) = body.split_horizontally(px(right));
            let panel = scene.draw_ground(&Axes::plane(scene.size), &body)?;
            self.draw_distance(&panel)?;
            scene.draw_walks(sheet, &panel)?;
            match self.escape_point() {
                Some(point) if self.window.contains(point) => {
                    axes::mark(sheet, &panel, Mark::Escape, point)?;
                }
                _ => {}
            }
            colorbar::draw(sheet, &panel, &surface, "loss")
        })
    }

    /// Two dashed lines, at the distance from the ridge on either side.
    fn draw_distance(&self, panel: &Panel<'_>) -> Drawn {
        let [from, to] = self.window.x;
        for y in [self.escape.distance, -self.escape.distance] {
            if self.window.contains([from, y]) {
                let line = Dashes::Level.line([(from, y), (to, y)]);
                panel.plotting_area().draw(&line)?;
            }
        }
        Ok(())
    }

    /// The point of the walk at the step of the escape.
    fn escape_point(&self) -> Option<Point> {
        self.walk.get(self.escape.step?).copied()
    }

    fn headline(&self) -> String {
        match self.escape.step {
            Some(step) => format!("{}: escapes at step {step}", self.title),
            None => {
                let steps = number::steps(walk::steps(self.walk));
                format!("{}: no escape in {steps}", self.title)
            }
        }
    }

    fn entries(&self, scene: &Scene<'_>) -> Vec<Entry> {
        let mut entries = scene.entries();
        // The headline says at which step.
        if self.escape.step.is_some() {
            entries.push(Entry::new(Sign::Mark(Mark::Escape), "the escape"));
        }
        let distance = format!("|y| = {}", number::plain(self.escape.distance));
        entries.push(Entry::new(Sign::Dashed, distance));
        entries
    }

    fn words(&self) -> Words {
        let distance = number::plain(self.escape.distance);
        let escape = match self.escape.step {
            Some(step) => format!("It is further than {distance} from the ridge at step {step}."),
            None => format!("It is never further than {distance} from the ridge."),
        };
        Words {
            title: self.headline(),
            description: format!(
                "Contour lines of a saddle over x and y, dark where the loss is low. The ridge \
                 runs along y = 0. {} {escape}",
                walk::sentence(self.walk, self.window)
            ),
        }
    }
}
