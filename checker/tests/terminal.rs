//! What people and programs see: whole reports on golden submissions, with a fixed seed.

mod common;

use common::{checker, lay_out};
use std::process::Command;

/// What the checker says of a golden submission that lies in a folder called `work`.
fn says(case: &str, words: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out(case, &folder.path().join("work"));
    let mut command: Command = checker();
    command
        .current_dir(folder.path())
        .args(["--dir", "work"])
        .args(words);
    let output = command.output().expect("the checker starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    format!("{}{errors}", String::from_utf8_lossy(&output.stdout))
}

#[test]
fn the_first_look_at_untouched_stubs() {
    insta::assert_snapshot!(says("untouched", &["--seed", "1"]));
}

#[test]
fn one_mistake_and_what_follows_from_it() {
    insta::assert_snapshot!(says("adds_gradient", &["--seed", "1"]));
}

#[test]
fn the_same_for_other_programs() {
    insta::assert_snapshot!(says("adds_gradient", &["--seed", "1", "--format", "json"]));
}

#[test]
fn one_step_alone() {
    insta::assert_snapshot!(says("gradient_doubled", &["ex02", "--seed", "1"]));
}

#[test]
fn a_step_that_waits_for_another() {
    insta::assert_snapshot!(says("adds_gradient", &["ex05", "--seed", "1"]));
}

#[test]
fn a_dependency_that_does_the_work() {
    insta::assert_snapshot!(says("argmin_renamed", &["--seed", "1"]));
}

#[test]
fn a_loop_that_does_not_end() {
    insta::assert_snapshot!(says("endless_loop", &["ex04", "--seed", "1"]));
}

#[test]
fn a_prediction_that_is_wrong() {
    insta::assert_snapshot!(says("one_wrong_answer", &["--seed", "1"]));
}

#[test]
fn answers_that_were_given_for_another_name() {
    insta::assert_snapshot!(says("answers_for_another_name", &["--seed", "1"]));
}

#[test]
fn everything_right() {
    insta::assert_snapshot!(says("all_right", &["--seed", "1"]));
}

#[test]
fn a_figure_that_the_present_code_did_not_draw() {
    insta::assert_snapshot!(says("figures_of_an_earlier_version", &["--seed", "1"]));
}

#[test]
fn nothing_drawn_yet() {
    insta::assert_snapshot!(says("figures_not_drawn", &["--seed", "1"]));
}

#[test]
fn every_call_of_one_step() {
    let whole = says("adds_gradient", &["replay", "ex03", "--seed", "1"]);
    let lines: Vec<&str> = whole.lines().collect();
    let ends = [&lines[..7], &["…"], &lines[lines.len() - 7..]].concat();
    insta::assert_snapshot!(ends.join("\n"));
}

#[test]
fn the_nine_steps() {
    insta::assert_snapshot!(says("untouched", &["list"]));
}

#[test]
fn a_hint() {
    insta::assert_snapshot!(says("untouched", &["hint", "ex03", "2"]));
}

#[test]
fn a_step_beside_its_solution() {
    insta::assert_snapshot!(says("adds_gradient", &["diff", "ex03"]));
}

#[test]
fn reset_puts_a_step_back_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("adds_gradient", folder.path());
    let source = folder.path().join("ex03_step/src");
    let read = |name: &str| std::fs::read_to_string(source.join(name)).expect("it is there");
    let before = read("lib.rs");
    let reset = || {
        let mut command = checker();
        command.args(["reset", "ex03", "--dir"]).arg(folder.path());
        let output = command.output().expect("the checker starts");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let said = reset();
    assert!(said.contains("What you had is in"), "{said}");
    assert!(
        read("lib.rs").contains("todo!("),
        "it should be a stub again"
    );
    let copies: Vec<String> = std::fs::read_dir(&source)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("readable")
                .file_name()
                .into_string()
                .expect("UTF-8")
        })
        .filter(|name| name != "lib.rs")
        .collect();
    assert_eq!(copies.len(), 1, "one copy beside it: {copies:?}");
    assert!(copies[0].ends_with(".bak"), "{copies:?}");
    assert_eq!(read(&copies[0]), before, "the copy is not what stood there");
    // There is nothing to do a second time, and no second copy.
    let said = reset();
    assert!(!said.contains("What you had"), "{said}");
    std::fs::remove_file(source.join("lib.rs")).expect("it is there");
    let said = reset();
    assert!(said.contains("was not there"), "{said}");
    assert!(read("lib.rs").contains("todo!("), "it should be back");
}

#[test]
fn a_healthy_machine_has_all_that_the_checker_needs() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("untouched", folder.path());
    let doctor = || {
        let mut command = checker();
        command.args(["doctor", "--dir"]).arg(folder.path());
        let output = command.output().expect("the checker starts");
        (
            output.status.success(),
            String::from_utf8(output.stdout).expect("UTF-8"),
        )
    };
    let (is_well, said) = doctor();
    assert!(is_well, "{said}");
    for what in ["compiler", "cache", "linker", "sandbox", "exercises"] {
        let line = said.lines().find(|line| line.starts_with(what));
        let line = line.unwrap_or_else(|| panic!("nothing is said of the {what}:\n{said}"));
        assert!(line[what.len()..].trim_start().starts_with("ok"), "{line}");
    }
    std::fs::remove_file(folder.path().join("ex04_loop/src/lib.rs")).expect("it was there");
    let (is_well, said) = doctor();
    assert!(
        !is_well && said.contains("`cargo run -- reset ex04` brings it back"),
        "{said}"
    );
}

#[test]
fn watch_reports_again_when_a_file_has_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("untouched", folder.path());
    let file = folder.path().join("ex03_step/src/lib.rs");
    let mut reports = 0;
    checker::commands::watch::run(folder.path(), || {
        reports += 1;
        let text = std::fs::read_to_string(&file)?;
        std::fs::write(&file, format!("{text}// {reports}\n"))?;
        Ok(reports < 3)
    })
    .expect("nothing goes wrong");
    assert_eq!(reports, 3, "a report for the start and one for each change");
}

#[test]
fn a_step_may_be_called_by_a_short_name() {
    for name in ["ex03_step", "ex03", "ex3", "03", "3", "step"] {
        let found = checker::exercises::Exercise::find(name).map(|exercise| exercise.name);
        assert_eq!(found, Some("ex03_step"), "asked for {name}");
    }
}

#[test]
fn a_step_that_does_not_exist() {
    insta::assert_snapshot!(says("untouched", &["ex12"]));
}

#[test]
fn no_line_is_wider_than_eighty_columns() {
    for case in [
        "untouched",
        "adds_gradient",
        "argmin",
        "endless_loop",
        "one_wrong_answer",
        "figures_of_an_earlier_version",
    ] {
        for line in says(case, &["--seed", "1"]).lines() {
            assert!(
                line.chars().count() <= 80,
                "in {case}, wider than 80 columns: {line}"
            );
        }
    }
}

#[test]
fn nothing_is_coloured_where_colour_is_not_wanted_and_words_say_it_all_the_same() {
    let plain = says("adds_gradient", &["--seed", "1", "--color", "never"]);
    let coloured = says("adds_gradient", &["--seed", "1", "--color", "always"]);
    assert!(!plain.contains('\u{1b}'), "there is colour in {plain}");
    assert!(
        coloured.contains('\u{1b}'),
        "there is no colour in {coloured}"
    );
    for word in ["wrong", "affected", "passed", "INCOMPLETE"] {
        assert!(
            plain.contains(word),
            "without colour, {word:?} should stand in {plain}"
        );
    }
}
