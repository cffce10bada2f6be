//! The questions: how many hold, and how many attempts they took.

use crate::marks::gradebook::Gradebook;
use crate::record::text;
use crate::report::html::{bar, html, table};
use checker::understanding::challenge;

/// A row a question.
pub fn questions(gradebook: &Gradebook) -> String {
    let graded = gradebook.entries.iter().filter_map(|it| it.record.graded());
    let items: Vec<_> = graded
        .flat_map(|graded| graded.list("/understanding/items"))
        .collect();
    let rows: Vec<Vec<String>> = challenge::names()
        .map(|name| {
            let these = items.iter().filter(|item| text(item.get("name")) == name);
            let answered = these
                .clone()
                .filter(|item| text(item.get("status")) != "missing");
            let held = these.filter(|item| text(item.get("status")) == "held");
            let mut attempts: Vec<u64> = held
                .clone()
                .filter_map(|item| item.get("attempt")?.as_u64())
                .collect();
            attempts.sort_unstable();
            vec![
                html(name),
                bar(held.count(), answered.count()),
                attempts
                    .get(attempts.len() / 2)
                    .map_or(String::new(), u64::to_string),
                attempts.last().map_or(String::new(), u64::to_string),
            ]
        })
        .collect();
    table(
        &[
            "question",
            "hold, of those who answered",
            "attempts, the median",
            "the most",
        ],
        &rows,
    )
}
