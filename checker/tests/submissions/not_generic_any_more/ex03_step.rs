pub fn step(gradient: impl Fn(Point) -> Point, p: Point, lr: f64) -> Point {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr * slope[i])
}
