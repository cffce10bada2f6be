//! Step 9: a surface without a lowest point, and how long descent takes to notice.

mod escape_step;
mod saddle_gradient;
mod saddle_value;

use crate::exercises::Exercise;
use crate::sealed::examination;

pub const EXERCISE: Exercise = Exercise {
    name: "ex09_saddle",
    title: "the saddle",
    needs: &["ex01_surface"],
    hints: [
        "Along x this surface rises to both sides, along y it falls to both sides. So along y the \
         gradient has the other sign: it points back to the middle, and descent leads away.",
        "The slope of x * x is 2 * x, and the slope of -(y * y) is -2 * y. The walk has left at \
         the first point whose y is further from zero than distance, to either side.",
        "`let [x, y] = p;`, then `x * x - y * y` and `[2.0 * x, …]`. \
         `trajectory.iter().position(|[_, y]| …)`, with `y.abs()` inside.",
    ],
    examine: |seed| {
        vec![
            examination::<saddle_value::SaddleValue>(seed),
            examination::<saddle_gradient::SaddleGradient>(seed),
            examination::<escape_step::EscapeStep>(seed),
        ]
    },
};
