//! One exercise judged: what it replied, and the mistakes that account for it.

use crate::compile::cache::Vanished;
use crate::compile::rustc::Compiler;
use crate::course::Exercise;
use crate::glossary::glosses;
use crate::judge::evidence::{Finding, judge};
use crate::judge::given::changed;
use crate::judge::naming::{Misconceptions, first_wrong, names};
use crate::judge::sealed::{Examination, each};
use crate::judge::troubles::troubles;
use crate::probe::{Replies, Reply, models};
use crate::scan::Scans;
use crate::submission::Submission;
use crate::text::shortened;
use crate::words;
use anyhow::Result;

/// Judges what one exercise replied, and where an answer is wrong, which known mistake accounts
/// for it: `compiler` makes the programs of those.
///
/// # Errors
/// When a program that is to be asked has vanished.
pub fn judged(
    compiler: &Compiler,
    submission: &Submission,
    exercise: &'static Exercise,
    examinations: &[Box<dyn Examination>],
    replies: &Replies,
    scans: &Scans,
) -> Result<Finding> {
    let sources = &submission.of(exercise).sources;
    let asked = each(examinations, &replies.replies);
    if let Some(finding) = changed(exercise, submission.of(exercise).text(), &asked) {
        return Ok(finding);
    }
    let asked = asked.into_iter().zip(&exercise.stubs);
    // Read only where an answer is wrong.
    let asked = asked.map(|((examination, these), stub)| {
        let programs = match first_wrong(examination, these) {
            Some(_) => exercise.wrong(stub),
            None => Vec::new(),
        };
        (examination, these, stub, programs)
    });
    let asked: Vec<_> = asked.collect();
    let (mut named, mut untried) = (Vec::new(), None);
    for (examination, these, stub, programs) in &asked {
        if programs.is_empty() {
            named.push(Misconceptions::default());
            continue;
        }
        let calls = examination.calls();
        let models = models::build(compiler, exercise, stub)
            .and_then(|path| models::replies(compiler, &path, programs.len(), calls));
        // A wrong answer is wrong, also where it cannot be said why.
        let models = match models {
            Err(why) if why.is::<Vanished>() => return Err(why),
            models => models,
        };
        let models = models.unwrap_or_else(|why| {
            untried.get_or_insert(why);
            Vec::new()
        });
        let models: Vec<&[Reply]> = models.iter().map(Vec::as_slice).collect();
        named.push(names(*examination, these, programs, &models));
    }
    // Of what is given no mistake is known.
    named.resize_with(examinations.len(), Misconceptions::default);
    let scanned = &scans[exercise.name];
    let mut finding = judge(exercise.name, examinations, replies, &named, scanned);
    if let Some(why) = untried {
        let line = words::grader::not_looked_up(format!("{why:#}"));
        finding.evidence.push(shortened(&line).into());
    }
    let parts = finding.parts.iter().filter(|part| part.calls.is_some());
    let spoilt: Vec<&str> = parts.map(|part| part.function).collect();
    let troubles = troubles(examinations, replies, &spoilt);
    finding.glosses = glosses(exercise, sources, &troubles);
    Ok(finding)
}
