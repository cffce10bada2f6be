//! `checker`: says where a learner stands. See the library for how.

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result, bail};
use checker::cli::{Cli, Color, Command, Format};
use checker::commands::{diff, doctor, explain, hint, list, replay, reset, verdict, watch};
use checker::exercises::Exercise;
use checker::process::limited;
use checker::submission::folder;
use checker::{home, report};
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
            let words = report::human::printable(&format!("{error:#}"));
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
    let cache = home::cache()?;
    let checker = std::env::current_exe().context("cannot find this program")?;
    match &cli.command {
        Some(Command::List) => write!(out, "{}", list::run())?,
        Some(Command::Hint { exercise, level }) => write!(out, "{}", hint::run(exercise, *level)?)?,
        Some(Command::Diff { exercise }) => write!(out, "{}", diff::run(&dir, exercise)?)?,
        Some(Command::Reset { exercise }) => write!(out, "{}", reset::run(&dir, exercise)?)?,
        Some(Command::Doctor) => {
            let examined = doctor::run(&dir, &cache, &checker);
            write!(out, "{}", report::human::printable(&examined.text))?;
            return Ok(ExitCode::from(u8::from(!examined.is_well)));
        }
        Some(Command::Watch { exercises }) => watch::run(&dir, || {
            let request = verdict::Request {
                exercises,
                ..request(cli, &dir, &course_key, seed(cli)?, &cache, &checker)
            };
            let report = verdict::run(&request)?;
            let text = match cli.format {
                Format::Human => report::human::render(&report) + &"-".repeat(40),
                Format::Json => report::json::render(&report),
            };
            // A reader that has gone away ends it.
            Ok(writeln!(out, "{text}").and_then(|()| out.flush()).is_ok())
        })?,
        Some(Command::Explain { print: true }) => explain::print(&dir, &course_key, &mut out)?,
        Some(Command::Explain { print: false }) => {
            explain::run(&dir, &course_key, &mut std::io::stdin().lock(), &mut out)?;
        }
        Some(Command::Replay { exercise, seed }) => {
            let request = request(cli, &dir, &course_key, *seed, &cache, &checker);
            let found = Exercise::find(exercise).with_context(|| hint::no_such(exercise))?;
            let ready = verdict::prepare(&request)?;
            write!(out, "{}", replay::run(&ready, found, *seed)?)?;
        }
        None => {
            let request = request(cli, &dir, &course_key, seed(cli)?, &cache, &checker);
            let report = verdict::run(&request)?;
            match cli.format {
                Format::Human => write!(out, "{}", report::human::render(&report))?,
                Format::Json => writeln!(out, "{}", report::json::render(&report))?,
            }
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

fn request<'a>(
    cli: &'a Cli,
    dir: &'a Path,
    course_key: &'a str,
    seed: u32,
    cache: &'a Path,
    checker: &'a Path,
) -> verdict::Request<'a> {
    verdict::Request {
        dir,
        exercises: &cli.exercises,
        seed,
        course_key,
        own: home::is_own(dir),
        trust: cli.trust,
        cache,
        checker,
    }
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
