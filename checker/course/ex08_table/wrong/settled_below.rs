//! Wrong ways to write `settled_below`, each under the name of its misconception.

// == first-instead-of-settled | What can go wrong
// Yours answers with the first visit below the threshold. A loss that rings climbs out again: find
// where it is below for good, from the end backwards.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss < threshold)
}

// == last-below | What can go wrong
// Yours finds the last loss below the threshold. If the end of the list is below, ask where that
// stretch begins; if it is not, the answer is None.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().rposition(|&loss| loss < threshold)
}

// == first-unless-it-ends-above | What can go wrong
// Yours answers with the first visit, provided that the last loss is below too. In between the
// loss may climb out: every later loss must be below.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let last = *losses.last()?;
    if last < threshold {
        first_below(losses, threshold)
    } else {
        None
    }
}

// == last-above | What can go wrong
// Yours finds the last loss that is not below the threshold. The settled stretch begins one after
// it, if there is anything after it; and if no loss is that high, it begins at 0.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().rposition(|&loss| loss >= threshold)
}

// == one-early | What can go wrong
// Your answer is one too small where the loss settles after the start: that loss is the last one
// that is not below. Begin one after it.
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

// == one-late | What can go wrong
// Your answer is one too large: the loss before it is below the threshold already. The first k of
// the stretch counts.
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

// == settles-after-the-end | What can go wrong
// Where the last loss is not below the threshold, yours answers with the length of the list: a
// place after the end. Such a run never settled: None.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss < threshold)
        .count();
    Some(losses.len() - tail)
}

// == never-if-always-below | What can go wrong
// Where every loss is below the threshold, yours answers None. It was there from the start:
// Some(0).
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let last_above = losses.iter().rposition(|&loss| loss >= threshold)?;
    if last_above + 1 < losses.len() {
        Some(last_above + 1)
    } else {
        None
    }
}

// == counts-the-tail | What can go wrong
// Yours answers with how many losses at the end are below the threshold. Where do they begin? At
// the length of the list, less that number.
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

// == counted-from-the-end | What can go wrong
// Yours searches from the end for a loss that is not below the threshold, and answers with its
// place as counted from there: .rev().position(...) does. Turn it round: if k losses stand after
// it, the settled stretch begins at the length of the list, less k; and without any such loss it
// begins at 0.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().rev().position(|&loss| !(loss < threshold))
}

// == at-threshold-counts | What can go wrong
// Yours takes a loss that equals the threshold for below it. Use < for below, or >= for not below.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|&&loss| loss <= threshold)
        .count();
    (tail > 0).then(|| losses.len() - tail)
}

// == settles-without-losses | What can go wrong
// Of an empty list yours says Some(0). There is no loss in it, so nothing settled: None.
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

// == nan-passes-for-below | What can go wrong
// Yours lets NaN pass for below the threshold: every comparison with NaN is false, also >=, and max
// leaves it out. Ask each loss the other way round: is it < threshold?
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

// == compares-size-with-threshold | What can go wrong
// Yours compares the size of a loss, without its sign, with the threshold. A loss far below zero is
// below it: compare the loss itself.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let tail = losses
        .iter()
        .rev()
        .take_while(|loss| loss.abs() < threshold)
        .count();
    (tail > 0).then(|| losses.len() - tail)
}

// == one-after-the-last-above | What can go wrong
// Yours begins one after the last loss that is not below the threshold, and asks no more. If there
// is no such loss, the run was there from the start, Some(0); and if it is the last of the list,
// nothing settled, None.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let last_above = losses.iter().rposition(|&loss| loss >= threshold);
    last_above.map(|k| k + 1)
}

// == (unnamed) takes no loss below zero
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let below = 0.0..threshold;
    let later = |k: &usize| losses[*k..].iter().all(|loss| below.contains(loss));
    (0..losses.len()).find(later)
}

// == any-later-for-all-later | What can go wrong
// Yours begins at the first place behind which any loss is below the threshold. Every later loss has
// to be: all instead of any.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    (0..losses.len()).find(|&k| losses[k..].iter().any(|&loss| loss < threshold))
}
