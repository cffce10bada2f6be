//! The compiler proposes to change a signature of the course.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "signature-stays",
    reads: Reads::AnyError(says),
    examples: &[
        example(
            "step",
            "let g = gradient(p);\np - g",
            "the compiler proposes to change the signature, which is the course's: leave it as it is.",
        ),
        example(
            "sweep",
            r"
    rates
        .iter()
        .map(|&lr| {
            let walk = ex04_loop::descend(gradient, start, lr, steps);
            let heights = losses(&f, &walk);
            SweepRun { lr, behaviour: classify(&heights, threshold), losses: heights }
        })
        .collect()
",
            "the compiler proposes to change the signature, which is the course's: leave it as it is.",
        ),
        silent("step", "p - lr * gradient"),
        silent("momentum_step", "p[0] = v[0];\n(p, v)"),
    ],
};

/// A `mut` before an argument changes nothing for those who call.
fn says(it: &Refused) -> Option<String> {
    // A list that should grow by `+`: there is more to say of it, and no signature that would help.
    if it.error.message.contains("to type `Vec<") {
        return None;
    }
    let mut proposals = it.error.proposals.iter();
    let concerns = proposals.any(|mark| mark.says != "mut " && it.is_in_signature(&mark.place));
    concerns.then(|| {
        "the compiler proposes to change the signature, which is the course's: leave it as it is."
            .to_string()
    })
}
