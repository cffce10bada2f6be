pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    xs.iter().map(|&x| ys.iter().map(|&y| surface([x, y])).collect()).collect()
}
