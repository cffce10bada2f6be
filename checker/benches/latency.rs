//! How long a learner waits for a verdict, beside `cargo test -p ex03_step`.
//!
//! ```text
//! cargo bench -p checker --bench latency           eleven rounds
//! cargo bench -p checker --bench latency -- 3      three
//! ```
//!
//! Everything is measured in one run, in a copy of the workshop with target and cache folders of its
//! own, with the checker as a learner has it: the dev profile. What is compared takes turns in every
//! round, so that a busy machine slows all of it alike. Nothing fails: times are for reading.

#[cfg(unix)]
#[path = "../tests/screen/pty.rs"]
#[allow(dead_code)] // it is the tests'
mod pty;

#[cfg(unix)]
#[path = "latency/rustlings.rs"]
mod rustlings;

use checker::course;
use std::fs;
use std::io::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;

/// The exercise whose `step` is edited, and the function.
const EDITED: (&str, &str) = ("ex03_step", "step");
/// The known mistake that is made in it.
const MISTAKE: &str = "adds-gradient";
/// The same sealed calls in every round.
const SEED: [&str; 2] = ["--seed", "7"];
const ROUNDS: usize = 11;
const COLD_ROUNDS: usize = 3;
/// So much longer than `checker ex03` it may take from a save until `watch` shows the verdict, in
/// seconds.
const ON_TOP: f64 = 0.06;

fn main() {
    let words = std::env::args().skip(1);
    let rounds = words.filter_map(|word| word.parse().ok()).next();
    let rounds = rounds.unwrap_or(ROUNDS).max(1);
    let workshop = Workshop::lay_out().expect("the workshop can be copied");

    eprintln!("building the checker from nothing …");
    workshop.run(workshop.cargo(&["fetch", "--quiet"]));
    let build = workshop.cargo(&["build", "--quiet", "-p", "checker", "--bin", "checker"]);
    let built = vec![workshop.time(build)];
    workshop.assert_complete();
    let test = ["test", "--quiet", "-p", EDITED.0];
    workshop.run(workshop.cargo(&test));

    eprintln!("{rounds} rounds after one-line edits …");
    let one_step = ["run", "--quiet", "--", EDITED.0, SEED[0], SEED[1]];
    let (mut text, mut mistaken) = (Edits::of(&workshop), Edits::with_mistake(&workshop));
    let [mut tests, mut one, mut full, mut again, mut cargo_run] = [const { Vec::new() }; 5];
    let [mut mistake, mut first_mistake] = [const { Vec::new() }; 2];
    mistaken.edit();
    workshop.assert_recognised();
    for _ in 0..rounds {
        text.edit();
        tests.push(workshop.time(workshop.cargo(&test)));
        text.edit();
        one.push(workshop.time(workshop.checker(&[EDITED.0])));
        mistaken.edit();
        mistake.push(workshop.time(workshop.checker(&[EDITED.0])));
        text.edit();
        full.push(workshop.time(workshop.checker(&[])));
        again.push(workshop.time(workshop.checker(&[])));
        text.edit();
        cargo_run.push(workshop.time(workshop.cargo(&one_step)));
    }

    eprintln!("{rounds} rounds in front of watch …");
    let screen = workshop.seen_by_watch(&mut text, &mut mistaken, rounds);
    eprintln!("{rounds} rounds in front of rustlings …");
    let rustlings = workshop.seen_by_rustlings(rounds);

    eprintln!("{COLD_ROUNDS} rounds with no exercise built …");
    let all = |verb: &str| {
        let packages = course::core().flat_map(|exercise| ["-p", exercise.name]);
        let words: Vec<&str> = [verb, "--quiet"].into_iter().chain(packages).collect();
        workshop.cargo(&words)
    };
    let [mut cold_tests, mut cold] = [const { Vec::new() }; 2];
    text.edit();
    workshop.run(all("test"));
    for _ in 0..COLD_ROUNDS {
        text.edit();
        workshop.run(all("clean"));
        cold_tests.push(workshop.time(all("test")));
        fs::remove_dir_all(workshop.cache()).expect("the cache can be removed");
        // Right answers name no mistake: the programs of the known ones are not built.
        cold.push(workshop.time(workshop.checker(&[])));
        mistaken.edit();
        first_mistake.push(workshop.time(workshop.checker(&[EDITED.0])));
    }

    let base = median(&tests);
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get());
    let name = EDITED.0;
    println!("{rounds} rounds, {COLD_ROUNDS} of them cold, on {cores} cores\n");
    println!("                                             median       min   ratio   limit");
    line(&format!("cargo test -p {name}"), &tests, base, None);
    let most = Some(Limit::Ratio(1.0));
    line(&format!("checker {name}"), &one, base, most);
    line(
        &format!("checker {name}, a known mistake"),
        &mistake,
        base,
        None,
    );
    line("the same, models never built", &first_mistake, base, None);
    line(&format!("cargo run -- {name}"), &cargo_run, base, None);
    let most = Some(Limit::Seconds(median(&one) + ON_TOP));
    match screen.as_slice() {
        [] => println!("  no pseudo-terminal here: watch is not measured"),
        times => line("watch, from the save to the screen", times, base, most),
    }
    match rustlings {
        Ok(times) => line("rustlings, from the save to the screen", &times, base, None),
        Err(why) => println!("  rustlings is left out: {why}"),
    }
    line("checker", &full, base, Some(Limit::Ratio(1.5)));
    let at_once = Some(Limit::Seconds(0.1));
    line("checker, nothing edited", &again, base, at_once);
    println!("\nno exercise built");
    let base = median(&cold_tests);
    line("cargo test of all exercises", &cold_tests, base, None);
    line("checker", &cold, base, Some(Limit::Ratio(0.5)));
    println!("\nnothing built at all");
    let (base, most) = (built[0], Some(Limit::Seconds(40.0)));
    line("cargo build -p checker", &built, base, most);
    println!("\nThe aim for checker {name} is a ratio of 0.8.");
}

/// What a time should stay within.
enum Limit {
    /// Of the first line of its group.
    Ratio(f64),
    Seconds(f64),
}

/// Prints one line of the table.
fn line(what: &str, times: &[f64], base: f64, limit: Option<Limit>) {
    let median = median(times);
    let least = times.iter().copied().fold(f64::INFINITY, f64::min);
    let ratio = median / base;
    let (limit, met) = match limit {
        None => (String::new(), true),
        Some(Limit::Ratio(most)) => (format!("{most:.1} times"), ratio <= most),
        Some(Limit::Seconds(most)) => (format!("{:.0} ms", most * 1e3), median <= most),
    };
    let word = match (limit.is_empty(), met) {
        (true, _) => "",
        (_, true) => "met",
        (_, false) => "NOT met",
    };
    let text = format!(
        "  {what:<39} {:>6.0} ms {:>6.0} ms {ratio:>7.2}   {limit:<11} {word}",
        median * 1e3,
        least * 1e3
    );
    println!("{}", text.trim_end());
}

fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    match times.len() % 2 {
        1 => times[middle],
        _ => f64::midpoint(times[middle - 1], times[middle]),
    }
}

/// A copy of the repository in which the course is solved, and no extension begun. Removed when it
/// is dropped.
struct Workshop(PathBuf);

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Workshop {
    fn lay_out() -> Result<Workshop, Error> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("the checker lies in the workshop");
        // On the disk of the target folder: where a learner's is.
        let folder = format!("latency-{}", std::process::id());
        let workshop = Workshop(Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder));
        copy(root, &workshop.0)?;
        let (from, to) = (root.join("solutions"), workshop.0.join("exercises"));
        for exercise in course::core() {
            let file = Path::new(exercise.name).join("src/lib.rs");
            fs::copy(from.join(&file), to.join(&file))?;
        }
        for name in ["understanding.toml", "write-up.md"] {
            fs::copy(from.join(name), to.join(name))?;
        }
        copy(&from.join("figures"), &to.join("figures"))?;
        Ok(workshop)
    }

    /// cargo as the learner types it, without what the cargo around this program has set.
    fn cargo(&self, words: &[&str]) -> Command {
        let mut command = self.command(Path::new("cargo"));
        command.args(words);
        command
    }

    /// The checker itself, from the dev profile.
    fn checker(&self, words: &[&str]) -> Command {
        let program = format!("target/debug/checker{}", std::env::consts::EXE_SUFFIX);
        let mut command = self.command(&self.0.join(program));
        command.args(SEED).args(words);
        command
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        let own = ["CARGO_HOME", "CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTR"];
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if name.starts_with("CARGO") && !own.iter().any(|own| name.starts_with(own)) {
                command.env_remove(name);
            }
        }
        command
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", self.0.join("target"))
            .env("CHECKER_CACHE", self.cache())
            // What is compiled ahead would run beside what is measured.
            .env("CHECKER_AHEAD", "0")
            .env("RUST_BACKTRACE", "0");
        command
    }

    /// How many seconds each verdict on a right text takes from the save to the screen.
    #[cfg(unix)]
    fn seen_by_watch(&self, right: &mut Edits, wrong: &mut Edits, rounds: usize) -> Vec<f64> {
        wrong.edit();
        let mut command = self.checker(&["watch", EDITED.0]);
        command.env_remove("NO_COLOR");
        let mut pty = pty::Pty::with(command, (80, 24));
        let mut times = Vec::new();
        for _ in 0..rounds {
            pty.shows(&["✗]", "waiting for a save"]);
            let start = Instant::now();
            right.edit();
            pty.shows(&["✓]"]);
            times.push(start.elapsed().as_secs_f64());
            pty.shows(&["waiting for a save"]);
            wrong.edit();
        }
        pty.press("q");
        pty.ends();
        times
    }

    /// The same in front of rustlings, whose exercise is of about the same size.
    ///
    /// # Errors
    /// Why it is not to be had.
    #[cfg(unix)]
    fn seen_by_rustlings(&self, rounds: usize) -> Result<Vec<f64>, String> {
        rustlings::seen(|program| self.command(program), rounds)
    }

    #[cfg(not(unix))]
    fn seen_by_rustlings(&self, _: usize) -> Result<Vec<f64>, String> {
        Err("no pseudo-terminal here".to_string())
    }

    #[cfg(not(unix))]
    fn seen_by_watch(&self, _: &mut Edits, _: &mut Edits, _: usize) -> Vec<f64> {
        Vec::new()
    }

    /// The file of the exercise that is edited.
    fn edited(&self) -> PathBuf {
        self.0.join("exercises").join(EDITED.0).join("src/lib.rs")
    }

    fn cache(&self) -> PathBuf {
        self.0.join("cache")
    }

    /// How many seconds a command takes, which must not fail.
    fn time(&self, command: Command) -> f64 {
        let start = Instant::now();
        self.run(command);
        start.elapsed().as_secs_f64()
    }

    fn run(&self, mut command: Command) -> Output {
        let output = command
            .output()
            .unwrap_or_else(|why| panic!("{command:?} does not start: {why}"));
        assert!(
            output.status.success(),
            "{command:?} fails, so there is nothing to measure:\n{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    /// A verdict that stops half-way would be quick.
    fn assert_complete(&self) {
        self.run(self.checker(&["--exit-code"]));
    }

    /// So would one that has no name for the mistake.
    fn assert_recognised(&self) {
        let output = self.run(self.checker(&[EDITED.0]));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            said.contains(MISTAKE),
            "{MISTAKE} is not recognised:\n{said}"
        );
    }
}

/// One-line edits of the learner's `step`: its code changes, and what it computes does not.
struct Edits {
    path: PathBuf,
    before: String,
    after: String,
    count: usize,
}

impl Edits {
    fn of(workshop: &Workshop) -> Edits {
        let path = workshop.edited();
        let text = fs::read_to_string(&path).expect("the exercise is there");
        Edits::in_text(path, &text)
    }

    /// Of the same file, with the known mistake in it.
    fn with_mistake(workshop: &Workshop) -> Edits {
        let exercise = course::find(EDITED.0).expect("the course has it");
        let mut stubs = exercise.stubs.iter();
        let stub = stubs.find(|stub| stub.name == EDITED.1);
        let programs = exercise.wrong(stub.expect("the exercise has it"));
        let mut programs = programs.iter();
        let program = programs.find(|program| program.name == MISTAKE);
        let program = program.expect("it is a known mistake");
        let text = program.source(exercise).expect("a known mistake is Rust");
        Edits::in_text(workshop.edited(), &text)
    }

    fn in_text(path: PathBuf, text: &str) -> Edits {
        let function = text.find(&format!("pub fn {}", EDITED.1));
        let function = function.expect("the exercise has it");
        let brace = text[function..].find("{\n").expect("it has a body");
        let (before, after) = text.split_at(function + brace + 2);
        Edits {
            path,
            before: before.to_string(),
            after: after.to_string(),
            count: 0,
        }
    }

    fn edit(&mut self) {
        self.count += 1;
        let line = format!("    std::hint::black_box({}_usize);\n", self.count);
        let text = format!("{}{line}{}", self.before, self.after);
        fs::write(&self.path, text).expect("the exercise can be edited");
    }
}

/// Copies a folder, without what was built or drawn there.
fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        let built = ["target", ".git", "node_modules"];
        let drawn = from.ends_with("exercises") && name == "figures";
        if drawn || built.iter().any(|built| name == *built) {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &to.join(name))?,
            false => drop(fs::copy(entry.path(), to.join(name))?),
        }
    }
    Ok(())
}
