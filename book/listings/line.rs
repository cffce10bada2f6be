// exercises/ex04_loop/examples/try.rs
fn main() {
    let slope = |[x]: [f64; 1]| [4.0 * x * x * x - 6.0 * x];
    let walk = ex04_loop::descend(slope, [-2.5], 0.01, 39);
    println!("{:?}", walk.last());
}
