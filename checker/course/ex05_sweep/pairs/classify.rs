//! `classify` with two mistakes at once, each under the names of both.

// == at-threshold-converges + stall-over-whole-run
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| !x.is_finite()) || last > first {
        return Behaviour::Diverges;
    }
    if last <= threshold {
        return Behaviour::Converges;
    }
    if first - last <= 1e-6 * first.abs() {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == forgets-not-finite + stalls-only-when-equal
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if last > first {
        return Behaviour::Diverges;
    }
    if last < threshold {
        return Behaviour::Converges;
    }
    if middle == last {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == never-stalls + only-last-finite
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if !last.is_finite() || last > first {
        return Behaviour::Diverges;
    }
    if last < threshold {
        return Behaviour::Converges;
    }
    if false {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == any-climb-diverges + at-threshold-converges
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| !x.is_finite()) || losses.windows(2).any(|w| w[1] > w[0]) {
        return Behaviour::Diverges;
    }
    if last <= threshold {
        return Behaviour::Converges;
    }
    if middle - last <= 1e-6 * middle.abs() {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == as-high-as-first-diverges + millionth-of-one
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| !x.is_finite()) || last >= first {
        return Behaviour::Diverges;
    }
    if last < threshold {
        return Behaviour::Converges;
    }
    if middle - last <= 1e-6 {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == any-below-converges + only-asks-nan
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| x.is_nan()) || last > first {
        return Behaviour::Diverges;
    }
    if losses.iter().any(|&x| x < threshold) {
        return Behaviour::Converges;
    }
    if middle - last <= 1e-6 * middle.abs() {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == asks-convergence-first + stalls-only-without-fall
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if last < threshold {
        return Behaviour::Converges;
    }
    if losses.iter().any(|x| !x.is_finite()) || last > first {
        return Behaviour::Diverges;
    }
    if middle <= last {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == asks-stall-first + millionth-without-abs
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| !x.is_finite()) || last > first {
        return Behaviour::Diverges;
    }
    if middle - last <= 1e-6 * middle {
        return Behaviour::Stalls;
    }
    if last < threshold {
        return Behaviour::Converges;
    }
    Behaviour::Crawls
}

// == diverges-only-when-not-finite + rise-is-no-stall
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| !x.is_finite()) {
        return Behaviour::Diverges;
    }
    if last < threshold {
        return Behaviour::Converges;
    }
    if (middle - last).abs() <= 1e-6 * middle.abs() {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}

// == exchanges-crawls-and-stalls + forgets-not-finite
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if last > first {
        return Behaviour::Diverges;
    }
    if last < threshold {
        return Behaviour::Converges;
    }
    if middle - last <= 1e-6 * middle.abs() {
        return Behaviour::Crawls;
    }
    Behaviour::Stalls
}

// == compares-size-with-threshold + never-stalls
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let first = losses[0];
    let middle = losses[losses.len() / 2];
    let last = losses[losses.len() - 1];
    if losses.iter().any(|x| !x.is_finite()) || last > first {
        return Behaviour::Diverges;
    }
    if last.abs() < threshold {
        return Behaviour::Converges;
    }
    if false {
        return Behaviour::Stalls;
    }
    Behaviour::Crawls
}
