//! One line a finding, as compilers write theirs: for editors, and for whatever else reads lines.

use crate::report::format::Format;
use crate::report::hits::{Hit, hits};
use crate::text::printable;
use crate::verdict::Report;

pub const FORMAT: Format = Format {
    name: "short",
    render,
    divider: "----------------------------------------\n",
};

/// `work/ex03_step/src/lib.rs:44:1: error: step from …`, and nothing of what is right. An editor
/// that reads the messages of gcc reads these.
pub fn render(report: &Report) -> String {
    let line = |hit: Hit| {
        let (file, column) = (hit.place.below(&report.evidence.dir), hit.place.column);
        printable(&format!("{file}:{column}: {}: {}", hit.level, hit.text)) + "\n"
    };
    hits(report).into_iter().map(line).collect()
}
