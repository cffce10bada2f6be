pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    let gap = (end - start) / n as f64;
    (0..n).map(|i| start + i as f64 * gap).collect()
}
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    todo!("the heights above a grid")
}
