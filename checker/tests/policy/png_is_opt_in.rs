//! Nobody builds what draws PNG files without having asked for it.

use crate::common::root;
use crate::run::{cargo, kept, text};

/// Who has the feature `png`: a workspace and a package of it.
const PACKAGES: [(&str, &str); 3] = [
    ("", "plot"),
    ("", "visualiser"),
    ("solutions", "visualiser"),
];

/// Crates that only the feature needs.
const RASTER: [&str; 4] = ["resvg", "usvg", "fontdb", "png"];

/// Features of any crate that ask for the fonts of a machine.
const FONTS: [&str; 4] = ["ttf", "ab_glyph", "system-fonts", "fontconfig"];

/// What a package is built from, with the features of each crate.
fn tree((workspace, package): (&str, &str), more: &[&str]) -> String {
    let mut words = vec!["tree", "--package", package, "--edges", "normal,features"];
    words.extend(more);
    let manifest = root().join(workspace).join("Cargo.toml");
    let output = cargo(&manifest, &kept("png_is_opt_in"), &words);
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

#[test]
fn png_is_built_on_request_alone() {
    for place in PACKAGES {
        let plain = tree(place, &[]);
        let crates = |name: &&str| plain.split_whitespace().any(|word| word == *name);
        let found = RASTER.iter().find(|name| crates(name));
        assert!(
            found.is_none(),
            "{place:?} is built with {found:?}: make it optional again, behind the feature `png` of \
             plot. It takes longer to build than everything else."
        );
    }
}

#[test]
fn png_brings_its_own_letters() {
    for place in PACKAGES {
        let asked = tree(place, &["--features", "png"]);
        assert!(
            asked.contains("resvg v"),
            "`--features png` of {place:?} does not bring resvg: pass the feature on to plot"
        );
        let found = FONTS
            .iter()
            .find(|name| asked.contains(&format!("feature \"{name}\"")));
        assert!(
            found.is_none(),
            "{place:?} with `--features png` has the feature {found:?} of some crate: turn it off. \
             The pictures would depend on the fonts of a machine."
        );
    }
}
