//! Lays out the folder of a new exercise, its two crates and its chapter.
//!
//! ```text
//! cargo run -p checker --example new-exercise -- ext01_line slope
//! ```
//!
//! What is laid out compiles, and fails exactly the tests that say what is to be written: `cargo test
//! -p checker` names them, and `checker/CONTRIBUTING.md` tells of them one by one. Nothing that is
//! there already is changed, but for one line more in the book's table of contents, and an entry in each
//! of the two Cargo.lock.

use checker::course::functions::request_of;
use clap::Parser;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, ExitCode};

/// Lays out the folder of a new exercise, its two crates and its chapter.
///
/// What is laid out compiles, and fails exactly the tests that say what is to be written. Nothing that
/// is there already is changed, but for one line more in the book's table of contents, and an entry in
/// each of the two Cargo.lock.
#[derive(Parser)]
#[command(
    bin_name = "cargo run -p checker --example new-exercise --",
    after_help = AFTER_HELP,
    verbatim_doc_comment
)]
struct Words {
    /// ext01_line, which never changes a verdict, or ex10_line, which counts for it.
    name: String,
    /// Its first function: slope. Others are added by hand.
    function: String,
}

const AFTER_HELP: &str = "checker/CONTRIBUTING.md says what is to be written then, file by file.";

fn main() -> ExitCode {
    let words = Words::parse();
    match lay_out(&words.name, &words.function) {
        Ok(files) => {
            println!("{} is laid out:\n", words.name);
            files.iter().for_each(|file| println!("  {file}"));
            println!(
                "\nWhat is to be written now, the tests say:\n\n  \
                 cargo test -p checker --test policy --test programs"
            );
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("new-exercise: {why}");
            ExitCode::from(2)
        }
    }
}

fn lay_out(name: &str, function: &str) -> Result<Vec<String>, String> {
    let word = name.split_once('_').filter(|(code, _)| is_code(code));
    let Some((code, word)) = word.filter(|(_, word)| is_snake(word)) else {
        return Err(format!(
            "{name} is no name for an exercise: ex10_name counts for the verdict, ext01_name does not"
        ));
    };
    if !is_snake(function) {
        return Err(format!(
            "{function} is no name for a function: small letters, digits, _"
        ));
    }
    // One letter more than a step that counts.
    let kind = match code.len() {
        5 => "extension",
        _ => "core",
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    let root = root.expect("the checker lies in the workshop");
    let request = request_of(function);
    let fill = |text: &str| {
        text.replace("NAME", name)
            .replace("FUNCTION", function)
            .replace("REQUEST", &request)
            .replace("KIND", kind)
            .replace("WORD", word)
            // The trait's constant has the placeholder's name.
            .replace("CALLED", "FUNCTION")
    };
    let chapter = format!("book/chapters/{}.md", name.replace('_', "-"));
    let course = format!("checker/course/{name}");
    let files: Vec<(String, String)> = [
        (format!("{course}/exercise.toml"), ABOUT),
        (format!("{course}/call.rs"), CALL),
        (format!("{course}/probe.rs"), PROBE),
        (format!("{course}/sealed.rs"), SEALED),
        (format!("{course}/hidden.rs"), HIDDEN),
        (format!("{course}/wrong/{function}.rs"), WRONG),
        (format!("{course}/right/{function}.rs"), RIGHT),
        (format!("exercises/{name}/Cargo.toml"), MANIFEST),
        (format!("exercises/{name}/src/lib.rs"), STUB),
        (format!("solutions/{name}/Cargo.toml"), MANIFEST),
        (format!("solutions/{name}/src/lib.rs"), STUB),
        (chapter, CHAPTER),
    ]
    .map(|(path, text)| (path, fill(text)))
    .into();
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        return Err(format!("{path} is there already: nothing was changed"));
    }
    for (path, text) in &files {
        let path = root.join(path);
        let folder = path.parent().expect("a file has a folder");
        fs::create_dir_all(folder)
            .and_then(|()| File::create_new(&path)?.write_all(text.as_bytes()))
            .map_err(|why| format!("cannot write {}: {why}", path.display()))?;
    }
    let contents = "book/chapters/SUMMARY.md";
    add_chapter(&root.join(contents), name, word)?;
    let mut written: Vec<String> = files.into_iter().map(|(path, _)| path).collect();
    written.push(format!("{contents} (a line more)"));
    for folder in ["", "solutions/"] {
        enter(&root.join(folder))?;
        written.push(format!("{folder}Cargo.lock (an entry more)"));
    }
    Ok(written)
}

/// Lets cargo write the new crate into the Cargo.lock of the workspace in `folder`: tests that build
/// with `--locked` need it there.
fn enter(folder: &Path) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["update", "--offline", "--workspace", "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .output()
        .map_err(|why| format!("cannot start cargo: {why}"))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "all is laid out, but cargo does not take it:\n{}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
    }
}

/// One more line in the table of contents, below those of the other exercises.
fn add_chapter(path: &Path, name: &str, word: &str) -> Result<(), String> {
    let failed = |why: std::io::Error| format!("cannot add to {}: {why}", path.display());
    let text = fs::read_to_string(path).map_err(failed)?;
    let mut lines: Vec<&str> = text.lines().collect();
    let last = lines
        .iter()
        .rposition(|line| line.starts_with("- [") && line.contains("](ex"));
    let place = last.map_or(lines.len(), |last| last + 1);
    let line = format!("- [{word}]({}.md)", name.replace('_', "-"));
    lines.insert(place, &line);
    fs::write(path, lines.join("\n") + "\n").map_err(failed)
}

/// `ex10`, `ext01`.
fn is_code(code: &str) -> bool {
    let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(letters.as_bytes(), [b'e', b'x', rest @ ..] if rest.is_empty() || rest == b"t")
        && code.len() == letters.len() + 2
}

fn is_snake(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

const ABOUT: &str = r#"title = ""
kind = "KIND"
# The earlier exercises whose crates this one uses.
needs = []
# From the idea over the formula to the line of code.
hints = ["", "", ""]

[[stub]]
name = "FUNCTION"
asks = "what it takes to write this"
"#;

const CALL: &str = r#"//! What NAME is asked, and what it answers.

use crate::request::requests;

requests! { "NAME":
    /// `FUNCTION` at `x`.
    REQUEST { x: f64 } = "FUNCTION" -> f64;
}
"#;

const PROBE: &str = r#"//! Makes the calls of NAME.

use NAME::FUNCTION;
use support::calls::NAME::REQUEST;
use support::request::{Asked, Request};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        REQUEST::CALLED => {
            let REQUEST { x } = asked.read()?;
            let answer: f64 = FUNCTION(x);
            Some(REQUEST::answer(&answer))
        }
        _ => None,
    }
}
"#;

const SEALED: &str = r#"//! The sealed calls of NAME.

use crate::calls::NAME::REQUEST;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![examination::<REQUEST>(seed)]
}

impl Sealed for REQUEST {
    fn inputs(draw: &mut Draw) -> Vec<REQUEST> {
        // The simplest first: one that can be done in the head.
        let mut inputs = vec![REQUEST {
            x: draw.whole(1, 4) as f64,
        }];
        for _ in 0..8 {
            inputs.push(REQUEST {
                x: draw.away(0.3, 4.0),
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!("FUNCTION at {}", self.x)
    }
}
"#;

const HIDDEN: &str = r#"//! What `cargo test -p NAME` runs. Each test is a sentence of the specification.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use NAME::FUNCTION;

#[test]
fn it_gives_a_number() {
    let x = 1.0;
    let answer = FUNCTION(x);
    holds!(answer.is_finite(), "FUNCTION({x}) gives {answer}");
}
"#;

const WRONG: &str = r#"//! Wrong ways to write `FUNCTION`, each under the name of its misconception.
"#;

const RIGHT: &str = r#"//! Right ways to write `FUNCTION`, none of them the solution's.
"#;

const MANIFEST: &str = r#"[package]
name = "NAME"
description = "WORD"
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

[lib]
doctest = false

[[test]]
name = "hidden"
path = "../../checker/course/NAME/hidden.rs"

[lints]
workspace = true
"#;

const STUB: &str = r#"//! # WORD
//!
//! What you build, the one formula, and one number by hand.

/// What it gives, at `x`.
pub fn FUNCTION(x: f64) -> f64 {
    todo!("what it takes to write this")
}
"#;

const CHAPTER: &str = r#"# WORD

## Why

## The mathematics

## The formula as code

## What can go wrong
"#;
