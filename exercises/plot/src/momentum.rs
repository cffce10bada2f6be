//! The picture of the same descent without and with momentum.

use plotters::prelude::*;

use crate::geometry::number;
use crate::grid::Grid;
use crate::scene::Scene;
use crate::scene::surface::Surface;
use crate::scene::walk::{self, Walk};
use crate::scene::{colorbar, minima};
use crate::sheet::axes::{self, Axes};
use crate::sheet::canvas::{self, Area, Drawn, Words};
use crate::sheet::legend::{self, Entry, Head, Sign};
use crate::sheet::palette::{INK, MUTED, Size, bold, letters, text_width};
use crate::sheet::units::px;
use crate::window::{Point, Window};

/// Two walks on the same surface, side by side: the same window, the same scale, the same levels.
#[derive(Debug, Clone)]
pub struct Momentum<'a> {
    /// The headline.
    pub title: &'a str,
    /// The surface of both panels.
    pub grid: &'a Grid,
    /// The part of the plane that both panels show.
    pub window: Window,
    /// The true lowest points; there may be none.
    pub minima: &'a [Point],
    /// The left and the right walk.
    pub runs: [MomentumRun<'a>; 2],
}

/// One of the two walks.
#[derive(Debug, Clone)]
pub struct MomentumRun<'a> {
    /// What is special about it, such as `momentum 0.9`.
    pub caption: &'a str,
    /// What became of it, such as `below 0.001 from step 101`, as long as it stays in the window;
    /// the length of the path is put before it. May be empty.
    pub note: &'a str,
    /// The points of the walk, the start first. It is cut off at the edge of the window.
    pub walk: &'a [Point],
}

/// The longer side of a frame, and the gap between the two, in pixels.
const SIDE: f64 = 290.0;
const GAP: f64 = 24.0;
/// How wide a panel is at least, for its caption.
const NARROWEST: f64 = 150.0;
/// The first line of a caption, and from line to line.
const FIRST: f64 = 6.0;
const LINE: f64 = 19.0;

/// How the two panels are laid out, in pixels.
struct Layout {
    /// The left edges of the frames.
    left: [f64; 2],
    /// The captions, line by line.
    captions: [Vec<String>; 2],
    /// How much room they need.
    top: f64,
}

impl Momentum<'_> {
    /// The picture as the text of an SVG file.
    pub fn svg(&self) -> String {
        let surface = Surface::new(self.grid, self.window);
        let scenes = self.runs.each_ref().map(|run| {
            let walk = Walk {
                label: "",
                points: run.walk,
            };
            Scene::new(surface, self.window, SIDE, &[walk]).with_minima(self.minima)
        });
        let [across, down] = scenes[0].size;
        let layout = self.layout(&scenes);
        let [first, second] = layout.left;
        let right = second + across;
        let width = (right + colorbar::width(&surface, down)).max(legend::NARROWEST);
        let head = Head::new(self.title, [first, width], entries(&scenes));
        let size = [width, head.height() + layout.top + down + axes::BELOW];
        canvas::svg(size, &self.words(), |sheet| {
            head.draw(sheet)?;
            let (_, body) = sheet.split_vertically(px(head.height()));
            layout.draw_captions(&body)?;
            let (_, body) = body.split_vertically(px(layout.top));
            let plane = Axes::plane(scenes[0].size);
            let (area, rest) = body.split_horizontally(px(first + across));
            let panel = scenes[0].draw_ground(&plane, &area)?;
            scenes[0].draw_walks(sheet, &panel)?;
            // Both have the same heights: the second needs no words for them.
            let gap = second - first - across;
            let (area, _) = rest.split_horizontally(px(gap + across));
            let panel = scenes[1].draw_ground(&plane.unlabelled(gap), &area)?;
            scenes[1].draw_walks(sheet, &panel)?;
            colorbar::draw(sheet, &panel, &surface, "loss")
        })
    }

    fn layout(&self, scenes: &[Scene<'_>; 2]) -> Layout {
        let room = scenes[0].size[0].max(NARROWEST);
        let first = Axes::PLANE.left;
        let captions = [0, 1].map(|run| {
            let fits = |line: &str| text_width(line, Size::Text) <= room;
            let mut notes = self.notes(run);
            let cut = scenes[run].cut();
            notes.extend(cut.map(|step| format!("drawn to step {step}")));
            let notes = notes.iter().flat_map(|note| legend::wrap(note, fits));
            let caption = legend::wrap(self.runs[run].caption, fits).into_iter();
            caption.chain(notes).map(str::to_owned).collect()
        });
        let lines = captions.iter().map(Vec::len).max().unwrap_or(0);
        Layout {
            left: [first, first + room + GAP],
            captions,
            top: FIRST + LINE * lines as f64,
        }
    }

    /// How many steps the walk has, how long its path is, and what became of it or where it leaves
    /// the picture.
    fn notes(&self, run: usize) -> Vec<String> {
        let MomentumRun { walk, note, .. } = &self.runs[run];
        if walk.is_empty() {
            return vec!["the walk is empty".to_owned()];
        }
        let steps = number::steps(walk::steps(walk));
        let length = number::rounded(walk::length(walk));
        let leaving = walk::leaving(walk, self.window);
        let fate = leaving.unwrap_or_else(|| (*note).to_owned());
        let mut notes = vec![format!("{steps}, path length {length}"), fate];
        notes.retain(|note| !note.is_empty());
        notes
    }

    fn words(&self) -> Words {
        let run = |run: usize| {
            let notes = self.notes(run).join(", ");
            let walk = &self.runs[run];
            let sentence = walk::sentence(walk.walk, self.window);
            format!("{}: {notes}. {sentence}", walk.caption)
        };
        Words {
            title: self.title.to_owned(),
            description: format!(
                "Two panels with the same contour lines of the loss, dark where it is low, and a \
                 walk on each. Left, {} Right, {} {}",
                run(0),
                run(1),
                minima::sentence(self.minima).unwrap_or_default()
            )
            .trim_end()
            .to_owned(),
        }
    }
}

impl Layout {
    /// Writes the captions: the first line in bold.
    fn draw_captions(&self, area: &Area<'_>) -> Drawn {
        for (caption, left) in self.captions.iter().zip(self.left) {
            for (k, line) in caption.iter().enumerate() {
                let style = match k {
                    0 => bold(Size::Text, INK),
                    _ => letters(Size::Text, MUTED),
                };
                let place = (px(left), px(FIRST + LINE * k as f64));
                area.draw(&Text::new(line.as_str(), place, style))?;
            }
        }
        Ok(())
    }
}

/// What the legend says of both panels.
fn entries(scenes: &[Scene<'_>; 2]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for mut entry in scenes.iter().flat_map(Scene::entries) {
        if let Sign::Walk(_) = entry.sign {
            // How many there are is said above each panel.
            entry = Entry::new(entry.sign, "steps");
        }
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries
}
