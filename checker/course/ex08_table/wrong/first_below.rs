//! Wrong ways to write `first_below`, each under the name of its misconception.

// == settled-instead-of-first | What can go wrong
// Yours answers when the loss is below the threshold for good. The first visit is asked for, even
// if the loss climbs out again afterwards.
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

// == last-below | What can go wrong
// Yours finds the last loss below the threshold. Search from the front: the first one is asked
// for.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut found = None;
    for (k, &loss) in losses.iter().enumerate() {
        if loss < threshold {
            found = Some(k);
        }
    }
    found
}

// == counts-from-one | What can go wrong
// Your answer is one too large: it counts the losses from 1. The start is number 0, so that k is
// the number of steps taken.
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

// == one-early | What can go wrong
// Your answer is one too small: it is the last k before the loss is below. The first k at which it
// is below is asked for.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let found = losses.iter().position(|&loss| loss < threshold);
    found.map(|k| k.saturating_sub(1))
}

// == at-threshold-counts | What can go wrong
// Yours takes a loss that equals the threshold for below it. Use <, not <=.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss <= threshold)
}

// == above-instead-of-below | What can go wrong
// Yours finds the first loss above the threshold. Turn the comparison round: loss < threshold.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| loss > threshold)
}

// == skips-start | What can go wrong
// Yours does not look at the start. If losses[0] is below the threshold, the answer is Some(0).
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    (1..losses.len()).find(|&k| losses[k] < threshold)
}

// == smallest-loss | What can go wrong
// Yours finds the smallest loss, if it is below the threshold. The first loss below it is asked
// for; a smaller one may come later.
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

// == length-for-never | Rust you need
// Where no loss is below the threshold, yours answers with the length of the list. Never is None.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut k = 0;
    while k < losses.len() && losses[k] >= threshold {
        k += 1;
    }
    Some(k)
}

// == zero-for-never | Rust you need
// Where no loss is below the threshold, yours answers Some(0). That would say: at the start
// already. Never is None.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let mut found = 0;
    for k in (0..losses.len()).rev() {
        if losses[k] < threshold {
            found = k;
        }
    }
    Some(found)
}

// == compares-size-with-threshold | What can go wrong
// Yours compares the size of a loss, without its sign, with the threshold. A loss far below zero is
// below it: compare the loss itself.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|loss| loss.abs() < threshold)
}

// == nan-passes-for-below | What can go wrong
// Yours lets NaN pass for below the threshold: every comparison with NaN is false, also >=. Ask the
// other way round: is the loss < threshold?
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    losses.iter().position(|&loss| !(loss >= threshold))
}

// == (unnamed) takes no loss below zero
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let below = 0.0..threshold;
    losses.iter().position(|loss| below.contains(loss))
}

// == (unnamed) asks for a little less than the threshold
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let below = threshold - 1e-12;
    losses.iter().position(|&loss| loss < below)
}

// == counts-those-above | What can go wrong
// Yours counts how many losses are not below the threshold. That is the same only while none climbs
// out again: find the place of the first that is below.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let count = losses.iter().filter(|&&loss| loss >= threshold).count();
    (count < losses.len()).then_some(count)
}

// == only-a-crossing-counts | What can go wrong
// Yours looks for a step from above the threshold to below it. A list that begins below it is below it at
// 0: ask each loss alone, whatever the one before it was.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    let crosses = |pair: &[f64]| pair[0] >= threshold && pair[1] < threshold;
    losses.windows(2).position(crosses).map(|k| k + 1)
}
