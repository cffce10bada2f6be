//! The numbers that a figure carries with it: read back, and held against true ones that were
//! computed elsewhere with exact fractions.

mod common;

use std::path::Path;

use common::{folder, run, solved, text};
use serde_json::Value;

/// The record of a figure that is drawn with these words into this file.
fn record(words: &str, file: &str) -> Value {
    let name: String = words
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    let folder = folder(&name);
    let output = run(solved(), words, Some(&folder));
    assert!(output.status.success(), "{words}: {}", text(&output.stderr));
    read(&folder.join(file))
}

fn read(path: &Path) -> Value {
    let file = std::fs::read_to_string(path).expect("the figure is there");
    let json = if path.extension().is_some_and(|end| end == "svg") {
        let document = roxmltree::Document::parse(&file).expect("a picture is XML");
        let metadata = document
            .descendants()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "metadata")));
        let metadata = metadata.expect("the picture has metadata");
        let before = metadata.prev_sibling_element().expect("a description");
        assert_eq!(before.tag_name().name(), "desc");
        metadata.text().expect("metadata is text").to_owned()
    } else {
        let last = file.lines().last().expect("a last line");
        let json = last
            .strip_prefix("<!-- ")
            .and_then(|rest| rest.strip_suffix(" -->"));
        json.expect("the last line is a comment").to_owned()
    };
    serde_json::from_str(&json).expect("the record is JSON")
}

#[track_caller]
fn assert_last(points: &Value, steps: usize, expected: [f64; 2]) {
    let points = points.as_array().expect("a list of points");
    assert_eq!(
        points.len(),
        steps + 1,
        "the start and a point for each step"
    );
    assert_near(&points[steps][0], expected[0]);
    assert_near(&points[steps][1], expected[1]);
}

/// Nine digits are written.
#[track_caller]
fn assert_near(value: &Value, expected: f64) {
    let value = value.as_f64().expect("a number");
    assert!(
        (value - expected).abs() <= 1e-8 * expected.abs(),
        "{value} is not {expected}"
    );
}

#[test]
fn a_trajectory_ends_where_it_should() {
    let crawls = record("trajectory --lr 0.001", "trajectory.svg");
    assert_eq!(crawls["figure"], "trajectory");
    assert_eq!(crawls["surface"], serde_json::json!({"bowl": [1, 20]}));
    assert_eq!(crawls["start"], serde_json::json!([-2.5, 2]));
    assert_eq!(crawls["steps"], 200);
    assert_eq!(crawls["lr"], 0.001);
    assert_eq!(crawls["momentum"], 0);
    let last = [-2.0466220736965894, 0.035175893211443106];
    assert_last(&crawls["points"], 200, last);

    // A minus sign may follow the option, and momentum above 1 is drawn as it is.
    let wild = "trajectory --start -2.5,2 --lr 0.02 --momentum 1.05 --steps 400";
    let wild = record(wild, "trajectory.svg");
    assert_last(
        &wild["points"],
        400,
        [-14591.36023564054, -36490.15162592427],
    );
}

#[test]
fn numbers_that_are_none_are_words() {
    let diverges = record("trajectory --lr 0.5 --steps 1000", "trajectory.svg");
    let points = diverges["points"].as_array().expect("points");
    assert_eq!(points.len(), 1001);
    assert!(
        points.iter().any(|p| p[1] == "inf" || p[1] == "-inf"),
        "y is multiplied by −9 in every step, and leaves the numbers"
    );
    assert_eq!(points[1000][1], "nan");
}

#[test]
fn the_sweep_shows_one_rate_for_each_behaviour() {
    let sweep = record("sweep", "lr_sweep.svg");
    assert_eq!(sweep["figure"], "lr_sweep");
    assert_eq!(sweep["threshold"], 0.001);
    let runs = sweep["runs"].as_array().expect("runs");
    let behaviours: Vec<_> = runs
        .iter()
        .map(|run| (&run["lr"], &run["behaviour"]))
        .collect();
    let expected = [
        (0.001, "crawls", 2.1067043909032925),
        // ½ · 2.5² · 0.98⁴⁰⁰
        (0.02, "converges", 0.000966674633),
        // ½ · 2.5² · 0.91⁴⁰⁰, and the steep direction is as good as gone.
        (0.09, "converges", 1.29210633e-16),
        (0.1, "stalls", 40.0),
        // 40 · 9²⁰⁰
        (0.2, "diverges", 2.82e192),
    ];
    assert_eq!(behaviours.len(), expected.len());
    for (run, (lr, behaviour, last)) in runs.iter().zip(expected) {
        assert_eq!(
            (run["lr"].as_f64(), run["behaviour"].as_str()),
            (Some(lr), Some(behaviour))
        );
        let losses = run["losses"].as_array().expect("losses");
        assert_eq!(losses.len(), 201);
        assert_near(&losses[0], 43.125);
        let found = losses[200].as_f64().expect("a number");
        assert!(
            (found / last - 1.0).abs() < 2e-3,
            "lr {lr}: {found} is not {last}"
        );
    }
}

#[test]
fn momentum_bends_the_walk() {
    let momentum = record("momentum", "momentum.svg");
    assert_eq!(momentum["figure"], "momentum");
    assert_eq!(momentum["lr"], 0.02);
    assert_eq!(momentum["runs"][0]["momentum"], 0);
    assert_eq!(momentum["runs"][1]["momentum"], 0.9);
    let last = [5.166337307892691e-06, 5.4487354098254186e-05];
    assert_last(&momentum["runs"][1]["points"], 200, last);
    assert_near(&momentum["runs"][1]["points"][3][0], -2.22428);
    assert_near(&momentum["runs"][1]["points"][3][1], -1.08);
}

#[test]
fn the_saddle_is_left() {
    let saddle = record("saddle --lr 0.02 --steps 220", "saddle.svg");
    assert_eq!(saddle["figure"], "saddle");
    assert_eq!(saddle["surface"], "saddle");
    let last = [0.00012579728516991343, 5.589006899357531];
    assert_last(&saddle["points"], 220, last);
}

#[test]
fn the_table_names_its_runs() {
    let table = record("table", "table.md");
    assert_eq!(table["figure"], "table");
    assert_eq!(table["threshold"], 0.001);
    assert_eq!(table["ceiling"], 43.125e6);
    assert_eq!(
        table["settings"],
        serde_json::json!([
            [0.001, 0],
            [0.02, 0],
            [0.02, 0.9],
            [0.09, 0],
            [0.1, 0],
            [0.2, 0]
        ])
    );
}
