//! Step 6: a step that remembers, and the walk that it makes.

mod step;
mod walk;

use crate::exercises::Exercise;
use crate::sealed::examination;

pub const EXERCISE: Exercise = Exercise {
    name: "ex06_momentum",
    title: "momentum",
    needs: &["ex01_surface"],
    hints: [
        "The walker has a velocity now. The slope no longer says where to go: it pushes, and the \
         velocity, of which only a part survives each step, says where to go.",
        "New velocity = momentum * old velocity - lr * slope, in every coordinate. New point = old \
         point + new velocity. At the start of a walk the velocity is zero, and then every step \
         begins with the velocity that the one before it returned.",
        "`let slope = gradient(p);`, then the velocity with `std::array::from_fn(|i| …)`, then the \
         point with the new velocity in it; return `(point, velocity)`. In the walk, with \
         `let mut v = [0.0; N];`, write `(p, v) = momentum_step(&gradient, p, v, lr, momentum);`.",
    ],
    examine: |seed| {
        vec![
            examination::<step::MomentumStep>(seed),
            examination::<walk::DescendWithMomentum>(seed),
        ]
    },
};
