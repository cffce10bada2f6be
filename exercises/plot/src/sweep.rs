//! The picture of a learning-rate sweep: the loss at every step, one curve for each rate.

use crate::axes::{self, Axes, Panel};
use crate::canvas::{self, Area, Drawn, Words};
use crate::legend::Head;
use crate::log_loss::Leaves;
use crate::mark::Mark;
use crate::palette::{self, INK, dashes, px, stroke};
use crate::side_labels::{self, Label};
use crate::{Window, clip, log_loss, number};

/// The loss against the step, on a logarithmic axis, for several learning rates.
///
/// Every curve carries its name at its right end. The axis is made for the start and the threshold:
/// a curve that shoots off or sinks below is cut at the frame, with an arrowhead where it leaves.
#[derive(Debug, Clone)]
pub struct Sweep<'a> {
    /// The headline.
    pub title: &'a str,
    /// The loss below which a run counts as converged: a dashed line.
    pub threshold: f64,
    /// The curves, from the smallest rate to the largest.
    pub curves: &'a [Curve<'a>],
}

/// The losses of one run.
#[derive(Debug, Clone)]
pub struct Curve<'a> {
    /// The learning rate.
    pub lr: f64,
    /// The loss at every point of the walk, the start first. Anything may be among them.
    pub losses: &'a [f64],
    /// What the run did, in a word: `crawls`, `converges`, `stalls`, `diverges`.
    pub behaviour: &'a str,
}

/// The frame, and the room for the names of the curves to its right, in pixels.
const FRAME: [f64; 2] = [560.0, 430.0];
const LABELS: f64 = 256.0;

const AXES: Axes<'static> = Axes {
    names: ["step", "loss"],
    ticks: [11, 12],
    y_text: |exponent| number::power_of_ten(exponent.round() as i32),
    guides: true,
    left: 74.0,
};

impl Sweep<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let window = self.window();
        let right = AXES.left + FRAME[0];
        let head = Head::new(self.title, [AXES.left, right], Vec::new());
        let size = [right + LABELS, head.height() + FRAME[1] + axes::BELOW];
        canvas::svg(size, &self.words(window), |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            let (body, _) = body.split_horizontally(px(right));
            // A tick for every power of ten, as long as there is room for them.
            let powers = (window.y[1] - window.y[0]) as usize + 1;
            let ticks = [AXES.ticks[0], AXES.ticks[1].min(powers)];
            let panel = Axes { ticks, ..AXES }.draw(&body, window)?;
            self.draw_threshold(&panel, window)?;
            for (k, curve) in self.curves.iter().enumerate() {
                let points = log_loss::points(curve.losses);
                for part in clip::polyline(&points, window) {
                    axes::line(&panel, &part, stroke(palette::curve(k), 2.0))?;
                }
            }
            axes::frame(&panel, window)?;
            self.draw_labels(sheet, &panel, window)
        })
    }

    /// Steps from the start to the end of the longest run; powers of ten around what matters.
    fn window(&self) -> Window {
        let longest = self.curves.iter().map(|curve| curve.losses.len()).max();
        let steps = longest.unwrap_or(0).saturating_sub(1).max(1);
        let starts = self.curves.iter().filter_map(|curve| curve.losses.first());
        Window {
            x: [0.0, steps as f64],
            y: log_loss::axis(starts.copied(), self.threshold),
        }
    }

    fn draw_threshold(&self, panel: &Panel<'_>, window: Window) -> Drawn {
        let y = self.threshold.log10();
        if !window.contains([0.0, y]) {
            return Ok(());
        }
        let ends = [(window.x[0], y), (window.x[1], y)];
        panel.plotting_area().draw(&dashes(ends))
    }

    /// The names at the right, and the arrowheads where curves leave through the top or the bottom.
    fn draw_labels(&self, sheet: &Area<'_>, panel: &Panel<'_>, window: Window) -> Drawn {
        let (across, down) = panel.plotting_area().get_pixel_range();
        let mut labels = Vec::new();
        for (k, curve) in self.curves.iter().enumerate() {
            let color = palette::curve(k);
            let leaves = log_loss::leaves(curve.losses, window.y);
            let y = match leaves {
                Leaves::Top { x, .. } => {
                    axes::mark(sheet, panel, Mark::Beyond(color, true), [x, window.y[1]])?;
                    down.start
                }
                Leaves::Bottom { x, .. } => {
                    axes::mark(sheet, panel, Mark::Beyond(color, false), [x, window.y[0]])?;
                    down.end
                }
                Leaves::Not { last } => axes::place(panel, [window.x[1], last]).1,
                Leaves::Broken { .. } => down.start,
            };
            labels.push(Label {
                y,
                tie: leaves.order(),
                linked: matches!(leaves, Leaves::Not { .. }),
                color,
                dashed: false,
                name: format!("lr {} {}", number::plain(curve.lr), curve.behaviour),
                note: leaves.note(curve.losses),
            });
        }
        let y = self.threshold.log10();
        if window.contains([0.0, y]) {
            labels.push(Label {
                y: axes::place(panel, [0.0, y]).1,
                tie: 0.0,
                linked: true,
                color: INK,
                dashed: true,
                name: "threshold".to_owned(),
                note: number::plain(self.threshold),
            });
        }
        side_labels::draw(sheet, across.end, (down.start, down.end), labels)
    }

    fn words(&self, window: Window) -> Words {
        let mut description = format!(
            "The loss against the step on a logarithmic axis, one curve for each learning rate, \
             and a dashed line at the threshold {}.",
            number::plain(self.threshold)
        );
        for curve in self.curves {
            let note = log_loss::leaves(curve.losses, window.y).note(curve.losses);
            let lr = number::plain(curve.lr);
            description += &format!(" Learning rate {lr} {}: {note}.", curve.behaviour);
        }
        Words {
            title: self.title.to_owned(),
            description,
        }
    }
}
