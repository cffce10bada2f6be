//! What a package can bring along: a build script, macros, dependencies, configuration of cargo, a
//! toolchain. A submission's manifest is read, and never obeyed.

use crate::attempt::{Attempt, saddle, solution, solution_file};
use std::fs;
use std::path::Path;

const MANIFEST: &str = "ex09_saddle/Cargo.toml";

fn manifest() -> String {
    let path = crate::common::root().join("solutions").join(MANIFEST);
    fs::read_to_string(path).expect("it is there")
}

/// Rust that leaves a marker when it is run.
fn leaves(marker: &Path) -> String {
    format!("std::fs::write({marker:?}, \"was here\").unwrap();")
}

#[track_caller]
fn assert_not_run(marker: &Path, what: &str) {
    assert!(!marker.exists(), "{what} was run");
}

// Holds: build-script
#[test]
fn a_build_script_is_never_run() {
    let attempt = Attempt::new();
    let marker = attempt.outside("marker");
    let script = format!("fn main() {{ {} }}", leaves(&marker));
    let built = manifest().replace("[package]", "[package]\nbuild = \"build.rs\"");
    let attempt = attempt
        .and(MANIFEST, built)
        .and("ex09_saddle/build.rs", &script)
        .and("build.rs", &script);
    attempt.grade().is_complete();
    assert_not_run(&marker, "a build script");
}

// Holds: foreign-dependency
#[test]
fn a_procedural_macro_is_never_built() {
    let attempt = Attempt::new();
    let marker = attempt.outside("marker");
    let depends = manifest() + "\n[dependencies.solver]\npath = \"../solver\"\n";
    let expands = format!(
        "#[proc_macro] pub fn solve(_: proc_macro::TokenStream) -> proc_macro::TokenStream {{ {} \
         \"p[0] * p[0] - p[1] * p[1]\".parse().unwrap() }}",
        leaves(&marker)
    );
    let attempt = attempt
        .and(
            MANIFEST,
            depends.replace("[dependencies]\n", "[dependencies]\nuseless = \"1\"\n"),
        )
        .and(
            "solver/Cargo.toml",
            "[package]\nname = \"solver\"\n[lib]\nproc-macro = true\n",
        )
        .and(
            "solver/src/lib.rs",
            format!("extern crate proc_macro;\n{expands}"),
        )
        .and("ex09_saddle/src/lib.rs", saddle("solver::solve!(p)", ""));
    let said = attempt.grade();
    said.saddle_is("does-not-compile", "solver");
    said.says("ex09_saddle", "checked without");
    assert_not_run(&marker, "a procedural macro");
}

// Holds: foreign-dependency
#[test]
fn what_a_manifest_fetches_patches_or_replaces_is_read_and_not_obeyed() {
    let elsewhere = "
[dependencies.helper]
git = \"https://example.invalid/helper\"
[patch.crates-io]
approx = { path = \"../../elsewhere\" }
[replace]
\"approx:0.5.1\" = { path = \"/elsewhere\" }
";
    Attempt::with(MANIFEST, manifest() + elsewhere)
        .grade()
        .is_complete();
}

// Holds: foreign-dependency
#[test]
fn a_dependency_that_does_the_work_locks_wherever_it_comes_from() {
    for from in [
        "git = \"https://example.invalid/argmin\"",
        "path = \"../vendor/argmin\"",
        "version = \"0.10\", registry = \"mine\"",
    ] {
        let text = manifest()
            + "\n[target.'cfg(all())'.dependencies]\nmine = { package = \"argmin\", "
            + from
            + " }\n";
        let line = text.lines().position(|line| line.starts_with("mine"));
        let place = format!("{MANIFEST}:{}", line.expect("it was added") + 1);
        let said = Attempt::with(MANIFEST, text).grade();
        said.is("TOOL-LOCKED", &[("ex09_saddle", "locked")]);
        let locks = said.locks();
        assert!(
            locks.len() == 1 && locks[0].starts_with(&place) && locks[0].contains("argmin"),
            "argmin with {from} should lock at {place}, and what locks is {locks:?}"
        );
    }
    // A crate that is a workspace of its own has given it another name.
    let text = manifest().replace(
        "[dev-dependencies]",
        "mine.workspace = true\n[dev-dependencies]",
    );
    let own = "\n[workspace.dependencies]\nmine = { package = \"argmin\", version = \"1\" }\n";
    let said = Attempt::with(MANIFEST, text + own).grade();
    said.is("TOOL-LOCKED", &[("ex09_saddle", "locked")]);
    said.says("ex09_saddle", "dependency argmin (called mine)");
}

// Holds: solution-handed-in
#[test]
fn the_solutions_as_a_dependency_lock() {
    // Some disks take capitals for small letters.
    for folder in ["../../solutions", "../../Solutions"] {
        let text = manifest().replace("../ex01_surface", &format!("{folder}/ex01_surface"));
        let said = Attempt::with(MANIFEST, text).grade();
        said.is("TOOL-LOCKED", &[("ex09_saddle", "locked")]);
        said.says("ex09_saddle", "taken from the solutions");
    }
}

// Holds: manifest-tricks
#[test]
fn tricks_of_the_manifest_do_not_change_what_is_graded() {
    let tricks = "
[lib]
path = \"src/right.rs\"
test = false
[[test]]
name = \"hidden\"
path = \"src/nothing.rs\"
harness = false
[[bin]]
name = \"checker\"
path = \"src/right.rs\"
[profile.dev]
overflow-checks = false
[workspace]
";
    let package = "[package]\nname = \"ex08_table\"\nversion = \"9.9.9\"\nedition = \"2015\"\n\
                   autotests = false\nlinks = \"m\"\n[dependencies]\nex01_surface = \"*\"\n";
    let attempt = Attempt::with(MANIFEST, format!("{package}{tricks}"))
        .and("ex09_saddle/src/right.rs", solution("ex09_saddle"));
    attempt.grade().is_complete();
    let attempt = attempt.and("ex09_saddle/src/lib.rs", saddle("99.0", ""));
    attempt.grade().saddle_is("failed", "yours returns 99");
}

// Holds: cargo-configuration
#[cfg(unix)]
#[test]
fn configuration_of_cargo_in_or_above_the_folder_is_not_used() {
    let attempt = Attempt::new();
    let marker = attempt.outside("marker");
    let program = program(&attempt, "wrapper", &format!("touch {marker:?}"));
    let config = format!(
        "[build]\nrustc = {program:?}\nrustc-wrapper = {program:?}\n\
         rustflags = [\"--cfg\", \"no_such\", \"-Clinker={}\"]\n\
         [target.'cfg(all())']\nrunner = {program:?}\nlinker = {program:?}\n\
         [env]\nRUSTC_WRAPPER = {{ value = {program:?}, force = true }}\n\
         [alias]\nrun = \"run --config build.rustc={program}\"\n",
        program
    );
    let above = attempt.outside(".cargo");
    fs::create_dir(&above).expect("made");
    fs::write(above.join("config.toml"), &config).expect("writable");
    let attempt = attempt
        .and(".cargo/config.toml", &config)
        .and("ex09_saddle/.cargo/config.toml", &config);
    let mut inside = crate::attempt::checker();
    inside.current_dir(attempt.dir());
    attempt.grade_by(inside, &[]).is_complete();
    assert_not_run(&marker, "a program that cargo's configuration names");
}

// Holds: toolchain-file
#[cfg(unix)]
#[test]
fn a_toolchain_file_in_the_folder_is_not_used() {
    let attempt = Attempt::new();
    let marker = attempt.outside("marker");
    // What stands for `rustc` on many machines obeys the file of the folder in which it is started.
    let rustc = std::env::var("CARGO").expect("cargo runs the tests");
    let rustc = Path::new(&rustc).with_file_name("rustc");
    let obeys =
        format!("if [ -e rust-toolchain.toml ]; then touch {marker:?}; fi; exec {rustc:?} \"$@\"");
    let shim = program(&attempt, "rustc", &obeys);
    let folder = Path::new(&shim).parent().expect("a folder").to_path_buf();
    let usual = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([folder].into_iter().chain(std::env::split_paths(&usual)));
    let attempt = attempt.and(
        "rust-toolchain.toml",
        "[toolchain]\npath = \"/elsewhere\"\n",
    );
    let mut inside = crate::attempt::checker();
    inside
        .current_dir(attempt.dir())
        .env("PATH", path.expect("a search path"))
        .env_remove("CARGO");
    attempt.grade_by(inside, &[]).is_complete();
    assert_not_run(&marker, "the toolchain that a toolchain file names");
}

/// A shell script beside the submission; its path.
#[cfg(unix)]
fn program(attempt: &Attempt, name: &str, script: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let folder = attempt.outside("programs");
    fs::create_dir_all(&folder).expect("made");
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("writable");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    path.to_str().expect("UTF-8").to_string()
}

// Holds: manifest-tricks
#[test]
fn what_cargo_obeys_and_the_checker_does_not_is_said() {
    let older = manifest().replace("edition.workspace = true", "edition = \"2021\"");
    let said = Attempt::with(MANIFEST, older).grade();
    said.is_complete();
    said.says(
        "ex09_saddle",
        "compiles with edition 2024, and not with 2021",
    );
    for (from, to, says) in [
        (
            "edition.workspace = true\n",
            "",
            "edition 2024, and not with 2015, which cargo takes",
        ),
        (
            "[lib]\n",
            "[lib]\npath = \"src/other.rs\"\n",
            "begins at src/lib.rs, and not at src/other.rs",
        ),
        (
            "[lib]\n",
            "[lib]\nname = \"other\"\n",
            "calls this crate ex09_saddle, and not other",
        ),
        (
            "[lib]\n",
            "[features]\ndefault = [\"fast\"]\nfast = []\n[lib]\n",
            "builds without features",
        ),
    ] {
        assert!(manifest().contains(from), "the manifest is another");
        let said = Attempt::with(MANIFEST, manifest().replace(from, to)).grade();
        said.is_complete();
        said.says("ex09_saddle", says);
    }
    // What is as the checker has it needs no word.
    let same = "[features]\ndefault = []\n[lib]\npath = \"./src/lib.rs\"\nname = \"ex09_saddle\"\n";
    let said = Attempt::with(MANIFEST, manifest().replace("[lib]\n", same)).grade();
    assert!(
        !said.evidence("ex09_saddle").contains("Cargo.toml"),
        "{}",
        said.text()
    );
    let workspace = solution_file("Cargo.toml").replace("edition = \"2024\"", "edition = \"2018\"");
    let said = Attempt::with("Cargo.toml", workspace).grade();
    said.is_complete();
    said.says("ex03_step", "edition 2024, and not with 2018");
    let path = "ex01_surface = { path = \"../ex01_surface\" }";
    assert!(manifest().contains(path), "the manifest is another");
    let renamed = path.replace("ex01_surface = {", "ground = { package = \"ex01_surface\",");
    let code = solution("ex09_saddle").replace("use ex01_surface", "use ground");
    let attempt = Attempt::with(MANIFEST, manifest().replace(path, &renamed))
        .and("ex09_saddle/src/lib.rs", code);
    let said = attempt.grade();
    said.saddle_is("does-not-compile", "ex01_surface is called ground here");
    let read_me = "#![doc = include_str!(\"../README.md\")]\n".to_string();
    let attempt = Attempt::with("ex09_saddle/src/lib.rs", read_me + &solution("ex09_saddle"));
    let said = attempt.and("ex09_saddle/README.md", "# Mine").grade();
    said.saddle_is("does-not-compile", "takes the files of src that end in .rs");
}
