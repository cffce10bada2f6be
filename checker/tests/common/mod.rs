//! Golden submissions, and the checker that judges them.

#![allow(dead_code)] // each test program uses its part

pub mod golden;
#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
pub mod system_calls;
pub mod verdicts;

#[allow(unused_imports)] // as above
pub use golden::{Expected, cases, copy_submission, expected, lay_out, root};

use checker::course::Exercise;
use checker::grader::{Ask, Grader, Setup};
use checker::invocation::Invocation;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The checker's executable. Cargo names it to tests; an example is told nothing, but lies in a
/// folder beside it.
pub fn executable() -> PathBuf {
    let beside = || outputs().join(format!("checker{}", std::env::consts::EXE_SUFFIX));
    option_env!("CARGO_BIN_EXE_checker").map_or_else(beside, PathBuf::from)
}

/// A folder for what takes long to make, kept from run to run.
pub fn kept(name: &str) -> PathBuf {
    let beside = || outputs().with_file_name("tmp");
    option_env!("CARGO_TARGET_TMPDIR")
        .map_or_else(beside, PathBuf::from)
        .join(name)
}

/// Where cargo puts programs, seen from an example.
fn outputs() -> PathBuf {
    let example = std::env::current_exe().expect("a program lies somewhere");
    let folder = example.ancestors().nth(2);
    folder.expect("examples have a folder").to_path_buf()
}

/// Makes sure that the checker is as new as its sources: cargo builds it for tests, not for an
/// example.
pub fn build_checker() {
    let folder = outputs();
    let profile = match folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(other) => other,
    };
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args([
            "build",
            "--quiet",
            "--package",
            "checker",
            "--bin",
            "checker",
        ])
        .args(["--profile", profile])
        .env("CARGO_TARGET_DIR", folder.with_file_name(""))
        .current_dir(root())
        .status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "the checker does not build"
    );
}

/// A grader in this process, with a cache of its own.
pub fn grader(cache: &str) -> Grader {
    let setup = Setup::new(executable(), kept(cache));
    Grader::open(setup).unwrap_or_else(|why| panic!("no grader: {why}"))
}

/// Asks about these exercises of one's own, or about all where there are none, and always the same.
pub fn ask(exercises: Vec<&'static Exercise>) -> Ask {
    Ask {
        exercises,
        seed: 1,
        course_key: String::new(),
        own: true,
        trust: false,
        invocation: Invocation::default(),
    }
}

/// Does this with all `cases` at once, each on a thread of its own: for those that sleep, which need
/// no processor.
pub fn all_at_once<T: Sync>(cases: &[T], with: impl Fn(&T) + Sync) {
    std::thread::scope(|scope| {
        for case in cases {
            scope.spawn(|| with(case));
        }
    });
}

/// The checker itself, with a cache of the tests' own.
pub fn checker() -> Command {
    checker_with("checker-cache")
}

/// The checker with the cache of this name.
pub fn checker_with(cache: &str) -> Command {
    let mut command = Command::new(executable());
    command.env("CHECKER_CACHE", kept(cache));
    command.env("NO_COLOR", "1").current_dir(root());
    // Nothing is left behind that works on when a test is over.
    command.env("CHECKER_AHEAD", "0");
    // The submissions are the project's own, also where a part of the sandbox is missing.
    command.arg("--trust");
    command
}

/// The JSON report on the folder `dir`.
pub fn report(dir: &Path, more: &[&str]) -> serde_json::Value {
    json(checker(), dir, more).unwrap_or_else(|why| panic!("{why}"))
}

/// The JSON report of this checker.
///
/// # Errors
/// Whatever it wrote instead.
pub fn json(mut checker: Command, dir: &Path, more: &[&str]) -> Result<serde_json::Value, String> {
    checker
        .args(["--format", "json", "--dir"])
        .arg(dir)
        .args(more);
    parsed(&checker.output().expect("the checker starts"))
}

/// What a checker wrote that was asked for JSON.
///
/// # Errors
/// Whatever it wrote instead.
pub fn parsed(output: &Output) -> Result<serde_json::Value, String> {
    serde_json::from_slice(&output.stdout).map_err(|error| {
        format!(
            "the checker wrote no JSON ({error}):\n{}\n{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )
    })
}
