//! The crates that would do the learner's work, from `data/locking_crates.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

static CRATES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let tables: BTreeMap<String, BTreeMap<String, String>> =
        toml::from_str(include_str!("../../data/locking_crates.toml"))
            .expect("the catalogue is well formed");
    tables
        .into_values()
        .flatten()
        .map(|(name, what)| (underscored(&name), what))
        .collect()
});

/// What the crate of this name would do for the learner; `None` for a crate that locks nothing.
/// `-` and `_` are the same.
pub fn does(name: &str) -> Option<&'static str> {
    CRATES.get(&underscored(name)).map(String::as_str)
}

fn underscored(name: &str) -> String {
    name.replace('-', "_").to_ascii_lowercase()
}
