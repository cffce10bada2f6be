//! Wrong ways to write `descend_with_adam`, each under the name of its misconception.

// == (shared)
pub fn descend_with_adam<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    decays: Decays,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut p, mut memory) = (start, first());
    let mut walk = vec![start];
    for _ in 0..counted(steps) {
        let from = place(start, p);
        (p, memory) = adam_step(&gradient, from, used(memory), lr, those(decays));
        walk.push(p);
    }
    kept(walk)
}

fn first<const N: usize>() -> Memory<N> {
    Memory::FRESH
}

fn used<const N: usize>(memory: Memory<N>) -> Memory<N> {
    memory
}

fn counted(steps: usize) -> usize {
    steps
}

fn place<const N: usize>(_start: Point<N>, p: Point<N>) -> Point<N> {
    p
}

fn those(decays: Decays) -> Decays {
    decays
}

fn kept<const N: usize>(walk: Vec<Point<N>>) -> Vec<Point<N>> {
    walk
}

// == memory-not-handed-on | What can go wrong
// Your walk begins each step without memory: then every coordinate moves by lr, whatever the slope, for
// ever. Keep what adam_step returns.
fn used<const N: usize>(_: Memory<N>) -> Memory<N> {
    Memory::FRESH
}

// == start-not-recorded | What can go wrong
// Your walk leaves out the start. So many steps make one point more.
fn kept<const N: usize>(walk: Vec<Point<N>>) -> Vec<Point<N>> {
    walk[1..].to_vec()
}

// == one-step-short | What can go wrong
// Your walk takes one step too few.
fn counted(steps: usize) -> usize {
    steps.saturating_sub(1)
}

// == one-step-more | What can go wrong
// Your walk takes one step too many.
fn counted(steps: usize) -> usize {
    steps + 1
}

// == count-from-one | What can go wrong
// Your count begins at 1, and adam_step adds one more: the first correction is then made for the
// second step. Begin with 0.
fn first<const N: usize>() -> Memory<N> {
    Memory {
        steps: 1,
        ..Memory::FRESH
    }
}

// == always-from-the-start | What can go wrong
// Every step of yours begins at the start. Begin where the last one ended.
fn place<const N: usize>(start: Point<N>, _: Point<N>) -> Point<N> {
    start
}

// == last-point-only | What can go wrong
// Yours keeps the last point alone. Record each.
fn kept<const N: usize>(walk: Vec<Point<N>>) -> Vec<Point<N>> {
    walk[walk.len() - 1..].to_vec()
}

// == without-first-average | What can go wrong
// Your walk has no memory for slopes, only for their squares. Hand on beta1.
fn those(decays: Decays) -> Decays {
    Decays {
        beta1: 0.0,
        ..decays
    }
}

// == decays-of-its-own | What can go wrong
// Your walk takes the usual decays, whatever it was given. Hand on those that came in.
fn those(_: Decays) -> Decays {
    Decays::USUAL
}
