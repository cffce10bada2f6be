//! Code that is handed out, and that the answers of the stubs hang on, is asked like the stubs: a learner
//! who changed it is told of that first.

use crate::files::{names, read};
use checker::course::functions::functions;
use checker::course::{self, Exercise};
use checker::judge::examinations::examine;
use std::collections::BTreeSet;

#[test]
fn what_a_right_program_uses_of_what_is_given_is_compared() {
    let mut missing = Vec::new();
    for exercise in course::all() {
        let (words, examinations) = (words_of_right_programs(exercise), examine(exercise, 0));
        for piece in given(exercise) {
            let name = piece.rsplit("::").next().expect("a name");
            let is_compared = examinations.iter().filter(|one| one.is_given()).any(|one| {
                let rest = piece.strip_prefix(one.function());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
            });
            if words.contains(name) && !is_compared {
                missing.push(format!("{piece} of {}", exercise.name));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "a request of its own, or of its type, with GIVEN at the end of sealed.rs: {}",
        missing.join(", ")
    );
}

/// The functions, methods and constants of an exercise that are no stubs.
fn given(exercise: &Exercise) -> Vec<String> {
    let is_stub = |name: &String| exercise.stubs.iter().any(|stub| stub.name == *name);
    let all = functions(exercise.solution).expect("a solution is Rust");
    let all = all.into_iter().map(|function| function.name);
    let mut given: Vec<String> = all.filter(|name| !is_stub(name)).collect();
    let file = syn::parse_file(exercise.solution).expect("a solution is Rust");
    for item in file.items {
        match item {
            syn::Item::Const(item) => given.push(item.ident.to_string()),
            syn::Item::Impl(block) => {
                let syn::Type::Path(owner) = *block.self_ty else {
                    continue;
                };
                let owner = &owner.path.segments.last().expect("a type has a name").ident;
                given.extend(block.items.iter().filter_map(|item| match item {
                    syn::ImplItem::Const(item) => Some(format!("{owner}::{}", item.ident)),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    given
}

/// The words of the solution's stubs and of the programs of `right/`, without comments.
fn words_of_right_programs(exercise: &Exercise) -> BTreeSet<String> {
    let own = functions(exercise.solution).expect("a solution is Rust");
    let stubs = own.into_iter().filter(|function| {
        let mut stubs = exercise.stubs.iter();
        stubs.any(|stub| stub.name == function.name)
    });
    let mut texts: Vec<String> = stubs
        .map(|stub| exercise.solution[stub.body].to_string())
        .collect();
    let folder = format!("checker/course/{}/right", exercise.name);
    texts.extend(
        names(&folder)
            .iter()
            .map(|file| read(&format!("{folder}/{file}"))),
    );
    let lines = texts.iter().flat_map(|text| text.lines());
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let words = code.flat_map(|line| line.split(move |c| !is_letter(c)));
    words.map(str::to_string).collect()
}
