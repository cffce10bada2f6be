pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    [-bowl.a * p[0], -bowl.b * p[1]]
}
