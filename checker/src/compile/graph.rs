//! Compiles crates in the order in which they need each other, each as soon as it can go.

use crate::compile::rustc::{Compiler, CrateType, Failure, Library, Sources, Unit};
use crate::workers::side_by_side;
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
    pub sources: Sources<'a>,
    /// Ids of other nodes.
    pub needs: Vec<String>,
    pub kind: CrateType,
}

/// What became of one crate.
#[derive(Debug, Clone, PartialEq)]
pub enum Built {
    Library(Library),
    Failed(Failure),
    /// It needs this crate, which is not there.
    Waiting(String),
}

impl Built {
    /// The crate, where it compiled.
    pub fn library(&self) -> Option<&Library> {
        match self {
            Built::Library(library) => Some(library),
            _ => None,
        }
    }
}

/// The outcome for every node, by id.
pub type Graph = BTreeMap<String, Built>;

/// What the workers share: which nodes have been begun, and what became of those that are done.
#[derive(Default)]
struct Site {
    begun: BTreeSet<String>,
    decided: BTreeMap<String, Result<Built>>,
}

/// Compiles `nodes`, of which none needs itself, directly or not. A crate that does not compile makes
/// those that need it wait, and no others.
///
/// # Errors
/// For faults of the machine only.
pub fn build(compiler: &Compiler, nodes: &[Node]) -> Result<Graph> {
    let (site, news) = (Mutex::new(Site::default()), Condvar::new());
    let work = || {
        while let Some((node, found)) = next(nodes, &site, &news) {
            let built = found.and_then_compile(compiler, node);
            let mut open = site.lock().expect("no worker panics");
            open.decided.insert(node.id.clone(), built);
            drop(open);
            news.notify_all();
        }
    };
    thread::scope(|scope| {
        for _ in 1..side_by_side().min(nodes.len()) {
            scope.spawn(work);
        }
        work();
    });
    let decided = site.into_inner().expect("no worker panics").decided;
    decided
        .into_iter()
        .map(|(id, built)| Ok((id, built?)))
        .collect()
}

/// The next node whose needs are decided, waited for; `None` when all have been begun.
fn next<'n, 'a>(
    nodes: &'n [Node<'a>],
    site: &Mutex<Site>,
    news: &Condvar,
) -> Option<(&'n Node<'a>, Found)> {
    let is_node = |id: &str| nodes.iter().any(|node| node.id == id);
    let mut open = site.lock().expect("no worker panics");
    loop {
        let left = || nodes.iter().filter(|node| !open.begun.contains(&node.id));
        left().next()?;
        let is_ready = |node: &&Node| {
            let mut needs = node.needs.iter();
            needs.all(|need| !is_node(need) || open.decided.contains_key(need))
        };
        if let Some(node) = left().find(is_ready) {
            let found = libraries(nodes, node, &open.decided);
            open.begun.insert(node.id.clone());
            return Some((node, found));
        }
        open = news.wait(open).expect("no worker panics");
    }
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
            kind: node.kind,
        };
        Ok(match compiler.compile(&unit)? {
            Ok(library) => Built::Library(library),
            Err(failure) => Built::Failed(failure),
        })
    }
}
