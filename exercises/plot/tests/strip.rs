//! The frames side by side: what each of them shows.

mod sheet;

use plot::{Grid, Point, Strip, Window};
use sheet::{INK, Sheet, WALK, bowl, descent, grid};

fn strip(grid: &Grid, walk: &[Point], steps: &[usize]) -> Sheet {
    let losses: Vec<f64> = walk.iter().map(|p| bowl(p[0], p[1])).collect();
    let figure = Strip {
        title: "Five moments of one walk",
        grid,
        window: Window::square(3.0),
        walk,
        losses: &losses,
        steps,
        minima: &[[0.0, 0.0]],
    };
    Sheet::read(figure.svg())
}

/// The frames: squares in ink, from left to right.
fn frames(sheet: &Sheet) -> Vec<sheet::Bounds> {
    let large = |b: &sheet::Bounds| b[2] - b[0] > 1000.0 && b[3] - b[1] > 1000.0;
    let mut frames = sheet.colored("polyline", INK);
    frames.retain(large);
    frames
}

#[test]
fn each_frame_names_its_step_and_its_loss() {
    let sheet = strip(
        &grid(3.0, 201, bowl),
        &descent(0.09, 0.0, 200),
        &[0, 1, 5, 20, 200],
    );
    sheet.check();
    for text in [
        "step 0",
        "loss 43.1",
        "step 1",
        "loss 28.2",
        "step 5",
        "loss 5.51",
        "step 20",
        "loss 0.0772",
        "step 200",
        "loss 1.29 × 10⁻¹⁶",
        "start (−2.5, 2)",
        "minimum (0, 0)",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    assert_eq!(frames(&sheet).len(), 5);
    assert!(sheet.description.contains("step 0, 1, 5, 20, 200"));
    assert!(sheet.svg.len() < 250_000, "{} bytes", sheet.svg.len());
}

#[test]
fn the_walk_grows_from_frame_to_frame() {
    let sheet = strip(&grid(3.0, 21, bowl), &descent(0.09, 0.0, 20), &[0, 1, 3]);
    let dots = sheet.colored("circle", WALK);
    let steps = frames(&sheet).into_iter().map(|frame| {
        // A ring marks where the walk is; the smaller dots are its steps.
        let inside = |b: &&sheet::Bounds| {
            b[2] - b[0] < 60.0 && frame[0] < b[0] && b[2] < frame[2] && frame[1] < b[1]
        };
        dots.iter().filter(inside).count()
    });
    assert_eq!(steps.collect::<Vec<_>>(), [0, 1, 3]);
}

#[test]
fn a_frame_after_the_end_says_so() {
    let sheet = strip(
        &grid(3.0, 21, bowl),
        &descent(0.09, 0.0, 20),
        &[20, 21, 1_000_000],
    );
    sheet.check();
    let ended = |(text, _): &&(String, sheet::Bounds)| text == "ended after 20 steps";
    assert_eq!(sheet.texts.iter().filter(ended).count(), 2);
}

#[test]
fn odd_strips() {
    let grid = grid(3.0, 21, bowl);
    let mut walks: Vec<Vec<Point>> = vec![
        vec![],
        vec![[1.0, 1.0]],
        vec![[f64::NAN; 2]; 3],
        descent(0.11, 0.0, 300),
        descent(0.1, 0.0, 100_000),
    ];
    for odd in [f64::NAN, f64::INFINITY, f64::MAX, -1e150] {
        walks.push(vec![[0.5, 0.5], [odd, 0.5], [1.0, -1.0], [0.5, odd]]);
    }
    for walk in walks {
        for steps in [&[][..], &[1], &[0, 1, 2, 3, 4, 5, 6, 7]] {
            strip(&grid, &walk, steps).check();
        }
    }
}
