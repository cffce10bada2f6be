//! The sheet that a picture is drawn on, and the SVG text that it becomes.
//!
//! plotters rounds every coordinate to a whole number, which makes curves wobble. So the sheet is
//! drawn ten times as large, in units of a tenth of a pixel, and the file asks the viewer to show
//! it at the size it is meant to have.

use plotters::coord::Shift;
use plotters::prelude::*;

use crate::palette::{PAPER, UNITS};

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

/// Draws on a white sheet of `size` pixels, and returns the SVG file.
pub(crate) fn svg(size: [f64; 2], words: &Words, paint: impl FnOnce(&Area<'_>) -> Drawn) -> String {
    let mut drawing = String::new();
    let [across, down] = size.map(|pixels| pixels.ceil() as u32);
    let (width, height) = (across * UNITS, down * UNITS);
    let sheet = SVGBackend::with_string(&mut drawing, (width, height)).into_drawing_area();
    sheet
        .fill(&PAPER)
        .and_then(|()| paint(&sheet))
        .and_then(|()| sheet.present())
        // The backend appends to a string, and the areas of the layout are constants.
        .expect("drawing into a string does not fail");
    drop(sheet);

    // The first line is the root element of plotters; ours takes its place.
    let shapes = drawing.split_once('\n').map_or("", |(_, shapes)| shapes);
    let root = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{across}" height="{down}""#
    );
    let scale = format!(r#"viewBox="0 0 {width} {height}""#);
    // What plotters does not say holds for every shape.
    let style = r#"stroke-linejoin="round" stroke-linecap="round" fill-rule="evenodd""#;
    let title = escape(&words.title);
    let description = escape(&words.description);
    format!("{root} {scale} {style}>\n<title>{title}</title>\n<desc>{description}</desc>\n{shapes}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
