//! Wrong ways to write `train`, each under the name of its misconception.

// == (shared)
pub fn train<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    size: usize,
    lr: f64,
    epochs: usize,
    dice: &mut Dice,
) -> Training<N> {
    let mut w = [0.0; N];
    let (mut weights, mut updates, mut examples) = (recorded(w), 0, 0);
    let mut kept = None;
    for _ in 0..epochs {
        w = begins(w);
        let order = order(rows.len(), &mut kept, dice);
        let all = batches(&order, size);
        let rate = rate(lr, all.len());
        for batch in &all[..used(all.len())] {
            let slope = batch_gradient(rows, targets, batch, w);
            for i in 0..N {
                w[i] -= rate * slope[i];
            }
            updates += 1;
            examples += seen(batch, size);
        }
        weights.push(w);
    }
    Training {
        weights,
        updates: counted(updates, epochs),
        examples,
    }
}

fn recorded<const N: usize>(w: Point<N>) -> Vec<Point<N>> {
    vec![w]
}

fn begins<const N: usize>(w: Point<N>) -> Point<N> {
    w
}

fn order(n: usize, _kept: &mut Option<Vec<usize>>, dice: &mut Dice) -> Vec<usize> {
    shuffled(n, dice)
}

fn rate(lr: f64, _batches: usize) -> f64 {
    lr
}

fn used(batches: usize) -> usize {
    batches
}

fn seen(batch: &[usize], _size: usize) -> usize {
    batch.len()
}

fn counted(updates: usize, _epochs: usize) -> usize {
    updates
}

// == shuffles-once | What can go wrong
// Yours shuffles once: every epoch sees the same batches. Shuffle at the beginning of each.
fn order(n: usize, kept: &mut Option<Vec<usize>>, dice: &mut Dice) -> Vec<usize> {
    kept.get_or_insert_with(|| shuffled(n, dice)).clone()
}

// == never-shuffles | What can go wrong
// Yours never shuffles. If the data are sorted, a batch is no sample of them.
fn order(n: usize, _kept: &mut Option<Vec<usize>>, _dice: &mut Dice) -> Vec<usize> {
    (0..n).collect()
}

// == one-batch-an-epoch | What can go wrong
// Yours makes one update an epoch. An epoch is over when every example has been seen.
fn used(batches: usize) -> usize {
    batches.min(1)
}

// == averages-the-epoch | What can go wrong
// Yours asks for all slopes before it moves: that is full-batch descent in small portions. Step after each
// batch.
pub fn train<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    size: usize,
    lr: f64,
    epochs: usize,
    dice: &mut Dice,
) -> Training<N> {
    let mut w = [0.0; N];
    let (mut weights, mut updates, mut examples) = (recorded(w), 0, 0);
    for _ in 0..epochs {
        let all = batches(&shuffled(rows.len(), dice), size);
        let slopes = all
            .iter()
            .map(|batch| batch_gradient(rows, targets, batch, w));
        let mut mean = [0.0; N];
        for slope in slopes {
            for i in 0..N {
                mean[i] += slope[i] / all.len() as f64;
            }
        }
        for i in 0..N {
            w[i] -= lr * mean[i];
        }
        updates += all.len();
        examples += rows.len();
        weights.push(w);
    }
    Training {
        weights,
        updates,
        examples,
    }
}

// == rate-shared-out | What can go wrong
// Yours divides the rate among the batches, and gives away what they are for. Each batch makes a whole
// step.
fn rate(lr: f64, batches: usize) -> f64 {
    lr / batches as f64
}

// == begins-anew | What can go wrong
// Yours begins each epoch at zero. Go on from the weights that you have.
fn begins<const N: usize>(_w: Point<N>) -> Point<N> {
    [0.0; N]
}

// == counts-epochs | What can go wrong
// Yours counts epochs for updates. Every step is an update.
fn counted(_updates: usize, epochs: usize) -> usize {
    epochs
}

// == counts-full-batches | What can go wrong
// Yours counts size examples for every update. The last batch of an epoch may be smaller: count what is in
// it.
fn seen(_batch: &[usize], size: usize) -> usize {
    size
}

// == start-not-recorded | What can go wrong
// Your list leaves out the weights of the start.
fn recorded<const N: usize>(_w: Point<N>) -> Vec<Point<N>> {
    Vec::new()
}
