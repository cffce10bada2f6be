//! The main job: grade a folder.

use crate::build::cache::Cache;
use crate::build::rustc::{Compiler, Library};
use crate::build::toolchain::Toolchain;
use crate::commands::hint::no_such;
use crate::evidence::Status;
use crate::exercises::{self, Exercise};
use crate::grade::{Graded, grade};
use crate::process::limited::Launcher;
use crate::submission::Submission;
use crate::understanding::own_code::OwnCode;
use crate::understanding::{Item, Standing, Understanding, judge, write_up};
use crate::verdict::{Report, decide};
use anyhow::{Context, Result, bail};
use std::path::Path;

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
    let submission = Submission::read(request.dir)?;
    let find = |name: &String| Exercise::find(name).with_context(|| no_such(name));
    let mut wanted: Vec<&'static Exercise> =
        request.exercises.iter().map(find).collect::<Result<_>>()?;
    wanted.sort_by_key(|exercise| exercise.index());
    wanted.dedup_by_key(|exercise| exercise.index());
    let whole = wanted.is_empty();
    if whole {
        wanted = exercises::ALL.iter().collect();
    }
    let compiler = compiler(request)?;
    let missing = sandboxed(request, &compiler)?;
    let graded = grade(&compiler, &submission, &wanted, request.seed)?;
    let understanding = match whole {
        true => understanding(request, &submission, &compiler, &graded)?,
        false => Understanding { items: Vec::new() },
    };
    compiler.cache.prune();
    let dir = request.dir.display().to_string().replace('\\', "/");
    let mut report = decide(graded, understanding, whole, request.seed, dir);
    report.sandbox_lacks = missing;
    report.own = request.own;
    Ok(report)
}

/// The compiler that a request asks for.
///
/// # Errors
/// When there is none, or no place for its outputs.
pub fn compiler(request: &Request) -> Result<Compiler> {
    Ok(Compiler {
        toolchain: Toolchain::find()?,
        cache: Cache::open(request.cache.to_path_buf())?,
        launcher: Launcher::new(request.checker.to_path_buf()),
    })
}

/// What the sandbox lacks on this machine.
///
/// # Errors
/// When it lacks something, the code is somebody else's, and nobody said that it is trusted.
pub fn sandboxed(request: &Request, compiler: &Compiler) -> Result<Vec<String>> {
    let missing = compiler.launcher.missing()?;
    if !missing.is_empty() && !request.own && !request.trust {
        bail!(
            "{} is not your own workshop, and on this machine {}.\n\
             If you trust the code in it, say so with --trust.",
            request.dir.display(),
            missing.join("; ")
        );
    }
    Ok(missing)
}

fn understanding(
    request: &Request,
    submission: &Submission,
    compiler: &Compiler,
    graded: &Graded,
) -> Result<Understanding> {
    let all_right = graded.findings.iter().all(|f| f.status == Status::Passed);
    let program = graded
        .probe
        .as_ref()
        .filter(|_| all_right)
        .map(Library::program);
    let own = program.as_ref().map(|program| OwnCode {
        launcher: &compiler.launcher,
        program,
    });
    let answers = submission.understanding.as_deref();
    let mut items = judge::answers(answers, request.course_key, own.as_ref())?;
    items.push(match &own {
        Some(own) => write_up::judge(submission.write_up.as_deref(), own)?,
        None => Item {
            name: "write-up",
            standing: Standing::Missing,
            misconception: None,
            says: "its figures are run once all nine steps are right".to_string(),
        },
    });
    Ok(Understanding { items })
}
