//! The colour bar: which colour stands for which height.

use plotters::prelude::*;

use crate::geometry::number;
use crate::scene::scale::Scale;
use crate::scene::surface::Surface;
use crate::sheet::axes::{self, Panel};
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::palette::{INK, Size, letters, stroke, text_width, tint};
use crate::sheet::units::px;

/// From the frame to the bar, how wide the bar is, and from there to the numbers, in pixels.
const GAP: f64 = 22.0;
const BAR: f64 = 18.0;
const TICK: f64 = 9.0;

/// From a number to the next, in pixels.
const APART: f64 = 17.0;

/// The room that the bar and its numbers need to the right of a frame `height` pixels high, in
/// pixels.
pub(crate) fn width(surface: &Surface<'_>, height: f64) -> f64 {
    let ticks = surface
        .scale
        .map_or(Vec::new(), |scale| ticks(&scale, height));
    let numbers = ticks.iter().map(|(_, text)| text_width(text, Size::Text));
    GAP + BAR + TICK + numbers.fold(24.0, f64::max) + 12.0
}

/// The heights beside a bar of so many pixels, and their texts.
fn ticks(scale: &Scale, height: f64) -> Vec<(f64, String)> {
    let heights = scale.ticks((APART / height).max(0.06)).into_iter();
    heights
        .map(|height| (height, number::rounded(height)))
        .collect()
}

/// Draws the bar beside `panel`, as high as its frame, with `name` under it.
///
/// It repeats what is on the surface: the same ground between the same contours.
pub(crate) fn draw(
    sheet: &Area<'_>,
    panel: &Panel<'_>,
    surface: &Surface<'_>,
    name: &str,
) -> Drawn {
    let Some(scale) = surface.scale else {
        return Ok(());
    };
    let (across, up) = panel.plotting_area().get_pixel_range();
    let (left, right) = (across.end + px(GAP), across.end + px(GAP + BAR));
    let height = |tone: f64| up.end - (f64::from(up.end - up.start) * tone).round() as i32;

    let bands = surface.bands();
    for band in &bands {
        let corners = [
            (left, height(band.tones[1])),
            (right, height(band.tones[0])),
        ];
        sheet.draw(&Rectangle::new(corners, tint(band.color).filled()))?;
    }
    for band in &bands {
        if let Some((_, style)) = band.contour() {
            let y = height(band.tones[1]);
            sheet.draw(&PathElement::new(vec![(left, y), (right, y)], style))?;
        }
    }
    let (low, high) = (height(0.0), height(1.0));
    let rim = vec![
        (left, low),
        (right, low),
        (right, high),
        (left, high),
        (left, low),
    ];
    sheet.draw(&PathElement::new(rim, stroke(INK, 1.0)))?;

    for (tick, text) in ticks(&scale, axes::size(panel)[1]) {
        let y = height(scale.tone(tick));
        let mark = vec![(right, y), (right + px(5.0), y)];
        sheet.draw(&PathElement::new(mark, stroke(INK, 1.0)))?;
        let place = (right + px(TICK), y);
        sheet.draw(&Text::new(text, place, letters(Size::Text, INK)))?;
    }
    let place = (left, low + px(16.0));
    sheet.draw(&Text::new(name.to_owned(), place, letters(Size::Text, INK)))
}
