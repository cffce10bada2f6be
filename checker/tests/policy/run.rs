//! Runs cargo and rustc as a person would, apart from the cargo that runs these tests.

use crate::files::{part, table};
use checker::compile::toolchain::Toolchain;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder for build outputs that is kept between runs, so that dependencies are built once.
pub fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// `cargo WORDS` on the workspace with this `manifest`, its outputs in `target`.
///
/// What is on this machine already is used as it is; the network is asked only when something lacks.
pub fn cargo(manifest: &Path, target: &Path, words: &[impl AsRef<OsStr>]) -> Output {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = |more: &[&str]| {
        let (verb, rest) = words.split_first().expect("cargo is told what to do");
        let mut command = Command::new(&program);
        command.arg(verb).args(more).arg("--manifest-path");
        command.arg(manifest).args(rest);
        command
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_TERM_COLOR", "never")
            .env("INSTA_UPDATE", "no")
            .env("RUST_BACKTRACE", "0");
        command.output().expect("cargo starts")
    };
    let output = run(&["--offline"]);
    if !output.status.success() && text(&output.stderr).contains("--offline") {
        return run(&[]);
    }
    output
}

/// What a program wrote.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A compiler that takes every warning for an error.
pub struct Strict {
    rustc: PathBuf,
    flags: Vec<String>,
    /// Where `lib….rmeta` files go.
    pub out: PathBuf,
}

/// A crate to check, without making code.
pub struct CrateToCheck<'a> {
    pub name: &'a str,
    pub file: &'a Path,
    /// `lib` or `bin`.
    pub kind: &'a str,
    /// Crates that it names, found in `metadata`.
    pub needs: &'a [&'a str],
    pub metadata: &'a Path,
}

impl Strict {
    /// The edition and the lints are those of the root manifest, so that they cannot drift from it.
    pub fn new(out: PathBuf) -> Strict {
        let manifest = table("Cargo.toml");
        let package = part(&manifest, "workspace.package");
        let edition = package.get("edition").and_then(|edition| edition.as_str());
        let mut flags = vec![format!(
            "--edition={}",
            edition.expect("the edition is named")
        )];
        flags.push("-Dwarnings".to_string());
        for (tool, prefix) in [("rust", ""), ("rustdoc", "rustdoc::")] {
            for (lint, level) in part(&manifest, &format!("workspace.lints.{tool}")) {
                let level = level.get("level").unwrap_or(&level).as_str();
                flags.push(format!(
                    "--{}={prefix}{lint}",
                    level.expect("a lint has a level")
                ));
            }
        }
        let rustc = Toolchain::find().expect("there is a compiler").rustc;
        Strict { rustc, flags, out }
    }

    /// Compiles as far as metadata.
    ///
    /// # Errors
    /// The compiler's own words.
    pub fn check(&self, unit: &CrateToCheck) -> Result<(), String> {
        let mut command = Command::new(&self.rustc);
        command.args(&self.flags);
        command.args(["--emit=metadata", "--crate-type", unit.kind]);
        command.args(["--crate-name", unit.name, "--out-dir"]);
        command.arg(&self.out);
        for need in unit.needs {
            let mut word = OsString::from(format!("{need}="));
            word.push(unit.metadata.join(format!("lib{need}.rmeta")));
            command.arg("--extern").arg(word);
        }
        command.arg("-L").arg(unit.metadata).arg(unit.file);
        let output = command.output().expect("rustc starts");
        match output.status.success() {
            true => Ok(()),
            false => Err(text(&output.stderr)),
        }
    }
}
