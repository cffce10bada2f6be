//! Wrong ways to write `standardise`, each under the name of its misconception.

// == (shared)
pub fn standardise(xs: &[f64]) -> (Vec<f64>, Scale) {
    if xs.is_empty() {
        return (
            Vec::new(),
            Scale {
                mean: 0.0,
                spread: 1.0,
            },
        );
    }
    let mean = mean(xs);
    let spread = or_one(spread(xs, mean));
    let scaled = xs.iter().map(|x| scaled(*x, mean, spread)).collect();
    (scaled, Scale { mean, spread })
}

fn mean(xs: &[f64]) -> f64 {
    xs.iter().sum::<f64>() / xs.len() as f64
}

fn or_one(spread: f64) -> f64 {
    if spread == 0.0 { 1.0 } else { spread }
}

fn squares(xs: &[f64], mean: f64) -> f64 {
    xs.iter().map(|x| (x - mean).powi(2)).sum()
}

fn spread(xs: &[f64], mean: f64) -> f64 {
    (squares(xs, mean) / xs.len() as f64).sqrt()
}

fn scaled(x: f64, mean: f64, spread: f64) -> f64 {
    (x - mean) / spread
}

// == only-centres | What can go wrong
// Yours subtracts the mean and does not divide by the spread. Both curvatures are to be alike.
fn scaled(x: f64, mean: f64, _spread: f64) -> f64 {
    x - mean
}

// == only-divides | What can go wrong
// Yours divides and does not subtract the mean. Then the valley stays askew.
fn scaled(x: f64, _mean: f64, spread: f64) -> f64 {
    x / spread
}

// == divides-by-one-less | What can go wrong
// Your spread divides by n - 1. Divide by n: then the mean square of what comes out is 1.
fn spread(xs: &[f64], mean: f64) -> f64 {
    (squares(xs, mean) / (xs.len().max(2) - 1) as f64).sqrt()
}

// == variance-for-spread | What can go wrong
// Yours divides by the variance. Take its root.
fn spread(xs: &[f64], mean: f64) -> f64 {
    squares(xs, mean) / xs.len() as f64
}

// == from-zero-to-one | What can go wrong
// Yours maps to the stretch from 0 to 1: another scaling, and one number far out moves it all. Mean and
// spread.
fn mean(xs: &[f64]) -> f64 {
    xs.iter().copied().fold(f64::INFINITY, f64::min)
}

fn spread(xs: &[f64], least: f64) -> f64 {
    xs.iter().copied().fold(f64::NEG_INFINITY, f64::max) - least
}

// == divides-first | What can go wrong
// Yours divides first and then subtracts the mean of the undivided. Subtract, then divide.
fn scaled(x: f64, mean: f64, spread: f64) -> f64 {
    x / spread - mean
}

// == about-zero | What can go wrong
// Your spread is measured from 0, not from the mean.
fn spread(xs: &[f64], _mean: f64) -> f64 {
    (squares(xs, 0.0) / xs.len() as f64).sqrt()
}

// == divides-by-no-spread | What can go wrong
// Where all numbers are alike, yours divides 0 by 0. There the spread is taken to be 1, and all become
// 0.
fn or_one(spread: f64) -> f64 {
    spread
}

// == mean-of-nothing | What can go wrong
// Without numbers yours divides 0 by 0: the mean of nothing is to be 0, its spread 1.
pub fn standardise(xs: &[f64]) -> (Vec<f64>, Scale) {
    let mean = mean(xs);
    let spread = or_one(spread(xs, mean));
    let scaled = xs.iter().map(|x| scaled(*x, mean, spread)).collect();
    (scaled, Scale { mean, spread })
}
