//! What of a figure is no walk: the heights of a surface, the error of a difference, a table.

use super::Trouble;
use super::hand::Hand;
use super::land::Land;
use super::walk::{Settings, Walker, one};
use crate::experiment::THRESHOLD;
use anyhow::Result;
use checker::calls::ex01_surface::{Linspace, SampleGrid};
use checker::calls::ex02_gradient::CentralDifference;
use checker::calls::ex08_table::{Render, Row};
use checker::surface::Surface;

/// Half the side of the window that figures show.
const REACH: f64 = 3.0;
/// How many heights stand along each of its sides.
pub const MARKS: usize = 61;
/// Where the difference is taken, of `t³`.
pub const AT: f64 = 1.0;

/// The heights of `land` all over the window, by `linspace` and `sample_grid`.
///
/// # Errors
/// For faults of the machine only.
pub fn heights(hand: &impl Hand, land: Land) -> Result<Result<Vec<Vec<f64>>, Trouble>> {
    let ruler = Linspace {
        start: -REACH,
        end: REACH,
        n: MARKS,
    };
    let marks = match one(hand, ruler)? {
        Ok(marks) => marks,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let surface = land.surface();
    let (xs, ys) = (marks.clone(), marks);
    one(hand, SampleGrid { surface, xs, ys })
}

/// The widths at which a difference is taken: 10⁰ to 10⁻¹⁵, four a power of ten.
pub fn widths() -> Vec<f64> {
    let width = |k: u8| 10_f64.powf(-f64::from(k) / 4.0);
    (0..=60).map(width).collect()
}

/// The slope of `t³` at [`AT`], which is 3, by `central_difference` for each of [`widths`].
///
/// # Errors
/// For faults of the machine only.
pub fn differences(hand: &impl Hand) -> Result<Result<Vec<f64>, Trouble>> {
    let cubic = Surface {
        k: vec![1.0],
        ..Surface::bowl(&[0.0])
    };
    let ask = |h: f64| CentralDifference {
        surface: cubic.clone(),
        p: vec![AT],
        h,
    };
    let answers = hand.answers(&widths().into_iter().map(ask).collect::<Vec<_>>())?;
    let first = |slope: Vec<f64>| slope.first().copied().unwrap_or(f64::NAN);
    Ok(answers.map(|slopes| slopes.into_iter().map(first).collect()))
}

/// The table of step 8 for these runs: `guarded_descent` for each, `row`, and `render`.
///
/// # Errors
/// For faults of the machine only.
pub fn table(hand: &impl Hand, runs: &[Settings]) -> Result<Result<String, Trouble>> {
    let mut rows = Vec::new();
    for run in runs {
        let walked = match one(hand, run.guarded_descent())? {
            Ok(walked) => walked,
            Err(trouble) => return Ok(Err(trouble)),
        };
        rows.push(Row {
            lr: run.lr,
            momentum: run.momentum,
            steps: run.steps,
            trajectory: walked.trajectory,
            losses: walked.losses,
            stop: walked.stop,
            threshold: THRESHOLD,
        });
    }
    match hand.answers(&rows)? {
        Ok(rows) => one(hand, Render { rows }),
        Err(trouble) => Ok(Err(trouble)),
    }
}

/// The exercise whose code each of these is.
pub const HEIGHTS_BY: Walker = Walker::Value;
pub const DIFFERENCES_BY: Walker = Walker::Gradient;
pub const TABLE_BY: Walker = Walker::Table;
