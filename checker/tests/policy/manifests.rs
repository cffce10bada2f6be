//! A learner's manifest is the solution's, byte for byte, and asks for nothing that does the work.

use crate::files::{part, read, table};
use crate::floor::pristine;
use checker::course;
use std::collections::BTreeSet;

#[test]
fn stub_and_solution_have_the_same_manifest() {
    if pristine() {
        for exercise in course::all() {
            assert_twins(exercise.name);
        }
    }
}

#[test]
fn both_visualisers_have_the_same_manifest() {
    assert_twins("visualiser");
}

#[track_caller]
fn assert_twins(name: &str) {
    let path = |folder: &str| format!("{folder}/{name}/Cargo.toml");
    assert!(
        read(&path("exercises")) == read(&path("solutions")),
        "{} and {} differ: copy the right one over the other. A diff of the two folders should show \
         the learner's work alone.",
        path("exercises"),
        path("solutions")
    );
}

/// Every table that a manifest of an exercise may have. No build script, no features, no patches.
const TABLES: [&str; 6] = [
    "package",
    "lib",
    "test",
    "dependencies",
    "dev-dependencies",
    "lints",
];

#[test]
fn an_exercise_needs_earlier_exercises_and_nothing_else() {
    for exercise in course::all() {
        let manifest = format!("solutions/{}/Cargo.toml", exercise.name);
        let table = table(&manifest);
        for name in table.keys() {
            assert!(
                TABLES.contains(&name.as_str()),
                "{manifest} has a table [{name}]: take it out. An exercise is {TABLES:?}."
            );
        }
        for (name, dependency) in part(&table, "dependencies") {
            assert!(
                course::all()[..exercise.index]
                    .iter()
                    .any(|earlier| earlier.name == name),
                "{manifest} depends on {name}, which is no earlier exercise: take it out."
            );
            let wanted = toml::toml! { path = "" };
            let mut wanted = toml::Value::Table(wanted);
            wanted["path"] = format!("../{name}").into();
            assert_eq!(
                dependency, wanted,
                "{manifest}: {name} is the crate next door, and only that"
            );
        }
        for (name, dependency) in part(&table, "dev-dependencies") {
            let shared: toml::Value = toml::toml! { workspace = true }.into();
            assert!(
                ["approx", "insta"].contains(&name.as_str()) && dependency == shared,
                "{manifest}: only approx and insta may help a hidden test, each written \
                 `{name}.workspace = true`. Heavier ones cost every learner seconds."
            );
        }
    }
}

#[test]
fn an_exercise_is_a_library_with_one_hidden_test() {
    for exercise in course::all() {
        let name = exercise.name;
        let manifest = format!("solutions/{name}/Cargo.toml");
        let table = table(&manifest);
        let lib: toml::Table = toml::toml! { doctest = false };
        assert_eq!(
            part(&table, "lib"),
            lib,
            "{manifest}: [lib] says `doctest = false` and no more. A pass over no doctests costs \
             50 ms at every save."
        );
        let mut hidden = toml::toml! { name = "hidden" };
        hidden.insert(
            "path".to_string(),
            format!("../../checker/course/{name}/hidden.rs").into(),
        );
        assert_eq!(
            table.get("test"),
            Some(&vec![toml::Value::Table(hidden)].into()),
            "{manifest}: the one [[test]] is hidden.rs of checker/course/{name}, which serves stub and \
             solution alike"
        );
        let package = part(&table, "package");
        assert_eq!(
            package.get("name").and_then(|name| name.as_str()),
            Some(name),
            "{manifest}: the package is called as its folder is"
        );
        for key in ["version", "edition", "rust-version", "license", "publish"] {
            let inherited: toml::Value = toml::toml! { workspace = true }.into();
            assert_eq!(
                package.get(key),
                Some(&inherited),
                "{manifest} says `{key}.workspace = true`, so that one text suits both workspaces"
            );
        }
        let shared: toml::Table = toml::toml! { workspace = true };
        assert_eq!(
            part(&table, "lints"),
            shared,
            "{manifest}: [lints] says `workspace = true` and no more"
        );
    }
}

#[test]
fn the_two_workspaces_differ_in_their_versions() {
    let version = |path: &str| {
        let package = part(&table(path), "workspace.package");
        let version = package.get("version").and_then(|version| version.as_str());
        version.map(str::to_string)
    };
    assert_ne!(
        version("Cargo.toml"),
        version("solutions/Cargo.toml"),
        "the two workspaces have the same [workspace.package] version: give them different ones. \
         Their packages have the same names, and in one shared target folder cargo would take the \
         tests of a solution for those of the stub, and report that a todo!() passes."
    );
}

#[test]
fn the_two_workspaces_agree_on_everything_else() {
    let (ours, theirs) = (table("Cargo.toml"), table("solutions/Cargo.toml"));
    // How a package is built that the solutions do not use is no affair of theirs.
    let lock = read("solutions/Cargo.lock");
    let is_locked = |name: &str| lock.contains(&format!("\nname = \"{name}\"\n"));
    for keys in [
        "workspace.package",
        "workspace.dependencies",
        "workspace.lints",
        "profile",
    ] {
        let strip = |manifest: &toml::Table| {
            let mut part = part(manifest, keys);
            part.remove("version");
            for (_, profile) in part.iter_mut().filter(|_| keys == "profile") {
                let packages = profile.get_mut("package").and_then(|it| it.as_table_mut());
                if let Some(packages) = packages {
                    packages.retain(|name, _| name == "*" || is_locked(name));
                }
            }
            part
        };
        assert_eq!(
            strip(&ours),
            strip(&theirs),
            "Cargo.toml and solutions/Cargo.toml differ in [{keys}]: make them alike, so that a \
             solution is built as its stub is"
        );
    }
    let of = |manifest: &toml::Table| -> BTreeSet<String> { manifest.keys().cloned().collect() };
    assert_eq!(
        of(&ours),
        of(&theirs),
        "Cargo.toml and solutions/Cargo.toml have different tables: what one has, both need"
    );
}
