//! One submission among many: what one does, no other feels.

use crate::attempt::{Attempt, checker, saddle};
use crate::common::two_at_a_time;
use crate::said::Said;

const SADDLE: &str = "ex09_saddle/src/lib.rs";

#[test]
fn each_gets_its_own_verdict_though_all_packages_have_the_same_names() {
    let right = Attempt::new();
    let wrong = Attempt::saddle("p[0] - p[1]", "");
    // Right then wrong, wrong then right, each again, and the same folder with another content.
    for _ in 0..2 {
        right.grade().is_complete();
        wrong.grade().saddle_is("failed", "saddle_value at");
    }
    let changed = right.and(SADDLE, saddle("p[0] - p[1]", ""));
    changed.grade().saddle_is("failed", "saddle_value at");
    let back = changed.and(SADDLE, saddle("right(p)", ""));
    back.grade().is_complete();
}

#[test]
fn two_that_are_graded_at_once_do_not_meet() {
    let attempts: Vec<(bool, Attempt)> = (0..6)
        .map(|number| {
            let (is_right, value) = match number % 2 {
                0 => (true, "right(p)".to_string()),
                _ => (false, format!("{number}.5")),
            };
            // Every one of them is new to the cache.
            let more = format!("pub const NUMBER: usize = {number};");
            (is_right, Attempt::saddle(&value, &more))
        })
        .collect();
    let graded: Vec<Said> = two_at_a_time(&attempts, |(_, attempt)| attempt.grade());
    for ((is_right, _), said) in attempts.iter().zip(graded) {
        match is_right {
            true => said.is_complete(),
            false => said.saddle_is("failed", ".5, the formula gives"),
        }
    }
}

#[test]
fn a_whole_batch_of_broken_ones_does_not_touch_a_healthy_one() {
    let healthy = Attempt::new();
    let folder_of_none = Attempt::new();
    for entry in std::fs::read_dir(folder_of_none.dir()).expect("readable") {
        let path = entry.expect("readable").path();
        match path.is_dir() {
            true => std::fs::remove_dir_all(path).expect("removed"),
            false => std::fs::remove_file(path).expect("removed"),
        }
    }
    healthy.grade().is_complete();
    for (broken, status) in [
        (Attempt::saddle("std::process::abort()", ""), "panicked"),
        (Attempt::saddle("std::process::exit(0)", ""), "failed"),
        (Attempt::saddle("} fn", ""), "does-not-compile"),
        (Attempt::with(SADDLE, "\u{0}"), "does-not-compile"),
        (Attempt::with(SADDLE, ""), "does-not-compile"),
        (
            Attempt::with("ex09_saddle/Cargo.toml", "[["),
            "does-not-compile",
        ),
    ] {
        let said = broken.grade();
        said.is("INCOMPLETE", &[("ex09_saddle", status)]);
    }
    let output = checker().arg("--dir").arg(folder_of_none.dir()).output();
    let output = output.expect("the checker starts");
    assert_eq!(
        output.status.code(),
        Some(2),
        "an empty folder is a mistake"
    );
    healthy.grade().is_complete();
}

#[test]
fn an_earlier_step_of_ones_own_cannot_earn_a_later_one() {
    // The earlier step does the work of the later one, under the later one's name.
    let helps = "\npub fn saddle_value([x, y]: Point) -> f64 { x * x - y * y }\n";
    let attempt = Attempt::new().and_at_the_end_of("ex01_surface/src/lib.rs", helps);
    // That is the learner's own code, and right: it counts.
    let attempt = attempt.and(SADDLE, saddle("ex01_surface::saddle_value(p)", ""));
    attempt.grade().is_complete();
    // The checker's right versions of later steps are nowhere to be had.
    let attempt = attempt.and(
        SADDLE,
        saddle("let _ = ex08_table::first_below(&[], 0.0); right(p)", ""),
    );
    let said = attempt.grade();
    assert_eq!(
        said.status("ex09_saddle"),
        "does-not-compile",
        "{}",
        said.text()
    );
}
