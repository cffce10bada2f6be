//! Step 5: the losses of a walk, a name for what they did, and a sweep over learning rates.

mod classify;
mod losses;
mod shapes;
mod sweep;

use crate::exercises::Exercise;
use crate::sealed::examination;

pub const EXERCISE: Exercise = Exercise {
    name: "ex05_sweep",
    title: "the learning-rate sweep",
    needs: &["ex01_surface", "ex04_loop"],
    hints: [
        "A walk becomes a list of losses, one for each point. The list gets one of four names. The \
         sweep does that once for each rate, always from the same start.",
        "Ask in this order: not finite anywhere, or last above first? last below the threshold? \
         losses[len / 2] - last no more than a millionth of |losses[len / 2]|? The first yes \
         decides; without a yes it crawls.",
        "`trajectory.iter().map(|&p| f(p)).collect()`; \
         `if losses.iter().any(|loss| !loss.is_finite()) || last > first { … } else if …`; and in \
         `rates.iter().map(|&lr| { … })` call `ex04_loop::descend(&gradient, start, lr, steps)`.",
    ],
    examine: |seed| {
        vec![
            examination::<losses::Losses>(seed),
            examination::<classify::Classify>(seed),
            examination::<sweep::Sweep>(seed),
        ]
    },
};
