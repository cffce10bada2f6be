//! Wrong ways to write `adam_step`, each under the name of its misconception.

// == (shared)
pub fn adam_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    memory: Memory<N>,
    lr: f64,
    decays: Decays,
) -> (Point<N>, Memory<N>) {
    let slope = gradient(p);
    let (beta1, beta2) = betas(decays);
    let (mut next, mut after) = (p, memory);
    after.steps = memory.steps + 1;
    let count = counted(memory.steps, after.steps);
    for i in 0..N {
        after.slopes[i] = average(beta1, memory.slopes[i], slope[i]);
        after.squares[i] = average(beta2, memory.squares[i], slope[i] * slope[i]);
        let m = of_slopes(after.slopes[i], missing(beta1, count));
        let v = of_squares(after.squares[i], missing(beta2, count));
        next[i] = p[i] - lr * m / size(v, decays.epsilon);
    }
    after.steps = handed_on(memory.steps, after.steps);
    (next, after)
}

fn betas(decays: Decays) -> (f64, f64) {
    (decays.beta1, decays.beta2)
}

fn counted(_before: usize, now: usize) -> usize {
    now
}

fn handed_on(_before: usize, now: usize) -> usize {
    now
}

fn average(beta: f64, old: f64, new: f64) -> f64 {
    beta * old + (1.0 - beta) * new
}

fn missing(beta: f64, count: usize) -> f64 {
    1.0 - beta.powi(count as i32)
}

fn of_slopes(average: f64, missing: f64) -> f64 {
    average / missing
}

fn of_squares(average: f64, missing: f64) -> f64 {
    average / missing
}

fn size(square: f64, epsilon: f64) -> f64 {
    square.sqrt() + epsilon
}

// == no-correction | What can go wrong
// Yours does not correct the averages. They begin at 0 and are too small at first, v more than m:
// with the usual betas the first step is 3.2 times as long as it should be. Divide by 1 - beta^t.
fn of_slopes(average: f64, _missing: f64) -> f64 {
    average
}

fn of_squares(average: f64, _missing: f64) -> f64 {
    average
}

// == corrects-the-slope-only | What can go wrong
// Yours corrects m alone. v begins at 0 as well.
fn of_squares(average: f64, _missing: f64) -> f64 {
    average
}

// == corrects-the-square-only | What can go wrong
// Yours corrects v alone. m begins at 0 as well.
fn of_slopes(average: f64, _missing: f64) -> f64 {
    average
}

// == counts-too-late | What can go wrong
// Yours corrects with the count before this step, and divides by 0 in the first one. Count this step
// first.
fn counted(before: usize, _now: usize) -> usize {
    before
}

// == multiplies-the-correction | What can go wrong
// Yours multiplies by 1 - beta^t. The averages are too small: divide.
fn of_slopes(average: f64, missing: f64) -> f64 {
    average * missing
}

fn of_squares(average: f64, missing: f64) -> f64 {
    average * missing
}

// == betas-swapped | What can go wrong
// The two betas have changed places: beta1 belongs to the slopes, beta2 to their squares.
fn betas(decays: Decays) -> (f64, f64) {
    (decays.beta2, decays.beta1)
}

// == epsilon-under-the-root | What can go wrong
// In yours epsilon stands under the root. Here it is added to the root.
fn size(square: f64, epsilon: f64) -> f64 {
    (square + epsilon).sqrt()
}

// == forgets-the-root | What can go wrong
// Yours divides by the mean square: take its root.
fn size(square: f64, epsilon: f64) -> f64 {
    square + epsilon
}

// == sums-for-averages | What can go wrong
// Yours sums, where Adam averages: the new slope has the weight 1 - beta1, its square 1 - beta2.
fn average(beta: f64, old: f64, new: f64) -> f64 {
    beta * old + new
}

// == count-not-handed-on | What can go wrong
// Yours returns the count that it was given. Hand on one more.
fn handed_on(before: usize, _now: usize) -> usize {
    before
}

// == never-counts | What can go wrong
// Yours never counts: it corrects with the count that it was given, which divides by 0 in the first
// step, and hands the same count on. Count this step first.
fn counted(before: usize, _now: usize) -> usize {
    before
}

fn handed_on(before: usize, _now: usize) -> usize {
    before
}

// == hands-on-the-corrected | What can go wrong
// Yours hands on the corrected averages, and the next step corrects them once more. The correction is
// for this step alone: hand the averages on as they are.
pub fn adam_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    memory: Memory<N>,
    lr: f64,
    decays: Decays,
) -> (Point<N>, Memory<N>) {
    let slope = gradient(p);
    let (beta1, beta2) = betas(decays);
    let (mut next, mut after) = (p, memory);
    after.steps = memory.steps + 1;
    for i in 0..N {
        let m = average(beta1, memory.slopes[i], slope[i]);
        let v = average(beta2, memory.squares[i], slope[i] * slope[i]);
        after.slopes[i] = m / missing(beta1, after.steps);
        after.squares[i] = v / missing(beta2, after.steps);
        next[i] = p[i] - lr * after.slopes[i] / size(after.squares[i], decays.epsilon);
    }
    (next, after)
}
