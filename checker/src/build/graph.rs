//! Compiles crates in the order in which they need each other, each as soon as it can go.

use crate::build::rustc::{Compiler, Failure, Kind, Library, Source, Unit};
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex};
use std::thread;

/// One crate to compile.
pub struct Node<'a> {
    /// What other nodes call it: two crates may have one name.
    pub id: String,
    /// The crate's name.
    pub name: &'static str,
    /// The file where it begins.
    pub root: &'a str,
    pub sources: &'a [Source],
    /// Ids of earlier nodes.
    pub needs: Vec<String>,
}

/// What became of one crate.
#[derive(Debug, Clone, PartialEq)]
pub enum Built {
    Library(Library),
    Failed(Failure),
    /// It needs this crate, which is not there.
    Waiting(String),
}

/// The outcome for every node, by id.
pub type Graph = BTreeMap<String, Built>;

/// What the threads share: every node has one, and goes when its needs are decided.
struct Site {
    decided: BTreeMap<String, Result<Built>>,
    running: usize,
}

/// Compiles `nodes`, in which nobody needs a later one. A crate that does not compile makes those
/// that need it wait, and no others.
///
/// # Errors
/// For faults of the machine only.
pub fn build(compiler: &Compiler, nodes: &[Node]) -> Result<Graph> {
    let places = thread::available_parallelism().map_or(2, usize::from);
    let site = Mutex::new(Site {
        decided: BTreeMap::new(),
        running: 0,
    });
    let news = Condvar::new();
    let is_node = |id: &str| nodes.iter().any(|node| node.id == id);
    thread::scope(|scope| {
        for node in nodes {
            scope.spawn(|| {
                let waits = |site: &mut Site| {
                    let open = |need: &String| is_node(need) && !site.decided.contains_key(need);
                    site.running >= places || node.needs.iter().any(&open)
                };
                let locked = site.lock().expect("no thread panics");
                let mut open = news.wait_while(locked, waits).expect("no thread panics");
                open.running += 1;
                let found = libraries(nodes, node, &open.decided);
                drop(open);
                let built = found.and_then_compile(compiler, node);
                let mut open = site.lock().expect("no thread panics");
                open.decided.insert(node.id.clone(), built);
                open.running -= 1;
                drop(open);
                news.notify_all();
            });
        }
    });
    let decided = site.into_inner().expect("no thread panics").decided;
    decided
        .into_iter()
        .map(|(id, built)| Ok((id, built?)))
        .collect()
}

/// The libraries that a node needs, or the first one that is not there.
enum Found {
    All {
        direct: Vec<Library>,
        indirect: Vec<Library>,
    },
    Lacks(String),
}

fn libraries(nodes: &[Node], node: &Node, decided: &BTreeMap<String, Result<Built>>) -> Found {
    let library = |id: &String| match decided.get(id) {
        Some(Ok(Built::Library(library))) => Ok(library.clone()),
        _ => Err(id.clone()),
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
fn below(nodes: &[Node], ids: &[String]) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = ids.iter().cloned().collect();
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
            kind: Kind::Library,
        };
        Ok(match compiler.compile(&unit)? {
            Ok(library) => Built::Library(library),
            Err(failure) => Built::Failed(failure),
        })
    }
}
