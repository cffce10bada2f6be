//! # Step 4: the loop
//!
//! You build a whole walk: the same step, again and again, and a record of where it led.
//!
//! ```text
//! p₀ = start,   p₁ = step from p₀,   p₂ = step from p₁,   …,   up to p of number `steps`
//! ```
//!
//! The record is called the **trajectory**. Two details matter: the start is its first point, and
//! each step adds one point.
//!
//! **One number by hand.** On the bowl with a = 1, b = 20, from (−2.5, 2), with lr = 0.02:
//!
//! ```text
//! trajectory[0] = (−2.5,   2.0)     the start
//! trajectory[1] = (−2.45,  1.2)     gradient there: (−2.45, 24)
//! trajectory[2] = (−2.401, 0.72)    −2.45 + 0.02 · 2.45,   1.2 − 0.02 · 24
//! ```
//!
//! **Shapes.** Two steps, three points. 200 steps, 201 points. No steps, one point: the start.
//!
//! **Some Rust you will need.**
//! - `ex03_step::step(…)` calls your own step from the crate before.
//! - `let mut p = start;` is a variable that you may change: by `p = …`, for `let p = …` inside a
//!   loop is a new `p` in each round. `let mut trajectory = vec![start];` is a list to which
//!   `trajectory.push(p)` adds.
//! - `for _ in 0..steps { … }` repeats. Write `&gradient` to *lend* the function to `step`; without
//!   the `&` you give it away in the first round and have none for the second.
//!
//! **Given:** `Point` from step 1, your `step` from step 3. **Yours:** the body of `descend`.

use ex01_surface::Point;

/// Walks `steps` steps of gradient descent from `start` and returns every point on the way.
///
/// - `gradient`, `lr`: as in step 3, the same for the whole walk, any rate.
/// - Returns `steps + 1` points: `start` comes first, and each further point is one step from the
///   point before it. `steps = 0` gives `[start]`.
/// - It never stops early, not even where it stands still. If the walk runs off to infinity, so does
///   the trajectory; the guard against that is step 7.
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}
