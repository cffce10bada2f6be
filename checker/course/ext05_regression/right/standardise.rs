//! Right ways to write `standardise`, none of them the solution's.

// == early returns, by indices
pub fn standardise(xs: &[f64]) -> (Vec<f64>, Scale) {
    let n = xs.len() as f64;
    if xs.is_empty() {
        return (
            vec![],
            Scale {
                mean: 0.0,
                spread: 1.0,
            },
        );
    }
    let mut mean = 0.0;
    for x in xs {
        mean += x / n;
    }
    let mut variance = 0.0;
    for i in 0..xs.len() {
        variance += (xs[i] - mean).powi(2) / n;
    }
    let mut spread = variance.sqrt();
    if spread < 1e-12 {
        spread = 1.0;
    }
    let mut scaled = xs.to_vec();
    for z in &mut scaled {
        *z = (*z - mean) / spread;
    }
    (scaled, Scale { mean, spread })
}

// == centred first, then divided
pub fn standardise(xs: &[f64]) -> (Vec<f64>, Scale) {
    let n = xs.len().max(1) as f64;
    let mean: f64 = xs.iter().rev().sum::<f64>() / n;
    let mut numbers: Vec<f64> = xs.iter().map(|x| x - mean).collect();
    let squares: f64 = numbers.iter().map(|z| z * z).sum();
    let spread = match (squares / n).sqrt() {
        0.0 => 1.0,
        spread => spread,
    };
    numbers.iter_mut().for_each(|z| *z /= spread);
    (numbers, Scale { mean, spread })
}

// == a scale of its own, and multiplied by one over the spread
pub fn standardise(xs: &[f64]) -> (Vec<f64>, Scale) {
    let mut scale = Scale {
        mean: 0.0,
        spread: 1.0,
    };
    if let [_, ..] = xs {
        let share = 1.0 / xs.len() as f64;
        scale.mean = xs.iter().sum::<f64>() * share;
        let off = |x: &f64| (x - scale.mean) * (x - scale.mean) * share;
        let variance = xs.iter().map(off).sum::<f64>();
        if variance > 0.0 && xs.iter().any(|x| *x != xs[0]) {
            scale.spread = variance.sqrt();
        }
    }
    let inverse = 1.0 / scale.spread;
    let scaled = xs.iter().map(|x| (x - scale.mean) * inverse);
    (scaled.collect(), scale)
}
