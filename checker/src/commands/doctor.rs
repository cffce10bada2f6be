//! `checker doctor`: is everything there that grading needs, and what to do where it is not?

use crate::build::cache::Cache;
use crate::build::graph;
use crate::build::probe_parts::{link, support};
use crate::build::rustc::Compiler;
use crate::build::toolchain::Toolchain;
use crate::exercises::ALL;
use crate::process::limited::Launcher;
use crate::submission::{ROOT, Submission};
use anyhow::Result;
use std::path::Path;

/// What was looked at, a line each, and whether all of it is well.
pub struct Examined {
    pub text: String,
    pub is_well: bool,
}

/// Looks at compiler, linker, sandbox, cache and the nine exercises in `dir`.
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
        let launcher = launcher.clone();
        let compiler = Compiler {
            toolchain,
            cache,
            launcher,
        };
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
    let built = graph::build(compiler, &[support()])?;
    link(compiler, &built, &[]).map(drop)
}

fn exercises(dir: &Path) -> Result<String, String> {
    let submission = Submission::read(dir).map_err(|why| format!("{why:#}"))?;
    let mut lacking = ALL
        .iter()
        .filter(|exercise| !submission.of(exercise).is_there());
    match lacking.next() {
        None => Ok(format!("all nine are in {}", dir.display())),
        Some(exercise) => Err(format!(
            "{}/{}/{ROOT} is not there: `cargo run -- reset {}` brings it back",
            dir.display(),
            exercise.name,
            &exercise.name[..4]
        )),
    }
}
