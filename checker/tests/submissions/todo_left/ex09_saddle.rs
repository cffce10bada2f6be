pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    todo!("find the first step")
}
