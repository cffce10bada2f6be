//! From SVG to PNG, for programs that show nothing else: the feature `png`.
//!
//! The letters are those of the fonts in `fonts/`, and never those of the machine: so a picture has
//! the same pixels everywhere.

use std::fmt;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

/// The regular and the bold letters: the part of DejaVu Sans 2.37 that has Latin, Greek and
/// mathematics. `pyftsubset --no-hinting --layout-features=''` of fonttools made it; the licence
/// lies beside it.
const FONTS: [&[u8]; 2] = [
    include_bytes!("../../fonts/DejaVuSans.ttf"),
    include_bytes!("../../fonts/DejaVuSans-Bold.ttf"),
];
const FAMILY: &str = "DejaVu Sans";

/// A picture has at most so many pixels, and takes four bytes for each: 400 MB.
const MOST_PIXELS: f64 = 1e8;

/// Why an SVG file does not become a PNG file.
#[derive(Debug, Clone, PartialEq)]
pub enum PngError {
    /// The text is not an SVG file; what its reader says of it.
    NotSvg(String),
    /// The scale is not a number above 0.
    Scale(f64),
    /// The picture would have no pixel, or more than can be held: its width and height in pixels.
    Size(f64, f64),
    /// The pixels could not be written as PNG; what the writer says of it.
    Encoding(String),
}

/// The picture as the bytes of a PNG file.
///
/// `svg` is the text of an SVG file, such as any figure of this crate returns. Each of its pixels
/// becomes `scale` pixels in either direction: 1 for its own size, 2 for a screen with small
/// pixels, 4 for print. The card is the light one; for the dark one see [`crate::sheet::darkened`]. A
/// picture that moves is shown at its end.
///
/// The same text gives the same pixels on every machine.
///
/// # Errors
///
/// A [`PngError`] if the text is not SVG, or if the picture would be empty or above a hundred
/// million pixels.
pub fn png(svg: &str, scale: f64) -> Result<Vec<u8>, PngError> {
    if !(scale.is_finite() && scale > 0.0) {
        return Err(PngError::Scale(scale));
    }
    let tree = Tree::from_str(svg, &options()).map_err(|e| PngError::NotSvg(e.to_string()))?;
    let size = [tree.size().width(), tree.size().height()];
    let [width, height] = size.map(|side| (f64::from(side) * scale).round());
    if width < 1.0 || height < 1.0 || width * height > MOST_PIXELS {
        return Err(PngError::Size(width, height));
    }
    let mut pixels =
        Pixmap::new(width as u32, height as u32).ok_or(PngError::Size(width, height))?;
    let scale = scale as f32;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels
        .encode_png()
        .map_err(|e| PngError::Encoding(e.to_string()))
}

/// How text is read: whatever font the file asks for, there is one.
fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    }
}

impl fmt::Display for PngError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSvg(reason) => write!(f, "the text is not an SVG picture: {reason}"),
            Self::Scale(scale) => write!(
                f,
                "a picture cannot be made {scale} times as large: the scale is a number above 0"
            ),
            Self::Size(width, height) => write!(
                f,
                "a picture of {width} × {height} pixels cannot be made: it needs at least one \
                 pixel, and at most a hundred million; choose another scale"
            ),
            Self::Encoding(reason) => write!(f, "the pixels do not become PNG: {reason}"),
        }
    }
}

impl std::error::Error for PngError {}
