//! Wrong ways to write `classify`, each under the name of its misconception.

// == (shared)
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else if stalls(losses) {
        Behaviour::Stalls
    } else {
        Behaviour::Crawls
    }
}

fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| !loss.is_finite()) || last(losses) > losses[0]
}

fn converges(losses: &[f64], threshold: f64) -> bool {
    last(losses) < threshold
}

fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    middle - last(losses) <= 1e-6 * middle.abs()
}

fn last(losses: &[f64]) -> f64 {
    losses[losses.len() - 1]
}

// == never-stalls
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else {
        Behaviour::Crawls
    }
}

// == asks-convergence-first
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if converges(losses, threshold) {
        Behaviour::Converges
    } else if diverges(losses) {
        Behaviour::Diverges
    } else if stalls(losses) {
        Behaviour::Stalls
    } else {
        Behaviour::Crawls
    }
}

// == asks-stall-first
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if diverges(losses) {
        Behaviour::Diverges
    } else if stalls(losses) {
        Behaviour::Stalls
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else {
        Behaviour::Crawls
    }
}

// == only-last-finite
fn diverges(losses: &[f64]) -> bool {
    !last(losses).is_finite() || last(losses) > losses[0]
}

// == only-last-nan
fn diverges(losses: &[f64]) -> bool {
    last(losses).is_nan() || last(losses) > losses[0]
}

// == only-last-infinite
fn diverges(losses: &[f64]) -> bool {
    last(losses).is_infinite() || last(losses) > losses[0]
}

// == forgets-not-finite
fn diverges(losses: &[f64]) -> bool {
    last(losses) > losses[0]
}

// == only-asks-nan
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| loss.is_nan()) || last(losses) > losses[0]
}

// == lets-nan-pass
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| loss.is_infinite()) || last(losses) > losses[0]
}

// == diverges-only-when-not-finite
fn diverges(losses: &[f64]) -> bool {
    for loss in losses {
        if !loss.is_finite() {
            return true;
        }
    }
    false
}

// == any-climb-diverges
fn diverges(losses: &[f64]) -> bool {
    for k in 1..losses.len() {
        if losses[k] > losses[k - 1] {
            return true;
        }
    }
    losses.iter().any(|loss| !loss.is_finite())
}

// == any-above-first-diverges
fn diverges(losses: &[f64]) -> bool {
    losses
        .iter()
        .any(|&loss| !loss.is_finite() || loss > losses[0])
}

// == as-high-as-first-diverges
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| !loss.is_finite()) || last(losses) >= losses[0]
}

// == any-below-converges
fn converges(losses: &[f64], threshold: f64) -> bool {
    losses.iter().any(|&loss| loss < threshold)
}

// == at-threshold-converges
fn converges(losses: &[f64], threshold: f64) -> bool {
    last(losses) <= threshold
}

// == stall-over-whole-run
fn stalls(losses: &[f64]) -> bool {
    losses[0] - last(losses) <= 1e-6 * losses[0].abs()
}

// == stall-in-last-step
fn stalls(losses: &[f64]) -> bool {
    if losses.len() == 1 {
        return true;
    }
    let before = losses[losses.len() - 2];
    before - last(losses) <= 1e-6 * before.abs()
}

// == middle-one-early
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[(losses.len() - 1) / 2];
    middle - last(losses) <= 1e-6 * middle.abs()
}

// == millionth-of-one
fn stalls(losses: &[f64]) -> bool {
    let fall = losses[losses.len() / 2] - last(losses);
    fall <= 1e-6
}

// == stalls-only-when-equal
fn stalls(losses: &[f64]) -> bool {
    losses[losses.len() / 2] == last(losses)
}

// == stalls-only-without-fall
fn stalls(losses: &[f64]) -> bool {
    last(losses) >= losses[losses.len() / 2]
}

// == rise-is-no-stall
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    (middle - last(losses)).abs() <= 1e-6 * middle.abs()
}

// == millionth-without-abs
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    middle - last(losses) <= 1e-6 * middle
}

// == (unnamed) crawls and stalls exchanged
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else if stalls(losses) {
        Behaviour::Crawls
    } else {
        Behaviour::Stalls
    }
}

// == names-no-losses
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if losses.is_empty() {
        Behaviour::Crawls
    } else if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else if stalls(losses) {
        Behaviour::Stalls
    } else {
        Behaviour::Crawls
    }
}
