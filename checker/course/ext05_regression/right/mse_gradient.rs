//! Right ways to write `mse_gradient`, none of them the solution's.

// == by indices, divided on the way
pub fn mse_gradient(xs: &[f64], ys: &[f64], p: Point) -> Point {
    let (mut along_w, mut along_b) = (0.0, 0.0);
    let n = xs.len() as f64;
    for i in 0..xs.len() {
        let error = p[0] * xs[i] + p[1] - ys[i];
        along_w += 2.0 * error * xs[i] / n;
        along_b += 2.0 * error / n;
    }
    [along_w, along_b]
}

// == a list of errors, from the end
pub fn mse_gradient(xs: &[f64], ys: &[f64], [w, b]: Point) -> Point {
    let errors: Vec<f64> = xs.iter().zip(ys).map(|(x, y)| (b - y) + w * x).collect();
    let n = errors.len().max(1) as f64;
    let products = errors.iter().zip(xs).rev().map(|(error, x)| error * x);
    let sum: f64 = errors.iter().rev().sum();
    [2.0 / n * products.sum::<f64>(), 2.0 / n * sum]
}

// == target less guess, and turned round at the end
pub fn mse_gradient(xs: &[f64], ys: &[f64], p: Point) -> Point {
    match xs.len() {
        0 => [0.0; 2],
        n => {
            let add = |[u, v]: Point, (x, y): (&f64, &f64)| {
                let short = y - (p[0] * x + p[1]);
                [u + short * x, v + short]
            };
            let sums = xs.iter().zip(ys).fold([0.0; 2], add);
            sums.map(|sum| -2.0 * sum / n as f64)
        }
    }
}
