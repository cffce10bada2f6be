//! What a learner reads is on its way out of logic, so that a translation can become a folder: no file
//! of the checker begins to hold sentences, and one that has lost them stays without.

use crate::files::{below, read};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::str::FromStr;

/// The files that still hold sentences, a line each. It may only shrink.
const LIST: &str = "checker/tests/policy/sentences.txt";

/// What other programs say, in their own words, and is looked for there.
const SAID_BY_OTHERS: [&str; 7] = [
    "No space left on device",
    "Too many open files",
    "There is not enough space on the disk",
    "Not enough memory resources",
    "expected outer doc comment",
    "reached the recursion limit",
    "failed to spawn thread",
];

/// So many words in a row are a sentence, or most of one.
const WORDS: usize = 4;

/// What is said with these goes to whoever broke the checker, not to a learner.
const INWARD: [&str; 7] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "expect",
    "panic",
    "unreachable",
];

#[test]
fn no_other_file_begins_to_hold_sentences() {
    let list = read(LIST);
    let listed: BTreeSet<&str> = list.lines().filter(|line| !line.starts_with('#')).collect();
    let mut holding = BTreeSet::new();
    let mut new = Vec::new();
    for name in below("checker/src") {
        let path = format!("checker/src/{name}");
        if !path.ends_with(".rs") {
            continue;
        }
        let tokens = TokenStream::from_str(&read(&path));
        let tokens = tokens.unwrap_or_else(|why| panic!("{path} is no Rust: {why}"));
        let mut found = Vec::new();
        look(tokens, &mut found);
        if let Some((line, sentence)) = found.first() {
            if !listed.contains(path.as_str()) {
                new.push(format!("{path}:{line}: {sentence}"));
            }
            holding.insert(path);
        }
    }
    assert!(
        new.is_empty(),
        "sentences in files that had none. Hand what happened, as data, to a file that holds words \
         already: {LIST} names them\n{}",
        new.join("\n")
    );
    let gone: Vec<&&str> = listed.iter().filter(|it| !holding.contains(**it)).collect();
    assert!(
        gone.is_empty(),
        "these hold no sentence any more. Strike them from {LIST}, so that it stays so: {gone:?}"
    );
}

/// The sentences and their lines; tests, attributes and doc comments are passed over.
fn look(tokens: TokenStream, found: &mut Vec<(usize, String)>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut is_test = false;
    for (at, tree) in trees.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map(|at| trees[at].to_string());
        match tree {
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Bracket
                    && before(1).is_some_and(|it| it == "#" || it == "!") =>
            {
                is_test |= group.stream().to_string().replace(' ', "") == "cfg(test)";
            }
            TokenTree::Group(group) => {
                // `#[cfg(test)] mod tests { … }`
                let ends_item = group.delimiter() == Delimiter::Brace;
                let skipped = is_test && ends_item;
                is_test &= !ends_item;
                let called = match before(1) {
                    Some(it) if it == "!" => before(2),
                    it => it,
                };
                let inward = called.is_some_and(|it| INWARD.contains(&it.as_str()));
                if !skipped && !inward {
                    look(group.stream(), found);
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => is_test = false,
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if is_sentence(&text) && !SAID_BY_OTHERS.contains(&text.trim_matches('"')) {
                    found.push((literal.span().start().line, text));
                }
            }
            _ => {}
        }
    }
}

/// Is it a text with some words in a row? Code in a text is none.
fn is_sentence(literal: &str) -> bool {
    let is_text =
        literal.starts_with('"') || literal.starts_with("r#") || literal.starts_with("r\"");
    let is_code = ["::", "();", "= ", "{{", "#["]
        .iter()
        .any(|it| literal.contains(it));
    let is_word = |word: &str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '{' && c != '}');
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '\'')
    };
    let mut row = 0;
    let longest = literal
        .split_whitespace()
        .filter(|word| *word != "\\")
        .map(|word| {
            row = if is_word(word) { row + 1 } else { 0 };
            row
        });
    is_text && !is_code && longest.max() >= Some(WORDS)
}

#[test]
fn a_sentence_is_told_from_code() {
    for text in [
        "\"the page has no figure\"",
        "\"{path} cannot be read: it is no text\"",
    ] {
        assert!(is_sentence(text), "{text}");
    }
    for text in [
        "\"cannot read {path}: {why}\"",
        "\"let a = b; let c\"",
        "\"--dir\"",
        "'x'",
        "7",
    ] {
        assert!(!is_sentence(text), "{text}");
    }
}
