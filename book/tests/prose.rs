//! What is typed into the prose, and what is not.

mod common;

use book::numbers;
use checker::course;
use std::collections::BTreeSet;
use std::fs;

/// Numbers with a decimal point that a chapter may type. All others are computed when the book is
/// built: `{{=step.first}}`.
const TYPED: [(&[&str], &str); 7] = [
    (
        &[
            "0.0005", "0.000001", "0.001", "0.01", "0.02", "0.05", "0.09", "0.0999", "0.1", "0.11",
            "0.132", "0.15", "0.18", "0.2", "0.3", "0.4", "0.5", "0.6", "0.9", "0.99", "1.1",
        ],
        "settings: learning rates, momenta, thresholds and widths",
    ),
    (&["1.5", "2.5", "3.5"], "settings: where walks start"),
    (
        &["0.0000001", "0.25", "0.95", "1.01"],
        "settings: rates for houses and for a gain, and the share of what is there",
    ),
    (
        &["0.3", "0.5", "0.6", "0.8", "1.4"],
        "the losses of the lists of step 8",
    ),
    (
        &["0.75", "1.2", "1.8", "1.9", "2.1"],
        "three quarters; 1 + 2·0.1; the largest f64; 2 ± 0.1; and what the line before has computed",
    ),
    (
        &["0.802419", "1.1004"],
        "what others print, quoted to be held against the truth",
    ),
    (
        &["0.0", "1.88", "1.89", "1406.2572", "1412.6980"],
        "a literal of Rust, versions of Rust, two papers",
    ),
];

/// What the chapters share, because the checker sends readers there by these names.
const SIGNPOSTS: [&str; 4] = [
    "The mathematics",
    "The formula as code",
    "Rust you need",
    "What can go wrong",
];

#[test]
fn a_chapter_begins_with_a_bet_and_its_headings_say_the_thing() {
    let mut seen = BTreeSet::new();
    let is_core = |path: &str| course::core().any(|step| is_chapter_of(path, step.name));
    let mut core = chapters();
    core.retain(|(path, _)| is_core(path));
    assert_eq!(core.len(), course::core().count());
    for (file, text) in core {
        let first = text.split("\n## ").nth(1).expect("a section");
        let (bet, figure) = (first.find("<div class=\"bet\""), first.find("{{#figure"));
        assert!(
            bet.is_some() && bet < figure,
            "{file} begins with its bet, and the figure that it is about"
        );
        let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
        for heading in headings.filter(|it| !SIGNPOSTS.contains(it)) {
            assert!(
                seen.insert(heading.to_string()),
                "{file}: another chapter has the heading {heading}, too"
            );
        }
    }
}

/// Whether the file at this path is the chapter of the exercise `name`.
fn is_chapter_of(path: &str, name: &str) -> bool {
    path.ends_with(&format!("{}.md", name.replace('_', "-")))
}

#[test]
fn no_number_is_typed_that_a_program_can_compute() {
    let known: BTreeSet<&str> = TYPED
        .iter()
        .flat_map(|(numbers, _)| *numbers)
        .copied()
        .collect();
    for (file, text) in chapters() {
        for number in typed(&text) {
            assert!(
                known.contains(number.as_str()),
                "{file} types {number}: have it computed, as {{{{=…}}}} does; if it is a setting, add \
                 it to book/tests/prose.rs"
            );
        }
    }
}

#[test]
fn every_number_is_named_in_a_chapter() {
    let prose: String = chapters().into_iter().map(|(_, text)| text).collect();
    for entry in numbers::all() {
        assert!(
            prose.contains(&format!("{{{{={}}}}}", entry.name)),
            "no chapter names the number {}: take it out of book/src/numbers",
            entry.name
        );
    }
}

/// The chapters: file and text.
fn chapters() -> Vec<(String, String)> {
    let folder = common::places().book().join("chapters");
    let entries = fs::read_dir(folder).expect("there are chapters");
    let files = entries.map(|entry| entry.expect("it can be listed").path());
    let chapters: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("it can be read");
            (path.display().to_string(), text.replace("\r\n", "\n"))
        })
        .collect();
    assert!(chapters.len() > 10, "these are not the chapters");
    chapters
}

/// The numbers with a decimal point in the prose: not in code, directives or addresses.
fn typed(text: &str) -> Vec<String> {
    let text = without(text, "```", "```");
    let text = without(&text, "{{", "}}");
    let text = without(&text, "`", "`");
    let text = without(&text, "](", ")");
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.'));
    let numbers = words.map(|word| word.trim_matches('.'));
    let is_number = |word: &&str| word.contains('.') && word.parse::<f64>().is_ok();
    numbers.filter(is_number).map(str::to_string).collect()
}

/// The text without what stands between `open` and `close`.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept += before;
        kept.push(' ');
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

#[test]
fn only_prose_is_searched_for_numbers() {
    let text =
        "At 0.09 it is {{=walk.r009.x1}}, `1.23` or [4.56](7.8.md).\n```rust\n9.1\n```\nEnd 2.5.";
    assert_eq!(typed(text), ["0.09", "4.56", "2.5"]);
}
