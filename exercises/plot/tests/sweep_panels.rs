//! The learning-rate sweep as walks side by side.

mod sheet;

use plot::{Point, SweepPanel, SweepPanels, Window};
use sheet::{INK, Sheet, bowl, descent, grid};

fn panels(columns: usize) -> Sheet {
    let rates = [0.001, 0.02, 0.05, 0.09, 0.1, 0.11];
    let words = [
        "crawls",
        "converges",
        "converges",
        "converges",
        "stalls",
        "diverges",
    ];
    let remarks = [
        "",
        "below 0.001 after 200 steps",
        "below 0.001 after 78 steps",
    ];
    let walks = rates.map(|lr| descent(lr, 0.0, 200));
    let runs: Vec<SweepPanel<'_>> = (0..6)
        .map(|k| SweepPanel {
            lr: rates[k],
            behaviour: words[k],
            remark: remarks.get(k).copied().unwrap_or_default(),
            walk: &walks[k],
            wider: None,
        })
        .collect();
    let figure = SweepPanels {
        title: "Six learning rates on the same bowl",
        grid: &grid(3.0, 41, bowl),
        window: Window::square(3.0),
        minima: &[[0.0, 0.0]],
        runs: &runs,
        columns,
    };
    Sheet::read(figure.svg())
}

#[test]
fn every_panel_says_its_rate_and_what_it_does() {
    for columns in [0, 1, 2, 3, 6, 99] {
        let sheet = panels(columns);
        sheet.check();
        for text in [
            "lr 0.001 · crawls",
            "lr 0.02 · converges",
            "lr 0.1 · stalls",
            "lr 0.11 · diverges",
            "below 0.001 after 78 steps",
            "first outside at step 3",
        ] {
            assert!(
                sheet.says(text),
                "`{text}` is missing with {columns} columns"
            );
        }
    }
    // Two columns on a telephone of 360 pixels: letters of 9 pixels.
    assert!(panels(2).size[0] <= 5200.0);
}

#[test]
fn panels_are_square_and_alike() {
    let sheet = panels(3);
    let large = |b: &sheet::Bounds| b[2] - b[0] > 1500.0 && b[3] - b[1] > 1500.0;
    let mut frames = sheet.colored("polyline", INK);
    frames.retain(large);
    assert_eq!(frames.len(), 6);
    for [left, top, right, bottom] in &frames {
        assert!(((right - left) - (bottom - top)).abs() <= 1.0);
        assert!(((right - left) - (frames[0][2] - frames[0][0])).abs() <= 1.0);
    }
}

#[test]
fn odd_panels() {
    let long = "a remark that is much longer than any panel can be wide";
    let walks: [&[Point]; 4] = [
        &[],
        &[[f64::NAN, 1.0], [f64::INFINITY, 0.0]],
        &[[1.0, 1.0]],
        &[[1e300, -1e300], [0.0, 0.0], [-1e300, 1.0]],
    ];
    let runs = walks.map(|walk| SweepPanel {
        lr: f64::NAN,
        behaviour: "diverges",
        remark: long,
        walk,
        wider: None,
    });
    let strips = [[-3.0, 3.0], [-0.01, 0.01]];
    for window in [
        Window::square(3.0),
        Window {
            x: strips[0],
            y: strips[1],
        },
        Window {
            x: strips[1],
            y: strips[0],
        },
    ] {
        for runs in [&runs[..], &[]] {
            for height in [bowl as fn(f64, f64) -> f64, |_, _| 1.0, |_, _| f64::NAN] {
                let figure = SweepPanels {
                    title: "Odd panels",
                    grid: &grid(3.0, 5, height),
                    window,
                    minima: &[[f64::NAN, 0.0], [99.0, 0.0]],
                    runs,
                    columns: 2,
                };
                Sheet::read(figure.svg()).check();
            }
        }
    }
}

#[test]
fn a_digest() {
    insta::assert_snapshot!("sweep_panels", panels(2).digest());
}

#[test]
fn a_walk_that_runs_out_of_the_picture_is_followed_in_a_wider_one() {
    let (near, far) = (grid(3.0, 41, bowl), grid(30.0, 41, bowl));
    let walk = descent(0.2, 0.0, 200);
    let drawn = |wider| {
        let run = SweepPanel {
            lr: 0.2,
            behaviour: "diverges",
            remark: "",
            walk: &walk,
            wider,
        };
        let figure = SweepPanels {
            title: "A walk that swings ever further out",
            grid: &near,
            window: Window::square(3.0),
            minima: &[[0.0, 0.0]],
            runs: &[run],
            columns: 1,
        };
        Sheet::read(figure.svg())
    };
    let (close, wide) = (drawn(None), drawn(Some((&far, Window::square(30.0)))));
    wide.check();
    assert!(close.says("lr 0.2 · diverges") && close.says("first outside at step 1"));
    for text in [
        "lr 0.2 · diverges, zoomed out",
        "first outside at step 3",
        "−30",
        "30",
    ] {
        assert!(wide.says(text), "`{text}` is missing");
    }
    assert!(
        wide.description
            .contains("diverges, seen from further away")
    );
}
