//! Makes a Rust function of every message in a language's folder, so that nothing is looked up or read
//! while the checker runs, and a message or an argument that is not there is an error of the compiler.
//!
//! Messages are [Fluent](https://projectfluent.org)'s, a file an area: `last-line = …` in `watch.ftl` is
//! `words::watch::LAST_LINE`, a text, and with arguments the function `words::watch::last_line`. It
//! takes them in the order of the alphabet, which another language's word order does not change. What
//! chooses between forms is a count: `{ $calls -> [one] one call *[other] { $calls } calls }`. Which
//! form a count takes says `plural.rs` in the same folder. A whole page is a file of its own:
//! `pages/json.txt` is `words::pages::JSON`.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// A language's messages, by area and name.
pub type Language = BTreeMap<String, BTreeMap<String, Message>>;

/// One message: what it takes, and the Rust expression that says it.
#[derive(Debug)]
pub struct Message {
    arguments: Arguments,
    says: String,
}

/// By name: does it choose between forms?
type Arguments = BTreeMap<String, bool>;

/// The forms of a count that languages know, as Unicode's CLDR calls them.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The messages of every `.ftl` in `folder`, and the texts of every folder in it.
///
/// # Errors
/// When a file cannot be read, or says what this makes nothing of.
pub fn read(folder: &Path) -> Result<Language, String> {
    let unreadable = |why| format!("{} cannot be read: {why}", folder.display());
    let mut language = Language::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let area = path.file_stem().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(&path).map_err(unreadable)?;
            let messages = messages(&text).map_err(|why| format!("{}: {why}", path.display()))?;
            language.insert(area.into_owned(), messages);
        } else if path.is_dir() {
            let area = path.file_name().unwrap_or_default().to_string_lossy();
            language.insert(area.into_owned(), texts(&path).map_err(unreadable)?);
        }
    }
    Ok(language)
}

/// The files of a folder, each of which is a message as it stands.
fn texts(folder: &Path) -> io::Result<BTreeMap<String, Message>> {
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&path)?.replace("\r\n", "\n");
        let message = Message {
            arguments: Arguments::new(),
            says: format!("{text:?}"),
        };
        messages.insert(name.into_owned(), message);
    }
    Ok(messages)
}

/// The messages of one file.
///
/// # Errors
/// When it is no Fluent, or says what this makes nothing of.
pub fn messages(text: &str) -> Result<BTreeMap<String, Message>, String> {
    let text = text.replace("\r\n", "\n");
    let resource = parser::parse(text.as_str()).map_err(|(_, errors)| {
        let first = &errors[0];
        let line = text[..first.pos.start].matches('\n').count() + 1;
        format!("line {line}: {first}")
    })?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => return Err(format!("-{}: terms are not read", term.id.name)),
            _ => continue,
        };
        let name = message.id.name;
        let pattern = message.value.filter(|_| message.attributes.is_empty());
        let Some(pattern) = pattern else {
            return Err(format!("{name} has attributes: let each be a message"));
        };
        let mut arguments = Arguments::new();
        let says = match plain(&pattern) {
            Some(text) => format!("{text:?}"),
            None => said(&pattern, &mut arguments).map_err(|why| format!("{name}: {why}"))?,
        };
        let message = Message { arguments, says };
        if messages.insert(name.to_string(), message).is_some() {
            return Err(format!("{name} stands there twice"));
        }
    }
    Ok(messages)
}

/// What `pattern` says where nothing in it depends on an argument.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    pattern.elements.iter().map(plain_text).collect()
}

fn plain_text(element: &PatternElement<&str>) -> Option<String> {
    match element {
        PatternElement::TextElement { value } => Some(value.to_string()),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some(unescape_unicode_to_string(value).into_owned()),
        PatternElement::Placeable { .. } => None,
    }
}

/// The Rust expression that says `pattern`; its arguments are added to `arguments`.
fn said(pattern: &Pattern<&str>, arguments: &mut Arguments) -> Result<String, String> {
    let (mut text, mut chosen) = (String::new(), String::new());
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                let name = argument(id.name);
                write!(text, "{{{name}}}").expect("a string takes it");
                arguments.entry(name).or_default();
            }
            PatternElement::Placeable {
                expression:
                    Expression::Select {
                        selector: InlineExpression::VariableReference { id },
                        variants,
                    },
            } => {
                let name = argument(id.name);
                arguments.insert(name.clone(), true);
                let choice = choice(&name, variants, arguments)?;
                text += "{}";
                write!(chosen, ", {choice}").expect("a string takes it");
            }
            other => match plain_text(other) {
                Some(plain) => text += &plain.replace('{', "{{").replace('}', "}}"),
                None => return Err(format!("nothing is made of {other:?}")),
            },
        }
    }
    Ok(format!("format!({text:?}{chosen})"))
}

/// The Rust expression that says one of `variants`, by the count `name`.
fn choice(
    name: &str,
    variants: &[Variant<&str>],
    arguments: &mut Arguments,
) -> Result<String, String> {
    let (mut chosen, mut other) = (String::new(), String::new());
    for variant in variants {
        let says = said(&variant.value, arguments)?;
        let case = match &variant.key {
            _ if variant.default => {
                other = says;
                continue;
            }
            VariantKey::NumberLiteral { value } if value.parse::<usize>().is_ok() => {
                format!("({value}, _)")
            }
            VariantKey::Identifier { name } if FORMS.contains(name) => format!("(_, {name:?})"),
            key => return Err(format!("{key:?} is no count, and no form of one")),
        };
        write!(chosen, "{case} => {says}, ").expect("a string takes it");
    }
    Ok(format!(
        "match ({name}, super::plural::form({name})) {{ {chosen}_ => {other} }}"
    ))
}

fn argument(name: &str) -> String {
    name.replace('-', "_")
}

/// What keeps `language` from standing in the place of `reference`, a sentence each.
pub fn differences(reference: &Language, language: &Language) -> Vec<String> {
    let mut found = Vec::new();
    for (area, name, message) in each(reference) {
        match language.get(area).and_then(|messages| messages.get(name)) {
            None => found.push(format!("{area}.ftl has no {name}")),
            Some(other) if other.arguments != message.arguments => found.push(format!(
                "{area}.ftl: {name} takes {:?}, and has to take {:?} (true: it chooses a form)",
                other.arguments, message.arguments
            )),
            Some(_) => {}
        }
    }
    for (area, name, _) in each(language) {
        if !reference
            .get(area)
            .is_some_and(|messages| messages.contains_key(name))
        {
            found.push(format!("{area}.ftl has {name}, which nobody says"));
        }
    }
    found
}

fn each(language: &Language) -> impl Iterator<Item = (&String, &String, &Message)> {
    let areas = language.iter();
    areas.flat_map(|(area, messages)| messages.iter().map(move |(name, it)| (area, name, it)))
}

/// The Rust names of all messages: area, and constant or function.
pub fn names(language: &Language) -> Vec<(&str, String)> {
    let names =
        each(language).map(|(area, name, message)| (area.as_str(), rust_name(name, message)));
    names.collect()
}

fn rust_name(name: &str, message: &Message) -> String {
    let name = argument(name);
    match message.arguments.is_empty() {
        true => name.to_uppercase(),
        false => name,
    }
}

/// The head of a message in Rust, without what it says.
fn signature(name: &str, message: &Message) -> String {
    let name = rust_name(name, message);
    if message.arguments.is_empty() {
        return format!("pub const {name}: &str");
    }
    let argument = |(name, chooses): (&String, &bool)| match chooses {
        true => format!("{name}: usize"),
        false => format!("{name}: impl Display"),
    };
    let arguments: Vec<String> = message.arguments.iter().map(argument).collect();
    format!("pub fn {name}({}) -> String", arguments.join(", "))
}

/// The heads of all messages, in one order for every language.
pub fn signatures(language: &Language) -> Vec<String> {
    let signatures =
        each(language).map(|(area, name, message)| format!("{area}: {}", signature(name, message)));
    signatures.collect()
}

/// The modules of all areas. `plural`: the path of the language's own.
pub fn modules(language: &Language, plural: &Path) -> String {
    let plural = plural.display().to_string();
    let mut text = format!("#[path = {plural:?}]\nmod plural;\n");
    for (area, messages) in language {
        writeln!(
            text,
            "pub mod {area} {{\n#![allow(unused_imports, clippy::useless_format)]\nuse std::fmt::Display;"
        )
        .expect("a string takes it");
        for (name, message) in messages {
            let (head, says) = (signature(name, message), &message.says);
            match message.arguments.is_empty() {
                true => writeln!(text, "{head} = {says};"),
                false => writeln!(text, "#[must_use]\n{head} {{ {says} }}"),
            }
            .expect("a string takes it");
        }
        text += "}\n";
    }
    text
}
