//! Walks by the code of a folder: right, wrong, unfinished, broken.

mod common;

use book::engine::walk::{Settings, Walker};
use book::engine::{self, Land, State, Trouble, Walk, Workshop};
use book::experiment::{SADDLE_START, START};
use book::lab;
use book::plan::{BOWL, Plan, standard};
use common::{EditableSolutions, grader};

/// A walk that is asked for from `by`.
fn settings(by: &'static str, land: Land) -> Settings {
    let saddle = land == Land::Saddle;
    let mut walkers = Walker::ALL.iter().copied();
    Settings {
        by: walkers
            .find(|walker| walker.exercise() == by)
            .unwrap_or_else(|| panic!("{by} does not walk")),
        land,
        start: if saddle { SADDLE_START } else { START },
        lr: 0.09,
        momentum: 0.0,
        steps: 30,
    }
}

fn built(copy: &EditableSolutions) -> Workshop {
    Workshop::build(&grader(), copy.path()).expect("the folder can be read")
}

fn walk(workshop: &Workshop, settings: &Settings) -> Result<Walk, Trouble> {
    engine::walk(workshop, settings).expect("the machine is sound")
}

fn trouble(workshop: &Workshop, by: &'static str) -> String {
    walk(workshop, &settings(by, BOWL))
        .expect_err("this code does not walk")
        .to_string()
}

/// An exercise's file as a reader would open it, with the folder in which the exercises are.
fn place(copy: &EditableSolutions, exercise: &str) -> String {
    let folder = copy.path().file_name().expect("it has a name");
    format!("{}/{exercise}/src/lib.rs", folder.to_string_lossy())
}

/// The place of the line of an exercise in which these words stand, and in no other line.
fn line(copy: &EditableSolutions, exercise: &str, words: &str) -> String {
    let file = copy.path().join(exercise).join("src/lib.rs");
    let text = std::fs::read_to_string(file).expect("the copy is there");
    let mut found = (1..).zip(text.lines()).filter(|(_, it)| it.contains(words));
    let (number, _) = found.next().expect("it holds these words");
    assert!(found.next().is_none(), "{words} stands in several lines");
    format!("{}:{number}", place(copy, exercise))
}

/// The first point at which two walks are not the same.
fn parting(one: &Walk, other: &Walk) -> Option<usize> {
    one.points
        .iter()
        .zip(&other.points)
        .position(|(one, other)| one != other)
}

#[test]
fn whoever_walks_the_solutions_walk_alike() {
    let workshop = built(&EditableSolutions::copied());
    for walker in Walker::ALL.iter().filter(|it| **it != Walker::Value) {
        let by = walker.exercise();
        let land = if *walker == Walker::Saddle {
            Land::Saddle
        } else {
            BOWL
        };
        let asked = settings(by, land);
        let plan = Plan {
            land,
            start: asked.start,
            lr: asked.lr,
            momentum: 0.0,
            steps: asked.steps,
        };
        let right = lab::walk_of(plan).expect("the solutions walk");
        let walked = walk(&workshop, &asked).unwrap_or_else(|trouble| panic!("{by}: {trouble}"));
        assert_eq!(
            walked.points.len(),
            asked.steps + 1,
            "{by} walks {} steps",
            asked.steps
        );
        assert_eq!(
            walked.losses.len(),
            walked.points.len(),
            "{by} knows every loss"
        );
        for (k, (one, other)) in walked.points.iter().zip(&right.points).enumerate() {
            let near = |i: usize| (one[i] - other[i]).abs() <= 1e-12 * other[i].abs();
            assert!(near(0) && near(1), "{by}, step {k}: {one:?}, not {other:?}");
        }
    }
}

#[test]
fn the_first_step_shows_the_loss_where_one_stands() {
    let workshop = built(&EditableSolutions::copied());
    let walked = walk(&workshop, &settings("ex01_surface", BOWL)).expect("it has a height");
    assert_eq!(
        walked,
        Walk {
            points: vec![START],
            losses: vec![43.125]
        }
    );
}

#[test]
fn a_wrong_step_walks_its_wrong_walk_in_every_exercise_that_stands_on_it() {
    let copy = EditableSolutions::copied();
    copy.replace("ex03_step", "p[i] - lr * slope[i]", "p[i] + lr * slope[i]");
    let workshop = built(&copy);
    let plan = Plan {
        steps: 30,
        ..standard(0.09, 0.0)
    };
    let right = lab::walk_of(plan).expect("the solutions walk");
    for by in ["ex03_step", "ex04_loop", "ex05_sweep"] {
        let wrong = walk(&workshop, &settings(by, BOWL)).expect("it walks");
        assert_eq!(
            parting(&right, &wrong),
            Some(1),
            "{by} parts at the first step"
        );
        assert_eq!(wrong.points[1], [-2.725, 5.6], "{by} goes uphill");
    }
    // The gradient is right, and so is a walk along it.
    let along = walk(&workshop, &settings("ex02_gradient", BOWL)).expect("it walks");
    assert_eq!(parting(&right, &along), None);
}

#[test]
fn a_guarded_walk_ends_where_the_guard_stops_it() {
    let workshop = built(&EditableSolutions::copied());
    let asked = Settings {
        lr: 0.2,
        ..settings("ex07_guard", BOWL)
    };
    let walked = walk(&workshop, &asked).expect("it walks");
    assert_eq!(
        walked.points.len(),
        7,
        "update 7 is the first above the ceiling, and is not recorded"
    );
}

#[test]
fn what_is_not_written_yet_is_named_where_it_is() {
    let copy = EditableSolutions::copied();
    copy.replace("ex03_step", "p[i] - lr * slope[i]", "todo!()");
    let workshop = built(&copy);
    let State::Todo(says) = workshop.state("ex03_step") else {
        panic!(
            "a todo!() is left, but it is {:?}",
            workshop.state("ex03_step")
        );
    };
    let todo = line(&copy, "ex03_step", "todo!()");
    assert_eq!(says, &format!("a todo!() is left in step ({todo})"));
    assert_eq!(
        workshop.state("ex04_loop"),
        &State::Ready,
        "the loop itself is written"
    );
    let says = format!("ex03_step: a todo!() is left ({todo})");
    assert_eq!(
        trouble(&workshop, "ex04_loop"),
        says,
        "the loop meets what the step lacks"
    );
}

#[test]
fn what_does_not_compile_is_named_and_so_is_what_waits_for_it() {
    let copy = EditableSolutions::copied();
    copy.replace("ex03_step", "gradient(p);", "gradient(q);");
    let workshop = built(&copy);
    let wrong = line(&copy, "ex03_step", "gradient(q);");
    let cause = format!("{wrong}: cannot find value `q` in this scope");
    assert_eq!(
        trouble(&workshop, "ex03_step"),
        format!("ex03_step: {cause}")
    );
    assert_eq!(
        trouble(&workshop, "ex04_loop"),
        format!("ex04_loop: it waits for ex03_step: {cause}")
    );
    assert_eq!(
        trouble(&workshop, "ex05_sweep"),
        format!("ex05_sweep: it waits for ex04_loop: it waits for ex03_step: {cause}")
    );
    // What does not need it goes on.
    assert!(walk(&workshop, &settings("ex06_momentum", BOWL)).is_ok());
}

#[test]
fn a_crate_that_is_gone_is_missing() {
    let copy = EditableSolutions::copied();
    copy.remove("ex06_momentum");
    let workshop = built(&copy);
    assert_eq!(workshop.state("ex06_momentum").word(), "missing");
    assert_eq!(
        trouble(&workshop, "ex06_momentum"),
        format!(
            "ex06_momentum: {}: this file is not there",
            place(&copy, "ex06_momentum")
        )
    );
}

#[test]
fn code_that_panics_leaves_or_never_returns_is_told_in_words() {
    let said = |code: &str| {
        let copy = EditableSolutions::copied();
        copy.replace(
            "ex04_loop",
            "pub fn descend",
            &format!("{code}\npub fn descend"),
        );
        copy.replace(
            "ex04_loop",
            "-> Vec<Point<N>> {",
            "-> Vec<Point<N>> { odd();",
        );
        let said = trouble(&built(&copy), "ex04_loop");
        said.replace(&place(&copy, "ex04_loop"), "FILE")
    };
    let panics = said("fn odd() { let none: Option<u8> = None; none.expect(\"a step\"); }");
    assert!(
        panics.starts_with("ex04_loop: it panicked (FILE:"),
        "{panics}"
    );
    assert!(panics.ends_with("): a step"), "{panics}");
    let leaves = said("fn odd() { std::process::exit(0) }");
    assert_eq!(
        leaves,
        "ex04_loop: it left the program instead of returning, here or in a step that it calls"
    );
    let deep = said("#[allow(unconditional_recursion)] fn odd() -> u64 { odd() + odd() }");
    assert_eq!(
        deep,
        "ex04_loop: it called itself until the stack was full, here or in a step that it calls"
    );
}
