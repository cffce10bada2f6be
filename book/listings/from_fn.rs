fn halved<const N: usize>(p: [f64; N]) -> [f64; N] {
    std::array::from_fn(|i| p[i] / 2.0)
}

fn main() {
    println!("{:?}", halved([8.0, 6.0, 1.0]));
}
// prints [4.0, 3.0, 0.5]
