//! The picture of what every pair of learning rate and momentum does.

mod key;
mod step_scale;

use plotters::prelude::*;

use crate::geometry::boxes::{Corners, around};
use crate::geometry::clip;
use crate::sheet::axes;
use crate::sheet::canvas::{self, Drawn};
use crate::sheet::cells::Cells;
use crate::sheet::dashes::Dashes;
use crate::sheet::frame::Frame;
use crate::sheet::legend::Head;
use crate::sheet::palette::{FAINT, PAPER, stroke};
use crate::sheet::plane::Plane;
use crate::sheet::ticks::Tick;
use crate::{Point, Window};
use step_scale::StepScale;

/// A map of learning rate (across) and momentum (up): how many steps a run takes to settle.
///
/// Runs that settle are coloured by their steps, on a logarithmic scale; those that diverge and
/// those that do neither have a ground and a name of their own. However many outcomes there are,
/// at most 200 × 120 of them are drawn, evenly chosen, so that the file stays small. Rates or momenta
/// that are not two or more, finite and rising leave the picture empty but for a remark.
#[derive(Debug, Clone)]
pub struct StabilityMap<'a> {
    /// The headline.
    pub title: &'a str,
    /// The learning rates of the columns, finite and rising.
    pub rates: &'a [f64],
    /// The momenta of the rows, finite and rising.
    pub momenta: &'a [f64],
    /// Row by row, one for each momentum, the lowest first: `outcomes[j][i]` is what became of
    /// `rates[i]` with `momenta[j]`. One that is missing counts as undecided.
    pub outcomes: &'a [Vec<Outcome>],
    /// How many steps every run was given.
    pub limit: usize,
    /// The largest curvature `B` of the surface, if the boundary `lr = 2 (1 + momentum) / B` is to
    /// be drawn: by theory every run beyond it diverges.
    pub curvature: Option<f64>,
    /// Settings to point out, such as the quickest.
    pub marks: &'a [Setting<'a>],
}

/// What became of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The loss stays below the threshold from this step on.
    Settles(usize),
    /// Neither settled nor diverged within the steps that it was given.
    Undecided,
    /// It left every bound.
    Diverges,
}

/// A setting with a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting<'a> {
    /// The learning rate.
    pub lr: f64,
    /// The momentum.
    pub momentum: f64,
    /// What is said of it, such as `quickest: 0.1336, 0.4026`.
    pub label: &'a str,
}

/// The names of what does not settle.
pub(crate) const DIVERGES: &str = "diverges";
pub(crate) const UNDECIDED: &str = "not settled";

/// The frame, the room to its left and below it, and that for the key to its right, in pixels.
const FRAME: [f64; 2] = [450.0, 380.0];
const LEFT: f64 = 70.0;
const BELOW: f64 = 58.0;
const KEY: f64 = 170.0;

impl StabilityMap<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let right = LEFT + FRAME[0];
        let head = Head::new(self.title, [LEFT, right + KEY], self.entries());
        let top = head.height();
        let size = [right + KEY, top + FRAME[1] + BELOW];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            if !self.is_sound() {
                return Ok(());
            }
            let window = self.window();
            let frame = Frame {
                place: [LEFT, top],
                size: FRAME,
                window,
                ticks: [Tick::round(window.x, 6), Tick::round(window.y, 7)],
                guides: [false; 2],
            };
            let panel = frame.draw(sheet)?;
            frame.name(sheet, ["learning rate", "momentum"], [48.0, 58.0])?;
            let scale = self.scale();
            let cells = Cells::new([self.rates, self.momenta], |i, j| {
                Paint::of(self.outcome(i, j), scale)
            });
            let plane = Plane {
                sheet,
                corner: [LEFT, top],
                size: FRAME,
            };
            for layer in cells.layers() {
                plane.paint(&layer, layer.kind.color().unwrap_or(PAPER))?;
            }
            plane.hatch(|place| cells.at(place) == Paint::Undecided)?;
            if let Some(boundary) = self.boundary() {
                axes::line(&panel, &boundary, stroke(PAPER, 3.2))?;
                let ends = boundary.map(|[x, y]| (x, y));
                panel.plotting_area().draw(&Dashes::Level.line(ends))?;
            }
            axes::frame(&panel, window)?;
            let taken = self.draw_settings(&plane)?;
            for (kind, name) in [(Paint::Diverges, DIVERGES), (Paint::Undecided, UNDECIDED)] {
                if let Some(middle) = cells.room(kind, plane.extent(name), &taken) {
                    // A name can be read on grey, but not on hatching.
                    if kind == Paint::Undecided {
                        plane.ground(name, middle)?;
                    }
                    plane.name(name, middle)?;
                }
            }
            self.draw_key(sheet, [right + 26.0, top], scale)
        })
    }
}

impl StabilityMap<'_> {
    /// Whether there is a plane to draw on.
    pub(crate) fn is_sound(&self) -> bool {
        let rising = |marks: &[f64]| {
            let finite = marks.iter().all(|mark| mark.is_finite());
            marks.len() >= 2 && finite && marks.windows(2).all(|pair| pair[0] < pair[1])
        };
        rising(self.rates) && rising(self.momenta)
    }

    pub(crate) fn window(&self) -> Window {
        let ends = |marks: &[f64]| [marks[0], marks[marks.len() - 1]];
        Window {
            x: ends(self.rates),
            y: ends(self.momenta),
        }
    }

    fn outcome(&self, i: usize, j: usize) -> Outcome {
        let row = self.outcomes.get(j);
        let outcome = row.and_then(|row| row.get(i)).copied();
        outcome.unwrap_or(Outcome::Undecided)
    }

    /// Every outcome, also those that are not drawn.
    pub(crate) fn all(&self) -> impl Iterator<Item = Outcome> + Clone {
        let places =
            (0..self.momenta.len()).flat_map(|j| (0..self.rates.len()).map(move |i| (i, j)));
        places.map(|(i, j)| self.outcome(i, j))
    }

    fn scale(&self) -> Option<StepScale> {
        StepScale::of(self.all().filter_map(|outcome| match outcome {
            Outcome::Settles(steps) => Some(steps),
            _ => None,
        }))
    }

    /// The part of the boundary that is on the map.
    pub(crate) fn boundary(&self) -> Option<[Point; 2]> {
        let curvature = self.curvature?;
        let window = self.window();
        let point = |momentum: f64| [2.0 * (1.0 + momentum) / curvature, momentum];
        let parts = clip::polyline(&window.y.map(point), window);
        parts.first().map(|part| [part[0], part[part.len() - 1]])
    }

    /// Marks the settings, and returns the boxes that marks and names take.
    fn draw_settings(&self, plane: &Plane<'_, '_>) -> Drawn<Vec<Corners>> {
        let window = self.window();
        let part = |[from, to]: [f64; 2], at: f64| (at - from) / (to - from);
        let inside = |mark: &&Setting<'_>| window.contains([mark.lr, mark.momentum]);
        let place = |mark: &Setting<'_>| [part(window.x, mark.lr), part(window.y, mark.momentum)];
        let marks: Vec<_> = self.marks.iter().filter(inside).collect();
        let mut taken: Vec<_> = marks
            .iter()
            .map(|mark| plane.ring_box(place(mark)))
            .collect();
        for mark in &marks {
            if let Some(middle) = plane.beside(place(mark), mark.label, &taken) {
                plane.ground(mark.label, middle)?;
                plane.name(mark.label, middle)?;
                taken.push(around(middle, plane.extent(mark.label)));
            }
        }
        for mark in &marks {
            plane.ring(place(mark))?;
        }
        Ok(taken)
    }
}

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paint {
    /// The colour of so many steps.
    Band(usize),
    Undecided,
    Diverges,
}

impl Paint {
    fn of(outcome: Outcome, scale: Option<StepScale>) -> Self {
        match outcome {
            Outcome::Settles(steps) => Self::Band(scale.map_or(0, |scale| scale.band(steps))),
            Outcome::Undecided => Self::Undecided,
            Outcome::Diverges => Self::Diverges,
        }
    }

    /// The colour of its ground; what is undecided is hatched on the paper.
    pub(crate) fn color(self) -> Option<RGBColor> {
        match self {
            Self::Band(band) => Some(StepScale::color(band)),
            Self::Undecided => None,
            Self::Diverges => Some(FAINT),
        }
    }
}
