//! The probe's fixed part: reads the sealed calls, runs them one by one, reports each answer.
//!
//! It knows no expected value. Every line that it writes begins with a word that was drawn for this
//! run, so that nothing else on standard output can be taken for an answer; the last line is the
//! completion mark.

pub mod spy;
pub mod surface;
pub mod wire;

use spy::{Answer, Spy};
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use surface::Surface;
use wire::Value;

/// Calls one function of an exercise by name; `None` when there is no such function or the
/// arguments do not fit it.
pub type Call = fn(function: &str, arguments: Arguments) -> Option<Answer>;

/// Where and with what words the learner's code panicked last.
static PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

/// Runs every call that standard input asks for.
pub fn run(exercises: &[(&str, Call)]) {
    let mut input = String::new();
    std::io::stdin()
        .read_to_string(&mut input)
        .expect("the checker sends text");
    let mut lines = input.lines();
    let mark = lines.next().expect("the checker sends a mark first");
    std::panic::set_hook(Box::new(|info| {
        let words = info.payload_as_str().unwrap_or("(no message)").to_string();
        let place = info
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()));
        if let Ok(mut panic) = PANIC.lock() {
            *panic = Some((words, place.unwrap_or_default()));
        }
    }));
    for (number, line) in lines.enumerate() {
        say(mark, &format!("begin {number}"));
        let outcome = catch_unwind(AssertUnwindSafe(|| answer(exercises, line)));
        let (word, value) = match outcome {
            Ok(Some(answer)) => ("answer", answer.into_value()),
            Ok(None) => ("unknown", Value::list::<Value>([])),
            Err(payload) => {
                // Dropping a payload runs the learner's code once more, outside of any guard.
                std::mem::forget(payload);
                let seen = PANIC.lock().ok().and_then(|mut panic| panic.take());
                let (words, place) = seen.unwrap_or_default();
                ("panic", Value::list([words, place]))
            }
        };
        let mut text = format!("{word} {number} ");
        value.encode(&mut text);
        say(mark, &text);
    }
    say(mark, "done");
}

fn answer(exercises: &[(&str, Call)], line: &str) -> Option<Answer> {
    let Value::List(words) = Value::decode(line)? else {
        return None;
    };
    let [exercise, function, args] = words.as_slice() else {
        return None;
    };
    let (_, call) = exercises
        .iter()
        .find(|(name, _)| Some(*name) == exercise.word())?;
    call(function.word()?, Arguments(args.items()?))
}

/// One whole line in one write; the learner's own output may stand before it.
fn say(mark: &str, text: &str) {
    let line = format!("\n{mark} {text}\n");
    let mut out = std::io::stdout().lock();
    if out
        .write_all(line.as_bytes())
        .and_then(|()| out.flush())
        .is_err()
    {
        std::process::exit(3); // the checker is gone
    }
}

/// The arguments of one call. What is compiled for every exercise and every number of coordinates
/// stays small: reading and writing values is done here, once.
pub struct Arguments<'a>(pub &'a [Value]);

impl Arguments<'_> {
    pub fn number(&self, at: usize) -> Option<f64> {
        self.0.get(at)?.number()
    }

    pub fn count(&self, at: usize) -> Option<usize> {
        self.0.get(at)?.count()
    }

    pub fn numbers(&self, at: usize) -> Option<Vec<f64>> {
        self.0.get(at)?.numbers()
    }

    /// The coordinates of a trajectory, one after the other.
    pub fn flat(&self, at: usize) -> Option<Vec<f64>> {
        Some(self.0.get(at)?.points()?.concat())
    }

    /// The surface that comes first in the calls that have one.
    pub fn spy(&self) -> Option<Spy> {
        Some(Spy::new(Surface::from_value(self.0.first()?)?))
    }
}

/// The coordinates as a point, if there are `N` of them.
pub fn point<const N: usize>(p: &[f64]) -> Option<[f64; N]> {
    p.try_into().ok()
}
