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

// == never-stalls | The mathematics
// Yours never says Stalls: what no longer falls is called Crawls. Ask once more before you say
// Crawls: did the loss fall, over the second half, by more than a millionth?
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else {
        Behaviour::Crawls
    }
}

// == asks-convergence-first | The mathematics
// Yours asks whether it converged before it asks whether it diverged. A loss that ended above the
// first, or was not finite on the way, diverges even if the last one is small: ask that first.
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

// == asks-stall-first | The mathematics
// Yours asks whether it stalls before it asks whether it converged, so a run that arrived and
// stays there is called Stalls. Converges comes first.
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

// == only-last-finite | What can go wrong
// Yours asks of the last loss alone whether it is finite. A run that was infinite or NaN on the
// way diverged, wherever it ends: ask all of them, with any.
fn diverges(losses: &[f64]) -> bool {
    !last(losses).is_finite() || last(losses) > losses[0]
}

// == only-last-nan | What can go wrong
// Yours asks of the last loss alone whether it is NaN. A run that was infinite or NaN anywhere
// diverged: ask all of the losses, with any, whether one is not finite.
fn diverges(losses: &[f64]) -> bool {
    last(losses).is_nan() || last(losses) > losses[0]
}

// == only-last-infinite | What can go wrong
// Yours asks of the last loss alone whether it is infinite. A run that was infinite or NaN
// anywhere diverged: ask all of the losses, with any, whether one is not finite.
fn diverges(losses: &[f64]) -> bool {
    last(losses).is_infinite() || last(losses) > losses[0]
}

// == forgets-not-finite | What can go wrong
// Yours does not ask whether any loss is not finite (or asks it with all). Comparisons with NaN
// are always false, so NaN slips through: ask first, and one such loss is enough.
fn diverges(losses: &[f64]) -> bool {
    last(losses) > losses[0]
}

// == only-asks-nan | What can go wrong
// Yours asks whether a loss is NaN, and lets infinity pass. is_finite is false for both: ask
// !loss.is_finite().
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| loss.is_nan()) || last(losses) > losses[0]
}

// == lets-nan-pass | What can go wrong
// Yours asks whether a loss is infinite, and lets NaN pass. is_finite is false for both: ask
// !loss.is_finite().
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| loss.is_infinite()) || last(losses) > losses[0]
}

// == diverges-only-when-not-finite | What can go wrong
// Yours says Diverges only when a loss is not finite. A run whose last loss is above the first has
// diverged too: ask both.
fn diverges(losses: &[f64]) -> bool {
    for loss in losses {
        if !loss.is_finite() {
            return true;
        }
    }
    false
}

// == any-climb-diverges | What can go wrong
// Yours says Diverges as soon as the loss climbs anywhere. A healthy run may climb on the way:
// compare the last loss with the first.
fn diverges(losses: &[f64]) -> bool {
    for k in 1..losses.len() {
        if losses[k] > losses[k - 1] {
            return true;
        }
    }
    losses.iter().any(|loss| !loss.is_finite())
}

// == any-above-first-diverges | What can go wrong
// Yours says Diverges if any loss is above the first. A run may climb on the way and come back:
// only the last one is compared with the first.
fn diverges(losses: &[f64]) -> bool {
    losses
        .iter()
        .any(|&loss| !loss.is_finite() || loss > losses[0])
}

// == as-high-as-first-diverges | What can go wrong
// Yours says Diverges when the last loss is as high as the first. Above means above: at the same
// height it has not diverged. Use >, not >=.
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| !loss.is_finite()) || last(losses) >= losses[0]
}

// == any-below-converges | What can go wrong
// Yours says Converges if any loss is below the threshold. A run may dip below and leave again:
// only the last one counts.
fn converges(losses: &[f64], threshold: f64) -> bool {
    losses.iter().any(|&loss| loss < threshold)
}

// == at-threshold-converges | What can go wrong
// Yours says Converges when the last loss equals the threshold. Below means below: use <, not <=.
fn converges(losses: &[f64], threshold: f64) -> bool {
    last(losses) <= threshold
}

// == stall-over-whole-run | The mathematics
// Your question for a stall begins at the first loss. A run that fell early and then stands still
// has stalled: begin at losses[len / 2].
fn stalls(losses: &[f64]) -> bool {
    losses[0] - last(losses) <= 1e-6 * losses[0].abs()
}

// == stall-in-last-step | The mathematics
// Your question for a stall looks at the last step alone. Look at the whole second half, from
// losses[len / 2] to the last.
fn stalls(losses: &[f64]) -> bool {
    if losses.len() == 1 {
        return true;
    }
    let before = losses[losses.len() - 2];
    before - last(losses) <= 1e-6 * before.abs()
}

// == middle-one-early | What can go wrong
// Your second half begins at losses[(len - 1) / 2], one too early when the length is even. It
// begins at losses[len / 2].
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[(losses.len() - 1) / 2];
    middle - last(losses) <= 1e-6 * middle.abs()
}

// == half-minus-one | What can go wrong [panicked]
// Your second half begins at losses[len / 2 - 1], one too early; and where there is one loss alone,
// len / 2 is 0, and a usize has nothing below it. It begins at losses[len / 2].
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let middle = losses[losses.len() / 2 - 1];
    if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else if middle - last(losses) <= 1e-6 * middle.abs() {
        Behaviour::Stalls
    } else {
        Behaviour::Crawls
    }
}

// == half-minus-one-in-the-question | What can go wrong [panicked]
// Your second half begins at losses[len / 2 - 1], one too early; and where there is one loss alone,
// len / 2 is 0, and a usize has nothing below it. It begins at losses[len / 2].
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2 - 1];
    middle - last(losses) <= 1e-6 * middle.abs()
}

// == half-plus-one | What can go wrong [panicked]
// Your second half begins at losses[len / 2 + 1], one too late; and where there is one loss alone, or
// two, there is no such entry. It begins at losses[len / 2].
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    let middle = losses[losses.len() / 2 + 1];
    if diverges(losses) {
        Behaviour::Diverges
    } else if converges(losses, threshold) {
        Behaviour::Converges
    } else if middle - last(losses) <= 1e-6 * middle.abs() {
        Behaviour::Stalls
    } else {
        Behaviour::Crawls
    }
}

// == half-plus-one-in-the-question | What can go wrong [panicked]
// Your second half begins at losses[len / 2 + 1], one too late; and where there is one loss alone, or
// two, there is no such entry. It begins at losses[len / 2].
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2 + 1];
    middle - last(losses) <= 1e-6 * middle.abs()
}

// == millionth-of-one | What can go wrong
// Your question for a stall compares the fall with 0.000001 itself. Compare it with a millionth of
// |losses[len / 2]|: what counts as a fall depends on the size of the loss.
fn stalls(losses: &[f64]) -> bool {
    let fall = losses[losses.len() / 2] - last(losses);
    fall <= 1e-6
}

// == stalls-only-when-equal | What can go wrong
// Yours says Stalls only when the loss did not change at all. A rise, or a fall of no more than a
// millionth, is a stall too: middle - last <= 1e-6 * |middle|.
fn stalls(losses: &[f64]) -> bool {
    losses[losses.len() / 2] == last(losses)
}

// == stalls-only-without-fall | What can go wrong
// Yours says Stalls only when the loss did not fall at all, or by far less than a millionth. A fall
// of no more than a millionth is a stall too: middle - last <= 1e-6 * |middle|.
fn stalls(losses: &[f64]) -> bool {
    last(losses) >= losses[losses.len() / 2]
}

// == rise-is-no-stall | What can go wrong
// Your question for a stall takes the size of the change, so a loss that rises over the second
// half is called Crawls. What rises does not fall: leave abs away from middle - last.
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    (middle - last(losses)).abs() <= 1e-6 * middle.abs()
}

// == millionth-without-abs | What can go wrong
// Your millionth is taken of losses[len / 2] with its sign. Where the loss is negative it is
// negative too, and nothing stalls: take the absolute value.
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    middle - last(losses) <= 1e-6 * middle
}

// == exchanges-crawls-and-stalls | The mathematics
// Yours says Crawls of what stands still, and Stalls of what still falls. The question of the second
// half is that for a stall: a loss that fell by no more than a millionth Stalls, and the rest Crawls.
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

// == names-no-losses | What can go wrong
// Yours has a name for a list without losses. There is nothing to name, and whoever asks has made
// a mistake: panic, as the doc comment says, so that it is found where it was made.
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

// == compares-size-with-threshold | What can go wrong
// Yours compares the size of the last loss, without its sign, with the threshold. A loss far below
// zero is below it: compare the loss itself.
fn converges(losses: &[f64], threshold: f64) -> bool {
    last(losses).abs() < threshold
}

// == stall-by-spread | What can go wrong
// Your question for a stall compares the largest and the smallest loss of the second half, or all
// its changes. A loss that climbs there, or falls and climbs back, has not fallen: compare
// losses[len / 2] with the last one.
fn stalls(losses: &[f64]) -> bool {
    let half = &losses[losses.len() / 2..];
    let largest = half.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let smallest = half.iter().copied().fold(f64::INFINITY, f64::min);
    largest - smallest <= 1e-6 * half[0].abs()
}

// == stall-by-lowest | What can go wrong
// Your question for a stall compares losses[len / 2] with the smallest loss after it. A loss may
// fall there and climb back: compare with the last one.
fn stalls(losses: &[f64]) -> bool {
    let half = &losses[losses.len() / 2..];
    let smallest = half.iter().copied().fold(f64::INFINITY, f64::min);
    half[0] - smallest <= 1e-6 * half[0].abs()
}

// == stall-by-single-steps | What can go wrong
// Your question for a stall goes from step to step: yours says Stalls only where no single step of
// the second half falls. A loss may fall there and climb back: compare losses[len / 2] with the last
// one.
fn stalls(losses: &[f64]) -> bool {
    let half = &losses[losses.len() / 2..];
    let falls = |pair: &[f64]| pair[0] - pair[1] > 1e-6 * pair[0].abs();
    !half.windows(2).any(falls)
}

// == millionth-of-the-first | What can go wrong
// Your question for a stall takes a millionth of the first loss. Take it of losses[len / 2], where
// the second half begins.
fn stalls(losses: &[f64]) -> bool {
    losses[losses.len() / 2] - last(losses) <= 1e-6 * losses[0].abs()
}

// == (unnamed) judges the stall by the mean of the second half
fn stalls(losses: &[f64]) -> bool {
    let half = &losses[losses.len() / 2..];
    let mean = half.iter().sum::<f64>() / half.len() as f64;
    half[0] - mean <= 1e-6 * half[0].abs()
}

// == divides-by-the-middle | What can go wrong
// Your question for a stall divides the fall by losses[len / 2]. Where that is 0, 0 / 0 is NaN, and
// where it is negative the sign turns round: compare the fall with a millionth of |losses[len / 2]|.
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    (middle - last(losses)) / middle <= 1e-6
}

// == no-stall-at-zero | What can go wrong
// Yours finds no stall where losses[len / 2] is 0 and the loss stays there: it asks for less than a
// millionth, or divides 0 by 0. Ask whether the fall is no more (<=) than a millionth of
// |losses[len / 2]|.
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    middle - last(losses) < 1e-6 * middle.abs()
}

// == (unnamed) measures the stall by the last loss
fn stalls(losses: &[f64]) -> bool {
    losses[losses.len() / 2] - last(losses) <= 1e-6 * last(losses).abs()
}

// == (unnamed) takes no loss below zero for arrived
fn converges(losses: &[f64], threshold: f64) -> bool {
    (0.0..threshold).contains(&last(losses))
}

// == asks-for-both | What can go wrong
// Yours says Diverges only where the last loss is above the first and one is not finite. Either is
// enough: || instead of &&.
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| !loss.is_finite()) && last(losses) > losses[0]
}

// == finite-diverges | What can go wrong
// Yours says Diverges as soon as any loss is finite: the question is turned round. Ask whether one is
// not: any(|loss| !loss.is_finite()).
fn diverges(losses: &[f64]) -> bool {
    losses.iter().any(|loss| loss.is_finite()) || last(losses) > losses[0]
}

// == fall-measured-backwards | What can go wrong
// Your fall has the wrong sign: last - middle is negative as long as the loss falls, and so everything
// stalls. It fell by middle - last.
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    last(losses) - middle <= 1e-6 * middle.abs()
}

// == million-for-millionth | What can go wrong
// Your question for a stall has a million in it: every fall is smaller than that. A millionth is 1e-6.
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[losses.len() / 2];
    middle - last(losses) <= 1e6 * middle.abs()
}

// == (unnamed) judges a long walk by its last fifty losses
fn stalls(losses: &[f64]) -> bool {
    let middle = losses[(losses.len() / 2).max(losses.len().saturating_sub(50))];
    middle - last(losses) <= 1e-6 * middle.abs()
}
