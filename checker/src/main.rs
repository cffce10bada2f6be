//! `checker`: says where a learner stands. See the library for how.

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result, bail};
use checker::cli::{Cli, Color, Command};
use checker::commands::{diff, doctor, explain, hint, list, replay, reset, watch};
use checker::grader::{Ask, Grader, Setup, called, one_called};
use checker::home;
use checker::process::limited;
use checker::submission::{Submission, folder};
use checker::text::printable;
use clap::Parser;
use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    if words
        .first()
        .is_some_and(|word| word == limited::SUBCOMMAND)
    {
        eprintln!("{:#}", limited::become_limited(&words[1..]));
        return ExitCode::from(126);
    }
    if words.first().is_some_and(|word| word == limited::TRIAL) {
        limited::trial()
            .iter()
            .for_each(|missing| println!("{missing}"));
        return ExitCode::SUCCESS;
    }
    let cli = Cli::parse();
    match run(&cli) {
        Ok(code) => code,
        Err(error) => {
            let words = printable(&format!("{error:#}"));
            eprintln!("checker: {words}");
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli) -> Result<ExitCode> {
    let choice = match cli.color {
        Color::Auto => AutoStream::choice(&std::io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    let mut out = AutoStream::new(std::io::stdout().lock(), choice);
    let course_key = match &cli.key_file {
        Some(path) => read_key(path)?,
        None => String::new(),
    };
    let dir = match &cli.dir {
        Some(dir) => folder(dir.clone()),
        None => home::exercises()?,
    };
    let setup = Setup {
        checker: std::env::current_exe().context("cannot find this program")?,
        cache: home::cache()?,
    };
    let ask = |names: &[String], seed: u32| -> Result<Ask> {
        Ok(Ask {
            exercises: called(names)?,
            seed,
            course_key: course_key.clone(),
            own: home::is_own(&dir),
            trust: cli.trust,
        })
    };
    match &cli.command {
        Some(Command::List) => write!(out, "{}", list::run())?,
        Some(Command::Hint { exercise, level }) => write!(out, "{}", hint::run(exercise, *level)?)?,
        Some(Command::Diff { exercise }) => write!(out, "{}", diff::run(&dir, exercise)?)?,
        Some(Command::Reset { exercise }) => write!(out, "{}", reset::run(&dir, exercise)?)?,
        Some(Command::Doctor) => {
            let examined = doctor::run(&dir, &setup.cache, &setup.checker);
            write!(out, "{}", printable(&examined.text))?;
            return Ok(ExitCode::from(u8::from(!examined.is_well)));
        }
        Some(Command::Watch { exercises }) => {
            let grader = Grader::open(setup)?;
            called(exercises)?;
            watch::run(&dir, || {
                let ask = ask(exercises, seed(cli)?)?;
                let report = grader.report(&Submission::read(&dir)?, &ask)?;
                let format = cli.format();
                let text = (format.render)(&report) + format.divider;
                // A reader that has gone away ends it.
                Ok(write!(out, "{text}").and_then(|()| out.flush()).is_ok())
            })?;
        }
        Some(Command::Explain { print: true }) => explain::print(&dir, &course_key, &mut out)?,
        Some(Command::Explain { print: false }) => {
            explain::run(&dir, &course_key, &mut std::io::stdin().lock(), &mut out)?;
        }
        Some(Command::Replay { exercise, seed }) => {
            let exercise = one_called(exercise)?;
            let grader = Grader::open(setup)?;
            let submission = Submission::read(&dir)?;
            let replay = grader.replay(&submission, exercise, &ask(&[], *seed)?)?;
            write!(out, "{}", replay::render(&replay, *seed))?;
        }
        None => {
            let ask = ask(&cli.exercises, seed(cli)?)?;
            let grader = Grader::open(setup)?;
            let report = grader.report(&Submission::read(&dir)?, &ask)?;
            write!(out, "{}", (cli.format().render)(&report))?;
            let code = report.verdict.map_or(0, |verdict| match verdict {
                checker::verdict::Verdict::GraderError => verdict.exit_code(),
                _ if cli.exit_code => verdict.exit_code(),
                _ => 0,
            });
            return Ok(ExitCode::from(code));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read_key(path: &Path) -> Result<String> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the course key {}", path.display()))?;
    let key = text.trim();
    if key.is_empty() {
        bail!(
            "the course key {} is empty: write a secret word into it",
            path.display()
        );
    }
    Ok(key.to_string())
}

/// The seed that was asked for, or a fresh one: small enough to be read out and typed.
fn seed(cli: &Cli) -> Result<u32> {
    if let Some(seed) = cli.seed {
        return Ok(seed);
    }
    let number = getrandom::u32()
        .map_err(|error| anyhow::anyhow!("the system gives no random numbers: {error}"))?;
    Ok(number % 1_000_000_000)
}
