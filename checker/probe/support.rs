//! The probe's fixed part: reads the sealed calls, runs them one by one, reports each answer.
//!
//! It knows no expected value. What is said, a line each:
//!
//! ```text
//! the checker                       the probe
//!
//! MARK
//! [ EXERCISE FUNCTION ARGUMENTS ]
//! … a line for each call
//! an empty line
//!                                   MARK begin 0
//!                                   MARK slope 0 POINT
//! SLOPE
//!                                   … as often as the learner's code asks
//!                                   MARK answer 0 VALUE
//!                                   MARK begin 1
//!                                   MARK panic 1 [ WORDS FILE LINE COLUMN ]
//!                                   … and so on, each call in its turn
//!                                   MARK done
//! ```
//!
//! The mark is a word that was drawn for this run, so that nothing else on standard output can be
//! taken for an answer. Whoever gets hold of it gains nothing: with the first word out of turn the
//! checker stops the run, and slopes that it has to be asked for it counts itself. They are those
//! of calls with a [`request::Watched`] surface; in all others nobody asks for one. The values are
//! those of [`wire`].
//!
//! The checker adds a module `calls`, which lists the requests of every exercise.

pub mod request;
pub mod surface;
pub mod wire;

use request::Asked;
use std::cell::RefCell;
use std::io::{BufRead, BufReader, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use wire::Value;

/// Makes a call of one exercise; `None` when it has no such function, or the arguments do not fit.
pub type Calls = fn(&Asked) -> Option<Value>;

/// What the learner's code said when it panicked last, and where: words, file, line, column.
static PANIC: Mutex<Option<Value>> = Mutex::new(None);

/// Runs every call that the checker asks for. `exercises`: which calls belong to which name.
pub fn run(exercises: &[(&str, Calls)]) {
    let mut checker = BufReader::new(checker());
    let mark = next_line(&mut checker);
    let calls = std::iter::repeat_with(|| next_line(&mut checker));
    let calls: Vec<String> = calls.take_while(|call| !call.is_empty()).collect();
    let checker = RefCell::new(checker);
    std::panic::set_hook(Box::new(|info| {
        let payload = info.payload();
        let owned = || payload.downcast_ref::<String>().map(String::as_str);
        let words = payload.downcast_ref::<&str>().copied().or_else(owned);
        let words = words.unwrap_or("(no message)");
        let mut said = vec![words.into()];
        if let Some(at) = info.location() {
            let number = |n: u32| Value::Count(n.into());
            said.extend([at.file().into(), number(at.line()), number(at.column())]);
        }
        if let Ok(mut panic) = PANIC.lock() {
            *panic = Some(Value::List(said));
        }
    }));
    for (number, call) in calls.iter().enumerate() {
        say(&mark, &format!("begin {number}"));
        let slopes = |p: &[f64]| {
            say_value(&mark, &format!("slope {number}"), &Value::point(p));
            let slope = Value::decode(&next_line(&mut *checker.borrow_mut()));
            let slope = slope.and_then(|slope| slope.numbers());
            let slope = slope.filter(|slope| slope.len() == p.len());
            slope.unwrap_or_else(|| leave())
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            let answer = answer(exercises, call, &slopes);
            answer.expect("the probe.rs of this exercise makes the call")
        }));
        let (word, value) = match outcome {
            Ok(answer) => ("answer", answer),
            Err(payload) => {
                // Dropping a payload runs the learner's code once more, outside of any guard.
                std::mem::forget(payload);
                let said = PANIC.lock().ok().and_then(|mut panic| panic.take());
                ("panic", said.unwrap_or_else(|| Value::List(Vec::new())))
            }
        };
        say_value(&mark, &format!("{word} {number}"), &value);
    }
    say(&mark, "done");
}

fn answer(
    exercises: &[(&str, Calls)],
    call: &str,
    slopes: &dyn Fn(&[f64]) -> Vec<f64>,
) -> Option<Value> {
    let Value::List(words) = Value::decode(call)? else {
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
        slopes,
    })
}

/// What the checker says: it comes back through the socket that standard output is. Standard input,
/// which a learner's code may read, has nothing to give.
#[cfg(unix)]
fn checker() -> impl Read {
    use std::os::fd::AsFd;
    let socket = std::io::stdout().as_fd().try_clone_to_owned();
    std::fs::File::from(socket.expect("the checker has opened it"))
}

/// What the checker says, where a pipe leads one way: on standard input. Whoever reads there, too,
/// waits until the checker's patience ends.
#[cfg(not(unix))]
fn checker() -> impl Read {
    std::io::stdin()
}

fn next_line(checker: &mut impl BufRead) -> String {
    let mut line = String::new();
    match checker.read_line(&mut line) {
        Ok(1..) => line.trim_end().to_string(),
        _ => leave(),
    }
}

fn say_value(mark: &str, words: &str, value: &Value) {
    let mut text = format!("{words} ");
    value.encode(&mut text);
    say(mark, &text);
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
        leave();
    }
}

/// The checker is gone, or it is not the checker that speaks.
fn leave() -> ! {
    std::process::exit(3)
}
