//! `checker`: says where a learner stands. See the library for how.

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, Result};
use checker::cli::{Cli, Color, Command, command_like};
use checker::commands::watch::judging::Judging;
use checker::commands::watch::{append, sitting, terminal};
use checker::commands::{diff, doctor, explain, hint, list, record, replay, reset};
use checker::course::{self, Exercise};
use checker::draw;
use checker::fault::{Fault, MACHINE, MISTAKE};
use checker::grader::{Ask, Grader, Setup, called, one_called};
use checker::help;
use checker::home;
use checker::invocation::Invocation;
use checker::judge::evidence::Status;
use checker::process::limited::answer_hidden_words;
use checker::standing::stands_at;
use checker::submission::{Submission, folder};
use checker::text::{paragraphs, printable};
use checker::verdict::{Report, Verdict};
use checker::words;
use clap::Parser;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};

fn main() -> ExitCode {
    if let Some(status) = answer_hidden_words() {
        return ExitCode::from(status);
    }
    // Whatever stack a shell hands on, the work gets its own.
    let work = std::thread::Builder::new().stack_size(STACK).spawn(answer);
    match work.context(words::main::NO_THREAD) {
        Ok(work) => {
            // The exercises are read while the arguments are.
            course::all();
            // What a panic says is on the screen already.
            work.join().unwrap_or(ExitCode::from(MACHINE))
        }
        Err(why) => refuse(&Fault::Machine(why).into()),
    }
}

/// Bytes for what is not nested; see [`checker::stack`] for the rest.
const STACK: usize = 16 << 20;

fn answer() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|word| word == AHEAD) {
        return match home::setup().and_then(|setup| Grader::open(setup)?.prepare_models()) {
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
            .context(words::main::NO_ANSWER)
            .map_err(Fault::Machine)?),
    }
}

/// Says why nothing was done, and whose fault that is.
fn refuse(error: &anyhow::Error) -> ExitCode {
    let (status, says) = match error.downcast_ref() {
        Some(fault @ Fault::Machine(_)) => {
            let here = Invocation {
                within: home::is_within(),
                ..Invocation::default()
            };
            let doctor = here.command("doctor");
            let word = Verdict::GraderError.word();
            let says = words::main::no_fault_of_the_code(doctor, word, fault.words());
            (MACHINE, says)
        }
        Some(fault) => (fault.exit_code(), fault.words()),
        None => (MISTAKE, format!("{error:#}")),
    };
    // There may be nobody to read this, either.
    let _ = io::stderr().write_all(paragraphs(&format!("checker: {says}")).as_bytes());
    ExitCode::from(status)
}

/// Where and how a command was given.
struct Session<'a> {
    cli: &'a Cli,
    dir: PathBuf,
    course_key: String,
    invocation: Invocation,
    setup: Setup,
}

impl Session<'_> {
    fn of(cli: &Cli) -> Result<Session<'_>> {
        let course_key = home::course_key(cli.key_file.as_deref())?;
        let dir = match &cli.dir {
            Some(dir) => folder(dir.clone()),
            None => home::exercises()?,
        };
        let invocation = Invocation {
            dir: cli.dir.clone().filter(|_| !home::is_default(&dir)),
            key_file: cli.key_file.clone(),
            trust: cli.trust,
            plain: cli.plain,
            within: home::is_within(),
        };
        let setup = home::setup()?;
        Ok(Session {
            cli,
            dir,
            course_key,
            invocation,
            setup,
        })
    }

    fn ask(&self, exercises: Vec<&'static Exercise>, seed: u32) -> Ask {
        Ask {
            exercises,
            seed,
            course_key: self.course_key.clone(),
            own: home::is_own(&self.dir),
            trust: self.cli.trust,
            invocation: self.invocation.clone(),
        }
    }

    /// The exercises called `names`.
    fn called(&self, names: &[String]) -> Result<Vec<&'static Exercise>, Fault> {
        called(names, &self.invocation)
    }

    fn grader(&self) -> Result<Grader, Fault> {
        Grader::open(self.setup.clone())
    }

    fn report(&self, exercises: Vec<&'static Exercise>) -> Result<(Submission, Report)> {
        let grader = self.grader()?;
        let submission = Submission::read(&self.dir)?;
        let report = grader.report(&submission, &self.ask(exercises, seed(self.cli)?))?;
        Ok((submission, report))
    }

    /// The step called `name`; without a name, the one that the learner stands at.
    fn step(&self, name: Option<&str>) -> Result<&'static Exercise> {
        if let Some(name) = name {
            return Ok(one_called(name, &self.invocation)?);
        }
        let (submission, report) = self.report(Vec::new())?;
        let stands = stands_at(&report.evidence, &submission);
        let all_right = || Fault::NotPossible(words::main::name_one(course::size()));
        Ok(stands.ok_or_else(all_right)?)
    }

    fn is_right(&self, exercise: &'static Exercise) -> Result<bool> {
        let (_, report) = self.report(vec![exercise])?;
        let finding = report.evidence.finding(exercise);
        Ok(finding.is_some_and(|finding| finding.status == Status::Passed))
    }
}

fn run(cli: &Cli) -> Result<ExitCode> {
    let choice = match cli.color {
        _ if cli.plain => ColorChoice::Never,
        Color::Auto => AutoStream::choice(&std::io::stdout()),
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    let mut out = AutoStream::new(std::io::stdout().lock(), choice);
    if let Some(Command::Help { page }) = &cli.command {
        put(&mut out, &help::run(page.as_deref())?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let session = Session::of(cli)?;
    let (dir, again) = (&session.dir, &session.invocation);
    match &cli.command {
        Some(Command::Help { .. }) => {}
        Some(Command::List) => {
            let (_, report) = session.report(Vec::new())?;
            put(&mut out, &list::run(&report.evidence, again))?;
        }
        Some(Command::Hint { exercise, level }) => {
            let exercise = session.step(exercise.as_deref())?;
            put(&mut out, &hint::run(exercise, *level, again))?;
        }
        Some(Command::Diff { exercise, solution }) => {
            let exercise = session.step(exercise.as_deref())?;
            let shows_solution = *solution || session.is_right(exercise)?;
            put(&mut out, &diff::run(dir, exercise, shows_solution, again)?)?;
        }
        Some(Command::Reset { exercise }) => {
            let exercise = session.step(exercise.as_deref())?;
            put(&mut out, &reset::run(dir, exercise)?)?;
        }
        Some(Command::Doctor) => {
            let grader = session.grader().ok();
            let examined = doctor::run(dir, &session.setup, grader.as_ref(), again);
            put(&mut out, &printable(&examined.text))?;
            if let Some(grader) = grader.filter(|_| examined.is_well) {
                begin_ahead(&grader, &session.setup.checker);
            }
            return Ok(ExitCode::from(u8::from(!examined.is_well)));
        }
        Some(Command::Watch { exercises }) => {
            let exercises = session.called(exercises)?;
            drop(out);
            return watch(&session, exercises, choice);
        }
        Some(Command::Explain { print: true }) => {
            put(&mut out, &explain::print(dir, &session.course_key)?)?;
        }
        Some(Command::Explain { print: false }) => {
            let mut input = io::stdin().lock();
            explain::run(dir, &session.course_key, again, &mut input, &mut out)?;
        }
        Some(Command::Replay {
            exercises,
            seed: drawn,
        }) => {
            let render = replay::format(&cli.format)?;
            let exercises = match exercises.as_slice() {
                [] => vec![session.step(None)?],
                names => session.called(names)?,
            };
            let seed = drawn.map_or_else(|| seed(cli), Ok)?;
            let submission = Submission::read(dir)?;
            let replayed = replay::run(
                &session.grader()?,
                &submission,
                &session.ask(exercises, seed),
            )?;
            put(&mut out, &render(&replayed, seed))?;
        }
        None => return judge(&session, &mut out),
    }
    Ok(ExitCode::SUCCESS)
}

/// Judges on every save, until somebody leaves.
fn watch(
    session: &Session,
    exercises: Vec<&'static Exercise>,
    choice: ColorChoice,
) -> Result<ExitCode> {
    let cli = session.cli;
    let judging = Judging {
        grader: session.grader()?,
        dir: session.dir.clone(),
        ask: session.ask(exercises.clone(), 0),
        seed: cli.seed,
    };
    let program = &session.setup.checker;
    if cli.plain || !cli.is_for_people() || !terminal::can_show() {
        let mut out = AutoStream::new(io::stdout().lock(), choice);
        let once = || begin_ahead(&judging.grader, program);
        append(&judging, cli.format(), &mut out, once)?;
        return Ok(ExitCode::SUCCESS);
    }
    let once = |judging: &Judging| begin_ahead(&judging.grader, program);
    let has_colours = choice != ColorChoice::Never;
    let status = sitting::run(judging, &exercises, has_colours, once)?;
    Ok(ExitCode::from(status))
}

/// The report on what was asked for.
fn judge(session: &Session, out: &mut dyn Write) -> Result<ExitCode> {
    let cli = session.cli;
    let meant = cli.exercises.first().and_then(|word| command_like(word));
    let exercises = session.called(&cli.exercises).map_err(|why| match meant {
        Some(command) if matches!(why, Fault::Unknown(_)) => {
            Fault::Unknown(words::cli::meant_command(command, why))
        }
        _ => why,
    })?;
    let grader = session.grader()?;
    let ask = session.ask(exercises, seed(cli)?);
    let report = grader.report(&Submission::read(&session.dir)?, &ask)?;
    record::keep(&session.dir, &report);
    put(out, &(cli.format().render)(&report))?;
    // Whoever reads along, at the screen, is told of what most people want next.
    if io::stdout().is_terminal() && report.verdict.is_some() && ask.own && cli.is_for_people() {
        let watch = report.evidence.invocation.command("watch");
        let further = words::main::further(watch);
        put(out, &paragraphs(&further))?;
    }
    begin_ahead(&grader, &session.setup.checker);
    let outcome = report.outcome;
    let tells = cli.exit_code || outcome == Verdict::GraderError;
    let code = if tells { outcome.exit_code() } else { 0 };
    Ok(ExitCode::from(code))
}

/// The hidden subcommand that compiles the known wrong programs.
const AHEAD: &str = "__ahead";

/// Compiles the known wrong programs while the person at the screen reads, so that the first
/// mistake need not wait for it. Nobody waits for this, and it matters to nobody whether it
/// succeeds. `CHECKER_AHEAD=0` leaves it undone: where many sit at terminals of one machine, as in
/// tests, each would begin.
fn begin_ahead(grader: &Grader, checker: &Path) {
    let is_unwanted = std::env::var_os("CHECKER_AHEAD").is_some_and(|word| word == "0");
    if is_unwanted || !std::io::stdout().is_terminal() || grader.has_models() {
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

/// The seed that was asked for, or a fresh one.
fn seed(cli: &Cli) -> Result<u32, Fault> {
    Ok(cli.seed.map_or_else(draw::fresh_seed, Ok)?)
}
