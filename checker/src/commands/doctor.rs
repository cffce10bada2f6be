//! `checker doctor`: is everything there that grading needs, and what to do where it is not?

use crate::compile::cache::Cache;
use crate::compile::toolchain::Toolchain;
use crate::course;
use crate::fault::Fault;
use crate::grader::{Grader, Setup};
use crate::invocation::Invocation;
use crate::process::inherited;
use crate::submission::{ROOT, Submission};
use crate::text::hanging;
use anyhow::anyhow;
use std::path::Path;

/// What was looked at, a line each, and whether all of it is well.
pub struct Examined {
    pub text: String,
    pub is_well: bool,
}

/// Looks at compiler, linker, sandbox, cache and the exercises in `dir`. `grader`: the one that
/// stands on `setup`, where there is one. `again`: how this was called.
pub fn run(dir: &Path, setup: &Setup, grader: Option<&Grader>, again: &Invocation) -> Examined {
    let mut examined = Examined {
        text: String::new(),
        is_well: true,
    };
    let limits = match inherited::too_low() {
        low if low.is_empty() => Ok("this shell leaves room enough".to_string()),
        low => Err(low.join(" ")),
    };
    examined.line("limits", limits);
    let compiler = Toolchain::find().map(|found| found.rustc.display().to_string());
    examined.line("compiler", compiler.map_err(|why| words(why.into())));
    let place = setup.cache.display().to_string();
    let cache = match Cache::open(setup.cache.clone()) {
        Ok(cache) if cache.is_full() => {
            Err(words(anyhow!("{place}: No space left on device").into()))
        }
        Ok(_) => Ok(place),
        Err(why) => Err(words(why.into())),
    };
    examined.line("cache", cache);
    // Without these three there is no grader, and nothing that could be linked or shut off.
    if let Some(grader) = grader {
        examined.line("linker", links(grader));
        examined.line("sandbox", shut(grader));
    }
    examined.line("exercises", exercises(dir, again));
    examined
}

fn links(grader: &Grader) -> Result<String, String> {
    match grader.runs_programs() {
        Ok(()) => Ok("a program compiles, links and runs".to_string()),
        Err(why) => Err(format!("no program can be made and run: {}", words(why))),
    }
}

/// What it lacks nobody needs for code of their own.
fn shut(grader: &Grader) -> Result<String, String> {
    match grader.sandbox_lacks().map_err(words)? {
        [] => Ok("disk, network and other processes are shut off".to_string()),
        lacks => Ok(format!(
            "{}; your own code runs all the same",
            lacks.join("; ")
        )),
    }
}

fn words(why: Fault) -> String {
    why.words()
}

impl Examined {
    fn line(&mut self, what: &str, found: Result<String, String>) {
        let (word, says) = match &found {
            Ok(says) => ("ok", says),
            Err(says) => ("MISSING", says),
        };
        self.is_well &= found.is_ok();
        self.text += &hanging(&format!("{what:<10} {word:<8} "), says);
    }
}

fn exercises(dir: &Path, again: &Invocation) -> Result<String, String> {
    let submission = Submission::read(dir).map_err(|why| why.to_string())?;
    let mut lacking = course::core().filter(|exercise| !submission.of(exercise).is_there());
    let dir = dir.display();
    match lacking.next() {
        None => Ok(format!("all {} are in {dir}", course::size())),
        Some(exercise) => {
            let place = format!("{dir}/{}/{ROOT}", exercise.name);
            let reset = || again.command(&format!("reset {}", exercise.code()));
            let restore = again.restore(place.as_ref()).unwrap_or_else(reset);
            Err(format!("{place} is not there: {restore} brings it back"))
        }
    }
}
