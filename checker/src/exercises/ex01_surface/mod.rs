//! Step 1: the bowl `½ (a x² + b y²)`, a ruler, and a grid of heights.

mod linspace;
mod sample_grid;
mod value;

use crate::exercises::Exercise;
use crate::sealed::examination;

pub const EXERCISE: Exercise = Exercise {
    name: "ex01_surface",
    title: "the loss surface",
    needs: &[],
    hints: [
        "A surface is one height for every point. The curvatures say how fast the bowl rises along \
         each axis. To draw it, lay a ruler along x and one along y, and read the height wherever \
         two marks cross.",
        "The height is half of (a * x * x + b * y * y). On a ruler, n marks leave n - 1 gaps, and \
         mark i stands i gaps from the start. In the grid, row j belongs to ys[j], and in it place \
         i belongs to xs[i].",
        "`0.5 * (self.a * x * x + …)`. With `let t = i as f64 / (n - 1) as f64;` the mark \
         `start * (1.0 - t) + end * t` hits both ends exactly; n = 1 wants a line of its own. \
         `ys.iter().map(|&y| …)` makes the rows, and inside it `xs.iter().map(|&x| …)` makes one.",
    ],
    examine: |seed| {
        vec![
            examination::<value::BowlValue>(seed),
            examination::<linspace::Linspace>(seed),
            examination::<sample_grid::SampleGrid>(seed),
        ]
    },
};
