//! # Extension 7: a hole in the table
//!
//! You build what happens before training. Real tables have holes, and a hole is `NaN`, *not a
//! number*: whatever it is added to becomes `NaN` as well, and one of them spoils every weight. So the
//! holes must go, and what goes in their place moves the answer.
//!
//! - **The mean.** Write what the column has on average:
//!
//! ```text
//! mean of a column = sum of what is there / how many are there
//! ```
//!
//! - **Zero and a flag.** Write 0, and beside it, in a column of its own, 1 for "this was a hole" and
//!   0 for "this is real". The flag's weight then learns what a missing value stands for.
//!
//! **One number by hand.** A column holds 1, a hole, 5, 9. Its mean is (1 + 5 + 9) / 3 = 5, not 15/4.
//! The row `[hole, 6]` becomes `[5, 6]` when its column's mean is filled in, and `[0, 6, 1, 0]` with
//! flags: the values first, then a flag for each.
//!
//! **Shapes.** A table is a slice of rows, each a point with `N` coordinates. With flags it has `M`
//! columns, twice as many. Rust cannot work out `2 * N` in a type yet, so the caller names both:
//! `flagged::<2, 4>(&rows)`. Anything else is the caller's mistake, and ends the program.
//!
//! **Some Rust you will need.**
//! - `f64::NAN` is a hole; `x.is_nan()` asks. `x == f64::NAN` is never true: a hole is equal to nothing,
//!   not even to itself.
//! - `rows.iter().map(|row| row[j])` goes down column `j`; `.filter(|x| !x.is_nan())` leaves holes out.
//! - `assert_eq!(a, b, "what is wrong")` ends the program unless both are equal.
//! - `std::array::from_fn(|j| …)` makes an array from what stands at each index.
//!
//! **Given:** `Point`, from step 1. **Yours:** the bodies of `column_means`, `fill` and `flagged`.

use ex01_surface::Point;

/// The mean of each column, over what is there. `NaN` is a hole.
///
/// - A column with nothing in it has the mean 0; so have all columns where there are no rows.
/// - A row with a hole counts in its other columns.
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    todo!("for each column the sum of what is there, divided by how many are there")
}

/// The rows with `values[j]` in each hole of column `j`; what is there stays.
///
/// - The caller says what to fill in: *new* rows are filled with what the *old* ones have on average.
/// - Returns as many rows, in their order.
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    todo!("values[j] in each hole of column j, and everything else as it is")
}

/// The rows with 0 in each hole, and behind their `N` values a flag for each: 1 for a hole, 0 for what
/// was there.
///
/// # Panics
/// Unless `M` is twice `N`, also where there are no rows.
pub fn flagged<const N: usize, const M: usize>(rows: &[Point<N>]) -> Vec<Point<M>> {
    todo!("insist on M = 2 N; the values with 0 in the holes, then a flag for each")
}
