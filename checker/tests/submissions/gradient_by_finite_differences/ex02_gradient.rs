pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    central_difference(|q| bowl.value(q), p, 1e-5)
}
