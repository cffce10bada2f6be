//! The page on copies of one's own holds what it says: a newer course comes in, and what the learner
//! wrote stays. The commands are those of the page.

use crate::files::read;
use crate::learners_copy::lay_out::lay_out;
use checker::course::{self, handed_out};
use std::fs;
use std::path::Path;
use std::process::Command;

const PAGE: &str = "book/chapters/your-copy.md";
const STEP: &str = "exercises/ex03_step/src/lib.rs";

/// The commands of git below a heading of the page, as words.
fn commands(heading: &str) -> Vec<Vec<String>> {
    let page = read(PAGE).replace("\r\n", "\n");
    let section = page.split("\n## ").find(|it| it.starts_with(heading));
    let section = section.unwrap_or_else(|| panic!("{PAGE} has no heading {heading:?}"));
    let block = section.split("```console\n").nth(1);
    let block = block.and_then(|rest| rest.split("```").next());
    let lines = block.expect("commands stand below it").lines();
    lines
        .filter_map(|line| line.strip_prefix("git "))
        .map(words)
        .collect()
}

/// A line's words; what stands between quotes is one.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (number, piece) in line.split('"').enumerate() {
        match number % 2 {
            0 => words.extend(piece.split_whitespace().map(str::to_string)),
            _ => words.push(piece.to_string()),
        }
    }
    words
}

/// `git WORDS` in `folder`, with no configuration but this.
#[track_caller]
fn git(folder: &Path, words: &[impl AsRef<str>]) -> String {
    let nobody = folder.join("there-is-no-such-file");
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=Learner",
            "-c",
            "user.email=learner@localhost",
        ])
        .args(words.iter().map(AsRef::as_ref))
        .env("GIT_CONFIG_GLOBAL", &nobody)
        .env("GIT_CONFIG_SYSTEM", &nobody)
        .current_dir(folder)
        .output()
        .expect("git is on this machine");
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    assert!(
        output.status.success(),
        "git {words:?}:\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[track_caller]
fn change(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("it is there");
    assert!(text.contains(from), "{} has no {from:?}", path.display());
    fs::write(path, text.replacen(from, to, 1)).expect("written");
}

#[test]
fn a_newer_course_keeps_what_a_learner_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    // Where the commands are given, for a class.
    let workshop = folder.path().join("workshop");
    fs::create_dir(&workshop).expect("made");
    let (copy, mine) = (folder.path().join("copy"), folder.path().join("mine"));
    let publish = || {
        commands("For a class")
            .iter()
            .for_each(|words| drop(git(&workshop, words)))
    };
    lay_out(&copy).unwrap_or_else(|why| panic!("{why}"));
    publish();
    git(folder.path(), &["clone", "--quiet", "course.git", "mine"]);

    let exercise = course::find("ex03").expect("it is there");
    let own = [
        (STEP, exercise.solution),
        ("exercises/ex03_step/examples/try.rs", "fn main() {}\n"),
        ("exercises/write-up.md", "In my own words.\n"),
    ];
    for (path, text) in own {
        let path = mine.join(path);
        fs::create_dir_all(path.parent().expect("it has one")).expect("made");
        fs::write(path, text).expect("written");
    }

    // The course changes what the learner changed, and other things.
    let stub = handed_out::text(exercise);
    let lesson = stub.lines().next().expect("a lesson");
    let todo = stub
        .lines()
        .find(|line| line.contains("todo!("))
        .expect("a stub");
    change(&copy.join(STEP), lesson, "//! # A better lesson");
    change(&copy.join(STEP), todo, "    todo!(\"said otherwise\")");
    fs::write(copy.join("exercises/write-up.md"), "Asked otherwise.\n").expect("written");
    fs::write(copy.join("book/chapters/new.md"), "# New\n").expect("written");
    publish();

    commands("When the course has changed")
        .iter()
        .for_each(|words| drop(git(&mine, words)));
    let now = |path: &str| fs::read_to_string(mine.join(path)).unwrap_or_default();
    let expected = exercise
        .solution
        .replacen(lesson, "//! # A better lesson", 1);
    assert_eq!(
        now(STEP),
        expected,
        "the learner's lines, below the course's new lesson"
    );
    for (path, text) in &own[1..] {
        assert_eq!(now(path), *text, "{path} is the learner's");
    }
    assert_eq!(
        now("book/chapters/new.md"),
        "# New\n",
        "what is new comes along"
    );
    for (path, text) in own {
        let before = git(&mine, &["show", &format!("before-update:{path}")]);
        assert_eq!(before, text, "before-update holds {path} as it was");
    }
}

#[test]
fn quoted_words_stay_together() {
    assert_eq!(
        words("commit --message \"My work\""),
        ["commit", "--message", "My work"]
    );
}
