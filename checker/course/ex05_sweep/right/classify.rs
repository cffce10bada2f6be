//! Right ways to write `classify`, none of them the solution's.

// == the other way round, with early returns
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let (first, last) = (losses[0], *losses.last().unwrap());
    let finite = losses.iter().all(|loss| loss.is_finite());
    if !finite || first < last {
        return Behaviour::Diverges;
    }
    if threshold > last {
        return Behaviour::Converges;
    }
    let middle = losses[losses.len() / 2];
    if last < middle - middle.abs() / 1e6 {
        return Behaviour::Crawls;
    }
    Behaviour::Stalls
}

// == a match with guards, NaN and infinity asked apart
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let n = losses.len();
    let (first, middle, last) = (losses[0], losses[n / 2], losses[n - 1]);
    let mut bad = 0;
    for loss in losses {
        if loss.is_nan() || loss.is_infinite() {
            bad += 1;
        }
    }
    match middle - last {
        _ if bad > 0 || last - first > 0.0 => Behaviour::Diverges,
        _ if last < threshold => Behaviour::Converges,
        fall if fall > middle.abs() * 1e-6 => Behaviour::Crawls,
        _ => Behaviour::Stalls,
    }
}
