//! Compiles the nine crates in the order in which they need each other, side by side where they do
//! not, and links the probe.

use crate::build::rustc::{Compiler, Failure, Kind, Library, Source, Unit};
use crate::parallel;
use anyhow::Result;
use std::collections::BTreeMap;

/// One crate to compile.
pub struct Node<'a> {
    pub name: &'static str,
    pub sources: &'a [Source],
    /// Names of earlier nodes.
    pub needs: &'a [&'static str],
}

/// What became of one crate.
#[derive(Debug, Clone, PartialEq)]
pub enum Built {
    Library(Library),
    Failed(Failure),
    /// It needs this crate, which is not there.
    Waiting(&'static str),
}

/// The outcome for every node, by name.
pub type Graph = BTreeMap<&'static str, Built>;

/// Where a crate begins.
const ROOT: &str = crate::submission::ROOT;

/// Compiles `nodes`, which come in an order in which each needs only earlier ones. A crate that does
/// not compile makes those that need it wait, and no others.
///
/// # Errors
/// For faults of the machine only.
pub fn build(compiler: &Compiler, nodes: &[Node]) -> Result<Graph> {
    let mut graph = Graph::new();
    let mut left: Vec<&Node> = nodes.iter().collect();
    while !left.is_empty() {
        // Every node whose needs are decided goes now; the first one left always can.
        let decided =
            |need: &str| graph.contains_key(need) || !nodes.iter().any(|node| node.name == need);
        let (ready, later): (Vec<_>, Vec<_>) = left
            .into_iter()
            .partition(|node| node.needs.iter().all(|need| decided(need)));
        left = later;
        let built = parallel::map(&ready, |node| one(compiler, node, &graph));
        for (node, built) in ready.iter().zip(built) {
            graph.insert(node.name, built?);
        }
    }
    Ok(graph)
}

fn one(compiler: &Compiler, node: &Node, graph: &Graph) -> Result<Built> {
    for need in node.needs {
        if !matches!(graph.get(need), Some(Built::Library(_))) {
            return Ok(Built::Waiting(need));
        }
    }
    let direct = libraries(graph, node.needs);
    // Later crates are harmless here: nothing can name them, and few folders are searched.
    let indirect = libraries(graph, &graph.keys().copied().collect::<Vec<_>>());
    let unit = Unit {
        name: node.name,
        root: ROOT,
        sources: node.sources,
        direct: &direct,
        indirect: &indirect,
        kind: Kind::Library,
    };
    Ok(match compiler.compile(&unit)? {
        Ok(library) => Built::Library(library),
        Err(failure) => Built::Failed(failure),
    })
}

fn libraries<'a>(graph: &'a Graph, names: &[&'static str]) -> Vec<&'a Library> {
    let library = |name: &&'static str| match graph.get(name) {
        Some(Built::Library(library)) => Some(library),
        _ => None,
    };
    names.iter().filter_map(library).collect()
}

/// The probe's sources: the part that stays the same, and the part that names the exercises.
const SUPPORT: [(&str, &str); 4] = [
    ("support.rs", include_str!("../../probe/support.rs")),
    ("spy.rs", include_str!("../../probe/spy.rs")),
    ("surface.rs", include_str!("../../probe/surface.rs")),
    ("wire.rs", include_str!("../../probe/wire.rs")),
];
const PROBE: [(&str, &str); 11] = [
    ("main.rs", include_str!("../../probe/main.rs")),
    ("experiment.rs", include_str!("../../probe/experiment.rs")),
    (
        "ex01_surface.rs",
        include_str!("../../probe/ex01_surface.rs"),
    ),
    (
        "ex02_gradient.rs",
        include_str!("../../probe/ex02_gradient.rs"),
    ),
    ("ex03_step.rs", include_str!("../../probe/ex03_step.rs")),
    ("ex04_loop.rs", include_str!("../../probe/ex04_loop.rs")),
    ("ex05_sweep.rs", include_str!("../../probe/ex05_sweep.rs")),
    (
        "ex06_momentum.rs",
        include_str!("../../probe/ex06_momentum.rs"),
    ),
    ("ex07_guard.rs", include_str!("../../probe/ex07_guard.rs")),
    ("ex08_table.rs", include_str!("../../probe/ex08_table.rs")),
    ("ex09_saddle.rs", include_str!("../../probe/ex09_saddle.rs")),
];

/// Links a probe that can call `exercises` (names of `graph`, or `experiment`).
///
/// # Errors
/// For faults of the machine. A probe that does not compile is a crate whose signatures are not
/// those of the course, and comes back as a [`Failure`].
pub fn link_probe(
    compiler: &Compiler,
    graph: &Graph,
    exercises: &[&'static str],
) -> Result<Result<Library, Failure>> {
    let sources = |files: &[(&str, &str)]| -> Vec<Source> {
        files
            .iter()
            .map(|(path, text)| (path.to_string(), text.as_bytes().to_vec()))
            .collect()
    };
    let support_sources = sources(&SUPPORT);
    let support = Unit {
        name: "support",
        root: "support.rs",
        sources: &support_sources,
        direct: &[],
        indirect: &[],
        kind: Kind::Library,
    };
    let support = match compiler.compile(&support)? {
        Ok(support) => support,
        Err(failure) => anyhow::bail!("the probe's own part does not compile: {failure:?}"),
    };
    let mut all = libraries(graph, &graph.keys().copied().collect::<Vec<_>>());
    all.push(&support);
    let probe_sources = sources(&PROBE);
    let probe = Unit {
        name: "probe",
        root: "main.rs",
        sources: &probe_sources,
        direct: &all,
        indirect: &all,
        kind: Kind::Program(exercises),
    };
    let linked = compiler.compile(&probe)?;
    if let Err(Failure::Errors(errors)) = &linked
        && !errors
            .iter()
            .any(|error| error.place.starts_with("probe/ex"))
    {
        anyhow::bail!("the probe does not link: {}", errors[0].message);
    }
    Ok(linked)
}
