//! The picture of a learning-rate sweep as walks: the same surface once for each rate.

use plotters::prelude::*;

use crate::geometry::number;
use crate::grid::Grid;
use crate::scene::surface::Surface;
use crate::scene::track::Track;
use crate::scene::{minima, walk};
use crate::sheet::axes;
use crate::sheet::canvas::{self, Area, Drawn, Words};
use crate::sheet::frame::Frame;
use crate::sheet::legend::{Entry, Head, Sign};
use crate::sheet::look::Look;
use crate::sheet::mark::Mark;
use crate::sheet::palette::{INK, MUTED, Size, bold, letters, text_width};
use crate::sheet::ticks::Tick;
use crate::sheet::units::px;
use crate::window::{Point, Window};

/// Small multiples: the same contours once for each learning rate, with the walk on them.
///
/// Every panel says in words what its walk does. A panel shows the common window, or a wider one that
/// follows its walk further out.
#[derive(Debug, Clone)]
pub struct SweepPanels<'a> {
    /// The headline.
    pub title: &'a str,
    /// The surface of every panel.
    pub grid: &'a Grid,
    /// The part of the plane that the panels show.
    pub window: Window,
    /// The true lowest points; there may be none.
    pub minima: &'a [Point],
    /// The panels, row by row, from the smallest rate to the largest.
    pub runs: &'a [SweepPanel<'a>],
    /// How many panels stand side by side; 0 counts as 1. Two can be read on a telephone.
    pub columns: usize,
}

/// One panel: a walk and what is said of it.
#[derive(Debug, Clone)]
pub struct SweepPanel<'a> {
    /// The learning rate.
    pub lr: f64,
    /// What the run did, in a word: `crawls`, `converges`, `stalls`, `diverges`.
    pub behaviour: &'a str,
    /// A remark under the headline of the panel, such as `below 0.001 after 57 steps`. May be
    /// empty.
    pub remark: &'a str,
    /// The points of the walk, the start first. It is cut off at the edge of the window.
    pub walk: &'a [Point],
    /// The surface over a wider window of the same shape, for a walk that runs out of the common one.
    pub wider: Option<(&'a Grid, Window)>,
}

/// The longer side of a frame, the least room to its left for ticks, the room below it for ticks and
/// above it for its headline, and the space to the edge of the sheet, in pixels.
const SIDE: f64 = 208.0;
const LEFT: f64 = 40.0;
const BELOW: f64 = 40.0;
const ABOVE: f64 = 40.0;
const EDGE: f64 = 12.0;
/// The shortest side along which there is room for the name of its axis, in pixels.
const SHORTEST_NAMED_SIDE: f64 = 120.0;
/// The narrowest sheet on which the legend has room, in pixels.
const NARROWEST: f64 = 390.0;

impl SweepPanels<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::new(self.grid, self.window);
        let columns = self.columns.clamp(1, self.runs.len().max(1));
        let rows = self.runs.len().div_ceil(columns).max(1);
        let frame = axes::fit(self.window, SIDE);
        // Long words push the panels apart.
        let words = self.runs.iter().map(|run| {
            let headline = text_width(&run.headline(), Size::Text) * 1.1;
            headline.max(text_width(&self.remark(run), Size::Text))
        });
        let left = self.left();
        let cell = [
            left + words.fold(frame[0].max(SIDE), f64::max),
            ABOVE + frame[1] + BELOW,
        ];
        let width = (columns as f64 * cell[0] + EDGE).max(NARROWEST);
        let head = Head::new(self.title, [left, width], self.entries(&surface));
        let size = [width, head.height() + rows as f64 * cell[1]];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            for (k, run) in self.runs.iter().enumerate() {
                let x = (k % columns) as f64 * cell[0] + left;
                let y = head.height() + (k / columns) as f64 * cell[1];
                self.draw_panel(sheet, [x, y], run)?;
            }
            Ok(())
        })
    }

    /// The ticks along x and y: along x as many as there is room for.
    fn ticks(window: Window) -> [Vec<Tick>; 2] {
        let [mut across, up] = [window.x, window.y].map(Tick::ends);
        let widths = across.iter().map(|tick| text_width(&tick.text, Size::Text));
        let room = axes::fit(window, SIDE)[0] / (widths.fold(0.0, f64::max) + 8.0);
        if room < 1.0 {
            across.truncate(1);
        } else if room < 2.0 {
            across.remove(1);
        }
        [across, up]
    }

    /// The room to the left of a frame, in pixels: what the ticks need on either side of it.
    fn left(&self) -> f64 {
        let windows = self.runs.iter().map(|run| self.window_of(run));
        let ticks = windows.flat_map(|window| Self::ticks(window).into_iter().flatten());
        let texts = ticks.map(|tick| tick.text);
        let widths = texts.map(|text| text_width(&text, Size::Text));
        LEFT.max(widths.fold(0.0, f64::max) + EDGE)
    }

    /// One panel with its headline; `x` and `y` are its upper left corner without the ticks.
    fn draw_panel(&self, sheet: &Area<'_>, [x, y]: [f64; 2], run: &SweepPanel<'_>) -> Drawn {
        let (grid, window) = run.wider.unwrap_or((self.grid, self.window));
        let surface = Surface::new(grid, window);
        let place = |dy| (px(x), px(y + dy));
        sheet.draw(&Text::new(
            run.headline(),
            place(2.0),
            bold(Size::Text, INK),
        ))?;
        let remark = self.remark(run);
        if !remark.is_empty() {
            let style = letters(Size::Text, MUTED);
            sheet.draw(&Text::new(remark, place(21.0), style))?;
        }

        let (size, top) = (axes::fit(window, SIDE), y + ABOVE);
        let frame = Frame {
            place: [x, top],
            size,
            window,
            ticks: Self::ticks(window),
            guides: [false; 2],
        };
        let panel = frame.draw(sheet)?;
        surface.draw(&panel)?;
        axes::frame(&panel, window)?;
        let track = Track::of(run.walk, window, size, 1);
        walk::draw_line(&panel, &track, Look::FIRST)?;
        walk::draw_steps(sheet, &panel, &track, Look::FIRST)?;
        // Under the ends: a walk may well end in a minimum.
        minima::draw(sheet, &panel, self.minima, window)?;
        walk::draw_ends(sheet, &panel, run.walk, window, Look::FIRST)?;
        // The names of the axes stand between the numbers.
        let name = |name, at| sheet.draw(&Text::new(name, at, letters(Size::Text, INK)));
        if size[0] >= SHORTEST_NAMED_SIDE {
            name("x", (px(x + 0.75 * size[0]), px(top + size[1] + 15.0)))?;
        }
        if size[1] >= SHORTEST_NAMED_SIDE {
            name("y", (px(x - 18.0), px(top + 0.25 * size[1])))?;
        }
        Ok(())
    }

    /// What stands under the headline of a panel.
    fn remark(&self, run: &SweepPanel<'_>) -> String {
        if run.walk.is_empty() {
            return "the walk is empty".to_owned();
        }
        let leaving = || walk::leaving(run.walk, self.window_of(run)).unwrap_or_default();
        let said = Some(run.remark).filter(|remark| !remark.is_empty());
        let remark = said.map_or_else(leaving, str::to_owned);
        match self.track(run).cut {
            Some(step) if remark.is_empty() => format!("drawn to step {step}"),
            Some(step) => format!("{remark}, drawn to step {step}"),
            None => remark,
        }
    }

    fn track(&self, run: &SweepPanel<'_>) -> Track {
        let window = self.window_of(run);
        Track::of(run.walk, window, axes::fit(window, SIDE), 1)
    }

    fn window_of(&self, run: &SweepPanel<'_>) -> Window {
        run.wider.map_or(self.window, |(_, window)| window)
    }

    fn entries(&self, surface: &Surface<'_>) -> Vec<Entry> {
        let mut starts = self.runs.iter().filter_map(|run| run.walk.first());
        let start = starts.next().map(|&start| {
            let same = starts.all(|other| *other == start);
            let place = if same {
                number::point(start)
            } else {
                String::new()
            };
            Entry::new(Sign::Mark(Mark::Start), format!("start {place}"))
        });
        let mut entries: Vec<Entry> = start.into_iter().collect();
        entries.push(Entry::new(Sign::Walk(Look::FIRST), "steps"));
        entries.push(Entry::new(Sign::Mark(Mark::End(Look::FIRST)), "end"));
        entries.extend(minima::entry(self.minima, self.window));
        if axes::fit(self.window, SIDE)
            .iter()
            .any(|side| *side < SHORTEST_NAMED_SIDE)
        {
            entries.push(Entry::new(Sign::Remark, "x across, y up"));
        }
        entries.extend(surface.remark());
        entries
    }

    fn words(&self) -> Words {
        let mut description = format!(
            "{} panels with the same contour lines of the loss, dark where it is low, and a walk \
             on each.",
            self.runs.len()
        );
        for run in self.runs {
            let wider = run.wider.map_or("", |_| ", seen from further away");
            let headline = format!(
                " Learning rate {} {}{wider}",
                number::plain(run.lr),
                run.behaviour
            );
            let remark = if run.remark.is_empty() { "" } else { ": " };
            let sentence = walk::sentence(run.walk, self.window_of(run));
            description += &format!("{headline}{remark}{}. {sentence}", run.remark);
        }
        Words {
            title: self.title.to_owned(),
            description,
        }
    }
}

impl SweepPanel<'_> {
    fn headline(&self) -> String {
        let zoomed = self.wider.map_or("", |_| ", zoomed out");
        format!("lr {} · {}{zoomed}", number::plain(self.lr), self.behaviour)
    }
}
