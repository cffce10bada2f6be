pub struct SteepestDescent<L> {
    linesearch: L,
}

pub fn step<const N: usize>(
    gradient: impl Fn([f64; N]) -> [f64; N],
    p: [f64; N],
    lr: f64,
) -> [f64; N] {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - lr * slope[i])
}
