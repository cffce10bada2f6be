//! `checker doctor`: is everything there that grading needs, and what to do where it is not?

use crate::compile::cache::Cache;
use crate::compile::graph::{self, Built};
use crate::compile::rustc::Compiler;
use crate::compile::toolchain::Toolchain;
use crate::course;
use crate::probe::programs::{idle, support};
use crate::process::limited::Launcher;
use crate::submission::{ROOT, Submission};
use anyhow::{Result, bail};
use std::path::Path;

/// What was looked at, a line each, and whether all of it is well.
pub struct Examined {
    pub text: String,
    pub is_well: bool,
}

/// Looks at compiler, linker, sandbox, cache and the exercises in `dir`.
pub fn run(dir: &Path, cache: &Path, checker: &Path) -> Examined {
    let launcher = Launcher::new(checker.to_path_buf());
    let toolchain = Toolchain::find();
    let place = Cache::open(cache.to_path_buf());
    let mut examined = Examined {
        text: String::new(),
        is_well: true,
    };
    let compiler = toolchain
        .as_ref()
        .map(|found| found.rustc.display().to_string());
    examined.line("compiler", compiler.map_err(|why| format!("{why:#}")));
    let folder = place.as_ref().map(|_| cache.display().to_string());
    examined.line("cache", folder.map_err(|why| format!("{why:#}")));
    if let (Ok(toolchain), Ok(cache)) = (toolchain, place) {
        let compiler = Compiler::new(toolchain, cache, launcher.clone());
        let linked = links(&compiler).map(|()| "a program compiles and links".to_string());
        examined.line(
            "linker",
            linked.map_err(|why| {
                format!(
                    "no program can be made: {why:#}. Does `cargo new trial` and then `cargo run` \
                     work there?"
                )
            }),
        );
    }
    let missing = launcher
        .missing()
        .unwrap_or_else(|why| vec![format!("{why:#}")]);
    // Nobody needs it for code of their own.
    let shut = match missing.as_slice() {
        [] => "disk, network and other processes are shut off".to_string(),
        missing => format!("{}; your own code runs all the same", missing.join("; ")),
    };
    examined.line("sandbox", Ok(shut));
    examined.line("exercises", exercises(dir));
    examined
}

impl Examined {
    fn line(&mut self, what: &str, found: Result<String, String>) {
        let (word, says) = match &found {
            Ok(says) => ("ok", says),
            Err(says) => ("MISSING", says),
        };
        self.is_well &= found.is_ok();
        self.text += &format!("{what:<10} {word:<8} {says}\n");
    }
}

/// A program that has none of the exercises in it.
fn links(compiler: &Compiler) -> Result<()> {
    let program = idle();
    let name = program.id.clone();
    let built = graph::build(compiler, &[support(), program])?;
    match &built[&name] {
        Built::Library(_) => Ok(()),
        other => bail!("{other:?}"),
    }
}

fn exercises(dir: &Path) -> Result<String, String> {
    let submission = Submission::read(dir).map_err(|why| why.to_string())?;
    let mut lacking = course::core().filter(|exercise| !submission.of(exercise).is_there());
    let dir = dir.display();
    match lacking.next() {
        None => Ok(format!("all {} are in {dir}", course::size())),
        Some(exercise) => Err(format!(
            "{dir}/{}/{ROOT} is not there: `cargo run -- reset {}` brings it back",
            exercise.name,
            exercise.code()
        )),
    }
}
