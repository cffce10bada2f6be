//! One text, two lexers: whatever the compiler takes, the scanner reads with the same tokens or does
//! not read at all. Otherwise something could hide between the two, `unsafe` or an attribute.
//!
//! Texts at the edge of what both read alike are put to both. A macro tells the compiler's tokens, and
//! how far it came in each text as a file tell its errors. A few hundred texts are tried here;
//!
//! ```text
//! DIFFERENTIAL_CASES=10000 cargo test -p checker --test differential -- --nocapture
//! ```
//!
//! tries as many, and says how many were taken. A text that was read in two ways one day is kept in
//! `corpus/source`, and is put to both from then on.

mod compiler;
mod texts;
mod tokens;

/// What `tokens` takes apart here; within the compiler it is `proc_macro`.
mod library {
    pub use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
}

use checker::scan::tokens::Tokens;
use compiler::Compiler;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// So many are tried if nobody says otherwise.
const CASES: usize = 400;

/// How a text in quotes begins among tokens.
const TEXT: &str = "text ";

/// What the compiler may take and the scanner refuses: a line for a shell, a block of settings, and a
/// sign that the compiler takes for a letter.
const REFUSED: [&str; 3] = ["#!", "---", "\u{212a}"];

// Holds: two-readings
#[test]
fn the_scanner_reads_every_text_as_the_compiler_does_or_not_at_all() {
    let cases = std::env::var("DIFFERENTIAL_CASES");
    let cases = cases.map_or(CASES, |count| count.parse().expect("a number of texts"));
    let texts: Vec<String> = (0..cases).map(texts::text).chain(kept()).collect();
    let compiler = Compiler::new(&texts);
    let tokens = compiler.tokens();
    // What begins with `#!` may be read in one way as a file and in another as a text.
    let beacons = compiler.beacons(|case| tokens[case].is_some() || texts[case].contains("#!"));
    let (mut lexed, mut compiled, mut both, mut refused) = (0, 0, 0, 0);
    let mut complaints = Vec::new();
    for (case, text) in texts.iter().enumerate() {
        let (lexes, compiles) = (tokens[case].as_ref(), beacons[case].as_ref());
        lexed += usize::from(lexes.is_some());
        compiled += usize::from(compiles.is_some());
        let Some(own) = spelled(text) else {
            let is_taken = lexes.is_some() || compiles.is_some();
            refused += usize::from(is_taken);
            if is_taken && !REFUSED.iter().any(|piece| text.contains(piece)) {
                complaints.push(format!(
                    "{text:?}\nthe compiler takes it, the scanner does not"
                ));
            }
            continue;
        };
        both += usize::from(lexes.is_some() && compiles.is_some());
        if let Some(theirs) = lexes.filter(|theirs| **theirs != own) {
            complaints.push(format!("{text:?}\n{}", first_difference(&own, theirs)));
        } else if let Some(theirs) = compiles.filter(|theirs| **theirs != beacons_in(&own)) {
            let own = beacons_in(&own);
            complaints.push(format!(
                "{text:?}\nof these the compiler sees {theirs:?}, the scanner {own:?}"
            ));
        }
    }
    println!(
        "{} texts: the compiler's lexer takes {lexed}, and {compiled} as files; {both} are read alike \
         by both, and {refused} the scanner refuses",
        texts.len(),
    );
    assert!(
        complaints.is_empty(),
        "{} texts are read in two ways; make `Tokens::of` refuse them, and keep the first in \
         tests/corpus/source. The first:\n{}",
        complaints.len(),
        complaints[..complaints.len().min(5)].join("\n\n")
    );
    assert!(
        both > texts.len() / 4 && compiled < texts.len(),
        "only {both} texts are read by both, and {compiled} are taken: these texts say little"
    );
}

/// The texts that are kept.
fn kept() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/source");
    let entries = fs::read_dir(folder).expect("sources are kept");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    // What is not UTF-8 is no text for either.
    let texts = paths.iter().map(fs::read_to_string);
    texts.filter_map(Result::ok).collect()
}

/// The scanner's tokens; `None` where it does not read the text.
fn spelled(text: &str) -> Option<Vec<String>> {
    let read = Tokens::of(text).ok()?;
    let mut all = Vec::new();
    tokens::spell(read.stream, &mut all);
    Some(all.iter().map(|token| alike(token)).collect())
}

/// A token in one of its spellings: what a doc comment says is quoted in one way by the compiler and in
/// another by the scanner's library.
fn alike(token: &str) -> String {
    // The compiler composes accents. What a scanner looks for has none.
    if token.starts_with("name ") && !token.is_ascii() {
        return "a name that is not ASCII".to_string();
    }
    let quoted = token.strip_prefix("literal ").unwrap_or_default();
    match syn::parse_str::<syn::LitStr>(quoted) {
        Ok(text) if text.suffix().is_empty() && quoted.starts_with('"') => literal(&text.value()),
        _ => token.to_string(),
    }
}

/// The numbered texts by which the compiler says how far it came.
fn beacons_in(tokens: &[String]) -> BTreeSet<String> {
    let texts = tokens.iter().filter_map(|token| token.strip_prefix(TEXT));
    let beacons = texts.filter(|text| text.starts_with("beacon "));
    beacons.map(str::to_string).collect()
}

/// A text in quotes.
fn literal(text: &str) -> String {
    format!("{TEXT}{text}")
}

fn first_difference(own: &[String], theirs: &[String]) -> String {
    let same = own
        .iter()
        .zip(theirs)
        .take_while(|(own, theirs)| own == theirs);
    let at = same.count();
    let of = |tokens: &[String]| {
        tokens
            .get(at)
            .cloned()
            .unwrap_or_else(|| "the end".to_string())
    };
    format!(
        "token {at}: the scanner reads {:?}, the compiler {:?}",
        of(own),
        of(theirs)
    )
}
