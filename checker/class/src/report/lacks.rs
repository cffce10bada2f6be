//! What the grader could not do.

use crate::journal::State;
use crate::marks::gradebook::Gradebook;
use crate::record::text;
use crate::report::html::{html, table};
use crate::report::names::Names;

/// Those without a verdict, each with the reason, and what else is to be known.
pub fn lacks(gradebook: &Gradebook, state: &State, names: &Names) -> String {
    let mut out = String::new();
    let rows: Vec<Vec<String>> = gradebook
        .entries
        .iter()
        .filter_map(|entry| {
            entry.record.lack()?;
            let taken = names.sentence(&entry.record.taken);
            Some(vec![
                html(&names.of(&entry.record)),
                html(&names.lack(&entry.record)),
                html(&taken),
            ])
        })
        .collect();
    if !rows.is_empty() {
        out += &table(&["no verdict", "why", "handed in as"], &rows);
    }
    let mut say = |says: String| out += &format!("<p>{}</p>\n", html(&says));
    if let Some(why) = &state.ill {
        say(format!(
            "The grader was ill: {why}. Grade again before you believe it."
        ));
    }
    if !state.is_done {
        say("The run has not come to its end: the same command goes on.".to_string());
    }
    let first = gradebook
        .entries
        .iter()
        .find_map(|entry| entry.record.graded());
    for missing in first.map_or(&[][..], |graded| graded.list("/sandbox/missing")) {
        say(format!("On that machine {}.", text(Some(missing))));
    }
    match out.is_empty() {
        true => "<p>Nothing: everybody has a verdict.</p>\n".to_string(),
        false => out,
    }
}
