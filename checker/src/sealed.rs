//! What a stub is asked, what the right answer is, and which wrong programs are known.
//!
//! A misconception is a model: a wrong program in the checker's own hand. It is named only when it
//! accounts for every answer that the learner's function gave.

use crate::draw::Draw;
use crate::show;
use crate::spy::Answer;
use crate::wire::Value;

/// One `todo!()` of one exercise.
pub trait Stub {
    /// One sealed call's arguments.
    type Input: 'static;
    /// As the learner knows it: `step`, `Bowl::value`.
    const FUNCTION: &'static str;

    /// Fresh inputs, the simplest first: the first one that is answered wrong is the one shown.
    fn inputs(draw: &mut Draw) -> Vec<Self::Input>;
    /// The arguments as the probe wants them.
    fn arguments(input: &Self::Input) -> Vec<Value>;
    /// The call in words and numbers, so that a reader can redo it.
    fn shown(input: &Self::Input) -> String;
    /// What the formula gives; [`panic`] where the function has to panic.
    fn right(input: &Self::Input) -> Value;
    /// The wrong programs that are known, the likelier first.
    fn misconceptions() -> Vec<Misconception<Self::Input>>;
    /// Is this a special case (an empty list, no steps), which a program may well treat by a line
    /// of its own? It is judged like any other, but it is shown, and helps to name a misconception,
    /// only where all the ordinary answers are right.
    fn special(_input: &Self::Input) -> bool {
        false
    }
    /// What came back and what the formula gives, in words that show where they differ.
    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::apart(got, right)
    }
    /// Does the answer hold? By default: is it the right value, within rounding.
    fn holds(input: &Self::Input, answer: &Answer) -> bool {
        close(&answer.value, &Self::right(input), ROUNDING)
    }
}

/// A wrong program, its name and the sentence that the learner reads.
pub struct Misconception<I> {
    /// Stable, in kebab case.
    pub name: &'static str,
    /// Second person; names what the code does, then what it should do.
    pub says: &'static str,
    pub model: Model<I>,
}

/// How a misconception is recognised.
pub enum Model<I> {
    /// It returns this value.
    Returns(fn(&I) -> Value),
    /// The answer, and what was asked of the surface on the way, show it.
    Shows(fn(&I, &Answer) -> bool),
}

/// What a function "returns" that has to panic: a value that none can return.
pub fn panic() -> Value {
    Value::list(["panic"])
}

/// How far two numbers may be apart: relative to the larger, absolute below one.
pub const ROUNDING: f64 = 1e-9;

/// Equal up to rounding. NaN equals NaN, an infinity only itself; counts, words and lengths are
/// compared exactly.
pub fn close(a: &Value, b: &Value, tolerance: f64) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => {
            a == b
                || (a.is_nan() && b.is_nan())
                || ((a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
                    && a.is_finite()
                    && b.is_finite())
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| close(a, b, tolerance))
        }
        _ => a == b,
    }
}

/// A stub with its inputs drawn.
pub trait Examination {
    fn function(&self) -> &'static str;
    /// The arguments of every call.
    fn calls(&self) -> Vec<Vec<Value>>;
    /// Call number `call` in words.
    fn shown(&self, call: usize) -> String;
    /// What call number `call` should return.
    fn right(&self, call: usize) -> Value;
    /// Does the answer to call number `call` hold?
    fn holds(&self, call: usize, answer: &Answer) -> bool;
    /// The first answer that does not hold, and every model that accounts for all the answers.
    /// Calls without an answer do not count.
    fn wrong(&self, answers: &[Option<&Answer>]) -> Option<Wrong>;
    /// The names of all the wrong programs that are known: for tests.
    fn known(&self) -> Vec<&'static str>;
    /// What each wrong program that returns a value would answer to all the calls: for tests.
    fn models(&self) -> Vec<(&'static str, Vec<Value>)>;
}

/// A function's answers are wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrong {
    /// The simplest call that went wrong: what was asked, what came back, what the formula gives.
    pub evidence: String,
    /// Name and sentence of the misconceptions that fit.
    pub misconceptions: Vec<(&'static str, &'static str)>,
}

/// Draws the inputs of stub `S` from `seed`.
pub fn examination<S: Stub + 'static>(seed: u32) -> Box<dyn Examination> {
    let mut draw = Draw::of(&[&seed.to_string(), S::FUNCTION]);
    Box::new(Drawn::<S> {
        inputs: S::inputs(&mut draw),
    })
}

struct Drawn<S: Stub> {
    inputs: Vec<S::Input>,
}

impl<S: Stub> Examination for Drawn<S> {
    fn function(&self) -> &'static str {
        S::FUNCTION
    }

    fn calls(&self) -> Vec<Vec<Value>> {
        self.inputs.iter().map(S::arguments).collect()
    }

    fn shown(&self, call: usize) -> String {
        S::shown(&self.inputs[call])
    }

    fn right(&self, call: usize) -> Value {
        S::right(&self.inputs[call])
    }

    fn holds(&self, call: usize, answer: &Answer) -> bool {
        S::holds(&self.inputs[call], answer)
    }

    fn wrong(&self, answers: &[Option<&Answer>]) -> Option<Wrong> {
        let answered = self.inputs.iter().zip(answers);
        let mut telling: Vec<_> = answered.filter_map(|(i, a)| Some((i, (*a)?))).collect();
        let wrong = |(input, answer): &(&S::Input, &Answer)| !S::holds(input, answer);
        // Special cases count only where all the ordinary answers are right.
        if telling.iter().any(|it| !S::special(it.0) && wrong(it)) {
            telling.retain(|(input, _)| !S::special(input));
        }
        let (input, answer) = *telling.iter().find(|it| wrong(it))?;
        let right = S::right(input);
        let seen = if close(&answer.value, &right, ROUNDING) && !answer.slopes_at.is_empty() {
            saw(answer)
        } else if right == panic() {
            format!(
                "yours returns {}; it should panic",
                show::value(&answer.value)
            )
        } else {
            let (got, expected) = S::contrast(&answer.value, &right);
            format!("yours returns {got}, the formula gives {expected}")
        };
        Some(Wrong {
            evidence: format!("{}: {seen}", S::shown(input)),
            misconceptions: S::misconceptions()
                .iter()
                .filter(|misconception| accounts::<S>(misconception, (input, answer), &telling))
                .map(|misconception| (misconception.name, misconception.says))
                .collect(),
        })
    }

    fn known(&self) -> Vec<&'static str> {
        let all = S::misconceptions();
        all.iter().map(|misconception| misconception.name).collect()
    }

    fn models(&self) -> Vec<(&'static str, Vec<Value>)> {
        let returns = |misconception: Misconception<S::Input>| match misconception.model {
            Model::Returns(model) => {
                let returns = |input: &S::Input| returns::<S>(model, input);
                Some((
                    misconception.name,
                    self.inputs.iter().map(returns).collect(),
                ))
            }
            Model::Shows(_) => None,
        };
        S::misconceptions()
            .into_iter()
            .filter_map(returns)
            .collect()
    }
}

/// Does the misconception account for the answers, `wrong` being the first that does not hold? A
/// special case that the model gets right may be wrong for another reason.
fn accounts<S: Stub>(
    misconception: &Misconception<S::Input>,
    wrong: (&S::Input, &Answer),
    telling: &[(&S::Input, &Answer)],
) -> bool {
    let model = match misconception.model {
        Model::Returns(model) => model,
        Model::Shows(shows) => return telling.iter().all(|(input, answer)| shows(input, answer)),
    };
    let is_right = |input: &S::Input, answer: &Answer| {
        let answer = Answer {
            value: returns::<S>(model, input),
            ..answer.clone()
        };
        S::holds(input, &answer)
    };
    let fits = |(input, answer): &(&S::Input, &Answer)| {
        close(&answer.value, &returns::<S>(model, input), ROUNDING)
            || (S::special(input) && is_right(input, answer))
    };
    !is_right(wrong.0, wrong.1) && telling.iter().all(fits)
}

/// What a wrong program returns. Where the right one panics, none is asked: most would do so, too.
fn returns<S: Stub>(model: fn(&S::Input) -> Value, input: &S::Input) -> Value {
    match S::right(input) {
        right if right == panic() => right,
        _ => model(input),
    }
}

/// The value is right: then the way to it is not.
fn saw(answer: &Answer) -> String {
    let times = |n: u64| match n {
        1 => "once".to_string(),
        n => format!("{n} times"),
    };
    let places: Vec<String> = answer.slopes_at.iter().map(|p| show::point(p)).collect();
    format!(
        "the result is right, but the gradient was called {} (at {})",
        times(answer.slopes),
        places.join(", ")
    )
}
