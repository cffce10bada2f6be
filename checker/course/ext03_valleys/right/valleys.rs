//! Right ways to write `valleys`, none of them the solution's.

// == marks and slopes by indices, until the gap is no wider than rounding
pub fn valleys(slope: impl Fn(f64) -> f64, low: f64, high: f64, marks: usize) -> Vec<f64> {
    let mut found = Vec::new();
    let places = ex01_surface::linspace(low, high, marks);
    let slopes: Vec<f64> = places.iter().map(|x| slope(*x)).collect();
    for k in 1..places.len() {
        if !(slopes[k - 1] < 0.0) || !(slopes[k] >= 0.0) {
            continue;
        }
        let (mut a, mut b) = (places[k - 1], places[k]);
        let mut rounds = 0;
        while rounds < 60 {
            let m = 0.5 * (a + b);
            if slope(m) >= 0.0 {
                b = m;
            } else {
                a = m;
            }
            rounds += 1;
        }
        found.push(0.5 * (a + b));
    }
    found
}

// == filter and map, the halving a function of its own
pub fn valleys(slope: impl Fn(f64) -> f64, low: f64, high: f64, marks: usize) -> Vec<f64> {
    fn halve(slope: &impl Fn(f64) -> f64, left: f64, right: f64, rounds: u32) -> f64 {
        let middle = (left + right) / 2.0;
        match (rounds, slope(middle) < 0.0) {
            (0, _) => left,
            (_, true) => halve(slope, middle, right, rounds - 1),
            (_, false) => halve(slope, left, middle, rounds - 1),
        }
    }
    ex01_surface::linspace(low, high, marks)
        .windows(2)
        .filter(|gap| slope(gap[0]) < 0.0 && slope(gap[1]) >= 0.0)
        .map(|gap| halve(&slope, gap[0], gap[1], 60))
        .collect()
}

// == the width halved, from the left
pub fn valleys(slope: impl Fn(f64) -> f64, low: f64, high: f64, marks: usize) -> Vec<f64> {
    if marks < 2 {
        return Vec::new();
    }
    let width = (high - low) / (marks - 1) as f64;
    let mut found = vec![];
    for k in 0..marks - 1 {
        let mut left = low + k as f64 * width;
        let right = low + (k + 1) as f64 * width;
        if slope(left) < 0.0 && 0.0 <= slope(right) {
            let mut half = right - left;
            for _ in 0..60 {
                half /= 2.0;
                if slope(left + half) < 0.0 {
                    left += half;
                }
            }
            found.push(left + half);
        }
    }
    found
}
