fn sum<const N: usize>(p: [f64; N]) -> f64 {
    p.iter().sum()
}

fn main() {
    println!("{}", sum([1.0, 2.0])); // here N is 2
    println!("{}", sum([1.0, 2.0, 3.0])); // and here 3
}
// prints 3
// prints 6
