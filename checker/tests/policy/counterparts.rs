//! An exercise lies in five places, and none may be missing: stub, solution, hidden test, sealed
//! calls, probe.

use crate::course::{examined, functions, solution, stub_path};
use crate::files::{assert_same, names, part, read, table};
use crate::floor::pristine;
use checker::exercises::{ALL, Exercise};
use std::collections::BTreeSet;

/// `ex03_step`, and not `ext01_line` or `visualiser`.
fn is_exercise(name: &str) -> bool {
    let number = name.strip_prefix("ex").and_then(|rest| rest.get(..3));
    number.is_some_and(|number| {
        number.ends_with('_') && number[..2].bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn exercises_in(folder: &str, ending: &str) -> BTreeSet<String> {
    let names = names(folder);
    let names = names.iter().filter_map(|name| name.strip_suffix(ending));
    names
        .filter(|name| is_exercise(name))
        .map(str::to_string)
        .collect()
}

fn known() -> BTreeSet<String> {
    let names = ALL.iter().map(|exercise| exercise.name.to_string());
    names.collect()
}

#[test]
fn every_exercise_has_a_solution_a_hidden_test_and_a_probe() {
    for (folder, ending) in [
        ("solutions", ""),
        ("checker/hidden", ".rs"),
        ("checker/probe", ".rs"),
    ] {
        assert_same(
            (folder, &exercises_in(folder, ending)),
            ("checker::exercises::ALL", &known()),
            "Every exercise has one, under the same name: add what is missing.",
        );
    }
}

#[test]
fn every_exercise_has_a_stub() {
    if pristine() {
        assert_same(
            ("exercises", &exercises_in("exercises", "")),
            ("checker::exercises::ALL", &known()),
            "Every exercise has its crate for the learner: add what is missing.",
        );
    }
}

#[test]
fn the_checker_knows_what_an_exercise_needs() {
    for Exercise { name, needs, .. } in &ALL {
        let path = format!("solutions/{name}/Cargo.toml");
        let dependencies = part(&table(&path), "dependencies");
        let needs = needs.iter().map(|need| need.to_string());
        assert_same(
            (&path, &dependencies.keys().cloned().collect()),
            (&format!("`needs` of {name}"), &needs.collect()),
            "The checker builds an exercise with what `needs` lists: make the two alike.",
        );
    }
}

#[test]
fn every_exercise_has_a_title_and_three_hints() {
    for exercise in &ALL {
        let [idea, formula, line] = exercise.hints.map(str::trim);
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
fn every_examined_function_is_in_the_solution_in_the_same_order() {
    for exercise in &ALL {
        let examined = examined(exercise);
        let functions = functions(&solution(exercise)).expect("a solution is Rust");
        let mut in_file: Vec<&str> = functions.iter().map(|one| one.name.as_str()).collect();
        in_file.retain(|name| examined.contains(name));
        assert_eq!(
            in_file, examined,
            "solutions/{} has on the left what the checker examines on the right: one examination \
             for each stub, in the order of the file",
            exercise.name
        );
    }
}

#[test]
fn every_todo_is_examined_and_nothing_else() {
    if !pristine() {
        return;
    }
    for exercise in &ALL {
        let functions = functions(&read(&stub_path(exercise))).expect("pristine stubs are Rust");
        let todos = functions.iter().filter(|function| function.is_todo);
        assert_eq!(
            todos.map(|one| one.name.as_str()).collect::<Vec<_>>(),
            examined(exercise),
            "{} has on the left the todo!()s that the checker should examine, and on the right those \
             that it does: add the examination, or finish the function",
            stub_path(exercise)
        );
    }
}
