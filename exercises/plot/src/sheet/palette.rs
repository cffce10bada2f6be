//! Colours, strokes and letters.
//!
//! Every picture is an opaque card: white with dark ink, unless the viewer prefers dark pictures
//! (see [`crate::sheet::dark`]). A file shown on its own cannot know the page around it: on a page of the
//! wrong colour, ink on a transparent ground would vanish.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::sheet::broken;
use crate::sheet::units::{UNITS, px};

pub(crate) const PAPER: RGBColor = RGBColor(255, 255, 255);
pub(crate) const INK: RGBColor = RGBColor(0x22, 0x22, 0x22);
/// For what is said in passing; still 5.7 : 1 against the paper.
pub(crate) const MUTED: RGBColor = RGBColor(0x60, 0x60, 0x60);
/// For lines that guide the eye along a tick.
pub(crate) const FAINT: RGBColor = RGBColor(0xE6, 0xE6, 0xE6);
/// The walk: the one warm colour on a surface of blue, green and yellow.
pub(crate) const WALK: RGBColor = RGBColor(0xD0, 0x1C, 0x1F);

/// Curves side by side, at least 3 : 1 against the paper. The first five are 34 or more apart (CIE
/// Lab) in any order, for normal vision and for each of the three kinds of colour blindness.
pub(crate) const CURVES: [RGBColor; 6] = [
    RGBColor(0xC0, 0x78, 0xC0),
    RGBColor(0x30, 0x48, 0xC0),
    RGBColor(0x00, 0xA8, 0x78),
    RGBColor(0x22, 0x22, 0x22),
    RGBColor(0xD8, 0x48, 0x00),
    RGBColor(0x8C, 0x7A, 0x00),
];

/// The colour of the curve number `index`; after the last one they begin again.
pub(crate) fn curve(index: usize) -> RGBColor {
    CURVES[index % CURVES.len()]
}

/// Walks on one surface: as far apart as the curves, and as easy to see.
pub(crate) const WALKS: [RGBColor; 4] = [WALK, CURVES[1], INK, CURVES[0]];

/// How many different tones there are, besides 0: so that each can have its colour in the dark.
pub(crate) const TONES: u32 = 40;

/// The colour of a tone from 0 to 1, to the nearest fortieth: viridis, dark for low. Its last tenth
/// is left out, because bright yellow cannot be told from white.
pub(crate) fn viridis(tone: f64) -> RGBColor {
    let tone = if tone.is_nan() { 0.0 } else { tone };
    let tones = f64::from(TONES);
    ViridisRGB.get_color((tone.clamp(0.0, 1.0) * tones).round() / tones * 0.9)
}

/// The colour of a line at a tone: a little darker, so that the light end can be seen as well.
pub(crate) fn contour(tone: f64) -> RGBColor {
    mix(viridis(tone), 0.9, RGBColor(0, 0, 0))
}

/// A third of a colour on white: for the ground between two contours.
pub(crate) fn tint(color: RGBColor) -> RGBColor {
    mix(color, 0.33, PAPER)
}

/// `share` of a colour, and the rest of another.
pub(crate) fn mix(color: RGBColor, share: f64, other: RGBColor) -> RGBColor {
    let part = |a: u8, b: u8| (f64::from(a) * share + f64::from(b) * (1.0 - share)).round() as u8;
    RGBColor(
        part(color.0, other.0),
        part(color.1, other.1),
        part(color.2, other.2),
    )
}

/// A solid line in `color`, `width` pixels wide.
pub(crate) fn stroke(color: RGBColor, width: f64) -> ShapeStyle {
    let units = px(width) as u32;
    debug_assert!(
        !broken::is_broken(units),
        "{width} px wide lines are dashed"
    );
    color.stroke_width(units)
}

/// The line of an arrow: not as dark as a walk.
pub(crate) fn arrow() -> ShapeStyle {
    stroke(MUTED, 1.2)
}

/// The sizes of letters, in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Size {
    Title,
    Text,
    Small,
}

impl Size {
    pub(crate) fn pixels(self) -> f64 {
        match self {
            Self::Title => 16.0,
            Self::Text => 13.0,
            Self::Small => 11.0,
        }
    }
}

/// Letters in `color`, set to the right of the point that they are given.
pub(crate) fn letters(size: Size, color: RGBColor) -> TextStyle<'static> {
    // plotters divides by 1.24 before it writes the size.
    let size = size.pixels() * f64::from(UNITS) * 1.24;
    let font = ("sans-serif", size).into_font();
    font.color(&color).pos(Pos::new(HPos::Left, VPos::Center))
}

/// The same letters, in bold.
pub(crate) fn bold(size: Size, color: RGBColor) -> TextStyle<'static> {
    let mut style = letters(size, color);
    style.font = style.font.style(FontStyle::Bold);
    style
}

/// How wide a text will be, in pixels: a guess, since only the viewer knows the font. It is made
/// for DejaVu Sans and Verdana, the widest of the usual ones.
pub(crate) fn text_width(text: &str, size: Size) -> f64 {
    let width = |letter| match letter {
        'i' | 'j' | 'l' | ' ' | '.' | ',' | ':' | '|' => 0.34,
        '(' | ')' | 'f' | 'r' | 't' | '⁰'..='⁻' | '¹' | '²' | '³' => 0.42,
        'm' | 'w' | '−' | '×' | '=' | '+' | '>' | '<' => 0.85,
        _ => 0.64,
    };
    size.pixels() * text.chars().map(width).sum::<f64>()
}
