fn main() {
    let p = [1.0, 2.0];
    let mut q = p; // an array of numbers is copied
    q[0] = 5.0;
    println!("{p:?} {q:?}");

    let walk = vec![p, q];
    let last = walk[walk.len() - 1]; // a Vec has a length that grows
    println!("{last:?}");
}
// prints [1.0, 2.0] [5.0, 2.0]
// prints [5.0, 2.0]
