//! Wrong ways to write `decaying`, each under the name of its misconception.

// == (shared)
pub fn decaying(lr: f64, half: f64, steps: usize) -> Vec<f64> {
    (0..steps).map(|k| after(lr, half, k as f64)).collect()
}

fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr / (1.0 + k / half)
}

// == counts-from-one | What can go wrong
// Your first rate is smaller than lr already. Step 0 has the whole rate: k counts from 0.
fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr / (1.0 + (k + 1.0) / half)
}

// == root-of-the-count | What can go wrong
// Yours shrinks with the root. At k = half the rate is to be half of lr.
fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr / (1.0 + k / half).sqrt()
}

// == halves-again-and-again | What can go wrong
// Yours shrinks geometrically, and then all the steps together lead only so far. Divide by 1 + k / half.
fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr * 0.5_f64.powf(k / half)
}

// == multiplies-by-half | What can go wrong
// Yours multiplies k by half. A larger half means slower: divide.
fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr / (1.0 + k * half)
}

// == compounds | What can go wrong
// Yours divides what is left once more in every step. Begin with lr each time.
pub fn decaying(lr: f64, half: f64, steps: usize) -> Vec<f64> {
    let mut rate = lr;
    let mut rates = Vec::new();
    for k in 0..steps {
        rate /= 1.0 + k as f64 / half;
        rates.push(rate);
    }
    rates
}

// == falls-in-a-line | What can go wrong
// Your rate falls in a straight line and gets below 0. It is to come close to 0 and stay above.
fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr * (1.0 - k / (2.0 * half))
}

// == forgets-the-one | What can go wrong
// The 1 in your denominator is missing, and step 0 divides by 0: 1 + k / half.
fn after(lr: f64, half: f64, k: f64) -> f64 {
    lr / (k / half)
}
