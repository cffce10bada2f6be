//! Step 7: a walk with momentum that stops at the first bad loss, and says so.

mod guard;
mod misconceptions;
mod walks;

use crate::draw::Draw;
use crate::exercises::Exercise;
use crate::sealed::{Misconception, Stub, examination};
use crate::show;
use crate::wire::Value;
use guard::{GUARD, Input};

pub const EXERCISE: Exercise = Exercise {
    name: "ex07_guard",
    title: "the divergence guard",
    needs: &["ex01_surface", "ex06_momentum"],
    hints: [
        "Every point is questioned before it is recorded, the start as well. A loss that climbs \
         is no proof of anything; a loss that is enormous, or no number at all, is.",
        "A loss is bad if it is not finite, or if its absolute value is above ceiling. The first \
         bad one ends the run: nothing of it is recorded, and the number of the step that led \
         there is reported, 0 for the start.",
        "`for step in 0..=settings.steps`: if step > 0, take a momentum_step; then `let loss = \
         f(p);`, and `if !loss.is_finite() || loss.abs() > ceiling` return with \
         `Stop::Diverged { step }`; then push p and loss. After the loop, `Stop::Finished`.",
    ],
    examine: |seed| vec![examination::<GuardedDescent>(seed)],
};

struct GuardedDescent;

impl Stub for GuardedDescent {
    type Input = Input;
    const FUNCTION: &'static str = "guarded_descent";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        walks::inputs(draw)
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.surface.to_value(),
            input.start.clone().into(),
            input.lr.into(),
            input.momentum.into(),
            input.steps.into(),
            input.ceiling.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "guarded_descent on {} from {} with lr {}, momentum {}, {} steps, ceiling {}",
            show::surface(&input.surface),
            show::point(&input.start),
            input.lr,
            input.momentum,
            input.steps,
            show::number(input.ceiling)
        )
    }

    fn right(input: &Input) -> Value {
        input.guarded(&GUARD).told()
    }

    fn special(input: &Input) -> bool {
        let loss = input.surface.value(&input.start);
        input.steps == 0 || !loss.is_finite() || loss.abs() > input.ceiling
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        // The stop explains the lengths: it comes first if it differs.
        match (got.items(), right.items()) {
            (Some([.., got]), Some([.., right])) if got != right => show::apart(got, right),
            _ => show::parts(&["the trajectory", "the losses", "the stop"], got, right),
        }
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        misconceptions::all()
    }
}
