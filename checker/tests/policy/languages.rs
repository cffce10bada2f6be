//! What a learner reads stands in files that hold words and nothing else, so that a translation is a
//! folder: no source of the checker holds a sentence.

use crate::files::{below, read};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::str::FromStr;

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

/// What is said with these goes to whoever broke the checker, or is the purpose of a key, not to a
/// learner.
const INWARD: [&str; 8] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "expect",
    "new_derive_key",
    "panic",
    "unreachable",
];

/// Doc comments in what is derived so are what `--help` says.
const SHOWN: [&str; 3] = ["Args", "Parser", "Subcommand"];

#[test]
fn no_source_holds_a_sentence() {
    let mut held = Vec::new();
    for name in below("checker/src") {
        let path = format!("checker/src/{name}");
        if path.ends_with(".rs") {
            let tokens = TokenStream::from_str(&read(&path));
            let tokens = tokens.unwrap_or_else(|why| panic!("{path} is no Rust: {why}"));
            let mut found = Vec::new();
            look(tokens, false, &mut found);
            held.extend(
                found
                    .iter()
                    .map(|(line, says)| format!("{path}:{line}: {says}")),
            );
        }
    }
    assert!(
        held.is_empty(),
        "sentences in sources. Make each a message in checker/words/en, and say it by its name, as in \
         words::reset::done(…)\n{}",
        held.join("\n")
    );
}

/// The sentences and their lines; tests are passed over, and doc comments where `shows_docs` does not
/// say that a learner reads them.
fn look(tokens: TokenStream, shows_docs: bool, found: &mut Vec<(usize, String)>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let (mut is_test, mut is_shown) = (false, false);
    for (at, tree) in trees.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).map(|at| trees[at].to_string());
        match tree {
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Bracket
                    && before(1).is_some_and(|it| it == "#" || it == "!") =>
            {
                let attribute = group.stream().to_string().replace(' ', "");
                is_test |= attribute == "cfg(test)";
                let is_derived = |name: &&str| attribute.contains(*name);
                is_shown |= attribute.starts_with("derive(") && SHOWN.iter().any(is_derived);
                if shows_docs || !attribute.starts_with("doc=") {
                    look(group.stream(), shows_docs, found);
                }
            }
            TokenTree::Group(group) => {
                // `#[cfg(test)] mod tests { … }`
                let ends_item = group.delimiter() == Delimiter::Brace;
                let skipped = is_test && ends_item;
                let is_help = shows_docs || (is_shown && ends_item);
                is_test &= !ends_item;
                is_shown &= !ends_item;
                let called = match before(1) {
                    Some(it) if it == "!" => before(2),
                    it => it,
                };
                let inward = called.is_some_and(|it| INWARD.contains(&it.as_str()));
                if !skipped && !inward {
                    look(group.stream(), is_help, found);
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

#[test]
fn a_sentence_is_seen_wherever_a_learner_would_read_it() {
    for (text, is_seen) in [
        ("fn f() { say(\"this is a sentence\") }", true),
        ("fn f() { bail!(\"this is a sentence\") }", true),
        ("#[error(\"this is a sentence\")] struct Gone;", true),
        (
            "#[derive(Parser)] struct Cli { /// this is a sentence\n a: u8 }",
            true,
        ),
        (
            "#[derive(Debug)] struct Cli { /// this is a sentence\n a: u8 }",
            false,
        ),
        ("fn f() { g().expect(\"this is a sentence\") }", false),
        ("fn f() { panic!(\"this is a sentence\") }", false),
        (
            "#[cfg(test)] mod tests { const A: &str = \"this is a sentence\"; }",
            false,
        ),
        ("fn f() { said.contains(\"Too many open files\") }", false),
    ] {
        let mut found = Vec::new();
        look(
            TokenStream::from_str(text).expect("Rust"),
            false,
            &mut found,
        );
        assert_eq!(!found.is_empty(), is_seen, "{text}");
    }
}
