//! What a stub is asked, and what holds: `course/<exercise>/sealed.rs` says it of each.

use crate::close::{close, estimated, exact};
use crate::draw::Draw;
use crate::probe::{Answer, Reply};
use crate::request::{Call, Request};
use crate::show;
use crate::solved::{Right, right};
use crate::wire::Value;

/// A request that is drawn afresh for every run.
pub trait Sealed: Request {
    /// Is it a slope that is derived by hand? Then it is exact; and an estimate from two heights,
    /// which can be had in many ways, each with its own rounding, is no derivation.
    const BY_HAND: bool = false;
    /// Is it no stub, but code that is handed out and that the answers of the stubs hang on? Then it
    /// stands behind the stubs, and is to be what it was.
    const GIVEN: bool = false;

    /// Fresh inputs, the simplest first: the first one that is answered wrong is the one shown.
    fn inputs(draw: &mut Draw) -> Vec<Self>;
    /// The call in words and numbers, so that a reader can redo it.
    fn shown(&self) -> String;
    /// Is this a special case (an empty list, no steps), which a program may well treat by a line
    /// of its own? It is judged like any other, but it is shown, and helps to name a misconception,
    /// only where all the ordinary answers are right.
    fn special(&self) -> bool {
        false
    }
    /// Does the answer hold? By default: is it the right value, within rounding.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        match Self::BY_HAND {
            true => exact(&answer.value, right),
            false => close(&answer.value, right),
        }
    }
    /// What came back and what the formula gives, in words that show where they differ.
    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::apart(got, right)
    }
    /// What the answer may be measured from, in its shape, where that is not zero: of a step, the place
    /// from which it is taken.
    fn from(&self) -> Vec<Value> {
        Vec::new()
    }
    /// Is this the answer of somebody with this misconception? Asked only of those that no single
    /// program shows, since it can be had in many ways; `None` for all the others.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        (Self::BY_HAND && misconception == "finite-differences")
            .then(|| estimated(&answer.value, right))
    }
}

/// A stub with its inputs drawn, and the right answers to them.
pub trait Examination: Send + Sync {
    /// As the learner knows it: `step`, `Bowl::value`.
    fn function(&self) -> &'static str;
    /// See [`Sealed::GIVEN`].
    fn is_given(&self) -> bool;
    fn calls(&self) -> &[Call];
    fn rights(&self) -> &[Right];
    /// Call number `call` in words.
    fn shown(&self, call: usize) -> String;
    fn special(&self, call: usize) -> bool;
    /// Does the answer to call number `call` hold?
    fn holds(&self, call: usize, answer: &Answer) -> bool;
    /// See [`Sealed::contrast`].
    fn contrast(&self, got: &Value, right: &Value) -> (String, String);
    /// See [`Sealed::from`].
    fn from(&self, call: usize) -> Vec<Value>;
    /// See [`Sealed::shows`]; `None` also where the call should have been refused.
    fn shows(&self, misconception: &str, call: usize, answer: &Answer) -> Option<bool>;
}

/// Draws the inputs of one stub from `seed`.
pub fn examination<S: Sealed + Send + Sync + 'static>(seed: u32) -> Box<dyn Examination> {
    let mut draw = Draw::of(&[&seed.to_string(), S::FUNCTION]);
    let inputs = S::inputs(&mut draw);
    let calls: Vec<Call> = inputs.iter().map(Request::call).collect();
    let rights = calls.iter().map(right).collect();
    Box::new(Drawn {
        inputs,
        calls,
        rights,
    })
}

/// Each examination with the replies to its calls, which were made one after the other.
pub fn each<'a>(
    examinations: &'a [Box<dyn Examination>],
    replies: &'a [Reply],
) -> Vec<(&'a dyn Examination, &'a [Reply])> {
    let mut rest = replies;
    let part = |examination: &'a dyn Examination| {
        let (these, after) = rest.split_at(examination.calls().len());
        rest = after;
        (examination, these)
    };
    examinations.iter().map(Box::as_ref).map(part).collect()
}

/// One stub's calls, drawn.
struct Drawn<S> {
    inputs: Vec<S>,
    calls: Vec<Call>,
    rights: Vec<Right>,
}

impl<S: Sealed + Send + Sync> Examination for Drawn<S> {
    fn function(&self) -> &'static str {
        S::FUNCTION
    }

    fn is_given(&self) -> bool {
        S::GIVEN
    }

    fn calls(&self) -> &[Call] {
        &self.calls
    }

    fn rights(&self) -> &[Right] {
        &self.rights
    }

    fn shown(&self, call: usize) -> String {
        self.inputs[call].shown()
    }

    fn special(&self, call: usize) -> bool {
        self.inputs[call].special()
    }

    fn holds(&self, call: usize, answer: &Answer) -> bool {
        let right = self.rights[call].value();
        right.is_some_and(|right| self.inputs[call].holds(answer, right))
    }

    fn contrast(&self, got: &Value, right: &Value) -> (String, String) {
        S::contrast(got, right)
    }

    fn from(&self, call: usize) -> Vec<Value> {
        self.inputs[call].from()
    }

    fn shows(&self, misconception: &str, call: usize, answer: &Answer) -> Option<bool> {
        let right = self.rights[call].value()?;
        self.inputs[call].shows(misconception, answer, right)
    }
}
