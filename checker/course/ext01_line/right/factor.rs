//! Right ways to write `factor`, none of them the solution's.

// == by indices
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    let n = walk.len();
    if n < 3 {
        return None;
    }
    let last = walk[n - 1][0] - walk[n - 2][0];
    let before = walk[n - 2][0] - walk[n - 3][0];
    if before == 0.0 || !(last / before).is_finite() {
        return None;
    }
    Some(last / before)
}

// == by the list of all moves
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    let moves: Vec<f64> = walk
        .windows(2)
        .map(|pair| pair[1][0] - pair[0][0])
        .collect();
    let last = moves.last()?;
    let before = moves.iter().rev().nth(1)?;
    Some(last / before).filter(|factor| factor.is_finite())
}

// == from the end
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    let mut back = walk.iter().rev().map(|p| p[0]);
    let (c, b, a) = (back.next()?, back.next()?, back.next()?);
    match (b - c) / (a - b) {
        factor if factor.is_nan() || factor.is_infinite() => None,
        factor => Some(factor),
    }
}
