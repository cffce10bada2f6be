//! `checker replay`: every call of one exercise, what came back, and how it was judged.

use crate::grader::Replay;
use crate::judge::evidence::came_to;
use crate::judge::sealed::{Examination, each};
use crate::probe::{Ending, Reply, is_todo};
use crate::show;
use crate::solved::Right;

/// The calls in words. The text has no trace of the machine: what two graders see is the same, byte by
/// byte.
pub fn render(replay: &Replay, seed: u32) -> String {
    let mut out = format!("{}, seed {seed}\n", replay.exercise.name);
    for (examination, these) in each(&replay.examinations, &replay.replies.replies) {
        function(&mut out, examination, these);
    }
    if let Ending::Cut { why, .. } = replay.replies.ending {
        let (_, words) = came_to(why);
        out += &format!("\nthe run did not reach its end: {words}\n");
    }
    out
}

fn function(out: &mut String, examination: &dyn Examination, replies: &[Reply]) {
    let name = examination.function();
    let mut held = 0;
    for (call, reply) in replies.iter().enumerate() {
        let right = &examination.rights()[call];
        let (yours, judged) = match reply {
            Reply::Answer(answer) => {
                let looked = match answer.slopes {
                    0 => String::new(),
                    1 => "   (gradient called once)".to_string(),
                    slopes => format!("   (gradient called {slopes} times)"),
                };
                let judged = match examination.holds(call, answer) {
                    true => "holds",
                    false => "does not hold",
                };
                (show::whole(&answer.value) + &looked, judged)
            }
            Reply::Panic { words, place } => {
                let judged = match right {
                    Right::Panics if !is_todo(words) => "holds",
                    _ => "no answer",
                };
                let place = place.as_ref().map(ToString::to_string);
                let place = place.unwrap_or_default();
                (format!("panic: {words:?} at {place}"), judged)
            }
            Reply::None => ("nothing".to_string(), "no answer"),
        };
        held += usize::from(judged == "holds");
        let arguments = &examination.calls()[call].arguments;
        let asked: Vec<String> = arguments.iter().map(show::whole).collect();
        let (shown, asked) = (examination.shown(call), asked.join(", "));
        let formula = match right {
            Right::Panics => "a panic".to_string(),
            Right::Returns(right) => show::whole(right),
        };
        *out += &format!(
            "\n{name}[{call}] {shown}\n  asked    {asked}\n  yours    {yours}\n  formula  \
             {formula}\n  {judged}\n"
        );
    }
    *out += &format!("\n{name}: {held} of {} hold\n", replies.len());
}
