//! The picture of a learning-rate sweep: the loss at every step, one curve for each rate.

use plotters::prelude::*;

use crate::geometry::log_loss::{self, Leaves};
use crate::geometry::{clip, number};
use crate::sheet::axes::{self, Axes, Panel};
use crate::sheet::canvas::{self, Area, Drawn, Words};
use crate::sheet::dashes::Dashes;
use crate::sheet::legend::Head;
use crate::sheet::mark::Mark;
use crate::sheet::palette::{self, INK, Size, letters, stroke, text_width};
use crate::sheet::side_labels::{self, Label};
use crate::sheet::units::px;
use crate::window::{Point, Window};

/// The loss against the step, on a logarithmic axis, for several learning rates.
///
/// Every curve carries its name at its right end. The axis is made for the start and the threshold:
/// a curve that shoots off or sinks below is cut at the frame, with an arrowhead and its rate where
/// it leaves.
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
    /// What theory says of it, if a dashed line is to show that.
    pub theory: Option<Theory>,
}

/// A line that theory gives: the loss shrinks or grows by the same factor in every step, which is
/// straight on a logarithmic axis.
///
/// Numbers of which a logarithm cannot be taken draw nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Theory {
    /// The step at which the line has the height `loss`.
    pub step: usize,
    /// The loss at that step; positive and finite.
    pub loss: f64,
    /// By how much one step multiplies the loss, such as `ρ²` for a bowl; positive and finite.
    pub factor: f64,
}

/// The frame, in pixels. Many names make it higher.
const FRAME: [f64; 2] = [430.0, 410.0];

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
        let labels = self.labels(window);
        let width = right + side_labels::width(&labels);
        let head = Head::new(self.title, [AXES.left, width], Vec::new());
        let height = FRAME[1].max(side_labels::height(&labels));
        let size = [width, head.height() + height + axes::BELOW];
        canvas::svg(size, &self.words(window), |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            let (body, _) = body.split_horizontally(px(right));
            // A tick for every step and every power of ten, as long as there is room for them.
            let count = |[from, to]: [f64; 2]| (to - from) as usize + 1;
            let ticks = [
                AXES.ticks[0].min(count(window.x)),
                AXES.ticks[1].min(count(window.y)),
            ];
            let panel = Axes { ticks, ..AXES }.draw(&body, window)?;
            if let Some(y) = self.threshold_height(window) {
                let ends = [(window.x[0], y), (window.x[1], y)];
                panel.plotting_area().draw(&Dashes::Level.line(ends))?;
            }
            for (k, curve) in self.curves.iter().enumerate() {
                let color = palette::curve(k);
                let theory = curve
                    .theory
                    .map_or(Vec::new(), |theory| theory.line(window));
                for part in clip::polyline(&theory, Dashes::room(window, [FRAME[0], height])) {
                    let ends = [part[0], part[part.len() - 1]].map(|[x, y]| (x, y));
                    let dashes = Dashes::Theory(color).line(ends);
                    panel.plotting_area().draw(&dashes)?;
                }
                let points = log_loss::points(curve.losses);
                for part in clip::polyline(&points, window) {
                    axes::line(&panel, &part, stroke(color, 2.0))?;
                }
            }
            axes::frame(&panel, window)?;
            self.draw_exits(sheet, &panel, window)?;
            let (across, down) = panel.plotting_area().get_pixel_range();
            side_labels::draw(sheet, across.end, (down.start, down.end), labels)
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

    /// Where the threshold lies on the axis, if it does.
    fn threshold_height(&self, window: Window) -> Option<f64> {
        let y = self.threshold.log10();
        window.contains([window.x[0], y]).then_some(y)
    }
}

impl Sweep<'_> {
    /// The names at the right: one for each curve, and one for the threshold.
    fn labels(&self, window: Window) -> Vec<Label> {
        let [low, high] = window.y;
        let at = |height: f64| (high - height) / (high - low);
        let curve = |(k, curve): (usize, &Curve<'_>)| {
            let leaves = log_loss::leaves(curve.losses, window.y);
            let at = match leaves {
                Leaves::Top { .. } | Leaves::Broken { .. } => 0.0,
                Leaves::Bottom { .. } => 1.0,
                Leaves::Not { last } => at(last),
            };
            Label {
                at,
                tie: leaves.order(),
                linked: matches!(leaves, Leaves::Not { .. }),
                color: palette::curve(k),
                dashes: None,
                name: curve.name(),
                notes: vec![leaves.note(curve.losses)],
                theory: curve.theory.map(|theory| theory.words()),
            }
        };
        let threshold = self.threshold_height(window).map(|y| Label {
            at: at(y),
            tie: 0.0,
            linked: true,
            color: INK,
            dashes: Some(Dashes::Level),
            name: "threshold".to_owned(),
            notes: vec![number::plain(self.threshold)],
            theory: None,
        });
        let curves = self.curves.iter().enumerate().map(curve);
        curves.chain(threshold).collect()
    }

    /// An arrowhead where a curve leaves through the top or the bottom, and its rate beside it.
    fn draw_exits(&self, sheet: &Area<'_>, panel: &Panel<'_>, window: Window) -> Drawn {
        for (up, edge) in [(true, window.y[1]), (false, window.y[0])] {
            let mut exits = Vec::new();
            for (k, curve) in self.curves.iter().enumerate() {
                let x = match log_loss::leaves(curve.losses, window.y) {
                    Leaves::Top { x, .. } if up => x,
                    Leaves::Bottom { x, .. } if !up => x,
                    _ => continue,
                };
                axes::mark(sheet, panel, Mark::Beyond(palette::curve(k), up), [x, edge])?;
                exits.push((axes::place(panel, [x, edge]), number::plain(curve.lr)));
            }
            // A rate has to stand beside its own arrowhead: one without room is left out.
            exits.sort();
            let (across, _) = panel.plotting_area().get_pixel_range();
            let nexts = exits.iter().skip(1).map(|((x, _), _)| *x);
            let ends = nexts.chain([across.end]).collect::<Vec<_>>();
            for (((x, y), rate), end) in exits.into_iter().zip(ends) {
                let place = (x + px(6.0), y + px(if up { 10.0 } else { -9.0 }));
                if place.0 + px(text_width(&rate, Size::Small) + 6.0) < end {
                    sheet.draw(&Text::new(rate, place, letters(Size::Small, INK)))?;
                }
            }
        }
        Ok(())
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
            description += &format!(" Learning rate {lr} {}: {note}", curve.behaviour);
            if let Some(theory) = curve.theory {
                description += &format!("; {}", theory.words());
            }
            description += ".";
        }
        Words {
            title: self.title.to_owned(),
            description,
        }
    }
}

impl Curve<'_> {
    fn name(&self) -> String {
        format!("lr {} {}", number::plain(self.lr), self.behaviour)
    }
}

impl Theory {
    /// The line from the first step to the last, as far as it can be drawn.
    fn line(&self, window: Window) -> Vec<Point> {
        let height =
            |step: f64| self.loss.log10() + (step - self.step as f64) * self.factor.log10();
        window.x.iter().map(|&step| [step, height(step)]).collect()
    }

    fn words(&self) -> String {
        format!("theory: × {} a step", number::plain(self.factor))
    }
}
