//! The main job: grade a folder.

use crate::build::cache::Cache;
use crate::build::rustc::{Compiler, Library};
use crate::build::toolchain::Toolchain;
use crate::commands::hint::no_such;
use crate::evidence::Status;
use crate::exercises::{self, Exercise};
use crate::figures;
use crate::grade::grade;
use crate::process::limited::Launcher;
use crate::scan::{Scans, copied, scan_all};
use crate::submission::Submission;
use crate::understanding::answers::Answers;
use crate::understanding::own_code::OwnCode;
use crate::understanding::{Item, Standing, Understanding, judge, write_up};
use crate::verdict::{Evidence, Report, decide};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::thread;

/// What to grade.
pub struct Request<'a> {
    pub dir: &'a Path,
    /// Shortened names; none for all.
    pub exercises: &'a [String],
    pub seed: u32,
    pub course_key: &'a str,
    /// Is it the code of whoever asks?
    pub own: bool,
    /// If it is not: go on where a part of the sandbox is missing?
    pub trust: bool,
    /// Where compiled crates are kept.
    pub cache: &'a Path,
    /// This program, to start others within limits.
    pub checker: &'a Path,
}

/// Grades, and says everything that a report can say.
///
/// # Errors
/// When the request makes no sense, or the machine fails.
pub fn run(request: &Request) -> Result<Report> {
    let find = |name: &String| Exercise::find(name).with_context(|| no_such(name));
    let mut wanted: Vec<&'static Exercise> =
        request.exercises.iter().map(find).collect::<Result<_>>()?;
    wanted.sort_by_key(|exercise| exercise.index());
    wanted.dedup_by_key(|exercise| exercise.index());
    let whole = wanted.is_empty();
    if whole {
        wanted = exercises::ALL.iter().collect();
    }
    let Ready {
        submission,
        scans,
        compiler,
        sandbox_lacks,
    } = prepare(request)?;
    let graded = grade(&compiler, &submission, &scans, &wanted, request.seed)?;
    let all_right = graded
        .findings
        .iter()
        .all(|finding| finding.status == Status::Passed);
    let program = graded.probe.as_ref().map(Library::program);
    let own = program
        .as_ref()
        .filter(|_| whole && all_right)
        .map(|program| OwnCode {
            launcher: &compiler.launcher,
            program,
        });
    let (figures, understanding) = thread::scope(|scope| {
        let figures = scope.spawn(|| match (&own, &graded.probe) {
            (Some(own), Some(probe)) => {
                figures::judge(request.dir, own, probe.key, &compiler.cache)
            }
            _ => Ok(Vec::new()),
        });
        let understanding = match whole {
            true => understanding(request, &submission, own.as_ref()),
            false => Ok(Understanding { items: Vec::new() }),
        };
        (figures.join().expect("no panic"), understanding)
    });
    // Of somebody else's work alone: a learner knows where the answers come from.
    let foreign = (own.is_some() && !request.own).then(|| copied::compare(&submission));
    compiler.cache.prune();
    Ok(decide(Evidence {
        findings: graded.findings,
        locks: graded.locks,
        figures: figures?,
        name: name(&submission).filter(|_| whole),
        understanding: understanding?,
        remarks: foreign
            .and_then(|copied| copied.remark())
            .into_iter()
            .collect(),
        whole,
        seed: request.seed,
        dir: request.dir.display().to_string().replace('\\', "/"),
        sandbox_lacks,
        own: request.own,
    }))
}

/// The name that the answers of a submission are given in.
fn name(submission: &Submission) -> Option<String> {
    let text = submission.understanding.as_ref().ok()?;
    let name = Answers::read(text).ok()?.name;
    (!name.is_empty()).then_some(name)
}

/// All that grading needs.
pub struct Ready {
    pub submission: Submission,
    pub scans: Scans,
    pub compiler: Compiler,
    /// What the sandbox lacks on this machine.
    pub sandbox_lacks: Vec<String>,
}

/// May the code in `dir` run where the sandbox `lacks` something? Only if it is trusted.
///
/// # Errors
/// When it may not: the sentence says what is missing, and how to go on.
pub fn trusted(dir: &Path, lacks: &[String], trust: bool) -> Result<()> {
    if !lacks.is_empty() && !trust {
        bail!(
            "{} is not your own workshop, and on this machine {}.\n\
             If you trust the code in it, say so with --trust.",
            dir.display(),
            lacks.join("; ")
        );
    }
    Ok(())
}

/// Reads and scans the submission, while the compiler is looked up and the sandbox tried out.
///
/// # Errors
/// When one of them is not to be had; or when the sandbox lacks something, the code is somebody
/// else's, and nobody said that it is trusted.
pub fn prepare(request: &Request) -> Result<Ready> {
    let launcher = Launcher::new(request.checker.to_path_buf());
    let (read, toolchain, lacks) = thread::scope(|scope| {
        let toolchain = scope.spawn(Toolchain::find);
        let lacks = scope.spawn(|| launcher.missing());
        let read = Submission::read(request.dir).map(|submission| {
            let scans = scan_all(&submission);
            (submission, scans)
        });
        (read, toolchain.join(), lacks.join())
    });
    let (submission, scans) = read?;
    let sandbox_lacks = lacks.expect("no panic")?;
    trusted(request.dir, &sandbox_lacks, request.own || request.trust)?;
    let compiler = Compiler {
        toolchain: toolchain.expect("no panic")?,
        cache: Cache::open(request.cache.to_path_buf())?,
        launcher,
    };
    Ok(Ready {
        submission,
        scans,
        compiler,
        sandbox_lacks,
    })
}

fn understanding(
    request: &Request,
    submission: &Submission,
    own: Option<&OwnCode>,
) -> Result<Understanding> {
    let mut items = judge::answers(&submission.understanding, request.course_key, own)?;
    items.push(match own {
        Some(own) => write_up::judge(&submission.write_up, own)?,
        None => Item {
            name: "write-up",
            standing: Standing::Missing,
            misconception: None,
            says: "its figures are run once all nine steps are right".to_string(),
        },
    });
    Ok(Understanding { items })
}
