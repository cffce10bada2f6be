//! The rubric: from findings to one of four words, and to the next thing to do.

use crate::evidence::{Finding, Status};
use crate::grade::Graded;
use crate::scan::Lock;
use crate::understanding::{Item, Standing, Understanding};

/// The rubric's words, in their order of precedence, behind the grader's own fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The grader could not judge: its fault, never the learner's.
    GraderError,
    ToolLocked,
    Incomplete,
    RunsNotUnderstood,
    Complete,
}

impl Verdict {
    /// As the rubric spells it.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::GraderError => "GRADER-ERROR",
            Verdict::ToolLocked => "TOOL-LOCKED",
            Verdict::Incomplete => "INCOMPLETE",
            Verdict::RunsNotUnderstood => "RUNS-NOT-UNDERSTOOD",
            Verdict::Complete => "COMPLETE",
        }
    }

    /// The exit status that `--exit-code` asks for.
    pub fn exit_code(self) -> u8 {
        match self {
            Verdict::Complete => 0,
            Verdict::RunsNotUnderstood => 10,
            Verdict::Incomplete => 11,
            Verdict::ToolLocked => 12,
            Verdict::GraderError => 3,
        }
    }
}

/// Everything that a report says.
#[derive(Debug)]
pub struct Report {
    /// `None` when only some exercises were asked: then there is no verdict on the whole.
    pub verdict: Option<Verdict>,
    pub findings: Vec<Finding>,
    pub locks: Vec<Lock>,
    pub understanding: Understanding,
    pub seed: u32,
    /// The folder, as the person at the screen wrote it.
    pub dir: String,
    /// One sentence.
    pub next: String,
    /// What this machine could not shut the submission's code off from.
    pub sandbox_lacks: Vec<String>,
    /// Is it the code of whoever reads this?
    pub own: bool,
}

/// Applies the rubric.
pub fn decide(
    graded: Graded,
    understanding: Understanding,
    whole: bool,
    seed: u32,
    dir: String,
) -> Report {
    let Graded {
        findings, locks, ..
    } = graded;
    let verdict = if findings
        .iter()
        .any(|finding| finding.status == Status::GraderError)
    {
        Verdict::GraderError
    } else if !locks.is_empty() {
        Verdict::ToolLocked
    } else if findings
        .iter()
        .any(|finding| finding.status != Status::Passed)
    {
        Verdict::Incomplete
    } else if understanding.standing() != Standing::Held {
        Verdict::RunsNotUnderstood
    } else {
        Verdict::Complete
    };
    let next = next(verdict, &findings, &locks, &understanding, whole, &dir);
    let verdict = whole.then_some(verdict);
    Report {
        verdict,
        findings,
        locks,
        understanding,
        seed,
        dir,
        next,
        sandbox_lacks: Vec::new(),
        own: true,
    }
}

fn next(
    verdict: Verdict,
    findings: &[Finding],
    locks: &[Lock],
    understanding: &Understanding,
    whole: bool,
    dir: &str,
) -> String {
    match verdict {
        Verdict::GraderError => {
            "Run the checker again, with fewer other programs running; if it stays like this, \
             report it together with the seed."
                .to_string()
        }
        Verdict::ToolLocked => {
            let place = &locks[0].place;
            format!("Take out what stands at {dir}/{place}, and write that part yourself.")
        }
        Verdict::Incomplete => next_exercise(findings, dir),
        _ if !whole => "This step is done. `cargo run` shows the whole way.".to_string(),
        Verdict::RunsNotUnderstood => next_answer(understanding, dir),
        Verdict::Complete => {
            "Draw what you have built: `cargo run -p visualiser -- all`.".to_string()
        }
    }
}

/// The earliest exercise that is not right through its own fault comes first.
fn next_exercise(findings: &[Finding], dir: &str) -> String {
    let own = |finding: &&Finding| {
        ![Status::Passed, Status::Waiting, Status::Affected].contains(&finding.status)
    };
    let Some(finding) = findings.iter().find(own) else {
        // Only a part was asked for, and what holds it up lies below that part.
        let cause = findings.iter().find_map(|finding| finding.cause);
        return cause.map_or(String::new(), |cause| {
            format!("First {cause}: `cargo run -- {cause}`.")
        });
    };
    let name = finding.exercise;
    let place = match &finding.place {
        Some(place) => format!("{dir}/{place}"),
        None => format!("{dir}/{name}/src/lib.rs"),
    };
    match finding.status {
        Status::Stub => {
            format!("Open {place}, fill in the todo!(), and try `cargo test -p {name}`.")
        }
        Status::DoesNotCompile => format!("Mend {place} until `cargo test -p {name}` compiles."),
        _ => format!("Look again at {place}, then try `cargo test -p {name}`."),
    }
}

fn next_answer(understanding: &Understanding, dir: &str) -> String {
    let open = |item: &&Item| item.standing != Standing::Held;
    match understanding.items.iter().find(open) {
        Some(item) if item.name == "write-up" => {
            let first = item.says.lines().next().unwrap_or_default();
            let first = first.strip_prefix("write-up.md:").map_or_else(
                || format!("{dir}/write-up.md: {first}"),
                |rest| format!("{dir}/write-up.md:{rest}"),
            );
            format!("Your code is right. Now {first}.")
        }
        // The file as a whole: it is not there, has no name in it, or cannot be read.
        Some(item) if item.name == "answers" && item.says.contains(".toml:") => {
            format!("Your code is right. Now {dir}/{}.", item.says)
        }
        _ => "Your code is right. Now show that you can predict it: `cargo run -- explain`.".into(),
    }
}
