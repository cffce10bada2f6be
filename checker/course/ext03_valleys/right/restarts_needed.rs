//! Right ways to write `restarts_needed`, none of them the solution's.

// == by logarithms
pub fn restarts_needed(chance: f64, confidence: f64) -> Option<usize> {
    match (chance, confidence) {
        (_, c) if c <= 0.0 => Some(0),
        (p, _) if p <= 0.0 => None,
        (p, _) if p >= 1.0 => Some(1),
        (_, c) if c >= 1.0 => None,
        (p, c) => Some((f64::ln(1.0 - c) / f64::ln(1.0 - p)).ceil() as usize),
    }
}

// == powers tried one after the other
pub fn restarts_needed(chance: f64, confidence: f64) -> Option<usize> {
    if confidence <= 0.0 {
        return Some(0);
    }
    if chance >= 1.0 {
        return Some(1);
    }
    if chance <= 0.0 || confidence >= 1.0 {
        return None;
    }
    let mut n = 0;
    while (1.0 - chance).powi(n) > 1.0 - confidence {
        n += 1;
    }
    Some(n as usize)
}

// == the doubt shrinks
pub fn restarts_needed(chance: f64, confidence: f64) -> Option<usize> {
    let mut doubt = 1.0;
    let allowed = 1.0 - confidence;
    if allowed < 1.0 && chance <= 0.0 {
        return None;
    }
    if allowed <= 0.0 && chance < 1.0 {
        return None;
    }
    let mut starts = 0;
    while doubt > allowed {
        doubt -= doubt * chance;
        starts += 1;
    }
    Some(starts)
}
