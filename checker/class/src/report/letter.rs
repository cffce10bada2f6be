//! A letter to one learner: what stands, what does not, what to do next; and nobody else's name.

use crate::marks::gradebook::{Cell, Entry};
use crate::record::{Graded, text};
use crate::report::html::{html, page};
use crate::report::misconceptions::sentence;
use crate::report::stuck::first_open;

/// A paragraph or a list of a letter.
enum Block {
    Text(String),
    List(Vec<String>),
}

fn blocks(entry: &Entry, all: f64) -> Vec<Block> {
    let name = &entry.person().name;
    let greeting = match name.is_empty() {
        true => "Hello,".to_string(),
        false => format!("Hello {name},"),
    };
    let mut blocks = vec![Block::Text(greeting)];
    let mut say = |says: String| blocks.push(Block::Text(says));
    match entry.cell() {
        Cell::Points(points) => say(format!("your work has {points} of {all} points.")),
        Cell::Excused => say("you are excused from this assignment.".to_string()),
        Cell::Empty => {
            let why = entry.record.lack().map_or("", |(_, says)| says);
            say(format!("your work has not been judged: {why}."));
        }
    }
    if !entry.hand.comment.is_empty() {
        say(entry.hand.comment.clone());
    }
    if let Some(graded) = entry.record.graded() {
        found(graded, &mut blocks);
    }
    blocks
}

fn found(graded: &Graded, blocks: &mut Vec<Block>) {
    let (right, of) = graded.steps_right();
    let names = graded
        .steps
        .iter()
        .filter(|step| step.is_right())
        .map(|step| step.name.as_str());
    let names: Vec<&str> = names.collect();
    blocks.push(Block::Text(match right {
        0 => "None of the steps is right yet.".to_string(),
        _ => format!("{right} of {of} steps are right: {}.", names.join(", ")),
    }));
    let mut open = Vec::new();
    for (step, one) in graded.steps.iter().zip(graded.list("/exercises")) {
        if step.is_right() {
            continue;
        }
        let named = text(one.get("misconception"));
        let said = one
            .get("evidence")
            .and_then(|list| text(list.get(0)).lines().next());
        let told = match named {
            "" => said.unwrap_or_default().to_string(),
            named => sentence(&step.name, named),
        };
        open.push(format!("{}: {}", step.name, told));
    }
    if !open.is_empty() {
        blocks.push(Block::Text("What is still open:".to_string()));
        blocks.push(Block::List(open));
    }
    let next = graded.text("/next");
    let about = first_open(graded).map_or(String::new(), |step| {
        format!(" `cargo run -- hint {step}` helps you on.")
    });
    blocks.push(Block::Text(format!("Next: {next}{about}")));
}

/// The letter as Markdown.
pub fn markdown(entry: &Entry, all: f64) -> String {
    let block = |block: Block| match block {
        Block::Text(text) => format!("{}\n\n", plain(&text)),
        Block::List(lines) => {
            let lines: String = lines
                .iter()
                .map(|line| format!("- {}\n", plain(line)))
                .collect();
            lines + "\n"
        }
    };
    let text: String = blocks(entry, all).into_iter().map(block).collect();
    text.trim_end().to_string() + "\n"
}

/// Text that Markdown does not read as anything else; code between backquotes stays.
fn plain(text: &str) -> String {
    let mut is_code = false;
    let mut out = String::new();
    for c in checker::text::printable(text).chars() {
        is_code ^= c == '`';
        if !is_code && "<>[]*_\\#|!".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The letter as a page.
pub fn letter_page(entry: &Entry, all: f64) -> String {
    let block = |block: Block| match block {
        Block::Text(text) => format!("<p>{}</p>\n", html(&text)),
        Block::List(lines) => {
            let lines: String = lines
                .iter()
                .map(|line| format!("<li>{}</li>\n", html(line)))
                .collect();
            format!("<ul>\n{lines}</ul>\n")
        }
    };
    let text: String = blocks(entry, all).into_iter().map(block).collect();
    page("Your work", &text)
}
