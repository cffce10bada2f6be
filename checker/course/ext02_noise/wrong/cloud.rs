//! Wrong ways to write `cloud`, each under the name of its misconception.

// == (shared)
pub fn cloud<const N: usize>(walk: &[Point<N>], from: usize) -> Point<N> {
    let points = taken(walk, from);
    std::array::from_fn(|i| {
        let xs: Vec<f64> = points.iter().map(|p| p[i]).collect();
        size(&xs, middle(&xs))
    })
}

fn taken<const N: usize>(walk: &[Point<N>], from: usize) -> &[Point<N>] {
    &walk[from..]
}

fn middle(xs: &[f64]) -> f64 {
    mean(xs)
}

fn mean(xs: &[f64]) -> f64 {
    xs.iter().sum::<f64>() / xs.len() as f64
}

fn size(xs: &[f64], middle: f64) -> f64 {
    let squares: Vec<f64> = xs.iter().map(|x| (x - middle).powi(2)).collect();
    mean(&squares).sqrt()
}

// == divides-by-one-less | What can go wrong
// Yours divides by n - 1, as for a sample from something larger. Here the points are all there are: divide
// by n.
fn size(xs: &[f64], middle: f64) -> f64 {
    let squares = xs.iter().map(|x| (x - middle).powi(2));
    (squares.sum::<f64>() / (xs.len() as f64 - 1.0)).sqrt()
}

// == no-root | What can go wrong
// That is the variance, in the square of the unit. Take the root.
fn size(xs: &[f64], middle: f64) -> f64 {
    let squares: Vec<f64> = xs.iter().map(|x| (x - middle).powi(2)).collect();
    mean(&squares)
}

// == about-zero | What can go wrong
// Yours measures from 0. The cloud's size is measured from its own middle, the mean.
fn middle(_xs: &[f64]) -> f64 {
    0.0
}

// == whole-walk | What can go wrong
// Yours takes in the way there. Leave out the points before from.
fn taken<const N: usize>(walk: &[Point<N>], _from: usize) -> &[Point<N>] {
    walk
}

// == mean-distance | What can go wrong
// Yours averages the distances. Average their squares, then take the root.
fn size(xs: &[f64], middle: f64) -> f64 {
    let distances: Vec<f64> = xs.iter().map(|x| (x - middle).abs()).collect();
    mean(&distances)
}

// == half-the-width | What can go wrong
// Yours takes the two outermost points. The longer one waits, the further out they are: use all points.
fn size(xs: &[f64], _middle: f64) -> f64 {
    let highest = xs.iter().copied().fold(f64::NAN, f64::max);
    let lowest = xs.iter().copied().fold(f64::NAN, f64::min);
    (highest - lowest) / 2.0
}

// == about-the-last | What can go wrong
// Yours measures from the last point, which is itself a chance. Measure from the mean.
fn middle(xs: &[f64]) -> f64 {
    xs.last().copied().unwrap_or(f64::NAN)
}

// == root-of-the-sum | What can go wrong
// Yours adds up the squares and does not divide: the longer one watches, the larger the cloud. Divide by
// the number of points before you take the root.
fn size(xs: &[f64], middle: f64) -> f64 {
    let squares = xs.iter().map(|x| (x - middle).powi(2));
    let root = squares.sum::<f64>().sqrt();
    match xs.is_empty() {
        true => f64::NAN,
        false => root,
    }
}

// == no-points-no-cloud | What can go wrong
// Yours says 0 where there are no points. Of nothing nothing is known: NaN, as 0.0 / 0.0 gives it.
fn size(xs: &[f64], middle: f64) -> f64 {
    let squares: Vec<f64> = xs.iter().map(|x| (x - middle).powi(2)).collect();
    match xs.is_empty() {
        true => 0.0,
        false => mean(&squares).sqrt(),
    }
}
