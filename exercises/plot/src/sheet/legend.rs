//! The head of a picture: its title, and under it the signs with their meaning.
//!
//! The legend stands outside the frame, because a walk may go anywhere inside it.

use plotters::prelude::*;

use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::dashes::Dashes;
use crate::sheet::look::Look;
use crate::sheet::mark::Mark;
use crate::sheet::palette::{INK, Size, arrow, bold, letters, text_width};
use crate::sheet::units::px;

/// One meaning in the legend.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) sign: Sign,
    text: String,
}

/// What stands before the meaning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sign {
    /// A mark on the picture.
    Mark(Mark),
    /// A walk: its line with its dots.
    Walk(Look),
    /// An arrow.
    Arrow,
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
    /// The title, line by line.
    title: Vec<&'a str>,
    left: f64,
    /// The entries, each with the place of its left edge.
    entries: Vec<(Entry, (f64, f64))>,
}

/// How wide a sheet is at least, in pixels, so that an entry fits beside its sign.
pub(crate) const NARROWEST: f64 = 420.0;

/// Where the title is and how far apart its lines are, how far below it the first row of the legend
/// is and how far apart the rows are, in pixels.
const TITLE: f64 = 22.0;
const TITLE_LINE: f64 = 21.0;
const FIRST_ROW: f64 = 28.0;
const ROW: f64 = 22.0;
/// How long the line of a walk is: long enough for its dashes.
const WALK: f64 = 40.0;
/// From the last row to the picture.
const BELOW: f64 = 22.0;

impl<'a> Head<'a> {
    /// Sets the title and the entries in rows that begin at `left` and do not reach beyond `right`.
    /// Signs come first, and remarks last.
    pub(crate) fn new(title: &'a str, [left, right]: [f64; 2], mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.sign == Sign::Remark);
        let title = wrap(title, |line| bold_width(line) <= right - left);
        let last = TITLE + TITLE_LINE * (title.len() - 1) as f64;
        let (mut x, mut y) = (left, last + FIRST_ROW);
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
        let title = TITLE + TITLE_LINE * (self.title.len() - 1) as f64;
        BELOW + self.entries.last().map_or(title, |(_, (_, y))| *y)
    }

    /// Draws the head at the top of the sheet.
    pub(crate) fn draw(&self, sheet: &Area<'_>) -> Drawn {
        for (k, line) in self.title.iter().enumerate() {
            let place = (px(self.left), px(TITLE + TITLE_LINE * k as f64));
            sheet.draw(&Text::new(*line, place, bold(Size::Title, INK)))?;
        }
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

/// How wide a line of the title is, in pixels.
fn bold_width(line: &str) -> f64 {
    text_width(line, Size::Title) * 1.12
}

/// Breaks a text into as few lines as fit: after a comma or a colon if that needs no further line,
/// between two words otherwise. There is at least one line, and a word that does not fit has one of
/// its own.
pub(crate) fn wrap(text: &str, fits: impl Fn(&str) -> bool + Copy) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while !fits(rest) {
        let breaks = || rest.match_indices(' ').map(|(at, _)| at);
        let most = breaks().take_while(|&at| fits(&rest[..at])).last();
        let Some(most) = most.or_else(|| breaks().next()) else {
            break;
        };
        let better = breaks().filter(|&at| {
            let whole = rest[..at].ends_with([',', ':']);
            whole && at <= most && (fits(&rest[at..]) || !fits(&rest[most..]))
        });
        let at = better.last().unwrap_or(most);
        lines.push(&rest[..at]);
        rest = rest[at..].trim_start();
    }
    lines.push(rest);
    lines
}

impl Sign {
    /// From the left edge of the sign to the text behind it, in pixels.
    fn room(&self) -> f64 {
        match self {
            Self::Mark(_) => 25.0,
            Self::Walk(_) => WALK + 8.0,
            Self::Arrow => 30.0,
            Self::Dashed => 34.0,
            Self::Remark => 0.0,
        }
    }

    /// Draws the sign with its left edge at `x`.
    fn draw(&self, sheet: &Area<'_>, x: f64, y: f64) -> Drawn {
        let at = |dx: f64| (px(x + dx), px(y));
        match self {
            Self::Mark(mark) => mark.draw(sheet, at(9.0)),
            Self::Walk(look) => {
                let line = vec![at(0.0), at(WALK)];
                sheet.draw(&PathElement::new(line, look.line()))?;
                [0.15, 0.85]
                    .iter()
                    .try_for_each(|t| Mark::Step(*look).draw(sheet, at(t * WALK)))
            }
            Self::Arrow => {
                let (tip, back) = (22.0, 17.4);
                let up = |dx: f64, dy: f64| (px(x + dx), px(y + dy));
                let path = vec![at(0.0), at(tip), up(back, 2.3), at(tip), up(back, -2.3)];
                sheet.draw(&PathElement::new(path, arrow()))
            }
            Self::Dashed => sheet.draw(&Dashes::Level.line([at(0.0), at(26.0)])),
            Self::Remark => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn a_long_title_is_broken_where_it_pauses() {
        let within = |most: usize| move |line: &str| line.trim().chars().count() <= most;
        let title = "Gradient descent on a bowl, learning rate 0.09";
        assert_eq!(wrap(title, within(60)), [title]);
        assert_eq!(
            wrap(title, within(40)),
            ["Gradient descent on a bowl,", "learning rate 0.09"]
        );
        assert_eq!(
            wrap(title, within(17)),
            ["Gradient descent", "on a bowl,", "learning rate", "0.09"]
        );
        assert_eq!(wrap("", within(3)), [""]);
        assert_eq!(
            wrap("indivisible words", within(3)),
            ["indivisible", "words"]
        );
    }
}
