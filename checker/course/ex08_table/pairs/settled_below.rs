//! `settled_below` with two mistakes at once, each under the names of both.

// == at-threshold-counts + first-instead-of-settled
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss <= threshold)
}

// == at-threshold-counts + one-early
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let k = losses.iter().rposition(|&x| x > threshold);
    match k {
        None if losses.is_empty() => None,
        None => Some(0),
        Some(k) if k + 1 == losses.len() => None,
        Some(k) => Some(k),
    }
}

// == at-threshold-counts + settles-after-the-end
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut k = losses.len();
    while k > 0 && losses[k - 1] <= threshold {
        k -= 1;
    }
    Some(k)
}
