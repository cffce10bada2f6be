//! Wrong ways to write `sample_grid`, each under the name of its misconception.

// == transposed | What can go wrong
// Your grid has a row for each x: it is grid[i][j], rows and columns exchanged. Go through ys
// outside and through xs inside, so that each row belongs to one y.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    xs.iter()
        .map(|&x| ys.iter().map(|&y| surface([x, y])).collect())
        .collect()
}

// == swaps-coordinates | What can go wrong
// Your grid has the right shape, but it asks the surface at [y, x]. A point is [x, y]: x first.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    ys.iter()
        .map(|&y| xs.iter().map(|&x| surface([y, x])).collect())
        .collect()
}

// == transposed-and-swapped | What can go wrong
// Your grid has a row for each x, and it asks the surface at [y, x]. A row belongs to one y, and a
// point is [x, y]: ys outside, xs inside, x first.
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

// == rows-from-the-top | What can go wrong
// Your rows come in the opposite order, the last y first, as in a picture. grid[0] belongs to
// ys[0].
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    for &y in ys.iter().rev() {
        grid.push(xs.iter().map(|&x| surface([x, y])).collect());
    }
    grid
}

// == one-long-row | What can go wrong
// Your grid is a single row with all the heights in it. Collect a row of its own for each y.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut row = Vec::new();
    for &y in ys {
        for &x in xs {
            row.push(surface([x, y]));
        }
    }
    vec![row]
}

// == first-y-for-all | What can go wrong
// All your rows are the row of the first y. Use the y of the row that you are making.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    ys.iter()
        .map(|_| xs.iter().map(|&x| surface([x, ys[0]])).collect())
        .collect()
}

// == first-x-for-all | What can go wrong
// In each of your rows all heights are that of the first x. Use the x of the place that you are
// filling.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for j in 0..ys.len() {
        for i in 0..xs.len() {
            grid[j][i] = surface([xs[0], ys[j]]);
        }
    }
    grid
}

// == rows-pile-up | What can go wrong
// Each of your rows holds the rows before it as well: the list that you fill is never emptied. Begin
// a new row for each y, inside the loop over ys.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = Vec::new();
    let mut row = Vec::new();
    for &y in ys {
        for &x in xs {
            row.push(surface([x, y]));
        }
        grid.push(row.clone());
    }
    grid
}

// == numbers-the-marks | What can go wrong
// Yours asks for the height at [i, j], the numbers of the marks, not at the marks: [xs[i], ys[j]].
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    (0..ys.len())
        .map(|j| {
            (0..xs.len())
                .map(|i| surface([i as f64, j as f64]))
                .collect()
        })
        .collect()
}

// == (unnamed) leaves out heights that are not finite
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let row = |&y: &f64| {
        let heights = xs.iter().map(|&x| surface([x, y]));
        heights.filter(|height| height.is_finite()).collect()
    };
    ys.iter().map(row).collect()
}

// == indexes-x-first | What can go wrong [panicked]
// Your grid has a row for each y, but you fill it as grid[i][j], x first: on a square grid rows and
// columns are exchanged, and on any other that place is not there. grid[j][i] belongs to xs[i] and
// ys[j].
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for i in 0..xs.len() {
        for j in 0..ys.len() {
            grid[i][j] = surface([xs[i], ys[j]]);
        }
    }
    grid
}

// == pairs-the-axes | What can go wrong
// Your grid has one row, made of pairs: the first x with the first y, the second with the second. Every
// x meets every y: a loop over xs within a loop over ys.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let pairs = xs.iter().zip(ys);
    vec![pairs.map(|(&x, &y)| surface([x, y])).collect()]
}

// == (unnamed) leaves out a row that came just before
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut ys = ys.to_vec();
    ys.dedup();
    let row = |y: f64| xs.iter().map(|&x| surface([x, y])).collect();
    ys.into_iter().map(row).collect()
}

// == pairs-in-rows | What can go wrong
// Your grid has one height in each row, made of pairs: the first x with the first y, the second with
// the second. Every x meets every y: a loop over xs within a loop over ys.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let pairs = ys.iter().zip(xs);
    pairs.map(|(&y, &x)| vec![surface([x, y])]).collect()
}

// == first-row-and-column-stay-empty | What can go wrong
// Your first row is not filled, nor is the first place of the others. Counting begins at 0:
// 0..ys.len() and 0..xs.len().
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for j in 1..ys.len() {
        for i in 1..xs.len() {
            grid[j][i] = surface([xs[i], ys[j]]);
        }
    }
    grid
}

// == bowl-for-every-surface | What can go wrong
// Your heights are those of Bowl::ELONGATED, whichever surface was handed in. Call the argument:
// surface([x, y]).
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    ys.iter()
        .map(|&y| xs.iter().map(|&x| Bowl::ELONGATED.value([x, y])).collect())
        .collect()
}

// == x-for-both | What can go wrong
// Yours asks the surface at [x, x]: the y of the row is not used. A place is [x, y].
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    ys.iter()
        .map(|_| xs.iter().map(|&x| surface([x, x])).collect())
        .collect()
}
