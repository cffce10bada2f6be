pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    [2.0 * bowl.a * p[0], 2.0 * bowl.b * p[1]]
}
