//! Right ways to write `decaying`, none of them the solution's.

// == a loop
pub fn decaying(lr: f64, half: f64, steps: usize) -> Vec<f64> {
    let mut rates = Vec::new();
    for k in 0..steps {
        rates.push(lr / (1.0 + (k as f64) / half));
    }
    rates
}

// == the fraction expanded
pub fn decaying(lr: f64, half: f64, steps: usize) -> Vec<f64> {
    (0..steps).map(|k| lr * half / (half + k as f64)).collect()
}

// == a denominator that grows
pub fn decaying(lr: f64, half: f64, steps: usize) -> Vec<f64> {
    let mut below = 1.0;
    let mut rates = vec![0.0; steps];
    for rate in &mut rates {
        *rate = lr / below;
        below += 1.0 / half;
    }
    rates
}
