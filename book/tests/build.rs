//! Where a book may be built, and what a build leaves alone.

mod common;

use book::places::Places;
use book::site;
use book::weave::Weaver;
use common::{launcher, places};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A weaver of a book with one page, written into `folder`.
fn weaver(folder: &Path) -> Weaver {
    let chapters = folder.join("chapters");
    fs::create_dir_all(&chapters).expect("a folder can be made");
    fs::write(chapters.join("SUMMARY.md"), "[One](one.md)\n").expect("a file can be written");
    fs::write(chapters.join("one.md"), "# One\n").expect("a file can be written");
    let places = Places {
        chapters,
        ..places()
    };
    Weaver::new(places)
}

#[test]
fn a_folder_with_other_files_is_refused_and_left_alone() {
    let folder = TempDir::new().expect("a folder");
    let letter = folder.path().join("letter.txt");
    fs::write(&letter, "Dear reader").expect("a file can be written");
    let run = Command::new(launcher())
        .args(["build", "--out"])
        .arg(folder.path())
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(2), "{said}");
    for part in [
        &*folder.path().to_string_lossy(),
        "Nothing was touched",
        "--out",
    ] {
        assert!(said.contains(part), "{part} is not in: {said}");
    }

    // The library refuses it too, whoever calls.
    let chapters = TempDir::new().expect("a folder");
    let built = site::build(&weaver(chapters.path()), folder.path());
    assert!(built.is_err(), "a book was built over other files");
    let kept = fs::read_to_string(&letter).expect("the file is still there");
    assert_eq!(kept, "Dear reader");
    let entries = fs::read_dir(folder.path()).expect("it is a folder").count();
    assert_eq!(entries, 1, "nothing was added");
}

#[test]
fn a_new_an_empty_and_an_earlier_books_folder_are_taken() {
    let folder = TempDir::new().expect("a folder");
    let weaver = weaver(folder.path());
    let out = folder.path().join("new/book");
    site::build(&weaver, &out).expect("a new folder is taken");
    let stale = out.join("stale.html");
    fs::write(&stale, "").expect("a file can be written");
    site::build(&weaver, &out).expect("an earlier book is built again");
    assert!(!stale.exists(), "what an earlier build left is gone");
    assert!(out.join("one.html").is_file());
    let empty = TempDir::new().expect("a folder");
    site::build(&weaver, empty.path()).expect("an empty folder is taken");
}

#[test]
fn the_folder_in_target_is_ours_without_a_mark() {
    let root = TempDir::new().expect("a folder");
    let places = Places {
        root: root.path().to_path_buf(),
        ..places()
    };
    let out = places.out();
    fs::create_dir_all(&out).expect("a folder can be made");
    fs::write(out.join("index.html"), "").expect("a file can be written");
    site::may_empty(&out, &places).expect("the folder of every build is taken");
    let dotted = out.join("..").join("book");
    site::may_empty(&dotted, &places).expect("another name for it is as good");
    let above = root.path().join("target");
    site::may_empty(&above, &places).expect_err("the folder around it is not ours");
}

#[test]
fn a_file_is_no_folder_for_a_book() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "").expect("a file can be written");
    let refused = site::may_empty(&file, &places()).expect_err("a file cannot be emptied");
    assert!(format!("{refused:#}").contains("no folder"), "{refused:#}");
}

#[test]
fn help_says_that_a_build_empties_its_folder() {
    let run = Command::new(launcher())
        .args(["build", "--help"])
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&run.stdout).replace("\n", " ");
    assert!(said.contains("empties it first"), "{said}");
}
