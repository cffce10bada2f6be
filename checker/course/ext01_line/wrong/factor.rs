//! Wrong ways to write `factor`, each under the name of its misconception.

// == (shared)
fn moves(walk: &[Point<1>]) -> Vec<f64> {
    walk.windows(2)
        .map(|pair| pair[1][0] - pair[0][0])
        .collect()
}

fn quotient(above: f64, below: f64) -> Option<f64> {
    let quotient = above / below;
    quotient.is_finite().then_some(quotient)
}

// == upside-down | What can go wrong
// Yours divides the move before by the last one. The factor is what a move is multiplied by to give
// the next: last by before.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match moves(walk)[..] {
        [.., before, last] => quotient(before, last),
        _ => None,
    }
}

// == ratio-of-places | What can go wrong
// Yours divides places. Only around a minimum at 0 is that the same. Divide the moves: they know where
// the walk is going.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match walk {
        [.., _, [before], [last]] => quotient(*last, *before),
        _ => None,
    }
}

// == first-two-moves | What can go wrong
// Yours looks at the first two moves. On a curve that is no parabola the factor changes on the way:
// take the last two.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match moves(walk)[..] {
        [first, second, ..] => quotient(second, first),
        _ => None,
    }
}

// == forgets-the-sign | What can go wrong
// Yours drops the sign, and with it whether the walk turned round.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match moves(walk)[..] {
        [.., before, last] => quotient(last.abs(), before.abs()),
        _ => None,
    }
}

// == last-over-first | What can go wrong
// Yours compares the last move with the first. One factor is what happens in one step: compare with
// the move before.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    let moves = moves(walk);
    match (moves.first(), moves.last()) {
        (Some(first), Some(last)) if moves.len() > 1 => quotient(*last, *first),
        _ => None,
    }
}

// == difference-of-moves | What can go wrong
// Yours subtracts the moves. From step to step a move is multiplied, so divide.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match moves(walk)[..] {
        [.., before, last] => Some(last - before).filter(|x| x.is_finite()),
        _ => None,
    }
}

// == share-of-the-way | What can go wrong
// Yours is 1 - factor, the share of the way that a step covers. The factor is what is left of it.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match moves(walk)[..] {
        [.., before, last] => quotient(last, before).map(|factor| 1.0 - factor),
        _ => None,
    }
}

// == never-none | What can go wrong
// Yours returns a quotient where there is none: after a move of 0, or where a place is no finite
// number, the answer is None.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    match moves(walk)[..] {
        [.., before, last] => Some(last / before),
        _ => None,
    }
}
