fn main() {
    let x: f64 = 1.5;
    println!("{}", x * x);
    println!("{}", x.powi(2)); // powi: to a whole power
    println!("{}", 2.0 * x); // 2 * x would not compile
}
// prints 2.25
// prints 2.25
// prints 3
