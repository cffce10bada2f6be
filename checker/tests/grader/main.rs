//! The grader as a library: what it refuses, what it keeps, and for whom it works.

#[path = "../common/mod.rs"]
mod common;

mod blame;
mod cache;
mod given;
mod places;
mod shared_std;
mod workers;

use checker::course;
use checker::fault::Fault;
use checker::grader::{Grader, Setup, called, one_called};
use checker::home;
use checker::invocation::Invocation;
use checker::report::human;
use checker::submission::Submission;
use checker::verdict::Report;
use common::{ask, executable, kept, lay_out, root};
use std::fs;
use std::path::Path;
use std::time::Duration;

fn setup() -> Setup {
    Setup::new(executable(), kept("grader-cache"))
}

#[test]
fn one_grader_reports_on_many_submissions_side_by_side_and_alike() {
    let grader = Grader::open(setup()).expect("the machine is well");
    let cases = ["untouched", "adds_gradient", "argmin", "all_right"];
    let folder = tempfile::tempdir().expect("a folder");
    let submissions = cases.map(|case| {
        let dir = folder.path().join(case);
        lay_out(case, &dir);
        Submission::read(&dir).expect("it was laid out")
    });
    let report = |submission: &Submission| {
        let report = grader.report(submission, &ask(Vec::new()));
        human::render(&report.expect("the machine is well"))
    };
    let alone: Vec<String> = submissions.iter().map(report).collect();
    let together: Vec<String> = std::thread::scope(|scope| {
        let threads = submissions.iter().map(|it| scope.spawn(|| report(it)));
        let threads: Vec<_> = threads.collect();
        let reports = threads.into_iter().map(|thread| thread.join());
        reports.map(|report| report.expect("no panic")).collect()
    });
    assert_eq!(alone, together, "with one seed, whoever grades beside");
}

#[test]
fn what_is_no_submission_is_a_fault_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "no folder").expect("written");
    for dir in [
        folder.path().to_path_buf(),
        file,
        folder.path().join("nowhere"),
    ] {
        let fault = Submission::read(&dir).expect_err("nothing to grade");
        assert!(
            matches!(fault, Fault::NotASubmission(_)),
            "{dir:?}: {fault:?}"
        );
    }
    assert!(matches!(
        one_called("ex12", &Invocation::default()),
        Err(Fault::Unknown(_))
    ));
}

#[test]
fn exercises_are_asked_for_once_and_in_the_order_of_the_course() {
    let in_folder = "exercises/ex03_step/src/lib.rs";
    let names = ["step", "ex01", "3", "ex03_step", in_folder].map(str::to_string);
    let found = called(&names, &Invocation::default()).expect("they are there");
    let found: Vec<&str> = found.iter().map(|exercise| exercise.name).collect();
    assert_eq!(found, ["ex01_surface", "ex03_step"]);
}

#[test]
fn what_does_not_run_is_not_replayed() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("syntax_error_in_step", folder.path());
    let grader = Grader::open(setup()).expect("the machine is well");
    let submission = Submission::read(folder.path()).expect("it was laid out");
    let exercise = course::find("ex03").expect("one of the course");
    let fault = grader.replay(&submission, exercise, &ask(Vec::new())).err();
    let Some(Fault::NotPossible(why)) = fault else {
        panic!(
            "it does not compile: {:?}",
            fault.map(|fault| fault.to_string())
        );
    };
    assert!(why.contains("`cargo run -- ex03_step` says more"), "{why}");
}

#[test]
fn the_folder_of_this_workshop_is_ones_own_and_no_other() {
    assert!(home::is_own(&root().join("exercises")));
    assert!(home::is_own(&root()));
    let elsewhere = tempfile::tempdir().expect("a folder");
    lay_out("untouched", elsewhere.path());
    assert!(!home::is_own(elsewhere.path()), "somebody else's");
    assert!(!home::is_own(&elsewhere.path().join("nowhere")));
    let next_door = root().with_extension("copy");
    assert!(!home::is_own(&next_door), "a name that begins alike");
}

// Holds: swapped-folder
#[cfg(unix)]
#[test]
fn a_link_out_of_the_workshop_is_not_ones_own() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    let link = kept("a-link-out");
    fs::create_dir_all(kept("")).expect("a folder of the tests' own");
    let _ = fs::remove_file(&link);
    std::os::unix::fs::symlink(elsewhere.path(), &link).expect("linked");
    assert!(!home::is_own(&link), "it leads to somebody else's folder");
    fs::remove_file(&link).expect("it was made");
}

fn graded_by_a_new_grader(work: &Path, cache: &Path) -> Result<Report, Fault> {
    let setup = Setup::new(executable(), cache.to_path_buf());
    let grader = Grader::open(setup).expect("the machine is well");
    let submission = Submission::read(work).expect("it was laid out");
    grader.report(&submission, &ask(Vec::new()))
}

// Holds: poor-machine
#[cfg(unix)]
#[test]
fn a_program_that_cannot_be_started_is_a_fault_of_the_machine() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().expect("a folder");
    let (work, cache) = (folder.path().join("work"), folder.path().join("cache"));
    lay_out("all_right", &work);
    let grade = || graded_by_a_new_grader(&work, &cache);
    grade().expect("the machine is well");
    // As on a disk from which nothing may be run.
    for entry in fs::read_dir(&cache).expect("readable") {
        let program = entry.expect("readable").path().join("run.exe");
        if program.is_file() {
            fs::set_permissions(&program, fs::Permissions::from_mode(0o644)).expect("one's own");
        }
    }
    match grade() {
        Err(Fault::Machine(why)) => assert!(why.to_string().contains("cannot start"), "{why:#}"),
        other => panic!(
            "a fault of the machine, not {:?}",
            other.map(|it| it.verdict)
        ),
    }
}

/// A machine without a part of the sandbox, made by taking a system call away from a thread and from
/// all that it starts.
#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
// Holds: poor-machine
#[test]
fn where_code_cannot_be_shut_off_only_trusted_code_runs() {
    use checker::process::supervise::{End, Watch, supervise};
    use common::system_calls::take_away;

    /// `landlock_create_ruleset`, the same number on every architecture.
    const LANDLOCK: i64 = 444;
    const NO_SUCH_CALL: i32 = 38;
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("all_right", folder.path());
    let grade = |words: &'static [&'static str]| {
        let dir = folder.path().to_path_buf();
        let thread = std::thread::spawn(move || {
            take_away(LANDLOCK, Vec::new(), NO_SUCH_CALL);
            let mut command = std::process::Command::new(executable());
            command.env("CHECKER_CACHE", kept("grader-cache"));
            command
                .args(["--format", "json", "--dir"])
                .arg(dir)
                .args(words);
            let watch = Watch {
                wall: Duration::from_secs(60),
                output: 8 << 20,
            };
            supervise(command, watch).expect("it starts")
        });
        thread.join().expect("no panic")
    };
    let refused = grade(&[]);
    // However it is broken into lines.
    let said = String::from_utf8_lossy(&refused.stderr);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(refused.end, End::Exit(5), "{said}");
    assert!(
        said.contains("is not your own workshop") && said.contains("--trust"),
        "{said}"
    );
    assert!(
        said.contains("the disk is not shut off (Landlock)"),
        "{said}"
    );
    let trusted = grade(&["--trust"]);
    let report = String::from_utf8_lossy(&trusted.stdout);
    assert_eq!(trusted.end, End::Exit(0), "{report}");
    assert!(report.contains("\"verdict\": \"COMPLETE\""), "{report}");
    assert!(
        report.contains("the disk is not shut off"),
        "it should be said: {report}"
    );
}
