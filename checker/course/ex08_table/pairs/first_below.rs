//! `first_below` with two mistakes at once, each under the names of both.

// == at-threshold-counts + counts-from-one
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    for (k, loss) in losses.iter().enumerate() {
        if *loss <= threshold {
            return Some(k + 1);
        }
    }
    None
}

// == counts-from-one + zero-for-never
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    for k in 0..losses.len() {
        if losses[k] < threshold {
            return Some(k + 1);
        }
    }
    Some(0)
}

// == at-threshold-counts + zero-for-never
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    for k in 0..losses.len() {
        if losses[k] <= threshold {
            return Some(k);
        }
    }
    Some(0)
}

// == at-threshold-counts + skips-start
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    for k in 1..losses.len() {
        if losses[k] <= threshold {
            return Some(k);
        }
    }
    None
}

// == last-below + length-for-never
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut found = losses.len();
    for k in 0..losses.len() {
        if losses[k] < threshold {
            found = k;
        }
    }
    Some(found)
}
