//! A hostile submission: the solutions with something changed, and sentinels around it.

use crate::census::{Census, in_a_session};
use crate::common::{checker_with, copy_submission, parsed, root};
use crate::said::Said;
use checker::course::functions::{Function, replaced, with_bodies};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What no folder beside the submission may lose, and no report may show.
pub const SECRET: &str = "the-secret-of-somebody-else";

/// However busy the machine is, the checker has come to its end by then.
const BOUND: Duration = Duration::from_secs(150);

/// A folder of a test's own: `submission`, and beside it `secret.rs`, the work of somebody else.
pub struct Attempt {
    world: TempDir,
}

impl Attempt {
    /// The solutions as they are.
    pub fn new() -> Attempt {
        let world = tempfile::tempdir().expect("a folder");
        let attempt = Attempt { world };
        copy_submission(&root().join("solutions"), &attempt.dir());
        let secret = format!("pub const SECRET: &str = \"{SECRET}\";\n");
        fs::write(attempt.outside("secret.rs"), secret).expect("writable");
        attempt
    }

    /// The solutions with this file instead of their own.
    pub fn with(path: &str, text: impl AsRef<[u8]>) -> Attempt {
        Attempt::new().and(path, text)
    }

    /// The solutions with the step `saddle_value`, on which no other step rests, done this way. `p` is
    /// its argument; `right(p)` its right answer; `only_if(refused, p)` is right if `refused`, and
    /// wrong if not. `more` stands at the end of the file.
    pub fn saddle(body: &str, more: &str) -> Attempt {
        Attempt::with("ex09_saddle/src/lib.rs", saddle(body, more))
    }

    pub fn and(self, path: &str, text: impl AsRef<[u8]>) -> Attempt {
        let file = self.dir().join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("writable");
        self
    }

    /// With `more` at the end of a file.
    pub fn and_at_the_end_of(self, path: &str, more: &str) -> Attempt {
        let text = fs::read_to_string(self.dir().join(path)).expect("it is there");
        self.and(path, text + more)
    }

    /// The folder that is handed in.
    pub fn dir(&self) -> PathBuf {
        self.world.path().join("submission")
    }

    /// A path beside the folder that is handed in.
    pub fn outside(&self, name: &str) -> PathBuf {
        self.world.path().join(name)
    }

    /// The report on the submission.
    #[track_caller]
    pub fn grade(&self) -> Said {
        self.grade_by(checker(), &[])
    }

    /// The report of this checker, with these words. Whatever the submission is, nothing in it or
    /// around it changes, no process of it goes on, and the cache is whole.
    #[track_caller]
    pub fn grade_by(&self, checker: Command, words: &[&str]) -> Said {
        let output = self.run(checker, &[&["--format", "json"], words].concat());
        let said = parsed(&output);
        let said = said.unwrap_or_else(|why| panic!("no report on a hostile submission: {why}"));
        Said::new(said)
    }

    /// The report as a person sees it.
    #[track_caller]
    pub fn show(&self) -> String {
        let output = self.run(checker(), &[]);
        String::from_utf8(output.stdout).expect("the checker writes UTF-8")
    }

    /// The report in this format.
    #[track_caller]
    pub fn show_as(&self, format: &str) -> String {
        let output = self.run(checker(), &["--format", format]);
        String::from_utf8(output.stdout).expect("the checker writes UTF-8")
    }

    /// Runs the checker on it with these words, and takes the census before and after.
    #[track_caller]
    pub fn run(&self, checker: Command, words: &[&str]) -> Output {
        self.run_on(&self.dir(), checker, words)
    }

    /// Runs the checker on this folder in its place, and takes the same census.
    #[track_caller]
    pub fn run_on(&self, dir: &Path, mut checker: Command, words: &[&str]) -> Output {
        checker.args(words).arg("--dir").arg(dir);
        self.run_as_it_is(checker)
    }

    /// Runs this checker, which knows what to look at, and takes the same census.
    #[track_caller]
    pub fn run_as_it_is(&self, checker: Command) -> Output {
        let (start, before) = (Instant::now(), Census::of(self.world.path()));
        // Its streams are read to their end: nothing that it started holds them open.
        let (output, session) = in_a_session(&checker);
        let took = start.elapsed();
        assert!(took < BOUND, "the checker took {took:?}");
        before.assert_unharmed(self.world.path(), session);
        output
    }
}

/// The cache for hostile code alone.
pub const CACHE: &str = "hostile-cache";

/// The checker with that cache.
pub fn checker() -> Command {
    checker_with(CACHE)
}

/// `saddle_value` done this way: see [`Attempt::saddle`].
pub fn saddle(body: &str, more: &str) -> String {
    let own = |function: &Function| {
        let body = || format!("{{ {body} }}");
        (function.name == "saddle_value").then(body)
    };
    let text = with_bodies(&solution("ex09_saddle"), own).expect("the solution is Rust");
    text + "
#[allow(dead_code)]
fn right([x, y]: Point) -> f64 { x * x - y * y }
#[allow(dead_code)]
fn only_if(refused: bool, p: Point) -> f64 { if refused { right(p) } else { 99.0 } }
" + more
}

/// The right source of an exercise with this function in the place of its own.
pub fn instead(exercise: &str, function: &str) -> String {
    replaced(&solution(exercise), function).expect("both are Rust")
}

/// The right source of an exercise.
pub fn solution(exercise: &str) -> String {
    solution_file(&format!("{exercise}/src/lib.rs"))
}

/// A file of the solutions.
pub fn solution_file(path: &str) -> String {
    fs::read_to_string(root().join("solutions").join(path)).expect("it is there")
}

/// The place of the line of `text`, the source of `exercise`, in which `words` stand.
pub fn place(exercise: &str, text: &str, words: &str) -> String {
    let line = text.lines().position(|line| line.contains(words));
    format!(
        "{exercise}/src/lib.rs:{}",
        line.expect("the words are there") + 1
    )
}
