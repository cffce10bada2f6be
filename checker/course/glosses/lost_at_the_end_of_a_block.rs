//! `let q = …` in the block of a loop or of an `if`: what is put into `q` is gone with the block.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use proc_macro2::Span;

pub static GLOSS: Gloss = Gloss {
    name: "lost-at-the-end-of-a-block",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "step",
            r"
    let slope = gradient(p);
    for i in 0..N {
        let mut next = p;
        next[i] -= lr * slope[i];
    }
    p
",
            "`next` is gone at the end of its block, and nothing reads it. If it is to last: `let mut next` before the loop, no `let` in it.",
        ),
        example(
            "losses",
            r"
    let all = Vec::new();
    for p in trajectory {
        let mut all = Vec::new();
        all.push(f(*p));
    }
    all
",
            "`all` is gone at the end of its block, and nothing reads it. If it is to last: `let mut all` before the loop, no `let` in it.",
        ),
        example(
            "guarded_descent",
            r"
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    let mut stop = Stop::Finished;
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if !loss.is_finite() || loss.abs() > ceiling {
            let stop = Stop::Diverged { step };
            break;
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run { trajectory, losses, stop }
",
            "`stop` is gone at the end of its block, and nothing reads it. If it is to last: `let mut stop` before the loop, no `let` in it.",
        ),
        // Read where it stands, if in the words of a macro.
        silent(
            "losses",
            r#"
    let mut all = Vec::new();
    for p in trajectory {
        let loss = f(*p);
        assert!(loss.is_nan() || format!("{loss}") != "");
        all.insert(0, 2.0 * loss);
    }
    all
"#,
        ),
        // Not in a loop.
        silent(
            "step",
            r"
    let slope = gradient(p);
    let unused = slope;
    std::array::from_fn(|i| p[i] + lr * slope[i])
",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let (name, span) = it.lost_in_loops().into_iter().next()?;
    let says = format!(
        "`{name}` is gone at the end of its block, and nothing reads it. If it is to last: \
         `let mut {name}` before the loop, no `let` in it."
    );
    Some((span, says))
}
