//! What an exercise's hidden tests say of a program, without a cargo run for each.
//!
//! Many programs are compiled as modules of one crate, and the tests once for all of these, as a module
//! for each that takes its program for the exercise; then they run in a process for each.

#![allow(dead_code)] // each program that shares this uses its part

use crate::book::KnownProgram;
use crate::common::{kept, root};
use checker::compile::toolchain::Toolchain;
use checker::course::{self, Exercise};
use checker::process::supervise::{Watch, supervise};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The compiler and the libraries for the tests.
pub struct HiddenTests {
    rustc: PathBuf,
    /// By crate name: the solutions, and what the tests use besides.
    libraries: BTreeMap<String, PathBuf>,
}

/// The tests that fail for a program, in the order of their file; or why they do not run.
pub type Failing = Result<Vec<String>, String>;

impl HiddenTests {
    /// Lets cargo build the libraries, once.
    pub fn set_up() -> HiddenTests {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["test", "--no-run", "--locked", "--quiet"])
            .args(course::all().iter().flat_map(|one| ["-p", one.name]))
            .args(["--message-format", "json", "--manifest-path"])
            .arg(root().join("solutions/Cargo.toml"))
            .env("CARGO_TARGET_DIR", kept("programs-solutions"))
            .output()
            .expect("cargo starts");
        assert!(
            output.status.success(),
            "the solutions do not build:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let messages = String::from_utf8(output.stdout).expect("cargo writes UTF-8");
        HiddenTests {
            rustc: Toolchain::find().expect("there is a compiler").rustc,
            libraries: messages.lines().filter_map(library).collect(),
        }
    }

    /// Runs the tests of `exercise` on each of its `programs`.
    pub fn run(&self, exercise: &Exercise, programs: &[&KnownProgram]) -> Vec<Failing> {
        let folder = tempfile::tempdir().expect("a folder");
        let tests = self.tests(folder.path(), exercise, programs);
        let failing = |k| failing(tests.as_ref()?, exercise, k);
        (0..programs.len()).map(failing).collect()
    }

    /// Compiles the programs, each a module of one crate, and the tests, as a module for each that takes
    /// its program for the exercise.
    fn tests(
        &self,
        folder: &Path,
        exercise: &Exercise,
        programs: &[&KnownProgram],
    ) -> Result<PathBuf, String> {
        let name = exercise.name;
        let hidden = fs::read_to_string(file(exercise)).map_err(|error| error.to_string())?;
        // Within a module a path is no longer that of the file.
        let course = root().join("checker/course").display().to_string();
        let hidden = hidden.replace("\"../", &format!("r\"{course}/"));
        let (mut modules, mut tests) = (String::new(), String::new());
        for (k, known) in programs.iter().enumerate() {
            write(&folder.join(format!("p{k}.rs")), &known.source())?;
            modules += &format!("pub mod p{k};\n");
            tests += &format!("mod p{k} {{\n{hidden}\nuse programs::p{k} as {name};\n}}\n");
        }
        let (source, library) = (folder.join("programs.rs"), folder.join("libprograms.rlib"));
        write(&source, &modules)?;
        let mut command = self.compiler(exercise);
        command.args(["--crate-type=rlib", "-o"]).arg(&library);
        succeed(command.arg(source))?;
        let source = folder.join("tests.rs");
        write(&source, &tests)?;
        let program = folder.join(format!("tests{}", std::env::consts::EXE_SUFFIX));
        let mut command = self.compiler(exercise);
        command.env("CARGO_MANIFEST_DIR", folder); // insta asks for it
        command.env("CARGO_PKG_NAME", name); // and where to read is said by it
        command.arg("--extern").arg(named("programs", &library));
        succeed(command.arg("--test").arg("-o").arg(&program).arg(source))?;
        Ok(program)
    }

    /// The compiler with every library that the crate and the tests of `exercise` may name.
    pub fn compiler(&self, exercise: &Exercise) -> Command {
        let mut command = Command::new(&self.rustc);
        command.args(["--edition=2024", "-Awarnings", "-Cdebuginfo=0"]);
        let may_name = |name: &str| {
            let is_exercise = course::all().iter().any(|other| other.name == name);
            !is_exercise || exercise.needs.contains(&name)
        };
        for (name, library) in self
            .libraries
            .iter()
            .filter(|(name, _)| may_name(name.as_str()))
        {
            command.arg("--extern").arg(named(name, library));
        }
        let folders = self
            .libraries
            .values()
            .filter_map(|library| library.parent());
        for folder in folders.collect::<BTreeSet<_>>() {
            command.arg("-L").arg(named("dependency", folder));
        }
        command
    }
}

/// `name=path`, as the compiler wants it.
pub fn named(name: &str, library: &Path) -> OsString {
    let mut word = OsString::from(format!("{name}="));
    word.push(library);
    word
}

/// The library that a line of cargo's report speaks of.
fn library(line: &str) -> Option<(String, PathBuf)> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let files = message["filenames"].as_array()?;
    let mut files = files.iter().filter_map(|file| file.as_str());
    let library = files.find(|file| file.ends_with(".rlib"))?;
    let name = message["target"]["name"].as_str()?;
    Some((name.replace('-', "_"), PathBuf::from(library)))
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Runs the compiler; its words, if it does not succeed.
///
/// # Errors
/// When it does not succeed.
pub fn succeed(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| error.to_string())?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// Runs the tests of program number `k`.
fn failing(program: &Path, exercise: &Exercise, k: usize) -> Failing {
    let mut command = Command::new(program);
    command
        .args([&format!("p{k}::"), "--test-threads=1"])
        .env("RUST_BACKTRACE", "0")
        .env("INSTA_UPDATE", "no")
        .env("INSTA_WORKSPACE_ROOT", program.parent().expect("a folder"));
    let watch = Watch {
        wall: Duration::from_secs(60),
        output: 8 << 20,
    };
    let outcome = supervise(command, watch).map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
    let holds = |name: &String| said.contains(&format!("test p{k}::{name} ... ok\n"));
    let mut names = names(exercise);
    names.retain(|name| !holds(name));
    Ok(names)
}

/// The file of an exercise's hidden tests.
pub fn file(exercise: &Exercise) -> PathBuf {
    let folder = root().join("checker/course");
    folder.join(exercise.name).join("hidden.rs")
}

/// The names of an exercise's hidden tests, in the order of their file.
pub fn names(exercise: &Exercise) -> Vec<String> {
    let text = fs::read_to_string(file(exercise)).expect("there are hidden tests");
    let file = syn::parse_file(&text).expect("hidden tests are Rust");
    let test = |item: syn::Item| match item {
        syn::Item::Fn(item) if item.attrs.iter().any(|it| it.path().is_ident("test")) => {
            Some(item.sig.ident.to_string())
        }
        _ => None,
    };
    file.items.into_iter().filter_map(test).collect()
}
