fn main() {
    let n: usize = 0;
    println!("{:?}", (0..n).last()); // no entry, no last one
    println!("{:?}", n.checked_sub(1)); // n - 1 alone would panic
    println!("{}", n as f64 - 1.0); // a number can be below 0
}
// prints None
// prints None
// prints -1
