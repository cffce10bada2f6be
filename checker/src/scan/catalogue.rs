//! The crates that would do the learner's work, from `data/locking_crates.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Catalogue {
    optimisation: BTreeMap<String, String>,
    differentiation: BTreeMap<String, String>,
    copied: BTreeMap<String, String>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = include_str!("../../data/locking_crates.toml");
    toml::from_str(text).expect("the catalogue is well formed")
});

static CRATES: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    let both = CATALOGUE
        .optimisation
        .iter()
        .chain(&CATALOGUE.differentiation);
    both.map(|(name, what)| (underscored(name), what.as_str()))
        .collect()
});

/// What the crate of this name would do for the learner; `None` for a crate that locks nothing.
/// `-` and `_` are the same.
pub fn does(name: &str) -> Option<&'static str> {
    CRATES.get(&underscored(name)).copied()
}

/// The crate of which a type of this name is a part, where a definition of it in a submission means
/// that the crate's source was copied in.
pub fn copied_from(type_name: &str) -> Option<&'static str> {
    CATALOGUE.copied.get(type_name).map(String::as_str)
}

fn underscored(name: &str) -> String {
    name.replace('-', "_").to_ascii_lowercase()
}
