//! Wrong ways to write `rmsprop_step`, each under the name of its misconception.

// == (shared)
pub fn rmsprop_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    squares: Point<N>,
    lr: f64,
    decay: f64,
    epsilon: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut next = p;
    let mut renewed = squares;
    for i in 0..N {
        renewed[i] = average(squares[i], slope[i], decay);
    }
    for i in 0..N {
        let under = divisor(squares[i], renewed[i], &renewed);
        next[i] = moved(p[i], lr * slope[i] / size(under, epsilon));
    }
    (next, renewed)
}

fn average(old: f64, slope: f64, decay: f64) -> f64 {
    decay * old + (1.0 - decay) * (slope * slope)
}

fn divisor(_old: f64, new: f64, _all: &[f64]) -> f64 {
    new
}

fn size(square: f64, epsilon: f64) -> f64 {
    square.sqrt() + epsilon
}

fn moved(x: f64, by: f64) -> f64 {
    x - by
}

// == divides-by-the-old | What can go wrong
// Yours divides by the average as it was before this slope came in. Renew it first, then divide.
fn divisor(old: f64, _new: f64, _all: &[f64]) -> f64 {
    old
}

// == forgets-the-root | What can go wrong
// Yours divides by the mean square. Its root is a slope, and a slope divided by a slope has no unit:
// take the root.
fn size(square: f64, epsilon: f64) -> f64 {
    square + epsilon
}

// == epsilon-under-the-root | What can go wrong
// In yours epsilon stands under the root. Here it is added to the root.
fn size(square: f64, epsilon: f64) -> f64 {
    (square + epsilon).sqrt()
}

// == average-of-slopes | What can go wrong
// Yours averages the slopes, not their squares.
fn average(old: f64, slope: f64, decay: f64) -> f64 {
    decay * old + (1.0 - decay) * slope.abs()
}

// == adds-the-whole-square | What can go wrong
// Yours adds the whole square. An average gives the new one the weight 1 - decay.
fn average(old: f64, slope: f64, decay: f64) -> f64 {
    decay * old + slope * slope
}

// == never-forgets | What can go wrong
// Yours adds up all squares and forgets none: then the rate can only shrink. Fade the old average by
// decay, and give the new square the weight 1 - decay.
fn average(old: f64, slope: f64, _decay: f64) -> f64 {
    old + slope * slope
}

// == weights-swapped | What can go wrong
// The weights have changed places: decay belongs to the old average.
fn average(old: f64, slope: f64, decay: f64) -> f64 {
    (1.0 - decay) * old + decay * (slope * slope)
}

// == one-average-for-all | What can go wrong
// All your coordinates divide by one average. The point of it is that each has its own.
fn divisor(_old: f64, _new: f64, all: &[f64]) -> f64 {
    all.iter().sum::<f64>() / all.len() as f64
}

// == adds-the-step | What can go wrong
// Yours climbs: subtract.
fn moved(x: f64, by: f64) -> f64 {
    x + by
}
