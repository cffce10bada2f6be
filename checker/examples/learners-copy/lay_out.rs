//! What goes into a learner's copy, and what is written otherwise there.

use checker::course::{self, handed_out, packed};
use checker::words;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What stays behind, by its path from the root; `*` is any one name. It is for those who change the
/// course.
const LEFT_OUT: [&str; 23] = [
    "solutions",
    ".cargo/deny.toml",
    ".ci",
    ".github",
    ".clippy.toml",
    "checker/CONTRIBUTING.md",
    "checker/SECURITY.md",
    "checker/class",
    "checker/course/*/pairs",
    "checker/course/*/right",
    "checker/course/CAUGHT.md",
    "checker/course/MUTANTS.md",
    "checker/examples/confusion.rs",
    "checker/examples/learners-copy",
    "checker/examples/mutants.rs",
    "checker/examples/new-exercise.rs",
    "checker/examples/soak.rs",
    "checker/fuzz",
    "checker/tests",
    "book/tests",
    "book/live/tests",
    "book/live/package.json",
    "book/live/package-lock.json",
];

/// Pieces of text that name what stays behind, or that do not work without it (the visualiser's tests
/// draw with the solutions): where, what, and what stands there instead.
const CHANGED: [(&str, &str, &str); 3] = [
    ("Cargo.toml", ", \"checker/class\"", ""),
    (
        "Cargo.toml",
        "default-members = [\"checker\", \"exercises/plot\", \"exercises/visualiser\"]",
        "default-members = [\"checker\", \"exercises/plot\"]",
    ),
    (
        ".cargo/config.toml",
        "# `cargo class grade submissions.zip`, for instructors.\nclass = \"run --quiet --package class --\"\n",
        "",
    ),
];

/// Sections of README that speak of what stays behind.
const SECTIONS: [&str; 2] = ["For instructors", "How the repository is built"];

/// What README says in their place.
const ABOUT: &str = "This copy

It is a learner's: exercises, checker and book. `solutions/`, the grading of a class and the tests of the
course itself stay with the course. What the checker has to know is packed into
`checker/course/solutions.packed`. [A copy of your own](book/chapters/your-copy.md) says how to keep your
work, and how a newer course comes in.

";

/// Lays a learner's copy out in `into`, from the files of this clone that git knows; says how many it
/// wrote. `exercises/*/src/lib.rs` are as they were handed out, whatever stands there now.
///
/// # Errors
/// When `into` holds anything, a file cannot be read or written, this is no clone, or cargo does not
/// take what was laid out.
pub fn lay_out(into: &Path) -> Result<usize, String> {
    let there = fs::read_dir(into).map_or(0, Iterator::count);
    if there > 0 || into.is_file() {
        return Err(format!(
            "{} holds something already: nothing was changed. Name a new folder, or an empty one",
            into.display()
        ));
    }
    let files = files()?;
    for (path, bytes) in &files {
        let path = into.join(path);
        let folder = path.parent().expect("a file has a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|why| format!("cannot write {}: {why}", path.display()))?;
    }
    lock(into)?;
    Ok(files.len())
}

/// Every file of the copy by its path, with `/`.
fn files() -> Result<BTreeMap<String, Vec<u8>>, String> {
    let root = root();
    let mut files = BTreeMap::new();
    for path in known_to_git(&root)? {
        if !is_left_out(&path) {
            let bytes = fs::read(root.join(&path));
            let bytes = bytes.map_err(|why| format!("cannot read {path}: {why}"))?;
            files.insert(path, bytes);
        }
    }
    for (path, words, instead) in CHANGED {
        edit(&mut files, path, |text| {
            let changed = text.replacen(words, instead, 1);
            (changed != text)
                .then_some(changed)
                .ok_or(format!("{words:?}"))
        })?;
    }
    edit(&mut files, "README.md", about_this_copy)?;
    for exercise in course::all() {
        let stub = format!("exercises/{}/src/lib.rs", exercise.name);
        files.insert(stub, handed_out::text(exercise).into_bytes());
    }
    let packed = format!("checker/{}", packed::PLACE);
    files.insert(packed, solutions().into_bytes());
    Ok(files)
}

/// The files that git keeps, and new ones that it would (an exercise that is being written), by their
/// paths with `/`.
fn known_to_git(root: &Path) -> Result<Vec<String>, String> {
    let output = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(root)
        .output()
        .map_err(|why| format!("cannot start git, which knows the files of the course: {why}"))?;
    let names = String::from_utf8_lossy(&output.stdout);
    let names: Vec<String> = names.split_terminator('\0').map(str::to_string).collect();
    match output.status.success() && !names.is_empty() {
        true => Ok(names),
        false => Err(format!(
            "git knows no file of {}: run this in a clone of the course",
            root.display()
        )),
    }
}

fn is_left_out(path: &str) -> bool {
    LEFT_OUT.iter().any(|rule| {
        let mut names = path.split('/');
        rule.split('/')
            .all(|name| names.next().is_some_and(|it| name == "*" || name == it))
    })
}

/// Changes a text of the course; `change` says what it does not find there any more.
fn edit(
    files: &mut BTreeMap<String, Vec<u8>>,
    path: &str,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), String> {
    let bytes = files.get_mut(path).ok_or(format!("{path} is not there"))?;
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let changed = change(&text).map_err(|words| {
        format!("{path} does not hold {words} any more: learners-copy has to know what does")
    })?;
    *bytes = changed.into_bytes();
    Ok(())
}

/// README without its sections about the whole course, and with one about this copy.
fn about_this_copy(readme: &str) -> Result<String, String> {
    let mut kept = Vec::new();
    let mut missing: Vec<&str> = SECTIONS.to_vec();
    for section in readme.split_inclusive("\n## ") {
        let heading = section.lines().next().unwrap_or_default();
        match missing.iter().position(|it| *it == heading) {
            Some(at) => drop(missing.remove(at)),
            None => kept.push(section),
        }
    }
    let licence = kept.pop().unwrap_or_default();
    match missing.first() {
        Some(heading) => Err(format!("the section {heading:?}")),
        None => Ok(format!("{}{ABOUT}## {licence}", kept.concat())),
    }
}

/// What the checker compiles of the solutions: its crates' sources and manifests.
fn solutions() -> String {
    let files = course::all().iter().flat_map(|exercise| {
        [
            ("Cargo.toml", exercise.manifest),
            ("src/lib.rs", exercise.solution),
        ]
        .map(|(file, text)| (format!("{}/{file}", exercise.name), text))
    });
    let files: Vec<(String, &str)> = files.collect();
    let files = files.iter().map(|(path, text)| (path.as_str(), *text));
    packed::pack(words::course::PACKED, files)
}

/// Lets cargo take out of the copy's Cargo.lock what no crate in it needs.
fn lock(copy: &Path) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["update", "--workspace", "--offline", "--manifest-path"])
        .arg(copy.join("Cargo.toml"))
        .output()
        .map_err(|why| format!("cannot start cargo: {why}"))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!(
            "all is laid out, but cargo does not take it:\n{}",
            String::from_utf8_lossy(&output.stderr).trim()
        )),
    }
}

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.expect("the checker lies in the workshop")
        .to_path_buf()
}
