//! Which two known wrong programs account together for all the answers, where no single one does.
//!
//! Two mistakes in one function rarely hide each other. Wherever one of them changes nothing, the
//! other shows as it is: in another call, another coordinate, another part of the answer. So two
//! programs are named when every answer is the one's wherever the other is right, and the other way
//! round. Where both are wrong in the same number, the mistakes meet there, in one of these ways:
//!
//! - one comes first, and hides the other;
//! - one of them only rearranges the result: it leaves out the first entry, turns the list round. Then
//!   it does so with what the other makes;
//! - both are factors, as a sign and a 2 that was forgotten, or both are terms.
//!
//! Where several pairs account for the answers in the same way, none is named.

use crate::close::close;
use crate::judge::rearranged::{REARRANGEMENTS, Rearrangement, taken_apart};
use crate::probe::Reply;
use crate::wire::Value;

/// One call that tells something: what should have come back, and what did; nothing where there is a
/// panic. Texts are taken apart into lines and cells.
pub struct Told {
    pub right: Option<Value>,
    pub own: Option<Value>,
    /// What the answer may be measured from, where that is not zero: a step's, from where it begins.
    pub from: Vec<Value>,
}

impl Told {
    pub fn new(right: Option<&Value>, own: &Reply, from: Vec<Value>) -> Told {
        Told {
            right: right.map(taken_apart),
            own: replied(own),
            from,
        }
    }
}

/// What a program replied, as [`Told`] holds it.
pub fn replied(reply: &Reply) -> Option<Value> {
    match reply {
        Reply::Answer(answer) => Some(taken_apart(&answer.value)),
        _ => None,
    }
}

/// How two mistakes make one number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Meeting {
    /// Each is seen where the other is right.
    Apart,
    /// Only one of them is, and the other hides it elsewhere.
    OneHidesTheOther,
    /// As multiples of what is right, measured from the place of this number.
    Factors(usize),
    Terms,
}

/// Which of two mistakes has shown without the other, and whether they have met.
#[derive(Debug, Clone, Copy, Default)]
struct Shown {
    first: bool,
    second: bool,
    /// Has one of them shown where the other is right?
    alone: [bool; 2],
    met: bool,
}

impl Shown {
    fn and(self, other: Shown) -> Shown {
        Shown {
            first: self.first || other.first,
            second: self.second || other.second,
            alone: [0, 1].map(|one| self.alone[one] || other.alone[one]),
            met: self.met || other.met,
        }
    }
}

/// The two of `models` that account together for all of `told`; none where no two do, or where it
/// may be these or those. Each model has as many replies as there are calls.
pub fn both(told: &[Told], models: &[Vec<Option<Value>>]) -> Option<(usize, usize)> {
    let met = |meeting| {
        let pairs = (0..models.len()).flat_map(|a| (a + 1..models.len()).map(move |b| (a, b)));
        let fits = |(a, b): &(usize, usize)| superposed(told, &models[*a], &models[*b], meeting);
        pairs.filter(fits).collect::<Vec<_>>()
    };
    // The surer first: where one way has an answer, or several, the next is not asked.
    let ways: [&dyn Fn() -> Vec<(usize, usize)>; 7] = [
        &|| met(Meeting::Apart),
        &|| rearranged(told, models, true),
        &|| rearranged(told, models, false),
        &|| met(Meeting::OneHidesTheOther),
        &|| met(Meeting::Factors(0)),
        &|| met(Meeting::Factors(1)),
        &|| met(Meeting::Terms),
    ];
    let found = ways
        .iter()
        .map(|way| way())
        .find(|found| !found.is_empty())?;
    match found.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The pairs of which one only rearranges what the other makes: puts it into another order (`whole`),
/// or leaves out or adds something as well.
fn rearranged(told: &[Told], models: &[Vec<Option<Value>>], whole: bool) -> Vec<(usize, usize)> {
    let is_all = |made: &dyn Fn(&Told) -> Option<Value>, said: &dyn Fn(usize) -> Option<Value>| {
        let mut calls = told.iter().enumerate();
        calls.all(|(call, told)| match (made(told), said(call)) {
            (Some(made), Some(said)) => close(&made, &said),
            (None, None) => true,
            _ => false,
        })
    };
    let mut found = Vec::new();
    for (a, outer) in models.iter().enumerate() {
        let mut ways = REARRANGEMENTS.iter().filter(|way| way.is_whole() == whole);
        let is_it = |way: &&Rearrangement| {
            let made = |told: &Told| told.right.as_ref().map(|right| way.of(right));
            is_all(&made, &|call| outer[call].clone())
        };
        let Some(way) = ways.find(is_it) else {
            continue;
        };
        for (b, inner) in models.iter().enumerate().filter(|(b, _)| *b != a) {
            let made = |call: usize| inner[call].as_ref().map(|inner| way.of(inner));
            if is_all(&|told| told.own.clone(), &made) {
                found.push((a.min(b), a.max(b)));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn is_numbers(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::List(items) => !items.is_empty() && items.iter().all(is_numbers),
        _ => false,
    }
}

/// Is every answer the one's where the other is right, and have both been seen?
fn superposed(
    told: &[Told],
    first: &[Option<Value>],
    second: &[Option<Value>],
    meeting: Meeting,
) -> bool {
    let mut shown = Shown::default();
    let mut meetings = 0;
    let may_be = match meeting {
        Meeting::Factors(at) => told.iter().all(|told| at < told.from.len().max(1)),
        // Of one number alone it says too little: many sums come to it.
        Meeting::Terms => told.iter().all(|told| match &told.right {
            Some(right @ Value::List(_)) => is_numbers(right),
            _ => false,
        }),
        _ => true,
    };
    if !may_be {
        return false;
    }
    for (told, (first, second)) in told.iter().zip(first.iter().zip(second)) {
        let Some(here) = in_call(told, first.as_ref(), second.as_ref(), meeting) else {
            return false;
        };
        meetings += usize::from(here.met);
        shown = shown.and(here);
    }
    match meeting {
        Meeting::Apart => shown.alone == [true; 2],
        Meeting::OneHidesTheOther => shown.first && shown.second && shown.alone.contains(&true),
        Meeting::Factors(_) | Meeting::Terms => meetings > 1,
    }
}

fn in_call(
    told: &Told,
    first: Option<&Value>,
    second: Option<&Value>,
    meeting: Meeting,
) -> Option<Shown> {
    let (own, right) = (told.own.as_ref(), told.right.as_ref());
    if let (Some(own), Some(first), Some(second), Some(right)) = (own, first, second, right) {
        let from = match meeting {
            Meeting::Factors(at) => told.from.get(at),
            _ => None,
        };
        return in_value(own, [first, second], right, from, meeting);
    }
    let same = |one: Option<&Value>, other: Option<&Value>| match (one, other) {
        // Where nothing should come back, it is no matter what does.
        (Some(one), Some(other)) => right.is_none() || close(one, other),
        (None, None) => true,
        _ => false,
    };
    let is_right = [same(first, right), same(second, right)];
    let is_own = [same(own, first), same(own, second)];
    alone(is_right, is_own).unwrap_or_else(|| hidden(is_own))
}

/// Where at least one of two is right: does the other account for it? Nothing where both are wrong.
fn alone(is_right: [bool; 2], is_own: [bool; 2]) -> Option<Option<Shown>> {
    let shown = |first, second| Shown {
        first,
        second,
        alone: [first, second],
        met: false,
    };
    match is_right {
        [true, true] => Some(is_own[0].then(Shown::default)),
        [true, false] => Some(is_own[1].then(|| shown(false, true))),
        [false, true] => Some(is_own[0].then(|| shown(true, false))),
        [false, false] => None,
    }
}

fn in_value(
    own: &Value,
    [first, second]: [&Value; 2],
    right: &Value,
    from: Option<&Value>,
    meeting: Meeting,
) -> Option<Shown> {
    let is_right = [close(first, right), close(second, right)];
    let is_own = [close(own, first), close(own, second)];
    if let Some(shown) = alone(is_right, is_own) {
        return shown;
    }
    match (own, first, second, right) {
        (Value::List(own), Value::List(first), Value::List(second), Value::List(right))
            if [own.len(), first.len(), second.len()] == [right.len(); 3] =>
        {
            let from = from.and_then(Value::items);
            let each = (0..own.len()).map(|k| {
                let from = from.and_then(|from| from.get(k));
                in_value(&own[k], [&first[k], &second[k]], &right[k], from, meeting)
            });
            each.sum()
        }
        (Value::Number(own), Value::Number(first), Value::Number(second), Value::Number(right))
            if matches!(meeting, Meeting::Factors(_) | Meeting::Terms) =>
        {
            let zero = match from {
                Some(Value::Number(from)) => *from,
                _ => 0.0,
            };
            let met = match meeting {
                Meeting::Factors(_) => zero + (first - zero) * (second - zero) / (right - zero),
                _ => first + second - right,
            };
            let met = Value::Number(met);
            let shown = Shown {
                // Two that make up for each other show nothing: what is wrong then is neither.
                met: !close(&met, &Value::Number(*right)),
                ..Shown::default()
            };
            close(&Value::Number(*own), &met).then_some(shown)
        }
        _ => hidden(is_own),
    }
}

/// Where both are wrong, and one hides the other: which one is seen?
fn hidden(is_own: [bool; 2]) -> Option<Shown> {
    let [first, second] = is_own;
    let shown = Shown {
        first: first && !second,
        second: second && !first,
        ..Shown::default()
    };
    (first || second).then_some(shown)
}

impl std::iter::Sum for Shown {
    fn sum<I: Iterator<Item = Shown>>(shown: I) -> Shown {
        shown.fold(Shown::default(), Shown::and)
    }
}
