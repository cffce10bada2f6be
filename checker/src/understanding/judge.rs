//! Holds the predictions against what really comes out.

use crate::show;
use crate::understanding::answers::{Answer, Answers, FILE};
use crate::understanding::questions::{QUESTIONS, Question};
use crate::understanding::{Item, Standing};

/// One item for each question; or one for the file, when it cannot be read.
pub fn predictions(file: Option<&str>, course_key: &str) -> Vec<Item> {
    let of_file = |standing, says: String| {
        vec![Item {
            name: "predictions",
            standing,
            misconception: None,
            says,
        }]
    };
    let Some(text) = file else {
        return of_file(Standing::Missing, format!("{FILE} is not there"));
    };
    match Answers::read(text) {
        Err(why) => of_file(Standing::Missing, why),
        Ok(answers) if answers.name.is_empty() => {
            of_file(Standing::Missing, format!("{FILE} has no name in it yet"))
        }
        Ok(answers) => QUESTIONS
            .iter()
            .map(|question| judge(question, &answers, course_key))
            .collect(),
    }
}

fn judge(question: &Question, answers: &Answers, course_key: &str) -> Item {
    let given = answers.of(question.name);
    let posed = question.pose(&answers.name, given.attempt, course_key);
    let item = |standing, says: String| Item {
        name: question.name,
        standing,
        misconception: None,
        says,
    };
    let idea = question.idea;
    let numbers = match &given.answer {
        Answer::Open => return item(Standing::Missing, format!("{idea}: not answered yet")),
        Answer::DontKnow => {
            let says = format!("{idea}: you don't know yet; read {}", question.read_again);
            return item(Standing::Missing, says);
        }
        Answer::Numbers(numbers) => numbers,
    };
    if posed.holds(numbers) {
        return item(Standing::Held, idea.to_string());
    }
    if numbers.len() != posed.right.len() {
        let says = format!("{idea}: the answer is written as {}", posed.form);
        return item(Standing::Wrong, says);
    }
    let yours = match numbers.as_slice() {
        [one] => show::number(*one),
        several => show::point(several),
    };
    match posed.slip(numbers) {
        Some(slip) => Item {
            misconception: Some(slip.name),
            ..item(
                Standing::Wrong,
                format!("{idea}: you say {yours}. {}", slip.says),
            )
        },
        None => {
            let says = format!(
                "{idea}: you say {yours}; that is not it. Read {}",
                question.read_again
            );
            item(Standing::Wrong, says)
        }
    }
}
