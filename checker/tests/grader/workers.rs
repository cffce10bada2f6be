//! However much is asked of it at once, a process has so many workers and so many children.

use checker::workers;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;

#[test]
fn whoever_asks_the_same_few_workers_do_it() {
    let seen = Mutex::new(BTreeSet::new());
    let items: Vec<usize> = (0..100).collect();
    let doubled = |item: &usize| {
        let worker = format!("{:?}", thread::current().id());
        seen.lock().expect("no panic").insert(worker);
        2 * item
    };
    let expected: Vec<usize> = items.iter().map(|item| 2 * item).collect();
    thread::scope(|scope| {
        for _ in 0..8 * workers::side_by_side() {
            scope.spawn(|| assert_eq!(workers::map(&items, doubled), expected));
        }
    });
    let seen = seen.into_inner().expect("no panic");
    assert!(
        seen.len() <= workers::side_by_side(),
        "{} threads are at work, and there should be {}",
        seen.len(),
        workers::side_by_side()
    );
}

#[test]
fn work_within_work_within_work_comes_to_its_end() {
    let items: Vec<usize> = (0..8 * workers::side_by_side()).collect();
    let innermost = |_: &usize| {
        let (one, other) = workers::both(|| workers::run(|| 1), || workers::map(&items, |_| 1));
        one + other.len()
    };
    let inner = |_: &usize| workers::map(&items, innermost).len();
    let lengths = workers::map(&items, inner);
    assert_eq!(lengths, vec![items.len(); items.len()]);
}

#[test]
fn a_panic_at_work_goes_on_where_the_work_was_asked_for() {
    let work = |item: &usize| assert_ne!(*item, 7, "a fault of the grader");
    let items: Vec<usize> = (0..20).collect();
    let done = catch_unwind(AssertUnwindSafe(|| workers::map(&items, work)));
    assert!(done.is_err(), "the panic is lost");
    assert_eq!(
        workers::map(&items, |item| *item),
        items,
        "the workers go on"
    );
}

/// Counted by a program in the place of the checker's, through which every child is started.
#[cfg(unix)]
mod children {
    use crate::common::{ask, executable, lay_out};
    use checker::course;
    use checker::grader::{Grader, Setup};
    use checker::judge::evidence::Status;
    use checker::probe::Ending;
    use checker::submission::Submission;
    use checker::workers;
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;
    use std::process::Command;
    use std::thread;

    /// Writes down when a child begins and what it is asked for, and when it has ended. In the sandbox
    /// the checker itself is tried, since no shell starts there.
    fn counting(into: &Path, log: &Path) {
        let (log, checker) = (log.display(), executable());
        let script = format!(
            "#!/bin/sh\n\
             for word; do\n\
             shift; [ \"$word\" = \"$0\" ] && word='{0}'; set -- \"$@\" \"$word\"\n\
             done\n\
             printf 'begin %s\\n' \"$*\" >> '{log}'\n\
             '{0}' \"$@\"\n\
             status=$?\n\
             printf 'end\\n' >> '{log}'\n\
             exit $status\n",
            checker.display()
        );
        // By another process: a file that this one has open cannot be started by its children.
        let write = "printf '%s' \"$1\" > \"$0\" && chmod 755 \"$0\"";
        let written = Command::new("sh")
            .args(["-c", write])
            .arg(into)
            .arg(script)
            .status();
        assert!(written.expect("a shell starts").success());
    }

    #[test]
    fn many_reports_and_replays_at_once_start_few_children_and_compile_nothing_twice() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let (work, log) = (path("work"), path("log"));
        lay_out("all_right", &work);
        counting(&path("checker"), &log);
        let setup = Setup::new(path("checker"), path("cache"));
        let grader = Grader::open(setup).expect("the machine is well");
        let submission = Submission::read(&work).expect("it was laid out");
        let exercise = course::find("ex06").expect("one of the course");
        let ask = ask(vec![exercise]);
        thread::scope(|scope| {
            for _ in 0..3 * workers::side_by_side() {
                scope.spawn(|| {
                    let report = grader.report(&submission, &ask);
                    let report = report.expect("the machine is well");
                    let statuses = report.evidence.findings.iter().map(|it| it.status);
                    assert_eq!(statuses.collect::<Vec<_>>(), [Status::Passed]);
                });
                scope.spawn(|| {
                    let replay = grader.replay(&submission, exercise, &ask);
                    let replay = replay.expect("the machine is well");
                    assert_eq!(replay.replies.ending, Ending::Complete);
                });
            }
        });
        let log = fs::read_to_string(log).expect("children have been started");
        let (mut running, mut most) = (0_usize, 0);
        let mut compiled: BTreeMap<&str, usize> = BTreeMap::new();
        for line in log.lines() {
            match line {
                "end" => running -= 1,
                _ => running += 1,
            }
            most = most.max(running);
            let mut words = line.split(' ');
            let key = words.find_map(|word| word.strip_prefix("-Cmetadata="));
            *compiled.entry(key.unwrap_or_default()).or_default() += 1;
        }
        compiled.remove("");
        assert!(
            most <= workers::side_by_side(),
            "{most} children run at once, and there should be {} at most",
            workers::side_by_side()
        );
        assert!(!compiled.is_empty(), "nothing is compiled: {log}");
        assert!(
            compiled.values().all(|times| *times == 1),
            "so often each key is compiled: {compiled:?}"
        );
    }
}
