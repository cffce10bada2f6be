//! Reads and writes `understanding.toml`.

use crate::key::Key;
use crate::place::{Place, Remark};
use crate::text::{line_of, wrap};
use crate::understanding::challenge::{Challenge, names};
use std::collections::BTreeMap;
use std::fmt::Write;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file's name.
pub const FILE: &str = "understanding.toml";

/// The key of the line that [`mark`] fills.
const GIVEN_FOR: &str = "for";

/// A short word for a name and a course: another of either draws other numbers, and old answers are
/// wrong for no fault of their own.
pub fn mark(name: &str, course_key: &str) -> String {
    Key::of([name.trim().as_bytes(), course_key.as_bytes()]).to_string()[..8].to_string()
}

/// What the learner answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// The learner's name; it decides the numbers.
    pub name: String,
    /// The name and course that the answers were given for, as [`mark`] writes them down; empty
    /// where nobody has.
    pub given_for: String,
    pub given: BTreeMap<&'static str, Given>,
}

/// One question's entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// From 1; each draws new numbers.
    pub attempt: u32,
    pub answer: GivenAnswer,
}

/// What stands behind `answer =`.
#[derive(Debug, Clone, PartialEq)]
pub enum GivenAnswer {
    /// Nothing yet.
    Open,
    /// "I don't know": it costs nothing, and names the page.
    DontKnow,
    Numbers(Vec<f64>),
}

impl Answers {
    /// The entry for `question`; the first attempt, open, when there is none.
    pub fn of(&self, question: &str) -> Given {
        let open = Given {
            attempt: 1,
            answer: GivenAnswer::Open,
        };
        self.given.get(question).cloned().unwrap_or(open)
    }

    /// Were the answers given for another name or course than the present ones?
    pub fn are_for_another(&self, course_key: &str) -> bool {
        !self.given_for.is_empty() && self.given_for != mark(&self.name, course_key)
    }

    /// Everything that is asked, with this learner's numbers.
    pub fn asked(&self, course_key: &str) -> Vec<(Challenge, Given)> {
        let one = |name: &'static str| {
            let given = self.of(name);
            Some((
                Challenge::new(name, &self.name, given.attempt, course_key)?,
                given,
            ))
        };
        names().filter_map(one).collect()
    }

    /// Reads the file's text.
    ///
    /// # Errors
    /// What does not belong, and where.
    pub fn read(text: &str) -> Result<Answers, Remark> {
        let at = |offset: usize| Place::line(FILE, line_of(text, offset));
        let table = DeTable::parse(text).map_err(|error| {
            let place = at(error.span().map_or(0, |span| span.start));
            Remark::at(place, error.message())
        })?;
        let mut answers = Answers::default();
        for (key, value) in table.get_ref() {
            let place = at(key.span().start);
            let refused = |why: &str| Remark::at(place.clone(), why);
            let key = key.get_ref().as_ref();
            if key == "name" {
                let name = value.get_ref().as_str();
                let name =
                    name.ok_or_else(|| refused("the name goes in quotes: name = \"Ada\""))?;
                if name.chars().count() > 200 {
                    return Err(refused("the name is longer than 200 characters"));
                }
                answers.name = name.trim().to_string();
                continue;
            }
            if key == GIVEN_FOR {
                let mark = value.get_ref().as_str().filter(|mark| mark.len() <= 40);
                let mark = mark.ok_or_else(|| refused("leave this line as explain wrote it"))?;
                answers.given_for = mark.to_string();
                continue;
            }
            let Some(name) = names().find(|name| *name == key) else {
                let known: Vec<&str> = names().collect();
                let known = known.join(", ");
                return Err(refused(&format!(
                    "there is no question {key:?}; the questions are {known}"
                )));
            };
            let Some(entry) = value.get_ref().as_table() else {
                return Err(refused(&format!(
                    "write [{key}] on a line of its own, and below it attempt = 1 and answer = …"
                )));
            };
            answers.given.insert(name, read_entry(entry, &at)?);
        }
        Ok(answers)
    }
}

fn read_entry(entry: &DeTable, at: &impl Fn(usize) -> Place) -> Result<Given, Remark> {
    let mut given = Given {
        attempt: 1,
        answer: GivenAnswer::Open,
    };
    for (key, value) in entry {
        let place = at(key.span().start);
        match key.get_ref().as_ref() {
            "attempt" => {
                let number = value.get_ref().as_integer();
                let number = number.filter(|number| number.radix() == 10);
                let number = number.and_then(|number| number.as_str().parse().ok());
                given.attempt = number
                    .filter(|number| (1..=10_000).contains(number))
                    .ok_or_else(|| Remark::at(place, "attempt is a whole number, 1 or more"))?;
            }
            "answer" => given.answer = read_answer(value, place)?,
            other => {
                let why = format!("only attempt and answer belong here, not {other:?}");
                return Err(Remark::at(place, why));
            }
        }
    }
    Ok(given)
}

fn read_answer(value: &Spanned<DeValue>, place: Place) -> Result<GivenAnswer, Remark> {
    let wanted = || {
        Remark::at(
            place,
            "an answer is a number (0.5), several ([1.5, -0.2]), \"I don't know\", or \"\" for not \
             yet; decimals take a point",
        )
    };
    match value.get_ref() {
        DeValue::String(text) if text.trim().is_empty() => Ok(GivenAnswer::Open),
        DeValue::String(text) => {
            let plain = text.trim().to_lowercase().replace('’', "'");
            match plain.trim_end_matches('.') {
                "i don't know" | "i dont know" | "don't know" | "?" => Ok(GivenAnswer::DontKnow),
                _ => Err(wanted()),
            }
        }
        DeValue::Array(items) if items.is_empty() => Ok(GivenAnswer::Open),
        DeValue::Array(items) if items.len() <= 4 => {
            let numbers: Option<Vec<f64>> =
                items.iter().map(|item| number(item.get_ref())).collect();
            numbers.map(GivenAnswer::Numbers).ok_or_else(wanted)
        }
        single => number(single)
            .map(|x| GivenAnswer::Numbers(vec![x]))
            .ok_or_else(wanted),
    }
}

/// A finite number.
fn number(value: &DeValue) -> Option<f64> {
    let digits = match value {
        // 0x10 is a number to TOML, and nobody's way to write a prediction.
        DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str(),
        DeValue::Float(float) => float.as_str(),
        _ => return None,
    };
    digits
        .replace('_', "")
        .parse()
        .ok()
        .filter(|x: &f64| x.is_finite())
}

impl Answers {
    /// The file's whole text, with each question that has been asked above its answer.
    pub fn write(&self, course_key: &str) -> String {
        let mut out = String::from(
            "# Your predictions. `cargo run -- explain` asks them one by one and fills this in; you\n\
             # may also write here yourself. The numbers are yours alone: they follow from your name\n\
             # and the attempt. \"I don't know\" is an answer, too, and costs nothing.\n\n",
        );
        let name = toml::Value::String(self.name.clone());
        writeln!(out, "name = {name}").expect("a string takes it");
        if !self.name.is_empty() {
            let mark = mark(&self.name, course_key);
            writeln!(
                out,
                "# The name and course that the answers below are for.\n{GIVEN_FOR} = \"{mark}\""
            )
            .expect("a string takes it");
        }
        for name in names() {
            let given = self.of(name);
            writeln!(out, "\n[{name}]").expect("a string takes it");
            let asked = Challenge::new(name, &self.name, given.attempt, course_key);
            if let Some(asked) = asked.filter(|_| !self.name.is_empty()) {
                for line in wrap(&asked.text(), 96) {
                    writeln!(out, "# {line}").expect("a string takes it");
                }
            }
            let answer = match &given.answer {
                GivenAnswer::Open => "\"\"".to_string(),
                GivenAnswer::DontKnow => "\"I don't know\"".to_string(),
                GivenAnswer::Numbers(numbers) if numbers.len() == 1 => format!("{:?}", numbers[0]),
                GivenAnswer::Numbers(numbers) => format!("{numbers:?}"),
            };
            writeln!(out, "attempt = {}\nanswer = {answer}", given.attempt)
                .expect("a string takes it");
        }
        out
    }
}
