fn main() {
    let mut p = 9.0;
    for _ in 0..3 {
        p = (p + 1.0) / 2.0; // let p = … would make a new p, gone at the brace
    }
    println!("{p}");

    let (mut a, mut b) = (1, 1);
    for _ in 0..3 {
        (a, b) = (b, a + b); // nor is there a let here
    }
    println!("{a} {b}");
}
// prints 2
// prints 3 5
