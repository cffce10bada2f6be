//! Pictures of walks on a surface: what is on them, and that it can be read.

mod sheet;

use std::collections::BTreeSet;
use std::iter::successors;

use plot::{
    Arrow, Direction, Escape, Grid, Momentum, MomentumRun, Point, Saddle, Trajectory, Walk, Window,
};
use sheet::{Bounds, INK, Sheet, WALK, bowl, descent, grid};

const WINDOW: Window = Window::square(3.0);
/// The colours of the second, the third and the fourth walk, as they are written in the file.
const OTHERS: [&str; 3] = ["#3048C0", "#222222", "#C078C0"];

/// A figure on which the walks are.
fn trajectory<'a>(grid: &'a Grid, walks: &'a [Walk<'a>]) -> Trajectory<'a> {
    Trajectory {
        levels: plot::LEVELS,
        title: "Gradient descent on ½(x² + 20y²), learning rate 0.09",
        grid,
        window: WINDOW,
        walks,
        arrows: &[],
        direction: Direction::Downhill,
        minima: &[[0.0, 0.0]],
    }
}

fn one() -> Sheet {
    let (grid, points) = (grid(3.0, 201, bowl), descent(0.09, 0.0, 200));
    let walks = [Walk {
        label: "",
        points: &points,
    }];
    Sheet::read(trajectory(&grid, &walks).svg())
}

/// Four walks, arrows downhill, and a surface with two lowest points.
fn several() -> Sheet {
    let terrain = |x: f64, y: f64| x * x + y * y + 0.5 * (3.0 * x).sin() + 0.5 * (3.0 * y).cos();
    let slope = |[x, y]: Point| {
        [
            2.0 * x + 1.5 * (3.0 * x).cos(),
            2.0 * y - 1.5 * (3.0 * y).sin(),
        ]
    };
    let walk = |start: Point, lr: f64| -> Vec<Point> {
        let step = |p: &Point| {
            let g = slope(*p);
            Some([p[0] - lr * g[0], p[1] - lr * g[1]])
        };
        successors(Some(start), step).take(41).collect()
    };
    let points = [
        walk([1.5, 1.5], 0.1),
        walk([1.5, -2.0], 0.02),
        walk([-2.0, -2.5], 0.1),
        walk([-2.5, 2.5], 0.3),
    ];
    let labels = ["lr 0.1", "lr 0.02", "from afar", "lr 0.3"];
    let walks = [0, 1, 2, 3].map(|k| Walk {
        label: labels[k],
        points: &points[k],
    });
    let mut arrows = Vec::new();
    for at in sheet::ruler(2.7, 10) {
        arrows.extend(sheet::ruler(2.7, 10).into_iter().map(|x| Arrow {
            at: [x, at],
            slope: slope([x, at]),
        }));
    }
    let grid = grid(3.0, 121, terrain);
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: "Four descents on x² + y² + ½ sin 3x + ½ cos 3y, with arrows that point downhill",
        arrows: &arrows,
        minima: &[[-0.357_818, 0.674_475], [-0.357_818, -0.674_475]],
        ..trajectory(&grid, &walks)
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
        minima: &[[0.0, 0.0]],
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

/// The frames of a picture: closed paths in ink, as large as nothing else on the sheet.
fn frames(sheet: &Sheet, shortest: f64) -> Vec<Bounds> {
    let mut found = sheet.colored("polyline", INK);
    found.retain(|b| b[2] - b[0] > shortest && b[3] - b[1] > shortest);
    // On the saddle the contour at 0 is in ink as well, and runs from corner to corner.
    found.dedup();
    found
}

#[test]
fn nothing_overlaps_and_nothing_is_cut_off() {
    for sheet in [one(), several(), momentum(), saddle()] {
        sheet.check();
        assert!(sheet.svg.len() < 110_000, "{} bytes", sheet.svg.len());
    }
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    assert_eq!(one().svg, one().svg);
    assert_eq!(several().svg, several().svg);
}

#[test]
fn a_frame_has_the_shape_of_its_window() {
    for (sheet, count) in [(one(), 1), (saddle(), 1), (momentum(), 2)] {
        let frames = frames(&sheet, 2500.0);
        assert!(frames.len() >= count);
        for [left, top, right, bottom] in frames {
            assert!(((right - left) - (bottom - top)).abs() <= 1.0);
        }
    }
    // Twice as long as high; and, as an exception, four times for a window of a hundred times.
    for (half, ratio) in [(1.5, 2.0), (0.03, 4.0)] {
        let grid = grid(3.0, 31, bowl);
        let figure = Trajectory {
            window: Window {
                x: [-3.0, 3.0],
                y: [-half, half],
            },
            ..trajectory(&grid, &[])
        };
        let sheet = Sheet::read(figure.svg());
        sheet.check();
        let frames = frames(&sheet, 900.0);
        let [left, top, right, bottom] = frames[0];
        let error = (right - left) - ratio * (bottom - top);
        assert!(error.abs() <= 25.0, "{ratio}: {frames:?}");
    }
}

#[test]
fn one_walk_shows_its_start_its_steps_its_end_and_the_minimum() {
    let sheet = one();
    for text in [
        "start (−2.5, 2)",
        "200 steps",
        "end",
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
    // A line on the surface, one in the legend.
    assert_eq!(sheet.count("polyline", WALK), 2);
}

#[test]
fn a_dot_is_a_step_and_steps_are_left_out_only_where_they_crowd() {
    // Dots of steps are smaller than the discs of the end.
    let small = |b: &Bounds| b[2] - b[0] < 50.0;
    let mut dots = one().colored("circle", WALK);
    dots.retain(small);
    // The first two are in the legend.
    let dots = &dots[2..];
    let center = |b: &Bounds| [(b[0] + b[2]) / 2.0, (b[1] + b[3]) / 2.0];
    for (k, a) in dots.iter().enumerate() {
        for b in &dots[k + 1..] {
            let ([ax, ay], [bx, by]) = (center(a), center(b));
            assert!((ax - bx).hypot(ay - by) > 58.0, "two dots run together");
        }
    }
    // Every step has a dot of its own, or one nearby.
    let frame = frames(&one(), 4000.0)[0];
    let place = |p: &Point| {
        let scale = (frame[2] - frame[0]) / 6.0;
        [
            frame[0] + (p[0] + 3.0) * scale,
            frame[1] + (3.0 - p[1]) * scale,
        ]
    };
    for step in &descent(0.09, 0.0, 200)[1..] {
        let [x, y] = place(step);
        let near = |dot: &Bounds| (center(dot)[0] - x).hypot(center(dot)[1] - y) < 62.0;
        assert!(dots.iter().any(near), "no dot for {step:?}");
    }
    // Ten steps that do not crowd: ten dots.
    let (grid, points) = (grid(3.0, 11, bowl), descent(0.09, 0.0, 10));
    let walks = [Walk {
        label: "",
        points: &points,
    }];
    let sheet = Sheet::read(trajectory(&grid, &walks).svg());
    let mut dots = sheet.colored("circle", WALK);
    dots.retain(small);
    assert_eq!(dots.len(), 2 + 10);
}

#[test]
fn several_walks_differ_in_colour_dashes_and_marks() {
    let sheet = several();
    for text in [
        "start",
        "lr 0.1: 40 steps",
        "lr 0.02: 40 steps",
        "from afar: 40 steps",
        "lr 0.3: 40 steps",
        "2 minima",
        "−gradient: downhill, longer where steeper",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    assert!(
        sheet
            .description
            .contains("from afar: The walk starts at (−2, −2.5)")
    );
    for color in OTHERS {
        assert!(sheet.count("polyline", color) > 0, "no line in {color}");
        assert!(sheet.count("polygon", color) > 2, "no marks in {color}");
    }
    let dashes: BTreeSet<&str> = sheet
        .svg
        .split("stroke-dasharray=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(dashes.len(), 3, "{dashes:?}");
}

#[test]
fn a_long_title_is_broken_into_lines() {
    let sheet = several();
    assert!(sheet.says("with arrows that point downhill"));
    assert!(
        sheet
            .title
            .ends_with("½ cos 3y, with arrows that point downhill")
    );
}

#[test]
fn arrows_point_the_way_that_the_legend_says() {
    let grid = grid(3.0, 31, bowl);
    let arrows = [
        Arrow {
            at: [1.0, 1.0],
            slope: [1.0, 20.0],
        },
        Arrow {
            at: [2.0, 0.0],
            slope: [0.0, 0.0],
        },
    ];
    for (direction, legend, up) in [
        (
            Direction::Uphill,
            "gradient: uphill, longer where steeper",
            true,
        ),
        (
            Direction::Downhill,
            "−gradient: downhill, longer where steeper",
            false,
        ),
    ] {
        let figure = Trajectory {
            arrows: &arrows,
            direction,
            ..trajectory(&grid, &[])
        };
        let svg = figure.svg();
        let sheet = Sheet::read(svg.clone());
        sheet.check();
        assert!(sheet.says(legend));
        // The arrows are the strokes of five points, the last of them that on the surface.
        let points = |line: &str| -> Vec<(f64, f64)> {
            let text = line.split("points=\"").nth(1).unwrap_or_default();
            let pairs = text.split(' ').filter_map(|pair| pair.split_once(','));
            let pairs = pairs.filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)));
            pairs.collect()
        };
        let strokes = svg
            .lines()
            .filter(|line| line.contains("stroke-width=\"12\""));
        let shafts: Vec<_> = strokes.map(points).filter(|path| path.len() == 5).collect();
        let [tail, tip] = [0, 1].map(|k| shafts.last().expect("an arrow")[k]);
        // On the sheet, up is negative.
        assert_eq!(tip.1 < tail.1, up, "{tail:?} to {tip:?}");
        let steepness = (tip.1 - tail.1) / (tip.0 - tail.0);
        assert!((steepness.abs() - 20.0).abs() < 1.5, "{steepness}");
    }
}

#[test]
fn no_arrows_and_no_minima_need_no_words() {
    let grid = grid(3.0, 31, bowl);
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: "Bare",
        minima: &[],
        ..trajectory(&grid, &[])
    };
    let sheet = Sheet::read(figure.svg());
    sheet.check();
    let words: Vec<&str> = sheet.texts.iter().map(|(text, _)| text.as_str()).collect();
    assert!(
        words
            .iter()
            .all(|text| !text.contains("gradient") && !text.contains("minim"))
    );
}

#[test]
fn the_levels_show_the_floor_of_a_narrow_valley() {
    for (steep, lines) in [(1.0, 3), (20.0, 3), (100.0, 3)] {
        let grid = grid(3.0, 201, |x, y| 0.5 * (x * x + steep * y * y));
        let sheet = Sheet::read(trajectory(&grid, &[]).svg());
        // Closed contours lie inside the frame; the others end at it.
        let frame = frames(&sheet, 4000.0)[0];
        let inside = |b: &&Bounds| b[0] > frame[0] && b[2] < frame[2] && b[3] < frame[3];
        let large = |b: &&Bounds| b[2] - b[0] > 200.0 && b[1] > frame[1];
        let contours = sheet
            .shapes
            .iter()
            .filter(|(name, color, _)| name == "polyline" && color != INK && color != WALK);
        let bounds: Vec<Bounds> = contours.map(|(_, _, bounds)| *bounds).collect();
        let closed = bounds.iter().filter(inside).filter(large).count();
        assert!(closed >= lines, "{closed} closed contours at {steep}");
    }
}

#[test]
fn the_captions_of_momentum_tell_that_faster_is_not_straighter() {
    let sheet = momentum();
    for text in [
        "momentum 0",
        "200 steps, path length 4.14",
        "loss below 0.001 for good from step 200",
        "momentum 0.9",
        "200 steps, path length 17.6",
        "loss below 0.001 for good from step 101",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    // A walk in each of the two frames.
    let lines = sheet.colored("polyline", WALK);
    for frame in frames(&sheet, 2500.0) {
        let inside = |b: &&Bounds| b[0] >= frame[0] && b[1] >= frame[1] && b[2] <= frame[2];
        assert!(
            lines.iter().any(|line| inside(&line)),
            "no walk in {frame:?}"
        );
    }
}

#[test]
fn captions_of_momentum_are_broken_and_keep_apart() {
    let grid = grid(3.0, 21, bowl);
    let note = "the loss is below one thousandth for good from step 200 on, and not before";
    let walks = [descent(0.02, 0.0, 20), descent(0.3, 0.9, 20)];
    let run = |walk| MomentumRun {
        caption: "momentum",
        note,
        walk,
    };
    for x in [3.0, 0.3] {
        let figure = Momentum {
            title: "Long notes, and a narrow window",
            grid: &grid,
            window: Window {
                x: [-x, x],
                y: [-3.0, 3.0],
            },
            minima: &[],
            runs: walks.each_ref().map(|walk| run(walk)),
        };
        let sheet = Sheet::read(figure.svg());
        sheet.check();
        assert!(sheet.description.contains(note) == (x > 1.0));
    }
}

#[test]
fn the_saddle_names_the_step_of_the_escape() {
    let sheet = saddle();
    assert_eq!(
        sheet.title,
        "The saddle x² − y², learning rate 0.1: escapes at step 38"
    );
    assert!(sheet.says("the escape") && sheet.says("|y| = 1"));
    assert!(sheet.says("60 steps, first outside at step 44"));
}

#[test]
fn a_small_picture_byte_by_byte() {
    let grid = grid(1.0, 2, |x, _| x);
    let walks = [Walk {
        label: "down",
        points: &[[0.8, -0.2], [0.4, -0.2], [0.0, -0.2]],
    }];
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: "A small walk",
        window: Window::square(1.0),
        arrows: &[Arrow {
            at: [-0.5, 0.5],
            slope: [1.0, 0.0],
        }],
        minima: &[],
        ..trajectory(&grid, &walks)
    };
    let sheet = Sheet::read(figure.svg());
    sheet.check();
    let length = sheet.svg.len();
    assert!(length < 15_000, "{length} bytes are too many to review");
    insta::assert_snapshot!("small_walk", sheet.svg);
}

#[test]
fn digests_of_the_large_pictures() {
    insta::assert_snapshot!("one", one().digest());
    insta::assert_snapshot!("several", several().digest());
    insta::assert_snapshot!("momentum", momentum().digest());
    insta::assert_snapshot!("saddle", saddle().digest());
}
