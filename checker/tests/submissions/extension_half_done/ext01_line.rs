pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for c in coefficients {
        sum = sum * x + c;
    }
    sum
}

pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    todo!("ask the six questions in order; the first yes decides")
}
