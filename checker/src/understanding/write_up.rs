//! Holds the figures of `write-up.md` against the learner's own crates, in the standard experiment.
//!
//! The prose is for a person to read: here it only has to be there.

use crate::calls::ex01_surface::BowlValue;
use crate::calls::ex07_guard::Run;
use crate::calls::ex08_table::ResultRow;
use crate::course::experiment;
use crate::place::{Place, Remark};
use crate::show;
use crate::solved;
use crate::submission::{NOT_THERE, Text};
use crate::understanding::own_code::{OwnCode, Setting};
use crate::understanding::written::{self, GivenAnswer};
use crate::understanding::{Item, Standing};
use std::collections::BTreeSet;

/// The file's name.
pub const FILE: &str = "write-up.md";

/// The headings below which the learner writes in their own words.
const SECTIONS: [&str; 5] = [
    "The update rule",
    "Why the step subtracts",
    "The rate that worked",
    "Why too large a rate diverges",
    "What momentum did",
];

/// The lines that hold a figure: `- label: number`.
const RATE: &str = "a rate that converges";
const SETTLED: &str = "it settles below 1e-3 at step";
const CRAWLS: &str = "a rate that crawls";
const TOO_LARGE: &str = "a rate that diverges";
const STOPPED: &str = "the guard stops it at step";
const MOMENTUM: &str = "momentum, from 0 to 1";
const ITS_RATE: &str = "with the rate";
const ITS_STEP: &str = "it settles with momentum at step";
const FIGURES: [&str; 8] = [
    RATE, SETTLED, CRAWLS, TOO_LARGE, STOPPED, MOMENTUM, ITS_RATE, ITS_STEP,
];

/// What a write-up claims.
#[derive(Debug, Clone, PartialEq)]
pub struct Claims {
    /// In the order of [`FIGURES`].
    figures: [f64; 8],
}

impl Claims {
    /// Reads the figures, once every section has words in it.
    ///
    /// # Errors
    /// What is missing, with the line where there is one.
    pub fn read(text: &str) -> Result<Claims, Remark> {
        let lacks = |why: String| Remark::at(Place::file(FILE), why);
        if !has_headings(text) {
            let (first, last) = (SECTIONS[0], SECTIONS[SECTIONS.len() - 1]);
            return Err(lacks(format!(
                "none of its headings is in it, from \"{first}\" to \"{last}\""
            )));
        }
        for section in SECTIONS {
            let words = prose(text, section);
            if !without_comments(text)
                .lines()
                .any(|line| is_heading(line, section))
            {
                return Err(lacks(format!("the heading \"## {section}\" is gone")));
            }
            if words.is_empty() {
                let but = match text.contains("<!--") {
                    true => "; what stands between <!-- and --> is not read",
                    false => "",
                };
                return Err(lacks(format!(
                    "nothing stands below \"{section}\" yet{but}"
                )));
            }
            if !says_something(&words) {
                let wanted = "a sentence or a formula of your own";
                return Err(lacks(format!("below \"{section}\" belongs {wanted}")));
            }
        }
        let mut figures = [0.0; 8];
        for (label, place) in FIGURES.iter().zip(&mut figures) {
            *place = match figure(text, label) {
                Some(Ok((line, number))) if label.ends_with("step") && number.fract() != 0.0 => {
                    let why = format!("steps are counted in whole numbers, and {number} is none");
                    return Err(Remark::at(Place::line(FILE, line), why));
                }
                Some(Ok((_, number))) => number,
                Some(Err((line, there))) if there.is_empty() => {
                    let place = Place::line(FILE, line);
                    return Err(Remark::at(place, "a number is missing"));
                }
                Some(Err((line, there))) => {
                    let there: String = there.chars().take(40).collect();
                    let why = format!(
                        "after the colon belongs a number alone, with a decimal point; there \
                         stands \"{there}\""
                    );
                    return Err(Remark::at(Place::line(FILE, line), why));
                }
                None => return Err(lacks(format!("the line \"- {label}: …\" is missing"))),
            };
        }
        Ok(Claims { figures })
    }

    /// The rate of which it says that it converges.
    pub fn rate(&self) -> f64 {
        self.figures[0]
    }
}

/// Judges the write-up, running what it claims on the learner's own code. `restore`: the command
/// that brings the file back as it was handed out, where there is one.
///
/// # Errors
/// When that code cannot be run: the machine's fault.
pub fn judge(file: &Text, own: &OwnCode, restore: Option<&str>) -> anyhow::Result<Item> {
    let item = |standing, says: Vec<Remark>| {
        Ok(Item {
            name: "write-up",
            standing,
            misconception: None,
            place: Place::file(FILE),
            attempt: None,
            tries: 0,
            says,
        })
    };
    let text = match file {
        Ok(text) => text,
        Err(why) => {
            let mut says = Remark::at(Place::file(FILE), format!("this file {why}"));
            if let Some(restore) = restore.filter(|_| why == NOT_THERE) {
                says.text += &format!(": {restore} brings it back as it was handed out");
            }
            return item(Standing::Missing, vec![says]);
        }
    };
    let figures = match Claims::read(text) {
        Ok(claims) => claims.figures,
        Err(mut why) => {
            if let Some(restore) = restore.filter(|_| !has_headings(text)) {
                let warning = "in place of all that stands there now";
                why.text += &format!(": {restore} brings them back, {warning}");
            }
            return item(Standing::Missing, vec![why]);
        }
    };
    let [
        rate,
        settled,
        crawls,
        too_large,
        stopped,
        momentum,
        its_rate,
        its_step,
    ] = figures;
    let settings = [
        (rate, 0.0),
        (crawls, 0.0),
        (too_large, 0.0),
        (its_rate, momentum),
        (its_rate, 0.0),
    ];
    let ran = own.runs(&settings.map(|(lr, momentum)| standard(lr, momentum)))?;
    let about = |says: String| Remark::at(Place::file(FILE), says);
    let ran: Option<[(Run, ResultRow); 5]> = ran.and_then(|ran| ran.try_into().ok());
    let Some([plain, slow, wild, heavy, without]) = ran else {
        let says = "your code did not finish the runs of the write-up";
        return item(Standing::Wrong, vec![about(says.to_string())]);
    };
    let [
        (_, plain),
        (_, slow),
        (_, wild),
        (path, heavy),
        (plain_path, _),
    ] = [plain, slow, wild, heavy, without];
    let lr = show::number;
    let behaves = |ran: &ResultRow| match ran.behaviour.as_str() {
        "Converges" => format!("converges and settles at step {}", ran.steps),
        "Diverges" => format!("diverges and is stopped at step {}", ran.steps),
        other => format!("{} over {} steps", other.to_lowercase(), experiment::STEPS),
    };
    let mut wrong = Vec::new();
    let mut claim = |holds: bool, says: String, with: String, ran: &ResultRow| {
        if !holds {
            let does = behaves(ran);
            let says = format!("you say {says}; your own code, with {with}, {does}");
            wrong.push(about(says));
        }
    };
    claim(
        plain.behaviour == "Converges" && plain.steps as f64 == settled,
        format!("it settles at step {settled}"),
        format!("rate {}", lr(rate)),
        &plain,
    );
    claim(
        slow.behaviour == "Crawls",
        "it crawls".to_string(),
        format!("rate {}", lr(crawls)),
        &slow,
    );
    claim(
        wild.behaviour == "Diverges" && wild.steps as f64 == stopped,
        format!("it is stopped at step {stopped}"),
        format!("rate {}", lr(too_large)),
        &wild,
    );
    claim(
        heavy.behaviour == "Converges" && heavy.steps as f64 == its_step,
        format!("it settles at step {its_step}"),
        format!("momentum {momentum} and rate {}", lr(its_rate)),
        &heavy,
    );
    if momentum <= 0.0 || path.trajectory == plain_path.trajectory {
        wrong.push(about(format!(
            "momentum {momentum} does not change the path"
        )));
    }
    match wrong.is_empty() {
        true => {
            let says = "its figures are what your own code does";
            item(Standing::Held, vec![says.into()])
        }
        false => item(Standing::Wrong, wrong),
    }
}

fn standard(lr: f64, momentum: f64) -> Setting {
    let [a, b] = experiment::CURVATURES;
    let p = experiment::START;
    let at_start = solved::answer(&BowlValue { a, b, p });
    Setting {
        bowl: [a, b],
        start: p,
        lr,
        momentum,
        steps: experiment::STEPS,
        threshold: experiment::THRESHOLD,
        ceiling: experiment::ceiling(at_start),
    }
}

fn has_headings(text: &str) -> bool {
    let text = without_comments(text);
    text.lines().any(|line| line.starts_with('#'))
}

fn is_heading(line: &str, section: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').trim() == section
}

/// What the learner wrote below a heading: without comments, figures and the next heading.
fn prose(text: &str, section: &str) -> String {
    let text = without_comments(text);
    let below = text
        .lines()
        .skip_while(|line| !is_heading(line, section))
        .skip(1)
        .take_while(|line| !line.starts_with('#'))
        .filter(|line| !line.trim_start().starts_with("- "));
    below
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_string()
}

/// Is it a sentence or a formula, and no mark that one is to come? What it says is not looked at.
fn says_something(prose: &str) -> bool {
    let words = prose.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        // Scripts that put no spaces between words: a character counts as one.
        .flat_map(|word| match word.chars().all(|c| c >= '\u{2e80}') {
            true => word.chars().map(String::from).collect(),
            false => vec![word.to_lowercase()],
        })
        .collect();
    let stands_in = ["todo", "tbd", "fixme", "xxx"];
    let different: BTreeSet<&String> = words.iter().collect();
    words.len() >= 4 && different.len() >= 3 && !stands_in.contains(&words[0].as_str())
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    out + rest
}

/// The line of `- label:` and the number behind it, or what stands there instead.
fn figure(text: &str, label: &str) -> Option<Result<(usize, f64), (usize, String)>> {
    let (number, there) = text.lines().enumerate().find_map(|(number, line)| {
        let rest = line.trim().strip_prefix("- ")?.strip_prefix(label)?;
        Some((number + 1, rest.trim_start().strip_prefix(':')?.trim()))
    })?;
    let figure = written::read(there.trim_matches(['`', '*']), "one number", 1);
    let parsed = match figure {
        GivenAnswer::Numbers(numbers) => numbers.first().copied(),
        _ => None,
    };
    let parsed = parsed.map(|figure| (number, figure));
    Some(parsed.ok_or((number, there.to_string())))
}
