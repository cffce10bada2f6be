//! The probe's programs: one an exercise, linked with what that exercise needs and with nothing
//! else.
//!
//! Every exercise is built on the right versions of the earlier ones: so a later one is judged by
//! itself, and an edit in one step compiles that step alone. One that does not compile on them may
//! use more of an earlier one than the course gives, such as a function that the learner added
//! there: it is built on the learner's own.

use crate::compile::failure::Failure;
use crate::compile::graph::{self, Built, CrateId, Graph, Ground, Node};
use crate::compile::rustc::{Compiler, CrateType, Library, Sources, Unit};
use crate::course::{self, Exercise, Kind};
use crate::scan::{Scans, with_needs};
use crate::submission::{ROOT, Source, Submission};
use crate::words;
use anyhow::{Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::LazyLock;

const SUPPORT_ROOT: &str = concat!(include_str!("../../probe/support.rs"), "\npub mod calls;\n");

/// The sources of [`support`] for the core and for the extensions.
static SUPPORT_SOURCES: LazyLock<BTreeMap<Kind, Vec<Source>>> = LazyLock::new(|| {
    let kinds = [Kind::Core, Kind::Extension].into_iter();
    kinds.map(|kind| (kind, support_sources(kind))).collect()
});

fn support_sources(kind: Kind) -> Vec<Source> {
    let mut sources = vec![
        file("support.rs", SUPPORT_ROOT),
        file("request.rs", include_str!("../../probe/request.rs")),
        file("surface.rs", include_str!("../../probe/surface.rs")),
        file("wire.rs", include_str!("../../probe/wire.rs")),
    ];
    let mut modules = String::new();
    for exercise in course::of(kind) {
        let name = exercise.name;
        modules += &format!("pub mod {name};\n");
        sources.push(file(&format!("calls/{name}.rs"), exercise.call));
    }
    sources.push(file("calls.rs", &modules));
    sources
}

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

/// The probe's fixed part, for programs that call exercises of this kind: the first verdict on the
/// nine does not wait for what the extensions are asked.
pub fn support(kind: Kind) -> Node<'static> {
    Node {
        id: CrateId::Support(kind),
        name: "support",
        root: "support.rs",
        sources: Sources::Given(&SUPPORT_SOURCES[&kind]),
        needs: Vec::new(),
        kind: CrateType::Library,
    }
}

/// The probe's fixed parts for programs that call `exercises`.
fn supports(exercises: &[&Exercise]) -> Vec<Node<'static>> {
    let kinds: BTreeSet<Kind> = exercises.iter().map(|exercise| exercise.kind).collect();
    kinds.into_iter().map(support).collect()
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
        counts_to: None,
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
            id: CrateId::Solution(exercise.name),
            name: exercise.name,
            root: ROOT,
            sources: Sources::Given(&SOLUTIONS[exercise.name]),
            needs: solutions(&exercise.needs),
            kind: CrateType::Library,
        }
    };
    places.into_iter().map(node).collect()
}

fn solutions(exercises: &[&'static str]) -> Vec<CrateId> {
    let ids = exercises.iter().map(|name| CrateId::Solution(name));
    ids.collect()
}

/// The program that calls the crate of `exercise`, the node `of`.
fn program(ground: Ground, exercise: &Exercise, of: &Node) -> Node<'static> {
    let mut needs = of.needs.clone();
    needs.extend([of.id, CrateId::Support(exercise.kind)]);
    let sources = Sources::Given(&PROGRAM_SOURCES[exercise.name]);
    program_node(CrateId::Program(ground, exercise.name), sources, needs)
}

/// A node for a program of the probe.
pub fn program_node<'a>(id: CrateId, sources: Sources<'a>, needs: Vec<CrateId>) -> Node<'a> {
    Node {
        id,
        name: "probe",
        root: "main.rs",
        sources,
        needs,
        kind: CrateType::Program,
    }
}

/// The needs of a program that calls `exercise`, but for that exercise itself: what it stands on,
/// in the right versions.
pub fn needs_of_program(exercise: &Exercise) -> Vec<CrateId> {
    let support = CrateId::Support(exercise.kind);
    [solutions(&exercise.needs), vec![support]].concat()
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
        let node = |exercise: &'static Exercise, ground: Ground| {
            let needs = &scans[exercise.name].needs;
            Node {
                id: CrateId::Learners(ground, exercise.name),
                name: exercise.name,
                root: ROOT,
                sources: Sources::Given(&submission.of(exercise).sources),
                needs: match ground {
                    Ground::Right => solutions(needs),
                    Ground::Own => needs.iter().map(|need| own(need)).collect(),
                },
                kind: CrateType::Library,
            }
        };
        let mut built = Graph::new();
        if ground == Ground::Right {
            let needs = wanted.iter().flat_map(|one| &scans[one.name].needs);
            let mut nodes = right_versions(needs.copied());
            nodes.extend(supports(wanted));
            for exercise in wanted.iter().copied().filter(|one| may_compile(one)) {
                let node = node(exercise, Ground::Right);
                if may_run(exercise) {
                    nodes.push(program(Ground::Right, exercise, &node));
                }
                nodes.push(node);
            }
            built = graph::build(compiler, &nodes)?;
        }
        let mut on_own = wanted.to_vec();
        if ground == Ground::Right {
            on_own.retain(|one| may_lack(&built, one, &scans[one.name].needs));
        }
        if !on_own.is_empty() {
            let mut nodes = supports(&on_own);
            // What may not run may not run in another's program either.
            let all = with_needs(&on_own, scans).into_iter();
            for exercise in all.filter(|one| may_compile(one)) {
                let mut node = node(exercise, Ground::Own);
                if !may_run(exercise) {
                    node.id = CrateId::Unlinked(exercise.name);
                } else if on_own.iter().any(|one| one.name == exercise.name) {
                    nodes.push(program(Ground::Own, exercise, &node));
                }
                nodes.push(node);
            }
            built.extend(graph::build(compiler, &nodes)?);
        }
        // What does not come from the submission is right.
        for (id, built) in &built {
            let is_ours = matches!(id, CrateId::Support(_) | CrateId::Solution(_));
            if let (true, Built::Failed(failure)) = (is_ours, built) {
                bail!(words::compile::own_code(failure.words()));
            }
        }
        if ground == Ground::Right {
            // Where the learner's own earlier ones do not compile, the right ones are there.
            on_own.retain(|one| !matches!(on_own_crate(&built, one.name), Some(Built::Waiting(_))));
        }
        let on_own = on_own.iter().map(|exercise| exercise.name).collect();
        Ok(Programs { built, on_own })
    }

    fn ground(&self, exercise: &'static str) -> Ground {
        match self.is_on_own(exercise) {
            true => Ground::Own,
            false => Ground::Right,
        }
    }

    /// Is there a program that the linker did not make?
    pub fn lack_a_link(&self) -> bool {
        let is_not_linked = |built: &Built| matches!(built, Built::Failed(Failure::NotLinked(_)));
        self.built.values().any(is_not_linked)
    }

    /// What became of the crate of `exercise`.
    pub fn crate_of(&self, exercise: &'static str) -> Option<&Built> {
        match self.ground(exercise) {
            Ground::Right => self.built.get(&CrateId::Learners(Ground::Right, exercise)),
            Ground::Own => on_own_crate(&self.built, exercise),
        }
    }

    /// What became of the program that calls `exercise`.
    pub fn program_of(&self, exercise: &'static str) -> Option<&Built> {
        let id = CrateId::Program(self.ground(exercise), exercise);
        self.built.get(&id)
    }

    /// The exercise of the learner's own for want of which `exercise` cannot be built on their own.
    pub fn waits_for(&self, exercise: &'static str) -> Option<&'static str> {
        match on_own_crate(&self.built, exercise)? {
            Built::Waiting(CrateId::Learners(_, on)) => Some(on),
            _ => None,
        }
    }

    /// Where the program that calls `exercise` lies, if there is one.
    pub fn path(&self, exercise: &'static str) -> Option<PathBuf> {
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
    pub fn is_on_own(&self, exercise: &'static str) -> bool {
        self.on_own.contains(&exercise)
    }
}

fn own(exercise: &'static str) -> CrateId {
    CrateId::Learners(Ground::Own, exercise)
}

/// The learner's crate on the learner's own earlier ones.
fn on_own_crate<'a>(built: &'a Graph, exercise: &'static str) -> Option<&'a Built> {
    let unlinked = || built.get(&CrateId::Unlinked(exercise));
    built.get(&own(exercise)).or_else(unlinked)
}

/// Does `exercise` perhaps not compile only because the right versions of its `needs` have less
/// than the learner's own? What is no Rust is none on any of them.
fn may_lack(built: &Graph, exercise: &Exercise, needs: &[&str]) -> bool {
    match built.get(&CrateId::Learners(Ground::Right, exercise.name)) {
        Some(Built::Failed(Failure::Errors(errors))) => {
            !needs.is_empty() && errors.iter().any(|error| !error.code.is_empty())
        }
        _ => false,
    }
}
