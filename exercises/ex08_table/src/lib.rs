//! # Step 8: the results table
//!
//! You build the summary of the whole experiment: one line for each run, fit for a report.
//!
//! After how many steps was a run there? Two functions answer that:
//!
//! ```text
//! first_below     the first k with losses[k] < threshold
//! settled_below   the first k from which on every loss, up to the last, is < threshold
//! ```
//!
//! **One number by hand.** losses = [9, 4, 0.5, 2, 0.8, 0.3], threshold = 1:
//!
//! ```text
//! first_below    → 2     (0.5 is below, but then comes 2)
//! settled_below  → 4     (0.8 and 0.3, and it never leaves again)
//! ```
//!
//! The table tells the second one. It is plain text, in the format that Markdown understands:
//!
//! ```text
//! | lr | momentum | converged | steps | final loss |
//! |---|---|---|---|---|
//! | 0.02 | 0.9 | yes | 101 | 2.970e-8 |
//! | 0.2 | 0 | no (diverges) | 7 | 2.126e7 |
//! ```
//!
//! **Shapes.** `None` stands for "never". `steps` in a row is where the story ended: the settled
//! step, the step of the divergence, or simply all the steps.
//!
//! **Some Rust you will need.**
//! - `losses.iter().position(|&loss| …)` is the index of the first yes, as an `Option`: `Some(k)`
//!   or `None`. `.rev()` goes through a list from its end. A plain `for` loop does as well.
//! - `match run.stop { Stop::Diverged { step } => …, Stop::Finished => … }`, with the full path
//!   `ex07_guard::Stop`, tells the two endings apart, and names the number inside.
//! - `format!("| {} | {:.3e} |\n", a, b)` makes text: `{}` prints a number as short as it can,
//!   `{:.3e}` with three digits and an exponent, and `\n` ends the line. `text.push_str(&more)`
//!   adds.
//!
//! **Given:** the type `Row`, and your `classify` from step 5. **Yours:** the bodies of
//! `first_below`, `settled_below`, `row` and `render`.

use ex05_sweep::Behaviour;
use ex07_guard::{Run, Settings};

/// One line of the results table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// The learning rate.
    pub lr: f64,
    /// The momentum.
    pub momentum: f64,
    /// What became of the run.
    pub behaviour: Behaviour,
    /// Where the story ended: see [`row`].
    pub steps: usize,
    /// The last loss that was recorded; NaN if none was.
    pub final_loss: f64,
}

/// The first `k` with `losses[k] < threshold`, or `None` if there is none.
///
/// - A loss may be negative. NaN is not below anything.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    todo!("the position of the first loss below the threshold")
}

/// The first `k` such that `losses[k]` and every later loss are `< threshold`.
///
/// - `None` if the last loss is not below the threshold, and for an empty list.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    todo!("where does the unbroken run of low losses at the end begin?")
}

/// Sums up one run of step 7 in one line.
///
/// - `lr` and `momentum` come from `settings`.
/// - `behaviour`: [`Behaviour::Diverges`] if the guard stopped the run, whatever its losses look
///   like (there may be none); otherwise what `classify` of step 5 says of them.
/// - `steps`: the settled step if the run converges, the step of the divergence if the guard
///   stopped it, otherwise `settings.steps`.
/// - `final_loss`: the last loss of the run; NaN (`f64::NAN`) if it has none.
pub fn row<const N: usize>(settings: Settings, run: &Run<N>, threshold: f64) -> Row {
    todo!("what became of the run, where it ended, and its last loss")
}

/// The table as Markdown text: the header, the rule under it, and one line for each row.
///
/// - The header is `| lr | momentum | converged | steps | final loss |`, and the rule is
///   `|---|---|---|---|---|`.
/// - `lr`, `momentum` and `steps` are printed by `{}`, the final loss by `{:.3e}`. Under
///   *converged* stands `yes`, `no (crawls)`, `no (stalls)` or `no (diverges)`.
/// - Every line ends in a newline, the last one too. No rows give the header and the rule alone.
pub fn render(rows: &[Row]) -> String {
    todo!("the header, the rule, and one line for each row")
}
