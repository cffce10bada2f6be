//! Where prose says how many questions there are, it is so many.

use crate::files::{below, read};
use checker::course::in_words;
use checker::understanding::challenge::names;
use checker::understanding::questions::questions;

#[test]
fn prose_counts_the_questions_right() {
    let (all, predictions) = (names().count(), questions().len());
    let counts = [
        ("questions", all),
        ("predictions", predictions),
        ("constructions", all - predictions),
    ];
    let chapters = below("book/chapters").into_iter();
    let chapters = chapters.map(|name| format!("book/chapters/{name}"));
    let mut wrong = Vec::new();
    let mut said = 0;
    for path in chapters.chain(["README.md".to_string()]) {
        let text = read(&path);
        let words: Vec<String> = text.split_whitespace().map(bare).collect();
        for pair in words.windows(2) {
            let Some((things, count)) = counts.iter().find(|(things, _)| pair[1] == *things) else {
                continue;
            };
            let is_number =
                (2..=12).any(|n| pair[0] == in_words(n)) || pair[0].parse::<usize>().is_ok();
            said += usize::from(is_number);
            if is_number && pair[0] != in_words(*count) && pair[0] != count.to_string() {
                wrong.push(format!(
                    "{path}: {} {things}, and there are {}",
                    pair[0],
                    in_words(*count)
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "say how many `explain` asks, or say it without a number:\n{}",
        wrong.join("\n")
    );
    assert!(
        said > 0,
        "prose has no number of questions any more: take this rule out"
    );
}

/// A word without what stands around it, in small letters.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}
