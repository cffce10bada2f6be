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
fn everything_right() {
    insta::assert_snapshot!(says("all_right", &["--seed", "1"]));
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
