//! Which folder among many is the work: the one that holds the exercises' crates.

use checker::course;
use std::collections::{BTreeMap, BTreeSet};

/// A folder that holds crates of the course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Below the root of its tree; empty for the root itself.
    pub folder: String,
    /// How many of the crates.
    pub crates: usize,
}

/// The folders of a whole clone that hold crates and are not the learner's.
const HOUSE: [&str; 3] = ["solutions", "checker", "book"];
const FLOOR: &str = "exercises";

/// Every folder among `paths` that holds a crate of the course; in a whole clone, only the
/// learner's.
pub fn candidates<'a>(paths: impl IntoIterator<Item = &'a str>) -> Vec<Candidate> {
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for path in paths {
        let parts: Vec<&str> = path.split('/').collect();
        let is_crate = |at: &usize| {
            let inside = &parts[at + 1..];
            let is_its_own = matches!(inside, ["Cargo.toml"] | ["src", ..]);
            is_its_own && course::all().iter().any(|one| one.name == parts[*at])
        };
        // The outermost crate: whatever lies in one is a part of it.
        if let Some(at) = (0..parts.len()).find(is_crate) {
            let crates = found.entry(parts[..at].join("/")).or_default();
            crates.insert(parts[at]);
        }
    }
    let floors: Vec<String> = found.keys().filter_map(|folder| clone(folder)).collect();
    let is_house = |folder: &str| {
        floors.iter().any(|clone| {
            let inside = folder.strip_prefix(clone.as_str());
            let first = inside.and_then(|inside| inside.split('/').next());
            first.is_some_and(|first| HOUSE.contains(&first))
        })
    };
    let found = found.iter().filter(|(folder, _)| !is_house(folder));
    found
        .map(|(folder, crates)| Candidate {
            folder: folder.clone(),
            crates: crates.len(),
        })
        .collect()
}

/// The clone whose `exercises` a folder is, with its last `/`.
fn clone(folder: &str) -> Option<String> {
    folder
        .strip_suffix(FLOOR)
        .filter(|before| before.is_empty() || before.ends_with('/'))
        .map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use checker::course;

    #[track_caller]
    fn assert_found(paths: &[&str], expected: &[&str]) {
        let name = course::all()[0].name;
        let paths: Vec<String> = paths.iter().map(|path| path.replace("EX", name)).collect();
        let expected: Vec<String> = expected.iter().map(|it| it.replace("EX", name)).collect();
        let found = candidates(paths.iter().map(String::as_str));
        let found: Vec<&str> = found.iter().map(|it| it.folder.as_str()).collect();
        assert_eq!(found, expected, "{paths:?}");
    }

    #[test]
    fn the_work_is_found_wherever_it_lies() {
        assert_found(&["EX/src/lib.rs", "EX/Cargo.toml"], &[""]);
        assert_found(&["exercises/EX/src/lib.rs"], &["exercises"]);
        assert_found(&["a/b/c/exercises/EX/Cargo.toml"], &["a/b/c/exercises"]);
        assert_found(&["EX/EX/src/lib.rs"], &["EX"]);
        assert_found(&["EX/src/EX/Cargo.toml"], &[""]);
        assert_found(&["essay.pdf", "EX.zip", "EX"], &[]);
    }

    #[test]
    fn in_a_whole_clone_only_the_learners_floor_counts() {
        assert_found(
            &[
                "repo/exercises/EX/src/lib.rs",
                "repo/solutions/EX/src/lib.rs",
                "repo/checker/tests/submissions/lock/EX/Cargo.toml",
            ],
            &["repo/exercises"],
        );
        assert_found(&["repo/solutions/EX/src/lib.rs"], &["repo/solutions"]);
        assert_found(
            &["one/exercises/EX/Cargo.toml", "two/exercises/EX/Cargo.toml"],
            &["one/exercises", "two/exercises"],
        );
    }
}
