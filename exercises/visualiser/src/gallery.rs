//! Every figure there is, and a page that shows them with the command under each.

use crate::args::{self, Wanted};
use crate::failure::{Failure, report};
use crate::output::Place;

/// A picture of the gallery.
struct Entry {
    /// What it is about.
    title: &'static str,
    /// The name of its file, without the ending.
    file: &'static str,
    /// What the program is asked for.
    command: &'static str,
    /// What is to be seen.
    caption: &'static str,
}

const ENTRIES: [Entry; 14] = [
    Entry {
        title: "A walk",
        file: "trajectory",
        command: "trajectory",
        caption: "A rate just below the largest that works: the steep direction bounces, the flat \
                  one creeps.",
    },
    Entry {
        title: "Three rates",
        file: "rates",
        command: "trajectory --lr 0.01,0.05,0.095 --steps 60",
        caption: "The same start. One walk curves in, one drops to the floor in a single step, one \
                  zig-zags.",
    },
    Entry {
        title: "The way down",
        file: "terrain",
        command: "trajectory --surface terrain --arrows downhill",
        caption: "Each arrow points the way that a step would go. There are two lowest points of \
                  the same height; the start and the rate decide which one is found.",
    },
    Entry {
        title: "The valley",
        file: "surface",
        command: "surface",
        caption: "The bowl is a valley: twenty times as steep along y as along x.",
    },
    Entry {
        title: "The terrain",
        file: "surface-terrain",
        command: "surface --surface terrain",
        caption: "The hilly surface, and the walk on it.",
    },
    Entry {
        title: "Step by step",
        file: "animation",
        command: "animation",
        caption: "The first walk again. This picture moves, unless you have asked for less motion.",
    },
    Entry {
        title: "For print",
        file: "strip",
        command: "strip --lr 0.02 --momentum 0.9",
        caption: "A walk with momentum, as far as it has come after a few steps.",
    },
    Entry {
        title: "Is the gradient right?",
        file: "check",
        command: "check --surface terrain",
        caption: "Finite differences held against the gradient. Too wide, and the surface bends \
                  away; too narrow, and nothing but rounding is left.",
    },
    Entry {
        title: "Five rates",
        file: "lr_sweep",
        command: "sweep",
        caption: "One crawls, two converge, one stalls exactly at the limit, one diverges. Dashed: \
                  what theory says.",
    },
    Entry {
        title: "What the rates do",
        file: "panels",
        command: "panels",
        caption: "Four rates, and the walk of each; the one that diverges is seen from ten times as far.",
    },
    Entry {
        title: "Momentum",
        file: "momentum",
        command: "momentum",
        caption: "With momentum the walk is there sooner, and by a longer way.",
    },
    Entry {
        title: "Every rate, every momentum",
        file: "map",
        command: "map",
        caption: "Each cell is a run of its own. With more momentum, larger rates work.",
    },
    Entry {
        title: "A saddle",
        file: "saddle",
        command: "saddle",
        caption: "Flat, and no minimum: a walk that starts a thousandth beside the ridge slides \
                  off in the end.",
    },
    Entry {
        title: "The saddle again",
        file: "surface-saddle",
        command: "surface --surface saddle",
        caption: "The same walk on the surface itself.",
    },
];

const HEAD: &str = "\
# Gallery

What the visualiser draws, with the command under each picture. All the pictures at once, computed by
your own nine steps: `cargo run -p visualiser -- gallery`.
";

/// Draws everything, and writes the page. Tells whether all of it was made.
pub fn make(place: &Place) -> bool {
    let made = ENTRIES.map(|entry| report(entry.file, entry.draw(place)));
    let page: String = ENTRIES.iter().map(Entry::section).collect();
    let page = format!("{HEAD}{page}");
    // A page is no good as long as some of its pictures are missing.
    !made.contains(&false) && report("page", place.keep("README.md", &page))
}

impl Entry {
    fn draw(&self, place: &Place) -> Result<(), Failure> {
        let words = ["visualiser"].into_iter().chain(self.command.split(' '));
        let asked = args::parse(lexopt::Parser::from_iter(words));
        match asked.map(|args| args.wanted) {
            Ok(Wanted::One(figure, settings)) => {
                let file = format!("{}.svg", self.file);
                place.keep(&file, &figure.draw(&settings)?)
            }
            // The commands are constants, and a test runs them all.
            _ => unreachable!("`{}` asks for no figure", self.command),
        }
    }

    fn section(&self) -> String {
        let Self {
            title,
            file,
            command,
            caption,
        } = self;
        format!(
            "\n## {title}\n\n![{title}]({file}.svg)\n\n{caption}\n\n```console\ncargo run -p \
             visualiser -- {command}\n```\n"
        )
    }
}
