//! The same picture for those who prefer it dark.
//!
//! Every colour of the palette has a counterpart, and a style sheet exchanges one for the other:
//! the file says `fill="#FFFFFF"`, and a rule for `[fill="#FFFFFF"]` says what that is in the dark.
//! A viewer that knows no style sheets shows the light card.

use plotters::style::RGBColor;

use crate::sheet::palette::{
    CURVES, FAINT, INK, MUTED, PAPER, TONES, WALK, contour, mix, tint, viridis,
};

/// How the style sheet of a picture begins: no other style sheet does.
const OPEN: &str = "<style>@media (prefers-color-scheme: dark) {\n";
const CLOSE: &str = "}</style>\n";

/// The card in the dark, and what is white in the light.
const CARD: RGBColor = RGBColor(0x1A, 0x1D, 0x23);

/// What is to be exchanged: an attribute, its colour, and the colour in its place.
type Rule = (&'static str, RGBColor, RGBColor);

/// Rules that make the pictures below `prefix` dark, such as `.coal svg.plot` for all pictures on
/// a page with the class `coal`.
///
/// They are the rules that each file holds for readers who prefer dark pages, but for all colours,
/// and without a condition: for a page that has a switch of its own. Use them with [`inline`].
pub fn dark_rules(prefix: &str) -> String {
    rules().map(|rule| text(prefix, rule)).collect()
}

/// The picture without its style sheet, to be put into a page that brings [`dark_rules`].
///
/// A text that does not hold this style sheet stays as it is.
pub fn inline(svg: &str) -> String {
    match svg.split_once(OPEN) {
        Some((before, rest)) => {
            let (_, after) = rest.split_once(CLOSE).unwrap_or(("", rest));
            format!("{before}{after}")
        }
        None => svg.to_owned(),
    }
}

/// The style sheet for a file with these shapes: the rules for the colours that they have.
pub(crate) fn style(shapes: &str) -> String {
    let used = rules().filter(|rule| shapes.contains(&attribute(*rule)));
    let rules: String = used.map(|rule| text("svg.plot", rule)).collect();
    format!("{OPEN}{rules}{CLOSE}")
}

/// `fill="#FFFFFF"`: how an attribute is written in a file, and matched by a rule.
fn attribute((name, RGBColor(r, g, b), _): Rule) -> String {
    format!(r##"{name}="#{r:02X}{g:02X}{b:02X}""##)
}

fn text(prefix: &str, rule: Rule) -> String {
    let (name, _, RGBColor(r, g, b)) = rule;
    let attribute = attribute(rule);
    format!("{prefix} [{attribute}]{{{name}:#{r:02X}{g:02X}{b:02X}}}\n")
}

/// Every colour with a counterpart. Viridis itself has none: it is bright enough to be filled in
/// on a dark card.
fn rules() -> impl Iterator<Item = Rule> {
    let inks = INKS.into_iter();
    let tones = (0..=TONES).map(|k| f64::from(k) / f64::from(TONES));
    let tints = tones.clone().map(|tone| {
        let color = viridis(tone);
        (tint(color), mix(color, 0.42, CARD))
    });
    let both = inks.chain(tints);
    let both = both.flat_map(|(light, dark)| [("fill", light, dark), ("stroke", light, dark)]);
    // A line at the dark end would vanish: all are lifted, and the dark end the most.
    let lines = tones.map(|tone| {
        let lifted = mix(viridis(0.3 + 0.7 * tone), 0.85, PAPER);
        ("stroke", contour(tone), lifted)
    });
    both.chain(lines)
}

/// The colours of words, lines and marks, light and dark. In the dark, too, they are at least 3 : 1
/// against the card, and the walks are 35 or more apart and the first five curves 28 (CIE Lab), for
/// normal vision and for each of the three kinds of colour blindness.
const INKS: [(RGBColor, RGBColor); 10] = [
    (PAPER, CARD),
    (INK, RGBColor(0xE8, 0xE8, 0xE8)),
    (MUTED, RGBColor(0xA8, 0xAD, 0xB5)),
    (FAINT, RGBColor(0x33, 0x37, 0x3E)),
    (WALK, RGBColor(0xFF, 0x5A, 0x50)),
    (CURVES[0], RGBColor(0xD8, 0x8C, 0xE0)),
    (CURVES[1], RGBColor(0x50, 0x60, 0xF0)),
    (CURVES[2], RGBColor(0x20, 0xB8, 0x88)),
    (CURVES[4], RGBColor(0xE8, 0x50, 0x10)),
    (CURVES[5], RGBColor(0xE0, 0xD0, 0x50)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::dashes::THEORY;
    use crate::sheet::palette::WALKS;
    use crate::sheet::vision::{apart, contrast};

    #[test]
    fn a_file_holds_the_rules_for_its_own_colours() {
        let style = style(r##"<rect fill="#FFFFFF"/><line stroke="#222222"/>"##);
        let rules: Vec<&str> = style.lines().collect();
        assert_eq!(
            rules,
            [
                "<style>@media (prefers-color-scheme: dark) {",
                r##"svg.plot [fill="#FFFFFF"]{fill:#1A1D23}"##,
                r##"svg.plot [stroke="#222222"]{stroke:#E8E8E8}"##,
                "}</style>",
            ]
        );
    }

    #[test]
    fn a_page_gets_the_same_rules_with_its_own_prefix() {
        let rules = dark_rules(".coal svg.plot");
        assert!(rules.contains(".coal svg.plot [fill=\"#FFFFFF\"]{fill:#1A1D23}\n"));
        assert_eq!(rules.lines().count(), rules.matches(".coal").count());
    }

    #[test]
    fn only_the_style_sheet_of_the_picture_is_taken_out() {
        let own = style(r##"<rect fill="#FFFFFF"/>"##);
        let motion = "<style>circle { animation: walk 4s }</style>\n";
        let picture = format!("<svg>\n{motion}{own}<rect/></svg>");
        assert_eq!(inline(&picture), format!("<svg>\n{motion}<rect/></svg>"));
        assert_eq!(inline("<svg/>"), "<svg/>");
    }

    #[test]
    fn no_colour_has_two_counterparts() {
        let rules: Vec<Rule> = rules().collect();
        for (k, a) in rules.iter().enumerate() {
            for b in &rules[k + 1..] {
                let same = a.0 == b.0 && a.1 == b.1;
                assert!(!same || a.2 == b.2, "{a:?} and {b:?}");
            }
        }
    }

    #[test]
    fn ink_can_be_read_on_the_card() {
        for (light, dark) in INKS {
            if light != PAPER && light != FAINT {
                assert!(contrast(light, PAPER) >= 3.0, "{light:?} on white");
                assert!(contrast(dark, CARD) >= 3.0, "{dark:?} on the dark card");
            }
        }
        // What theory says of a curve is paler than the curve.
        for (_, dark) in INKS.iter().filter(|(light, _)| CURVES.contains(light)) {
            let theory = mix(*dark, THEORY, CARD);
            assert!(contrast(theory, CARD) >= 2.0, "theory beside {dark:?}");
        }
        // Every contour, on the ground on either side of it.
        for k in 0..=TONES {
            let tone = f64::from(k) / f64::from(TONES);
            let ground = mix(viridis(tone), 0.42, CARD);
            let line = mix(viridis(0.3 + 0.7 * tone), 0.85, PAPER);
            assert!(contrast(line, ground) >= 2.0, "a contour at {tone}");
        }
    }

    #[test]
    fn walks_and_curves_can_be_told_apart_by_all_eyes_light_and_dark() {
        let dark = |light: RGBColor| INKS.iter().find(|(ink, _)| *ink == light).unwrap().1;
        for (colors, light, in_the_dark) in [(&WALKS[..], 35.0, 35.0), (&CURVES[..5], 34.0, 28.0)] {
            for (k, &a) in colors.iter().enumerate() {
                for &b in &colors[k + 1..] {
                    assert!(apart(a, b) >= light, "{a:?} and {b:?}");
                    let (a, b) = (dark(a), dark(b));
                    assert!(apart(a, b) >= in_the_dark, "{a:?} and {b:?} in the dark");
                }
            }
        }
    }
}
