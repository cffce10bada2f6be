//! Writes down what a report has judged of a learner's own answers: an attempt is spent by it.

use crate::home;
use crate::understanding::attempts;
use crate::verdict::Report;
use std::path::Path;

/// Adds it to the file in `dir`. Where that cannot be written the report stands all the same.
pub fn keep(dir: &Path, report: &Report) {
    // The model answers are nobody's attempts.
    if report.evidence.own && !home::holds_solutions(dir) {
        let _ = attempts::add(dir, &report.evidence.understanding.tried);
    }
}
