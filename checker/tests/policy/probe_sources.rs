//! What belongs to no package, since others include it or compile it: neither `cargo fmt` nor the
//! compiler's warnings reach it.

use crate::common::root;
use crate::files::{below, part, table};
use crate::run::{CrateToCheck, Strict, text};
use checker::compile::rustc::Sources;
use checker::compile::toolchain::Toolchain;
use checker::course::{self, Kind};
use checker::probe::programs::support;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_probe_and_the_course_are_formatted() {
    let rustc = Toolchain::find().expect("there is a compiler").rustc;
    let rustfmt = rustc.with_file_name(format!("rustfmt{}", std::env::consts::EXE_SUFFIX));
    if !rustfmt.is_file() {
        println!("there is no rustfmt beside this compiler: the format is not looked at");
        return;
    }
    let package = part(&table("Cargo.toml"), "workspace.package");
    let edition = package["edition"].as_str().expect("the edition is named");
    let sources = ["checker/probe", "checker/course"].map(|folder| {
        let files = below(folder)
            .into_iter()
            .filter(|file| file.ends_with(".rs"));
        files.map(move |file| format!("{folder}/{file}"))
    });
    let output = Command::new(&rustfmt)
        .args(["--check", "--color", "never", "--edition", edition])
        .args(sources.into_iter().flatten())
        .current_dir(root())
        .output()
        .expect("rustfmt starts");
    assert!(
        output.status.success(),
        "run `rustfmt --edition {edition}` on these; `cargo fmt` does not reach them.\n{}{}",
        text(&output.stdout),
        text(&output.stderr)
    );
}

#[test]
fn the_probe_compiles_without_a_warning() {
    let folder = tempfile::tempdir().expect("a folder to compile in");
    let out = folder.path().join("metadata");
    let strict = Strict::new(out.clone());
    let check = |name: &str, file: &Path, needs: &[&str]| {
        let checked = strict.check(&CrateToCheck {
            name,
            file,
            kind: "lib",
            needs,
            metadata: &out,
        });
        checked.unwrap_or_else(|said| panic!("{} is not clean.\n{said}", file.display()));
    };
    // As checker::probe::programs puts it together.
    for kind in [Kind::Core, Kind::Extension] {
        let fixed = support(kind);
        let Sources::Given(sources) = fixed.sources else {
            panic!("the probe's fixed part is made of files");
        };
        for (path, text) in sources {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().expect("a file has a folder")).expect("made");
            fs::write(file, text).expect("the file can be written");
        }
        check(fixed.name, &folder.path().join(fixed.root), &[]);
        for exercise in course::of(kind) {
            let file = folder.path().join(format!("{}.rs", exercise.name));
            fs::write(&file, exercise.solution).expect("the file can be written");
            check(exercise.name, &file, &exercise.needs);
            let needs = exercise.needs.iter().copied();
            let needs: Vec<&str> = needs.chain([exercise.name, fixed.name]).collect();
            let probe = root()
                .join("checker/course")
                .join(exercise.name)
                .join("probe.rs");
            check(&format!("probe_{}", exercise.name), &probe, &needs);
        }
    }
}
