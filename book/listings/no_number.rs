fn main() {
    let nan: f64 = 0.0 / 0.0;
    println!("{} {}", nan > 1.0, nan < 1.0);
    println!("{} {}", nan.is_nan(), nan.is_finite());
}
// prints false false
// prints true false
