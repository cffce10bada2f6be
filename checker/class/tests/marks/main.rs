//! Marks and their ways out, of one class that is graded once.

#[path = "../common/mod.rs"]
mod common;

mod forms;
mod pages;
mod readers;

use common::{class, grade, program, said, words};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A class that was graded; each test works on a copy of the journal.
static GRADED: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("a-class");
    let _ = fs::remove_dir_all(&folder);
    let (all, out) = (folder.join("class"), folder.join("grades"));
    class(&all);
    let roster = folder.join("roster.csv");
    fs::write(&roster, common::ROSTER).expect("written");
    said(grade(&all, &out).arg("--roster").arg(roster));
    out
});

/// Grades in a folder of their own.
pub struct Desk(tempfile::TempDir);

impl Desk {
    pub fn copy() -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = GRADED.join("journal.jsonl");
        fs::copy(journal, folder.path().join("journal.jsonl")).expect("copied");
        Desk(folder)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("written");
    }

    /// What `class` says with these words, about these grades.
    pub fn class(&self, words_of: &[&str]) -> (bool, String) {
        let mut command = program();
        let (verb, rest) = words_of.split_first().expect("a command");
        command.arg(verb).arg("--out").arg(self.path()).args(rest);
        let output = command.output().expect("it starts");
        (output.status.success(), flat(&words(&output)))
    }

    /// Exports as these words say; the folder in which the files are.
    #[track_caller]
    pub fn export(&self, words_of: &[&str]) -> PathBuf {
        let waived = ["--waive", "eve", "--waive", "fay"];
        let (is_well, said) = self.class(&[&["export"], words_of, &waived].concat());
        assert!(is_well, "{said}");
        self.path().join("export")
    }

    /// The text of the file that an export makes.
    #[track_caller]
    pub fn exported(&self, words_of: &[&str], file: &str) -> String {
        let path = self.export(words_of).join(file);
        fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    }
}

/// However it is broken into lines.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_mark_is_explained_line_by_line() {
    let desk = Desk::copy();
    let (_, said) = desk.class(&["explain-mark", "ada"]);
    assert!(said.contains("13.00 of 13 in all, passed"), "{said}");
    let (_, said) = desk.class(&["explain-mark", "cy <b>"]);
    let step = common::step().name;
    assert!(said.contains(&format!("0.00 of 1 {step} failed")), "{said}");
    assert!(
        said.contains(&format!("replay {step} --seed 1 --dir")),
        "{said}"
    );
    let (is_well, said) = desk.class(&["explain-mark", "nobody"]);
    assert!(
        !is_well && said.contains("nobody is called \"nobody\""),
        "{said}"
    );
    let (_, said) = desk.class(&["explain-mark", "fay"]);
    assert!(said.contains("no verdict: nothing was handed in"), "{said}");
}

#[test]
fn a_scheme_and_a_hand_change_what_counts() {
    let desk = Desk::copy();
    desk.write(
        "course.toml",
        "pass = 1.0\n[weights]\nstep = 2\nfigures = 0\nunderstanding = 0\n",
    );
    let (_, said) = desk.class(&["explain-mark", "ada"]);
    assert!(said.contains("18.00 of 18 in all, passed"), "{said}");
    let (_, said) = desk.class(&["explain-mark", "bo"]);
    assert!(said.contains("of 18 in all, not passed"), "{said}");
    let marks = "learner,mark,comment,excused\nbo,17,We talked,\nfay,,ill,yes\n";
    desk.write("marks.csv", marks);
    let (_, said) = desk.class(&["explain-mark", "bo"]);
    assert!(said.contains("17.00 by hand, and that counts"), "{said}");
    let table = {
        let (is_well, said) = desk.class(&["export", "--to", "csv", "--waive", "eve"]);
        assert!(is_well, "{said}");
        fs::read_to_string(desk.path().join("export/marks.csv")).expect("there")
    };
    assert!(
        table.contains("We talked") && table.contains("excused"),
        "{table}"
    );
    let read = fs::read_to_string(desk.path().join("marks.csv")).expect("there");
    assert_eq!(read, marks, "the file is a person's own");
    desk.write("marks.csv", "learner,mark\nbo,17\nbob,3\n");
    let (is_well, said) = desk.class(&["export", "--to", "csv"]);
    assert!(
        !is_well && said.contains("line 3: nobody is called \"bob\""),
        "{said}"
    );
}

#[test]
fn nothing_leaves_while_somebody_is_open_or_the_grader_ill() {
    let desk = Desk::copy();
    let (is_well, said) = desk.class(&["export", "--to", "csv"]);
    assert!(!is_well, "{said}");
    assert!(
        said.contains("2 without a verdict") && said.contains("eve (Eve)"),
        "{said}"
    );
    assert!(!desk.path().join("export").exists(), "nothing was written");
    let (is_well, said) = desk.class(&["export", "--to", "csv", "--waive", "zoe"]);
    assert!(
        !is_well && said.contains("--waive zoe: nobody is called so"),
        "{said}"
    );
    let waived = ["export", "--to", "csv", "--waive", "eve", "--waive", "Fay"];
    assert!(desk.class(&waived).0, "both are waived");
    let path = desk.path().join("journal.jsonl");
    let journal = fs::read_to_string(&path).expect("there");
    let ill = "{\"line\":\"canary\",\"ill\":\"it is\",\"time\":\"\"}\n";
    fs::write(&path, format!("{journal}{ill}")).expect("written");
    let (is_well, said) = desk.class(&waived);
    assert!(
        !is_well && said.contains("the grader itself was ill: it is"),
        "{said}"
    );
    let cut: Vec<&str> = journal
        .lines()
        .filter(|line| !line.contains("\"line\":\"done\""))
        .collect();
    fs::write(&path, cut.join("\n") + "\n").expect("written");
    let (is_well, said) = desk.class(&waived);
    assert!(
        !is_well && said.contains("has not come to its end"),
        "{said}"
    );
}
