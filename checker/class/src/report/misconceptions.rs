//! What a class misunderstands, the commonest first, with the sentence that each was told.

use crate::marks::gradebook::Gradebook;
use crate::record::{Record, text};
use crate::report::html::{bar, html, table};
use crate::report::names::Names;
use checker::course;
use std::collections::BTreeMap;

/// The table; a sentence where there is nothing to show.
pub fn misconceptions(gradebook: &Gradebook, names: &Names) -> String {
    let mut found: BTreeMap<(String, String), Vec<&Record>> = BTreeMap::new();
    for record in gradebook.entries.iter().map(|entry| &entry.record) {
        let exercises = record
            .graded()
            .map_or(&[][..], |graded| graded.list("/exercises"));
        for one in exercises {
            let named = text(one.get("misconception"));
            if !named.is_empty() {
                let key = (text(one.get("name")).to_string(), named.to_string());
                found.entry(key).or_default().push(record);
            }
        }
    }
    if found.is_empty() {
        return "<p>None that has a name.</p>\n".to_string();
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, who)| std::cmp::Reverse(who.len()));
    let all = gradebook.entries.len();
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|((exercise, name), who)| {
            let names: Vec<String> = who.iter().map(|record| html(&names.of(record))).collect();
            vec![
                html(name),
                html(exercise),
                bar(who.len(), all),
                html(&sentence(exercise, name)),
                format!(
                    "<details><summary>who</summary>{}</details>",
                    names.join(", ")
                ),
            ]
        })
        .collect();
    table(&["name", "step", "learners", "each was told", ""], &rows)
}

/// The sentence of a misconception.
pub fn sentence(exercise: &str, name: &str) -> String {
    let exercise = course::find(exercise);
    let programs = exercise
        .into_iter()
        .flat_map(|one| one.stubs.iter().flat_map(|stub| one.wrong(stub)));
    let lesson = programs
        .into_iter()
        .find(|program| program.name == name)
        .and_then(|it| it.lesson);
    lesson.map_or(String::new(), |lesson| lesson.says)
}
