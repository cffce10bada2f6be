//! The sheet that a picture is drawn on, and the SVG text that it becomes.
//!
//! plotters rounds every coordinate to a whole number, which makes curves wobble. So the sheet is
//! drawn ten times as large, in units of a tenth of a pixel, and the file asks the viewer to show
//! it at the size it is meant to have.

use plotters::coord::Shift;
use plotters::prelude::*;

use crate::sheet::palette::PAPER;
use crate::sheet::units::UNITS;
use crate::sheet::{broken, dark};

/// A part of the sheet, in units of a tenth of a pixel.
pub(crate) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// What every drawing function returns.
pub(crate) type Drawn<T = ()> = Result<T, DrawingAreaErrorKind<std::io::Error>>;

/// The words for those who hear a picture instead of seeing it.
pub(crate) struct Words {
    /// What the picture is, in one line.
    pub(crate) title: String,
    /// What is to be seen in it, in sentences.
    pub(crate) description: String,
}

/// Draws on a white sheet of `size` pixels, and returns the SVG file. It holds rules for a dark one.
pub(crate) fn svg(size: [f64; 2], words: &Words, paint: impl FnOnce(&Area<'_>) -> Drawn) -> String {
    let paint = |sheet: &Area<'_>| sheet.fill(&PAPER).and_then(|()| paint(sheet));
    file(size, words, &shapes(size, paint))
}

/// What is painted on a sheet of `size` pixels, as elements of an SVG file.
pub(crate) fn shapes(size: [f64; 2], paint: impl FnOnce(&Area<'_>) -> Drawn) -> String {
    let mut drawing = String::new();
    let units = size.map(|pixels| pixels.ceil() as u32 * UNITS);
    let sheet = SVGBackend::with_string(&mut drawing, units.into()).into_drawing_area();
    paint(&sheet)
        .and_then(|()| sheet.present())
        // The backend appends to a string, and the areas of the layout are constants.
        .expect("drawing into a string does not fail");
    drop(sheet);

    // The first line and the last are the root element of plotters; ours takes its place.
    let shapes = drawing.split_once('\n').map_or("", |(_, shapes)| shapes);
    let shapes = shapes.trim_end().trim_end_matches("</svg>");
    // What plotters says of every shape, although it goes without saying or holds for all of them.
    let mut shapes = shapes.replace(r#" opacity="1""#, "");
    for repeated in [
        r#" stroke="none""#,
        r#" font-family="sans-serif""#,
        r#" text-anchor="start""#,
    ] {
        shapes = shapes.replace(repeated, "");
    }
    for (k, dashes) in broken::DASHES.iter().enumerate().skip(1) {
        let width = format!(r#" stroke-width="{}""#, broken::width(k));
        let broken = format!(r#"{width} stroke-dasharray="{dashes}""#);
        shapes = shapes.replace(&width, &broken);
    }
    shapes
}

/// The SVG file of a sheet of `size` pixels with these elements on it.
pub(crate) fn file(size: [f64; 2], words: &Words, shapes: &str) -> String {
    let [across, down] = size.map(|pixels| pixels.ceil() as u32);
    let (width, height) = (across * UNITS, down * UNITS);
    let root = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" width="{across}" height="{down}""#
    );
    let scale = format!(r#"viewBox="0 0 {width} {height}""#);
    // This holds for every shape.
    let style = concat!(
        r#"stroke-linejoin="round" stroke-linecap="round" fill-rule="evenodd" "#,
        r#"font-family="sans-serif""#
    );
    let title = escape(&words.title);
    let description = escape(&words.description);
    let dark = dark::style(shapes);
    format!(
        "{root} {scale} {style}>\n<title>{title}</title>\n<desc>{description}</desc>\n{dark}{shapes}</svg>\n"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
