//! Right ways to write `valley_of`, none of them the solution's.

// == two variables and indices
pub fn valley_of(valleys: &[f64], x: f64, within: f64) -> Option<usize> {
    let mut which = None;
    let mut least = within;
    for k in 0..valleys.len() {
        let away = (valleys[k] - x).abs();
        if away < least {
            least = away;
            which = Some(k);
        }
    }
    which
}

// == min_by over those within reach
pub fn valley_of(valleys: &[f64], x: f64, within: f64) -> Option<usize> {
    let distances = valleys.iter().map(|valley| f64::abs(valley - x));
    let near = distances.enumerate().filter(|(_, d)| *d < within);
    near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(k, _)| k)
}

// == the nearest first, then whether it is near
pub fn valley_of(valleys: &[f64], x: f64, within: f64) -> Option<usize> {
    if valleys.is_empty() || !x.is_finite() {
        return None;
    }
    let mut nearest = 0;
    for (k, v) in valleys.iter().enumerate() {
        if (v - x).abs() < (valleys[nearest] - x).abs() {
            nearest = k;
        }
    }
    if (valleys[nearest] - x).abs() < within {
        Some(nearest)
    } else {
        None
    }
}
