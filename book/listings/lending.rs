fn apply(f: impl Fn(f64) -> f64, x: f64) -> f64 {
    f(x)
}

fn again_and_again(f: impl Fn(f64) -> f64, mut x: f64) -> f64 {
    for _ in 0..3 {
        x = apply(&f, x); // apply(f, x) would give f away
    }
    x
}

fn main() {
    println!("{}", again_and_again(|x| x / 2.0, 8.0));
}
// prints 1
