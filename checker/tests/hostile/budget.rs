//! What each step may take, taken by all of them: a submission has a budget.

use crate::common::executable;
use checker::probe::{Cut, Ending, ask};
use checker::process::budget::{ALL, Budget};
use checker::process::limited::Launcher;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

// Holds: budget
#[test]
fn a_submission_that_has_used_up_its_time_begins_nothing_more() {
    let budget = Arc::new(Budget::of(ALL));
    let launcher = Launcher::new(executable()).within(&budget);
    let most = ALL - Duration::from_secs(1);
    budget.charge("ex05_sweep", most);
    assert!(launcher.may_begin(), "a second is left");
    assert_eq!(budget.used_up_by(|_| true), None, "nothing was refused");
    budget.charge("ex03_step", Duration::from_secs(1));
    // What is not begun need not be there.
    let asked = ask(&launcher, Path::new("no such program"), &[]).expect("it is not begun");
    let Ending::Cut { why, .. } = asked.ending else {
        panic!("nothing was run");
    };
    assert_eq!(why, Cut::Budget);
    let step = budget.used_up_by(|_| true);
    assert_eq!(step, Some(("ex05_sweep".to_string(), most)));
}

// Holds: budget
#[cfg(unix)]
#[test]
fn what_a_program_uses_is_charged() {
    use checker::process::supervise::{Watch, supervise};
    let watch = Watch {
        wall: Duration::from_secs(600),
        output: 1 << 10,
    };
    let used = |script: &str| {
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", script]);
        supervise(shell, watch).expect("a shell").used
    };
    let counts = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
    let (little, much) = (used("sleep 1"), used(counts));
    assert!(
        much > 5 * little,
        "{counts} used {much:?}, and a nap {little:?}"
    );
    // What it starts and waits for is its own.
    let by_another = used(&format!("sh -c '{counts}'; true"));
    assert!(by_another > 5 * little, "{by_another:?} and {little:?}");
}

#[cfg(target_os = "linux")]
mod linux {
    use crate::attempt::{Attempt, CACHE, solution};
    use crate::common::{ask, executable, kept};
    use checker::compile::graph::Ground;
    use checker::course::functions::{Function, with_bodies};
    use checker::course::{self, Exercise};
    use checker::grader::{Grader, Setup};
    use checker::judge::evidence::Status;
    use checker::scan::scan_all;
    use checker::submission::Submission;
    use checker::workers;
    use std::time::Duration;

    /// Each step of the course naps once, for less than anything it is held to by itself; two naps
    /// use up what there is.
    const TIME: Duration = Duration::from_secs(2);
    const NAP: &str = "static NAP: std::sync::Once = std::sync::Once::new(); \
                       NAP.call_once(|| std::thread::sleep(std::time::Duration::from_millis(1500)));";

    // Holds: budget, waiting
    #[test]
    fn steps_that_nap_together_use_up_the_budget() {
        let attempt = course::core().fold(Attempt::new(), |attempt, exercise| {
            let text = solution(exercise.name);
            let sleeps = |function: &Function| {
                let body = text.get(function.body.clone())?;
                Some(format!("{{ {NAP} {body} }}"))
            };
            let text = with_bodies(&text, sleeps).expect("the solution is Rust");
            attempt.and(&format!("{}/src/lib.rs", exercise.name), text)
        });
        let setup = Setup {
            time: TIME,
            ..Setup::new(executable(), kept(CACHE))
        };
        let grader = Grader::open(setup).expect("the machine is well");
        let submission = Submission::read(&attempt.dir()).expect("it was laid out");
        let steps: Vec<&'static Exercise> = course::core().collect();
        let scans = scan_all(&submission, &steps).expect("it can be read");
        // What compiling takes is another matter.
        let built = grader.programs(&submission, &scans, &steps, Ground::Right);
        built.expect("the machine is well");
        // By one worker, so that however many there are not all of them nap at once.
        let report = workers::run(|| grader.report(&submission, &ask(steps.clone())));
        let evidence = report.expect("the machine is well").evidence;
        let last = evidence.findings.last().expect("one a step");
        assert_eq!(last.status, Status::Limit, "{:?}", last.evidence);
        let says = &last.evidence[0].text;
        assert!(says.contains("used up its time before"), "{says}");
        let says = "the 2 seconds that a submission may work or sleep in all were used up";
        let remarks = evidence.remarks;
        assert!(remarks.iter().any(|it| it.starts_with(says)), "{remarks:?}");
    }
}
