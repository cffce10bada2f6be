//! Right ways to write `manner`, none of them the solution's.

// == early returns, by indices
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    let n = walk.len();
    if n < 3 {
        return None;
    }
    for p in walk {
        if !p[0].is_finite() {
            return Some(Manner::Diverges);
        }
    }
    let (x, y) = (walk[n - 2][0], walk[n - 1][0]);
    let size = if y.abs() > 1.0 { y.abs() } else { 1.0 };
    if (y - x).abs() <= RESTING * size {
        return Some(Manner::Rests);
    }
    let q = match factor(walk) {
        Some(q) => q,
        None => return Some(Manner::Diverges),
    };
    if q >= -1.0 - EDGE && q <= -1.0 + EDGE {
        return Some(Manner::Bounces);
    }
    if q > 0.0 && q < 1.0 - EDGE {
        return Some(Manner::Approaches);
    }
    if q < 0.0 && q > -1.0 {
        return Some(Manner::ZigZags);
    }
    Some(Manner::Diverges)
}

// == the factor worked out on the spot, one match
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    let [.., [a], [b], [c]] = *walk else {
        return None;
    };
    let (before, last) = (b - a, c - b);
    let q = last / before;
    Some(match last.abs() {
        _ if walk.as_flattened().iter().any(|x| !x.is_finite()) => Manner::Diverges,
        size if size <= RESTING * c.abs().max(1.0) => Manner::Rests,
        _ if (1.0 + q).abs() <= EDGE => Manner::Bounces,
        _ if 0.0 < q && q < 1.0 - EDGE => Manner::Approaches,
        _ if -1.0 < q && q < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

// == the end of the list taken apart, and a chain of conditions
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    let tail = walk.last_chunk::<3>()?;
    let finite = walk.iter().flatten().all(|x| x.is_finite());
    let last = tail[2][0] - tail[1][0];
    Some(if !finite {
        Manner::Diverges
    } else if last.abs() <= RESTING * f64::max(1.0, tail[2][0].abs()) {
        Manner::Rests
    } else {
        let q = factor(tail).unwrap_or(f64::INFINITY);
        if (q - -1.0).abs() <= EDGE {
            Manner::Bounces
        } else if q >= 1.0 - EDGE || q < -1.0 {
            Manner::Diverges
        } else if q > 0.0 {
            Manner::Approaches
        } else {
            Manner::ZigZags
        }
    })
}
