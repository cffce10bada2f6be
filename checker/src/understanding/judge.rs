//! Holds the answers against what really comes out.

use crate::parallel;
use crate::show;
use crate::submission::Text;
use crate::understanding::answers::{Answer, Answers, FILE, Given};
use crate::understanding::asked::{Asked, Kind, Reply};
use crate::understanding::own_code::OwnCode;
use crate::understanding::{Item, Standing};
use anyhow::Result;

/// One item for everything that is asked; or one for the file, when it cannot be read.
///
/// Constructions are run on `own`, the learner's code, where there is a program of all nine.
///
/// # Errors
/// When that program cannot be run: the machine's fault.
pub fn answers(file: &Text, course_key: &str, own: Option<&OwnCode>) -> Result<Vec<Item>> {
    let missing = |says: String| {
        Ok(vec![Item {
            name: "answers",
            standing: Standing::Missing,
            misconception: None,
            says,
        }])
    };
    let text = match file {
        Ok(text) => text,
        Err(why) => return missing(format!("{FILE} {why}")),
    };
    match Answers::read(text) {
        Err(why) => missing(why),
        Ok(answers) if answers.name.is_empty() => missing(format!("{FILE} has no name in it yet")),
        Ok(answers) => {
            let asked = answers.asked(course_key);
            let judged = parallel::map(&asked, |(asked, given)| judge(asked, given, own));
            let items: Vec<Item> = judged.into_iter().collect::<Result<_>>()?;
            let is_wrong = |item: &Item| item.standing == Standing::Wrong;
            if answers.are_for_another(course_key) && items.iter().any(is_wrong) {
                return missing(format!(
                    "the answers in {FILE} were given for another name or course key, and so for \
                     other numbers: put the old one back, or let explain ask you again"
                ));
            }
            Ok(items)
        }
    }
}

fn judge(asked: &Asked, given: &Given, own: Option<&OwnCode>) -> Result<Item> {
    let (idea, read_again) = (asked.idea, asked.read_again);
    let (standing, misconception, says) = match &given.answer {
        Answer::Open => (Standing::Missing, None, format!("{idea}: not answered yet")),
        Answer::DontKnow => {
            let says = format!("{idea}: you don't know yet; read {}", read_again.words());
            (Standing::Missing, None, says)
        }
        Answer::Numbers(numbers) => match reply(asked, numbers, own)? {
            Reply::Holds => (Standing::Held, None, idea.to_string()),
            Reply::Wrong {
                misconception,
                says,
            } => {
                let yours = match numbers.as_slice() {
                    [one] => show::number(*one),
                    several => show::point(several),
                };
                let says = format!("{idea}: you say {yours}. {says}");
                (Standing::Wrong, misconception, says)
            }
        },
    };
    Ok(Item {
        name: asked.name,
        standing,
        misconception,
        says,
    })
}

/// The checker's own judgement; a construction that holds by it must hold on the learner's code, too.
fn reply(asked: &Asked, numbers: &[f64], own: Option<&OwnCode>) -> Result<Reply> {
    let reply = asked.reply(numbers);
    let (Reply::Holds, Kind::Construction(wish), Some(own)) = (&reply, &asked.kind, own) else {
        return Ok(reply);
    };
    let Ok(walks) = wish.walks(numbers) else {
        return Ok(reply);
    };
    let judged = match own.walks(&walks)? {
        Some(walked) => wish.judge(&walked),
        None => Err("your code did not finish the walk.".to_string()),
    };
    Ok(match judged {
        Ok(()) => reply,
        Err(why) => Reply::Wrong {
            misconception: None,
            says: format!("On your own code: {why}"),
        },
    })
}
