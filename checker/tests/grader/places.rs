//! Where a submission and a cache lie, and how lines end, changes no verdict.

use crate::common::{checker, json, kept, lay_out};
use checker::course;
use std::fs;
use std::path::Path;

/// What is found in the third step of a submission in `dir`, by a checker with this cache.
fn found(dir: &Path, cache: &Path) -> serde_json::Value {
    let mut command = checker();
    command.env("CHECKER_CACHE", cache);
    let report = json(command, dir, &["--seed", "1", "ex03"]).unwrap_or_else(|why| panic!("{why}"));
    report["exercises"].clone()
}

fn end_lines_as_windows_does(dir: &Path) {
    for exercise in course::all() {
        let file = dir.join(exercise.name).join("src/lib.rs");
        let text = fs::read_to_string(&file).expect("it is there");
        fs::write(file, text.replace('\n', "\r\n")).expect("written");
    }
}

#[test]
fn a_deep_folder_with_spaces_and_umlauts_and_files_with_carriage_returns_are_judged_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "ein Übungs-Ordner mit 'Löchern' & mehr";
    // Windows takes no path beyond 260 letters from every program.
    let depth = if cfg!(windows) { 1 } else { 30 };
    let deep = (0..depth).fold(folder.path().to_path_buf(), |path, _| path.join(name));
    for case in ["adds_gradient", "all_right"] {
        let (plain, odd) = (folder.path().join(case), deep.join(case));
        for dir in [&plain, &odd] {
            fs::create_dir_all(dir).expect("made");
            lay_out(case, dir);
        }
        end_lines_as_windows_does(&odd);
        let expected = found(&plain, &kept("grader-cache"));
        assert_eq!(found(&odd, &deep.join("cache")), expected, "{case}");
        let status = &expected[0]["status"];
        let passes = if case == "all_right" {
            "passed"
        } else {
            "failed"
        };
        assert_eq!(status, passes, "{case}: {expected}");
    }
}
