//! `checker diff`: one exercise as it was handed out, as it is, and as the model solution has it.

use crate::course::functions::functions;
use crate::course::handed_out;
use crate::fault::Fault;
use crate::grader::one_called;
use crate::scan::tokens::{DEPTH, Tokens};
use crate::submission::{ROOT, read_text};
use crate::text::printable;
use anyhow::{Result, anyhow, bail};
use std::path::Path;

/// Every function that the learner writes, three times, one below the other.
///
/// # Errors
/// When there is no such exercise, or its file cannot be read.
pub fn run(dir: &Path, exercise: &str) -> Result<String> {
    let exercise = one_called(exercise)?;
    let path = dir.join(exercise.name).join(ROOT);
    let own = read_text(&path).map_err(|why| anyhow!("{} {why}", path.display()))?;
    if Tokens::of(&own).is_ok_and(|tokens| tokens.depth > DEPTH) {
        bail!("{} is nested too deeply to be read", path.display());
    }
    let (stub, model) = (handed_out::text(exercise), exercise.solution);
    let mut out = String::new();
    for one in &exercise.stubs {
        let body = |text: &str| {
            let found = match functions(text) {
                Err(fault @ Fault::Machine(_)) => return Err(fault),
                found => found.unwrap_or_default(),
            };
            let function = found.into_iter().find(|it| it.name == one.name);
            Ok(function.and_then(|it| text.get(it.body).map(str::to_string)))
        };
        let (untouched, right) = (body(&stub)?, body(model)?);
        let yours = match body(&own)? {
            None => "(is not there, or the file is not Rust as it stands)".to_string(),
            same if same == untouched => "(as it was handed out)".to_string(),
            same if same == right => "(the same as the solution)".to_string(),
            Some(other) => other,
        };
        let function = one.function();
        for (whose, text) in [
            ("as it was handed out", untouched.unwrap_or_default()),
            ("yours", yours),
            ("the solution", right.unwrap_or_default()),
        ] {
            let text = indented(&printable(&text));
            out += &format!("{function}, {whose}:\n{text}\n\n");
        }
    }
    Ok(out)
}

/// Four spaces in, whatever the depth that it stands at in its file.
fn indented(body: &str) -> String {
    let closing = body.lines().last().unwrap_or_default();
    let depth = closing.len() - closing.trim_start().len();
    let line = |line: &str| {
        let spaces = line.chars().take_while(|c| *c == ' ').count();
        format!("    {}", &line[spaces.min(depth)..])
    };
    let lines: Vec<String> = body.lines().map(line).collect();
    lines.join("\n")
}
