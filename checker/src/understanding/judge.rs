//! Holds the answers against what really comes out.

use crate::place::{Place, Remark};
use crate::show;
use crate::submission::Text;
use crate::understanding::answers::{Answers, FILE, Given, mark};
use crate::understanding::attempts::{Attempts, Tried};
use crate::understanding::challenge::{Challenge, ChallengeKind, Worth};
use crate::understanding::own_code::OwnCode;
use crate::understanding::written::GivenAnswer;
use crate::understanding::{Item, Standing, Understanding};
use crate::words;
use crate::workers;
use anyhow::Result;

/// One item for everything that is asked; or one for the file, when it cannot be read.
///
/// Constructions are run on `own`, the learner's code, where all of it is right. `before`: what was
/// judged earlier. An attempt that was judged wrong is spent, however it was given.
///
/// # Errors
/// When that program cannot be run: the machine's fault.
pub fn answers(
    file: &Text,
    course_key: &str,
    own: Option<&OwnCode>,
    before: &Attempts,
) -> Result<Understanding> {
    let missing = |name: Option<String>, says: Remark| {
        let item = Item {
            name: "answers",
            standing: Standing::Missing,
            misconception: None,
            place: Place::file(FILE),
            attempt: None,
            tries: 0,
            says: vec![says],
        };
        let items = vec![item];
        Ok(Understanding {
            name,
            items,
            ..Understanding::default()
        })
    };
    let whole = |says: String| Remark::at(Place::file(FILE), says);
    let text = match file {
        Ok(text) => text,
        Err(why) => return missing(None, whole(words::answers::this_file(why))),
    };
    match Answers::read(text) {
        Err(why) => missing(None, why),
        Ok(answers) if answers.name.is_empty() => {
            missing(None, whole(words::answers::NO_NAME.to_string()))
        }
        Ok(answers) => {
            let asked = answers.asked(course_key);
            let mark = mark(&answers.name, course_key);
            let before = (before, mark.as_str());
            let judged = workers::map(&asked, |(asked, given)| judge(asked, given, own, before));
            let judged: Vec<(Item, Option<Tried>)> = judged.into_iter().collect::<Result<_>>()?;
            let (mut items, tried): (Vec<Item>, Vec<_>) = judged.into_iter().unzip();
            for (item, (_, given)) in items.iter_mut().zip(&asked) {
                item.place.line = answers.lines.get(item.name).copied().unwrap_or(0);
                if let GivenAnswer::Unclear { .. } = given.answer {
                    item.says[0].place = Some(item.place.clone());
                }
            }
            let is_wrong = |item: &Item| item.standing == Standing::Wrong;
            if answers.are_for_another(course_key) && items.iter().any(is_wrong) {
                let says = words::answers::FOR_ANOTHER.to_string();
                return missing(Some(answers.name), whole(says));
            }
            Ok(Understanding {
                name: Some(answers.name),
                items,
                tried: tried.into_iter().flatten().collect(),
                flaw: None,
            })
        }
    }
}

/// One answer; and what is to be written down of it.
fn judge(
    asked: &Challenge,
    given: &Given,
    own: Option<&OwnCode>,
    (before, mark): (&Attempts, &str),
) -> Result<(Item, Option<Tried>)> {
    let (idea, read_again) = (asked.idea, asked.read_again);
    let (name, attempt) = (asked.name, given.attempt);
    let mut tried = None;
    let (standing, misconception, says) = match &given.answer {
        GivenAnswer::Open => (Standing::Missing, None, words::answers::open(idea)),
        GivenAnswer::DontKnow => {
            let says = words::answers::not_known(idea, read_again.words());
            (Standing::Missing, None, says)
        }
        GivenAnswer::Unclear { why, .. } => {
            (Standing::Missing, None, words::answers::unclear(idea, why))
        }
        GivenAnswer::Numbers(numbers) if before.is_spent(mark, name, attempt, numbers) => {
            let next = before.next(mark, name, attempt);
            (Standing::Wrong, None, words::answers::spent(idea, next))
        }
        GivenAnswer::Numbers(numbers) => match reply(asked, numbers, own)? {
            Worth::Holds => {
                tried = Some(Tried::new(mark, name, attempt, true, numbers));
                (Standing::Held, None, idea.to_string())
            }
            Worth::Wrong {
                misconception,
                says,
            } => {
                tried = Some(Tried::new(mark, name, attempt, false, numbers));
                let yours = match numbers.as_slice() {
                    [one] => show::number(*one),
                    several => show::point(several),
                };
                let says = words::answers::you_say(idea, says, yours);
                (Standing::Wrong, misconception, says)
            }
        },
    };
    let is_new = tried.as_ref().is_some_and(|tried| !before.holds(tried));
    let item = Item {
        name,
        standing,
        misconception,
        place: Place::file(FILE),
        attempt: Some(attempt),
        tries: match before.is_there {
            true => before.count(mark, name) + usize::from(is_new),
            false => 0,
        },
        says: vec![says.into()],
    };
    Ok((item, tried.filter(|_| is_new)))
}

/// The checker's own judgement; a construction that holds by it must hold on the learner's code,
/// too.
fn reply(asked: &Challenge, numbers: &[f64], own: Option<&OwnCode>) -> Result<Worth> {
    let reply = asked.reply(numbers);
    let (Worth::Holds, ChallengeKind::Construction(wish), Some(own)) = (&reply, &asked.kind, own)
    else {
        return Ok(reply);
    };
    let Ok(walks) = wish.walks(numbers) else {
        return Ok(reply);
    };
    let judged = match own.walks(&walks)? {
        Some(walked) => wish.judge(&walked),
        None => Err(words::answers::WALK_UNFINISHED.to_string()),
    };
    Ok(match judged {
        Ok(()) => reply,
        Err(why) => Worth::Wrong {
            misconception: None,
            says: words::answers::on_your_code(why),
        },
    })
}
