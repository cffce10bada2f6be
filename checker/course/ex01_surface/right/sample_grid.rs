//! Right ways to write `sample_grid`, none of them the solution's.

// == a grid of zeros filled in place, column by column
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for (i, &x) in xs.iter().enumerate() {
        for (j, &y) in ys.iter().enumerate() {
            grid[j][i] = surface([x, y]);
        }
    }
    grid
}

// == two loops that push
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for &y in ys {
        let mut row = Vec::with_capacity(xs.len());
        for &x in xs {
            row.push(surface([x, y]));
        }
        grid.push(row);
    }
    grid
}
