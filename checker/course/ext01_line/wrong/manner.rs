//! Wrong ways to write `manner`, each under the name of its misconception.

// == (shared)
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if approaches(q) => Manner::Approaches,
        Some(q) if zig_zags(q) => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

fn is_finite(walk: &[Point<1>]) -> bool {
    walk.iter().all(|[x]| x.is_finite())
}

fn rests(walk: &[Point<1>]) -> bool {
    is_short(walk, RESTING)
}

fn is_short(walk: &[Point<1>], width: f64) -> bool {
    let (before, last) = (walk[walk.len() - 2][0], walk[walk.len() - 1][0]);
    (last - before).abs() <= width * last.abs().max(1.0)
}

fn bounces(q: f64) -> bool {
    (q + 1.0).abs() <= EDGE
}

fn approaches(q: f64) -> bool {
    q > 0.0 && q < 1.0 - EDGE
}

fn zig_zags(q: f64) -> bool {
    q > -1.0 && q < 0.0
}

// == any-movement-oscillates | What can go wrong
// Yours says ZigZags of every walk that closes in. One that never turns round approaches: look at the
// sign of the factor.
fn approaches(_: f64) -> bool {
    false
}

fn zig_zags(q: f64) -> bool {
    q.abs() < 1.0 - EDGE
}

// == turning-diverges | What can go wrong
// Yours says Diverges as soon as the walk turns round. Turning is overshooting; it diverges only if
// each move is longer than the one before.
fn bounces(_: f64) -> bool {
    false
}

fn zig_zags(_: f64) -> bool {
    false
}

// == never-bounces | What can go wrong
// Yours calls a walk that changes sides for ever at one distance a zig-zag, which closes in. A factor
// of -1 is a case of its own: Bounces.
fn bounces(_: f64) -> bool {
    false
}

fn zig_zags(q: f64) -> bool {
    (q + 1.0).abs() <= EDGE || (q > -1.0 && q < 0.0)
}

// == bounce-diverges | What can go wrong
// Yours calls the bounce a divergence. Its moves do not grow: a factor of -1 is Bounces.
fn bounces(_: f64) -> bool {
    false
}

fn zig_zags(q: f64) -> bool {
    q > -1.0 + EDGE && q < 0.0
}

// == same-side-approaches | What can go wrong
// Yours takes every walk without a turn for an approach. Moves that do not get shorter lead away: a
// factor of 1 or more is Diverges.
fn approaches(q: f64) -> bool {
    q > 0.0
}

// == only-infinity-diverges | What can go wrong
// Yours says Diverges only where a place is not finite. That is hundreds of steps too late: ask
// whether the moves grow.
fn approaches(q: f64) -> bool {
    q >= 0.0
}

fn zig_zags(q: f64) -> bool {
    q < 0.0
}

// == short-is-resting | What can go wrong
// Yours says Rests when the last move is short. Short is not still: 0.002 with a factor of one half
// has as much again to go.
fn rests(walk: &[Point<1>]) -> bool {
    is_short(walk, 1e-2)
}

// == rests-only-at-zero | What can go wrong
// Yours says Rests only when the last move is exactly 0. In numbers with so many digits a walk that has
// arrived may go on in the last of them: ask whether the move is at most RESTING times max(1, |x|).
fn rests(walk: &[Point<1>]) -> bool {
    is_short(walk, 0.0)
}

// == looks-only-at-the-end | What can go wrong
// Yours looks at the last places alone. A place on the way that is not finite is a divergence, too.
fn is_finite(walk: &[Point<1>]) -> bool {
    walk[walk.len() - 3..].iter().all(|[x]| x.is_finite())
}

// == edges-without-width | What can go wrong
// Yours asks for exactly -1 or 1. A factor is a quotient of rounded numbers, and what bounces for ever may
// come out a hair beside it: take what is within EDGE of -1 for a bounce, and of 1 for no approach.
fn bounces(q: f64) -> bool {
    q == -1.0
}

fn approaches(q: f64) -> bool {
    q > 0.0 && q < 1.0
}
