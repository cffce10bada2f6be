//! The dark card for good, for what knows no preference of its reader: a slide, a PNG file.

use crate::sheet::dark::{dark_rules, inline};

/// The picture on its dark card, whatever its reader prefers.
///
/// A text that is no figure of this crate comes back as it is.
pub fn darkened(svg: &str) -> String {
    let plain = inline(svg);
    match plain.split_once("</desc>\n") {
        Some((words, shapes)) => {
            let rules = dark_rules("svg.plot");
            format!("{words}</desc>\n<style>\n{rules}</style>\n{shapes}")
        }
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_hold_without_a_condition() {
        let svg = "<svg class=\"plot\"><desc>words</desc>\n<rect fill=\"#FFFFFF\"/></svg>";
        let dark = darkened(svg);
        assert!(dark.contains("<style>\nsvg.plot [fill=\"#FFFFFF\"]{fill:"));
        assert!(!dark.contains("@media") && dark.ends_with("<rect fill=\"#FFFFFF\"/></svg>"));
        assert_eq!(darkened("hello"), "hello");
    }
}
