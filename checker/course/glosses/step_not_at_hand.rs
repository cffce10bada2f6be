//! `ex03_step::step(…)` in a step that is not built on step 3: its crate is not there.

use crate::course::{self, Exercise};
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "step-not-at-hand",
    reads: Reads::Errors(&["E0425", "E0432", "E0433", "E0412"], says),
    examples: &[
        example(
            "momentum_step",
            "let q = ex03_step::step(&gradient, p, lr);\n(q, std::array::from_fn(|i| q[i] - p[i]))",
            "`ex03_step` is not at hand: this step builds on `ex01_surface` alone. Write out here what you wanted from it.",
        ),
        example(
            "momentum_step",
            "let q = step(&gradient, p, lr);\n(q, std::array::from_fn(|i| q[i] - p[i]))",
            "`step` of `ex03_step` is not at hand: this step builds on `ex01_surface` alone. Write out here what you wanted from it.",
        ),
        example(
            "guarded_descent",
            r"
    let trajectory = ex04_loop::descend(&gradient, start, settings.lr, settings.steps);
    let losses = trajectory.iter().map(|&p| f(p)).collect();
    Run { trajectory, losses, stop: Stop::Finished }
",
            "`ex04_loop` is not at hand: this step builds on `ex01_surface` and `ex06_momentum` alone. Write out here what you wanted from it.",
        ),
        silent("step", "let q = descend(&gradient, p, lr, 1);\nq[1]"),
        silent("descend", "vec![ex03_steps::step(&gradient, start, lr)]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.error.message.starts_with("cannot find value") {
        return None;
    }
    let (name, here) = (it.text(), it.exercise()?);
    let is_crate = |one: &&Exercise| one.name == name;
    let missing = course::all()
        .iter()
        .filter(|one| one.index < here.index && !here.needs.contains(&one.name));
    let named = missing.clone().find(is_crate);
    // A name that is to be had elsewhere as well is not meant so.
    let at_hand = here.needs.iter().filter_map(|need| course::find(need));
    let is_at_hand = at_hand.into_iter().any(|one| one.gives(name));
    let giving = missing.clone().find(|one| one.gives(name) && !is_at_hand);
    let what = match (named, giving) {
        (Some(_), _) => format!("`{name}`"),
        (None, Some(one)) => format!("`{name}` of `{}`", one.name),
        (None, None) => return None,
    };
    let needs: Vec<String> = here.needs.iter().map(|need| format!("`{need}`")).collect();
    let builds = match &needs[..] {
        [] => "stands by itself".to_string(),
        [one] => format!("builds on {one} alone"),
        [first @ .., last] => format!("builds on {} and {last} alone", first.join(", ")),
    };
    Some(format!(
        "{what} is not at hand: this step {builds}. Write out here what you wanted from it."
    ))
}
