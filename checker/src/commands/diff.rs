//! `checker diff`: what the learner changed, and how the model solution does it.

use crate::course::{Exercise, handed_out};
use crate::invocation::Invocation;
use crate::submission::{ROOT, read_text};
use crate::text::{hanging, printable};
use crate::words;
use anstyle::{AnsiColor, Style};
use anyhow::{Result, anyhow};
use similar::TextDiff;
use std::path::Path;
use std::time::Duration;

const MINUS: Style = AnsiColor::Red.on_default();
const PLUS: Style = AnsiColor::Green.on_default();

/// What two long texts have in common is looked for no longer than this.
const LOOKS: Duration = Duration::from_secs(2);

/// The learner's file against the one that was handed out; and against the solution's, where
/// `shows_solution`. Lines that were taken out begin with `-`, new ones with `+`.
///
/// # Errors
/// When the learner's file cannot be read.
pub fn run(
    dir: &Path,
    exercise: &Exercise,
    shows_solution: bool,
    again: &Invocation,
) -> Result<String> {
    let path = dir.join(exercise.name).join(ROOT);
    let own = read_text(&path).map_err(|why| anyhow!("{} {why}", path.display()))?;
    let (file, code) = (
        path.display().to_string().replace('\\', "/"),
        exercise.code(),
    );
    let mut out = match unified(
        (&handed_out::text(exercise), words::diff::HANDED_OUT),
        (&own, &file),
    ) {
        None => words::diff::is_as_handed_out(&file) + "\n",
        Some(changes) => changes,
    };
    if shows_solution {
        out += "\n";
        out += &match unified((&own, &file), (exercise.solution, words::diff::SOLUTION)) {
            None => words::diff::is_the_solution(&file) + "\n",
            Some(changes) => changes,
        };
    } else {
        let command = again.command(&format!("diff {code} --solution"));
        let says = words::diff::solution_later(command, code);
        out += &format!("\n{}", hanging("", &says));
    }
    Ok(out)
}

/// The lines that differ, with three around them; `None` where none does.
fn unified(before: (&str, &str), after: (&str, &str)) -> Option<String> {
    if before.0 == after.0 {
        return None;
    }
    let (old, new) = (printable(before.0), printable(after.0));
    let diff = TextDiff::configure()
        .timeout(LOOKS)
        .diff_lines(old.as_str(), new.as_str());
    let text = diff
        .unified_diff()
        .context_radius(3)
        .missing_newline_hint(false)
        .header(before.1, after.1)
        .to_string();
    let coloured = |line: &str| {
        let style = match line.as_bytes().first() {
            Some(b'-') => MINUS,
            Some(b'+') => PLUS,
            _ => Style::new(),
        };
        format!("{style}{line}{style:#}\n")
    };
    Some(text.lines().map(coloured).collect())
}
