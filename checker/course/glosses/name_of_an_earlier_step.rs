//! `step(…)` in the step after: what stands in another crate is called by its full path.

use crate::course;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "name-of-an-earlier-step",
    reads: Reads::Errors(&["E0425", "E0433", "E0412"], says),
    examples: &[
        example(
            "descend",
            r"
    let mut p = start;
    let mut walk = vec![p];
    for _ in 0..steps {
        p = step(&gradient, p, lr);
        walk.push(p);
    }
    walk
",
            "`step` stands in step 3, which is a crate of its own. Write its full path: `ex03_step::step`.",
        ),
        example(
            "row",
            r"
    let steps = match run.stop {
        Stop::Diverged { step } => step,
        Stop::Finished => settings.steps,
    };
    let behaviour = ex05_sweep::classify(&run.losses, threshold);
    Row { lr: settings.lr, momentum: settings.momentum, behaviour, steps, final_loss: f64::NAN }
",
            "`Stop` stands in step 7, which is a crate of its own. Write its full path: `ex07_guard::Stop`.",
        ),
        silent(
            "row",
            "let end = losses[losses.len() - 1];\nRow { lr: settings.lr, momentum: settings.momentum, behaviour: Behaviour::Crawls, steps: settings.steps, final_loss: end }",
        ),
        silent("descend", "walk(gradient, start, lr, steps)"),
        silent("step", "descend(gradient, p, lr, 1)"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    // `losses[0]`: a variable is meant, not the function of that name.
    if it.error.message.starts_with("cannot find value") {
        return None;
    }
    let name = it.text();
    let exercise = it.exercise()?;
    let below = exercise.below();
    let earlier = course::all()
        .iter()
        .filter(|one| below.contains(&one.index));
    let mut giving = earlier.filter(|one| one.gives(name) && exercise.needs.contains(&one.name));
    let earlier = giving.next()?;
    Some(format!(
        "`{name}` stands in {}, which is a crate of its own. Write its full path: `{}::{name}`.",
        earlier.as_step(),
        earlier.name
    ))
}
