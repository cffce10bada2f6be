pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    walk.len()
}
