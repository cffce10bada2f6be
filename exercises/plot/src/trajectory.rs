//! The picture of one walk on a surface with a lowest point.

use crate::axes::{self, Axes, Panel};
use crate::canvas::{self, Area, Drawn, Words};
use crate::legend::{Entry, Head, Sign};
use crate::mark::Mark;
use crate::palette::px;
use crate::surface::Surface;
use crate::{Grid, Point, Window, colorbar, number, walk};

/// Contours of a surface, with a walk on it: every step, the start and the minimum are marked.
#[derive(Debug, Clone)]
pub struct Trajectory<'a> {
    /// The headline.
    pub title: &'a str,
    /// The surface. Contours are drawn at levels that are even in the root of the height.
    pub grid: &'a Grid,
    /// The part of the plane that is shown.
    pub window: Window,
    /// The points of the walk, the start first. It is cut off at the edge of the window.
    pub walk: &'a [Point],
    /// The true lowest point.
    pub minimum: Point,
}

/// The side of the frame, in pixels.
const SIDE: f64 = 520.0;

impl Trajectory<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::bowl(self.grid, self.window);
        let [left, right] = [Axes::PLANE.left, Axes::PLANE.left + SIDE];
        let head = Head::new(self.title, [left, right], self.entries(&surface));
        let size = [
            right + colorbar::width(&surface),
            head.height() + SIDE + axes::BELOW,
        ];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            let (body, _) = body.split_horizontally(px(right));
            let panel = panel(sheet, &body, &surface, self.window, self.walk, self.minimum)?;
            colorbar::draw(sheet, &panel, &surface, "loss")
        })
    }

    fn entries(&self, surface: &Surface<'_>) -> Vec<Entry> {
        let mut entries = walk::entries(self.walk);
        let minimum = format!("minimum {}", number::point(self.minimum));
        entries.push(Entry::new(Sign::Mark(Mark::Minimum), minimum));
        let leaving = walk::leaving(self.walk, self.window);
        entries.extend(leaving.map(|text| Entry::new(Sign::Remark, text)));
        entries.extend(surface.remark());
        entries
    }

    fn words(&self) -> Words {
        Words {
            title: self.title.to_owned(),
            description: format!(
                "Contour lines of the loss over x and y, dark where it is low. {} The minimum is \
                 at {}.",
                walk::sentence(self.walk, self.window),
                number::point(self.minimum)
            ),
        }
    }
}

/// A frame with the surface, the walk on it and the minimum.
pub(crate) fn panel<'a>(
    sheet: &Area<'_>,
    area: &Area<'a>,
    surface: &Surface<'_>,
    window: Window,
    walk: &[Point],
    minimum: Point,
) -> Drawn<Panel<'a>> {
    let panel = Axes::PLANE.draw(area, window)?;
    surface.draw(&panel)?;
    axes::frame(&panel, window)?;
    walk::draw(sheet, &panel, walk, window)?;
    if window.contains(minimum) {
        axes::mark(sheet, &panel, Mark::Minimum, minimum)?;
    }
    Ok(panel)
}
