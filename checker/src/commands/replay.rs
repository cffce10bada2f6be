//! `checker replay`: every call of one exercise, what came back, and how it was judged.

use crate::build::graph::Built;
use crate::build::probe_parts::link;
use crate::commands::verdict::Ready;
use crate::exercises::Exercise;
use crate::grade::examine::put_questions;
use crate::grade::ground::Ground;
use crate::probe::{Ending, Reply};
use crate::sealed::{self, Examination};
use crate::show;
use anyhow::{Result, bail};
use std::fmt::Write;

/// The calls that `seed` draws for `exercise`, replayed on the submission. The text has no trace of
/// the machine: what two graders see is the same, byte by byte.
///
/// # Errors
/// When the exercise cannot be run as it stands, and for faults of the machine.
pub fn run(ready: &Ready, exercise: &'static Exercise, seed: u32) -> Result<String> {
    let compiler = &ready.compiler;
    let ground = Ground::lay(compiler, &ready.submission, &ready.scans, &[exercise])?;
    let name = exercise.name;
    if !matches!(ground.of(name), Some(Built::Library(_))) {
        bail!("{name} does not run as it stands: `cargo run -- {name}` says why");
    }
    if !matches!(ground.part_of(name), Some(Built::Library(_))) {
        bail!("{name} does not have the signatures of the course: `cargo run -- {name}` says more");
    }
    let linked = link(compiler, &ground.built, &[(name, ground.node(name))])?;
    if !linked.left_out.is_empty() {
        bail!("{name} cannot be made part of a program: `cargo run -- {name}` says more");
    }
    let examinations = (exercise.examine)(seed);
    let replies = put_questions(compiler, &linked.program, name, &examinations)?;

    let mut out = format!("{name}, seed {seed}\n");
    let mut left = replies.replies.iter();
    for examination in &examinations {
        function(&mut out, examination.as_ref(), &mut left);
    }
    if let Ending::Cut { why, .. } = replies.ending {
        writeln!(out, "\nthe run did not reach its end: {why:?}")?;
    }
    Ok(out)
}

fn function<'a>(
    out: &mut String,
    examination: &dyn Examination,
    replies: &mut impl Iterator<Item = &'a Reply>,
) {
    let calls = examination.calls();
    let mut held = 0;
    for (call, (arguments, reply)) in calls.iter().zip(replies).enumerate() {
        let (yours, judged) = match reply {
            Reply::Answer(answer) => {
                let holds = examination.holds(call, answer);
                held += usize::from(holds);
                let looked = match answer.slopes {
                    0 => String::new(),
                    1 => "   (gradient called once)".to_string(),
                    slopes => format!("   (gradient called {slopes} times)"),
                };
                let judged = if holds { "holds" } else { "does not hold" };
                (show::whole(&answer.value) + &looked, judged)
            }
            Reply::Panic { words, place } => {
                let has_to = reply.answer(|| examination.right(call)).is_some();
                held += usize::from(has_to);
                let judged = if has_to { "holds" } else { "no answer" };
                (format!("panic: {words:?} at {place}"), judged)
            }
            Reply::None => ("nothing".to_string(), "no answer"),
        };
        let asked: Vec<String> = arguments.iter().map(show::whole).collect();
        let right = match examination.right(call) {
            right if right == sealed::panic() => "a panic".to_string(),
            right => show::whole(&right),
        };
        *out += &format!(
            "\n{}[{call}] {}\n  asked    {}\n  yours    {yours}\n  formula  {right}\n  {judged}\n",
            examination.function(),
            examination.shown(call),
            asked.join(", "),
        );
    }
    *out += &format!(
        "\n{}: {held} of {} hold\n",
        examination.function(),
        calls.len()
    );
}
