//! Surfaces seen in space: what is drawn, what is hidden, and that it can be read.

mod sheet;

use plot::{Grid, Point, Surface3d, View, Window};
use sheet::{Height, Sheet, WALK, bowl, descent, grid};

const WINDOW: Window = Window::square(3.0);

fn saddle(x: f64, y: f64) -> f64 {
    x * x - y * y
}

fn terrain(x: f64, y: f64) -> f64 {
    x * x + y * y + 0.5 * (3.0 * x).sin() + 0.5 * (3.0 * y).cos()
}

fn figure<'a>(grid: &'a Grid, walk: &'a [Point]) -> Surface3d<'a> {
    Surface3d {
        title: "A surface",
        grid,
        window: WINDOW,
        walk,
        minima: &[],
        ceiling: None,
        view: View::default(),
    }
}

fn read(figure: &Surface3d<'_>) -> Sheet {
    Sheet::read(figure.svg())
}

/// The dots that stand for a line behind the surface.
fn hidden(sheet: &Sheet) -> usize {
    let size = |b: &&sheet::Bounds| b[2] - b[0] == 20.0;
    sheet.colored("circle", WALK).iter().filter(size).count()
}

#[test]
fn each_surface_can_be_read_and_is_a_small_file() {
    let surfaces: [(Height, &str); 3] = [(bowl, "80"), (saddle, "−5"), (terrain, "15")];
    for (surface, height) in surfaces {
        for view in [View::ALONG_X, View::CORNER] {
            let (grid, walk) = (grid(3.0, 201, surface), descent(0.02, 0.9, 200));
            let sheet = read(&Surface3d {
                view,
                ..figure(&grid, &walk)
            });
            sheet.check();
            for text in ["x", "y", "loss", "−3", "0", "3", height, "start (−2.5, 2)"] {
                assert!(sheet.says(text), "`{text}` is missing");
            }
            let kilobytes = sheet.svg.len() / 1000;
            assert!(kilobytes < 350, "{kilobytes} kB");
        }
    }
}

#[test]
fn every_view_can_be_read() {
    let (grid, walk) = (grid(3.0, 21, bowl), descent(0.09, 0.0, 9));
    let odd = [f64::NAN];
    for azimuth in (-3..3).map(|k| f64::from(k) * 57.0).chain(odd) {
        for elevation in [f64::NAN, 10.0, 500.0] {
            let view = View { azimuth, elevation };
            let sheet = read(&Surface3d {
                view,
                ..figure(&grid, &walk)
            });
            sheet.check();
        }
    }
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    let (grid, walk) = (grid(3.0, 41, terrain), descent(0.02, 0.0, 20));
    assert_eq!(figure(&grid, &walk).svg(), figure(&grid, &walk).svg());
}

#[test]
fn what_lies_behind_the_surface_is_dotted() {
    let (grid, walk) = (grid(3.0, 101, bowl), descent(0.09, 0.0, 200));
    let sheet = |elevation| {
        let view = View {
            azimuth: -25.0,
            elevation,
        };
        read(&Surface3d {
            view,
            ceiling: Some(50.0),
            ..figure(&grid, &walk)
        })
    };
    // The steep wall on the near side hides the steps that climb it, unless one looks down on it.
    assert!(hidden(&sheet(35.0)) > 30);
    assert!(hidden(&sheet(70.0)) < hidden(&sheet(35.0)) / 2);
    // A flat floor hides nothing.
    let flat = sheet::grid(3.0, 11, |_, _| 1.0);
    assert_eq!(hidden(&read(&figure(&flat, &walk))), 0);
}

#[test]
fn above_the_ceiling_there_is_neither_surface_nor_walk() {
    let (grid, walk) = (grid(3.0, 101, bowl), [[-2.5, 2.0], [-2.0, 0.5]]);
    let sheet = |ceiling| {
        read(&Surface3d {
            ceiling,
            ..figure(&grid, &walk)
        })
    };
    let (all, cut) = (sheet(None), sheet(Some(20.0)));
    assert!(cut.says("cut off above a loss of 20") && !cut.says("80"));
    assert!(
        cut.description
            .contains("from 0 to 20, where it is cut off")
    );
    // The start, at 43.1, is in the legend alone.
    let starts = |sheet: &Sheet| sheet.count("circle", sheet::INK);
    assert_eq!((starts(&all), starts(&cut)), (2, 1));
    assert!(
        cut.count("polyline", WALK) > 1,
        "the rest of the step is drawn"
    );
    // A ceiling that would leave nothing is none.
    for ceiling in [0.0, -5.0, f64::NAN, f64::INFINITY, 1e9] {
        assert_eq!(sheet(Some(ceiling)).svg, all.svg, "ceiling {ceiling}");
    }
}

#[test]
fn odd_surfaces() {
    let walk = descent(0.09, 0.0, 20);
    let surfaces: [(&str, Height); 9] = [
        ("flat", |_, _| -7.0),
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
        ("a step", |x, _| if x > 0.0 { f64::INFINITY } else { 0.0 }),
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
        for (half, count) in [(3.0, 31), (3.0, 2)] {
            let grid = grid(half, count, surface);
            let sheet = read(&figure(&grid, &walk));
            sheet.check();
            let nothing = sheet.says("the surface has no height here");
            // Next to a leap there may be heights or none.
            if name != "a step" && name != "huge" {
                assert_eq!(nothing, name == "not a number", "{name}");
            }
        }
    }
    let far = Window {
        x: [50.0, 51.0],
        y: [50.0, 51.0],
    };
    let grid = grid(3.0, 21, bowl);
    let sheet = read(&Surface3d {
        window: far,
        ..figure(&grid, &[])
    });
    sheet.check();
    assert!(sheet.says("the surface has no height here"));
}

#[test]
fn odd_walks() {
    let grid = grid(3.0, 21, bowl);
    let mut walks: Vec<Vec<Point>> = vec![
        vec![],
        vec![[1.0, 1.0]],
        vec![[f64::NAN; 2]; 3],
        descent(0.11, 0.0, 300),
        descent(0.5, 0.0, 2000),
        vec![[0.0, 0.0]; 10_000],
    ];
    for odd in [f64::NAN, f64::INFINITY, f64::MAX, -1e150, 5e-324] {
        walks.push(vec![[0.5, 0.5], [odd, 0.5], [1.0, -1.0], [0.5, odd]]);
    }
    for walk in walks {
        read(&figure(&grid, &walk)).check();
    }
}

#[test]
fn a_very_long_walk_ends_early_and_says_so() {
    // Golden angles: no two steps alike.
    let point = |k: u32| {
        let turn = f64::from(k) * 2.399_963;
        [2.5 * turn.cos(), 2.5 * (0.731 * turn).sin()]
    };
    let walk: Vec<Point> = (0..100_000).map(point).collect();
    let grid = grid(3.0, 41, bowl);
    let sheet = read(&figure(&grid, &walk));
    sheet.check();
    assert!(
        sheet
            .texts
            .iter()
            .any(|(text, _)| text.contains("drawn to step"))
    );
    let kilobytes = sheet.svg.len() / 1000;
    assert!(kilobytes < 1000, "{kilobytes} kB");
}
