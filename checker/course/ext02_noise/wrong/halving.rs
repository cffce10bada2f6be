//! Wrong ways to write `halving`, each under the name of its misconception.

// == (shared)
pub fn halving(lr: f64, every: usize, steps: usize) -> Vec<f64> {
    let rate = |k: usize| match every {
        0 => lr,
        _ => after(lr, every, k),
    };
    (0..steps).map(rate).collect()
}

fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr / 2_f64.powi((k / every) as i32)
}

// == halves-at-once | What can go wrong
// Your first halving comes after the very first step: k % every == 0 is true for k = 0. The first rate is
// to last for every steps.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr / 2_f64.powi(k.div_ceil(every) as i32)
}

// == halves-every-step | What can go wrong
// Yours halves in every step. Halve once in every steps: k / every, without a remainder, counts the
// halvings.
fn after(lr: f64, _every: usize, k: usize) -> f64 {
    lr / 2_f64.powi(k as i32)
}

// == halves-smoothly | What can go wrong
// Yours lets the rate shrink a little in every step. Between two halvings it stays: divide whole numbers.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr * 0.5_f64.powf(k as f64 / every as f64)
}

// == halves-once | What can go wrong
// Yours halves once and never again.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    match k < every {
        true => lr,
        false => lr / 2.0,
    }
}

// == half-too-early | What can go wrong
// Your halvings come one step too early: rates[0] to rates[every - 1] are all lr.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr / 2_f64.powi(((k + 1) / every) as i32)
}

// == divides-by-the-count | What can go wrong
// Yours divides by 2, 3, 4. Halving divides by 2, 4, 8.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr / (1.0 + (k / every) as f64)
}

// == subtracts-half | What can go wrong
// Yours takes half of the first rate away each time: the third is 0, and then it climbs the hill. Half of
// what is left.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr - lr / 2.0 * (k / every) as f64
}

// == starts-halved | What can go wrong
// Your first rate is half of lr already. Step 0 has lr itself.
fn after(lr: f64, every: usize, k: usize) -> f64 {
    lr / 2_f64.powi((1 + k / every) as i32)
}

// == every-zero-halves-always | What can go wrong
// With every = 0 yours halves in each step. Never is meant: all rates are lr.
pub fn halving(lr: f64, every: usize, steps: usize) -> Vec<f64> {
    let every = every.max(1);
    (0..steps).map(|k| after(lr, every, k)).collect()
}
