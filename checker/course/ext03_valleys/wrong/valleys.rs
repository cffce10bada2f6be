//! Wrong ways to write `valleys`, each under the name of its misconception.

// == (shared)
pub fn valleys(slope: impl Fn(f64) -> f64, low: f64, high: f64, marks: usize) -> Vec<f64> {
    let marks = ex01_surface::linspace(low, high, marks);
    let gaps = marks.windows(2);
    let count = looked_into(gaps.len());
    let mut found = Vec::new();
    for gap in gaps.take(count) {
        if has_valley(slope(gap[0]), slope(gap[1])) {
            found.push(narrowed(&slope, gap[0], gap[1]));
        }
    }
    found.truncate(kept(found.len()));
    found
}

fn looked_into(gaps: usize) -> usize {
    gaps
}

fn has_valley(left: f64, right: f64) -> bool {
    left < 0.0 && right >= 0.0
}

fn narrowed(slope: impl Fn(f64) -> f64, mut left: f64, mut right: f64) -> f64 {
    let rises = slope(right) > slope(left);
    for _ in 0..60 {
        let middle = left + (right - left) / 2.0;
        match is_left(slope(middle), rises) {
            true => left = middle,
            false => right = middle,
        }
    }
    right
}

fn is_left(middle: f64, rises: bool) -> bool {
    (middle < 0.0) == rises
}

fn kept(found: usize) -> usize {
    found
}

// == every-flat-place | What can go wrong
// Yours lists hilltops as well. In a valley the slope goes from minus to plus.
fn has_valley(left: f64, right: f64) -> bool {
    (left < 0.0) != (right < 0.0)
}

// == hilltops | What can go wrong
// Yours lists the hilltops: there the slope goes from plus to minus. In a valley it is the other way
// round.
fn has_valley(left: f64, right: f64) -> bool {
    left >= 0.0 && right < 0.0
}

// == mark-for-valley | What can go wrong
// Yours returns the mark before the valley. Halve the gap, 60 times, and keep the half in which the sign
// changes.
fn narrowed(_slope: impl Fn(f64) -> f64, left: f64, _right: f64) -> f64 {
    left
}

// == middle-of-the-gap | What can go wrong
// Yours returns the middle of the gap. Halve it, 60 times, and keep the half in which the sign changes.
fn narrowed(_slope: impl Fn(f64) -> f64, left: f64, right: f64) -> f64 {
    (left + right) / 2.0
}

// == keeps-the-wrong-half | What can go wrong
// Yours keeps the half in which the sign does not change, and ends at a mark.
fn is_left(middle: f64, rises: bool) -> bool {
    (middle < 0.0) != rises
}

// == first-valley-only | What can go wrong
// Yours stops at the first valley. Look into every gap.
fn kept(found: usize) -> usize {
    found.min(1)
}

// == last-gap-left-out | What can go wrong
// Yours does not look into the last gap. n marks have n - 1 gaps.
fn looked_into(gaps: usize) -> usize {
    gaps.saturating_sub(1)
}

// == blind-on-a-mark | What can go wrong
// Yours misses a valley that lies exactly on a mark: there the slope is 0, neither minus nor plus. It
// belongs to the gap on its left: slope(left) < 0 and slope(right) >= 0.
fn has_valley(left: f64, right: f64) -> bool {
    left < 0.0 && right > 0.0
}
