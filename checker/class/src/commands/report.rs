//! `class report`: the page, the letters and the cards.

use crate::cli::Report;
use crate::commands::export::put;
use crate::commands::say::say;
use crate::delivery::lay::plain;
use crate::journal::State;
use crate::marks::gradebook::Gradebook;
use crate::report::card::{card, draw};
use crate::report::html::page;
use crate::report::letter::{letter_page, markdown};
use crate::report::names::Names;
use crate::report::page::class_page;
use anyhow::Result;
use checker::grader::Grader;
use checker::home;
use std::path::Path;

/// Writes them, and says where they are.
///
/// # Errors
/// When one cannot be written, or code may not run here.
pub fn run_report(words: &Report, gradebook: &Gradebook) -> Result<()> {
    let folder = &words.marks.kept.out;
    let into = words.into.clone().unwrap_or_else(|| folder.join("report"));
    let names = Names {
        secret: words.anonymous.clone(),
    };
    let state = State::read(folder)?;
    put(
        &into.join("index.html"),
        &class_page(gradebook, &state, &names),
    )?;
    say(&into.join("index.html").display().to_string())?;
    if words.letters {
        letters(gradebook, &into.join("letters"))?;
    }
    if words.cards {
        cards(gradebook, &names, words.trust, &into.join("cards.html"))?;
    }
    Ok(())
}

fn letters(gradebook: &Gradebook, into: &Path) -> Result<()> {
    let all = gradebook.scheme.all();
    for entry in &gradebook.entries {
        let name = plain(&entry.person().key());
        put(&into.join(format!("{name}.md")), &markdown(entry, all))?;
        put(&into.join(format!("{name}.html")), &letter_page(entry, all))?;
    }
    say(&format!(
        "{} letters in {}",
        gradebook.entries.len(),
        into.display()
    ))
}

fn cards(gradebook: &Gradebook, names: &Names, trust: bool, into: &Path) -> Result<()> {
    let grader = Grader::open(home::setup()?)?;
    let mut body = "<h1>Five minutes with each</h1>\n".to_string();
    for entry in gradebook
        .entries
        .iter()
        .filter(|entry| entry.mark.is_some())
    {
        let questions = draw(&grader, &entry.record, trust)?;
        body += &card(&names.of(&entry.record), &questions);
    }
    put(into, &page("Five minutes with each", &body))?;
    say(&into.display().to_string())
}
