//! Which known wrong program accounts for all the answers that were given.
//!
//! A misconception is a program. It is named only when it gives every answer that the learner's
//! function gave, and refuses what that refused.

use crate::close::close;
use crate::course::program::{Lesson, Program};
use crate::judge::sealed::Examination;
use crate::judge::together::{Told, both, replied};
use crate::probe::{Answer, Reply, is_todo};
use crate::show;
use crate::solved::Right;
use crate::text::shortened;
use crate::wire::Value;
use crate::words;

/// The calls of one stub that tell something: where an ordinary answer is wrong, the special cases
/// do not, for a program may well treat them by a line of its own.
struct Telling<'a> {
    examination: &'a dyn Examination,
    replies: &'a [Reply],
    calls: Vec<usize>,
    /// The first whose value is not right; where every value is, the first that does not hold.
    wrong: usize,
}

impl<'a> Telling<'a> {
    /// `None` where every answer holds.
    fn of(examination: &'a dyn Examination, replies: &'a [Reply]) -> Option<Telling<'a>> {
        let is_wrong = |call: &usize| match &replies[*call] {
            Reply::Answer(answer) => !examination.holds(*call, answer),
            _ => false,
        };
        let mut calls: Vec<usize> = (0..replies.len()).collect();
        calls.retain(|call| tells(&replies[*call]));
        let mut ordinary = calls.iter().filter(|call| !examination.special(**call));
        if ordinary.any(is_wrong) {
            calls.retain(|call| !examination.special(*call));
        }
        let is_off = |call: &usize| match (&replies[*call], examination.rights()[*call].value()) {
            (Reply::Answer(answer), Some(right)) => !close(&answer.value, right),
            _ => is_wrong(call),
        };
        let mut wrong = calls.iter().copied().filter(|call| is_wrong(call));
        let first = wrong.clone().next()?;
        let wrong = wrong.find(is_off).unwrap_or(first);
        Some(Telling {
            examination,
            replies,
            calls,
            wrong,
        })
    }
}

/// An answer tells something, and so does a panic, but for one that says that nothing is written
/// yet.
fn tells(reply: &Reply) -> bool {
    match reply {
        Reply::Answer(_) => true,
        Reply::Panic { words, .. } => !is_todo(words),
        Reply::None => false,
    }
}

/// The simplest call that is answered wrong: what was asked, what came back, what the formula
/// gives. `None` where every answer holds.
pub fn first_wrong(examination: &dyn Examination, replies: &[Reply]) -> Option<String> {
    let call = Telling::of(examination, replies)?.wrong;
    let Reply::Answer(answer) = &replies[call] else {
        return None;
    };
    let seen = match &examination.rights()[call] {
        Right::Panics => {
            let got = show::value(&answer.value);
            words::evidence::should_panic(got)
        }
        Right::Returns(right) if close(&answer.value, right) && !answer.slopes_at.is_empty() => {
            looked(answer)
        }
        Right::Returns(right) => {
            let (got, expected) = examination.contrast(&answer.value, right);
            // A line of a text may be as long as anybody likes.
            let (got, expected) = (shortened(&got), shortened(&expected));
            match is_calculated(right) {
                true => words::evidence::formula_gives(expected, got),
                false => words::evidence::should_be(expected, got),
            }
        }
    };
    Some(format!("{}: {seen}", examination.shown(call)))
}

/// Is it made of numbers alone? A name, a step or a text comes from a rule, and from no formula.
fn is_calculated(right: &Value) -> bool {
    match right {
        Value::Number(_) => true,
        Value::Count(_) | Value::Word(_) => false,
        Value::List(items) => items.iter().all(is_calculated),
    }
}

/// So many places are shown where the gradient was called.
const PLACES: usize = 4;

/// The value is right: then the way to it is not.
fn looked(answer: &Answer) -> String {
    let places = answer.slopes_at.iter().take(PLACES);
    let places: Vec<String> = places.map(|p| show::point(p)).collect();
    words::evidence::gradient_called(answer.slopes_at.len(), places.join(", "))
}

/// The misconceptions that account for one function's replies.
#[derive(Debug, Clone, Default)]
pub struct Misconceptions<'a> {
    /// The likelier first.
    pub all: Vec<(&'static str, &'a Lesson)>,
    /// Do they account for the replies together, and none of them alone?
    pub together: bool,
}

/// The misconceptions that account for the replies. `models`: what each of `programs` replied to the
/// same calls.
pub fn names<'a>(
    examination: &dyn Examination,
    replies: &[Reply],
    programs: &'a [Program],
    models: &[&[Reply]],
) -> Misconceptions<'a> {
    let Some(telling) = Telling::of(examination, replies) else {
        return Misconceptions::default();
    };
    let known = programs.iter().zip(models).filter_map(|(program, model)| {
        let lesson = program.lesson.as_ref()?;
        Some(((program.name, lesson), *model))
    });
    let known: Vec<(Known, &[Reply])> = known.collect();
    let fits = |((name, _), model): &&(Known, &[Reply])| telling.fits(name, model);
    let fitting: Vec<_> = known.iter().filter(fits).copied().collect();
    let mut all: Vec<Known> = fitting.iter().map(|(known, _)| *known).collect();
    let two = match fitting.as_slice() {
        [] => telling.two_of(&known),
        [(one, model)] => telling.beside(model, &known).map(|other| [*one, other]),
        _ => None,
    };
    let together = two.is_some();
    if let Some(two) = two {
        all = two.to_vec();
    }
    Misconceptions { all, together }
}

/// A misconception, and what is said of it.
type Known<'a> = (&'static str, &'a Lesson);

impl Telling<'_> {
    /// The two programs that account for the replies together.
    fn two_of<'a>(&self, known: &[(Known<'a>, &[Reply])]) -> Option<[Known<'a>; 2]> {
        let rights = self.examination.rights();
        let told = self.calls.iter().map(|call| {
            let from = self.examination.from(*call);
            Told::new(rights[*call].value(), &self.replies[*call], from)
        });
        let told: Vec<Told> = told.collect();
        let said = known.iter().map(|(_, model)| {
            let said = self.calls.iter().map(|call| replied(&model[*call]));
            said.collect()
        });
        let said: Vec<Vec<Option<Value>>> = said.collect();
        let (one, other) = both(&told, &said)?;
        Some([known[one].0, known[other].0])
    }

    /// `model` accounts for the ordinary calls. The program that accounts for what is wrong in the
    /// special ones besides, and that the ordinary ones do not show.
    fn beside<'a>(&self, model: &[Reply], known: &[(Known<'a>, &[Reply])]) -> Option<Known<'a>> {
        let all = 0..self.replies.len();
        let (special, ordinary): (Vec<usize>, Vec<usize>) = all
            .filter(|call| tells(&self.replies[*call]))
            .partition(|call| self.examination.special(*call));
        let is_open = |call: &usize| {
            !self.is_right(*call, &self.replies[*call]) && !self.same(*call, &model[*call])
        };
        let open: Vec<usize> = special.iter().copied().filter(is_open).collect();
        let accounts = |other: &[Reply]| {
            let explains = |call: &usize| self.same(*call, &other[*call]);
            // Where the first is right, what the other makes shows.
            let is_first = |call: &usize| {
                self.same(*call, &model[*call]) && !self.is_right(*call, &model[*call])
            };
            !open.is_empty()
                && open.iter().all(explains)
                && special.iter().all(|call| explains(call) || is_first(call))
                && ordinary
                    .iter()
                    .all(|call| self.is_right(*call, &other[*call]))
        };
        let mut others = known.iter().filter(|(_, other)| accounts(other));
        let (one, _) = others.next()?;
        others.next().is_none().then_some(*one)
    }

    /// Does this program account for the replies?
    fn fits(&self, name: &str, model: &[Reply]) -> bool {
        let shows = |call: &usize| match &self.replies[*call] {
            Reply::Answer(answer) => self.examination.shows(name, *call, answer),
            _ => None,
        };
        if shows(&self.wrong).is_some() {
            return self.calls.iter().all(|call| shows(call) == Some(true));
        }
        // The learner's way of looking, the model's value: is the model wrong here, too?
        !self.is_right(self.wrong, &model[self.wrong])
            && self
                .calls
                .iter()
                .all(|call| self.agree(*call, &model[*call]))
    }

    /// Do the learner's reply and the model's come to the same? A special case that the model gets
    /// right may be wrong for another reason.
    fn agree(&self, call: usize, model: &Reply) -> bool {
        self.same(call, model) || (self.examination.special(call) && self.is_right(call, model))
    }

    fn same(&self, call: usize, model: &Reply) -> bool {
        match (&self.replies[call], model) {
            (Reply::Answer(own), Reply::Answer(model)) => {
                // Where nothing should come back, it is no matter what does.
                self.examination.rights()[call] == Right::Panics || close(&own.value, &model.value)
            }
            (Reply::Panic { .. }, Reply::Panic { .. }) => true,
            _ => false,
        }
    }

    fn is_right(&self, call: usize, model: &Reply) -> bool {
        match (&self.replies[call], model) {
            (Reply::Answer(own), Reply::Answer(model)) => {
                let looked = Answer {
                    value: model.value.clone(),
                    ..own.clone()
                };
                self.examination.holds(call, &looked)
            }
            (_, Reply::Answer(model)) => self.examination.holds(call, model),
            (_, Reply::Panic { .. }) => self.examination.rights()[call] == Right::Panics,
            (_, Reply::None) => false,
        }
    }
}
