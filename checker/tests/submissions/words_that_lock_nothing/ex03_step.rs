// With argmin::solver or std::process::Command this would be no exercise.
mod argmin {
    pub const WORDS: &str = "use argmin::core::Executor; include!(\"../../solutions\")";

    pub fn minimize(slope: f64, lr: f64) -> f64 {
        assert!(!WORDS.is_empty(), "argmin::nothing {}", lr);
        lr * slope
    }
}

pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - argmin::minimize(slope[i], lr))
}
