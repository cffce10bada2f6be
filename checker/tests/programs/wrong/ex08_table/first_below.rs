//! Wrong ways to write `first_below`, each under the name of its misconception.

// == settled-instead-of-first
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut first = None;
    for k in (0..losses.len()).rev() {
        if losses[k] >= threshold {
            break;
        }
        first = Some(k);
    }
    first
}

// == last-below
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut found = None;
    for (k, &loss) in losses.iter().enumerate() {
        if loss < threshold {
            found = Some(k);
        }
    }
    found
}

// == counts-from-one
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut steps = 0;
    for &loss in losses {
        steps += 1;
        if loss < threshold {
            return Some(steps);
        }
    }
    None
}

// == one-early
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let found = losses.iter().position(|&loss| loss < threshold);
    found.map(|k| k.saturating_sub(1))
}

// == at-threshold-counts
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss <= threshold)
}

// == above-instead-of-below
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss > threshold)
}

// == skips-start
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    (1..losses.len()).find(|&k| losses[k] < threshold)
}

// == smallest-loss
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut smallest = threshold;
    let mut found = None;
    for (k, &loss) in losses.iter().enumerate() {
        if loss < smallest {
            smallest = loss;
            found = Some(k);
        }
    }
    found
}

// == length-for-never
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut k = 0;
    while k < losses.len() && losses[k] >= threshold {
        k += 1;
    }
    Some(k)
}

// == zero-for-never
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut found = 0;
    for k in (0..losses.len()).rev() {
        if losses[k] < threshold {
            found = k;
        }
    }
    Some(found)
}
