//! Wrong ways to write `restarts_needed`, each under the name of its misconception.

// == (shared)
pub fn restarts_needed(chance: f64, confidence: f64) -> Option<usize> {
    if confidence <= 0.0 {
        return Some(0);
    }
    if chance <= 0.0 {
        return None;
    }
    if chance >= 1.0 {
        return Some(1);
    }
    if confidence >= 1.0 {
        return None;
    }
    Some(rounded(number(chance, confidence)))
}

fn number(chance: f64, confidence: f64) -> f64 {
    (1.0 - confidence).ln() / (1.0 - chance).ln()
}

fn rounded(n: f64) -> usize {
    n.ceil() as usize
}

// == adds-chances | What can go wrong
// Yours adds the chances: two of one half would make certainty. Multiply the chances to miss.
fn number(chance: f64, confidence: f64) -> f64 {
    confidence / chance
}

// == one-over-chance | What can go wrong
// That is how often one has to try on average. How sure one is does not come into it.
fn number(chance: f64, _confidence: f64) -> f64 {
    1.0 / chance
}

// == rounds-down | What can go wrong
// Yours is one short: with that many you are not as sure as asked.
fn rounded(n: f64) -> usize {
    n.floor() as usize
}

// == rounds-to-nearest | What can go wrong
// Yours rounds to the nearest, which is sometimes one short. Round up.
fn rounded(n: f64) -> usize {
    n.round() as usize
}

// == misses-and-hits-swapped | What can go wrong
// Yours multiplies the chance to hit. All restarts fail only if each of them misses: multiply 1 - chance.
fn number(chance: f64, confidence: f64) -> f64 {
    (1.0 - confidence).ln() / chance.ln()
}

// == confidence-for-doubt | What can go wrong
// Yours lets the chance to miss fall to the confidence. It has to fall to 1 - confidence.
fn number(chance: f64, confidence: f64) -> f64 {
    confidence.ln() / (1.0 - chance).ln()
}
