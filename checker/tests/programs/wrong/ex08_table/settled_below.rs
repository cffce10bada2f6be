//! Wrong ways to write `settled_below`, each under the name of its misconception.

// == first-instead-of-settled
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss < threshold)
}

// == last-below
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().rposition(|&loss| loss < threshold)
}

// == first-unless-it-ends-above
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let last = *losses.last()?;
    if last < threshold {
        first_below(losses, threshold)
    } else {
        None
    }
}

// == last-above
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().rposition(|&loss| loss >= threshold)
}

// == one-early
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut k = losses.len();
    while k > 0 && losses[k - 1] < threshold {
        k -= 1;
    }
    if k == losses.len() {
        None
    } else if k == 0 {
        Some(0)
    } else {
        Some(k - 1)
    }
}

// == one-late
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss < threshold)
        .count();
    if tail == 0 {
        return None;
    }
    Some(losses.len() - tail + 1)
}

// == settles-after-the-end
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss < threshold)
        .count();
    Some(losses.len() - tail)
}

// == never-if-always-below
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let last_above = losses.iter().rposition(|&loss| loss >= threshold)?;
    if last_above + 1 < losses.len() {
        Some(last_above + 1)
    } else {
        None
    }
}

// == counts-the-tail
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss < threshold)
        .count();
    match tail {
        0 => None,
        tail => Some(tail),
    }
}

// == at-threshold-counts
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss <= threshold)
        .count();
    (tail > 0).then(|| losses.len() - tail)
}

// == settles-without-losses
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    if losses.iter().all(|&loss| loss < threshold) {
        return Some(0);
    }
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss < threshold)
        .count();
    (tail > 0).then(|| losses.len() - tail)
}

// == nan-passes-for-below
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut settled = None;
    for (k, &loss) in losses.iter().enumerate() {
        if loss >= threshold {
            settled = None;
        } else if settled.is_none() {
            settled = Some(k);
        }
    }
    settled
}

// == counted-from-the-end
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().rev().position(|&loss| !(loss < threshold))
}
