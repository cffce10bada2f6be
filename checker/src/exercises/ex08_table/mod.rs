//! Step 8: when a run arrived, when it settled, and a table that says so.

mod first_below;
mod render;
mod ringing;
mod row;
mod settled_below;

use crate::exercises::Exercise;
use crate::sealed::examination;

pub const EXERCISE: Exercise = Exercise {
    name: "ex08_table",
    title: "the results table",
    needs: &["ex05_sweep", "ex07_guard"],
    hints: [
        "A loss that rings dips below the threshold and climbs out again. \"Was it there?\" and \
         \"did it stay there?\" are two questions. A row asks the second one, and only of a run \
         that the guard let finish.",
        "First below: the first k with losses[k] < threshold. Settled: walk back from the end as \
         long as the losses are below; where you must stop, it began. Row: stopped by the guard \
         means Diverges and its step; else classify, and Converges means the settled step.",
        "`losses.iter().position(|&loss| loss < threshold)`; `losses.iter().rev().take_while(…)\
         .count()` counts the tail, so the answer is losses.len() minus that, or None for 0; \
         `match run.stop { … }`; `format!(\"| {} | {} | {converged} | {} | {:.3e} |\\n\", …)`.",
    ],
    examine: |seed| {
        vec![
            examination::<first_below::FirstBelow>(seed),
            examination::<settled_below::SettledBelow>(seed),
            examination::<row::RowOfRun>(seed),
            examination::<render::Render>(seed),
        ]
    },
};
