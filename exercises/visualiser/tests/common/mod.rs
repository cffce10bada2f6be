//! The visualiser on the model answers, whatever the learner's nine crates hold at the moment.

// Not every test needs all of this.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The program, built from `solutions/`.
pub fn solved() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    // The policies of the checker build the same program in this folder.
    BUILT.get_or_init(|| {
        build(
            &root().join("solutions"),
            "policy-solutions",
            &["--features", "extensions"],
        )
    })
}

/// The program of a workspace, with outputs in a folder of this name that is kept between runs.
///
/// # Panics
///
/// If it cannot be built.
pub fn build(workspace: &Path, target: &str, features: &[&str]) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(target);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--quiet", "-p", "visualiser"])
        .args(features)
        .arg("--manifest-path")
        .arg(workspace.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", &target)
        .output()
        .expect("cargo starts");
    let error = text(&output.stderr);
    assert!(output.status.success(), "visualiser is not built: {error}");
    let program = format!("visualiser{}", std::env::consts::EXE_SUFFIX);
    target.join("debug").join(program)
}

/// Runs a program with these words, from the root of the project.
pub fn run(program: &Path, words: &str, out: Option<&Path>) -> Output {
    let mut command = Command::new(program);
    command.args(words.split_whitespace()).current_dir(root());
    if let Some(out) = out {
        command.arg("--out").arg(out);
    }
    command.output().expect("the program starts")
}

/// An empty folder of this name for a test to write to.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("visualiser-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for outputs");
    folder
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}
