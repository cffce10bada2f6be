//! The moving part of a picture: elements of SVG, and the CSS that moves them.
//!
//! Without the CSS the elements show the end: the whole walk, the dot at its last point, the last
//! line of text. The CSS takes effect only for those who do not mind motion.

use std::fmt::Write;

use crate::animation::moments::{Moment, Spot};
use crate::sheet::palette::{INK, PAPER, Size, WALK};
use crate::sheet::units::px;

/// How long the picture rests at the end, in seconds, and how long a move takes at most.
const REST_AT_END: f64 = 2.5;
const LONGEST_MOVE: f64 = 0.25;

/// How long the first moments last, which show most, and what all the others have together.
const FIRST_MOMENTS: f64 = 0.55;
const OTHER_MOMENTS: f64 = 6.0;

/// The height of a line of text, in units of the sheet.
const LINE: i32 = 240;

/// A motion, ready to be written.
pub(crate) struct Motion<'a> {
    moments: &'a [Moment],
    /// When each move begins and ends, in seconds.
    times: Vec<[f64; 2]>,
    /// How long one round is, in seconds.
    round: f64,
    /// Where the text begins.
    readout: Spot,
}

impl<'a> Motion<'a> {
    /// A motion through these moments, with the text of each at `readout`.
    pub(crate) fn new(moments: &'a [Moment], readout: Spot) -> Self {
        // Slow at first, then quicker: the first steps are the long ones.
        let least = (OTHER_MOMENTS / moments.len() as f64).clamp(0.03, 0.25);
        let (mut now, mut slow) = (0.0, FIRST_MOMENTS);
        let mut times = Vec::with_capacity(moments.len());
        for k in 0..moments.len() {
            let lasts = slow + least;
            // The start is there at once.
            let moves = if k == 0 {
                0.0
            } else {
                LONGEST_MOVE.min(0.7 * lasts)
            };
            times.push([now, now + moves]);
            now += lasts;
            slow *= 0.9;
        }
        Self {
            moments,
            times,
            round: now + REST_AT_END,
            readout,
        }
    }

    /// The elements and their CSS; `text` is what is said of a step.
    pub(crate) fn svg(&self, text: impl Fn(usize) -> String) -> String {
        let mut shapes = String::new();
        self.write_walk(&mut shapes);
        self.write_readout(&mut shapes, text);
        // Two pictures in one page must not move each other: each has names of its own.
        let name = format!("m{:08x}", sum(&shapes));
        let mut css = String::new();
        self.write_css(&mut css, &name);
        let shapes = shapes.replace("NAME", &name);
        format!("<style>\n{css}</style>\n<g class=\"{name}\">\n{shapes}</g>\n")
    }

    /// Two layers of lines, so that no white edge lies on a red line; then the dot.
    fn write_walk(&self, out: &mut String) {
        let lines = |moment: &Moment| {
            let line = |[(x0, y0), (x1, y1)]: &[Spot; 2]| format!("M{x0} {y0}L{x1} {y1}");
            moment.lines.iter().map(line).collect::<String>()
        };
        let dots = |moment: &Moment| {
            let dot = |(x, y): &Spot| format!("M{x} {y}h0");
            moment.dots.iter().map(dot).collect::<String>()
        };
        let mut layer = |color, width: f64, length: &str, path: &dyn Fn(&Moment) -> String| {
            let (color, width) = (hex(color), px(width));
            _ = writeln!(
                out,
                "<g fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\">"
            );
            for (k, moment) in self.moments.iter().enumerate().skip(1) {
                let d = path(moment);
                if !d.is_empty() {
                    _ = writeln!(
                        out,
                        "<path style=\"animation-name:NAME-{k}\"{length} d=\"{d}\"/>"
                    );
                }
            }
            out.push_str("</g>\n");
        };
        layer(PAPER, 3.6, " pathLength=\"1\"", &lines);
        layer(WALK, 1.6, " pathLength=\"1\"", &lines);
        layer(WALK, 4.6, "", &dots);
        let (x, y) = self.end().at;
        let [radius, rim] = [5.2, 1.6].map(px);
        let (fill, stroke) = (hex(WALK), hex(PAPER));
        _ = writeln!(
            out,
            "<circle style=\"animation-name:NAME-dot\" r=\"{radius}\" fill=\"{fill}\" \
             stroke=\"{stroke}\" stroke-width=\"{rim}\" transform=\"translate({x} {y})\"/>"
        );
    }

    /// All the texts under each other, seen through a window one line high.
    fn write_readout(&self, out: &mut String, text: impl Fn(usize) -> String) {
        let (x, y) = self.readout;
        let size = px(Size::Text.pixels());
        let (ink, up) = (hex(INK), -LINE * (self.moments.len() as i32 - 1));
        _ = writeln!(
            out,
            "<svg x=\"{x}\" y=\"{y}\" width=\"4000\" height=\"{LINE}\" overflow=\"hidden\">\n\
             <g style=\"animation-name:NAME-text\" transform=\"translate(0 {up})\" \
             font-family=\"sans-serif\" font-size=\"{size}\" font-weight=\"bold\" fill=\"{ink}\">"
        );
        for (k, moment) in self.moments.iter().enumerate() {
            let (text, base) = (text(moment.step), LINE * k as i32 + LINE * 3 / 4);
            _ = writeln!(out, "<text y=\"{base}\">{text}</text>");
        }
        out.push_str("</g>\n</svg>\n");
    }

    fn write_css(&self, out: &mut String, name: &str) {
        // Names without a duration move nothing.
        _ = writeln!(
            out,
            "@media (prefers-reduced-motion: no-preference) {{\n\
             .{name} * {{ animation-duration: {:.2}s; animation-iteration-count: infinite }}\n}}",
            self.round
        );
        let percent = |time: f64| format!("{:.2}%", 100.0 * time / self.round);
        // A line grows as the dot goes: what is drawn of it is one long dash that is pushed in from
        // its start. The steps have no length, and only come to light.
        _ = writeln!(
            out,
            ".{name} path:not([pathLength]) {{ stroke-dasharray: none !important; \
             animation-timing-function: step-end }}"
        );
        for (k, [from, to]) in self.times.iter().enumerate().skip(1) {
            let (from, to) = (percent(*from), percent(*to));
            _ = writeln!(
                out,
                "@keyframes {name}-{k} {{ \
                 0%, {from} {{ opacity: 0; stroke-dasharray: 1 2; stroke-dashoffset: 1.01 }} \
                 {to} {{ opacity: 1; stroke-dasharray: 1 2; stroke-dashoffset: 0 }} }}"
            );
        }
        _ = writeln!(out, "@keyframes {name}-dot {{");
        for (k, [from, to]) in self.times.iter().enumerate() {
            let before = &self.moments[k.saturating_sub(1)];
            for (time, (x, y)) in [(from, before.at), (to, self.moments[k].at)] {
                let time = percent(*time);
                _ = writeln!(out, "{time} {{ transform: translate({x}px, {y}px) }}");
            }
        }
        _ = writeln!(out, "}}\n@keyframes {name}-text {{");
        for (k, [_, to]) in self.times.iter().enumerate() {
            let (time, up) = (percent(*to), LINE * k as i32);
            _ = writeln!(
                out,
                "{time} {{ transform: translateY(-{up}px); animation-timing-function: step-end }}"
            );
        }
        out.push_str("}\n");
    }

    fn end(&self) -> &Moment {
        &self.moments[self.moments.len() - 1]
    }
}

fn hex(color: plotters::style::RGBColor) -> String {
    format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2)
}

/// FNV-1a: another text has another sum, as good as always.
fn sum(text: &str) -> u32 {
    let step = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811c_9dc5, step)
}
