//! Compiles crates in the order in which they need each other, each as soon as it can go.

use crate::compile::failure::Failure;
use crate::compile::rustc::{Compiler, CrateType, Library, Sources, Unit};
use crate::course::Kind;
use crate::words;
use crate::workers::{self, Scope};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Mutex;

/// On whose earlier exercises a crate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// On the right versions.
    Right,
    /// On the learner's own, all the way down.
    Own,
}

/// What a crate is among those that are compiled together: several may have one name. The strings
/// are exercises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CrateId {
    /// The probe's fixed part, with the requests of exercises of this kind.
    Support(Kind),
    /// The right version.
    Solution(&'static str),
    /// The learner's crate.
    Learners(Ground, &'static str),
    /// A crate of the learner's that is compiled for the compiler's words alone.
    Unlinked(&'static str),
    /// The program that calls the learner's crate.
    Program(Ground, &'static str),
    /// The program of known wrong functions.
    Models(&'static str),
}

impl CrateId {
    /// The exercise of a submission for which it is made; `None` for what the course brings.
    fn of_a_submission(self) -> Option<&'static str> {
        match self {
            CrateId::Support(_) | CrateId::Solution(_) | CrateId::Models(_) => None,
            CrateId::Learners(_, exercise)
            | CrateId::Unlinked(exercise)
            | CrateId::Program(_, exercise) => Some(exercise),
        }
    }
}

impl fmt::Display for CrateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CrateId::Support(_) => f.write_str(words::compile::SUPPORT),
            CrateId::Solution(exercise) => f.write_str(&words::compile::right(exercise)),
            CrateId::Learners(_, exercise) | CrateId::Unlinked(exercise) => write!(f, "{exercise}"),
            CrateId::Program(_, exercise) => {
                f.write_str(&words::compile::program_that_calls(exercise))
            }
            CrateId::Models(exercise) => f.write_str(&words::compile::wrong_programs(exercise)),
        }
    }
}

/// One crate to compile.
pub struct Node<'a> {
    pub id: CrateId,
    /// The crate's name.
    pub name: &'static str,
    /// The file where it begins.
    pub root: &'a str,
    pub sources: Sources<'a>,
    /// Other nodes.
    pub needs: Vec<CrateId>,
    pub kind: CrateType,
}

/// What became of one crate.
#[derive(Debug, Clone, PartialEq)]
pub enum Built {
    Library(Library),
    Failed(Failure),
    /// It needs this crate, which is not there.
    Waiting(CrateId),
}

impl Built {
    /// Why it is not there, in words; empty where it is.
    pub fn words(&self) -> String {
        match self {
            Built::Library(_) => String::new(),
            Built::Failed(failure) => failure.words(),
            Built::Waiting(id) => words::compile::not_there(id),
        }
    }

    /// The crate, where it compiled.
    pub fn library(&self) -> Option<&Library> {
        match self {
            Built::Library(library) => Some(library),
            _ => None,
        }
    }
}

/// The outcome for every node.
pub type Graph = BTreeMap<CrateId, Built>;

/// The nodes, and how far they are.
struct Site<'a> {
    compiler: &'a Compiler,
    nodes: &'a [Node<'a>],
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    begun: BTreeSet<CrateId>,
    decided: BTreeMap<CrateId, Result<Built>>,
}

/// Compiles `nodes`, of which none needs itself, directly or not. A crate that does not compile
/// makes those that need it wait, and no others.
///
/// # Errors
/// For faults of the machine only.
pub fn build(compiler: &Compiler, nodes: &[Node]) -> Result<Graph> {
    let site = Site {
        compiler,
        nodes,
        progress: Mutex::default(),
    };
    workers::scope(|scope| site.begin(scope));
    let decided = site
        .progress
        .into_inner()
        .expect("no worker panics")
        .decided;
    decided
        .into_iter()
        .map(|(id, built)| Ok((id, built?)))
        .collect()
}

impl Site<'_> {
    /// Begins the nodes whose needs are decided, and with each that becomes so those that need it.
    fn begin<'scope>(&'scope self, scope: Scope<'_, 'scope>) {
        for (node, found) in self.ready() {
            scope.spawn(move |scope| {
                // What is not begun would meet the same fault of the machine.
                if self.has_met_a_fault() {
                    return;
                }
                let built = found.and_then_compile(self.compiler, node);
                let mut progress = self.progress.lock().expect("no worker panics");
                progress.decided.insert(node.id, built);
                drop(progress);
                self.begin(scope);
            });
        }
    }

    fn has_met_a_fault(&self) -> bool {
        let progress = self.progress.lock().expect("no worker panics");
        progress.decided.values().any(Result::is_err)
    }

    /// The nodes whose needs are decided and that nobody has begun.
    fn ready(&self) -> Vec<(&Node<'_>, Found)> {
        let mut progress = self.progress.lock().expect("no worker panics");
        let Progress { begun, decided } = &mut *progress;
        let is_node = |id: &CrateId| self.nodes.iter().any(|node| node.id == *id);
        let is_ready = |node: &&Node| {
            let mut needs = node.needs.iter();
            needs.all(|need| !is_node(need) || decided.contains_key(need))
        };
        let ready = self.nodes.iter().filter(is_ready);
        let ready = ready.filter(|node| begun.insert(node.id));
        ready
            .map(|node| (node, libraries(self.nodes, node, decided)))
            .collect()
    }
}

/// The libraries that a node needs, or the first one that is not there.
enum Found {
    All {
        direct: Vec<Library>,
        indirect: Vec<Library>,
    },
    Lacks(CrateId),
}

fn libraries(nodes: &[Node], node: &Node, decided: &BTreeMap<CrateId, Result<Built>>) -> Found {
    let library = |id: &CrateId| match decided.get(id) {
        Some(Ok(Built::Library(library))) => Ok(library.clone()),
        _ => Err(*id),
    };
    let direct: Result<Vec<Library>, _> = node.needs.iter().map(library).collect();
    match direct {
        Err(lacks) => Found::Lacks(lacks),
        Ok(direct) => {
            let below = below(nodes, &node.needs);
            let indirect = below.iter().filter_map(|id| library(id).ok()).collect();
            Found::All { direct, indirect }
        }
    }
}

/// Everything that is needed by `ids`, directly or not.
fn below(nodes: &[Node], ids: &[CrateId]) -> BTreeSet<CrateId> {
    let mut all: BTreeSet<CrateId> = ids.iter().copied().collect();
    for node in nodes.iter().filter(|node| ids.contains(&node.id)) {
        all.extend(below(nodes, &node.needs));
    }
    all
}

impl Found {
    fn and_then_compile(self, compiler: &Compiler, node: &Node) -> Result<Built> {
        let (direct, indirect) = match self {
            Found::All { direct, indirect } => (direct, indirect),
            Found::Lacks(id) => return Ok(Built::Waiting(id)),
        };
        let unit = Unit {
            name: node.name,
            root: node.root,
            sources: node.sources,
            direct: &direct.iter().collect::<Vec<_>>(),
            indirect: &indirect.iter().collect::<Vec<_>>(),
            kind: node.kind,
            counts_to: node.id.of_a_submission(),
        };
        Ok(match compiler.compile(&unit)? {
            Ok(library) => Built::Library(library),
            Err(failure) => Built::Failed(failure),
        })
    }
}
