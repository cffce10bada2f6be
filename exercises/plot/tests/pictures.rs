//! The pictures of a sound experiment: what is on them, and that it can be read.

mod sheet;

use std::iter::successors;

use plot::{Curve, Escape, Momentum, MomentumRun, Point, Saddle, Sweep, Trajectory, Window};
use sheet::{INK, Sheet, WALK, bowl, descent, grid, losses};

const WINDOW: Window = Window::square(3.0);

fn trajectory() -> Sheet {
    let (grid, walk) = (grid(3.0, 201, bowl), descent(0.09, 0.0, 200));
    let figure = Trajectory {
        title: "Gradient descent on ½(x² + 20y²), learning rate 0.09",
        grid: &grid,
        window: WINDOW,
        walk: &walk,
        minimum: [0.0, 0.0],
    };
    Sheet::read(figure.svg())
}

fn sweep() -> Sheet {
    let words = ["crawls", "converges", "converges", "stalls", "diverges"];
    let rates = [0.001, 0.02, 0.09, 0.1, 0.2];
    let losses = rates.map(|lr| losses(lr, 200));
    let curve = |k: usize| Curve {
        lr: rates[k],
        losses: &losses[k],
        behaviour: words[k],
    };
    let figure = Sweep {
        title: "The same descent with five learning rates",
        threshold: 1e-3,
        curves: &[0, 1, 2, 3, 4].map(curve),
    };
    Sheet::read(figure.svg())
}

fn momentum() -> Sheet {
    let grid = grid(3.0, 201, bowl);
    let [off, on] = [0.0, 0.9].map(|momentum| descent(0.02, momentum, 200));
    let figure = Momentum {
        title: "The same descent without and with momentum, learning rate 0.02",
        grid: &grid,
        window: WINDOW,
        minimum: [0.0, 0.0],
        runs: [
            MomentumRun {
                caption: "momentum 0",
                note: "loss below 0.001 for good from step 200",
                walk: &off,
            },
            MomentumRun {
                caption: "momentum 0.9",
                note: "loss below 0.001 for good from step 101",
                walk: &on,
            },
        ],
    };
    Sheet::read(figure.svg())
}

fn saddle() -> Sheet {
    let grid = grid(3.0, 201, |x, y| x * x - y * y);
    // Times 0.8 and times 1.2 at every step.
    let slide = |[x, y]: &Point| Some([0.8 * x, 1.2 * y]);
    let walk: Vec<Point> = successors(Some([1.0, 1e-3]), slide).take(61).collect();
    let figure = Saddle {
        title: "The saddle x² − y², learning rate 0.1",
        grid: &grid,
        window: WINDOW,
        walk: &walk,
        escape: Escape {
            distance: 1.0,
            step: Some(38),
        },
    };
    Sheet::read(figure.svg())
}

#[test]
fn nothing_overlaps_and_nothing_is_cut_off() {
    for sheet in [trajectory(), sweep(), momentum(), saddle()] {
        sheet.check();
    }
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    assert_eq!(trajectory().svg, trajectory().svg);
    assert_eq!(sweep().svg, sweep().svg);
}

#[test]
fn frames_of_a_square_window_are_square() {
    for (sheet, frames) in [(trajectory(), 1), (saddle(), 1), (momentum(), 2)] {
        // The frame: a closed path in ink, as large as nothing else on the sheet.
        let large = |b: &sheet::Bounds| b[2] - b[0] > 3000.0 && b[3] - b[1] > 3000.0;
        let mut found = sheet.colored("polyline", INK);
        found.retain(large);
        // On the saddle the contour at 0 is in ink as well, and runs from corner to corner.
        found.dedup();
        assert_eq!(
            found.iter().filter(|b| large(b)).count().min(frames),
            frames
        );
        for [left, top, right, bottom] in found {
            assert!(((right - left) - (bottom - top)).abs() <= 1.0);
        }
    }
}

#[test]
fn the_trajectory_shows_every_step_the_start_and_the_minimum() {
    let sheet = trajectory();
    for text in [
        "start (−2.5, 2)",
        "200 steps",
        "minimum (0, 0)",
        "x",
        "y",
        "−3",
        "loss",
        "50",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    assert!(sheet.title.contains("learning rate 0.09"));
    assert!(sheet.description.contains("starts at (−2.5, 2)"));
    // A line on the surface, one in the legend; a dot for every step that has a place of its own.
    assert_eq!(sheet.count("polyline", WALK), 2);
    let places: std::collections::BTreeSet<[i64; 2]> = descent(0.09, 0.0, 200)[1..]
        .iter()
        .map(|p| p.map(|c| (c / 6.0 * 5200.0).round() as i64))
        .collect();
    let dots = sheet.count("circle", WALK) - 3;
    assert!(
        dots.abs_diff(places.len()) <= 4,
        "{dots} dots for {} places",
        places.len()
    );
}

#[test]
fn the_sweep_names_every_curve() {
    let sheet = sweep();
    for text in [
        "lr 0.001 crawls",
        "lr 0.02 converges",
        "lr 0.09 converges",
        "lr 0.1 stalls",
        "lr 0.2 diverges",
        "off the top from step 3",
        "off the bottom from step 68",
        "ends at 40",
        "threshold",
        "10⁻³",
        "10⁴",
        "step",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    // One arrowhead for the curve that leaves through the top, one for that through the bottom.
    assert_eq!(
        sheet
            .shapes
            .iter()
            .filter(|(name, _, _)| name == "polygon")
            .count(),
        2
    );
}

#[test]
fn the_captions_of_momentum_tell_that_faster_is_not_straighter() {
    let sheet = momentum();
    for text in [
        "momentum 0",
        "path length 4.14, loss below 0.001 for good from step 200",
        "momentum 0.9",
        "path length 17.6, loss below 0.001 for good from step 101",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    assert_eq!(sheet.count("polyline", WALK), 3);
}

#[test]
fn the_saddle_names_the_step_of_the_escape() {
    let sheet = saddle();
    assert_eq!(
        sheet.title,
        "The saddle x² − y², learning rate 0.1: escapes at step 38"
    );
    assert!(sheet.says("escape at step 38") && sheet.says("|y| = 1"));
}

#[test]
fn a_small_picture_byte_by_byte() {
    let curve = |lr, losses, behaviour| Curve {
        lr,
        losses,
        behaviour,
    };
    let figure = Sweep {
        title: "A small sweep",
        threshold: 0.01,
        curves: &[
            curve(0.1, &[10.0, 0.1, 0.001], "converges"),
            curve(0.2, &[10.0, 1e9, f64::NAN], "diverges"),
        ],
    };
    let sheet = Sheet::read(figure.svg());
    sheet.check();
    assert!(
        sheet.svg.len() < 15_000,
        "{} bytes are too many to review",
        sheet.svg.len()
    );
    insta::assert_snapshot!("small_sweep", sheet.svg);
}

#[test]
fn digests_of_the_large_pictures() {
    insta::assert_snapshot!("trajectory", trajectory().digest());
    insta::assert_snapshot!("sweep", sweep().digest());
    insta::assert_snapshot!("momentum", momentum().digest());
    insta::assert_snapshot!("saddle", saddle().digest());
}
