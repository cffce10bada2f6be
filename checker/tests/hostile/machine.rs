//! Machines out of luck: whatever they lack is a fault of theirs, said in words, with what to do; never
//! a finding about a submission, never a panic, never a wait without an end.

use crate::attempt::Attempt;
use crate::fate::{Fate, asked};

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

#[cfg(unix)]
mod unix {
    use super::*;
    use checker::compile::toolchain::Toolchain;
    use std::ffi::OsStr;
    use std::fs;
    use std::process::Command;

    /// `command` under what a shell sets before.
    fn under(limit: &str, command: &Command) -> Command {
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

    /// Elsewhere a shell refuses `ulimit -v`.
    const BOUNDS_MEMORY: bool = cfg!(target_os = "linux");

    // Holds: poor-machine
    #[test]
    fn a_limit_that_leaves_too_little_is_named_and_nothing_is_judged_under_it() {
        let attempt = Attempt::new();
        let memory = (
            "-v 400000",
            "the address space of a program is limited to 390 MiB",
        );
        let others = [
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
        ];
        let memory = BOUNDS_MEMORY.then_some(memory);
        for (limit, words) in memory.into_iter().chain(others) {
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
    #[test]
    fn right_code_is_right_under_limits_that_leave_enough() {
        let attempt = Attempt::new();
        let mut limits = "ulimit -t 100 && ulimit -f 200000 && ulimit -n 100".to_string();
        if BOUNDS_MEMORY {
            limits += " && ulimit -v 3000000";
        }
        let fate = Fate::of(under(&limits, &asked(&attempt, &["--exit-code"])));
        assert_eq!(fate.status, Some(0), "{}\n{}", fate.stdout, fate.stderr);
        fate.says(&["COMPLETE"]);
    }

    /// A machine on which programs are found in the folder `programs` alone, and its home is empty.
    struct Machine {
        attempt: Attempt,
    }

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

        /// Puts a program there in the place of the compiler; its path.
        fn with_compiler(&self, text: &str) -> std::path::PathBuf {
            let root = self.attempt.outside("");
            fs::create_dir(root.join("bin")).expect("made");
            fs::write(root.join("rustc.rs"), text).expect("written");
            let rustc = Toolchain::find().expect("there is a compiler").rustc;
            let mut rustc = Command::new(rustc);
            rustc.arg(root.join("rustc.rs"));
            rustc.arg("-o").arg(root.join("bin/rustc"));
            assert!(rustc.status().expect("it starts").success());
            root.join("bin/rustc")
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

    // Holds: poor-machine
    #[test]
    fn a_compiler_that_hangs_is_a_fault_of_the_machine_and_not_waited_for() {
        use checker::compile::cache::Cache;
        use checker::compile::graph;
        use checker::compile::rustc::Compiler;
        use checker::compile::toolchain::asked;
        use checker::course::Kind;
        use checker::fault::Fault;
        use checker::probe::programs::support;
        use checker::process::limited::Launcher;
        use std::time::Duration;

        let hangs = Machine::new().with("programs/rustc", "exec sleep 1000");
        let (rustc, patience) = (
            hangs.attempt.outside("programs/rustc"),
            Duration::from_secs(1),
        );
        let why = asked(&rustc, &["--print", "sysroot"], patience);
        let why = why.expect_err("it never answers").to_string();
        assert!(
            why.contains("does not answer: what is the `rustc`"),
            "{why}"
        );

        let sleeps = "fn main() { std::thread::sleep(std::time::Duration::from_secs(1000)) }";
        let rustc = hangs.with_compiler(sleeps);
        let launcher = Launcher::new(crate::common::executable());
        let cache = Cache::open(hangs.attempt.outside("cache")).expect("made");
        let identity = "hangs".to_string();
        let toolchain = Toolchain {
            rustc,
            identity,
            shared_std: None,
        };
        let mut compiler = Compiler::new(toolchain, cache, launcher);
        compiler.patience = patience;
        let built = graph::build(&compiler, &[support(Kind::Core)]);
        let why = Fault::Machine(built.expect_err("it makes nothing"));
        assert_eq!(why.exit_code(), 3);
        let why = why.words();
        assert!(
            why.contains("did not come to its end within 1 seconds"),
            "{why}"
        );
        assert!(
            why.contains("do `cargo new trial` and then `cargo run` work"),
            "{why}"
        );
    }

    /// A compiler that says what stands in the file beside it, and leaves with the number in the
    /// other.
    const COMPILER: &str = "
fn main() {
    let rustc = std::env::current_exe().unwrap();
    let beside = |name: &str| std::fs::read_to_string(rustc.with_file_name(name)).unwrap();
    eprintln!(\"{}\", beside(\"says\"));
    std::process::exit(beside(\"status\").parse().unwrap());
}
";

    #[test]
    fn a_compiler_that_the_system_refuses_something_is_no_finding() {
        let machine = Machine::new();
        let root = machine.attempt.outside("");
        let machine = machine.with("programs/rustc", &format!("echo '{}'", root.display()));
        machine.with_compiler(COMPILER);
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

    #[test]
    fn a_linker_that_is_not_there_or_is_broken_is_a_fault_of_the_machine() {
        Machine::new().is_at_fault(true, &["linker `cc` not found"]);
        let broken = Machine::new().with("programs/cc", "echo out of order >&2; exit 7");
        broken.is_at_fault(true, &["linking with `cc` failed", "out of order"]);
    }
}

#[cfg(all(
    target_os = "linux",
    any(target_arch = "x86_64", target_arch = "aarch64")
))]
mod threads {
    use super::*;
    use crate::common::system_calls::take_away;
    use crate::fate::started;
    use nix::libc;
    use seccompiler::{SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompRule};

    /// Takes threads away from this thread, and from all that it starts: none is to be had, as where
    /// a limit on processes has been reached.
    fn without_threads() {
        let thread = u64::try_from(libc::CLONE_THREAD).expect("a flag");
        let is_thread = SeccompCondition::new(
            0,
            SeccompCmpArgLen::Qword,
            SeccompCmpOp::MaskedEq(thread),
            thread,
        );
        let rule = SeccompRule::new(vec![is_thread.expect("a condition")]).expect("a rule");
        take_away(libc::SYS_clone, vec![rule], libc::EAGAIN);
        // What this one asks for a filter cannot read; without it, the other is asked.
        take_away(libc::SYS_clone3, Vec::new(), libc::ENOSYS);
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
