//! Wrong ways to write `valley_of`, each under the name of its misconception.

// == (shared)
pub fn valley_of(valleys: &[f64], x: f64, within: f64) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (k, valley) in valleys.iter().enumerate() {
        let distance = distance(x, *valley);
        if is_within(distance, within) && best.is_none_or(|(_, other)| goes_before(distance, other))
        {
            best = Some((k, distance));
        }
    }
    best.map(|(k, _)| k)
}

fn distance(x: f64, valley: f64) -> f64 {
    (x - valley).abs()
}

fn is_within(distance: f64, within: f64) -> bool {
    distance < within
}

fn goes_before(distance: f64, other: f64) -> bool {
    distance < other
}

// == first-within-reach | What can go wrong
// Yours takes the first valley within reach, though a later one may be nearer.
fn goes_before(_distance: f64, _other: f64) -> bool {
    false
}

// == by-the-sign | What can go wrong
// Yours goes by the sign of x. That names a side, not a valley, and is right only while the left one comes
// first and 0 lies between.
pub fn valley_of(valleys: &[f64], x: f64, _within: f64) -> Option<usize> {
    if valleys.is_empty() || !x.is_finite() {
        return None;
    }
    Some(usize::from(x >= 0.0))
}

// == however-far | What can go wrong
// Yours names the nearest valley however far away it is. A walk that is not within reach has not arrived:
// None.
fn is_within(distance: f64, _within: f64) -> bool {
    distance.is_finite()
}

// == forgets-the-size | What can go wrong
// Yours subtracts and forgets the size: everything left of the valley counts as near. Take the absolute
// value.
fn is_within(distance: f64, within: f64) -> bool {
    distance < within
}

fn distance(x: f64, valley: f64) -> f64 {
    x - valley
}

fn goes_before(distance: f64, other: f64) -> bool {
    distance.abs() < other.abs()
}

// == reach-included | What can go wrong
// At exactly the distance within, yours says yes. Near means below it.
fn is_within(distance: f64, within: f64) -> bool {
    distance <= within && distance.is_finite()
}

// == last-of-equals | What can go wrong
// Between two valleys at the same distance yours takes the later. The earlier comes first.
fn goes_before(distance: f64, other: f64) -> bool {
    distance <= other
}

// == furthest | What can go wrong
// Yours takes the furthest valley. The nearest is meant.
fn goes_before(distance: f64, other: f64) -> bool {
    distance > other
}
