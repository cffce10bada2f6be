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
use crate::understanding::question::NUMBER;
use crate::understanding::written::{self, GivenAnswer};
use crate::understanding::{Item, Standing};
use crate::words;
use std::collections::BTreeSet;

/// The file's name.
pub const FILE: &str = "write-up.md";

/// The headings below which the learner writes in their own words.
const SECTIONS: [&str; 5] = [
    words::write_up::UPDATE_RULE,
    words::write_up::WHY_SUBTRACT,
    words::write_up::RATE_THAT_WORKED,
    words::write_up::WHY_DIVERGES,
    words::write_up::WHAT_MOMENTUM_DID,
];

/// The lines that hold a figure: `- label: number`.
const RATE: &str = words::write_up::RATE;
const SETTLED: &str = words::write_up::SETTLED;
const CRAWLS: &str = words::write_up::CRAWLS;
const TOO_LARGE: &str = words::write_up::TOO_LARGE;
const STOPPED: &str = words::write_up::STOPPED;
const MOMENTUM: &str = words::write_up::MOMENTUM;
const ITS_RATE: &str = words::write_up::ITS_RATE;
const ITS_STEP: &str = words::write_up::ITS_STEP;
const FIGURES: [&str; 8] = [
    RATE, SETTLED, CRAWLS, TOO_LARGE, STOPPED, MOMENTUM, ITS_RATE, ITS_STEP,
];
/// Those that count steps.
const COUNTS: [&str; 3] = [SETTLED, STOPPED, ITS_STEP];

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
            let (first, last) = first_and_last();
            return Err(lacks(words::write_up::no_heading(first, last)));
        }
        for section in SECTIONS {
            let prose = prose(text, section);
            if !without_comments(text)
                .lines()
                .any(|line| is_heading(line, section))
            {
                return Err(lacks(words::write_up::heading_is_gone(section)));
            }
            if prose.is_empty() {
                return Err(lacks(match text.contains("<!--") {
                    true => words::write_up::nothing_but_comments(section),
                    false => words::write_up::nothing_below(section),
                }));
            }
            if !says_something(&prose) {
                return Err(lacks(words::write_up::own_sentence(section)));
            }
        }
        let mut figures = [0.0; 8];
        for (label, place) in FIGURES.iter().zip(&mut figures) {
            *place = match figure(text, label) {
                Some(Ok((line, number))) if COUNTS.contains(label) && number.fract() != 0.0 => {
                    let why = words::write_up::whole_steps(number);
                    return Err(Remark::at(Place::line(FILE, line), why));
                }
                Some(Ok((_, number))) => number,
                Some(Err((line, there))) if there.is_empty() => {
                    let place = Place::line(FILE, line);
                    return Err(Remark::at(place, words::write_up::NUMBER_IS_MISSING));
                }
                Some(Err((line, there))) => {
                    let there: String = there.chars().take(40).collect();
                    let why = words::write_up::number_alone(there);
                    return Err(Remark::at(Place::line(FILE, line), why));
                }
                None => return Err(lacks(words::write_up::line_is_missing(label))),
            };
        }
        Ok(Claims { figures })
    }

    /// The rate of which it says that it converges.
    pub fn rate(&self) -> f64 {
        self.figures[0]
    }
}

fn first_and_last() -> (&'static str, &'static str) {
    (SECTIONS[0], SECTIONS[SECTIONS.len() - 1])
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
    let about = |says: String| Remark::at(Place::file(FILE), says);
    let text = match file {
        Ok(text) => text,
        Err(why) => {
            let says = match restore.filter(|_| why == NOT_THERE) {
                Some(restore) => words::write_up::brings_back(restore, why),
                None => words::write_up::this_file(why),
            };
            return item(Standing::Missing, vec![about(says)]);
        }
    };
    let figures = match Claims::read(text) {
        Ok(claims) => claims.figures,
        Err(mut why) => {
            if let Some(restore) = restore.filter(|_| !has_headings(text)) {
                let (first, last) = first_and_last();
                why.text = words::write_up::no_heading_brings_back(restore, first, last);
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
    let ran: Option<[(Run, ResultRow); 5]> = ran.and_then(|ran| ran.try_into().ok());
    let Some([plain, slow, wild, heavy, without]) = ran else {
        let says = words::write_up::UNFINISHED.to_string();
        return item(Standing::Wrong, vec![about(says)]);
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
        "Converges" => words::write_up::does_converge(ran.steps),
        "Diverges" => words::write_up::does_diverge(ran.steps),
        "Crawls" => words::write_up::does_crawl(experiment::STEPS),
        _ => words::write_up::does_stall(experiment::STEPS),
    };
    let mut wrong = Vec::new();
    let mut claim = |holds: bool, says: String, with: String, ran: &ResultRow| {
        if !holds {
            let does = behaves(ran);
            let says = words::write_up::you_say(says, does, with);
            wrong.push(about(says));
        }
    };
    claim(
        plain.behaviour == "Converges" && plain.steps as f64 == settled,
        words::write_up::it_settles(settled),
        words::write_up::with_rate(lr(rate)),
        &plain,
    );
    claim(
        slow.behaviour == "Crawls",
        words::write_up::IT_CRAWLS.to_string(),
        words::write_up::with_rate(lr(crawls)),
        &slow,
    );
    claim(
        wild.behaviour == "Diverges" && wild.steps as f64 == stopped,
        words::write_up::it_is_stopped(stopped),
        words::write_up::with_rate(lr(too_large)),
        &wild,
    );
    claim(
        heavy.behaviour == "Converges" && heavy.steps as f64 == its_step,
        words::write_up::it_settles(its_step),
        words::write_up::with_momentum(momentum, lr(its_rate)),
        &heavy,
    );
    if momentum <= 0.0 || path.trajectory == plain_path.trajectory {
        wrong.push(about(words::write_up::momentum_changes_nothing(momentum)));
    }
    match wrong.is_empty() {
        true => item(Standing::Held, vec![words::write_up::HOLDS.into()]),
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
    let figure = written::read(there.trim_matches(['`', '*']), NUMBER, 1);
    let parsed = match figure {
        GivenAnswer::Numbers(numbers) => numbers.first().copied(),
        _ => None,
    };
    let parsed = parsed.map(|figure| (number, figure));
    Some(parsed.ok_or((number, there.to_string())))
}
