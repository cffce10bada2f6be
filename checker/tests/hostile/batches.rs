//! One submission among many: what one does, no other feels.

use crate::attempt::{Attempt, checker, instead, saddle};
use crate::common::root;
use crate::said::Said;

const SADDLE: &str = "ex09_saddle/src/lib.rs";

// Holds: same-names
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

// Holds: same-names, shared-cache
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
    let graded: Vec<Said> = std::thread::scope(|scope| {
        let threads = attempts
            .iter()
            .map(|(_, attempt)| scope.spawn(|| attempt.grade()));
        let threads: Vec<_> = threads.collect();
        let graded = threads.into_iter().map(|thread| thread.join());
        graded.map(|said| said.expect("no panic")).collect()
    });
    for ((is_right, _), said) in attempts.iter().zip(graded) {
        match is_right {
            true => said.is_complete(),
            false => said.saddle_is("failed", ".5, the formula gives"),
        }
    }
}

// Holds: broken-among-many
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
    let output = folder_of_none.run(checker(), &[]);
    assert_eq!(
        output.status.code(),
        Some(4),
        "there is nothing to grade in an empty folder"
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

// Holds: planted-files, cargo-configuration
#[test]
fn a_checker_that_is_started_inside_a_submission_takes_nothing_from_there() {
    // A whole clone, with a cache of its own hand: nothing can be opened that is no folder.
    let clone = Attempt::new();
    let exercises = clone.dir().join("exercises");
    std::fs::create_dir(&exercises).expect("made");
    for entry in std::fs::read_dir(clone.dir()).expect("readable") {
        let name = entry.expect("readable").file_name();
        if name != "exercises" {
            std::fs::rename(clone.dir().join(&name), exercises.join(&name)).expect("moved");
        }
    }
    let clone = clone.and("target/checker", "planted");
    let mut inside = checker();
    inside
        .env_remove("CHECKER_CACHE")
        .current_dir(clone.dir())
        .args(["--format", "json"]);
    let output = clone.run_as_it_is(inside);
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        let said = String::from_utf8_lossy(&output.stderr);
        panic!("no report from inside a clone: {said}")
    });
    Said::new(report).is_complete();
    let planted = clone.dir().join("target/checker");
    assert_eq!(
        std::fs::read_to_string(planted).ok().as_deref(),
        Some("planted"),
        "the checker has made its cache inside a submission"
    );
}

// Holds: solution-handed-in
#[test]
fn the_model_solution_handed_in_is_remarked_on_and_judged_like_any_other() {
    let said = Attempt::new().grade();
    said.is_complete();
    assert!(
        said.remarks()
            .contains("the model solution's, word for word"),
        "{}",
        said.text()
    );

    // Honest work is not remarked on: the same ideas in other words, where there is room for that.
    let mut honest = Attempt::new();
    for (exercise, function) in [
        ("ex05_sweep", "sweep"),
        ("ex07_guard", "guarded_descent"),
        ("ex08_table", "row"),
    ] {
        let folder = root().join("checker/course").join(exercise);
        let path = folder.join("right").join(format!("{function}.rs"));
        let programs = std::fs::read_to_string(path).expect("right programs of other hands");
        let program = programs.split("\n// == ").nth(1).expect("there is one");
        let (_, program) = program.split_once('\n').expect("below its heading");
        let text = instead(exercise, program);
        assert!(text.contains(function), "{function} is still there");
        honest = honest.and(&format!("{exercise}/src/lib.rs"), text);
    }
    let said = honest.grade();
    said.is_complete();
    // Nobody has answered here, so there is no file of attempts either.
    let remarks = said.remarks();
    let mut others = remarks.lines().filter(|it| !it.contains("attempts.txt"));
    assert_eq!(others.next(), None, "{}", said.text());
}
