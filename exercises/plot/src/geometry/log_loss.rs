//! Losses on a logarithmic axis: its ends, the points of a curve, and where a curve leaves it.
//!
//! A height on this axis is the exponent of ten: a loss of 0.001 lies at −3.

use crate::geometry::number;
use crate::window::Point;

/// How far above and below the axis a loss is put that has no place on it: one that is infinite, or
/// one that is 0 or less. A line to it is cut at the frame and shows where it goes.
const FAR: f64 = 400.0;

/// The ends of the axis: whole powers of ten, two or three above the highest start and two or three
/// below the threshold. Runs that go further do not stretch it.
pub(crate) fn axis(starts: impl Iterator<Item = f64>, threshold: f64) -> [f64; 2] {
    let sound = |loss: &f64| loss.is_finite() && *loss > 0.0;
    let threshold = Some(threshold).filter(sound).unwrap_or(1e-3);
    let highest = starts.filter(sound).fold(threshold, f64::max);
    [
        threshold.log10().floor() - 2.0,
        highest.log10().ceil() + 2.0,
    ]
}

/// The curve: the step and the exponent of its loss. A NaN stays one, and breaks the line.
pub(crate) fn points(losses: &[f64]) -> Vec<Point> {
    let point = |(step, loss): (usize, &f64)| [step as f64, height(*loss)];
    losses.iter().enumerate().map(point).collect()
}

fn height(loss: f64) -> f64 {
    if loss.is_nan() {
        f64::NAN
    } else if loss <= 0.0 {
        -FAR
    } else {
        loss.log10().clamp(-FAR, FAR)
    }
}

/// Where a curve is when it was last seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Leaves {
    /// On the axis to its end, at this height.
    Not { last: f64 },
    /// It leaves through the top for good at `x`, and is above it from this step on.
    Top { x: f64, step: usize },
    /// It leaves through the bottom for good at `x`, and is below it from this step on.
    Bottom { x: f64, step: usize },
    /// It is not a number from this step on, or has no losses at all.
    Broken { step: usize },
}

/// Follows a curve back from its end to the step at which it left the axis for good.
pub(crate) fn leaves(losses: &[f64], [low, high]: [f64; 2]) -> Leaves {
    let Some(&last) = losses.last() else {
        return Leaves::Broken { step: 0 };
    };
    let end = height(last);
    let beyond = |loss: &f64| match end {
        end if end.is_nan() => loss.is_nan(),
        end if end > high => height(*loss) > high,
        _ => height(*loss) < low,
    };
    let step = losses
        .iter()
        .rposition(|loss| !beyond(loss))
        .map_or(0, |k| k + 1);
    // The crossing between the last step on the axis and the first one beyond it.
    let crossing = |edge: f64| match step.checked_sub(1).map(|k| height(losses[k])) {
        Some(before) if before.is_finite() => {
            let t = (edge - before) / (height(losses[step]) - before);
            step as f64 - 1.0 + t.clamp(0.0, 1.0)
        }
        _ => step as f64,
    };
    if end.is_nan() {
        Leaves::Broken { step }
    } else if end > high {
        Leaves::Top {
            x: crossing(high),
            step,
        }
    } else if end < low {
        Leaves::Bottom {
            x: crossing(low),
            step,
        }
    } else {
        Leaves::Not { last: end }
    }
}

impl Leaves {
    /// Which of two curves with the same place comes first from the top: of those that leave
    /// through the top the quickest, of those that leave through the bottom the slowest.
    pub(crate) fn order(&self) -> f64 {
        match *self {
            Self::Broken { .. } => -1.0,
            Self::Top { x, .. } => x,
            Self::Bottom { x, .. } => -x,
            Self::Not { last } => -last,
        }
    }

    /// The end of the curve in words.
    pub(crate) fn note(&self, losses: &[f64]) -> String {
        match *self {
            Self::Not { .. } => {
                let last = losses.last().map_or(f64::NAN, |loss| *loss);
                format!("ends at {}", number::rounded(last))
            }
            Self::Top { step, .. } => format!("off the top from step {step}"),
            Self::Bottom { step, .. } if losses[step..].iter().all(|loss| *loss == 0.0) => {
                format!("exactly 0 from step {step}")
            }
            Self::Bottom { step, .. } => format!("off the bottom from step {step}"),
            Self::Broken { .. } if losses.is_empty() => "no losses".to_owned(),
            Self::Broken { step } => format!("not a number from step {step}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_is_made_for_the_start_and_the_threshold() {
        assert_eq!(axis([43.125, 43.125].into_iter(), 1e-3), [-5.0, 4.0]);
        let odd = [f64::INFINITY, f64::NAN, -1.0, 0.0];
        assert_eq!(axis(odd.into_iter(), f64::NAN), [-5.0, -1.0]);
    }

    #[test]
    fn a_curve_that_comes_back_has_not_left() {
        let axis = [-5.0, 4.0];
        assert_eq!(leaves(&[1.0, 1e9, 10.0], axis), Leaves::Not { last: 1.0 });
        assert_eq!(
            leaves(&[1.0, 1e9, 1e8, 1e9], axis),
            Leaves::Top {
                x: 4.0 / 9.0,
                step: 1
            }
        );
        assert_eq!(
            leaves(&[1.0, 1e-10], axis),
            Leaves::Bottom { x: 0.5, step: 1 }
        );
    }

    #[test]
    fn losses_without_a_place_on_the_axis_are_said_in_words() {
        let axis = [-5.0, 4.0];
        for (losses, note) in [
            (vec![], "no losses"),
            (vec![1.0, f64::NAN], "not a number from step 1"),
            (vec![1.0, f64::INFINITY], "off the top from step 1"),
            (vec![1.0, 0.0], "exactly 0 from step 1"),
            (vec![1.0, 0.0, -1.0], "off the bottom from step 1"),
            (vec![1.0, 1e-10, 0.0], "off the bottom from step 1"),
            (vec![f64::INFINITY], "off the top from step 0"),
            (vec![1.0, 40.0], "ends at 40"),
        ] {
            assert_eq!(leaves(&losses, axis).note(&losses), note);
        }
    }
}
