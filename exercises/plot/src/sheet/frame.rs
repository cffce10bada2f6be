//! A frame with the ticks that a picture chooses itself.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::sheet::axes::Panel;
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::palette::{FAINT, INK, Size, letters, stroke};
use crate::sheet::ticks::Tick;
use crate::sheet::units::px;
use crate::window::Window;

/// Where a frame stands and what is written along it.
pub(crate) struct Frame {
    /// Its left and its upper edge, its width and its height, in pixels.
    pub(crate) place: [f64; 2],
    pub(crate) size: [f64; 2],
    /// The part of the plane that it shows.
    pub(crate) window: Window,
    /// The ticks along x and along y; those outside the window are left out.
    pub(crate) ticks: [Vec<Tick>; 2],
    /// Whether faint lines run across the frame from the ticks of each axis.
    pub(crate) guides: [bool; 2],
}

/// How long a tick is, and how far the text stands from the frame, in pixels.
const TICK: f64 = 5.0;
const TEXT: f64 = 9.0;

impl Frame {
    /// Draws the ticks on the sheet, and returns the coordinates inside the frame. Its outline is
    /// for [`crate::sheet::axes::frame`], when all is drawn.
    pub(crate) fn draw<'a>(&self, sheet: &Area<'a>) -> Drawn<Panel<'a>> {
        let [left, top, width, height] =
            [self.place[0], self.place[1], self.size[0], self.size[1]].map(px);
        let (right, bottom) = (left + width, top + height);
        let ([x0, x1], [y0, y1]) = (self.window.x, self.window.y);
        let area = sheet.clone().shrink((left, top), (width, height));
        let panel = ChartBuilder::on(&area).build_cartesian_2d(x0..x1, y0..y1)?;
        let [across, up] = &self.ticks;
        let line = |ends: [(i32, i32); 2], color| {
            sheet.draw(&PathElement::new(ends.to_vec(), stroke(color, 1.0)))
        };
        for tick in across.iter().filter(|tick| (x0..=x1).contains(&tick.at)) {
            let (x, _) = panel.backend_coord(&(tick.at, y0));
            if self.guides[0] {
                line([(x, top), (x, bottom)], FAINT)?;
            }
            line([(x, bottom), (x, bottom + px(TICK))], INK)?;
            let style = letters(Size::Text, INK).pos(Pos::new(HPos::Center, VPos::Top));
            sheet.draw(&Text::new(tick.text.clone(), (x, bottom + px(TEXT)), style))?;
        }
        for tick in up.iter().filter(|tick| (y0..=y1).contains(&tick.at)) {
            let (_, y) = panel.backend_coord(&(x0, tick.at));
            if self.guides[1] {
                line([(left, y), (right, y)], FAINT)?;
            }
            line([(left - px(TICK), y), (left, y)], INK)?;
            let style = letters(Size::Text, INK).pos(Pos::new(HPos::Right, VPos::Center));
            sheet.draw(&Text::new(tick.text.clone(), (left - px(TEXT), y), style))?;
        }
        Ok(panel)
    }

    /// Writes the names of the axes: one below the frame, one turned to its left, both `off` pixels
    /// from the frame to the far edge of the letters.
    pub(crate) fn name(&self, sheet: &Area<'_>, names: [&str; 2], off: [f64; 2]) -> Drawn {
        let ([left, top], [width, height]) = (self.place, self.size);
        let style = letters(Size::Text, INK).pos(Pos::new(HPos::Center, VPos::Bottom));
        let below = (px(left + width / 2.0), px(top + height + off[0]));
        sheet.draw(&Text::new(names[0].to_owned(), below, style))?;
        let style = letters(Size::Text, INK)
            .pos(Pos::new(HPos::Center, VPos::Top))
            .transform(FontTransform::Rotate270);
        let beside = (px(left - off[1]), px(top + height / 2.0));
        sheet.draw(&Text::new(names[1].to_owned(), beside, style))
    }
}
