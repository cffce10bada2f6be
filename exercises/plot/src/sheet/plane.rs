//! What is drawn on a plane: coloured cells, hatching, names and rings.
//!
//! Places on it go from 0 to 1, from left to right and from below to above.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::geometry::boxes::{Corners, apart, around};
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::cells::Layer;
use crate::sheet::palette::{INK, MUTED, PAPER, Size, letters, stroke, text_width};
use crate::sheet::units::px;
use crate::window::Point;

/// A plane that fills a frame.
pub(crate) struct Plane<'a, 'b> {
    pub(crate) sheet: &'a Area<'b>,
    /// Its left and its upper edge, its width and its height, in pixels.
    pub(crate) corner: [f64; 2],
    pub(crate) size: [f64; 2],
}

/// From one line of the hatching to the next, and how high a name is, in pixels.
const HATCH: f64 = 8.0;
const NAME: f64 = 19.0;
/// From the middle of a mark to its name, in pixels.
const BESIDE: f64 = 11.0;
/// On which side of a mark its name may stand, the best first.
const SIDES: [[f64; 2]; 8] = [
    [-1.0, 0.0],
    [1.0, 0.0],
    [-1.0, 1.0],
    [1.0, 1.0],
    [-1.0, -1.0],
    [1.0, -1.0],
    [0.0, 1.0],
    [0.0, -1.0],
];

impl Plane<'_, '_> {
    /// Where a place lies on the sheet.
    fn on_sheet(&self, [x, y]: Point) -> (i32, i32) {
        let ([left, top], [width, height]) = (self.corner, self.size);
        (px(left + x * width), px(top + (1.0 - y) * height))
    }

    /// Paints a layer.
    pub(crate) fn paint<K>(&self, layer: &Layer<K>, color: RGBColor) -> Drawn {
        let [left, right] = layer.across;
        let corners = [
            self.on_sheet([left, layer.top]),
            self.on_sheet([right, 0.0]),
        ];
        self.sheet.draw(&Rectangle::new(corners, color.filled()))
    }

    /// Draws slanting lines wherever `inside` holds.
    pub(crate) fn hatch(&self, inside: impl Fn(Point) -> bool) -> Drawn {
        let [width, height] = self.size;
        let lines = ((width + height) / HATCH) as usize;
        for first in (1..=lines).map(|k| k as f64 * HATCH) {
            // From the left or the upper edge down to the right or the lower edge, half a pixel at
            // a time.
            let from = (first - height).max(0.0);
            let count = ((first.min(width) - from) * 2.0) as usize;
            let place = |k: usize| {
                let x = from + k as f64 / 2.0;
                [x / width, 1.0 - (first - x) / height]
            };
            let marked: Vec<usize> = (0..=count).filter(|&k| inside(place(k))).collect();
            for run in marked.chunk_by(|a, b| a + 1 == *b) {
                let ends = [run[0], run[run.len() - 1]].map(|k| self.on_sheet(place(k)));
                let line = PathElement::new(ends.to_vec(), stroke(MUTED, 0.7));
                self.sheet.draw(&line)?;
            }
        }
        Ok(())
    }

    /// A sample for a key: the whole plane in one colour, or hatched.
    pub(crate) fn swatch(&self, color: Option<RGBColor>) -> Drawn {
        let corners = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]];
        let corners = corners.map(|place| self.on_sheet(place));
        let ground = Rectangle::new([corners[0], corners[2]], color.unwrap_or(PAPER).filled());
        self.sheet.draw(&ground)?;
        if color.is_none() {
            self.hatch(|_| true)?;
        }
        let rim = PathElement::new(corners.to_vec(), stroke(INK, 0.8));
        self.sheet.draw(&rim)
    }

    /// How large the box of a name is.
    pub(crate) fn extent(&self, name: &str) -> Point {
        let width = text_width(name, Size::Text) + 12.0;
        [width / self.size[0], NAME / self.size[1]]
    }

    /// Draws the ground for a name, on which it can be read whatever is below.
    pub(crate) fn ground(&self, name: &str, middle: Point) -> Drawn {
        let corners = around(middle, self.extent(name)).map(|corner| self.on_sheet(corner));
        let ground = Rectangle::new(corners, PAPER.mix(0.88).filled());
        self.sheet.draw(&ground)
    }

    /// Writes a name around a place.
    pub(crate) fn name(&self, name: &str, middle: Point) -> Drawn {
        let style = letters(Size::Text, INK).pos(Pos::new(HPos::Center, VPos::Center));
        let text = Text::new(name.to_owned(), self.on_sheet(middle), style);
        self.sheet.draw(&text)
    }

    /// Marks a place with a ring.
    pub(crate) fn ring(&self, place: Point) -> Drawn {
        let at = self.on_sheet(place);
        let ring =
            |radius: f64, style: ShapeStyle| self.sheet.draw(&Circle::new(at, px(radius), style));
        ring(6.0, PAPER.filled())?;
        ring(5.0, stroke(INK, 1.6))?;
        ring(1.5, INK.filled())
    }

    /// Where the name of a mark at `place` has room, close to it or a little further off: on the
    /// plane and off all `taken` boxes. `None` if it has none.
    pub(crate) fn beside(&self, place: Point, name: &str, taken: &[Corners]) -> Option<Point> {
        let extent = self.extent(name);
        let free = |middle: &Point| {
            let [low, high] = around(*middle, extent);
            let inside = low.iter().all(|c| *c >= 0.0) && high.iter().all(|c| *c <= 1.0);
            inside && taken.iter().all(|other| apart(&[low, high], other))
        };
        [BESIDE, 2.5 * BESIDE, 4.0 * BESIDE].iter().find_map(|gap| {
            let off = |axis: usize| extent[axis] / 2.0 + gap / self.size[axis];
            let at = |[x, y]: [f64; 2]| [place[0] + x * off(0), place[1] + y * off(1)];
            SIDES.map(at).into_iter().find(free)
        })
    }

    /// A thin line from a mark to its name.
    pub(crate) fn leader(&self, place: Point, middle: Point) -> Drawn {
        let line = vec![self.on_sheet(place), self.on_sheet(middle)];
        self.sheet.draw(&PathElement::new(line, stroke(INK, 0.8)))
    }

    /// Small boxes along the line between two places, on which no name should lie.
    pub(crate) fn covered(&self, [from, to]: Corners) -> Vec<Corners> {
        let long = [0, 1].map(|axis| ((to[axis] - from[axis]) * self.size[axis]).abs() / 4.0);
        let count = long[0].max(long[1]).min(400.0) as usize + 1;
        let along = |t: f64| [0, 1].map(|axis| from[axis] * (1.0 - t) + to[axis] * t);
        (0..=count)
            .map(|k| along(k as f64 / count as f64))
            .filter(|place| place.iter().all(|c| c.is_finite()))
            .map(|place| around(place, self.size.map(|length| 6.0 / length)))
            .collect()
    }

    /// The box that a mark takes.
    pub(crate) fn ring_box(&self, place: Point) -> Corners {
        around(place, self.size.map(|length| 14.0 / length))
    }
}
