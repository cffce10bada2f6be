//! Whatever a wrong program computes, a picture of the walk comes out, and it can be read.

mod sheet;

use plot::{
    Arrow, Direction, Escape, Grid, Momentum, MomentumRun, Point, Saddle, Trajectory, Walk, Window,
};
use sheet::{Bounds, Height, INK, Sheet, WALK, bowl, descent, grid};

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

fn trajectory(grid: &Grid, walk: &[Point], minima: &[Point]) -> Sheet {
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: "An odd walk",
        grid,
        window: WINDOW,
        walks: &[Walk {
            label: "",
            points: walk,
        }],
        arrows: &[],
        direction: Direction::Downhill,
        minima,
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
        // The lower left corner, then nowhere, then another place.
        vec![[-3.0, -3.0], [f64::NAN; 2], [1.0, 1.0], [2.0, 2.0]],
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
    let escapes = [(None, 1.0), (Some(2), f64::NAN), (Some(77), 99.0)];
    for (walk, (step, distance)) in walks().into_iter().zip(escapes.into_iter().cycle()) {
        trajectory(&grid, &walk, &[[0.0, 0.0]]).check();
        let run = MomentumRun {
            caption: "momentum 0.9",
            note: "loss below 0.001 for good from step 101",
            walk: &walk,
        };
        let figure = Momentum {
            title: "An odd walk",
            grid: &grid,
            window: WINDOW,
            minima: &[[f64::NAN, 99.0]],
            runs: [run.clone(), run],
        };
        Sheet::read(figure.svg()).check();
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

#[test]
fn odd_arrows() {
    let grid = grid(3.0, 5, bowl);
    let mut arrows = Vec::new();
    for a in ODD {
        for b in ODD {
            for (at, slope) in [([a, b], [1.0, 2.0]), ([0.5, 1.5], [a, b])] {
                arrows.push(Arrow { at, slope });
            }
        }
    }
    let count = |arrows: &[Arrow]| {
        let figure = Trajectory {
            levels: plot::LEVELS,
            title: "Odd arrows",
            grid: &grid,
            window: WINDOW,
            walks: &[],
            arrows,
            direction: Direction::Uphill,
            minima: &[],
        };
        let sheet = Sheet::read(figure.svg());
        sheet.check();
        assert!(sheet.svg.len() < 300_000, "{} bytes", sheet.svg.len());
        sheet.count("polyline", "#606060")
    };
    count(&arrows);
    // One by one, too: no sound arrow lends a length to the others.
    for arrow in arrows.iter().step_by(7) {
        count(std::slice::from_ref(arrow));
    }
    // What is not a direction, or lies outside, is not drawn.
    let bare = count(&[]);
    let nowhere = Arrow {
        at: [f64::NAN, 0.0],
        slope: [1.0, 1.0],
    };
    let nothing = Arrow {
        at: [0.0, 0.0],
        slope: [f64::INFINITY, 1.0],
    };
    let legend = 1;
    assert_eq!(count(&[nowhere, nothing]), bare + legend);
    // A wall of them is thinned.
    let sound = Arrow {
        at: [0.0, 0.0],
        slope: [1.0, 1.0],
    };
    assert!(count(&vec![sound; 40_000]) < 1000);
}

#[test]
fn a_walk_is_cut_at_the_frame_and_the_picture_says_so() {
    let walk = descent(0.11, 0.0, 300);
    let sheet = trajectory(&grid(3.0, 21, bowl), &walk, &[[0.0, 0.0]]);
    assert!(sheet.says("300 steps, first outside at step 3"));
    assert!(
        sheet
            .description
            .contains("at step 3 it is outside the picture")
    );
    let large = |b: &&Bounds| b[2] - b[0] > 3000.0 && b[3] - b[1] > 3000.0;
    let frames = sheet.colored("polyline", INK);
    let frame = frames.iter().find(large).expect("a frame");
    let lines = sheet.colored("polyline", WALK);
    for line in lines.iter().filter(|line| line[3] - line[1] > 0.0) {
        assert!(
            line[1] >= frame[1] && line[3] <= frame[3],
            "{line:?} is not inside {frame:?}"
        );
    }
    // Two dots in the legend. The two steps inside are dots; the three hundred outside are not, and
    // the end, which is outside, has no mark.
    assert_eq!(sheet.count("circle", WALK), 2 + 2);
    assert!(!sheet.says("end"));
}

#[test]
fn a_hundred_thousand_steps_are_a_small_file() {
    let grid = grid(3.0, 121, |x, y| x * x + y * y + 0.5 * (3.0 * x).sin());
    let turn = |k: usize| k as f64 * 2.399_963;
    let everywhere = |k: usize| [2.5 * turn(k).cos(), 2.5 * (0.731 * turn(k)).sin()];
    let filling: Vec<Point> = (0..100_000).map(everywhere).collect();
    let bouncing = descent(0.1, 0.0, 100_000);
    let creeping = descent(1e-5, 0.0, 100_000);
    let walk = |points| Walk { label: "", points };
    let all = [&filling, &bouncing, &creeping].map(|points| walk(points));
    for walks in [&all[..1], &all[1..2], &all[2..], &all[..]] {
        let figure = Trajectory {
            levels: plot::LEVELS,
            title: "A long walk",
            grid: &grid,
            window: WINDOW,
            walks,
            arrows: &[],
            direction: Direction::Downhill,
            minima: &[],
        };
        let sheet = Sheet::read(figure.svg());
        sheet.check();
        assert!(sheet.svg.len() < 300_000, "{} bytes", sheet.svg.len());
    }
    // What is not drawn is said.
    let sheet = trajectory(&grid, &filling, &[]);
    let cut = |(text, _): &(String, Bounds)| text.starts_with("99999 steps, drawn to step ");
    assert!(sheet.texts.iter().any(cut), "{:?}", sheet.texts);
    let sheet = trajectory(&grid, &bouncing, &[]);
    assert!(sheet.says("100000 steps"), "{:?}", sheet.texts);
}

#[test]
fn minima_outside_the_window_are_named_and_not_drawn() {
    let grid = grid(3.0, 21, bowl);
    let stars = |sheet: &Sheet| sheet.count("polygon", "#FFFFFF");
    let [none, inside, outside, both] = [
        &[][..],
        &[[0.0, 0.0]],
        &[[9.0, 0.0]],
        &[[1.0, 0.0], [9.0, 0.0]],
    ]
    .map(|minima| trajectory(&grid, &[], minima));
    assert_eq!(stars(&none), 0);
    // One in the legend, one on the surface.
    assert_eq!(stars(&inside), 2);
    assert_eq!(stars(&outside), 1);
    assert!(outside.says("minimum (9, 0), outside"));
    assert_eq!(stars(&both), 2);
    assert!(both.says("2 minima, 1 of them outside"));
}

#[test]
fn odd_surfaces() {
    let walk = descent(0.09, 0.0, 20);
    let surfaces: [(&str, Height); 9] = [
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
            let sheet = trajectory(&grid, &walk, &[[0.0, 0.0]]);
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
