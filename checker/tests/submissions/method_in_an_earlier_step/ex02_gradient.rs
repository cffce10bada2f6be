pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    bowl.slope(p)
}
