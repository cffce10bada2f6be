//! Right ways to write `settled_below`, none of them the solution's.

// == every tail asked in turn
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    (0..losses.len()).find(|&k| losses[k..].iter().all(|&loss| loss < threshold))
}

// == back from the end until it is not below
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut settled = None;
    for k in (0..losses.len()).rev() {
        if losses[k] < threshold {
            settled = Some(k);
        } else {
            break;
        }
    }
    settled
}

// == one pass forward, begun again at every climb
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut settled = None;
    for (k, &loss) in losses.iter().enumerate() {
        settled = match settled {
            _ if !(loss < threshold) => None,
            None => Some(k),
            since => since,
        };
    }
    settled
}
