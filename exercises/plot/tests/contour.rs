//! Lines of equal height: where they run, where they end, and that none is lost.

mod sheet;

use plot::{Grid, Point, isolines};

/// A surface with hills, hollows and passes.
fn hills(x: f64, y: f64) -> f64 {
    (1.3 * x).sin() * (1.1 * y).cos() + 0.2 * x
}

const LEVELS: [f64; 7] = [-0.9, -0.5, -0.2, 0.0, 0.1, 0.4, 0.8];

/// The position of the last mark at or below `v`, but not the last mark of all.
fn cell(marks: &[f64], v: f64) -> usize {
    marks
        .partition_point(|&mark| mark <= v)
        .clamp(1, marks.len() - 1)
        - 1
}

/// The height at `p` between the four corners of its cell.
fn interpolate(grid: &Grid, p: Point) -> f64 {
    let (xs, ys) = (grid.xs(), grid.ys());
    let (i, j) = (cell(xs, p[0]), cell(ys, p[1]));
    let s = (p[0] - xs[i]) / (xs[i + 1] - xs[i]);
    let t = (p[1] - ys[j]) / (ys[j + 1] - ys[j]);
    let below = grid.at(i, j) * (1.0 - s) + grid.at(i + 1, j) * s;
    let above = grid.at(i, j + 1) * (1.0 - s) + grid.at(i + 1, j + 1) * s;
    below * (1.0 - t) + above * t
}

#[test]
fn every_vertex_lies_on_an_edge_at_its_level() {
    let grid = sheet::grid(3.0, 41, hills);
    let step = 6.0 / 40.0;
    for level in LEVELS {
        for p in isolines(&grid, level).into_iter().flatten() {
            let on_mark = |v: f64| ((v + 3.0) / step - ((v + 3.0) / step).round()).abs() < 1e-9;
            assert!(on_mark(p[0]) || on_mark(p[1]), "{p:?} is not on an edge");
            assert!(
                (interpolate(&grid, p) - level).abs() < 1e-12,
                "{p:?} at {level}"
            );
            // Straight-line interpolation is off by an eighth of step² times the curvature at most.
            let cell_error = step * step / 8.0 * 1.69;
            assert!(
                (hills(p[0], p[1]) - level).abs() < cell_error,
                "{p:?} at {level}"
            );
        }
    }
}

#[test]
fn a_round_bowl_has_circles_of_the_right_radius() {
    let (half, count) = (3.0, 61);
    let step = 2.0 * half / (count - 1) as f64;
    let grid = sheet::grid(half, count, |x, y| 0.5 * (x * x + y * y));
    for radius in [0.35, 1.0, 1.77, 2.9] {
        let lines = isolines(&grid, 0.5 * radius * radius);
        assert_eq!(lines.len(), 1, "one circle of radius {radius}");
        assert_eq!(lines[0].first(), lines[0].last(), "it is closed");
        for p in &lines[0] {
            let error = (p[0] * p[0] + p[1] * p[1]).sqrt() - radius;
            // The bowl's error in height, step² / 8, by its slope, which is the radius.
            assert!(
                error.abs() <= step * step / 8.0 / radius + 1e-12,
                "{radius} {error}"
            );
        }
    }
}

#[test]
fn rows_go_up_and_columns_go_right() {
    // Wider than high, and a slope of its own along each axis: nothing can be exchanged.
    let xs: Vec<f64> = (0..7).map(|i| 10.0 + f64::from(i) * 0.5).collect();
    let ys: Vec<f64> = (0..4).map(|j| -1.0 + f64::from(j)).collect();
    let row = |&y: &f64| xs.iter().map(|&x| x + 100.0 * y).collect();
    let values = ys.iter().map(row).collect();
    let grid = Grid::new(xs, ys, values).unwrap();
    for level in [-80.0, 11.0, 61.5, 205.0] {
        let lines = isolines(&grid, level);
        assert_eq!(lines.len(), 1, "{level}");
        for p in &lines[0] {
            assert!(
                (p[0] + 100.0 * p[1] - level).abs() < 1e-9,
                "{p:?} at {level}"
            );
        }
    }
}

#[test]
fn no_crossing_is_lost_and_none_is_used_twice() {
    let grid = sheet::grid(3.0, 30, hills);
    for level in LEVELS {
        let above = |i: usize, j: usize| grid.at(i, j) >= level;
        let mut crossings = 0;
        for j in 0..30 {
            for i in 0..30 {
                crossings += usize::from(i < 29 && above(i, j) != above(i + 1, j));
                crossings += usize::from(j < 29 && above(i, j) != above(i, j + 1));
            }
        }
        let vertices = |line: &Vec<Point>| line.len() - usize::from(line.first() == line.last());
        let drawn: usize = isolines(&grid, level).iter().map(vertices).sum();
        assert_eq!(drawn, crossings, "level {level}");
    }
}

#[test]
fn lines_end_at_the_border_and_never_run_along_it() {
    let grid = sheet::grid(3.0, 41, hills);
    let on_border = |p: &Point| p.iter().any(|c| c.abs() == 3.0);
    for level in LEVELS {
        for line in isolines(&grid, level) {
            let closed = line.first() == line.last();
            assert!(closed || (on_border(&line[0]) && on_border(&line[line.len() - 1])));
            let along = line.windows(2).any(|pair| {
                (0..2).any(|axis| pair[0][axis].abs() == 3.0 && pair[0][axis] == pair[1][axis])
            });
            assert!(!along, "a line at {level} runs along the border");
        }
    }
    // A level that nothing reaches has no line, and no frame either.
    assert!(isolines(&grid, 99.0).is_empty() && isolines(&grid, -99.0).is_empty());
}

#[test]
fn the_middle_decides_how_a_small_saddle_is_joined() {
    let saddle = |height: f64| {
        let values = vec![vec![1.0, -1.0 + height], vec![-1.0 + height, 1.0]];
        Grid::new(vec![0.0, 1.0], vec![0.0, 1.0], values).unwrap()
    };
    for (height, level) in [(0.5, 0.0), (-0.5, 0.0), (0.0, 0.25), (0.0, -0.25)] {
        let lines = isolines(&saddle(height), level);
        assert_eq!(lines.len(), 2);
        // The corner (0, 0) is cut off if the middle lies on the other side of the level.
        let middle_above = height / 2.0 >= level;
        let cuts = |line: &Vec<Point>| line.contains(&[line[0][0].max(line[1][0]), 0.0]);
        let near = |line: &Vec<Point>| line.iter().all(|p| p[0] + p[1] < 1.0) && cuts(line);
        assert_eq!(
            lines.iter().any(near),
            !middle_above,
            "{height} {level} {lines:?}"
        );
    }
}

#[test]
fn cells_without_four_finite_heights_are_left_out() {
    for hole in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let inside = |x: f64, y: f64| x * x + y * y < 1.0;
        let grid = sheet::grid(3.0, 61, |x, y| if inside(x, y) { hole } else { x });
        let lines = isolines(&grid, 0.05);
        assert_eq!(lines.len(), 2, "one piece on either side of the hole");
        assert!(
            lines
                .iter()
                .flatten()
                .all(|p| p.iter().all(|c| c.is_finite()))
        );
    }
    let huge = sheet::grid(1.0, 3, |x, _| if x < 0.0 { f64::MIN } else { f64::MAX });
    for p in isolines(&huge, 0.0).into_iter().flatten() {
        assert!((p[0] + 0.5).abs() < 1e-12, "{p:?}");
    }
}

#[test]
fn the_lines_of_a_small_surface() {
    // Two hollows and the pass between them, in thousandths.
    let grid = sheet::grid(1.0, 7, |x, y| x * x * x * x - x * x + y * y);
    let thousandths = |p: Point| p.map(|v| (v * 1000.0).round() as i32);
    let lines: Vec<String> = [-0.1, 0.0, 0.3]
        .iter()
        .flat_map(|&level| {
            let lines = isolines(&grid, level).into_iter();
            lines.map(move |line| {
                let points = line.into_iter().map(thousandths);
                let points: Vec<String> = points.map(|[x, y]| format!("{x},{y}")).collect();
                format!("{level}: {}", points.join(" "))
            })
        })
        .collect();
    insta::assert_snapshot!("lines", lines.join("\n"));
}
