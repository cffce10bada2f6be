//! At whose door a mistake is laid: whatever is wrong in a step and in those that it calls, a report
//! names what is so, and nothing else.

use crate::common::{ask, copy_submission, grader, root};
use checker::course::functions::{Function, last_name, with_bodies};
use checker::course::{self, Exercise, Stub};
use checker::grader::Grader;
use checker::judge::evidence::{Finding, Status};
use checker::scan::{Scans, scan_all};
use checker::submission::Submission;
use checker::workers;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A function of one exercise, and one that calls it: of the same exercise, or of a later one.
struct Link {
    called: (&'static Exercise, &'static Stub),
    by: (&'static Exercise, &'static Stub),
}

impl Link {
    fn is_within(&self) -> bool {
        self.called.0.name == self.by.0.name
    }
}

/// What is done to a function.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Done {
    Right,
    /// The first mistake that is known of it.
    Wrong,
    ToDo,
    Panics,
    /// Its exercise does not compile.
    NoRust,
}

/// The solutions, in which these functions are not right.
fn laid_out(changes: &[(&'static Exercise, &'static Stub, Done)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy_submission(&root().join("solutions"), folder.path());
    for (exercise, stub, done) in changes {
        let file = folder.path().join(exercise.name).join("src/lib.rs");
        let text = fs::read_to_string(&file).expect("it is there");
        let with = |body: &str| {
            let is_it = |function: &Function| function.name == stub.name;
            let body = |function: &Function| is_it(function).then(|| body.to_string());
            with_bodies(&text, body).expect("it is Rust")
        };
        let text = match done {
            Done::Right => text,
            Done::Wrong => wrong(exercise, stub),
            Done::ToDo => with("{ todo!(\"it is to do\") }"),
            Done::Panics => with("{ panic!(\"it gave up\") }"),
            Done::NoRust => with("{ let }"),
        };
        fs::write(file, text).expect("written");
    }
    folder
}

/// The first known mistake of a function.
fn wrong(exercise: &'static Exercise, stub: &Stub) -> String {
    let mut known = exercise.wrong(stub).into_iter();
    let first = known
        .find(|one| one.status == "failed")
        .expect("one is known");
    first.source(exercise).expect("it is Rust")
}

fn scans(dir: &Path) -> Scans {
    let all: Vec<&'static Exercise> = course::all().iter().collect();
    let submission = Submission::read(dir).expect("it was laid out");
    scan_all(&submission, &all).expect("it can be read")
}

/// Who calls whom in the solutions.
fn links() -> Vec<Link> {
    let scans = scans(&root().join("solutions"));
    let mut links = Vec::new();
    for exercise in course::all() {
        for by in &exercise.stubs {
            for called in &scans[exercise.name].calls {
                let of = course::find(called.exercise).expect("the course has it");
                let stub = of.stubs.iter().find(|it| it.function() == called.function);
                if let Some(stub) = stub.filter(|_| called.by == by.function()) {
                    links.push(Link {
                        called: (of, stub),
                        by: (exercise, by),
                    });
                }
            }
        }
    }
    links
}

/// What is found in this folder of `exercise`, and of all that stand on it.
fn findings(grader: &Grader, folder: &Path, exercise: &Exercise) -> Vec<Finding> {
    let submission = Submission::read(folder).expect("it was laid out");
    let stands_on_it = |one: &&'static Exercise| {
        one.index == exercise.index || one.below().contains(&exercise.index)
    };
    let asked = course::all().iter().filter(stands_on_it).collect();
    let report = grader.report(&submission, &ask(asked));
    report.expect("the machine is well").evidence.findings
}

/// The exercises that a finding names, but for itself.
fn named(finding: &Finding) -> BTreeSet<&'static str> {
    let says = |name: &str| {
        let mut lines = finding
            .evidence
            .iter()
            .chain(finding.glosses.iter().map(|it| &it.says));
        lines.any(|line| line.text.contains(name))
    };
    let others = course::all().iter().map(|exercise| exercise.name);
    others
        .filter(|name| *name != finding.exercise && (says(name) || finding.cause == Some(*name)))
        .collect()
}

/// What is not true of these findings, where `own` are the exercises that were changed.
fn complaints(findings: &[Finding], scans: &Scans, own: &[(&str, Done)]) -> Vec<String> {
    let mut complaints = Vec::new();
    let find = |name: &str| findings.iter().find(|it| it.exercise == name);
    for finding in findings {
        let (name, status) = (finding.exercise, finding.status);
        let mut complain = |what: String| complaints.push(format!("{name} is {status:?}: {what}"));
        let done = own.iter().find(|(changed, _)| *changed == name);
        let done = done.map_or(Done::Right, |(_, done)| *done);
        let expected: &[Status] = match done {
            Done::Right => &[Status::Passed, Status::Affected, Status::Waiting],
            Done::Wrong => &[Status::Failed],
            Done::ToDo => &[Status::Stub],
            Done::Panics => &[Status::Panicked],
            Done::NoRust => &[Status::DoesNotCompile],
        };
        if !expected.contains(&status) {
            complain(format!("it is {done:?}: {:?}", finding.evidence));
        }
        // Whom it names is not right, and is called, or is needed to compile.
        for other in named(finding) {
            if find(other).is_some_and(|other| other.status == Status::Passed) {
                complain(format!(
                    "{other}, which is right, is named in {:?}",
                    finding.evidence
                ));
            }
            if done != Done::Right {
                complain(format!(
                    "its own mistake is laid at {other}: {:?}",
                    finding.evidence
                ));
            }
        }
        // Whoever is to blame is called by what is said to suffer; or its crate is missing.
        let is_missing = |need: &&str| {
            find(need).is_some_and(|it| it.functions.is_empty() && it.status != Status::Passed)
        };
        let reaches = |functions: &[&str], bad: &dyn Fn(&Finding) -> bool| {
            let reached = functions
                .iter()
                .flat_map(|function| scans[name].reached(name, function, |_| true));
            reached.into_iter().any(|called| {
                let of = find(called.exercise).filter(|of| of.exercise != name && bad(of));
                of.is_some_and(|of| of.functions.contains(&called.function.as_str()))
            })
        };
        if !scans[name].needs.iter().any(is_missing) {
            let is_cause = |of: &Finding| {
                finding.cause == Some(of.exercise)
                    || (of.cause.is_some() && of.cause == finding.cause)
            };
            if let Some(cause) = finding.cause
                && !reaches(&finding.functions, &is_cause)
            {
                complain(format!(
                    "nothing that is said to suffer calls what {cause} does wrong"
                ));
            }
            let all = course::find(name).map_or(Vec::new(), Exercise::functions);
            if status == Status::Passed && reaches(&all, &|_| true) {
                complain("it calls what is wrong elsewhere, and nothing is said".to_string());
            }
        }
        // Within an exercise: what is said to call another does.
        for part in &finding.parts {
            let Some(other) = part.calls else { continue };
            let reached = scans[name].reached(name, part.function, |_| true);
            if !reached
                .iter()
                .any(|it| it.exercise == name && it.function == other)
            {
                complain(format!("{} does not call {other}", part.function));
            }
            if !finding.functions.contains(&other) {
                complain(format!(
                    "{other}, which is right, is said to spoil {}",
                    part.function
                ));
            }
        }
    }
    complaints
}

#[test]
fn a_mistake_is_laid_at_the_door_of_whoever_made_it() {
    let grader = grader("grader-cache");
    let links = links();
    assert!(links.iter().any(Link::is_within) && !links.iter().all(Link::is_within));
    let (mut cases, mut broken) = (Vec::new(), BTreeSet::new());
    for link in &links {
        for called in [Done::Wrong, Done::ToDo, Done::Panics] {
            cases.push((link, called, Done::Right));
        }
        // Of two mistakes in one file no program is known.
        if !link.is_within() {
            cases.push((link, Done::Wrong, Done::Wrong));
            // The whole exercise is gone, whichever of its functions it was.
            if broken.insert(link.called.0.name) {
                cases.push((link, Done::NoRust, Done::Right));
            }
        }
    }
    let judged = workers::map(&cases, |(link, called, by)| {
        let (of, asked) = link.called;
        let (exercise, stub) = link.by;
        let mut changes = vec![(of, asked, *called)];
        if *by != Done::Right {
            changes.push((exercise, stub, *by));
        }
        let folder = laid_out(&changes);
        let own: Vec<(&str, Done)> = changes
            .iter()
            .map(|(it, _, done)| (it.name, *done))
            .collect();
        let complaints = complaints(
            &findings(&grader, folder.path(), of),
            &scans(folder.path()),
            &own,
        );
        let title = format!(
            "{} of {} is {called:?}, and {} of {}, which calls it, is {by:?}",
            last_name(&asked.name),
            of.name,
            last_name(&stub.name),
            exercise.name
        );
        let complaints = complaints
            .into_iter()
            .map(|it| format!("{title}:\n    {it}"));
        complaints.collect::<Vec<_>>()
    });
    let complaints: Vec<String> = judged.into_iter().flatten().collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What is left to a function of the learner's own is laid at the door of whoever calls that, and of
/// nobody else.
#[test]
fn what_a_function_leaves_to_another_of_its_own_is_its_own() {
    let grader = grader("grader-cache");
    let folder = laid_out(&[changed("ex04", "descend"), changed("ex08", "settled_below")]);
    let change = |exercise: &str, from: &str, to: &str, more: &str| {
        let file = folder.path().join(exercise).join("src/lib.rs");
        let text = fs::read_to_string(&file).expect("it is there");
        assert!(text.contains(from), "{exercise} does not say {from}");
        fs::write(file, text.replace(from, to) + more).expect("written");
    };
    change(
        "ex05_sweep",
        "ex04_loop::descend(",
        "walk(",
        "fn walk<const N: usize>(
             gradient: impl Fn(Point<N>) -> Point<N>,
             start: Point<N>,
             lr: f64,
             steps: usize,
         ) -> Vec<Point<N>> {
             ex04_loop::descend(gradient, start, lr, steps)
         }",
    );
    change(
        "ex08_table",
        "settled_below(&run.losses",
        "Settled.at(&run.losses",
        "struct Settled;
         impl Settled {
             fn at(self, losses: &[f64], threshold: f64) -> Option<usize> {
                 settled_below(losses, threshold)
             }
         }",
    );
    let (descend, _, _) = changed("ex04", "descend");
    let findings = findings(&grader, folder.path(), descend);
    let find = |name: &str| {
        findings
            .iter()
            .find(|it| it.exercise == name)
            .expect("asked")
    };
    let sweep = find("ex05_sweep");
    assert_eq!(sweep.status, Status::Affected, "{:?}", sweep.evidence);
    assert_eq!(sweep.functions, ["sweep"], "neither of the others walks");
    let table = find("ex08_table");
    assert_eq!(table.cause, None, "it calls nothing that walks");
    let row = table.parts.iter().find(|part| part.function == "row");
    assert_eq!(row.and_then(|row| row.calls), Some("settled_below"));
}

fn changed(exercise: &str, function: &str) -> (&'static Exercise, &'static Stub, Done) {
    let exercise = course::find(exercise).expect("the course has it");
    let mut stubs = exercise.stubs.iter();
    let stub = stubs.find(|stub| stub.function() == function);
    (exercise, stub.expect("the exercise has it"), Done::Wrong)
}
