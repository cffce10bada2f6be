//! Lists the folders of `course/`, so that adding an exercise is adding its folder.
//!
//! Written to the build's own folder, for the modules of the same names to include:
//!
//! - `course.rs`: the texts of each exercise;
//! - `calls.rs`: a module each, its requests and answers;
//! - `sealed.rs`: a module each, its sealed inputs;
//! - `solved.rs`: the solutions and the calls of them, as modules of this crate;
//! - `questions.rs`: a module each, the predictions;
//! - `glosses.rs`: a module each, the words of Rust.
//!
//! And makes `words.rs` of the messages in `words/`, of the language that `CHECKER_LANGUAGE` names.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/course/body.rs"]
mod body;
// Only unpacked here.
#[allow(dead_code)]
#[path = "src/course/packed.rs"]
mod packed;
// A test asks for more of it.
#[allow(dead_code)]
#[path = "words/generator.rs"]
mod generator;

/// The language whose messages say what there is to say; any other says the same in its own words.
const REFERENCE: &str = "en";

fn main() {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where this is"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where outputs go"));
    let course = here.join("course");
    let solutions = solutions(&here, &out);
    println!("cargo::rerun-if-changed=course");
    let exercises = folders(&course);

    let mut texts = String::from("static FOLDERS: &[Folder] = &[\n");
    let (mut calls, mut sealed, mut solved) = (String::new(), String::new(), String::new());
    let (mut examine, mut answers) = (String::new(), String::new());
    for name in &exercises {
        let folder = course.join(name);
        let solution = solutions.join(name).join("src/lib.rs");
        let manifest = solutions.join(name).join("Cargo.toml");
        // What this script itself unpacks is always newer than its last run.
        for file in [&solution, &manifest].map(|file| file.display()) {
            if !solutions.starts_with(&out) {
                println!("cargo::rerun-if-changed={file}");
            }
        }
        let text = |path: PathBuf| format!("include_str!({:?})", path.display().to_string());
        let wrong: String = sources(&folder.join("wrong"))
            .iter()
            .map(|file| {
                let path = folder.join("wrong").join(format!("{file}.rs"));
                format!("({file:?}, {}), ", text(path))
            })
            .collect();
        writeln!(
            texts,
            "    Folder {{ name: {name:?}, about: {}, manifest: {}, solution: {}, call: {}, probe: {}, wrong: &[{wrong}] }},",
            text(folder.join("exercise.toml")),
            text(manifest),
            text(solution.clone()),
            text(folder.join("call.rs")),
            text(folder.join("probe.rs")),
        )
        .expect("a string takes it");
        calls += &module("pub ", name, &folder.join("call.rs"));
        sealed += &module("", name, &folder.join("sealed.rs"));
        writeln!(examine, "    ({name:?}, {name}::examine),").expect("a string takes it");
        solved += &inlined("pub ", name, "use super::*;", &solution);
        let probe = format!("probe_{name}");
        solved += &inlined(
            "",
            &probe,
            "use super::*; use crate as support;",
            &folder.join("probe.rs"),
        );
        writeln!(answers, "    ({name:?}, {probe}::call),").expect("a string takes it");
    }
    texts += "];\n";
    sealed += &format!("static EXAMINE: &[(&str, Examine)] = &[\n{examine}];\n");
    solved += &format!("static ANSWERS: &[(&str, AnswerTo)] = &[\n{answers}];\n");
    let questions = listed(
        &course.join("questions"),
        "QUESTION",
        "QUESTIONS: &[&Question]",
    );
    let glosses = listed(&course.join("glosses"), "GLOSS", "GLOSSES: &[&Gloss]");
    for (name, text) in [
        ("questions.rs", questions),
        ("glosses.rs", glosses),
        ("course.rs", texts),
        ("calls.rs", calls),
        ("sealed.rs", sealed),
        ("solved.rs", solved),
        ("words.rs", words(&here.join("words"))),
    ] {
        fs::write(out.join(name), text).expect("the build's own folder can be written to");
    }
}

/// The messages of the language that is asked for.
fn words(folder: &Path) -> String {
    println!("cargo::rerun-if-changed=words");
    println!("cargo::rerun-if-env-changed=CHECKER_LANGUAGE");
    let name = env::var("CHECKER_LANGUAGE").unwrap_or_else(|_| REFERENCE.to_string());
    let read =
        |name: &str| generator::read(&folder.join(name)).unwrap_or_else(|why| panic!("{why}"));
    let language = read(&name);
    let differences = generator::differences(&read(REFERENCE), &language);
    assert!(differences.is_empty(), "{name}: {}", differences.join("\n"));
    generator::modules(&language, &folder.join(name).join("plural.rs"))
}

/// The folder of the solutions; where this is a learner's copy, the one that they are unpacked to.
fn solutions(here: &Path, out: &Path) -> PathBuf {
    let beside = here.join("../solutions");
    let packed = here.join(packed::PLACE);
    if beside.is_dir() || !packed.is_file() {
        return beside;
    }
    let files = fs::read_to_string(&packed).ok();
    let files = files.and_then(|text| packed::unpack(&text));
    let files = files.unwrap_or_else(|| {
        panic!(
            "{} is not as it was handed out: take it from a fresh copy of the course",
            packed.display()
        )
    });
    let unpacked = out.join("solutions");
    for (path, text) in files {
        let path = unpacked.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .and_then(|()| fs::write(&path, text))
            .expect("the build's own folder can be written to");
    }
    unpacked
}

/// The files of `folder` as modules, and the list `all` of what each holds under the name `one`.
fn listed(folder: &Path, one: &str, all: &str) -> String {
    let (mut modules, mut list) = (String::new(), String::new());
    for name in sources(folder) {
        modules += &module("", &name, &folder.join(format!("{name}.rs")));
        writeln!(list, "    &{name}::{one},").expect("a string takes it");
    }
    format!("{modules}static {all} = &[\n{list}];\n")
}

/// The names of the folders in `course`, in the order of the course: numbered steps before the
/// optional ones, as their names sort.
fn folders(course: &Path) -> Vec<String> {
    let entries = fs::read_dir(course).expect("the course is there");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("readable"))
        .filter(|entry| entry.path().join("exercise.toml").is_file())
        .map(|entry| entry.file_name().into_string().expect("plain letters"))
        .collect();
    names.sort();
    names
}

/// The names of the Rust files in `folder`, without their ending.
fn sources(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names
        .filter_map(|name| Some(name.strip_suffix(".rs")?.to_string()))
        .collect();
    names.sort();
    names
}

fn module(visible: &str, name: &str, path: &Path) -> String {
    format!(
        "#[path = {:?}]\n{visible}mod {name};\n",
        path.display().to_string()
    )
}

/// The text of a file as a module that can name its neighbours.
fn inlined(visible: &str, name: &str, uses: &str, path: &Path) -> String {
    let text = fs::read_to_string(path)
        .unwrap_or_else(|why| panic!("{} cannot be read: {why}", path.display()));
    let text = body::as_body(&text)
        .unwrap_or_else(|| panic!("{} begins with what it is: //! …", path.display()));
    format!("#[allow(warnings)]\n{visible}mod {name} {{ {uses}\n{text}\n}}\n")
}
