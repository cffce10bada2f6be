//! A surface in a frame with all that lies on it: arrows, walks and minima.

pub(crate) mod arrows;
pub(crate) mod colorbar;
pub(crate) mod minima;
pub(crate) mod scale;
pub(crate) mod surface;
pub(crate) mod track;
pub(crate) mod walk;

use crate::sheet::axes::{self, Axes, Panel};
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::legend::Entry;
use crate::sheet::look::Look;
use crate::window::{Point, Window};
use arrows::{Arrow, Direction};
use surface::Surface;
use track::Track;
use walk::Walk;

/// What is to be seen in a frame.
pub(crate) struct Scene<'a> {
    pub(crate) surface: Surface<'a>,
    window: Window,
    /// The width and the height of the frame, in pixels.
    pub(crate) size: [f64; 2],
    walks: Vec<(Walk<'a>, Look, Track)>,
    arrows: &'a [Arrow],
    direction: Direction,
    minima: &'a [Point],
}

impl<'a> Scene<'a> {
    /// Walks on a surface, in a frame whose longer side has `side` pixels.
    pub(crate) fn new(surface: Surface<'a>, window: Window, side: f64, walks: &[Walk<'a>]) -> Self {
        let size = axes::fit(window, side);
        let follow = |(k, walk): (usize, &Walk<'a>)| {
            let track = Track::of(walk.points, window, size, walks.len());
            (*walk, Look::of(k), track)
        };
        Self {
            surface,
            window,
            size,
            walks: walks.iter().enumerate().map(follow).collect(),
            arrows: &[],
            direction: Direction::default(),
            minima: &[],
        }
    }

    pub(crate) fn with_minima(self, minima: &'a [Point]) -> Self {
        Self { minima, ..self }
    }

    pub(crate) fn with_arrows(self, arrows: &'a [Arrow], direction: Direction) -> Self {
        Self {
            arrows,
            direction,
            ..self
        }
    }

    /// What the legend says.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        let mut entries = walk::legend(&self.walks, self.window);
        entries.extend(minima::entry(self.minima, self.window));
        entries.extend(arrows::entry(self.arrows, self.direction));
        entries.extend(self.surface.remark());
        entries
    }

    /// The last step that is drawn of a walk that is too long.
    pub(crate) fn cut(&self) -> Option<usize> {
        self.walks.iter().find_map(|(_, _, track)| track.cut)
    }

    /// What is said to those who do not see it, in sentences.
    pub(crate) fn sentences(&self) -> String {
        let walks = self.walks.iter().map(|(walk, ..)| {
            let sentence = walk::sentence(walk.points, self.window);
            match walk.label {
                "" => sentence,
                label => format!("{label}: {sentence}"),
            }
        });
        let minima = minima::sentence(self.minima);
        let arrows = arrows::sentence(self.arrows, self.direction).map(str::to_owned);
        walks
            .chain(minima)
            .chain(arrows)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Draws the axes and the surface in `area`.
    pub(crate) fn draw_ground<'b>(&self, axes: &Axes<'_>, area: &Area<'b>) -> Drawn<Panel<'b>> {
        let panel = axes.draw(area, self.window)?;
        self.surface.draw(&panel)?;
        arrows::draw(&panel, self.window, self.arrows, self.direction)?;
        Ok(panel)
    }

    /// Draws what lies on the surface. Steps lie above all lines, and ends above all steps.
    pub(crate) fn draw_walks(&self, sheet: &Area<'_>, panel: &Panel<'_>) -> Drawn {
        axes::frame(panel, self.window)?;
        for (_, look, track) in &self.walks {
            walk::draw_line(panel, track, *look)?;
        }
        for (_, look, track) in &self.walks {
            walk::draw_steps(sheet, panel, track, *look)?;
        }
        minima::draw(sheet, panel, self.minima, self.window)?;
        for (walk, look, _) in &self.walks {
            walk::draw_ends(sheet, panel, walk.points, self.window, *look)?;
        }
        Ok(())
    }
}
