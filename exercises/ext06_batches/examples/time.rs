//! How long an epoch takes with batches of several sizes, on this machine and in your code.
//! Nobody judges it: `cargo run --release -p ext06_batches --example time`.

use ext02_noise::Dice;
use ext06_batches::{made, train};
use std::time::Instant;

fn main() {
    let (rows, targets) = made(1000, &mut Dice::new(42));
    println!("{:>10}  microseconds an epoch", "batches of");
    for size in [1, 8, 32, 128, 1000] {
        let epochs = 200;
        let begun = Instant::now();
        train(&rows, &targets, size, 0.001, epochs, &mut Dice::new(1));
        let each = begun.elapsed().as_secs_f64() * 1e6 / epochs as f64;
        println!("{size:>10}  {each:.1}");
    }
}
