mod slope {
    use super::{Bowl, Point};

    impl Bowl {
        /// The slope at `p`.
        pub fn slope(&self, [x, y]: Point) -> Point {
            [self.a * x, self.b * y]
        }
    }
}
