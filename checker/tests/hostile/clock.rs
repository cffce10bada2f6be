//! A machine that is busy: what waits in vain is the grader's affair, and never makes a mark worse.

use checker::course;
use checker::invocation::Invocation;
use checker::judge::evidence::{Status, judge};
use checker::judge::examinations::examine;
use checker::judge::naming::Misconceptions;
use checker::place::Place;
use checker::probe::{Answer, Cut, Ending, Replies, Reply};
use checker::provenance::Provenance;
use checker::scan::{Lock, Scanned};
use checker::solved::Right;
use checker::understanding::Understanding;
use checker::verdict::{Evidence, Verdict, decide};

/// The right reply.
fn reply(right: &Right) -> Reply {
    match right {
        Right::Returns(value) => Reply::Answer(Answer {
            value: value.clone(),
            slopes_at: Vec::new(),
        }),
        Right::Panics => Reply::Panic {
            words: "no".to_string(),
            place: None,
        },
    }
}

// Holds: loaded-machine, waiting
#[test]
fn what_waits_in_vain_is_an_error_of_the_grader() {
    let saddle = course::find("ex09_saddle").expect("the course has it");
    let examinations = examine(saddle, 1);
    let right: Vec<Reply> = examinations
        .iter()
        .flat_map(|one| one.rights())
        .map(reply)
        .collect();
    let names: Vec<Misconceptions> = examinations
        .iter()
        .map(|_| Misconceptions::default())
        .collect();
    for (answered, during) in [(0, None), (0, Some(0)), (5, None), (5, Some(5))] {
        // So many calls have been answered, and right, before the waiting began.
        let mut all = right.clone();
        all[answered..].fill(Reply::None);
        let why = Cut::WallClock;
        let replies = Replies {
            replies: all,
            ending: Ending::Cut { why, during },
        };
        let finding = judge(
            saddle.name,
            &examinations,
            &replies,
            &names,
            &Scanned::default(),
        );
        assert_eq!(
            finding.status,
            Status::GraderError,
            "{:?}",
            finding.evidence
        );
        let lock = Lock {
            exercise: "ex01_surface",
            what: "argmin does the work".to_string(),
            place: Place::line("ex01_surface/Cargo.toml", 9),
        };
        // Waiting hides no lock: the scan alone has found it.
        for (locks, verdict) in [
            (Vec::new(), Verdict::GraderError),
            (vec![lock], Verdict::ToolLocked),
        ] {
            let report = decide(Evidence {
                findings: vec![finding.clone()],
                extensions: Vec::new(),
                locks,
                figures: Vec::new(),
                understanding: Understanding::default(),
                remarks: Vec::new(),
                whole: true,
                seed: 1,
                dir: "submission".to_string(),
                sandbox_lacks: Vec::new(),
                own: true,
                invocation: Invocation::default(),
                provenance: Provenance::default(),
            });
            assert_eq!(report.verdict, Some(verdict));
        }
    }
}

#[cfg(unix)]
mod supervised {
    use checker::process::supervise::{End, Outcome, Watch, converse, supervise};
    use std::process::Command;
    use std::time::{Duration, Instant};

    /// A shell that does this, under a clock of so many milliseconds.
    fn shell(script: &str, wall: u64) -> Outcome {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let watch = Watch {
            wall: Duration::from_millis(wall),
            output: 1 << 16,
        };
        supervise(command, watch).expect("a shell starts")
    }

    /// A shell that does this, and is told `input` and what `hear` answers, under a generous clock.
    fn talk(
        script: &str,
        input: Vec<u8>,
        mut hear: impl FnMut(&[u8]) -> Option<Vec<u8>>,
    ) -> Outcome {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let watch = Watch {
            wall: Duration::from_secs(50),
            output: 1 << 16,
        };
        converse(command, input, watch, &mut hear).expect("a shell starts")
    }

    #[test]
    fn a_program_is_answered_where_it_speaks_and_its_standard_input_is_empty() {
        let script = "cat; read first <&1; echo $first; read second <&1; echo $second";
        let outcome = talk(script, b"one\n".to_vec(), |said| match said {
            b"one\n" => Some(b"two\n".to_vec()),
            _ => Some(Vec::new()),
        });
        assert_eq!(outcome.end, End::Exit(0));
        assert_eq!(outcome.stdout, b"one\ntwo\n");
    }

    #[test]
    fn a_program_that_is_heard_no_longer_is_stopped() {
        let outcome = talk("echo no; sleep 60", Vec::new(), |_| None);
        assert_eq!(outcome.end, End::Refused);
    }

    // Holds: endless-run
    #[test]
    fn a_program_that_does_not_listen_holds_nobody_up() {
        let deaf = |_: &[u8]| Some(vec![b'x'; 1 << 16]);
        for (script, end) in [
            ("exit 7", End::Exit(7)),
            ("while :; do echo and on and on; done", End::TooMuchOutput),
        ] {
            let outcome = talk(script, vec![b'x'; 1 << 22], deaf);
            assert_eq!(outcome.end, end, "{script}");
        }
    }

    // Holds: waiting
    #[test]
    fn a_program_that_sleeps_is_stopped_by_the_clock_on_the_wall() {
        let outcome = shell("echo awake; sleep 60", 300);
        assert_eq!(outcome.end, End::WallClock);
        assert_eq!(outcome.stdout, b"awake\n", "what it said before is lost");
    }

    /// A shell that does this while somebody listens, under a clock of so many milliseconds.
    #[cfg(target_os = "linux")]
    fn heard(script: &str, wall: u64) -> Outcome {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        let watch = Watch {
            wall: Duration::from_millis(wall),
            output: 1 << 16,
        };
        let outcome = converse(command, Vec::new(), watch, &mut |_| Some(Vec::new()));
        outcome.expect("a shell starts")
    }

    // Holds: waiting
    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_that_sleeps_while_somebody_listens_is_said_to_sleep() {
        let all = [
            "sleep 120",
            "exec >&- 2>&-; sleep 120",
            "echo first; exec sleep 120",
            // It never sleeps for long, and yet it does nothing else.
            "while :; do sleep 0.2; echo; done",
            "while :; do sleep 0.01; echo >&2; done",
        ];
        crate::common::all_at_once(&all, |script| {
            assert_eq!(heard(script, 100_000).end, End::Asleep, "{script}");
        });
    }

    // Holds: loaded-machine
    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_that_is_kept_from_running_is_not_said_to_sleep() {
        for script in ["kill -STOP $$", "sleep 0.2; kill -STOP $$"] {
            assert_eq!(heard(script, 2_000).end, End::WallClock, "{script}");
        }
        let outcome = heard("sleep 0.3; echo done", 100_000);
        assert_eq!(
            (outcome.end, &outcome.stdout[..]),
            (End::Exit(0), &b"done\n"[..])
        );
    }

    // Holds: orphans
    #[test]
    fn an_orphan_that_holds_the_pipes_open_is_not_waited_for() {
        let start = Instant::now();
        let outcome = shell("sleep 600 & echo $!; exit 7", 50_000);
        assert_eq!(outcome.end, End::Exit(7));
        let took = start.elapsed();
        assert!(
            took < Duration::from_secs(120),
            "the orphan was waited for, {took:?}"
        );
        let orphan = String::from_utf8(outcome.stdout).expect("a number");
        let orphan = nix::unistd::Pid::from_raw(orphan.trim().parse().expect("a number"));
        // Whoever adopts it takes a moment to bury it.
        let is_gone = || nix::sys::signal::kill(orphan, None).is_err() || is_dead(orphan);
        let gone = (0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            is_gone()
        });
        assert!(gone, "the orphan {orphan} goes on");
    }

    // Holds: killed-grader
    /// A checker that is killed takes the learner's program along, which would have nobody to stop it.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_a_killed_checker_has_started_ends_with_it() {
        let sleeps = "std::thread::sleep(std::time::Duration::from_secs(20)); 99.0";
        let attempt = crate::attempt::Attempt::saddle(sleeps, "");
        let mut checker = crate::attempt::checker();
        let checker = checker.args(["ex09", "--dir"]).arg(attempt.dir());
        let checker = checker.stdout(std::process::Stdio::null()).spawn();
        let mut checker = checker.expect("the checker starts");
        // A child that has become another program: the learner's.
        let child = (0..1200).find_map(|_| {
            std::thread::sleep(Duration::from_millis(50));
            let children = format!("/proc/{0}/task", checker.id());
            let threads = std::fs::read_dir(children).ok()?;
            let children = threads.filter_map(|thread| {
                std::fs::read_to_string(thread.ok()?.path().join("children")).ok()
            });
            let children = children.collect::<String>();
            children.split_whitespace().find_map(|child| {
                let name = std::fs::read_to_string(format!("/proc/{child}/comm")).ok()?;
                (name.trim() == "run.exe").then(|| child.parse().expect("a number"))
            })
        });
        let child = nix::unistd::Pid::from_raw(child.expect("the program is started"));
        checker.kill().expect("it runs");
        checker.wait().expect("it has ended");
        let gone = (0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            nix::sys::signal::kill(child, None).is_err() || is_dead(child)
        });
        assert!(gone, "the program {child} goes on without its checker");
    }

    /// Is it a process that has ended and that nobody has asked about yet?
    fn is_dead(process: nix::unistd::Pid) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat"));
        stat.is_ok_and(|stat| stat.contains(") Z "))
    }

    // Holds: endless-run
    #[test]
    fn a_program_that_writes_without_end_is_stopped() {
        let outcome = shell("while :; do echo and on and on; done", 50_000);
        assert_eq!(outcome.end, End::TooMuchOutput);
    }
}
