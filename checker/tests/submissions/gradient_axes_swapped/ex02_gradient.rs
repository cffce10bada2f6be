pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    [bowl.b * p[1], bowl.a * p[0]]
}
