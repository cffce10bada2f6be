//! `checker doctor`: is everything there that grading needs, and what to do where it is not?

use crate::compile::cache::Cache;
use crate::compile::toolchain::Toolchain;
use crate::course;
use crate::fault::{Fault, NO_SPACE};
use crate::grader::{Grader, Setup};
use crate::invocation::Invocation;
use crate::process::inherited;
use crate::submission::{ROOT, Submission};
use crate::text::hanging;
use crate::words;
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
        low if low.is_empty() => Ok(words::doctor::ROOM_ENOUGH.to_string()),
        low => Err(low.join(" ")),
    };
    examined.line(words::doctor::LIMITS, limits);
    let compiler = Toolchain::find().map(|found| found.rustc.display().to_string());
    examined.line(
        words::doctor::COMPILER,
        compiler.map_err(|why| Fault::from(why).words()),
    );
    let place = setup.cache.display().to_string();
    let cache = match Cache::open(setup.cache.clone()) {
        Ok(cache) if cache.is_full() => Err(Fault::from(anyhow!("{place}: {NO_SPACE}")).words()),
        Ok(_) => Ok(place),
        Err(why) => Err(Fault::from(why).words()),
    };
    examined.line(words::doctor::CACHE, cache);
    // Without these three there is no grader, and nothing that could be linked or shut off.
    if let Some(grader) = grader {
        examined.line(words::doctor::LINKER, links(grader));
        examined.line(words::doctor::SANDBOX, shut(grader));
    }
    examined.line(words::doctor::EXERCISES, exercises(dir, again));
    examined
}

fn links(grader: &Grader) -> Result<String, String> {
    match grader.runs_programs() {
        Ok(()) => Ok(words::doctor::RUNS_PROGRAMS.to_string()),
        Err(why) => Err(words::doctor::runs_no_program(why.words())),
    }
}

/// What it lacks nobody needs for code of their own.
fn shut(grader: &Grader) -> Result<String, String> {
    match grader.sandbox_lacks().map_err(|why| why.words())? {
        [] => Ok(words::doctor::SHUT_OFF.to_string()),
        lacks => Ok(words::doctor::lacks(lacks.join("; "))),
    }
}

impl Examined {
    fn line(&mut self, what: &str, found: Result<String, String>) {
        let (word, says) = match &found {
            Ok(says) => (words::doctor::WELL, says),
            Err(says) => (words::doctor::MISSING, says),
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
        None => Ok(words::doctor::all_there(course::size(), dir)),
        Some(exercise) => {
            let place = format!("{dir}/{}/{ROOT}", exercise.name);
            let reset = || again.command(&format!("reset {}", exercise.code()));
            let restore = again.restore(place.as_ref()).unwrap_or_else(reset);
            Err(words::doctor::not_there(restore, place))
        }
    }
}
