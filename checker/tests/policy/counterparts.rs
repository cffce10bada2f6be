//! An exercise lies in several places, and none may be missing: its folder of the course, stub,
//! solution, chapter.

use crate::common::root;
use crate::files::{assert_same, names, part, read, stub_path, table};
use crate::floor::pristine;
use checker::course;
use checker::course::functions::functions;
use checker::judge::examinations::examine;
use std::collections::BTreeSet;

/// What the folder of an exercise holds.
const PARTS: [&str; 7] = [
    "call.rs",
    "exercise.toml",
    "hidden.rs",
    "probe.rs",
    "right",
    "sealed.rs",
    "wrong",
];
/// What lies beside those folders: the rest of the course.
const BESIDE: [&str; 6] = [
    "CAUGHT.md",
    "MUTANTS.md",
    "experiment.rs",
    "glosses",
    "questions",
    "read_on.rs",
];

#[test]
fn the_folder_of_an_exercise_has_all_its_parts() {
    let mut known: BTreeSet<String> = BESIDE.map(str::to_string).into();
    known.extend(
        course::all()
            .iter()
            .map(|exercise| exercise.name.to_string()),
    );
    assert_same(
        ("checker/course", &names("checker/course")),
        ("the course", &known),
        "A folder without exercise.toml is no exercise: add what is missing, or take it out.",
    );
    for exercise in course::all() {
        let folder = format!("checker/course/{}", exercise.name);
        // Programs with two mistakes at once are there for some.
        let mut found = names(&folder);
        found.remove("pairs");
        assert_same(
            (&folder, &found),
            ("every exercise", &PARTS.map(str::to_string).into()),
            "Add what is missing; `cargo run -p checker --example new-exercise` lays all of it out.",
        );
    }
}

#[test]
fn every_exercise_has_its_crates_and_its_chapter() {
    for exercise in course::all() {
        let name = exercise.name;
        let chapter = format!("book/chapters/{}.md", name.replace('_', "-"));
        let mut files = vec![format!("solutions/{name}/Cargo.toml"), chapter];
        if pristine() {
            files.push(format!("exercises/{name}/Cargo.toml"));
        }
        for file in files {
            let is_there = root().join(&file).is_file();
            assert!(is_there, "{file} is missing: every exercise has one");
        }
    }
}

#[test]
fn the_checker_knows_what_an_exercise_needs() {
    for exercise in course::all() {
        let name = exercise.name;
        let path = format!("solutions/{name}/Cargo.toml");
        let dependencies = part(&table(&path), "dependencies");
        let needs = exercise.needs.iter().map(|need| need.to_string());
        assert_same(
            (&path, &dependencies.keys().cloned().collect()),
            (&format!("`needs` of {name}"), &needs.collect()),
            "The checker builds an exercise with what `needs` in its exercise.toml lists: make the \
             two alike.",
        );
    }
}

#[test]
fn every_exercise_has_a_title_and_three_hints() {
    for exercise in course::all() {
        let [idea, formula, line] = exercise.hints.each_ref().map(|hint| hint.trim());
        let texts = [exercise.title.trim(), idea, formula, line];
        assert!(
            !texts.contains(&""),
            "{}: the title or one of the three hints is empty. Write it; a learner asks for them one \
             by one.",
            exercise.name
        );
        assert!(
            idea != formula && formula != line && idea != line,
            "{}: two of the three hints are the same. They go from the idea over the formula to the \
             line.",
            exercise.name
        );
    }
}

#[test]
fn every_stub_is_examined_under_its_own_name_and_in_the_same_order() {
    for exercise in course::all() {
        let examinations = examine(exercise, 0);
        assert_eq!(
            examinations
                .iter()
                .filter(|one| !one.is_given())
                .map(|one| one.function())
                .collect::<Vec<_>>(),
            exercise
                .stubs
                .iter()
                .map(|stub| &stub.name)
                .collect::<Vec<_>>(),
            "checker/course/{}: sealed.rs examines what is on the left, and exercise.toml lists what \
             is on the right",
            exercise.name
        );
        assert!(
            examinations.is_sorted_by_key(|one| one.is_given()),
            "checker/course/{}: sealed.rs examines what is given before a stub; it comes at the end",
            exercise.name
        );
        let no_calls = examinations.iter().find(|one| one.calls().is_empty());
        let function = no_calls.map(|one| one.function());
        assert_eq!(function, None, "{}: draw calls for it", exercise.name);
    }
}

#[test]
fn every_stub_is_in_the_solution_in_the_same_order() {
    for exercise in course::all() {
        let stubs: Vec<&str> = exercise
            .stubs
            .iter()
            .map(|stub| stub.name.as_str())
            .collect();
        let functions = functions(exercise.solution).expect("a solution is Rust");
        let mut in_file: Vec<&str> = functions.iter().map(|one| one.name.as_str()).collect();
        in_file.retain(|name| stubs.contains(name));
        assert_eq!(
            in_file, stubs,
            "solutions/{} has on the left what exercise.toml lists on the right: one entry for each \
             function that a learner writes, in the order of the file",
            exercise.name
        );
    }
}

#[test]
fn every_todo_is_examined_and_nothing_else() {
    if !pristine() {
        return;
    }
    for exercise in course::all() {
        let functions = functions(&read(&stub_path(exercise))).expect("pristine stubs are Rust");
        let todos = functions.iter().filter(|function| function.is_todo);
        assert_eq!(
            todos.map(|one| &one.name).collect::<Vec<_>>(),
            exercise
                .stubs
                .iter()
                .map(|stub| &stub.name)
                .collect::<Vec<_>>(),
            "{} has on the left the todo!()s that the checker should examine, and on the right those \
             that it does: add the examination, or finish the function",
            stub_path(exercise)
        );
    }
}
