//! Whoever has begun can read what is new before it comes in: every version has its section.

use crate::files::{read, table};

const PAGE: &str = "book/chapters/changes.md";

#[test]
fn the_page_of_changes_begins_with_this_version() {
    let manifest = table("Cargo.toml");
    let version = manifest["workspace"]["package"]["version"].as_str();
    let version = version.expect("the workspace has a version");
    let page = read(PAGE).replace("\r\n", "\n");
    let newest = page.split("\n## ").nth(1).unwrap_or_default();
    let (heading, said) = newest.split_once('\n').unwrap_or((newest, ""));
    assert_eq!(
        heading, version,
        "{PAGE} begins with {heading:?}, and Cargo.toml says {version}: a release takes its notes from there"
    );
    assert!(
        said.contains("\n- "),
        "{PAGE} names nothing new in {version}"
    );
}
