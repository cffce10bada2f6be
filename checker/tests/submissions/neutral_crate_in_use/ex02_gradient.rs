pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    (glam::DVec2::new(bowl.a, bowl.b) * glam::DVec2::from(p)).into()
}
