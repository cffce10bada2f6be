//! What is known of the course is known once: no code holds a list of exercises, a count of them, or
//! the beginning of their names.

use crate::files::{below, read};
use checker::course;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::str::FromStr;

/// Where code lies that may speak of exercises.
const FOLDERS: &[&str] = &[
    "checker/src",
    "checker/tests",
    "checker/benches",
    "checker/examples",
    "book/src",
    "book/tests",
    "book/live",
    "exercises/visualiser",
    "exercises/plot",
];

/// What is no code of the project: dependencies, things that were built, and a learner's files.
const OTHERS: &[&str] = &[
    "node_modules/",
    "target/",
    "snapshots/",
    "submissions/",
    "corpus/",
];

/// The number of exercises as a word, in pieces, so that this file does not hold it.
const COUNT: &str = concat!("ni", "ne");

#[test]
fn no_code_counts_or_lists_the_exercises() {
    let mut found = Vec::new();
    for path in FOLDERS.iter().flat_map(|folder| code(folder)) {
        let text = read(&path);
        if path.ends_with(".rs") {
            let tokens = TokenStream::from_str(&text);
            let tokens = tokens.unwrap_or_else(|why| panic!("{path} is no Rust: {why}"));
            let mut complaints = Vec::new();
            // The learner's own crates know nothing of the course, and draw with other numbers.
            let knows_the_course = !path.starts_with("exercises/");
            look(tokens, knows_the_course, &mut complaints);
            found.extend(complaints.iter().map(|why| format!("{path}:{why}")));
        } else {
            found.extend(script(&text).iter().map(|why| format!("{path}:{why}")));
        }
    }
    assert!(
        found.is_empty(),
        "ask checker::course (all, core, size), or the page, instead; prose may say it:\n{}",
        found.join("\n")
    );
}

fn code(folder: &str) -> Vec<String> {
    let is_code = |name: &String| {
        let kinds = [".rs", ".js", ".mjs"];
        kinds.iter().any(|kind| name.ends_with(kind))
            && !OTHERS.iter().any(|piece| name.contains(piece))
    };
    let names = below(folder).into_iter().filter(is_code);
    names.map(|name| format!("{folder}/{name}")).collect()
}

/// Looks through tokens: comments are none, and doc comments are attributes, which are passed over.
fn look(tokens: TokenStream, knows_the_course: bool, complaints: &mut Vec<String>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, tree) in trees.iter().enumerate() {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let is_attribute = matches!(
                    at.checked_sub(1).and_then(|before| trees.get(before)),
                    Some(TokenTree::Punct(sign)) if sign.as_char() == '#' || sign.as_char() == '!'
                ) && group.delimiter() == Delimiter::Bracket;
                if is_attribute {
                    continue;
                }
                let listed = listed(group.stream());
                if 3 * listed.len() > 2 * course::core().count() {
                    complaints.push(format!("{line}: a list of exercises: {listed:?}"));
                }
                if group.delimiter() == Delimiter::Bracket && knows_the_course {
                    let inside = group.stream().to_string().replace(' ', "");
                    let size = course::core().count();
                    if inside.ends_with(&format!(";{size}")) {
                        complaints.push(format!("{line}: an array of as many as there are"));
                    }
                    if inside == "..4" {
                        complaints.push(format!("{line}: the first letters of a name"));
                    }
                }
                look(group.stream(), knows_the_course, complaints);
            }
            TokenTree::Literal(literal) if knows_the_course => {
                let literal = literal.to_string();
                if literal == "\"ex0\"" || literal == "\"ex\"" || literal == "\"ext\"" {
                    complaints.push(format!("{line}: the beginning of a name: {literal}"));
                }
                if literal.starts_with('"') && has_word(&literal, COUNT)
                    // The one place where numbers become words.
                    && !has_word(&literal, "eleven")
                {
                    complaints.push(format!("{line}: the number of exercises: {literal}"));
                }
            }
            TokenTree::Ident(name) if knows_the_course => {
                let name = name.to_string();
                if name.to_lowercase().split('_').any(|word| word == COUNT) {
                    complaints.push(format!("{line}: the number of exercises: {name}"));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn the_write_up_asks_for_the_threshold_of_the_standard_experiment() {
    let threshold = format!(
        "it settles below {:e} at step",
        course::experiment::THRESHOLD
    );
    let words = read("checker/words/en/write_up.ftl");
    assert!(
        words.contains(&threshold),
        "write_up.ftl asks for another one"
    );
}

/// The exercises that stand as texts of their own in a list, directly.
fn listed(tokens: TokenStream) -> BTreeSet<&'static str> {
    let literals = tokens.into_iter().filter_map(|tree| match tree {
        TokenTree::Literal(literal) => Some(literal.to_string()),
        _ => None,
    });
    let names = literals.filter_map(|literal| {
        let mut all = course::all().iter();
        let found = all.find(|exercise| literal.trim_matches('"') == exercise.name)?;
        Some(found.name)
    });
    names.collect()
}

/// Looks through a script by its lines; what stands behind `//` or in a block comment is passed over.
fn script(text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let text = text.trim();
        let is_comment = ["//", "*", "/*"].iter().any(|sign| text.starts_with(sign));
        let code = text.split(" //").next().unwrap_or_default();
        if is_comment {
            continue;
        }
        let names = course::core().filter(|exercise| code.contains(exercise.name));
        if 3 * names.count() > 2 * course::core().count() {
            complaints.push(format!("{line}: a list of exercises"));
        }
        if has_word(code, COUNT) || code.contains("'ex0'") {
            complaints.push(format!("{line}: what is known of the course: {code}"));
        }
    }
    complaints
}

fn has_word(text: &str, word: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase).any(|other| other == *word)
}
