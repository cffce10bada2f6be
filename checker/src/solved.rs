//! The solutions, compiled into the checker: the right answer to every call.
//!
//! There is one right answer, the solution's, and one other hand that holds the solution to the
//! mathematics: the programs of `course/<exercise>/right`, which were written without it and must
//! agree with it on sealed calls. Two, because a mistake in one alone would grade itself right; and
//! no more, for each further copy is a place where the same rule has to be changed again.
//!
//! Each is a module here, `solved::ext02_noise`: the book calls them for its numbers, where it walks on
//! what no call can describe.

use crate::request::{Asked, Call, Request, Wire};
use crate::wire::Value;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

/// Makes a call of one exercise; `None` when it has no such function.
type AnswerTo = fn(&Asked) -> Option<Value>;

include!(concat!(env!("OUT_DIR"), "/solved.rs"));

/// What a call should come to.
#[derive(Debug, Clone, PartialEq)]
pub enum Right {
    Returns(Value),
    /// The function has to refuse it.
    Panics,
}

impl Right {
    /// The value; `None` where there should be a panic.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Right::Returns(value) => Some(value),
            Right::Panics => None,
        }
    }
}

/// What the solution makes of `call`.
///
/// # Panics
/// When no exercise has such a call: the course contradicts itself.
pub fn right(call: &Call) -> Right {
    let mut answers = ANSWERS.iter();
    let found = answers.find(|(exercise, _)| *exercise == call.exercise);
    let (_, calls) = found.unwrap_or_else(|| panic!("there is no exercise {}", call.exercise));
    let slopes = |p: &[f64]| match &call.watched {
        Some(surface) => surface.slope(p),
        None => panic!("{} has no slopes: {call:?}", call.function),
    };
    let asked = Asked {
        function: call.function,
        arguments: &call.arguments,
        slopes: &slopes,
    };
    match quietly(|| calls(&asked)) {
        Some(Some(value)) => Right::Returns(value),
        Some(None) => panic!("{} has no such call: {call:?}", call.exercise),
        None => Right::Panics,
    }
}

/// What the solution answers.
///
/// # Panics
/// When the solution refuses the request.
pub fn answer<R: Request>(request: &R) -> R::Answer {
    let right = right(&request.call());
    let value = right.value().and_then(R::Answer::from_value);
    value.expect("a solution answers what it is asked")
}

thread_local!(static QUIET: Cell<bool> = const { Cell::new(false) });

/// Is a panic of this thread an answer at the moment, as some are, and nothing to be told of?
pub fn is_quiet() -> bool {
    QUIET.get()
}

/// `work`, whose panics say nothing: `None` if there was one.
fn quietly<T>(work: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let others = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !is_quiet() {
                others(info);
            }
        }));
    });
    QUIET.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    QUIET.set(false);
    done.ok()
}
