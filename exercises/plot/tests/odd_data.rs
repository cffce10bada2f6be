//! Whatever a wrong program computes, a picture comes out, and it can be read.

mod sheet;

use plot::{Curve, Escape, Grid, Momentum, MomentumRun, Point, Saddle, Sweep, Trajectory, Window};
use sheet::{Sheet, WALK, bowl, descent, grid};

const WINDOW: Window = Window::square(3.0);

/// Every kind of number that a program may come up with.
const ODD: [f64; 13] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MAX,
    f64::MIN,
    1e150,
    -1e150,
    f64::MIN_POSITIVE,
    5e-324,
    0.0,
    -0.0,
    3.0,
    -1.0,
];

fn trajectory(grid: &Grid, walk: &[Point], minimum: Point) -> Sheet {
    let figure = Trajectory {
        title: "An odd walk",
        grid,
        window: WINDOW,
        walk,
        minimum,
    };
    Sheet::read(figure.svg())
}

fn walks() -> Vec<Vec<Point>> {
    let mut walks = vec![
        vec![],
        vec![[1.0, 1.0]],
        vec![[f64::NAN; 2]; 3],
        descent(0.11, 0.0, 300),
        descent(0.5, 0.0, 2000),
        descent(-0.3, 0.0, 2000),
        vec![[0.0, 0.0]; 10_000],
    ];
    // Every odd number in either place, between sound points.
    for (k, a) in ODD.into_iter().enumerate() {
        for b in [0.5, ODD[(k + 3) % ODD.len()]] {
            walks.push(vec![[0.5, 0.5], [a, b], [1.0, -1.0], [b, a]]);
        }
    }
    walks
}

#[test]
fn odd_walks() {
    let grid = grid(3.0, 5, bowl);
    for walk in walks() {
        trajectory(&grid, &walk, [0.0, 0.0]).check();
        let run = MomentumRun {
            caption: "momentum 0.9",
            note: "loss below 0.001 for good from step 101",
            walk: &walk,
        };
        let figure = Momentum {
            title: "An odd walk",
            grid: &grid,
            window: WINDOW,
            minimum: [f64::NAN, 99.0],
            runs: [run.clone(), run],
        };
        Sheet::read(figure.svg()).check();
        for (step, distance) in [(None, 1.0), (Some(2), f64::NAN), (Some(77), 99.0)] {
            let figure = Saddle {
                title: "An odd walk",
                grid: &grid,
                window: WINDOW,
                walk: &walk,
                escape: Escape { distance, step },
            };
            Sheet::read(figure.svg()).check();
        }
    }
}

#[test]
fn a_walk_is_cut_at_the_frame_and_the_picture_says_so() {
    let sheet = trajectory(&grid(3.0, 21, bowl), &descent(0.11, 0.0, 300), [0.0, 0.0]);
    assert!(sheet.says("first outside at step 3"));
    assert!(
        sheet
            .description
            .contains("at step 3 it is outside the picture")
    );
    let reach = sheet.colored("polyline", WALK);
    let frame = sheet.colored("polyline", sheet::INK);
    let large = |b: &&sheet::Bounds| b[2] - b[0] > 3000.0 && b[3] - b[1] > 3000.0;
    let tall = frame.iter().find(large).expect("a frame");
    for line in reach.iter().filter(|line| line[3] - line[1] > 0.0) {
        assert!(
            line[1] >= tall[1] && line[3] <= tall[3],
            "{line:?} is not inside {tall:?}"
        );
    }
    // The two steps inside are dots; the three hundred outside are not.
    assert_eq!(sheet.count("circle", WALK), 3 + 2);
}

#[test]
fn odd_surfaces() {
    let walk = descent(0.09, 0.0, 20);
    type Surface = fn(f64, f64) -> f64;
    let surfaces: [(&str, Surface); 9] = [
        ("flat", |_, _| 1.0),
        ("not a number", |_, _| f64::NAN),
        ("a hole", |x, y| {
            if x * x + y * y < 1.0 {
                f64::NAN
            } else {
                x * x + y * y
            }
        }),
        ("a pole", |x, y| 1.0 / (x * x + y * y)),
        ("upside down", |x, y| -bowl(x, y)),
        ("hills", |x, y| (2.0 * x).sin() * (2.0 * y).cos()),
        ("huge", |x, y| {
            if x > 0.0 {
                f64::MAX
            } else {
                f64::MIN * y / 3.0
            }
        }),
        ("tiny", |x, y| 1e-300 * bowl(x, y)),
        ("denormal", |x, y| 5e-324 * bowl(x, y)),
    ];
    for (name, surface) in surfaces {
        for (half, count) in [(3.0, 31), (3.0, 2), (1.5, 20), (300.0, 20)] {
            let grid = grid(half, count, surface);
            let sheet = trajectory(&grid, &walk, [0.0, 0.0]);
            sheet.check();
            let flat = grid.range().is_none_or(|(low, high)| low == high);
            assert_eq!(
                sheet.says("the surface is flat: no contours"),
                flat,
                "{name}"
            );
            let figure = Saddle {
                title: "An odd surface",
                grid: &grid,
                window: WINDOW,
                walk: &walk,
                escape: Escape {
                    distance: 1.0,
                    step: None,
                },
            };
            Sheet::read(figure.svg()).check();
        }
    }
}

#[test]
fn odd_losses() {
    let mut lists: Vec<Vec<f64>> = vec![vec![], vec![43.0; 201], vec![43.0]];
    for a in ODD {
        lists.push(vec![a; 3]);
        for b in ODD {
            lists.push(vec![43.0, a, 1.0, b]);
        }
    }
    for threshold in ODD.into_iter().chain([1e-3]) {
        for lists in lists.chunks(4) {
            let curve = |(k, losses): (usize, &'static [f64])| Curve {
                lr: ODD[k],
                losses,
                behaviour: "diverges",
            };
            // Leaked, a few kilobytes: a test may.
            let leaked = lists.iter().map(|list| &*list.clone().leak());
            let curves: Vec<Curve<'_>> = leaked.enumerate().map(curve).collect();
            let figure = Sweep {
                title: "Odd losses",
                threshold,
                curves: &curves,
            };
            Sheet::read(figure.svg()).check();
        }
    }
    let none = Sweep {
        title: "No rates",
        threshold: 1e-3,
        curves: &[],
    };
    Sheet::read(none.svg()).check();
}

#[test]
fn every_power_of_ten_is_written_once() {
    for (start, threshold) in [
        (1e-9, 1e-3),
        (1.0, 1e-3),
        (43.0, 1e-3),
        (1e30, 1e-3),
        (1e300, 1.0),
    ] {
        let figure = Sweep {
            title: "Powers",
            threshold,
            curves: &[Curve {
                lr: 0.1,
                losses: &[start, start],
                behaviour: "stalls",
            }],
        };
        let sheet = Sheet::read(figure.svg());
        sheet.check();
        let powers = sheet
            .texts
            .iter()
            .map(|(text, _)| text)
            .filter(|text| text.starts_with("10"));
        let written: Vec<_> = powers.collect();
        let different: std::collections::BTreeSet<_> = written.iter().collect();
        assert!((5..=12).contains(&written.len()), "{written:?}");
        assert_eq!(written.len(), different.len(), "{written:?}");
    }
}

#[test]
fn words_with_angle_brackets_stay_words() {
    let figure = Sweep {
        title: "loss < 1 & \"quoted\"",
        threshold: 1e-3,
        curves: &[Curve {
            lr: 0.1,
            losses: &[1.0],
            behaviour: "<b>diverges</b>",
        }],
    };
    let sheet = Sheet::read(figure.svg());
    assert_eq!(sheet.title, "loss < 1 & \"quoted\"");
    assert!(sheet.says("lr 0.1 <b>diverges</b>"));
}
