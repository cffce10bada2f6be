//! The probe's programs: one an exercise, linked with what that exercise needs and with nothing else.
//!
//! Every exercise is built on the right versions of the earlier ones: so a later one is judged by
//! itself, and an edit in one step compiles that step alone. One that uses more of an earlier one than
//! the course gives, such as a function that the learner added there, is built on the learner's own.

use crate::compile::graph::{self, Built, Graph, Node};
use crate::compile::rustc::{Compiler, CrateType, Failure, Library, Sources, Unit};
use crate::course::{self, Exercise};
use crate::scan::Scans;
use crate::submission::{ROOT, Source, Submission};
use anyhow::{Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;

/// What the probe's fixed part is called, as a crate and among the nodes.
const SUPPORT: &str = "support";

const SUPPORT_ROOT: &str = concat!(include_str!("../../probe/support.rs"), "\npub mod calls;\n");

static SUPPORT_SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut sources = vec![
        file("support.rs", SUPPORT_ROOT),
        file("request.rs", include_str!("../../probe/request.rs")),
        file("spy.rs", include_str!("../../probe/spy.rs")),
        file("surface.rs", include_str!("../../probe/surface.rs")),
        file("wire.rs", include_str!("../../probe/wire.rs")),
    ];
    let names = course::all().iter().map(|exercise| exercise.name);
    let modules: String = names.map(|name| format!("pub mod {name};\n")).collect();
    sources.push(file("calls.rs", &modules));
    let calls = course::all().iter();
    sources.extend(calls.map(|one| file(&format!("calls/{}.rs", one.name), one.call)));
    sources
});

/// What each exercise's program is made of, beside the crates that it calls.
static PROGRAM_SOURCES: LazyLock<BTreeMap<&'static str, [Source; 2]>> = LazyLock::new(|| {
    let program = |exercise: &'static Exercise| {
        let name = exercise.name;
        let main = format!(
            "mod calls;\nfn main() {{\n    support::run(&[(\"{name}\", calls::call)]);\n}}\n"
        );
        let sources = [file("main.rs", &main), file("calls.rs", exercise.probe)];
        (name, sources)
    };
    course::all().iter().map(program).collect()
});

static SOLUTIONS: LazyLock<BTreeMap<&'static str, [Source; 1]>> = LazyLock::new(|| {
    let solution = |exercise: &'static Exercise| (exercise.name, [file(ROOT, exercise.solution)]);
    course::all().iter().map(solution).collect()
});

fn file(path: &str, text: &str) -> Source {
    (path.to_string(), text.as_bytes().to_vec())
}

/// The probe's fixed part.
pub fn support() -> Node<'static> {
    Node {
        id: SUPPORT.to_string(),
        name: SUPPORT,
        root: "support.rs",
        sources: Sources::Given(&SUPPORT_SOURCES),
        needs: Vec::new(),
        kind: CrateType::Library,
    }
}

/// A program that calls nothing: does one compile, link and run on this machine?
pub fn idle<'a>(support: &'a [&'a Library]) -> Unit<'a> {
    static MAIN: LazyLock<[Source; 1]> =
        LazyLock::new(|| [file("main.rs", "fn main() {\n    support::run(&[]);\n}\n")]);
    Unit {
        name: "probe",
        root: "main.rs",
        sources: Sources::Given(&*MAIN),
        direct: support,
        indirect: &[],
        kind: CrateType::Program,
    }
}

/// The right versions of `exercises` and of everything that those need.
///
/// These sources are the solutions. They never earn credit: what is asked is always the learner's.
pub fn right_versions(exercises: impl IntoIterator<Item = &'static str>) -> Vec<Node<'static>> {
    let mut places = BTreeSet::new();
    for exercise in exercises.into_iter().filter_map(course::find) {
        places.insert(exercise.index);
        places.extend(exercise.below());
    }
    let node = |place: usize| {
        let exercise = &course::all()[place];
        Node {
            id: right(exercise.name),
            name: exercise.name,
            root: ROOT,
            sources: Sources::Given(&SOLUTIONS[exercise.name]),
            needs: exercise.needs.iter().map(|need| right(need)).collect(),
            kind: CrateType::Library,
        }
    };
    places.into_iter().map(node).collect()
}

/// What the right version of `exercise` is called among the nodes.
pub fn right(exercise: &str) -> String {
    format!("right {exercise}")
}

fn own(exercise: &str) -> String {
    format!("own {exercise}")
}

/// A crate of the learner's that is compiled for the compiler's words alone.
fn unlinked(exercise: &str) -> String {
    format!("unlinked {exercise}")
}

fn program_id(node: &str) -> String {
    format!("program of {node}")
}

/// The program that calls the crate of `exercise` which is built as the node `of`.
fn program(exercise: &Exercise, of: &Node) -> Node<'static> {
    let mut needs = of.needs.clone();
    needs.extend([of.id.clone(), SUPPORT.to_string()]);
    let sources = Sources::Given(&PROGRAM_SOURCES[exercise.name]);
    program_node(program_id(&of.id), sources, needs)
}

/// A node for a program of the probe.
pub fn program_node<'a>(id: String, sources: Sources<'a>, needs: Vec<String>) -> Node<'a> {
    Node {
        id,
        name: "probe",
        root: "main.rs",
        sources,
        needs,
        kind: CrateType::Program,
    }
}

/// The needs of a program that calls what stands on the right versions of `needs`.
pub fn needs_of_program(needs: &[&'static str]) -> Vec<String> {
    let rights = needs.iter().map(|need| right(need));
    rights.chain([SUPPORT.to_string()]).collect()
}

/// On whose earlier exercises a crate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// On the right versions; on the learner's own where it uses more of them than the course gives.
    Right,
    /// On the learner's own, all the way down.
    Own,
}

/// The crates of a submission with the probe around them.
pub struct Programs {
    built: Graph,
    /// Exercises that stand on the learner's own earlier ones.
    on_own: Vec<&'static str>,
}

impl Programs {
    /// Builds `wanted`, leaving out what is not there, not to be read, locked or unsafe.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn build(
        compiler: &Compiler,
        submission: &Submission,
        scans: &Scans,
        wanted: &[&'static Exercise],
        ground: Ground,
    ) -> Result<Programs> {
        let is_there = |exercise: &Exercise| submission.of(exercise).is_there();
        let may_run = |exercise: &Exercise| is_there(exercise) && scans[exercise.name].may_run();
        let may_compile =
            |exercise: &Exercise| is_there(exercise) && scans[exercise.name].may_compile();
        let needs = |exercise: &Exercise| scans[exercise.name].needs.iter().copied();
        let node = |exercise: &'static Exercise, id: String, below: fn(&str) -> String| Node {
            id,
            name: exercise.name,
            root: ROOT,
            sources: Sources::Given(&submission.of(exercise).sources),
            needs: needs(exercise).map(below).collect(),
            kind: CrateType::Library,
        };
        let (mut built, mut on_own) = (Graph::new(), Vec::new());
        if ground == Ground::Right {
            let mut nodes = right_versions(wanted.iter().flat_map(|exercise| needs(exercise)));
            nodes.push(support());
            for exercise in wanted.iter().copied().filter(|one| may_compile(one)) {
                let node = node(exercise, exercise.name.to_string(), right);
                if may_run(exercise) {
                    nodes.push(program(exercise, &node));
                }
                nodes.push(node);
            }
            built = graph::build(compiler, &nodes)?;
        }
        for exercise in wanted {
            if ground == Ground::Own || asks_for_more(built.get(exercise.name)) {
                on_own.push(exercise.name);
            }
        }
        if !on_own.is_empty() {
            let mut nodes = vec![support()];
            // What may not run may not run in another's program either.
            for exercise in course::all().iter().filter(|one| may_compile(one)) {
                let mut node = node(exercise, own(exercise.name), own);
                if !may_run(exercise) {
                    node.id = unlinked(exercise.name);
                } else if on_own.contains(&exercise.name) {
                    nodes.push(program(exercise, &node));
                }
                nodes.push(node);
            }
            built.extend(graph::build(compiler, &nodes)?);
        }
        // What does not come from the submission is right.
        for (id, built) in &built {
            let is_ours = id == SUPPORT || id.starts_with(&right(""));
            if let (true, Built::Failed(failure)) = (is_ours, built) {
                bail!(
                    "the checker's own code does not compile here: {}",
                    failure.words()
                );
            }
        }
        Ok(Programs { built, on_own })
    }

    fn node(&self, exercise: &str) -> String {
        match self.on_own.contains(&exercise) {
            true => own(exercise),
            false => exercise.to_string(),
        }
    }

    /// Is there a program that the linker did not make?
    pub fn lack_a_link(&self) -> bool {
        let is_not_linked = |built: &Built| matches!(built, Built::Failed(Failure::NotLinked(_)));
        self.built.values().any(is_not_linked)
    }

    /// What became of the crate of `exercise`.
    pub fn crate_of(&self, exercise: &str) -> Option<&Built> {
        let built = self.built.get(&self.node(exercise));
        built.or_else(|| self.built.get(&unlinked(exercise)))
    }

    /// What became of the program that calls `exercise`.
    pub fn program_of(&self, exercise: &str) -> Option<&Built> {
        self.built.get(&program_id(&self.node(exercise)))
    }

    /// The exercise that `exercise` waits for.
    pub fn waits_for(&self, exercise: &str) -> Option<&str> {
        match self.crate_of(exercise)? {
            Built::Waiting(id) => Some(id.rsplit(' ').next().unwrap_or(id)),
            _ => None,
        }
    }

    /// Where the program that calls `exercise` lies, if there is one.
    pub fn path(&self, exercise: &str) -> Option<PathBuf> {
        Some(self.program_of(exercise)?.library()?.program())
    }

    /// Every program that there is, by exercise.
    pub fn all(&self) -> BTreeMap<&'static str, Library> {
        let program = |exercise: &'static Exercise| {
            let program = self.program_of(exercise.name)?.library()?;
            Some((exercise.name, program.clone()))
        };
        course::all().iter().filter_map(program).collect()
    }

    /// Is it on the learner's own earlier exercises that `exercise` stands?
    pub fn is_on_own(&self, exercise: &str) -> bool {
        self.on_own.contains(&exercise)
    }
}

/// Does the compiler miss something in an earlier exercise?
fn asks_for_more(built: Option<&Built>) -> bool {
    let Some(Built::Failed(Failure::Errors(errors))) = built else {
        return false;
    };
    let names_an_exercise =
        |message: &str| course::all().iter().any(|one| message.contains(one.name));
    errors.iter().any(|error| names_an_exercise(&error.message))
}
