//! What becomes of changed functions: does the compiler take them, do sealed calls see them, do the
//! hidden tests?

#![allow(dead_code)] // each program that shares this uses its part

use crate::changes::changes;
use crate::hidden::{self, HiddenTests, named, succeed};
use checker::course::functions::{functions, with_bodies};
use checker::course::{Exercise, Stub};
use checker::grader::Grader;
use checker::judge::examinations::examine;
use checker::judge::sealed::Examination;
use checker::probe::{Reply, models};
use checker::process::supervise::{End, Watch, supervise};
use checker::request::Call;
use checker::solved::Right;
use checker::workers;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// A solution with one small change in one function.
pub struct Mutant {
    pub exercise: &'static Exercise,
    pub stub: &'static Stub,
    /// The changed lines, before and after.
    pub change: String,
    /// The exercise's whole `src/lib.rs`.
    text: String,
}

/// Every small change to the functions of `exercise` that the compiler takes, function by function.
pub fn mutants(tests: &HiddenTests, exercise: &'static Exercise) -> Vec<Mutant> {
    let solution = exercise.solution;
    let mut all = Vec::new();
    for stub in &exercise.stubs {
        let changed = changes(solution, &stub.name);
        all.extend(changed.iter().map(|change| Mutant {
            exercise,
            stub,
            change: change.shown(solution),
            // What panics always does so when it runs.
            text: format!("#![allow(unconditional_panic)]\n{}", change.made(solution)),
        }));
    }
    let refused = refused(tests, exercise, &all);
    let mut numbers = 0..all.len();
    all.retain(|_| numbers.next().is_some_and(|at| !refused.contains(&at)));
    all
}

/// Those that do not compile. All are compiled as modules of one crate, whose errors say where they
/// stand; without these it is compiled again, for some errors are found only when there are no others.
fn refused(tests: &HiddenTests, exercise: &Exercise, all: &[Mutant]) -> BTreeSet<usize> {
    let folder = tempfile::tempdir().expect("a folder");
    for (at, mutant) in all.iter().enumerate() {
        fs::write(folder.path().join(format!("m{at}.rs")), &mutant.text).expect("writable");
    }
    let mut refused = BTreeSet::new();
    loop {
        let left = (0..all.len()).filter(|at| !refused.contains(at));
        let main: String = left.map(|at| format!("pub mod m{at};\n")).collect();
        fs::write(folder.path().join("lib.rs"), main).expect("writable");
        let mut command = tests.compiler(exercise);
        command.args([
            "--crate-type=lib",
            "--crate-name=mutants",
            "--emit=metadata",
        ]);
        command.args(["--error-format=short", "lib.rs"]);
        command.current_dir(folder.path());
        let Err(errors) = succeed(&mut command) else {
            return refused;
        };
        let before = refused.len();
        let numbers = errors.lines().filter_map(|line| {
            let (file, rest) = line.split_once(".rs:")?;
            let is_error = rest.contains(": error");
            file.strip_prefix('m').filter(|_| is_error)?.parse().ok()
        });
        refused.extend(numbers.collect::<Vec<usize>>());
        let name = exercise.name;
        assert!(
            refused.len() > before,
            "the mutants of {name} do not compile:\n{errors}"
        );
    }
}

/// Sees a mutant killed, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// By what it was asked, always.
    Killed,
    /// With some seeds only: the verdict hangs on the draw.
    Sometimes,
    Survives,
}

/// So many programs are compiled into one: in the processor time that a compiler may take, a slow
/// machine is done with them.
const TOGETHER: usize = 40;

/// What sealed calls make of `mutants`, all of one function, when they are drawn from each of `seeds`.
pub fn sealed(grader: &Grader, mutants: &[&Mutant], seeds: u32) -> Vec<Fate> {
    let Some(first) = mutants.first() else {
        return Vec::new();
    };
    let (exercise, stub) = (first.exercise, first.stub);
    let draw = |seed| {
        let mut all = examine(exercise, seed).into_iter();
        let found = all.find(|one| one.function() == stub.name);
        found.expect("every stub is examined")
    };
    let drawn: Vec<Box<dyn Examination>> = (0..seeds).map(draw).collect();
    let calls = drawn.iter().flat_map(|one| one.calls().iter().cloned());
    let calls: Vec<Call> = calls.collect();
    let compiler = grader.compiler().expect("there is a compiler");
    let fates = mutants.chunks(TOGETHER).flat_map(|mutants| {
        let texts: Vec<String> = mutants.iter().map(|mutant| mutant.text.clone()).collect();
        let models = models::build_texts(compiler, exercise, stub, &texts);
        let models = models.unwrap_or_else(|why| panic!("{}: {why:#}", stub.name));
        let numbers: Vec<usize> = (0..mutants.len()).collect();
        workers::map(&numbers, |&number| {
            let asked = models::replies_of(compiler, &models, number, &calls);
            let replies = asked.expect("the probe starts").replies;
            let mut rest = replies.as_slice();
            let mut killed = 0;
            for examination in &drawn {
                let (these, after) = rest.split_at(examination.calls().len());
                killed += usize::from(is_killed(examination.as_ref(), these));
                rest = after;
            }
            match killed {
                0 => Fate::Survives,
                all if all == drawn.len() => Fate::Killed,
                _ => Fate::Sometimes,
            }
        })
    });
    fates.collect()
}

fn is_killed(examination: &dyn Examination, replies: &[Reply]) -> bool {
    let mut each = replies.iter().zip(examination.rights()).enumerate();
    each.any(|(call, (reply, right))| match reply {
        Reply::Answer(answer) => !examination.holds(call, answer),
        Reply::Panic { .. } => *right != Right::Panics,
        Reply::None => true,
    })
}

/// What the hidden tests make of `mutants`, all of one exercise.
///
/// All of them are compiled into one crate, in which each function asks which of its bodies it has:
/// the tests are compiled once, and run once for each.
pub fn hidden(tests: &HiddenTests, exercise: &Exercise, mutants: &[&Mutant]) -> Vec<Fate> {
    let folder = tempfile::tempdir().expect("a folder");
    let program = hidden_program(tests, exercise, mutants, folder.path());
    let program = program.unwrap_or_else(|why| panic!("{}: {why}", exercise.name));
    assert!(
        passes(&program, usize::MAX),
        "the hidden tests of {} fail without any change",
        exercise.name
    );
    let numbers: Vec<usize> = (0..mutants.len()).collect();
    workers::map(&numbers, |&number| match passes(&program, number) {
        true => Fate::Survives,
        false => Fate::Killed,
    })
}

const CHOSEN: &str = "
fn chosen_mutant() -> usize {
    static CHOSEN: std::sync::LazyLock<usize> = std::sync::LazyLock::new(|| {
        let number = std::env::var(\"CHOSEN_MUTANT\").expect(\"the number of a mutant\");
        number.parse().expect(\"the number of a mutant\")
    });
    *CHOSEN
}
";

fn hidden_program(
    tests: &HiddenTests,
    exercise: &Exercise,
    mutants: &[&Mutant],
    folder: &Path,
) -> Result<PathBuf, String> {
    let body = |text: &str, function: &str| {
        let all = functions(text).expect("it compiles");
        let mut found = all.into_iter().filter(|one| one.name == function);
        text[found.next().expect("it is there").body].to_string()
    };
    let choice = with_bodies(exercise.solution, |function| {
        let mut arms = String::new();
        for (number, mutant) in mutants.iter().enumerate() {
            if mutant.stub.name == function.name {
                let body = body(&mutant.text, &function.name);
                arms += &format!("{number} => {body},\n");
            }
        }
        let right = &exercise.solution[function.body.clone()];
        let has_any = !arms.is_empty();
        has_any.then(|| format!("{{ match crate::chosen_mutant() {{\n{arms}_ => {right}\n}} }}"))
    });
    let choice = choice.expect("a solution is Rust") + CHOSEN;
    let source = folder.join("lib.rs");
    fs::write(&source, choice).map_err(|why| why.to_string())?;
    let library = folder.join(format!("lib{}.rlib", exercise.name));
    let mut command = tests.compiler(exercise);
    command.args(["--crate-type=rlib", "--crate-name", exercise.name]);
    command.args(["--cap-lints=allow", "-Cmetadata=mutants", "-o"]);
    command.arg(&library);
    succeed(command.arg(source))?;
    let program = folder.join(format!("tests{}", std::env::consts::EXE_SUFFIX));
    let mut command = tests.compiler(exercise);
    command.env("CARGO_MANIFEST_DIR", folder); // insta asks for it
    command.env("CARGO_PKG_NAME", exercise.name); // and where to read is said by it
    command.arg("--extern").arg(named(exercise.name, &library));
    command.args(["--test", "-o"]).arg(&program);
    succeed(command.arg(hidden::file(exercise)))?;
    Ok(program)
}

/// Do all hidden tests pass with mutant `number`? They take milliseconds; one that never ends has
/// seconds.
fn passes(program: &Path, number: usize) -> bool {
    let mut command = Command::new(program);
    command
        .args(["--test-threads=1", "--quiet"])
        .env("CHOSEN_MUTANT", number.to_string())
        .env("RUST_BACKTRACE", "0")
        .env("INSTA_UPDATE", "no")
        .env("INSTA_WORKSPACE_ROOT", program.parent().expect("a folder"));
    let watch = Watch {
        wall: Duration::from_secs(10),
        output: 8 << 20,
    };
    let outcome = supervise(command, watch).expect("the tests start");
    outcome.end == End::Exit(0)
}
