//! Reads and writes `understanding.toml`.

use crate::key::Key;
use crate::place::{Place, Remark};
use crate::text::{WIDTH, wrap};
use crate::understanding::challenge::{Challenge, names};
use crate::understanding::written::{self, GivenAnswer};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The file's name.
pub const FILE: &str = "understanding.toml";

/// The key of the line that [`mark`] fills.
const GIVEN_FOR: &str = "for";

/// A question comes with so many sets of numbers.
pub const ATTEMPTS: u32 = 1_000;

/// A list of numbers goes over so many lines.
const LIST_LINES: usize = 8;

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
    /// Where each stands in the file that was read, from 1.
    pub lines: BTreeMap<&'static str, usize>,
}

/// One question's entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// From 1 to [`ATTEMPTS`]; each draws new numbers.
    pub attempt: u32,
    pub answer: GivenAnswer,
}

impl Answers {
    fn entry(&mut self, question: &'static str) -> &mut Given {
        let open = self.of(question);
        self.given.entry(question).or_insert(open)
    }

    /// The entry for `question`; the first attempt, open, when there is none.
    pub fn of(&self, question: &str) -> Given {
        let open = Given {
            attempt: 1,
            answer: GivenAnswer::Open,
        };
        self.given.get(question).cloned().unwrap_or(open)
    }

    /// Are there answers, given for another name or course than the present ones?
    pub fn are_for_another(&self, course_key: &str) -> bool {
        let mut given = self.given.values();
        !self.given_for.is_empty()
            && self.given_for != mark(&self.name, course_key)
            && given.any(|given| given.answer != GivenAnswer::Open)
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

    /// Reads the file's text, line by line: what is written in it by hand need not be well-formed
    /// TOML.
    ///
    /// # Errors
    /// What does not belong, and where.
    pub fn read(text: &str) -> Result<Answers, Remark> {
        let text = text.replace('\r', "\n");
        let mut answers = Answers::default();
        let mut reader = AnswerReader::default();
        let mut lines = text.lines().enumerate().peekable();
        while let Some((number, line)) = lines.next() {
            let refused = |why: String| Remark::at(Place::line(FILE, number + 1), why);
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if line.starts_with('[') {
                reader.heading(line).map_err(refused)?;
                continue;
            }
            let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.".contains(c)));
            let (key, value) = line.split_at(end.unwrap_or(line.len()));
            let value = value.trim_start().trim_start_matches(['=', ':']).trim();
            let mut value = value.to_string();
            // A list may go over several lines.
            let is_open =
                |value: &str| value.starts_with(['[', '(']) && !value.contains([']', ')']);
            let goes_on = |line: &str| !line.trim_start().starts_with('[') && !line.contains('=');
            for _ in 0..LIST_LINES {
                let Some((_, more)) = lines.next_if(|(_, line)| is_open(&value) && goes_on(line))
                else {
                    break;
                };
                value = format!("{} {more}", without_note(&value));
            }
            reader.entry(&mut answers, key, &value).map_err(refused)?;
            if let Some(question) = reader.question {
                answers.lines.insert(question, number + 1);
            }
        }
        Ok(answers)
    }
}

/// Where a reader of the file is.
#[derive(Default)]
struct AnswerReader {
    /// The question whose heading came last.
    question: Option<&'static str>,
    /// The keys that have been read: of the file, or below a heading.
    seen: BTreeSet<(Option<&'static str>, String)>,
}

impl AnswerReader {
    /// `[one-step]`.
    fn heading(&mut self, line: &str) -> Result<(), String> {
        let heading = without_note(line);
        let heading = heading.trim_matches(['[', ']', ' ', '"']).to_lowercase();
        let Some(name) = names().find(|name| *name == heading) else {
            let known: Vec<&str> = names().collect();
            let (known, heading) = (known.join(", "), shortened(&heading));
            return Err(words::answers::no_question(known, format!("{heading:?}")));
        };
        self.once(Some(name), &format!("[{name}]"))?;
        self.question = Some(name);
        Ok(())
    }

    /// `name = "Ada"`, `attempt = 1`, `answer = 0.5`.
    fn entry(&mut self, answers: &mut Answers, key: &str, value: &str) -> Result<(), String> {
        let shown = shortened(key);
        let key = key.to_lowercase();
        match (self.question, key.as_str()) {
            (None, "name") => {
                self.once(None, &key)?;
                let name = unquoted(value);
                if name.chars().count() > 200 {
                    return Err(words::answers::NAME_TOO_LONG.to_string());
                }
                answers.name = name.trim().to_string();
            }
            (None, GIVEN_FOR) => {
                self.once(None, &key)?;
                let mark = unquoted(value);
                if mark.len() > 40 {
                    return Err(words::answers::LEAVE_LINE.to_string());
                }
                answers.given_for = mark;
            }
            (None, _) if names().any(|name| key.split('.').next() == Some(name)) => {
                return Err(words::answers::own_line(shown));
            }
            (None, "attempt" | "answer") => {
                let example = names().next().unwrap_or_default();
                return Err(words::answers::which_question(example, key));
            }
            (None, _) => {
                return Err(words::answers::ONLY_THE_NAME.to_string());
            }
            (Some(question), "attempt") => {
                self.once(Some(question), &key)?;
                let number = unquoted(value).parse().ok();
                answers.entry(question).attempt = number
                    .filter(|number| (1..=ATTEMPTS).contains(number))
                    .ok_or_else(|| words::answers::attempt_is_whole(ATTEMPTS))?;
            }
            (Some(question), "answer") => {
                self.once(Some(question), &key)?;
                let asked = Challenge::new(question, "", 1, "");
                let asked = asked.ok_or(words::answers::NOT_ASKED)?;
                let text = unquoted(value);
                answers.entry(question).answer =
                    written::read(&text, asked.form(), asked.numbers());
            }
            (Some(question), _) => {
                let shown = format!("{shown:?}");
                return Err(words::answers::only_attempt_and_answer(question, shown));
            }
        }
        Ok(())
    }

    fn once(&mut self, question: Option<&'static str>, key: &str) -> Result<(), String> {
        match self.seen.insert((question, key.to_string())) {
            true => Ok(()),
            false => Err(words::answers::second_time(key)),
        }
    }
}

/// `value` without quotes and without what stands behind a `#`.
fn unquoted(value: &str) -> String {
    if value.starts_with(['"', '\'']) {
        let table: Option<toml::Table> = toml::from_str(&format!("value = {value}")).ok();
        let text = table.and_then(|table| Some(table.get("value")?.as_str()?.to_string()));
        if let Some(text) = text {
            return text;
        }
    }
    let value = without_note(value);
    value.trim_matches(['"', '\'']).trim().to_string()
}

/// What stands before a `#`.
fn without_note(value: &str) -> &str {
    value.split('#').next().unwrap_or_default().trim()
}

/// So much of a line is said again.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

impl Answers {
    /// The file's whole text, with each question that has been asked above its answer.
    pub fn write(&self, course_key: &str) -> String {
        let mut out = format!("{}\n\n", words::answers::HEAD);
        writeln!(out, "name = {}", quoted(&self.name)).expect("a string takes it");
        if !self.name.is_empty() {
            let mark = mark(&self.name, course_key);
            writeln!(out, "{}", words::answers::GIVEN_FOR).expect("a string takes it");
            writeln!(out, "{GIVEN_FOR} = \"{mark}\"").expect("a string takes it");
        }
        for name in names() {
            let given = self.of(name);
            writeln!(out, "\n[{name}]").expect("a string takes it");
            let asked = Challenge::new(name, &self.name, given.attempt, course_key);
            if let Some(asked) = asked.filter(|_| !self.name.is_empty()) {
                for line in wrap(&asked.text(), WIDTH - "# ".len()) {
                    writeln!(out, "# {line}").expect("a string takes it");
                }
            }
            let answer = match &given.answer {
                GivenAnswer::Open => "\"\"".to_string(),
                GivenAnswer::DontKnow => format!("\"{}\"", words::answers::I_DONT_KNOW),
                GivenAnswer::Unclear { text, .. } => quoted(text),
                GivenAnswer::Numbers(numbers) if numbers.len() == 1 => format!("{:?}", numbers[0]),
                GivenAnswer::Numbers(numbers) => format!("{numbers:?}"),
            };
            writeln!(out, "attempt = {}\nanswer = {answer}", given.attempt)
                .expect("a string takes it");
        }
        out
    }
}

/// In one line, as TOML writes it: a string of JSON is one, but for the one control character that JSON
/// leaves as it is.
fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    json.replace('\u{7f}', "\\u007f")
}
