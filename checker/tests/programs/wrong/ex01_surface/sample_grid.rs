//! Wrong ways to write `sample_grid`, each under the name of its misconception.

// == transposed
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    xs.iter()
        .map(|&x| ys.iter().map(|&y| surface([x, y])).collect())
        .collect()
}

// == swaps-coordinates
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    ys.iter()
        .map(|&y| xs.iter().map(|&x| surface([y, x])).collect())
        .collect()
}

// == transposed-and-swapped
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for &x in xs {
        let mut row = Vec::new();
        for &y in ys {
            row.push(surface([y, x]));
        }
        grid.push(row);
    }
    grid
}

// == rows-from-the-top
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for &y in ys.iter().rev() {
        grid.push(xs.iter().map(|&x| surface([x, y])).collect());
    }
    grid
}

// == one-long-row
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut row = Vec::new();
    for &y in ys {
        for &x in xs {
            row.push(surface([x, y]));
        }
    }
    vec![row]
}

// == first-y-for-all
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    ys.iter()
        .map(|_| xs.iter().map(|&x| surface([x, ys[0]])).collect())
        .collect()
}

// == first-x-for-all
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for j in 0..ys.len() {
        for i in 0..xs.len() {
            grid[j][i] = surface([xs[0], ys[j]]);
        }
    }
    grid
}
