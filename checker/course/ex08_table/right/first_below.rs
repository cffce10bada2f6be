//! Right ways to write `first_below`, none of them the solution's.

// == a loop that returns
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    for (k, &loss) in losses.iter().enumerate() {
        if loss < threshold {
            return Some(k);
        }
    }
    None
}

// == a loop from the end that overwrites
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut first = None;
    for k in (0..losses.len()).rev() {
        if threshold > losses[k] {
            first = Some(k);
        }
    }
    first
}

// == by recursion
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    match losses {
        [] => None,
        [loss, ..] if *loss < threshold => Some(0),
        [_, later @ ..] => Some(1 + first_below(later, threshold)?),
    }
}
