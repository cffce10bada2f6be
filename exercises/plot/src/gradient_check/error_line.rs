//! The errors of a finite difference as a line on logarithmic axes.
//!
//! A place on these axes is a pair of exponents of ten: a width of 0.001 lies at −3.

use crate::geometry::number;
use crate::sheet::dashes::Dashes;
use crate::sheet::palette;
use crate::sheet::side_labels::Label;
use crate::window::{Point, Window};

/// The errors of one kind of difference.
#[derive(Debug, Clone)]
pub struct ErrorCurve<'a> {
    /// What is measured, such as `central difference`.
    pub label: &'a str,
    /// `[h, error]`, in any order. A width that is not positive and finite is left out; the sign of
    /// an error does not matter.
    pub points: &'a [Point],
}

/// A curve, ready to be drawn.
pub(crate) struct ErrorLine<'a> {
    pub(crate) label: &'a str,
    /// The errors, from the smallest width to the largest. One that has no place on the axis, 0
    /// among them, is not finite: it breaks the line.
    pub(crate) points: Vec<Point>,
    /// Where errors are exactly 0.
    pub(crate) zeros: Vec<f64>,
    /// The smallest error that is not 0.
    pub(crate) smallest: Option<Point>,
}

impl<'a> ErrorLine<'a> {
    pub(crate) fn of(curve: &ErrorCurve<'a>) -> Self {
        let sound = |[h, _]: &Point| *h > 0.0 && h.is_finite();
        let mut all: Vec<Point> = curve.points.iter().copied().filter(sound).collect();
        all.sort_by(|a, b| a[0].total_cmp(&b[0]));
        let zeros = all.iter().filter(|p| p[1] == 0.0).map(|p| p[0].log10());
        let points: Vec<Point> = all
            .iter()
            .map(|&[h, e]| [h, e.abs()].map(f64::log10))
            .collect();
        let finite = points.iter().filter(|p| p[1].is_finite());
        Self {
            label: curve.label,
            smallest: finite.min_by(|a, b| a[1].total_cmp(&b[1])).copied(),
            zeros: zeros.collect(),
            points,
        }
    }

    /// Whether there is anything to be seen of it.
    pub(crate) fn is_empty(&self) -> bool {
        self.smallest.is_none() && self.zeros.is_empty()
    }

    /// The smallest error in words, and how often it is exactly 0, if it ever is.
    pub(crate) fn notes(&self) -> Vec<String> {
        let smallest = self.smallest.map(|[h, error]| {
            let [h, error] = [h, error].map(text);
            [format!("smallest {error}"), format!("at h = {h}")]
        });
        let mut notes: Vec<String> = smallest.into_iter().flatten().collect();
        let (zeros, all) = (self.zeros.len(), self.points.len());
        if zeros > 0 {
            notes.push(format!("exactly 0 at {zeros} of {all} widths"));
        }
        if notes.is_empty() {
            notes.push("no errors to draw".to_owned());
        }
        notes
    }

    /// The name to the right of the frame, for the curve number `k`.
    pub(crate) fn side_label(&self, k: usize, window: Window) -> Label {
        let [low, high] = window.y;
        let last = self.points.last().filter(|p| p[1].is_finite());
        let end = last.map_or(low, |p| p[1]);
        Label {
            at: (high - end) / (high - low),
            tie: 0.0,
            linked: last.is_some(),
            color: palette::curve(k),
            dashes: None::<Dashes>,
            name: self.label.to_owned(),
            notes: self.notes(),
            theory: None,
        }
    }
}

/// The number with this exponent: `10⁻⁵`, `3.16 × 10⁻⁶`.
pub(crate) fn text(exponent: f64) -> String {
    let text = number::rounded(10.0_f64.powf(exponent));
    text.strip_prefix("1 × ")
        .map_or(text.clone(), str::to_owned)
}

/// All finite errors, with a little room around them; whole powers of ten up and down. Below there
/// is more room, for a name and for errors of 0.
pub(crate) fn window(curves: &[ErrorLine<'_>]) -> Window {
    let points = curves.iter().flat_map(|curve| &curve.points);
    let zeros = curves.iter().flat_map(|curve| &curve.zeros);
    let widths = points.clone().map(|p| p[0]).chain(zeros.clone().copied());
    let errors = points.map(|p| p[1]).filter(|error| error.is_finite());
    let range = |values: &mut dyn Iterator<Item = f64>| {
        values.fold(None, |range: Option<[f64; 2]>, v| {
            let [low, high] = range.unwrap_or([v, v]);
            Some([low.min(v), high.max(v)])
        })
    };
    let x = range(&mut { widths }).unwrap_or([-16.0, 0.0]);
    let y = range(&mut { errors }).unwrap_or([-16.0, 0.0]);
    let room = if zeros.count() > 0 { 1.5 } else { 1.0 };
    Window {
        x: [x[0] - 0.3, x[1] + 0.3],
        y: [(y[0] - room).floor(), (y[1] + 0.2).ceil()],
    }
}
