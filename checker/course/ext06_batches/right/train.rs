//! Right ways to write `train`, none of them the solution's.

// == variables, put together at the end
pub fn train<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    size: usize,
    lr: f64,
    epochs: usize,
    dice: &mut Dice,
) -> Training<N> {
    let mut weights = vec![[0.0; N]];
    let mut updates = 0;
    let mut examples = 0;
    for epoch in 0..epochs {
        let mut w = weights[epoch];
        let order = shuffled(rows.len(), dice);
        for batch in batches(&order, size).iter() {
            let g = batch_gradient(rows, targets, batch, w);
            let mut next = w;
            for i in 0..N {
                next[i] = w[i] - lr * g[i];
            }
            w = next;
            updates = updates + 1;
            examples = examples + batch.len();
        }
        weights.push(w);
    }
    Training {
        weights,
        updates,
        examples,
    }
}

// == what was seen counted from the rows, the steps by a fold
pub fn train<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    size: usize,
    lr: f64,
    epochs: usize,
    dice: &mut Dice,
) -> Training<N> {
    let mut done = Training {
        weights: Vec::with_capacity(epochs + 1),
        updates: 0,
        examples: epochs * rows.len(),
    };
    done.weights.push([0.0; N]);
    while done.weights.len() <= epochs {
        let from = *done.weights.last().expect("the start is there");
        let all = batches(&shuffled(rows.len(), dice), size);
        done.updates += all.len();
        let after = all.iter().fold(from, |w, batch| {
            let slope = batch_gradient(rows, targets, batch, w);
            std::array::from_fn(|i| w[i] - slope[i] * lr)
        });
        done.weights.push(after);
    }
    done
}

// == iterators, an epoch a closure
pub fn train<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    size: usize,
    lr: f64,
    epochs: usize,
    dice: &mut Dice,
) -> Training<N> {
    let (mut w, mut updates, mut examples) = ([0.0; N], 0, 0);
    let mut epoch = || {
        for batch in batches(&shuffled(rows.len(), dice), size) {
            let slope = batch_gradient(rows, targets, &batch, w);
            w.iter_mut().zip(slope).for_each(|(w, g)| *w -= lr * g);
            updates += 1;
            examples += batch.len();
        }
        w
    };
    let after: Vec<Point<N>> = (0..epochs).map(|_| epoch()).collect();
    let weights = std::iter::once([0.0; N]).chain(after).collect();
    Training {
        weights,
        updates,
        examples,
    }
}
