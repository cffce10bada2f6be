//! Machines out of luck: whatever they lack is a fault of theirs, said in words, with what to do; never
//! a finding about a submission, never a panic, never a wait without an end.

use crate::attempt::{Attempt, checker};
use checker::compile::toolchain::Toolchain;
use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// However slow the machine is, a checker that cannot work has said so by then.
const BOUND: Duration = Duration::from_secs(120);

/// What a checker said that could not do its work, and its exit status.
pub struct Fate {
    pub status: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Fate {
    /// Starts `checker`, and waits for its end, but not for ever.
    #[track_caller]
    pub fn of(checker: Command) -> Fate {
        Fate::awaited(started(checker))
    }

    #[track_caller]
    pub fn awaited(mut child: Child) -> Fate {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("one's own child") {
                break status;
            }
            if start.elapsed() > BOUND {
                child.kill().expect("one's own child");
                panic!("the checker waits without an end");
            }
            std::thread::sleep(Duration::from_millis(5));
        };
        let (mut stdout, mut stderr) = (String::new(), String::new());
        let (mut one, mut other) = (child.stdout.expect("piped"), child.stderr.expect("piped"));
        one.read_to_string(&mut stdout).expect("UTF-8");
        other.read_to_string(&mut stderr).expect("UTF-8");
        Fate {
            status: status.code(),
            stdout,
            stderr,
        }
    }

    /// It is the machine's fault, and these words say why.
    #[track_caller]
    pub fn is_the_machines_fault(&self, words: &[&str]) {
        let said = format!("{}\n{}", self.stdout, self.stderr);
        assert_eq!(self.status, Some(3), "{said}");
        assert!(said.contains("GRADER-ERROR"), "{said}");
        self.says(words);
    }

    /// Its words, wherever its lines end; none of them is a programmer's.
    #[track_caller]
    pub fn says(&self, words: &[&str]) {
        let said = format!("{}\n{}", self.stdout, self.stderr);
        for programmers in ["panicked", "backtrace", "Os {", "Err("] {
            assert!(!said.contains(programmers), "{programmers:?} in:\n{said}");
        }
        let said: Vec<&str> = said.split_whitespace().collect();
        let said = said.join(" ");
        for words in words {
            assert!(said.contains(words), "{words:?} is not in: {said}");
        }
    }
}

pub fn started(mut checker: Command) -> Child {
    let checker = checker.stdout(Stdio::piped()).stderr(Stdio::piped());
    checker.spawn().expect("the checker starts")
}

/// The checker with these words on the solutions in this folder.
pub fn asked(attempt: &Attempt, words: &[&str]) -> Command {
    let mut command = checker();
    command.args(words).arg("--dir").arg(attempt.dir());
    command
}

/// `command` under what a shell sets before.
#[cfg(unix)]
pub fn under(limit: &str, command: &Command) -> Command {
    let mut shell = Command::new("sh");
    shell
        .arg("-c")
        .arg(format!("{limit} && exec \"$0\" \"$@\""));
    shell.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        shell.env(name, value.unwrap_or(OsStr::new("")));
    }
    shell.current_dir(command.get_current_dir().expect("it has one"));
    shell
}

// Holds: poor-machine
#[cfg(unix)]
#[test]
fn a_limit_that_leaves_too_little_is_named_and_nothing_is_judged_under_it() {
    let attempt = Attempt::new();
    for (limit, words) in [
        (
            "-v 400000",
            "the address space of a program is limited to 390 MiB",
        ),
        (
            "-t 5",
            "the processor time of a program is limited to 5 seconds",
        ),
        ("-f 8", "the size of a file is limited to 0 MiB"),
        (
            "-n 20",
            "the number of files that a program may open is limited to 20",
        ),
        ("-s 200", "the stack of a program is limited to 200 KiB"),
    ] {
        let flag = &limit[..2];
        let names = format!("raise the limit that `ulimit {flag}` shows");
        let limit = format!("ulimit {limit}");
        let fate = Fate::of(under(&limit, &asked(&attempt, &[])));
        fate.is_the_machines_fault(&[words, &names, "`cargo run -- doctor`"]);
        assert_eq!(fate.stdout, "", "{limit}");
        let doctor = Fate::of(under(&limit, &asked(&attempt, &["doctor"])));
        assert_eq!(doctor.status, Some(1), "{limit}: {}", doctor.stdout);
        doctor.says(&["limits MISSING", &names]);
    }
}

// Holds: poor-machine
/// Bounds that are lower than the checker's own, and not too low.
#[cfg(unix)]
#[test]
fn right_code_is_right_under_limits_that_leave_enough() {
    let attempt = Attempt::new();
    let limits = "ulimit -v 3000000 && ulimit -t 100 && ulimit -f 200000 && ulimit -n 100";
    let fate = Fate::of(under(limits, &asked(&attempt, &["--exit-code"])));
    assert_eq!(fate.status, Some(0), "{}\n{}", fate.stdout, fate.stderr);
    fate.says(&["COMPLETE"]);
}

/// A machine on which programs are found in the folder `programs` alone, and its home is empty.
#[cfg(unix)]
struct Machine {
    attempt: Attempt,
}

#[cfg(unix)]
impl Machine {
    /// Nothing of what it grades has been graded before.
    fn new() -> Machine {
        static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (me, now) = (std::process::id(), std::time::SystemTime::now());
        let more = format!("pub const NEW: &str = \"{me} {number} {now:?}\";");
        let attempt = Attempt::with(
            "ex09_saddle/src/lib.rs",
            crate::attempt::saddle("right(p)", &more),
        );
        for folder in ["programs", "home/.cargo/bin"] {
            fs::create_dir_all(attempt.outside(folder)).expect("made");
        }
        Machine { attempt }
    }

    /// With a program that does this.
    fn with(self, path: &str, does: &str) -> Machine {
        use std::os::unix::fs::PermissionsExt;
        let path = self.attempt.outside(path);
        fs::write(&path, format!("#!/bin/sh\n{does}\n")).expect("written");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("one's own");
        self
    }

    /// The checker there; `cargo`: is it cargo that starts it?
    fn checker(&self, is_by_cargo: bool, words: &[&str]) -> Command {
        let mut command = asked(&self.attempt, words);
        command.env("PATH", self.attempt.outside("programs"));
        command.env("HOME", self.attempt.outside("home"));
        command.env_remove("CARGO_HOME");
        if !is_by_cargo {
            command.env_remove("CARGO");
        }
        command
    }

    #[track_caller]
    fn is_at_fault(&self, is_by_cargo: bool, words: &[&str]) {
        let fate = Fate::of(self.checker(is_by_cargo, &[]));
        fate.is_the_machines_fault(words);
        let doctor = Fate::of(self.checker(is_by_cargo, &["doctor"]));
        assert_eq!(doctor.status, Some(1), "{}", doctor.stdout);
        doctor.says(words);
        doctor.says(&["MISSING"]);
    }
}

#[cfg(unix)]
#[test]
fn a_compiler_that_is_not_there_or_is_none_is_a_fault_of_the_machine() {
    Machine::new().is_at_fault(
        false,
        &["there is no `rustc` on the search path", "rustup.rs"],
    );
    let elsewhere = Machine::new().with("home/.cargo/bin/rustc", "exit 0");
    elsewhere.is_at_fault(
        false,
        &[
            "the search path does not lead there",
            "add that folder to PATH",
        ],
    );
    let broken = Machine::new().with("programs/rustc", "echo out of order >&2; exit 7");
    broken.is_at_fault(false, &["`rustc --print sysroot` failed: out of order"]);
    let silent = Machine::new().with("programs/rustc", "echo /nowhere");
    silent.is_at_fault(false, &["no compiler at /nowhere/bin/rustc"]);
}

/// A compiler that says what stands in the file beside it, and leaves with the number in the other.
#[cfg(unix)]
const COMPILER: &str = "
fn main() {
    let rustc = std::env::current_exe().unwrap();
    let beside = |name: &str| std::fs::read_to_string(rustc.with_file_name(name)).unwrap();
    eprintln!(\"{}\", beside(\"says\"));
    std::process::exit(beside(\"status\").parse().unwrap());
}
";

#[cfg(unix)]
#[test]
fn a_compiler_that_the_system_refuses_something_is_no_finding() {
    let machine = Machine::new();
    let root = machine.attempt.outside("");
    let machine = machine.with("programs/rustc", &format!("echo '{}'", root.display()));
    fs::create_dir(root.join("bin")).expect("made");
    fs::write(root.join("rustc.rs"), COMPILER).expect("written");
    let rustc = Toolchain::find().expect("there is a compiler").rustc;
    let mut rustc = Command::new(rustc);
    rustc
        .arg(root.join("rustc.rs"))
        .arg("-o")
        .arg(root.join("bin/rustc"));
    assert!(rustc.status().expect("it starts").success());
    let full = "cannot write: No space left on device (os error 28)";
    let full = format!("{{\"level\": \"error\", \"message\": \"{full}\"}}");
    for (says, status, words) in [
        (
            full.as_str(),
            1,
            [
                "No space left on device",
                "The disk is full: make room there",
            ],
        ),
        (
            "rustc-LLVM ERROR: IO failure on output stream: No space left on device",
            101,
            [
                "the compiler broke down: No space left",
                "The disk is full: make room there",
            ],
        ),
        (
            "called `unwrap()` on Os { code: 11, message: \"Resource temporarily unavailable\" }",
            101,
            [
                "broke down: Resource temporarily unavailable",
                "raise the limits",
            ],
        ),
        (
            "error while loading shared libraries: librustc.so",
            127,
            [
                "the compiler stopped with status 127: error while loading",
                "doctor",
            ],
        ),
        // What the course hands out is right.
        (
            "a bug",
            101,
            ["the checker's own code does not compile here", "a bug"],
        ),
    ] {
        fs::write(root.join("bin/says"), says).expect("written");
        fs::write(root.join("bin/status"), status.to_string()).expect("written");
        let fate = Fate::of(machine.checker(false, &[]));
        fate.is_the_machines_fault(&words);
    }
}

#[cfg(unix)]
#[test]
fn a_linker_that_is_not_there_or_is_broken_is_a_fault_of_the_machine() {
    Machine::new().is_at_fault(true, &["linker `cc` not found"]);
    let broken = Machine::new().with("programs/cc", "echo out of order >&2; exit 7");
    broken.is_at_fault(true, &["linking with `cc` failed", "out of order"]);
}

#[test]
fn a_cache_that_cannot_be_made_is_a_fault_of_the_machine() {
    let attempt = Attempt::new();
    for words in [&[][..], &["doctor"]] {
        let mut command = asked(&attempt, words);
        command.env("CHECKER_CACHE", attempt.outside("secret.rs").join("cache"));
        let fate = Fate::of(command);
        fate.says(&[
            "cannot make the folder",
            "the variable CHECKER_CACHE names another place",
        ]);
        match words {
            [] => fate.is_the_machines_fault(&[]),
            _ => assert_eq!(fate.status, Some(1), "{}", fate.stdout),
        }
    }
}

#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod threads {
    use super::*;
    use nix::libc;
    use seccompiler::{
        BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
        SeccompRule, apply_filter,
    };
    use std::collections::BTreeMap;

    /// Takes threads away from this thread, and from all that it starts: none is to be had, as where
    /// a limit on processes has been reached.
    fn without_threads() {
        let filter = |calls, number: i32| {
            let refuse = SeccompAction::Errno(u32::try_from(number).expect("small"));
            let arch = std::env::consts::ARCH
                .try_into()
                .expect("a known processor");
            let filter = SeccompFilter::new(calls, SeccompAction::Allow, refuse, arch);
            let filter: BpfProgram = filter.and_then(TryInto::try_into).expect("a filter");
            apply_filter(&filter).expect("a thread may bind itself");
        };
        let thread = u64::try_from(libc::CLONE_THREAD).expect("a flag");
        let is_thread = SeccompCondition::new(
            0,
            SeccompCmpArgLen::Qword,
            SeccompCmpOp::MaskedEq(thread),
            thread,
        );
        let rule = SeccompRule::new(vec![is_thread.expect("a condition")]).expect("a rule");
        filter(
            BTreeMap::from([(libc::SYS_clone, vec![rule])]),
            libc::EAGAIN,
        );
        // What this one asks for a filter cannot read; without it, the other is asked.
        filter(
            BTreeMap::from([(libc::SYS_clone3, Vec::new())]),
            libc::ENOSYS,
        );
    }

    // Holds: poor-machine
    #[test]
    fn no_threads_are_a_fault_of_the_machine() {
        let attempt = Attempt::new();
        for words in [&[][..], &["doctor"], &["replay", "ex03", "--seed", "1"]] {
            let command = asked(&attempt, words);
            let start = std::thread::spawn(move || {
                without_threads();
                started(command)
            });
            let fate = Fate::awaited(start.join().expect("no panic"));
            fate.is_the_machines_fault(&["cannot start a thread", "`ulimit -u`"]);
        }
    }
}
