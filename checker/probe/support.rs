//! The probe's fixed part: reads the sealed calls, runs them one by one, reports each answer.
//!
//! It knows no expected value. Every line that it writes begins with a word that was drawn for this
//! run, so that nothing else on standard output can be taken for an answer; the last line is the
//! completion mark. The checker adds a module `calls`, which lists the requests of every exercise.

pub mod request;
pub mod spy;
pub mod surface;
pub mod wire;

use request::{Asked, Wire};
use spy::Answer;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use wire::Value;

/// Makes a call of one exercise; `None` when it has no such function, or the arguments do not fit.
pub type Calls = fn(&Asked) -> Option<Answer>;

/// What the learner's code said when it panicked last, and where: words, file, line, column.
static PANIC: Mutex<Option<Value>> = Mutex::new(None);

/// Runs every call that standard input asks for. `exercises`: which calls belong to which name.
pub fn run(exercises: &[(&str, Calls)]) {
    let mut input = String::new();
    std::io::stdin()
        .read_to_string(&mut input)
        .expect("the checker sends text");
    let mut lines = input.lines();
    let mark = lines.next().expect("the checker sends a mark first");
    std::panic::set_hook(Box::new(|info| {
        let words = info.payload_as_str().unwrap_or("(no message)");
        let mut said = vec![words.into()];
        said.extend(info.location().into_iter().flat_map(|at| {
            let number = |n: u32| Value::Count(n.into());
            [at.file().into(), number(at.line()), number(at.column())]
        }));
        if let Ok(mut panic) = PANIC.lock() {
            *panic = Some(Value::List(said));
        }
    }));
    for (number, line) in lines.enumerate() {
        say(mark, &format!("begin {number}"));
        let outcome = catch_unwind(AssertUnwindSafe(|| answer(exercises, line)));
        let (word, value) = match outcome {
            Ok(Some(answer)) => ("answer", answer.to_value()),
            Ok(None) => ("unknown", Value::List(Vec::new())),
            Err(payload) => {
                // Dropping a payload runs the learner's code once more, outside of any guard.
                std::mem::forget(payload);
                let said = PANIC.lock().ok().and_then(|mut panic| panic.take());
                ("panic", said.unwrap_or_else(|| Value::List(Vec::new())))
            }
        };
        let mut text = format!("{word} {number} ");
        value.encode(&mut text);
        say(mark, &text);
    }
    say(mark, "done");
}

fn answer(exercises: &[(&str, Calls)], line: &str) -> Option<Answer> {
    let Value::List(words) = Value::decode(line)? else {
        return None;
    };
    let [exercise, function, arguments] = words.as_slice() else {
        return None;
    };
    let (_, calls) = exercises
        .iter()
        .find(|(name, _)| Some(*name) == exercise.word())?;
    calls(&Asked {
        function: function.word()?,
        arguments: arguments.items()?,
    })
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
