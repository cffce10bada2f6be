//! The checker's questions, to practise with numbers that are never graded.

use crate::numbers::shape::raise;
use anyhow::{Context, Result};
use checker::show;
use checker::understanding::question::Posed;
use checker::understanding::questions::questions;
use std::fmt::Write;

/// Whose numbers the printed book shows. Nobody's verdict rests on them.
const PRINTED_READER: &str = "a reader of the book";
/// What keeps practice apart from the real questions: no course has this key.
const PRACTICE: &str = "practice in the book";

/// The block for the question `words`, for a book that nobody serves: `one-step`, or `one-step again`
/// with other numbers.
///
/// # Errors
/// When there is no such question.
pub fn block(words: &str) -> Result<String> {
    let (name, attempt) = match words.strip_suffix(" again") {
        Some(name) => (name, 2),
        None => (words, 1),
    };
    let posed = practice(name, PRINTED_READER, attempt)?;
    Ok(form(name, &posed))
}

/// The question `name` with numbers that belong to `learner`, but not those that are graded.
///
/// # Errors
/// When there is no such question.
pub fn practice(name: &str, learner: &str, attempt: u32) -> Result<Posed> {
    let question = questions().iter().find(|question| question.name == name);
    let question = question.with_context(|| {
        let names: Vec<&str> = questions().iter().map(|question| question.name).collect();
        format!(
            "there is no question {name}: there are {}",
            names.join(", ")
        )
    })?;
    Ok(question.pose(learner, attempt, PRACTICE))
}

/// One possible answer, and what is to be said of it.
pub struct Choice<'a> {
    pub answer: &'a [f64],
    pub is_right: bool,
    pub says: &'a str,
}

/// The right answer and the known slips, in an order that gives nothing away.
pub fn choices(posed: &Posed) -> Vec<Choice<'_>> {
    let mut choices = vec![Choice {
        answer: &posed.right,
        is_right: true,
        says: "Yes.",
    }];
    choices.extend(posed.slips.iter().map(|slip| Choice {
        answer: &slip.answer,
        is_right: false,
        says: slip.says,
    }));
    // By size, which says nothing of which one is right.
    choices.sort_by(|one, other| one.answer[0].total_cmp(&other.answer[0]));
    choices
}

/// The question as a form. Without a script the answers stand behind a heading to open.
pub fn form(name: &str, posed: &Posed) -> String {
    let mut html = format!(
        "<form class=\"question\" data-question=\"{name}\" data-tolerance=\"{}\">\n<p class=\"question-text\">{}</p>\n",
        posed.tolerance,
        typeset(&stressed(&escaped(&posed.text)))
    );
    writeln!(
        html,
        "<p class=\"question-answer\"><label>Your answer <input name=\"answer\" autocomplete=\"off\" \
         placeholder=\"{}\"></label> <button type=\"submit\">Check</button></p>\n\
         <p class=\"question-reply\" role=\"status\"></p>\n\
         <details><summary>All the answers, and what each of them means</summary>\n<dl>",
        escaped(posed.form)
    )
    .expect("a string takes it");
    for choice in choices(posed) {
        let numbers: Vec<String> = choice.answer.iter().map(ToString::to_string).collect();
        let right = if choice.is_right {
            " data-right=\"true\""
        } else {
            ""
        };
        writeln!(
            html,
            "<dt data-answer=\"{}\"{right}>{}</dt><dd>{}</dd>",
            numbers.join(" "),
            typeset(&shown(choice.answer)),
            typeset(&escaped(choice.says))
        )
        .expect("a string takes it");
    }
    html + "</dl></details></form>\n"
}

/// An answer as a reader would write it.
fn shown(answer: &[f64]) -> String {
    match answer {
        [one] => show::number(*one),
        several => show::point(several),
    }
}

/// `*word*` as a stressed word; a star that multiplies stands between spaces, and stays.
fn stressed(text: &str) -> String {
    let is_letter = |c: char| c.is_alphabetic();
    let mut parts = text.split('*');
    let mut html = parts.next().unwrap_or_default().to_string();
    let mut rest = parts.peekable();
    while let Some(part) = rest.next() {
        let is_word = !part.is_empty() && part.chars().all(is_letter) && rest.peek().is_some();
        if is_word {
            html += &format!("<em>{part}</em>{}", rest.next().unwrap_or_default());
        } else {
            html += &format!("*{part}");
        }
    }
    html
}

/// The text as a book sets it, which the terminal writes by the keys there are: `-1.5` has a true minus
/// sign, and the power of `10^3` is raised.
fn typeset(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::new();
    let mut is_raised = false;
    for (at, sign) in signs.iter().enumerate() {
        let is_power = *sign == '^' && digit(at + 1);
        is_raised = is_power || is_raised && sign.is_ascii_digit();
        let is_sign =
            *sign == '-' && digit(at + 1) && (at == 0 || !signs[at - 1].is_alphanumeric());
        match sign {
            _ if is_power => {}
            _ if is_raised => out.push(raise(*sign)),
            _ if is_sign => out.push('−'),
            sign => out.push(*sign),
        }
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
