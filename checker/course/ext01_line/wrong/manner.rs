//! Wrong ways to write `manner`, each under the name of its misconception.

// == (shared)
fn is_finite(walk: &[Point<1>]) -> bool {
    walk.iter().all(|[x]| x.is_finite())
}

fn rests(walk: &[Point<1>], width: f64) -> bool {
    let (before, last) = (walk[walk.len() - 2][0], walk[walk.len() - 1][0]);
    (last - before).abs() <= width * last.abs().max(1.0)
}

fn bounces(factor: f64) -> bool {
    (factor + 1.0).abs() <= EDGE
}

// == any-movement-oscillates | What can go wrong
// Yours says ZigZags of every walk that closes in. One that never turns round approaches: look at the
// sign of the factor.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if q.abs() < 1.0 - EDGE => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == turning-diverges | What can go wrong
// Yours says Diverges as soon as the walk turns round. Turning is overshooting; it diverges only if
// each move is longer than the one before.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if q > 0.0 && q < 1.0 - EDGE => Manner::Approaches,
        _ => Manner::Diverges,
    })
}

// == never-bounces | What can go wrong
// Yours calls a walk that changes sides for ever at one distance a zig-zag, which closes in. A factor
// of -1 is a case of its own: Bounces.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if q > 0.0 && q < 1.0 - EDGE => Manner::Approaches,
        Some(q) if bounces(q) || (q > -1.0 && q < 0.0) => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == bounce-diverges | What can go wrong
// Yours calls the bounce a divergence. Its moves do not grow: a factor of -1 is Bounces.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if q <= -1.0 + EDGE => Manner::Diverges,
        Some(q) if q > 0.0 && q < 1.0 - EDGE => Manner::Approaches,
        Some(q) if q > -1.0 && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == same-side-approaches | What can go wrong
// Yours takes every walk without a turn for an approach. Moves that do not get shorter lead away: a
// factor of 1 or more is Diverges.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if q > 0.0 => Manner::Approaches,
        Some(q) if q > -1.0 && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == only-infinity-diverges | What can go wrong
// Yours says Diverges only where a place is not finite. That is hundreds of steps too late: ask
// whether the moves grow.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if q < 0.0 => Manner::ZigZags,
        Some(_) => Manner::Approaches,
        _ => Manner::Diverges,
    })
}

// == short-is-resting | What can go wrong
// Yours says Rests when the last move is short. Short is not still: 0.002 with a factor of one half
// has as much again to go.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, 1e-2) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if q > 0.0 && q < 1.0 - EDGE => Manner::Approaches,
        Some(q) if q > -1.0 && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == rests-only-at-zero | What can go wrong
// Yours says Rests only when the last move is exactly 0. In numbers with so many digits a walk that has
// arrived may go on in the last of them: ask whether the move is at most RESTING times max(1, |x|).
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, 0.0) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if q > 0.0 && q < 1.0 - EDGE => Manner::Approaches,
        Some(q) if q > -1.0 && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == looks-only-at-the-end | What can go wrong
// Yours looks at the last places alone. A place on the way that is not finite is a divergence, too.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(&walk[walk.len() - 3..]) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if bounces(q) => Manner::Bounces,
        Some(q) if q > 0.0 && q < 1.0 - EDGE => Manner::Approaches,
        Some(q) if q > -1.0 && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == edges-without-width | What can go wrong
// Yours asks for exactly -1 or 1. A factor is a quotient of rounded numbers, and what bounces for ever may
// come out a hair beside it: take what is within EDGE of -1 for a bounce, and of 1 for no approach.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    if !is_finite(walk) {
        return Some(Manner::Diverges);
    }
    if rests(walk, RESTING) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(q) if q == -1.0 => Manner::Bounces,
        Some(q) if q > 0.0 && q < 1.0 => Manner::Approaches,
        Some(q) if q > -1.0 && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}
