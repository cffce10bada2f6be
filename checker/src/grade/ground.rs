//! What grading stands on: the compiled crates of a submission, and the parts of the probe that call
//! them.
//!
//! Every exercise is built on the checker's right versions of the earlier ones. One that uses more of
//! an earlier one than the course gives, such as a function that the learner added there, is built on
//! the learner's own.

use crate::build::graph::{self, Built, Graph, Node};
use crate::build::probe_parts::{self, part, support};
use crate::build::reference;
use crate::build::rustc::{Compiler, Failure};
use crate::exercises::{self, Exercise};
use crate::scan::Scans;
use crate::submission::{ROOT, Submission};
use anyhow::Result;

/// The crates, and which node stands for which exercise.
pub struct Ground {
    pub built: Graph,
    /// Exercises that stand on the learner's own earlier ones.
    on_own: Vec<&'static str>,
}

impl Ground {
    /// Builds `wanted`, leaving out what is not there, not to be read, locked or unsafe.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn lay(
        compiler: &Compiler,
        submission: &Submission,
        scans: &Scans,
        wanted: &[&'static Exercise],
    ) -> Result<Ground> {
        let ready = |exercise: &&&'static Exercise| {
            let scanned = &scans[exercise.name];
            let is_open = scanned.locks.is_empty() && !scanned.too_deep;
            submission.of(exercise).is_there() && is_open && scanned.unsafe_at.is_none()
        };
        let needs = |exercise: &Exercise| scans[exercise.name].needs.iter().copied();
        let mut nodes = reference::nodes(wanted.iter().flat_map(|exercise| needs(exercise)));
        nodes.push(support());
        for exercise in wanted.iter().filter(ready) {
            let node = Node {
                id: exercise.name.to_string(),
                name: exercise.name,
                root: ROOT,
                sources: &submission.of(exercise).sources,
                needs: needs(exercise).map(reference::id).collect(),
            };
            nodes.push(part(exercise.name, &node));
            nodes.push(node);
        }
        let mut built = graph::build(compiler, &nodes)?;

        let asks_for_more: Vec<&'static Exercise> = wanted
            .iter()
            .copied()
            .filter(|exercise| asks_for_more(built.get(exercise.name)))
            .collect();
        if asks_for_more.is_empty() {
            let on_own = Vec::new();
            return Ok(Ground { built, on_own });
        }
        let mut nodes = vec![support()];
        for exercise in exercises::ALL.iter().filter(|exercise| ready(&exercise)) {
            let node = Node {
                id: own(exercise.name),
                name: exercise.name,
                root: ROOT,
                sources: &submission.of(exercise).sources,
                needs: needs(exercise).map(own).collect(),
            };
            if asks_for_more.iter().any(|one| one.name == exercise.name) {
                nodes.push(part(exercise.name, &node));
            }
            nodes.push(node);
        }
        built.extend(graph::build(compiler, &nodes)?);
        let on_own = asks_for_more.iter().map(|exercise| exercise.name).collect();
        Ok(Ground { built, on_own })
    }

    /// The id of the node that stands for `exercise`.
    pub fn node(&self, exercise: &str) -> String {
        match self.on_own.contains(&exercise) {
            true => own(exercise),
            false => exercise.to_string(),
        }
    }

    /// What became of `exercise`.
    pub fn of(&self, exercise: &str) -> Option<&Built> {
        self.built.get(&self.node(exercise))
    }

    /// What became of the part that calls `exercise`.
    pub fn part_of(&self, exercise: &str) -> Option<&Built> {
        self.built.get(&probe_parts::id(&self.node(exercise)))
    }

    /// Is it on the learner's own earlier exercises that `exercise` stands?
    pub fn is_on_own(&self, exercise: &str) -> bool {
        self.on_own.contains(&exercise)
    }
}

fn own(exercise: &str) -> String {
    format!("own {exercise}")
}

/// Does the compiler miss something in an earlier exercise?
fn asks_for_more(built: Option<&Built>) -> bool {
    let Some(Built::Failed(Failure::Errors(errors))) = built else {
        return false;
    };
    let names_an_exercise = |message: &str| {
        exercises::ALL
            .iter()
            .any(|exercise| message.contains(exercise.name))
    };
    errors.iter().any(|error| names_an_exercise(&error.message))
}
