//! Judges what lies in a folder, as often as it is asked to.

use crate::commands::record;
use crate::course::Exercise;
use crate::course::functions::{functions, last_name};
use crate::draw;
use crate::fault::Fault;
use crate::grader::{Ask, Grader};
use crate::standing::stands_at;
use crate::submission::Submission;
use crate::verdict::Report;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// What is judged, and how.
pub struct Judging {
    pub grader: Grader,
    pub dir: PathBuf,
    /// Asked each time, with the exercises that are wanted then.
    pub ask: Ask,
    /// The same inputs each time, if somebody wants them.
    pub seed: Option<u32>,
}

/// A report, and what a screen shows besides.
pub struct Judgement {
    pub report: Report,
    /// By exercise: the functions in which a `todo!()` is left.
    pub left: BTreeMap<&'static str, BTreeSet<String>>,
    /// The step that the learner stands at; looked for where all were judged.
    pub stands_at: Option<&'static Exercise>,
}

impl Judging {
    /// Judges these exercises: all, where there are none.
    ///
    /// # Errors
    /// Where there is nothing to judge, or the machine fails.
    pub fn judge(&self, exercises: &[&'static Exercise]) -> Result<Judgement, Fault> {
        let ask = Ask {
            exercises: exercises.to_vec(),
            seed: self.seed.map_or_else(draw::fresh_seed, Ok)?,
            ..self.ask.clone()
        };
        let submission = Submission::read(&self.dir)?;
        let report = self.grader.report(&submission, &ask)?;
        record::keep(&self.dir, &report);
        let evidence = &report.evidence;
        let stands_at = exercises
            .is_empty()
            .then(|| stands_at(evidence, &submission));
        let left = evidence.findings.iter().map(|finding| {
            let mut crates = submission.crates.iter();
            let found = crates.find(|found| found.exercise.name == finding.exercise);
            let text = found.and_then(|found| found.text()).unwrap_or_default();
            (finding.exercise, left_in(text))
        });
        Ok(Judgement {
            left: left.collect(),
            stands_at: stands_at.flatten(),
            report,
        })
    }
}

/// The functions of `text`, by their own names, in which nothing but a `todo!()` stands; none where it
/// is no Rust.
fn left_in(text: &str) -> BTreeSet<String> {
    let left = functions(text).unwrap_or_default().into_iter();
    let left = left.filter(|function| function.is_todo);
    left.map(|function| last_name(&function.name).to_string())
        .collect()
}
