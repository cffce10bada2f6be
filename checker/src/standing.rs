//! Where a learner stands: the step that a command means which names none.

use crate::course::{self, Exercise};
use crate::judge::evidence::{Finding, Status};
use crate::submission::{ROOT, Submission};
use crate::verdict::Evidence;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Of the steps that are begun and not right, the one that was saved last; where none is begun, the
/// first that is not right. `None` where all are right. What waits for another, or goes wrong through
/// another, is as right as it can be.
pub fn stands_at(evidence: &Evidence, submission: &Submission) -> Option<&'static Exercise> {
    let open = || {
        let open = evidence.findings.iter().filter(|finding| is_open(finding));
        open.filter_map(|finding| course::find(finding.exercise))
    };
    let begun = open().filter(|exercise| submission.of(exercise).is_begun());
    // Of those saved at the same time, as by git, the first.
    let last = begun
        .rev()
        .max_by_key(|exercise| saved(&submission.dir, exercise));
    last.or_else(|| open().next())
}

/// Is it not right, and that by its own fault?
pub fn is_open(finding: &Finding) -> bool {
    ![Status::Passed, Status::Waiting, Status::Affected].contains(&finding.status)
}

fn saved(dir: &Path, exercise: &Exercise) -> Option<SystemTime> {
    let file = fs::symlink_metadata(dir.join(exercise.name).join(ROOT));
    file.and_then(|file| file.modified()).ok()
}
