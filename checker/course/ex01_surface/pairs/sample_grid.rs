//! `sample_grid` with two mistakes at once, each under the names of both.

// == rows-from-the-top + swaps-coordinates
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for y in ys.iter().rev() {
        let mut row = Vec::new();
        for x in xs {
            row.push(surface([*y, *x]));
        }
        grid.push(row);
    }
    grid
}

// == rows-from-the-top + transposed
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for &x in xs.iter().rev() {
        grid.push(ys.iter().map(|&y| surface([x, y])).collect());
    }
    grid
}

// == one-long-row + swaps-coordinates
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for &y in ys {
        for &x in xs {
            grid.push(surface([y, x]));
        }
    }
    vec![grid]
}
