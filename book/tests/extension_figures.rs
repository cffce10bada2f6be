//! The figures of the extensions, by the code of a folder: right, wrong, and not begun.

mod common;

use book::engine::extensions::{FIGURES, Knobs, Shown, shown};
use book::engine::{Trouble, Workshop};
use checker::course;
use common::{EditableSolutions, grader};

/// What a figure shows, as its chapter begins.
fn figure(workshop: &Workshop, name: &str) -> Result<Shown, Trouble> {
    let numbers = [
        ("low", -2.7),
        ("high", 2.7),
        ("lr", 0.05),
        ("lr0", 0.01),
        ("lr1", 0.1),
        ("lr2", 0.5),
        ("lr3", 0.2),
        ("rate", 0.02),
        ("x", -1.2),
        ("y", 1.0),
        ("n", 1.0),
        ("c", if name == "cloud" { 2.0 } else { 0.0 }),
        ("steps", 60.0),
        ("size", 300.0),
        ("epochs", 2.0),
    ];
    let numbers = numbers.map(|(key, value)| (key.to_string(), value));
    let shown = shown(name, workshop, &Knobs(numbers.into()));
    shown.expect("the machine is sound, and the figure one of those that there are")
}

fn built(copy: &EditableSolutions) -> Workshop {
    Workshop::build(&grader(), copy.path()).expect("the folder can be read")
}

#[test]
fn right_code_shows_no_difference_and_wrong_code_shows_its_own() {
    let copy = EditableSolutions::of(course::all().iter());
    let right = built(&copy);
    for (name, by) in FIGURES {
        let shown = figure(&right, name).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
        assert_eq!(shown.differs, None, "{name} by {by}");
    }
    for (exercise, old, new) in [
        (
            "ext01_line",
            "(third - second) / (second - first)",
            "(second - first) / (third - second)",
        ),
        ("ext02_noise", "sigma * dice.bell()", "dice.bell() + 1.0"),
        (
            "ext03_valleys",
            "distance < within",
            "x > 0.0 && distance < within",
        ),
        ("ext04_adam", "memory.steps + 1", "memory.steps + 2"),
        ("ext05_regression", "2.0 * (sum / xs", "1.5 * (sum / xs"),
        ("ext06_batches", "lr * slope[i]", "2.0 * lr * slope[i]"),
    ] {
        copy.replace(exercise, old, new);
    }
    let wrong = built(&copy);
    for (name, function) in [
        ("paths", "factor"),
        ("cloud", "noisy_descent"),
        ("gamble", "valley_of"),
        ("basins", "valley_of"),
        ("race", "descend_with_adam"),
        ("landscape", "descend_with_adam"),
        ("needle", "mse_gradient"),
        ("price", "train"),
    ] {
        let shown = figure(&wrong, name).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
        let differs = shown.differs.unwrap_or_else(|| panic!("{name} is wrong"));
        assert!(
            differs.starts_with(&format!("Your `{function}` ")),
            "{name}: {differs}"
        );
        let right = figure(&right, name).expect("it was right");
        assert_ne!(shown.yours, right.yours, "{name} shows the wrong code");
    }
}

#[test]
fn an_extension_that_nobody_has_begun_says_so() {
    let workshop = built(&EditableSolutions::copied());
    for (name, by) in FIGURES {
        let trouble = figure(&workshop, name).expect_err("there is nothing to show");
        assert_eq!(trouble.to_string(), format!("{by}: it is not begun yet"));
    }
}
