//! Wrong ways to write `maximise`, each under the name of its misconception.

// == (shared)
pub fn maximise<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = begun(start);
    let mut walk = vec![p];
    for _ in 0..counted(steps) {
        let uphill = turned(turned_over(gradient(p)));
        p = std::array::from_fn(|i| from(start, p)[i] + rate(lr) * uphill[i]);
        walk.push(p);
    }
    kept(walk)
}

fn begun<const N: usize>(start: Point<N>) -> Point<N> {
    start
}

fn counted(steps: usize) -> usize {
    steps
}

fn turned<const N: usize>(slope: Point<N>) -> Point<N> {
    slope.map(|slope| -slope)
}

fn turned_over<const N: usize>(slope: Point<N>) -> Point<N> {
    slope.map(|slope| -slope)
}

fn from<const N: usize>(_start: Point<N>, p: Point<N>) -> Point<N> {
    p
}

fn rate(lr: f64) -> f64 {
    lr
}

fn kept<const N: usize>(walk: Vec<Point<N>>) -> Vec<Point<N>> {
    walk
}

// == descends | What can go wrong
// Yours walks down: it makes the gain small. A gain is a loss with its sign turned: hand on the negated
// gradient.
fn turned_over<const N: usize>(slope: Point<N>) -> Point<N> {
    slope
}

// == negates-the-first-only | What can go wrong
// Yours turns the first slope alone. Turn every coordinate.
fn turned_over<const N: usize>(mut slope: Point<N>) -> Point<N> {
    slope[0] = -slope[0];
    slope
}

// == negates-the-start | What can go wrong
// Yours turns the start round as well. It is the slope that is turned, not the place.
fn begun<const N: usize>(start: Point<N>) -> Point<N> {
    start.map(|x| -x)
}

// == forgets-the-rate | What can go wrong
// Yours walks the whole gradient: hand lr on.
fn rate(_: f64) -> f64 {
    1.0
}

// == start-not-recorded | What can go wrong
// Your walk leaves out the start.
fn kept<const N: usize>(walk: Vec<Point<N>>) -> Vec<Point<N>> {
    walk[1..].to_vec()
}

// == one-step-short | What can go wrong
// Your walk takes one step too few.
fn counted(steps: usize) -> usize {
    steps.saturating_sub(1)
}

// == always-from-the-start | What can go wrong
// Every step of yours begins at the start.
pub fn maximise<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let slope = gradient(start);
    let next = std::array::from_fn(|i| start[i] + lr * slope[i]);
    let mut walk = vec![next; steps + 1];
    walk[0] = start;
    walk
}
