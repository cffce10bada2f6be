//! Right ways to write `batches`, none of them the solution's.

// == entry by entry
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    assert!(size > 0, "a batch has at least one example");
    let mut all: Vec<Vec<usize>> = Vec::new();
    for (k, &row) in order.iter().enumerate() {
        if k % size == 0 {
            all.push(Vec::new());
        }
        all.last_mut().expect("one was begun").push(row);
    }
    all
}

// == by first and last place
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    (0..order.len())
        .step_by(size)
        .map(|from| order[from..order.len().min(from + size)].to_vec())
        .collect()
}

// == cutting off the front
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    if size == 0 {
        panic!("no batch is empty");
    }
    let mut rest = order;
    let mut all = vec![];
    while !rest.is_empty() {
        let (batch, others) = rest.split_at(size.min(rest.len()));
        all.push(batch.to_vec());
        rest = others;
    }
    all
}
