//! The known wrong programs at work: what each of them replies to the calls that the learner's
//! function was asked.
//!
//! All those of one function make one program, which is compiled once for this version of the
//! checker and then kept. They run within the limits in which the learner's code runs.

use crate::compile::graph::{self, Built, CrateId};
use crate::compile::rustc::{Compiler, Sources};
use crate::course::body::as_body;
use crate::course::functions::request_of;
use crate::course::program::Program;
use crate::course::{Exercise, Stub};
use crate::probe::programs::{needs_of_program, program_node, right_versions, support};
use crate::probe::{Ending, Replies, Reply, ask_each};
use crate::request::Call;
use crate::submission::Source;
use crate::words;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use syn::spanned::Spanned;

/// What makes the sources of models out of the course's files: with another maker they are others.
const MAKERS: [&str; 4] = [
    include_str!("models.rs"),
    include_str!("../course/program.rs"),
    include_str!("../course/functions.rs"),
    include_str!("../course/body.rs"),
];

/// The programs that are known for `stub`, made into one.
///
/// # Errors
/// When it does not compile: a fault of the machine, or of the course.
pub fn build(compiler: &Compiler, exercise: &'static Exercise, stub: &Stub) -> Result<PathBuf> {
    let text = exercise.wrong_text(stub);
    let from = [exercise.name, exercise.solution, exercise.probe, text];
    let from = [&from, &MAKERS[..]].concat();
    let make = || sources(exercise, stub, &texts(exercise, &exercise.wrong(stub)));
    build_from(
        compiler,
        exercise,
        Sources::Made {
            from: &from,
            make: &make,
        },
    )
}

/// These programs for `stub`, made into one.
///
/// # Errors
/// When it does not compile: a fault of the machine, or of the course.
pub fn build_all(
    compiler: &Compiler,
    exercise: &'static Exercise,
    stub: &Stub,
    programs: &[Program],
) -> Result<PathBuf> {
    build_texts(compiler, exercise, stub, &texts(exercise, programs))
}

/// As [`build_all`], from the whole text of each.
///
/// # Errors
/// As [`build_all`].
pub fn build_texts(
    compiler: &Compiler,
    exercise: &'static Exercise,
    stub: &Stub,
    texts: &[String],
) -> Result<PathBuf> {
    let sources = sources(exercise, stub, texts);
    build_from(compiler, exercise, Sources::Given(&sources))
}

/// The `src/lib.rs` of each of these programs.
fn texts(exercise: &Exercise, programs: &[Program]) -> Vec<String> {
    let text = |program: &Program| {
        let text = program.source(exercise);
        text.unwrap_or_else(|why| panic!("{}, {}: {why}", exercise.name, program.name))
    };
    programs.iter().map(text).collect()
}

fn build_from(
    compiler: &Compiler,
    exercise: &'static Exercise,
    sources: Sources,
) -> Result<PathBuf> {
    let mut nodes = right_versions(exercise.needs.iter().copied());
    nodes.push(support(exercise.kind));
    let needs = needs_of_program(exercise);
    let models = CrateId::Models(exercise.name);
    nodes.push(program_node(models, sources, needs));
    let built = graph::build(compiler, &nodes)?;
    match &built[&models] {
        Built::Library(program) => Ok(program.program()),
        other => bail!(words::compile::no_models(exercise.name, other.words())),
    }
}

/// A module a program: its crate and what calls it, side by side.
fn sources(exercise: &Exercise, stub: &Stub, texts: &[String]) -> Vec<Source> {
    let name = exercise.name;
    let calls = as_body(&calls_of(exercise.probe, stub));
    let calls = calls.expect("a probe.rs begins with what it is: //! …");
    let (mut main, mut entries, mut sources) = (String::new(), String::new(), Vec::new());
    for (number, text) in texts.iter().enumerate() {
        main += &format!(
            "mod model{number} {{\n    pub mod {name};\n    pub mod calls {{\n\
             use super::{name};\n{calls}\n    }}\n}}\n"
        );
        entries += &format!("        (\"{number}\", model{number}::calls::call),\n");
        sources.push((
            format!("model{number}/{name}.rs"),
            text.clone().into_bytes(),
        ));
    }
    main += &format!("fn main() {{\n    support::run(&[\n{entries}    ]);\n}}\n");
    sources.push(("main.rs".to_string(), main.into_bytes()));
    sources
}

/// The text of a probe without the calls of other stubs, which need not be compiled again and
/// again.
///
/// They are the arms of the match in `call`, each with the name of its request:
/// `Classify::FUNCTION` for `classify`.
fn calls_of(probe: &str, stub: &Stub) -> String {
    let file = syn::parse_file(probe).expect("a probe is Rust");
    let arms = file.items.iter().filter_map(|item| match item {
        syn::Item::Fn(call) if call.sig.ident == "call" => match call.block.stmts.last() {
            Some(syn::Stmt::Expr(syn::Expr::Match(choice), _)) => Some(&choice.arms),
            _ => None,
        },
        _ => None,
    });
    let request = request_of(&stub.name);
    let is_other = |arm: &&syn::Arm| match &arm.pat {
        syn::Pat::Path(path) => path
            .path
            .segments
            .first()
            .is_some_and(|it| it.ident != request),
        _ => false,
    };
    let arms: Vec<&syn::Arm> = arms.flatten().collect();
    let mut text = probe.to_string();
    // Where no arm has that name, all of them stay.
    if arms
        .iter()
        .any(|arm| !matches!(arm.pat, syn::Pat::Wild(_)) && !is_other(arm))
    {
        for arm in arms.into_iter().filter(is_other).rev() {
            text.replace_range(arm.span().byte_range(), "");
        }
    }
    text
}

/// What program `number` in `models` replies to `calls`, in a run of its own.
///
/// # Errors
/// When it cannot be started.
pub fn replies_of(
    compiler: &Compiler,
    models: &Path,
    number: usize,
    calls: &[Call],
) -> Result<Replies> {
    let name = number.to_string();
    let addressed: Vec<(&str, &Call)> = calls.iter().map(|call| (name.as_str(), call)).collect();
    ask_each(&compiler.launcher, models, &addressed)
}

/// What each of the `count` programs in `models` replies to `calls`.
///
/// # Errors
/// When they do not come to their end: a fault of the machine, or of the course.
pub fn replies(
    compiler: &Compiler,
    models: &Path,
    count: usize,
    calls: &[Call],
) -> Result<Vec<Vec<Reply>>> {
    let names: Vec<String> = (0..count).map(|number| number.to_string()).collect();
    let to = |name| calls.iter().map(move |call| (name, call));
    let addressed: Vec<(&str, &Call)> = names.iter().flat_map(|name| to(name.as_str())).collect();
    let asked = ask_each(&compiler.launcher, models, &addressed)?;
    if asked.ending != Ending::Complete {
        bail!(words::compile::models_do_not_end(format!(
            "{:?}",
            asked.ending
        )));
    }
    let each = asked.replies.chunks(calls.len().max(1));
    Ok(each.map(<[Reply]>::to_vec).collect())
}
