//! Wrong ways to write `batches`, each under the name of its misconception.

// == drops-the-rest | What can go wrong
// Yours drops the last batch when it is not full. Those examples would not be seen in this epoch.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    order.chunks_exact(size).map(<[usize]>::to_vec).collect()
}

// == one-too-large | What can go wrong
// Your batches have one example too many: an end is not included.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    assert!(size > 0);
    order.chunks(size + 1).map(<[usize]>::to_vec).collect()
}

// == number-for-size | What can go wrong
// Yours makes size batches. Each batch is to have size examples.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    let each = order.len().div_ceil(size).max(1);
    order.chunks(each).map(<[usize]>::to_vec).collect()
}

// == overlapping | What can go wrong
// Your batches overlap: begin each where the last one ended.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    order.windows(size).map(<[usize]>::to_vec).collect()
}

// == fills-the-last | What can go wrong
// Yours fills the last batch with examples that were seen before. Leave it short.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    let mut batches: Vec<Vec<usize>> = order.chunks(size).map(<[usize]>::to_vec).collect();
    if let Some(last) = batches.last_mut() {
        *last = order[order.len().saturating_sub(size)..].to_vec();
    }
    batches
}

// == deals-like-cards | What can go wrong
// Yours deals the examples out in turn. Take them as they stand in order, size at a time.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    let count = order.len().div_ceil(size);
    let dealt = |first| order.iter().copied().skip(first).step_by(count).collect();
    (0..count).map(dealt).collect()
}

// == one-batch | What can go wrong
// All your examples are in one batch.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    assert!(size > 0);
    match order.is_empty() {
        true => Vec::new(),
        false => vec![order.to_vec()],
    }
}

// == places-for-order | What can go wrong
// Your batches hold the places 0, 1, 2, … and not what stands there: the shuffle is lost.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    let places: Vec<usize> = (0..order.len()).collect();
    places.chunks(size).map(<[usize]>::to_vec).collect()
}
