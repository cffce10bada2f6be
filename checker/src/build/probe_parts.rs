//! The probe's crates: one that stays the same, a small one for each exercise, and the program that
//! joins them. After an edit only the parts that rest on it are compiled again.

use crate::build::graph::{Built, Graph, Node};
use crate::build::rustc::{Compiler, Failure, Kind, Library, Source, Unit};
use anyhow::{Result, bail};
use std::sync::LazyLock;

/// What the fixed part is called, as a crate and among the nodes.
const SUPPORT: &str = "support";

static SUPPORT_SOURCES: LazyLock<[Source; 4]> = LazyLock::new(|| {
    [
        ("support.rs", include_str!("../../probe/support.rs")),
        ("spy.rs", include_str!("../../probe/spy.rs")),
        ("surface.rs", include_str!("../../probe/surface.rs")),
        ("wire.rs", include_str!("../../probe/wire.rs")),
    ]
    .map(file)
});

const MAIN: &str = include_str!("../../probe/main.rs");

fn file((path, text): (&str, &str)) -> Source {
    (path.to_string(), text.as_bytes().to_vec())
}

/// The part that calls one exercise.
struct Part {
    exercise: &'static str,
    /// Its name as a crate.
    name: &'static str,
    /// The file in which it begins.
    root: &'static str,
    sources: [Source; 1],
}

macro_rules! part {
    ($exercise:literal) => {
        Part {
            exercise: $exercise,
            name: concat!("probe_", $exercise),
            root: concat!($exercise, ".rs"),
            sources: [file((
                concat!($exercise, ".rs"),
                include_str!(concat!("../../probe/", $exercise, ".rs")),
            ))],
        }
    };
}

static PARTS: LazyLock<[Part; 9]> = LazyLock::new(|| {
    [
        part!("ex01_surface"),
        part!("ex02_gradient"),
        part!("ex03_step"),
        part!("ex04_loop"),
        part!("ex05_sweep"),
        part!("ex06_momentum"),
        part!("ex07_guard"),
        part!("ex08_table"),
        part!("ex09_saddle"),
    ]
});

/// What the part that calls the node `exercise` is called among the nodes.
pub fn id(exercise: &str) -> String {
    format!("probe of {exercise}")
}

/// The fixed part.
pub fn support() -> Node<'static> {
    Node {
        id: SUPPORT.to_string(),
        name: SUPPORT,
        root: "support.rs",
        sources: &*SUPPORT_SOURCES,
        needs: Vec::new(),
    }
}

/// The part that calls the crate of `exercise` which is built as the node `of`, with the crates that
/// it has its types from.
///
/// # Panics
/// When there is no such exercise.
pub fn part(exercise: &str, of: &Node) -> Node<'static> {
    let part = PARTS.iter().find(|part| part.exercise == exercise);
    let part = part.expect("every exercise has a part");
    let mut needs = of.needs.clone();
    needs.extend([of.id.clone(), SUPPORT.to_string()]);
    Node {
        id: id(&of.id),
        name: part.name,
        root: part.root,
        sources: &part.sources,
        needs,
    }
}

/// A program of the probe's parts.
pub struct Linked {
    pub program: Library,
    /// Exercises whose parts cannot be linked with those before them, and why.
    pub left_out: Vec<(&'static str, Failure)>,
}

/// Links a program of the parts that call `exercises`: pairs of an exercise's name and its node.
///
/// # Errors
/// When not even a program without any of them can be linked.
pub fn link(
    compiler: &Compiler,
    graph: &Graph,
    exercises: &[(&'static str, String)],
) -> Result<Linked> {
    let mut left_out = Vec::new();
    if let Ok(program) = link_all(compiler, graph, exercises)? {
        return Ok(Linked { program, left_out });
    }
    // Two crates with an allocator each, say: then one of them is at fault, and not the linker.
    let mut program = match link_all(compiler, graph, &[])? {
        Ok(program) => program,
        Err(failure) => bail!("the probe does not link: {failure:?}"),
    };
    let mut joined = Vec::new();
    for exercise in exercises {
        joined.push(exercise.clone());
        match link_all(compiler, graph, &joined)? {
            Ok(larger) => program = larger,
            Err(failure) => {
                joined.pop();
                left_out.push((exercise.0, failure));
            }
        }
    }
    Ok(Linked { program, left_out })
}

fn link_all(
    compiler: &Compiler,
    graph: &Graph,
    exercises: &[(&'static str, String)],
) -> Result<Result<Library, Failure>> {
    let library = |built: &'_ Built| match built {
        Built::Library(library) => Some(library.clone()),
        _ => None,
    };
    let parts = exercises.iter().map(|(_, node)| id(node));
    let ids: Vec<String> = parts.chain([SUPPORT.to_string()]).collect();
    let direct: Vec<Library> = ids
        .iter()
        .filter_map(|id| library(graph.get(id)?))
        .collect();
    let indirect: Vec<Library> = graph.values().filter_map(library).collect();
    let names: Vec<&str> = exercises.iter().map(|(name, _)| *name).collect();
    compiler.compile(&Unit {
        name: "probe",
        root: "main.rs",
        sources: &[file(("main.rs", MAIN))],
        direct: &direct.iter().collect::<Vec<_>>(),
        indirect: &indirect.iter().collect::<Vec<_>>(),
        kind: Kind::Program(&names),
    })
}
