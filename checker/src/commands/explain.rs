//! `checker explain`: asks the predictions in the terminal, one at a time.

use crate::fault::Fault;
use crate::invocation::Invocation;
use crate::submission::read_text;
use crate::text::{hanging, printable};
use crate::understanding::answers::{ATTEMPTS, Answers, FILE, Given, mark};
use crate::understanding::attempts::{self, Attempts, Tried};
use crate::understanding::challenge::{Challenge, ChallengeKind, Worth};
use crate::understanding::written::{self, GivenAnswer};
use crate::words;
use anyhow::{Context, Result, anyhow, bail};
use std::fs::{self, File};
use std::io::{self, BufRead, Write};
use std::path::Path;

/// So far in stands what belongs to a question.
const INDENT: &str = "  ";

/// Asks every question that is open or wrong, and writes the file after each answer, so that
/// stopping loses nothing. The file as it was stays beside it, as `understanding.toml.bak`.
///
/// # Errors
/// When the file cannot be read as it stands (it is then left alone); a [`Fault::Machine`] when it
/// or what is said cannot be written, and the error itself when nobody reads that any more.
pub fn run(
    dir: &Path,
    course_key: &str,
    again: &Invocation,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<()> {
    let path = dir.join(FILE);
    let mut answers = read(&path)?;
    if answers.are_for_another(course_key) {
        say(out, "", words::explain::FOR_ANOTHER)?;
        let again = prompt(input, out, words::explain::ASK_AGAIN)?;
        let yes = words::explain::YES;
        if !again.is_some_and(|again| again.to_lowercase().starts_with(yes)) {
            return say(out, "", words::explain::NOTHING_CHANGED);
        }
    }
    if let Ok(text) = read_text(&path) {
        put(&path.with_extension("toml.bak"), &text)
            .with_context(|| words::explain::no_copy(path.display()))
            .map_err(Fault::Machine)?;
    }
    if answers.name.is_empty() {
        say(out, "", words::explain::NUMBERS_ARE_YOURS)?;
        let Some(name) = prompt(input, out, words::explain::YOUR_NAME)? else {
            return Ok(());
        };
        if name.is_empty() {
            bail!(words::explain::NO_NAME);
        }
        answers.name = name;
        keep(&path, &answers, course_key)?;
    }
    let mut open = answers.asked(course_key);
    open.retain(|(asked, given)| !is_held(asked, &given.answer));
    if open.is_empty() {
        let verdict = again.command("");
        return say(out, "", &words::explain::all_hold(verdict));
    }
    for line in words::explain::BEGINS.lines() {
        say(out, "", line)?;
    }
    let total = open.len();
    for (number, (asked, given)) in open.into_iter().enumerate() {
        say(out, "", "")?;
        let lead = words::explain::number(number + 1, total) + " ";
        say(out, &lead, asked.idea)?;
        if let GivenAnswer::Unclear { why, .. } = &given.answer {
            let line = answers.lines.get(asked.name).copied().unwrap_or_default();
            say(
                out,
                INDENT,
                &words::explain::not_understood(FILE, line, why),
            )?;
        }
        let goes_on = until_right(dir, course_key, &mut answers, (asked, given), input, out)?;
        if !goes_on {
            return Ok(());
        }
    }
    say(out, "", "")?;
    let all = answers.asked(course_key);
    let open = |(asked, given): &&(Challenge, Given)| !is_held(asked, &given.answer);
    let rest: Vec<&GivenAnswer> = all.iter().filter(open).map(|it| &it.1.answer).collect();
    let is_blank = |it: &&&GivenAnswer| ***it == GivenAnswer::Open;
    let blank = rest.iter().filter(is_blank).count();
    let verdict = words::explain::verdict(again.command(""));
    let next = match blank {
        _ if rest.is_empty() => &verdict,
        0 => words::explain::REST_WITH_NEW_NUMBERS,
        _ if blank == rest.len() => words::explain::REST_WITH_THESE_NUMBERS,
        _ => words::explain::REST_WITH_BOTH,
    };
    let held = all.len() - rest.len();
    let held = words::explain::held(held, all.len());
    say(out, "", &format!("{held} {next}"))
}

/// The questions with this learner's numbers, to be answered in the file; shown, and not obeyed.
///
/// # Errors
/// When the file cannot be read as it stands, or has no name in it yet.
pub fn print(dir: &Path, course_key: &str) -> Result<String> {
    let answers = read(&dir.join(FILE))?;
    if answers.name.is_empty() {
        bail!(words::explain::name_first(dir.join(FILE).display()));
    }
    Ok(printable(&answers.write(course_key)))
}

/// As the verdict reads it: no links, nothing huge.
fn read(path: &Path) -> Result<Answers> {
    if fs::symlink_metadata(path).is_err() {
        return Ok(Answers::default());
    }
    let text = read_text(path).map_err(|why| anyhow!("{} {why}", path.display()))?;
    Answers::read(&text).map_err(|why| {
        let why = why.below("");
        anyhow!(words::explain::left_alone(path.display(), why))
    })
}

/// Writes the file beside itself and puts it in place in one go.
fn keep(path: &Path, answers: &Answers, course_key: &str) -> Result<()> {
    let beside = path.with_extension("toml.new");
    put(&beside, &answers.write(course_key))
        .and_then(|()| fs::rename(&beside, path))
        .with_context(|| words::explain::no_write(path.display()))
        .map_err(|why| Fault::Machine(why).into())
}

/// A new file in the place of whatever lies there: a link is not followed.
fn put(path: &Path, text: &str) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        fs::remove_file(path)?;
    }
    File::create_new(path)?.write_all(text.as_bytes())
}

fn is_held(asked: &Challenge, answer: &GivenAnswer) -> bool {
    matches!(answer, GivenAnswer::Numbers(numbers) if asked.reply(numbers) == Worth::Holds)
}

/// One answer, asked for until it can be read; `None` at the end of the input.
fn ask(
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    asked: &Challenge,
) -> Result<Option<GivenAnswer>> {
    loop {
        let label = words::explain::your_answer(asked.form());
        let Some(line) = prompt(input, out, &label)? else {
            return Ok(None);
        };
        match written::read(&line, asked.form(), asked.numbers()) {
            GivenAnswer::Unclear { why, .. } => {
                say(out, INDENT, &words::explain::unclear(why))?;
            }
            answer => return Ok(Some(answer)),
        }
    }
}

/// Asks one question, and after a wrong answer once more with other numbers. `false` at the end of the
/// input.
fn until_right(
    dir: &Path,
    course_key: &str,
    answers: &mut Answers,
    (asked, given): (Challenge, Given),
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<bool> {
    let mark = mark(&answers.name, course_key);
    let before = Attempts::read(&read_text(&dir.join(attempts::FILE)));
    // An answer that was not right is asked again with other numbers.
    let mut attempt = match given.answer {
        GivenAnswer::Open | GivenAnswer::Unclear { .. } => given.attempt,
        _ => given.attempt + 1,
    };
    let mut kept = Some(given.answer);
    loop {
        attempt = before.next(&mark, asked.name, attempt).min(ATTEMPTS);
        let posed = Challenge::new(asked.name, &answers.name, attempt, course_key);
        let asked = posed.as_ref().unwrap_or(&asked);
        say(out, INDENT, &asked.text())?;
        let Some(answer) = ask(input, out, asked)? else {
            return Ok(false);
        };
        let is_wrong = judge(dir, &mark, (asked, attempt), &answer)?;
        reply(out, asked, &answer)?;
        let answer = match (answer, kept.take()) {
            (GivenAnswer::Open, Some(unclear @ GivenAnswer::Unclear { .. })) => unclear,
            (answer, _) => answer,
        };
        answers.given.insert(asked.name, Given { attempt, answer });
        keep(&dir.join(FILE), answers, course_key)?;
        if !is_wrong || attempt == ATTEMPTS {
            return Ok(true);
        }
        attempt += 1;
        say(out, INDENT, words::explain::ONCE_MORE)?;
    }
}

/// Writes down what is judged, before it is said: the attempt is spent by it. Is the answer wrong?
fn judge(
    dir: &Path,
    mark: &str,
    (asked, attempt): (&Challenge, u32),
    answer: &GivenAnswer,
) -> Result<bool> {
    let GivenAnswer::Numbers(numbers) = answer else {
        return Ok(false);
    };
    let holds = asked.reply(numbers) == Worth::Holds;
    let tried = Tried::new(mark, asked.name, attempt, holds, numbers);
    attempts::add(dir, &[tried])
        .with_context(|| words::explain::no_write(dir.join(attempts::FILE).display()))
        .map_err(Fault::Machine)?;
    Ok(!holds)
}

fn reply(out: &mut dyn Write, asked: &Challenge, answer: &GivenAnswer) -> Result<()> {
    let text = match answer {
        GivenAnswer::Open | GivenAnswer::Unclear { .. } => words::explain::LEFT.to_string(),
        GivenAnswer::DontKnow => words::explain::good_to_know(asked.read_again.words()),
        GivenAnswer::Numbers(numbers) => match asked.reply(numbers) {
            Worth::Holds => words::explain::RIGHT.to_string(),
            Worth::Wrong {
                misconception: Some(_),
                says,
            } => words::explain::not_quite(says),
            Worth::Wrong { says, .. } => {
                say(out, INDENT, &says)?;
                match &asked.kind {
                    ChallengeKind::Prediction(posed) => words::explain::it_was(&posed.worked),
                    ChallengeKind::Construction(wish) => words::explain::it_can_be(wish.worked()),
                }
            }
        },
    };
    say(out, INDENT, &text)
}

fn prompt(input: &mut dyn BufRead, out: &mut dyn Write, label: &str) -> Result<Option<String>> {
    write(out, &format!("{label} "))?;
    let mut line = String::new();
    match input.read_line(&mut line)? {
        0 => {
            write(out, "\n")?;
            Ok(None)
        }
        _ => Ok(Some(line.trim().to_string())),
    }
}

/// `text` after `lead`. Parts of it may be the file's: all of it is shown and not obeyed.
fn say(out: &mut dyn Write, lead: &str, text: &str) -> Result<()> {
    write(out, &hanging(lead, text))
}

fn write(out: &mut dyn Write, text: &str) -> Result<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => {
            Err(Fault::Machine(anyhow!(why).context(words::explain::NOT_ASKED)).into())
        }
        done => Ok(done?),
    }
}
