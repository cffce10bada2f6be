//! Pictures look the same on every machine: no font machinery, and `plotters` in one place only.

use crate::common::root;
use crate::files::{below, part, read, table};
use checker::course;
use std::collections::BTreeMap;

/// Parts of the names of crates that look for fonts on a machine or draw their letters.
const FONT_WORDS: [&str; 7] = [
    "ab_glyph",
    "core-text",
    "dwrote",
    "font",
    "freetype",
    "rusttype",
    "ttf",
];

/// They have the word in their names, but look for nothing on a machine: the shapes of the book's
/// icons, as text, and what reads the letters that `plot` brings along for its feature `png`.
const HARMLESS: [&str; 4] = [
    "font-awesome-as-a-crate",
    "font-types",
    "fontdb",
    "read-fonts",
];

/// The features of `plotters` that bring them.
const FONT_FEATURES: [&str; 4] = ["ttf", "ab_glyph", "fontconfig-dlopen", "default"];

const LOCK_FILES: [&str; 2] = ["Cargo.lock", "solutions/Cargo.lock"];

/// Package names and versions of a lock file.
fn locked(path: &str) -> Vec<(String, String)> {
    assert!(
        root().join(path).is_file(),
        "{path} is missing: let cargo write it (`cargo fetch`, in that folder) and commit it, so \
         that everybody builds the same"
    );
    let lock = table(path);
    let packages = lock["package"].as_array().expect("a list of packages");
    let word = |package: &toml::Value, key: &str| {
        let word = package.get(key).and_then(|word| word.as_str());
        word.unwrap_or("").to_string()
    };
    packages
        .iter()
        .map(|package| (word(package, "name"), word(package, "version")))
        .collect()
}

#[test]
fn no_lock_file_holds_a_font_library() {
    for path in LOCK_FILES {
        for (name, _) in locked(path) {
            assert!(
                HARMLESS.contains(&name.as_str())
                    || !FONT_WORDS.iter().any(|word| name.contains(word)),
                "{path} holds {name}: find who asks for it (`cargo tree -i {name}`) and turn that \
                 feature off. With system fonts, pictures differ from machine to machine."
            );
        }
    }
}

#[test]
fn only_plot_uses_plotters_and_without_fonts() {
    // The exercises are left to the learner here; their manifests are those of the solutions.
    let is_learners = |path: &str| {
        let mut names = course::all().iter().map(|exercise| exercise.name);
        names.any(|name| path == format!("exercises/{name}/Cargo.toml"))
    };
    let mut manifests: Vec<String> = below(".").into_iter().collect();
    manifests.retain(|path| {
        (path == "Cargo.toml" || path.ends_with("/Cargo.toml"))
            && !is_learners(path)
            && !path.contains("/submissions/")
    });
    for path in &manifests {
        let manifest = table(path);
        let lists = [
            "dependencies",
            "dev-dependencies",
            "build-dependencies",
            "workspace.dependencies",
        ];
        for (name, dependency) in lists.iter().flat_map(|list| part(&manifest, list)) {
            assert!(
                HARMLESS.contains(&name.as_str())
                    || !FONT_WORDS.iter().any(|word| name.contains(word)),
                "{path} asks for {name}: take it out. Pictures must not depend on a machine's fonts."
            );
            let package = dependency.get("package").and_then(|name| name.as_str());
            if package.unwrap_or(&name).starts_with("plotters") {
                assert_plain(path, &dependency);
            }
        }
    }
    assert!(
        manifests
            .iter()
            .any(|path| path == "exercises/plot/Cargo.toml"),
        "exercises/plot is not where it was: tell this rule where it went"
    );
}

fn assert_plain(path: &str, dependency: &toml::Value) {
    assert_eq!(
        path, "exercises/plot/Cargo.toml",
        "plotters is asked for in the first of these, and belongs in the second alone: everything \
         else draws through plot"
    );
    let defaults = dependency
        .get("default-features")
        .and_then(|on| on.as_bool());
    assert_eq!(
        defaults,
        Some(false),
        "{path}: plotters needs `default-features = false`; its default set asks for system fonts"
    );
    let features = dependency.get("features").and_then(|list| list.as_array());
    for feature in features
        .into_iter()
        .flatten()
        .filter_map(|one| one.as_str())
    {
        assert!(
            !FONT_FEATURES.contains(&feature),
            "{path}: the feature {feature} of plotters brings fonts; take it out"
        );
    }
}

#[test]
fn the_solutions_lock_what_the_root_locks() {
    let mut ours: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version) in locked("Cargo.lock") {
        ours.entry(name).or_default().push(version);
    }
    let exercises = course::all().iter().map(|exercise| exercise.name);
    let own: Vec<&str> = exercises.chain(["plot", "visualiser"]).collect();
    for (name, version) in locked("solutions/Cargo.lock") {
        let known = ours.get(&name).is_some_and(|ours| ours.contains(&version));
        assert!(
            known || own.contains(&name.as_str()),
            "solutions/Cargo.lock holds {name} {version}, and Cargo.lock another version or none. \
             Copy Cargo.lock over it and let cargo drop what the solutions do not use: stub and \
             solution are then built with the same crates, which are downloaded once."
        );
    }
}

#[test]
fn every_locked_package_comes_from_the_public_registry() {
    let public = format!(
        "registry+https://github.com/rust-lang/{}-index",
        PUBLIC.concat()
    );
    for path in LOCK_FILES {
        for line in read(path).lines() {
            if let Some(source) = line.strip_prefix("source = ") {
                assert!(
                    source.trim_matches('"') == public,
                    "{path} names the source {source}: lock against the public registry, which \
                     everybody can reach"
                );
            }
        }
    }
}

/// In pieces, for no file of this project names the host.
const PUBLIC: [&str; 2] = ["crates", ".io"];
