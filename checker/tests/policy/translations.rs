//! What the checker says stands in a folder a language, and another folder is a translation: every
//! message is said, and a language that lacks one, or asks for another argument, is refused.

use crate::common::root;
use crate::files::{below, read};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use generator::{Language, differences, messages, names, signatures};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::str::FromStr;

// The build asks for more of it.
#[allow(dead_code)]
#[path = "../../words/generator.rs"]
mod generator;

/// The language that the others are held against.
const REFERENCE: &str = "checker/words/en";

/// Those whose words they are.
const SPEAKERS: [&str; 4] = [
    "checker/src",
    "checker/course",
    "checker/examples",
    "checker/class/src",
];

#[test]
fn every_message_is_said() {
    let mut said = BTreeSet::new();
    for folder in SPEAKERS {
        for file in below(folder).iter().filter(|file| file.ends_with(".rs")) {
            let tokens = TokenStream::from_str(&read(&format!("{folder}/{file}")));
            messages_named(tokens.expect("it is built, so it is Rust"), &mut said);
        }
    }
    let language = reference();
    let unsaid: Vec<String> = names(&language)
        .into_iter()
        .filter(|(area, name)| !said.contains(&(area.to_string(), name.clone())))
        .map(|(area, name)| format!("words::{area}::{name}"))
        .collect();
    assert!(
        unsaid.is_empty(),
        "nobody says these messages any more. Take them out of {REFERENCE}, or name them in full where \
         they are said: {unsaid:?}"
    );
}

/// Whatever is named in full: `words::reset::done`.
fn messages_named(tokens: TokenStream, named: &mut BTreeSet<(String, String)>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is_path = |at: usize| trees[at].to_string() == ":" && trees[at + 1].to_string() == ":";
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) => messages_named(group.stream(), named),
            TokenTree::Ident(ident)
                if *ident == "words"
                    && trees.len() > at + 6
                    && is_path(at + 1)
                    && is_path(at + 4) =>
            {
                named.insert((trees[at + 3].to_string(), trees[at + 6].to_string()));
            }
            _ => {}
        }
    }
}

fn reference() -> Language {
    generator::read(&root().join(REFERENCE)).expect("it was built with these")
}

/// The folder of a language that nobody speaks, with an accent on every e.
fn pseudo_language() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in below(REFERENCE) {
        let text = read(&format!("{REFERENCE}/{file}"));
        let text = match file.rsplit_once('.') {
            Some((_, "ftl")) => {
                let mut resource = parser::parse(text).expect("it was built with it");
                accent(&mut resource);
                serializer::serialize(&resource)
            }
            Some((_, "txt")) => accented(&text),
            _ => continue,
        };
        let path = folder.path().join(&file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    folder
}

fn accented(text: &str) -> String {
    text.replace('e', "é")
}

fn accent(resource: &mut Resource<String>) {
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(accent_pattern);
        }
    }
}

fn accent_pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                *value = accented(value);
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => variants
                .iter_mut()
                .for_each(|it| accent_pattern(&mut it.value)),
            PatternElement::Placeable { .. } => {}
        }
    }
}

#[test]
fn a_translation_is_a_folder() {
    let (reference, folder) = (reference(), pseudo_language());
    let pseudo = generator::read(folder.path()).expect("the same messages in other letters");
    assert!(!signatures(&reference).is_empty(), "there are messages");
    assert_eq!(
        signatures(&pseudo),
        signatures(&reference),
        "what is said with accents is said by other functions"
    );
    assert_eq!(differences(&reference, &pseudo), Vec::<String>::new());
    let said = generator::modules(&pseudo, "plural.rs".as_ref());
    assert!(
        said.contains(" thé ") && !said.contains(" the "),
        "it is not said in these words"
    );
}

#[test]
fn a_translation_that_lacks_something_is_refused() {
    let language = |text: &str| {
        let messages = messages(text).unwrap_or_else(|why| panic!("{text}: {why}"));
        Language::from([("greetings".to_string(), messages)])
    };
    let count = "{ $count ->\n [one] once\n *[other] { $count } times\n }";
    let reference = language(&format!(
        "hello = Hello, {{ $name }}\nagain = Again, {count}"
    ));
    for (text, complaint) in [
        (
            format!("hello = Salut, {{ $name }}\nagain = Encore, {count}"),
            None,
        ),
        ("hello = Salut, { $name }".to_string(), Some("no again")),
        (
            format!("hello = Salut, {{ $nom }}\nagain = {count}"),
            Some("hello takes"),
        ),
        (
            format!("hello = Salut\nagain = {count}"),
            Some("hello takes"),
        ),
        (
            "hello = { $name }\nagain = { $count } fois".to_string(),
            Some("again takes"),
        ),
        (
            format!("hello = {{ $name }}\nagain = {count}\nbye = Bye"),
            Some("nobody says"),
        ),
    ] {
        let found = differences(&reference, &language(&text)).join(", ");
        let is_right = complaint.map_or(found.is_empty(), |complaint| found.contains(complaint));
        assert!(is_right, "{text:?}: {found:?} and not {complaint:?}");
    }
}

#[test]
fn what_the_generator_makes_nothing_of_is_refused() {
    for (text, complaint) in [
        ("hello = Hello, { $name", "line 1"),
        ("hello = Hello\nhello = Again", "twice"),
        ("hello = { other }\nother = Hello", "nothing is made of"),
        ("hello = { NUMBER($count) }", "nothing is made of"),
        ("-name = Descent", "terms"),
        (
            "hello = { $count ->\n [several] some\n *[other] none\n }",
            "no form",
        ),
    ] {
        let refused = messages(text).err().unwrap_or_default();
        assert!(refused.contains(complaint), "{text:?}: {refused:?}");
    }
}
