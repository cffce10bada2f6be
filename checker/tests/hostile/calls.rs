//! System calls, made as machine code would make them: what no step needs ends the program, and what
//! it was not handed is not open for it.

use crate::common::executable;
use checker::compile::toolchain::Toolchain;
use checker::probe::{self, Cut, Ending, ask};
use checker::process::bounds::{Bounds, Role};
use checker::process::limited::Launcher;
use checker::process::supervise::{End, Outcome, Watch};
use nix::errno::Errno;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc::*;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::Duration;
use tempfile::TempDir;

/// A program that makes the system call named by its words, and prints what comes of it.
const CALLER: &str = r#"
    unsafe extern "C" { fn syscall(number: i64, ...) -> i64; }
    fn main() {
        let words = std::env::args().skip(1).map(|word| word.parse().expect("a number"));
        let mut words: Vec<i64> = words.collect();
        if words.is_empty() { words.push(100_000) }
        words.resize(7, 0);
        let [n, a, b, c, d, e, f] = words[..] else { panic!("too many words") };
        match unsafe { syscall(n, a, b, c, d, e, f) } {
            -1 => println!("error {}", std::io::Error::last_os_error().raw_os_error().unwrap()),
            _ => println!("done"),
        }
    }
"#;

static PROGRAM: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("caller.rs");
    std::fs::write(&source, CALLER).expect("writable");
    let program = folder.path().join("run.exe");
    let mut rustc = Command::new(Toolchain::find().expect("a compiler").rustc);
    let rustc = rustc
        .args(["--edition=2024", "-o"])
        .arg(&program)
        .arg(source);
    assert!(rustc.status().expect("it starts").success(), "it compiles");
    (folder, program)
});

const WATCH: Watch = Watch {
    wall: Duration::from_secs(60),
    output: 1 << 20,
};

/// What comes of a call that is made within these bounds.
fn call(bounds: &Bounds, number: c_long, arguments: &[i64]) -> Outcome {
    let launcher = Launcher::new(executable());
    let mut command = launcher.command(bounds, &PROGRAM.1);
    let words = [&[number], arguments].concat();
    command.args(words.iter().map(ToString::to_string));
    let outcome = launcher.run(command, WATCH);
    outcome.expect("the program starts")
}

/// The bounds of a probe.
fn bounds() -> Bounds {
    probe::bounds(&Launcher::new(executable()))
}

/// The bounds of a compiler.
fn compiles(role: Role) -> Bounds {
    Bounds {
        memory: 4 << 30,
        role,
        ..bounds()
    }
}

/// What comes of it, in words.
fn said(outcome: &Outcome) -> String {
    match outcome.end {
        End::Exit(0) => String::from_utf8_lossy(&outcome.stdout).trim().to_string(),
        End::Signal(SIGSYS) => "ended".to_string(),
        end => format!("{end:?}: {}", String::from_utf8_lossy(&outcome.stderr)),
    }
}

const KILLED: &[(&str, c_long, &[i64])] = &[
    ("bpf", SYS_bpf, &[]),
    ("io_uring_setup", SYS_io_uring_setup, &[8]),
    ("keyctl", SYS_keyctl, &[]),
    ("memfd_create", SYS_memfd_create, &[]),
    ("mount", SYS_mount, &[]),
    ("msgget", SYS_msgget, &[]),
    ("perf_event_open", SYS_perf_event_open, &[]),
    ("process_vm_readv", SYS_process_vm_readv, &[1]),
    ("process_vm_writev", SYS_process_vm_writev, &[1]),
    ("ptrace", SYS_ptrace, &[]),
    ("semget", SYS_semget, &[]),
    ("setns", SYS_setns, &[]),
    ("shmget", SYS_shmget, &[0, 1 << 20, 0o1600]),
    ("unshare", SYS_unshare, &[CLONE_NEWUSER as i64]),
    ("userfaultfd", SYS_userfaultfd, &[]),
    ("setxattr", SYS_setxattr, &[]),
    ("timer_create", SYS_timer_create, &[]),
    ("inotify_init1", SYS_inotify_init1, &[]),
    ("a call that there is not", 100_000, &[]),
    // Calls that a probe makes, with what it does not do.
    (
        "a limit of its own",
        SYS_prlimit64,
        &[0, RLIMIT_CPU as i64, 1],
    ),
    ("a signal to another", SYS_tgkill, &[1, 1, SIGTERM as i64]),
    (
        "memory to write code into",
        SYS_mmap,
        &[
            0,
            4096,
            (PROT_EXEC | PROT_WRITE) as i64,
            (MAP_PRIVATE | MAP_ANONYMOUS) as i64,
            -1,
        ],
    ),
    (
        "memory of no file to run",
        SYS_mmap,
        &[
            0,
            4096,
            PROT_EXEC as i64,
            (MAP_PRIVATE | MAP_ANONYMOUS) as i64,
            -1,
        ],
    ),
    ("data made code", SYS_mprotect, &[0, 4096, PROT_EXEC as i64]),
];

// Holds: system-calls
#[test]
fn a_call_that_no_step_needs_ends_the_program() {
    for (name, number, arguments) in KILLED {
        let outcome = call(&bounds(), *number, arguments);
        assert_eq!(said(&outcome), "ended", "{name}");
    }
}

// Holds: system-calls, memory-beside-the-heap
#[test]
fn what_everybody_may_try_is_refused() {
    for (name, number, arguments) in [
        (
            "socket",
            SYS_socket,
            &[AF_INET as i64, SOCK_STREAM as i64][..],
        ),
        (
            "socketpair",
            SYS_socketpair,
            &[AF_UNIX as i64, SOCK_STREAM as i64],
        ),
        ("pipe2", SYS_pipe2, &[]),
        ("clone", SYS_clone, &[SIGCHLD as i64]),
        ("clone3", SYS_clone3, &[]),
        ("kill", SYS_kill, &[0, SIGTERM as i64]),
        ("dup", SYS_dup, &[1]),
        ("fcntl", SYS_fcntl, &[1, F_SETFL as i64, O_NONBLOCK as i64]),
        ("ioctl", SYS_ioctl, &[1]),
        ("fchmod", SYS_fchmod, &[1]),
        ("setsid", SYS_setsid, &[]),
        ("chroot", SYS_chroot, &[]),
    ] {
        let outcome = call(&bounds(), number, arguments);
        assert_eq!(said(&outcome), format!("error {EPERM}"), "{name}");
    }
    let twice = &[1, F_DUPFD_CLOEXEC as i64, 3];
    assert_eq!(said(&call(&bounds(), SYS_fcntl, twice)), "done");
}

// Holds: system-calls
#[test]
fn a_compiler_knows_no_calls_but_its_own() {
    let unknown = format!("error {ENOSYS}");
    let process = &[SIGCHLD as i64][..];
    for (role, name, number, arguments) in [
        (Role::Compiler, "socket", SYS_socket, &[AF_INET as i64][..]),
        (
            Role::Compiler,
            "socketpair",
            SYS_socketpair,
            &[AF_UNIX as i64, 1],
        ),
        (Role::Compiler, "a process", SYS_clone, process),
        (Role::Compiler, "kill", SYS_kill, &[0, SIGTERM as i64]),
        (Role::Compiler, "ptrace", SYS_ptrace, &[]),
        (Role::Compiler, "keyctl", SYS_keyctl, &[]),
        (Role::Compiler, "memfd_create", SYS_memfd_create, &[]),
        (Role::Linker, "socket", SYS_socket, &[AF_INET as i64]),
        (
            Role::Linker,
            "a pair for the network",
            SYS_socketpair,
            &[AF_INET as i64, 1],
        ),
        (
            Role::Linker,
            "a new world",
            SYS_clone,
            &[(SIGCHLD | CLONE_NEWUSER) as i64],
        ),
        (Role::Linker, "clone3", SYS_clone3, &[]),
        (
            Role::Linker,
            "unshare",
            SYS_unshare,
            &[CLONE_NEWUSER as i64],
        ),
        (Role::Linker, "ptrace", SYS_ptrace, &[]),
        (Role::Linker, "io_uring_setup", SYS_io_uring_setup, &[8]),
        (Role::Linker, "setsid", SYS_setsid, &[]),
        (Role::Linker, "setpgid", SYS_setpgid, &[]),
    ] {
        let outcome = call(&compiles(role), number, arguments);
        assert_eq!(said(&outcome), unknown, "{role:?}: {name}");
    }
}

// Holds: system-calls
#[test]
fn a_program_that_is_ended_for_a_call_is_told_so() {
    // Without words, it makes a call that there is not.
    let launcher = Launcher::new(executable());
    let asked = ask(&launcher, &PROGRAM.1, &[]).expect("it starts");
    let Ending::Cut { why, .. } = asked.ending else {
        panic!("it answers nothing");
    };
    assert_eq!(why, Cut::Forbidden);
}

/// Descriptors that everything that this process starts inherits: both ends of a pipe, as of a job
/// server, and a file, once with a high number.
fn inheritable(file: &Path) -> Vec<i32> {
    let (reads, writes) = std::io::pipe().expect("a pipe");
    let file = std::fs::File::open(file).expect("it is there");
    let keep = |number: nix::Result<i32>| number.expect("a descriptor");
    vec![
        keep(fcntl(&reads, FcntlArg::F_DUPFD(60))),
        keep(fcntl(&writes, FcntlArg::F_DUPFD(60))),
        keep(fcntl(&file, FcntlArg::F_DUPFD(60))),
        keep(fcntl(&file, FcntlArg::F_DUPFD(900))),
    ]
}

// Holds: poor-machine
#[test]
fn nothing_is_inherited_but_the_standard_streams() {
    let attempt = crate::attempt::Attempt::new();
    let open = inheritable(&attempt.outside("secret.rs"));
    for descriptor in &open {
        let probe = call(&bounds(), SYS_lseek, &[i64::from(*descriptor)]);
        assert_eq!(
            said(&probe),
            format!("error {EBADF}"),
            "{descriptor} is open for a probe"
        );
    }
    // Whatever a compiler starts: a shell that looks.
    for role in [Role::Compiler, Role::Linker] {
        let launcher = Launcher::new(executable());
        let mut bounds = compiles(role);
        bounds.read = vec!["/proc".into(), "/bin".into(), "/usr".into()];
        let mut command = launcher.command(&bounds, Path::new("/bin/sh"));
        command.args(["-c", "echo /proc/self/fd/*"]);
        let outcome = launcher.run(command, WATCH).expect("a shell");
        let seen = said(&outcome);
        let seen: Vec<&str> = seen.split_whitespace().collect();
        // The fourth is the folder that it looks into.
        let standard = [
            "/proc/self/fd/0",
            "/proc/self/fd/1",
            "/proc/self/fd/2",
            "/proc/self/fd/3",
        ];
        assert_eq!(seen, standard, "{role:?}");
    }
    for descriptor in open {
        assert_ne!(
            nix::unistd::close(descriptor),
            Err(Errno::EBADF),
            "this test has it open"
        );
    }
}
