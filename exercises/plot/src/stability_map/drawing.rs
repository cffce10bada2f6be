//! Draws a stability map.

use crate::geometry::boxes::{Corners, around};
use crate::sheet::axes;
use crate::sheet::canvas::{self, Drawn};
use crate::sheet::cells::Cells;
use crate::sheet::dashes::Dashes;
use crate::sheet::frame::Frame;
use crate::sheet::legend::Head;
use crate::sheet::palette::{PAPER, stroke};
use crate::sheet::plane::Plane;
use crate::sheet::ticks::Tick;
use crate::stability_map::map::{Setting, StabilityMap};
use crate::stability_map::outcome::{DIVERGES, Paint, UNDECIDED};

/// The frame, the room to its left and below it, and that for the key to its right, in pixels.
const FRAME: [f64; 2] = [450.0, 380.0];
const LEFT: f64 = 70.0;
const BELOW: f64 = 58.0;
const KEY: f64 = 170.0;

impl StabilityMap<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let right = LEFT + FRAME[0];
        let head = Head::new(self.title, [LEFT, right + KEY], self.entries());
        let top = head.height();
        let size = [right + KEY, top + FRAME[1] + BELOW];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            if !self.is_sound() {
                return Ok(());
            }
            let window = self.window();
            let frame = Frame {
                place: [LEFT, top],
                size: FRAME,
                window,
                ticks: [Tick::round(window.x, 6), Tick::round(window.y, 7)],
                guides: [false; 2],
            };
            let panel = frame.draw(sheet)?;
            frame.name(sheet, ["learning rate", "momentum"], [48.0, 58.0])?;
            let scale = self.scale();
            let cells = Cells::new([self.rates, self.momenta], |i, j| {
                Paint::of(self.outcome(i, j), scale)
            });
            let plane = Plane {
                sheet,
                corner: [LEFT, top],
                size: FRAME,
            };
            for layer in cells.layers() {
                plane.paint(&layer, layer.kind.color().unwrap_or(PAPER))?;
            }
            plane.hatch(|place| cells.at(place) == Paint::Undecided)?;
            if let Some(boundary) = self.boundary() {
                axes::line(&panel, &boundary, stroke(PAPER, 3.2))?;
                let ends = boundary.map(|[x, y]| (x, y));
                panel.plotting_area().draw(&Dashes::Level.line(ends))?;
            }
            axes::frame(&panel, window)?;
            let taken = self.draw_settings(&plane)?;
            for (kind, name) in [(Paint::Diverges, DIVERGES), (Paint::Undecided, UNDECIDED)] {
                if let Some(middle) = cells.room(kind, plane.extent(name), &taken) {
                    // A name can be read on grey, but not on hatching.
                    if kind == Paint::Undecided {
                        plane.ground(name, middle)?;
                    }
                    plane.name(name, middle)?;
                }
            }
            self.draw_key(sheet, [right + 26.0, top], scale)
        })
    }

    /// Marks the settings, and returns the boxes that marks and names take.
    fn draw_settings(&self, plane: &Plane<'_, '_>) -> Drawn<Vec<Corners>> {
        let window = self.window();
        let part = |[from, to]: [f64; 2], at: f64| (at - from) / (to - from);
        let inside = |mark: &&Setting<'_>| window.contains([mark.lr, mark.momentum]);
        let place = |mark: &Setting<'_>| [part(window.x, mark.lr), part(window.y, mark.momentum)];
        let marks: Vec<_> = self.marks.iter().filter(inside).collect();
        let mut taken: Vec<_> = marks
            .iter()
            .map(|mark| plane.ring_box(place(mark)))
            .collect();
        for mark in &marks {
            if let Some(middle) = plane.beside(place(mark), mark.label, &taken) {
                plane.ground(mark.label, middle)?;
                plane.name(mark.label, middle)?;
                taken.push(around(middle, plane.extent(mark.label)));
            }
        }
        for mark in &marks {
            plane.ring(place(mark))?;
        }
        Ok(taken)
    }
}
