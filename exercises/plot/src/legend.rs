//! The head of a picture: its title, and under it the signs with their meaning.
//!
//! The legend stands outside the frame, because a walk may go anywhere inside it.

use plotters::prelude::*;

use crate::canvas::{Area, Drawn};
use crate::mark::Mark;
use crate::palette::{INK, Size, WALK, bold, dashes, letters, px, stroke, text_width};

/// One meaning in the legend.
pub(crate) struct Entry {
    sign: Sign,
    text: String,
}

/// What stands before the meaning.
pub(crate) enum Sign {
    /// A mark on the picture.
    Mark(Mark),
    /// The walk: its line with its dots.
    Walk,
    /// A dashed line.
    Dashed,
    /// Nothing: a remark.
    Remark,
}

impl Entry {
    pub(crate) fn new(sign: Sign, text: impl Into<String>) -> Self {
        Self {
            sign,
            text: text.into(),
        }
    }

    /// How wide the entry is, in pixels.
    fn width(&self) -> f64 {
        self.sign.room() + text_width(&self.text, Size::Text)
    }
}

/// A title with its legend, laid out.
pub(crate) struct Head<'a> {
    title: &'a str,
    left: f64,
    /// The entries, each with the place of its left edge.
    entries: Vec<(Entry, (f64, f64))>,
}

/// Where the title and the first row of the legend are, and how far apart the rows are, in pixels.
const TITLE: f64 = 22.0;
const FIRST_ROW: f64 = 50.0;
const ROW: f64 = 22.0;
/// From the last row to the picture.
const BELOW: f64 = 22.0;

impl<'a> Head<'a> {
    /// Sets the entries in rows that begin at `left` and do not reach beyond `right`.
    pub(crate) fn new(title: &'a str, [left, right]: [f64; 2], entries: Vec<Entry>) -> Self {
        let (mut x, mut y) = (left, FIRST_ROW);
        let mut placed = Vec::with_capacity(entries.len());
        for entry in entries {
            let width = entry.width();
            if x > left && x + width > right {
                (x, y) = (left, y + ROW);
            }
            placed.push((entry, (x, y)));
            x += width + 18.0;
        }
        Self {
            title,
            left,
            entries: placed,
        }
    }

    /// How high the head is, in pixels.
    pub(crate) fn height(&self) -> f64 {
        BELOW + self.entries.last().map_or(TITLE, |(_, (_, y))| *y)
    }

    /// Draws the head at the top of the sheet.
    pub(crate) fn draw(&self, sheet: &Area<'_>) -> Drawn {
        let place = (px(self.left), px(TITLE));
        sheet.draw(&Text::new(
            self.title.to_owned(),
            place,
            bold(Size::Title, INK),
        ))?;
        for (entry, (x, y)) in &self.entries {
            entry.sign.draw(sheet, *x, *y)?;
            let place = (px(x + entry.sign.room()), px(*y));
            sheet.draw(&Text::new(
                entry.text.clone(),
                place,
                letters(Size::Text, INK),
            ))?;
        }
        Ok(())
    }
}

impl Sign {
    /// From the left edge of the sign to the text behind it, in pixels.
    fn room(&self) -> f64 {
        match self {
            Self::Mark(_) => 22.0,
            Self::Walk => 36.0,
            Self::Dashed => 34.0,
            Self::Remark => 0.0,
        }
    }

    /// Draws the sign with its left edge at `x`.
    fn draw(&self, sheet: &Area<'_>, x: f64, y: f64) -> Drawn {
        let at = |dx: f64| (px(x + dx), px(y));
        match self {
            Self::Mark(mark) => mark.draw(sheet, at(8.0)),
            Self::Walk => {
                let line = vec![at(0.0), at(28.0)];
                sheet.draw(&PathElement::new(line, stroke(WALK, 1.6)))?;
                [4.0, 14.0, 24.0]
                    .iter()
                    .try_for_each(|dx| Mark::Step.draw(sheet, at(*dx)))
            }
            Self::Dashed => sheet.draw(&dashes([at(0.0), at(26.0)])),
            Self::Remark => Ok(()),
        }
    }
}
