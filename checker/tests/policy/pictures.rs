//! The finished product: on the solutions, the visualiser draws every picture and the table.

use crate::common::root;
use crate::run::{cargo, kept, text};
use std::ffi::OsStr;
use std::fs;

const PICTURES: [&str; 4] = [
    "trajectory.svg",
    "lr_sweep.svg",
    "momentum.svg",
    "saddle.svg",
];
const TABLE: &str = "table.md";
const HEADER: &str = "| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n";

#[test]
fn the_visualiser_draws_everything_from_the_solutions() {
    let folder = tempfile::tempdir().expect("a folder to draw into");
    let mut words = ["run", "--quiet", "-p", "visualiser", "--", "all", "--out"]
        .map(OsStr::new)
        .to_vec();
    words.push(folder.path().as_os_str());
    let manifest = root().join("solutions/Cargo.toml");
    let output = cargo(&manifest, &kept("policy-solutions"), &words);
    assert!(
        output.status.success(),
        "the visualiser fails on the solutions, on which everything can be drawn:\n{}",
        text(&output.stderr)
    );
    let drawn = |name: &str| {
        fs::read_to_string(folder.path().join(name)).unwrap_or_else(|why| {
            panic!("`visualiser all` should write {name}, which cannot be read: {why}")
        })
    };
    for name in PICTURES {
        let picture = drawn(name);
        let start = picture.trim_start();
        assert!(
            (start.starts_with("<svg") || start.starts_with("<?xml"))
                && picture.trim_end().ends_with("</svg>"),
            "{name} should be a whole SVG picture, and begins with {:?}",
            start.chars().take(60).collect::<String>()
        );
        let shapes = ["<path", "<poly", "<line", "<circle"];
        let count: usize = shapes
            .iter()
            .map(|shape| picture.matches(shape).count())
            .sum();
        assert!(
            count >= 10,
            "{name} holds {count} shapes: that is an empty frame, not a picture"
        );
        for odd in ["NaN", "inf"] {
            assert!(
                !picture.contains(&format!("\"{odd}")) && !picture.contains(&format!(",{odd}")),
                "{name} has a coordinate {odd}: draw only what is a number"
            );
        }
    }
    let table = drawn(TABLE);
    assert!(
        table.starts_with(HEADER) && table.lines().count() > 2,
        "{TABLE} should begin with\n{HEADER}and hold a row; it is\n{table}"
    );
}
