//! `manner` with two mistakes at once, each under the names of both.

// == looks-only-at-the-end + same-side-approaches
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    let n = walk.len();
    let (b, c) = (walk[n - 2][0], walk[n - 1][0]);
    if !b.is_finite() || !c.is_finite() || !walk[n - 3][0].is_finite() {
        return Some(Manner::Diverges);
    }
    if (c - b).abs() <= RESTING * c.abs().max(1.0) {
        return Some(Manner::Rests);
    }
    let Some(q) = factor(walk) else {
        return Some(Manner::Diverges);
    };
    if (q + 1.0).abs() <= EDGE {
        return Some(Manner::Bounces);
    }
    if q > 0.0 {
        return Some(Manner::Approaches);
    }
    if q > -1.0 && q < 0.0 {
        return Some(Manner::ZigZags);
    }
    Some(Manner::Diverges)
}

// == rests-only-at-zero + same-side-approaches
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    let n = walk.len();
    let (b, c) = (walk[n - 2][0], walk[n - 1][0]);
    if walk.iter().any(|p| !p[0].is_finite()) {
        return Some(Manner::Diverges);
    }
    if c == b {
        return Some(Manner::Rests);
    }
    let Some(q) = factor(walk) else {
        return Some(Manner::Diverges);
    };
    if (q + 1.0).abs() <= EDGE {
        return Some(Manner::Bounces);
    }
    if q > 0.0 {
        return Some(Manner::Approaches);
    }
    if q > -1.0 && q < 0.0 {
        return Some(Manner::ZigZags);
    }
    Some(Manner::Diverges)
}

// == looks-only-at-the-end + short-is-resting
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    if walk.len() < 3 {
        return None;
    }
    let n = walk.len();
    let (b, c) = (walk[n - 2][0], walk[n - 1][0]);
    if !b.is_finite() || !c.is_finite() || !walk[n - 3][0].is_finite() {
        return Some(Manner::Diverges);
    }
    if (c - b).abs() <= 1e-2 * c.abs().max(1.0) {
        return Some(Manner::Rests);
    }
    let Some(q) = factor(walk) else {
        return Some(Manner::Diverges);
    };
    if (q + 1.0).abs() <= EDGE {
        return Some(Manner::Bounces);
    }
    if q > 0.0 && q < 1.0 - EDGE {
        return Some(Manner::Approaches);
    }
    if q > -1.0 && q < 0.0 {
        return Some(Manner::ZigZags);
    }
    Some(Manner::Diverges)
}
