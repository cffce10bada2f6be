//! The standard experiment: one bowl, one start, one number of steps for every figure, number and
//! sentence that does not say otherwise.
//!
//! The file names no crate, so that checker, visualiser and book each compile it as it stands here.

/// The bowl `½(a x² + b y²)`: `[a, b]`. It is `Bowl::ELONGATED`.
pub const CURVATURES: [f64; 2] = [1.0, 20.0];
/// Where every walk on it starts.
pub const START: [f64; 2] = [-2.5, 2.0];
/// Where every walk on the saddle `x² − y²` starts: a thousandth beside the ridge, enough to slide
/// off in the end.
pub const SADDLE_START: [f64; 2] = [1.0, 1e-3];
/// How many steps it takes.
pub const STEPS: usize = 200;
/// The loss below which a run counts as converged.
pub const THRESHOLD: f64 = 1e-3;
/// The rate of a single walk, just below the largest that works: the steep direction bounces, the
/// flat one creeps.
pub const RATE: f64 = 0.09;
/// The rates of the sweep: it crawls, converges twice, stalls at the critical rate, diverges.
pub const RATES: [f64; 5] = [0.001, 0.02, 0.09, 0.1, 0.2];

/// How large a loss the guard lets pass, for a run that begins with the loss `at_start`.
pub const fn ceiling(at_start: f64) -> f64 {
    1e6 * at_start.max(1.0)
}
