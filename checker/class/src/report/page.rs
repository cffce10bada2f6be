//! The page: where a class stands.

use crate::changes::differences;
use crate::journal::State;
use crate::marks::gradebook::Gradebook;
use crate::report::alike::alike;
use crate::report::html::{html, page};
use crate::report::lacks::lacks;
use crate::report::matrix::matrix;
use crate::report::misconceptions::misconceptions;
use crate::report::names::Names;
use crate::report::questions::questions;
use crate::report::stuck::stuck;
use std::collections::BTreeMap;

/// The whole page.
pub fn class_page(gradebook: &Gradebook, state: &State, names: &Names) -> String {
    let all = gradebook.entries.len();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &gradebook.entries {
        *counts.entry(entry.record.word()).or_default() += 1;
    }
    let counts: String = counts
        .iter()
        .map(|(word, count)| format!("<li><strong>{count}</strong> {}</li>", html(word)))
        .collect();
    let last = gradebook
        .entries
        .iter()
        .map(|it| it.record.graded.as_str())
        .max();
    let mut body = format!(
        "<h1>Where the class stands</h1>\n<p class=\"soft\">{all} learners, graded until {}</p>\n<ul \
         class=\"counts\">{counts}</ul>\n",
        html(
            &last
                .unwrap_or_default()
                .replace('T', " ")
                .replace('Z', " UTC")
        )
    );
    let mut section = |head: &str, text: String| body += &format!("<h2>{head}</h2>\n{text}");
    section("Everybody, step by step", matrix(gradebook, names));
    section("What is misunderstood", misconceptions(gradebook, names));
    section("Where the class is stuck", stuck(gradebook));
    section("The questions", questions(gradebook));
    section("Alike", alike(gradebook, names));
    section("Since the time before", changes(state, names));
    section(
        "What the grader could not do",
        lacks(gradebook, state, names),
    );
    page("Where the class stands", &body)
}

fn changes(state: &State, names: &Names) -> String {
    let now = state
        .records
        .iter()
        .filter(|(key, _)| state.before.contains_key(*key));
    let now = now
        .map(|(key, record)| (key.clone(), record.clone()))
        .collect();
    let lines = differences(&state.before, &now);
    let lines: Vec<String> = lines.iter().map(|line| names.sentence(line)).collect();
    match lines.iter().all(String::is_empty) {
        true => "<p>Nothing that could be shown here.</p>\n".to_string(),
        false => {
            let lines: String = lines
                .iter()
                .map(|line| format!("<li>{}</li>\n", html(line)))
                .collect();
            format!("<ul>\n{lines}</ul>\n")
        }
    }
}
