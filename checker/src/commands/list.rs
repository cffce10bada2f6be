//! `checker list`: the steps, and where each stands.

use crate::course::{self, Exercise};
use crate::invocation::Invocation;
use crate::judge::evidence::Status;
use crate::report::badge::{BOLD, Badge, DIM, NAMES, WORDS, badge};
use crate::text::hanging;
use crate::verdict::Evidence;
use crate::words;

/// One line a step, and one an extension below them. An extension that nobody has begun is to do.
pub fn run(evidence: &Evidence, again: &Invocation) -> String {
    let line = |exercise: &Exercise| {
        let status = evidence.finding(exercise).map(|finding| finding.status);
        let Badge { style, word, .. } = badge(status.unwrap_or(Status::Stub));
        let Exercise { name, title, .. } = exercise;
        format!("{BOLD}{name:<NAMES$}{BOLD:#} {style}{word:<WORDS$}{style:#} {DIM}{title}{DIM:#}\n")
    };
    let steps: String = course::core().map(line).collect();
    let extensions: String = course::extensions().map(line).collect();
    let code = course::core().next().map_or("", Exercise::code);
    let (one, hint) = (again.command(code), again.command(&format!("hint {code}")));
    let asks = hanging("", &words::list::further(hint, one));
    let heading = words::list::EXTENSIONS;
    format!("{steps}\n{heading}\n\n{extensions}\n{asks}")
}
