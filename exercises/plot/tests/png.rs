//! Pictures as PNG files: their size, their colours, their letters.

mod sheet;

use plot::{Animation, PngError, Point, Surface3d, View, Window, darkened, png};
use resvg::tiny_skia::Pixmap;
use sheet::{bowl, descent, grid};

fn landscape() -> String {
    let figure = Surface3d {
        title: "½(x² + 20y²), −1 × 10⁻³, ρ β η",
        grid: &grid(3.0, 41, bowl),
        window: Window::square(3.0),
        walk: &descent(0.09, 0.0, 20),
        minima: &[[0.0, 0.0]],
        ceiling: Some(50.0),
        view: View::default(),
    };
    figure.svg()
}

fn pixels(svg: &str, scale: f64) -> Pixmap {
    let file = png(svg, scale).expect("a picture");
    Pixmap::decode_png(&file).expect("a PNG file")
}

/// How many pixels have this colour.
fn count(pixels: &Pixmap, color: [u8; 3]) -> usize {
    let is = |rgba: &&[u8]| rgba[..3] == color;
    pixels.data().chunks(4).filter(is).count()
}

const PAPER: [u8; 3] = [255, 255, 255];
const INK: [u8; 3] = [0x22, 0x22, 0x22];

#[test]
fn a_picture_is_opaque_and_as_large_as_the_scale_says() {
    let svg = landscape();
    let [one, two] = [1.0, 2.0].map(|scale| pixels(&svg, scale));
    assert_eq!(two.width(), 2 * one.width());
    assert_eq!(two.height(), 2 * one.height());
    assert!(one.data().chunks(4).all(|rgba| rgba[3] == 255));
    assert!(
        count(&two, PAPER) > two.data().len() / 16,
        "the card is light"
    );
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let svg = landscape();
    assert_eq!(png(&svg, 1.0), png(&svg, 1.0));
}

#[test]
fn every_letter_of_the_pictures_has_a_shape() {
    // Each letter alone on a sheet leaves ink; one that the font lacks would leave an empty box,
    // which the same letter leaves as any other that it lacks.
    let ink = |letter: char, weight: &str| {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40"
            height="40" fill="#FFFFFF"/><text x="8" y="30" font-family="sans-serif" font-size="24"
            font-weight="{weight}" fill="#222222">{letter}</text></svg>"##
        );
        pixels(&svg, 1.0).data().to_vec()
    };
    for weight in ["normal", "bold"] {
        let lacking = ink('\u{1F600}', weight);
        let blank = ink(' ', weight);
        for letter in "azAZ09−×½²³⁰⁴⁹⁻ρβηλγ∂∇∞≤≥√∥·|=()é".chars()
        {
            let found = ink(letter, weight);
            assert!(
                found != lacking && found != blank,
                "`{letter}` ({weight}) is not in the font: add it to the subset in fonts/"
            );
        }
    }
    assert_ne!(ink('a', "normal"), ink('a', "bold"));
}

#[test]
fn the_dark_card_is_dark() {
    let light = pixels(&landscape(), 1.0);
    let dark = pixels(&darkened(&landscape()), 1.0);
    assert_eq!(
        (dark.width(), dark.height()),
        (light.width(), light.height())
    );
    assert!(count(&light, INK) > 100);
    assert_eq!(count(&dark, INK), 0, "dark ink on a dark card");
    assert!(count(&dark, PAPER) < 20, "{}", count(&dark, PAPER));
}

#[test]
fn a_picture_that_moves_shows_its_end() {
    let walk: [Point; 3] = [[-2.0, 2.0], [1.0, -1.0], [1.0, 2.0]];
    let figure = Animation {
        title: "Two steps",
        grid: &grid(3.0, 21, bowl),
        window: Window::square(3.0),
        walk: &walk,
        losses: &[82.0, 20.5, 40.5],
        minima: &[],
    };
    let red = |svg: &str| count(&pixels(svg, 2.0), [0xD0, 0x1C, 0x1F]);
    let whole = figure.svg();
    // The lines to both steps: hundreds of pixels each.
    let one = Animation {
        walk: &walk[..2],
        ..figure
    };
    assert!(red(&whole) > red(&one.svg()) + 500);
}

#[test]
fn what_is_no_picture_is_an_error_with_a_reason() {
    assert!(matches!(png("hello", 1.0), Err(PngError::NotSvg(_))));
    for scale in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let error = png(&landscape(), scale).expect_err("no scale");
        assert!(matches!(error, PngError::Scale(_)), "{error}");
    }
    for scale in [1e-9, 1e9] {
        let error = png(&landscape(), scale).expect_err("no size");
        assert!(
            error.to_string().contains("choose another scale"),
            "{error}"
        );
    }
}
