//! `checker`: says where a learner stands. See the library for how.

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result, bail};
use checker::cli::{Cli, Color, Command, command_like};
use checker::commands::{diff, doctor, explain, hint, list, replay, reset, watch};
use checker::fault::{Fault, MACHINE, MISTAKE};
use checker::grader::{Ask, Grader, Setup, called};
use checker::home;
use checker::invocation::Invocation;
use checker::process::limited::answer_hidden_words;
use checker::submission::{Submission, folder};
use checker::text::{paragraphs, printable};
use checker::verdict::Verdict;
use clap::Parser;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::{ExitCode, Stdio};

fn main() -> ExitCode {
    if let Some(status) = answer_hidden_words() {
        return ExitCode::from(status);
    }
    // Whatever stack a shell hands on, the work gets its own.
    let work = std::thread::Builder::new().stack_size(STACK).spawn(answer);
    match work.context("cannot start a thread") {
        // What a panic says is on the screen already.
        Ok(work) => work.join().unwrap_or(ExitCode::from(MACHINE)),
        Err(why) => refuse(&Fault::Machine(why).into()),
    }
}

/// Bytes for what is not nested; see [`checker::stack`] for the rest.
const STACK: usize = 16 << 20;

fn answer() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|word| word == AHEAD) {
        return match setup().and_then(|setup| Grader::open(setup)?.prepare_models()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        };
    }
    let cli = Cli::parse();
    match run(&cli) {
        Ok(code) => code,
        // Whoever read along has read enough.
        Err(error) if is_broken_pipe(error.downcast_ref()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error),
    }
}

fn is_broken_pipe(error: Option<&io::Error>) -> bool {
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Writes all of `text`, unless nobody reads it any more.
fn put(out: &mut dyn Write, text: &str) -> Result<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if is_broken_pipe(Some(&why)) => Ok(()),
        done => Ok(done
            .context("cannot write the answer")
            .map_err(Fault::Machine)?),
    }
}

/// Says why nothing was done, and whose fault that is.
fn refuse(error: &anyhow::Error) -> ExitCode {
    let (status, words) = match error.downcast_ref() {
        Some(fault @ Fault::Machine(_)) => {
            let word = Verdict::GraderError.word();
            let says = fault.words();
            let says =
                format!("{word}, which is no fault of the code that was to be judged.\n{says}");
            (
                MACHINE,
                says + "\n`cargo run -- doctor` looks at all that the checker needs.",
            )
        }
        Some(fault) => (fault.exit_code(), fault.words()),
        None => (MISTAKE, format!("{error:#}")),
    };
    // There may be nobody to read this, either.
    let _ = io::stderr().write_all(paragraphs(&format!("checker: {words}")).as_bytes());
    ExitCode::from(status)
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
    let setup = setup()?;
    let invocation = Invocation {
        dir: cli.dir.clone().filter(|_| !home::is_default(&dir)),
        key_file: cli.key_file.clone(),
        trust: cli.trust,
        within: home::is_within(),
    };
    let ask = |names: &[String], seed: u32| -> Result<Ask> {
        Ok(Ask {
            exercises: called(names)?,
            seed,
            course_key: course_key.clone(),
            own: home::is_own(&dir),
            trust: cli.trust,
            invocation: invocation.clone(),
        })
    };
    match &cli.command {
        Some(Command::List) => put(&mut out, &list::run())?,
        Some(Command::Hint { exercise, level }) => {
            put(&mut out, &hint::run(exercise, *level, &invocation)?)?
        }
        Some(Command::Diff { exercise }) => put(&mut out, &diff::run(&dir, exercise)?)?,
        Some(Command::Reset { exercise }) => put(&mut out, &reset::run(&dir, exercise)?)?,
        Some(Command::Doctor) => {
            let grader = Grader::open(setup.clone()).ok();
            let examined = doctor::run(&dir, &setup, grader.as_ref(), &invocation);
            put(&mut out, &printable(&examined.text))?;
            if let Some(grader) = grader.filter(|_| examined.is_well) {
                begin_ahead(&grader, &setup.checker);
            }
            return Ok(ExitCode::from(u8::from(!examined.is_well)));
        }
        Some(Command::Watch { exercises }) => {
            let program = setup.checker.clone();
            let grader = Grader::open(setup)?;
            called(exercises)?;
            let mut is_first = true;
            watch::run(&dir, || {
                let ask = ask(exercises, seed(cli)?)?;
                let submission = match Submission::read(&dir) {
                    // An editor, or git, may have put the folder aside for a moment.
                    Err(Fault::NotASubmission(why)) if !is_first => {
                        let waits = format!("{why}\nThis goes on when the folder is back.");
                        return Ok(write!(out, "{}", paragraphs(&waits)).is_ok());
                    }
                    submission => submission?,
                };
                let report = grader.report(&submission, &ask)?;
                let format = cli.format();
                let text = (format.render)(&report) + format.divider;
                // A reader that has gone away ends it.
                let goes_on = write!(out, "{text}").and_then(|()| out.flush()).is_ok();
                if std::mem::take(&mut is_first) {
                    begin_ahead(&grader, &program);
                }
                Ok(goes_on)
            })?;
        }
        Some(Command::Explain { print: true }) => {
            put(&mut out, &explain::print(&dir, &course_key)?)?
        }
        Some(Command::Explain { print: false }) => {
            let mut input = io::stdin().lock();
            explain::run(&dir, &course_key, &invocation, &mut input, &mut out)?;
        }
        Some(Command::Replay { exercises, seed }) => {
            let render = replay::format(&cli.format)?;
            let ask = ask(exercises, *seed)?;
            let grader = Grader::open(setup)?;
            let submission = Submission::read(&dir)?;
            put(
                &mut out,
                &render(&replay::run(&grader, &submission, &ask)?, *seed),
            )?;
        }
        None => {
            let meant = cli.exercises.first().and_then(|word| command_like(word));
            let ask = ask(&cli.exercises, seed(cli)?).map_err(|why| match meant {
                Some(command) if matches!(why.downcast_ref(), Some(Fault::Unknown(_))) => {
                    let says = format!("{why}. Did you mean the command `{command}`?");
                    Fault::Unknown(says).into()
                }
                _ => why,
            })?;
            let program = setup.checker.clone();
            let grader = Grader::open(setup)?;
            let report = grader.report(&Submission::read(&dir)?, &ask)?;
            put(&mut out, &(cli.format().render)(&report))?;
            begin_ahead(&grader, &program);
            let outcome = report.outcome;
            let tells = cli.exit_code || outcome == Verdict::GraderError;
            let code = if tells { outcome.exit_code() } else { 0 };
            return Ok(ExitCode::from(code));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The hidden subcommand that compiles the known wrong programs.
const AHEAD: &str = "__ahead";

/// Compiles the known wrong programs while the person at the screen reads, so that the first
/// mistake need not wait for it. Nobody waits for this, and it matters to nobody whether it
/// succeeds.
fn begin_ahead(grader: &Grader, checker: &Path) {
    if !std::io::stdout().is_terminal() || grader.has_models() {
        return;
    }
    let mut command = std::process::Command::new(checker);
    command
        .arg(AHEAD)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    // It outlives the terminal's next Ctrl-C, which is meant for something else.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let _ = command.spawn();
}

fn setup() -> Result<Setup, Fault> {
    Ok(Setup {
        checker: std::env::current_exe().context("cannot find this program")?,
        cache: home::cache()?,
    })
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
fn seed(cli: &Cli) -> Result<u32, Fault> {
    if let Some(seed) = cli.seed {
        return Ok(seed);
    }
    let number = getrandom::u32()
        .map_err(|error| anyhow::anyhow!("the system gives no random numbers: {error}"))?;
    Ok(number % 1_000_000_000)
}
