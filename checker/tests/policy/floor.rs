//! Is `exercises/` as it is handed out, or does somebody work there?

use crate::common::root;
use crate::files::stub_path;
use checker::course::functions::functions;
use checker::course::{self, Exercise};
use std::fs;

/// True while every function that the learner writes is still a `todo!()`. Where one is not, a rule
/// about the stubs has nothing to say to the learner, and says so; under `CI` it fails instead.
///
/// # Panics
/// When `CI` is set and something is filled in.
pub fn pristine() -> bool {
    let Some(started) = course::all().iter().find_map(started) else {
        return true;
    };
    assert!(
        std::env::var_os("CI").is_none(),
        "exercises/ holds filled-in stubs: restore them, for what is committed is what every learner \
         starts from. {started}."
    );
    println!("{started}: the rules about untouched stubs are left out.");
    false
}

/// What shows that somebody has begun with `exercise`.
fn started(exercise: &Exercise) -> Option<String> {
    let path = stub_path(exercise);
    let Ok(text) = fs::read_to_string(root().join(&path)) else {
        return Some(format!("{path} is not there"));
    };
    let Ok(functions) = functions(&text) else {
        return Some(format!("{path} is no Rust at the moment"));
    };
    let filled = exercise.stubs.iter().find(|stub| {
        let mut todos = functions.iter().filter(|function| function.is_todo);
        !todos.any(|function| function.name == stub.name)
    })?;
    Some(format!("{} is no todo!() in {path}", filled.name))
}
