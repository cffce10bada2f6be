//! `checker diff`: one exercise as it was handed out, as it is, and as the model solution has it.

use crate::build::reference;
use crate::commands::hint::no_such;
use crate::exercises::Exercise;
use crate::handed_out::{self, bodies};
use crate::report::human::printable;
use crate::submission::{ROOT, read_text};
use anyhow::{Context, Result, anyhow};
use std::path::Path;

/// Every function that the learner writes, three times, one below the other.
///
/// # Errors
/// When there is no such exercise, or its file cannot be read.
pub fn run(dir: &Path, exercise: &str) -> Result<String> {
    let exercise = Exercise::find(exercise).with_context(|| no_such(exercise))?;
    let path = dir.join(exercise.name).join(ROOT);
    let own = read_text(&path).map_err(|why| anyhow!("{} {why}", path.display()))?;
    let (stub, model) = (handed_out::text(exercise), reference::source(exercise.name));
    let mut out = String::new();
    for function in exercise.functions() {
        let body = |text: &str| {
            let mut bodies = bodies(exercise, text).into_iter();
            let found = bodies.find(|(name, _)| *name == function);
            found.and_then(|(_, body)| text.get(body).map(str::to_string))
        };
        let yours = match body(&own) {
            None => "(is not there, or the file is not Rust as it stands)".to_string(),
            same if same == body(&stub) => "(as it was handed out)".to_string(),
            same if same == body(model) => "(the same as the solution)".to_string(),
            Some(other) => other,
        };
        let none = String::new;
        for (title, text) in [
            (
                format!("{function}, as it was handed out"),
                body(&stub).unwrap_or_else(none),
            ),
            (format!("{function}, yours"), yours),
            (
                format!("{function}, the solution"),
                body(model).unwrap_or_else(none),
            ),
        ] {
            out += &format!("{title}:\n{}\n\n", indented(&printable(&text)));
        }
    }
    Ok(out)
}

/// Four spaces in, whatever the depth that it stands at in its file.
fn indented(body: &str) -> String {
    let closing = body.lines().last().unwrap_or_default();
    let depth = closing.len() - closing.trim_start().len();
    let line = |line: &str| {
        let spaces = line.len() - line.trim_start().len();
        format!("    {}", &line[spaces.min(depth)..])
    };
    let lines: Vec<String> = body.lines().map(line).collect();
    lines.join("\n")
}
