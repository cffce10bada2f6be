//! Right ways to write `halving`, none of them the solution's.

// == a power of two
pub fn halving(lr: f64, every: usize, steps: usize) -> Vec<f64> {
    let mut rates = vec![];
    for k in 0..steps {
        let times = if every == 0 { 0 } else { k / every };
        rates.push(lr / 2_f64.powi(times as i32));
    }
    rates
}

// == checked division, a power of one half
pub fn halving(lr: f64, every: usize, steps: usize) -> Vec<f64> {
    let halvings = |k: usize| k.checked_div(every).unwrap_or(0);
    let rate = |k| lr * 0.5_f64.powf(halvings(k) as f64);
    (0..steps).map(rate).collect()
}

// == portions of equal rates
pub fn halving(lr: f64, every: usize, steps: usize) -> Vec<f64> {
    if every == 0 {
        return vec![lr; steps];
    }
    let mut rates = Vec::new();
    let mut rate = lr;
    while rates.len() < steps {
        for _ in 0..every {
            if rates.len() < steps {
                rates.push(rate);
            }
        }
        rate *= 0.5;
    }
    rates
}
