//! What grading stands on: the scanned files and the compiled crates of a submission.

use crate::build::graph::{self, Built, Graph, Node};
use crate::build::rustc::Compiler;
use crate::exercises::{self, Exercise};
use crate::scan::{Scanned, scan};
use crate::submission::Submission;
use anyhow::Result;
use std::collections::BTreeMap;

/// A submission, scanned as a whole and built as far as it is wanted.
pub struct Ground {
    pub scans: BTreeMap<&'static str, Scanned>,
    pub built: Graph,
}

impl Ground {
    /// Scans everything; builds `wanted` and what they need, leaving out what is locked or not there.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn lay(
        compiler: &Compiler,
        submission: &Submission,
        wanted: &[&'static Exercise],
    ) -> Result<Ground> {
        let scanned = |exercise: &'static Exercise| {
            (exercise.name, scan(submission, submission.of(exercise)))
        };
        let scans: BTreeMap<&'static str, Scanned> = exercises::ALL.iter().map(scanned).collect();
        let mut needed: Vec<&str> = Vec::new();
        for exercise in wanted {
            needed.push(exercise.name);
            add_needs(&scans, exercise.name, &mut needed);
        }
        let nodes: Vec<Node> = exercises::ALL
            .iter()
            .filter(|exercise| needed.contains(&exercise.name))
            .filter(|exercise| submission.of(exercise).is_there())
            .filter(|exercise| scans[exercise.name].locks.is_empty())
            .map(|exercise| Node {
                name: exercise.name,
                sources: &submission.of(exercise).sources,
                needs: &scans[exercise.name].needs,
            })
            .collect();
        let built = graph::build(compiler, &nodes)?;
        Ok(Ground { scans, built })
    }

    /// Did `exercise` compile?
    pub fn is_built(&self, exercise: &Exercise) -> bool {
        matches!(self.built.get(exercise.name), Some(Built::Library(_)))
    }
}

/// Adds everything that `name` needs by its manifest, directly or not. Manifests name earlier
/// exercises only, so this ends.
fn add_needs(scans: &BTreeMap<&'static str, Scanned>, name: &str, needed: &mut Vec<&str>) {
    for need in &scans[name].needs {
        needed.push(need);
        add_needs(scans, need, needed);
    }
}
