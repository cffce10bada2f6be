fn twice(f: impl Fn(f64) -> f64, x: f64) -> f64 {
    f(f(x))
}

fn main() {
    let a = 3.0;
    println!("{}", twice(|x| a * x, 2.0));
}
// prints 18
