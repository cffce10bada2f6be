//! `checker replay`: every call of an exercise, what came back, and how it was judged.

use crate::course;
use crate::fault::Fault;
use crate::grader::{Ask, Grader, Replay};
use crate::judge::evidence::came_to;
use crate::judge::sealed::{Examination, each};
use crate::probe::{Ending, Reply, is_todo};
use crate::report::json::plain;
use crate::show;
use crate::solved::Right;
use crate::submission::Submission;
use crate::text::hanging;
use crate::words;
use serde::Serialize;

/// How replays are written: their names, as `--format` takes them.
const FORMATS: [(&str, Render); 2] = [("human", text), ("json", json)];

type Render = fn(&[Replayed], u32) -> String;

/// The way to write replays that is called `name`.
///
/// # Errors
/// When there is none.
pub fn format(name: &str) -> Result<Render, Fault> {
    let found = FORMATS.iter().find(|(format, _)| *format == name);
    let [(human, _), (json, _)] = FORMATS;
    let none = || Fault::Unknown(words::replay::unknown_format(human, json, name));
    found.map(|(_, render)| *render).ok_or_else(none)
}

/// One exercise with its calls; or why they were not made.
#[derive(Debug, Serialize)]
pub struct Replayed {
    name: &'static str,
    why_not: Option<String>,
    /// Why the run did not reach its end.
    ended: Option<String>,
    functions: Vec<FunctionReplayed>,
}

#[derive(Debug, Serialize)]
struct FunctionReplayed {
    name: &'static str,
    calls: Vec<CallReplayed>,
}

#[derive(Debug, Serialize)]
struct CallReplayed {
    shown: String,
    asked: String,
    yours: String,
    formula: String,
    judged: CallJudged,
}

/// What became of a call, as other programs read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum CallJudged {
    #[serde(rename = "holds")]
    Holds,
    #[serde(rename = "does not hold")]
    DoesNotHold,
    #[serde(rename = "no answer")]
    NoAnswer,
}

impl CallJudged {
    /// As a person reads it.
    fn words(self) -> &'static str {
        match self {
            CallJudged::Holds => words::replay::HOLDS,
            CallJudged::DoesNotHold => words::replay::DOES_NOT_HOLD,
            CallJudged::NoAnswer => words::replay::NO_ANSWER,
        }
    }
}

/// Makes the calls of the exercises that are asked for: of all, where none is named.
///
/// # Errors
/// When only one is asked for and it cannot be run; when the machine fails.
pub fn run(grader: &Grader, submission: &Submission, ask: &Ask) -> Result<Vec<Replayed>, Fault> {
    let exercises = match ask.exercises.is_empty() {
        true => course::core().collect(),
        false => ask.exercises.clone(),
    };
    let one = |exercise: &&'static course::Exercise| match grader.replay(submission, exercise, ask)
    {
        Ok(replay) => Ok(Replayed::of(&replay)),
        Err(Fault::NotPossible(why)) if exercises.len() > 1 => Ok(Replayed {
            name: exercise.name,
            why_not: Some(why),
            ended: None,
            functions: Vec::new(),
        }),
        Err(fault) => Err(fault),
    };
    exercises.iter().map(one).collect()
}

/// The calls in words. The text has no trace of the machine: what two graders see is the same, byte
/// by byte.
pub fn text(replayed: &[Replayed], seed: u32) -> String {
    let lead = |what: &str| format!("  {what:<9}");
    let one = |replayed: &Replayed| {
        if let Some(why) = &replayed.why_not {
            return hanging("", why);
        }
        let mut out = words::replay::exercise(replayed.name, seed) + "\n";
        for function in &replayed.functions {
            let name = function.name;
            for (number, call) in function.calls.iter().enumerate() {
                let lines = [
                    hanging(&format!("{name}[{number}] "), &call.shown),
                    hanging(&lead(words::replay::ASKED), &call.asked),
                    hanging(&lead(words::replay::YOURS), &call.yours),
                    hanging(&lead(words::replay::FORMULA), &call.formula),
                    hanging("  ", call.judged.words()),
                ];
                out += &format!("\n{}", lines.concat());
            }
            let held = function
                .calls
                .iter()
                .filter(|call| call.judged == CallJudged::Holds);
            let (held, total) = (held.count(), function.calls.len());
            out += &format!("\n{}\n", words::replay::held(name, held, total));
        }
        if let Some(why) = &replayed.ended {
            out += &format!("\n{}", hanging("", &words::replay::ended(why)));
        }
        out
    };
    replayed.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The same for other programs: one object, which `checker help json` describes.
fn json(replayed: &[Replayed], seed: u32) -> String {
    let whole = serde_json::json!({ "seed": seed, "exercises": replayed });
    plain(&format!("{whole:#}")) + "\n"
}

impl Replayed {
    fn of(replay: &Replay) -> Replayed {
        let functions = each(&replay.examinations, &replay.replies.replies).into_iter();
        let functions = functions.map(|(examination, replies)| FunctionReplayed {
            name: examination.function(),
            calls: (0..replies.len())
                .map(|call| CallReplayed::of(examination, call, &replies[call]))
                .collect(),
        });
        Replayed {
            name: replay.exercise.name,
            why_not: None,
            ended: match replay.replies.ending {
                Ending::Cut { why, .. } => Some(came_to(why).1),
                Ending::Complete => None,
            },
            functions: functions.collect(),
        }
    }
}

impl CallReplayed {
    fn of(examination: &dyn Examination, call: usize, reply: &Reply) -> CallReplayed {
        let right = &examination.rights()[call];
        let formula = match right {
            Right::Panics => words::replay::PANICS.to_string(),
            Right::Returns(right) => show::whole(right),
        };
        let (yours, judged) = match reply {
            Reply::Answer(answer) => {
                let looked = match answer.slopes_at.len() {
                    0 => String::new(),
                    slopes => format!("   {}", words::replay::gradient_calls(slopes)),
                };
                let judged = match examination.holds(call, answer) {
                    true => CallJudged::Holds,
                    false => CallJudged::DoesNotHold,
                };
                let value = within(&show::whole(&answer.value), &formula);
                (value + &looked, judged)
            }
            Reply::Panic { words: said, place } => {
                let judged = match right {
                    Right::Panics if !is_todo(said) => CallJudged::Holds,
                    _ => CallJudged::NoAnswer,
                };
                let place = place.as_ref().map(ToString::to_string);
                let place = place.unwrap_or_default();
                let said = within(&format!("{said:?}"), &formula);
                (words::replay::panicked(place, said), judged)
            }
            Reply::None => (words::replay::NOTHING.to_string(), CallJudged::NoAnswer),
        };
        let arguments = examination.calls()[call].whole();
        let asked: Vec<String> = arguments.map(|it| show::whole(&it)).collect();
        CallReplayed {
            shown: examination.shown(call),
            asked: asked.join(", "),
            yours,
            formula,
            judged,
        }
    }
}

/// What came back, whole as long as it is not much longer than what should have: a function may return
/// as much as it likes, again and again.
fn within(yours: &str, formula: &str) -> String {
    const LEAST: usize = 2_000;
    let most = LEAST.max(2 * formula.len());
    match yours.char_indices().nth(most) {
        Some((end, _)) => {
            let more = yours[end..].chars().count();
            format!("{} {}", &yours[..end], words::replay::more(more))
        }
        None => yours.to_string(),
    }
}
