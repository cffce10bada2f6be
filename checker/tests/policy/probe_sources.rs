//! The probe's sources belong to no package, so neither `cargo fmt` nor the compiler's warnings reach
//! them: the checker compiles them itself, silently.

use crate::common::root;
use crate::course::solution;
use crate::files::{names, part, table};
use crate::run::{Strict, Unit, text};
use checker::build::toolchain::Toolchain;
use checker::exercises::ALL;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

fn sources() -> Vec<PathBuf> {
    let folder = root().join("checker/probe");
    let names = names("checker/probe").into_iter();
    names
        .filter(|name| name.ends_with(".rs"))
        .map(|name| folder.join(name))
        .collect()
}

#[test]
fn the_probe_is_formatted() {
    let rustc = Toolchain::find().expect("there is a compiler").rustc;
    let rustfmt = rustc.with_file_name(format!("rustfmt{}", std::env::consts::EXE_SUFFIX));
    if !rustfmt.is_file() {
        println!("there is no rustfmt beside this compiler: the probe's format is not looked at");
        return;
    }
    let package = part(&table("Cargo.toml"), "workspace.package");
    let edition = package["edition"].as_str().expect("the edition is named");
    let output = Command::new(&rustfmt)
        .args(["--check", "--color", "never", "--edition", edition])
        .args(sources())
        .output()
        .expect("rustfmt starts");
    assert!(
        output.status.success(),
        "run `rustfmt --edition {edition} checker/probe/*.rs`; `cargo fmt` does not reach them.\n{}{}",
        text(&output.stdout),
        text(&output.stderr)
    );
}

#[test]
fn the_probe_compiles_without_a_warning() {
    let folder = tempfile::tempdir().expect("a folder to compile in");
    let out = folder.path().join("metadata");
    let strict = Strict::new(out.clone());
    let check = |name: &str, file: PathBuf, kind: &str, needs: &[&str], cfgs: &[&str]| {
        let checked = strict.check(&Unit {
            name,
            file: &file,
            kind,
            needs,
            metadata: &out,
            cfgs,
        });
        checked.unwrap_or_else(|said| {
            panic!("{name}, with {cfgs:?}, is not clean: clear it up in checker/probe.\n{said}")
        });
    };
    for exercise in &ALL {
        let file = folder.path().join(format!("{}.rs", exercise.name));
        fs::write(&file, solution(exercise)).expect("the file can be written");
        check(exercise.name, file, "lib", exercise.needs, &[]);
    }
    let probe = root().join("checker/probe");
    check("support", probe.join("support.rs"), "lib", &[], &[]);
    let (mut parts, mut cfgs) = (vec!["support".to_string()], Vec::new());
    for exercise in &ALL {
        let mut needs: Vec<&str> = exercise.needs.to_vec();
        needs.extend([exercise.name, "support"]);
        let (file, part) = (
            format!("{}.rs", exercise.name),
            format!("probe_{}", exercise.name),
        );
        check(&part, probe.join(file), "lib", &needs, &[]);
        parts.push(part);
        cfgs.push(exercise.name);
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    check("probe", probe.join("main.rs"), "bin", &parts, &cfgs);
}
