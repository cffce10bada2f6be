//! Every picture can be shown on a dark page: each of its colours has a counterpart.

mod sheet;

use std::collections::BTreeSet;

use plot::{Arrow, Curve, Direction, Sweep, Trajectory, Walk, Window, dark_rules, inline};
use sheet::{Sheet, bowl, descent, grid, losses};

/// Four walks with arrows: every colour of a surface, and of what lies on it.
fn walks() -> String {
    let grid = grid(3.0, 61, bowl);
    let points = [0.01, 0.05, 0.09, 0.11].map(|lr| descent(lr, 0.0, 40));
    let walks = points.each_ref().map(|points| Walk {
        label: "lr",
        points,
    });
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: "Four walks",
        grid: &grid,
        window: Window::square(3.0),
        walks: &walks,
        arrows: &[Arrow {
            at: [1.0, 1.0],
            slope: [1.0, 20.0],
        }],
        direction: Direction::Uphill,
        minima: &[[0.0, 0.0]],
    };
    figure.svg()
}

/// Six curves: every colour of curves.
fn curves() -> String {
    let losses = [0.001, 0.02, 0.05, 0.09, 0.1, 0.2].map(|lr| losses(lr, 20));
    let curves = losses.each_ref().map(|losses| Curve {
        lr: 0.1,
        losses,
        behaviour: "crawls",
        theory: None,
    });
    let figure = Sweep {
        title: "Six curves",
        threshold: 1e-3,
        curves: &curves,
    };
    figure.svg()
}

/// The colours of a file and the attributes that they stand in, such as `fill="#FFFFFF"`.
fn colors(svg: &str) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(svg).expect("well-formed XML");
    let attributes = document.descendants().flat_map(|node| node.attributes());
    attributes
        .filter(|attribute| attribute.value().starts_with('#'))
        .map(|attribute| format!(r#"{}="{}""#, attribute.name(), attribute.value()))
        .collect()
}

/// The only style sheet of a file.
fn style(svg: &str) -> &str {
    let (_, rest) = svg.split_once("<style>").expect("a style sheet");
    let (style, rest) = rest.split_once("</style>").expect("its end");
    assert!(!rest.contains("<style"), "one style sheet is enough");
    style
}

#[test]
fn every_colour_has_a_rule_and_every_rule_a_colour() {
    for svg in [walks(), curves()] {
        let style = style(&svg);
        let rules = style.lines().filter(|line| line.starts_with("svg.plot ["));
        let matched: BTreeSet<String> = rules
            .filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned()))
            .collect();
        assert_eq!(matched, colors(&svg));
    }
}

#[test]
fn the_rules_hold_for_those_who_prefer_dark_pages_only() {
    let svg = walks();
    let sheet = style(&svg).trim();
    assert!(sheet.starts_with("@media (prefers-color-scheme: dark) {"));
    assert!(sheet.ends_with('}'));
    assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    assert_eq!(sheet.matches("@media").count(), 1);
    // What the rules begin with is what the file is.
    assert!(svg.starts_with("<svg ") && svg.lines().next().unwrap().contains(r#"class="plot""#));
}

#[test]
fn words_come_before_the_style_sheet() {
    // Whoever puts metadata after the description finds it in every picture.
    for svg in [walks(), curves()] {
        assert_eq!(svg.matches("</desc>\n<style>").count(), 1);
    }
}

#[test]
fn an_inlined_picture_takes_its_rules_from_the_page() {
    let page = dark_rules(".coal svg.plot");
    for svg in [walks(), curves()] {
        let inlined = inline(&svg);
        assert!(!inlined.contains("<style"));
        Sheet::read(inlined.clone()).check();
        assert_eq!(colors(&inlined), colors(&svg), "the light picture stays");
        for rule in style(&svg).lines().filter(|line| line.starts_with("svg")) {
            assert!(page.contains(&format!(".coal {rule}\n")), "{rule}");
        }
        assert_eq!(inline(&inlined), inlined);
    }
}
