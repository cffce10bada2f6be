//! What a running program can reach on Linux: its own processor and memory.
//!
//! Names are put together by macros where the scan would see them: here the sandbox has to hold.

use crate::attempt::{Attempt, SECRET, place, saddle};
use crate::common::{checker_with, kept, root};
use std::fs;
use std::path::Path;

/// `Command` without its name.
const COMMAND: &str = "macro_rules! hide { ($($a:ident)*) => { fn command(of: &str) \
     -> std::$($a::)*Command { std::$($a::)*Command::new(of) } } } hide!(process);";

// Holds: other-programs
#[test]
fn other_programs_are_named_and_lock() {
    for code in [
        "let _ = std::process::Command::new(\"python3\").output();",
        "use std::process as p; let _ = p::Command::new(\"curl\");",
        "use std::process::*; let _ = Command::new(\"gcc\");",
        "let _ = std::r#process::r#Command::new(\"python3\");",
        "use r#std::{r#process as r#p}; let _ = p::Command::new(\"curl\");",
        "println!(\"{:?}\", std::r#process::Command::new(\"gcc\"));",
    ] {
        let text = saddle(&format!("\n{code}\nright(p)"), "");
        let place = place("ex09_saddle", &text, code);
        let said = Attempt::with("ex09_saddle/src/lib.rs", text).grade();
        said.is("TOOL-LOCKED", &[("ex09_saddle", "locked")]);
        let locks = said.locks();
        assert!(
            locks.iter().all(|lock| lock.starts_with(&place)) && !locks.is_empty(),
            "{code} should lock at {place}, and what locks is {locks:?}"
        );
    }
}

// Holds: other-programs
#[test]
fn no_other_program_is_started_even_if_nothing_names_it() {
    let body = "let mut refused = true;
        for program in [\"sh\", \"/bin/sh\", \"/usr/bin/env\", \"python3\", \"/usr/bin/gcc\"] {
            refused &= command(program).output().is_err();
            refused &= command(program).spawn().is_err();
            // This would put the program in the place of this one.
            let _ = std::os::unix::process::CommandExt::exec(&mut command(program));
        }
        only_if(refused, p)";
    Attempt::saddle(body, COMMAND).grade().is_complete();
}

// Holds: orphans
#[test]
fn no_thread_is_started() {
    let body = "let mut refused = true;
        for _ in 0..1_000 { refused &= std::thread::Builder::new().spawn(|| loop {}).is_err(); }
        only_if(refused, p)";
    Attempt::saddle(body, "").grade().is_complete();
}

// Holds: other-programs, memory-beside-the-heap
#[test]
fn the_network_is_not_there() {
    let body = "use std::net::*;
        use std::os::unix::net::*;
        only_if(
            TcpStream::connect(\"127.0.0.1:80\").is_err_and(|e| e.raw_os_error() == Some(1))
                && TcpListener::bind(\"127.0.0.1:0\").is_err()
                && UdpSocket::bind(\"0.0.0.0:0\").is_err()
                && UnixDatagram::unbound().is_err()
                && UnixListener::bind(\"socket\").is_err(),
            p,
        )";
    Attempt::saddle(body, "").grade().is_complete();
}

// Holds: reading-at-run-time
#[test]
fn nothing_on_the_disk_can_be_read() {
    let attempt = Attempt::new();
    let root = root();
    let paths = [
        attempt.outside("secret.rs"),
        attempt.dir().join("ex01_surface/src/lib.rs"),
        root.join("checker/course/ex09_saddle/hidden.rs"),
        root.join("solutions/ex09_saddle/src/lib.rs"),
        kept("hostile-cache"),
        "/proc/self/mem".into(),
        "/proc/self/maps".into(),
        "/usr/lib".into(),
        "/usr/lib/os-release".into(),
        "/proc/self/environ".into(),
        "/proc/self/fd".into(),
        "/proc".into(),
        "/etc/passwd".into(),
        "/dev/mem".into(),
        "/tmp".into(),
        "/".into(),
        ".".into(),
        "..".into(),
        "probe/main.rs".into(),
    ];
    let body = format!(
        "let paths: [&str; {}] = {paths:?};
         let can = |path: &&str| std::fs::read_dir(path).is_ok() || std::fs::read(path).is_ok();
         match paths.iter().find(|path| can(path)) {{
             Some(path) => panic!(\"{{path}} can be read\"),
             None => right(p),
         }}",
        paths.len()
    );
    attempt
        .and("ex09_saddle/src/lib.rs", saddle(&body, ""))
        .grade()
        .is_complete();
}

// Holds: reading-at-run-time
#[test]
fn nothing_on_the_disk_can_be_changed() {
    let attempt = Attempt::new();
    let (secret, dir) = (attempt.outside("secret.rs"), attempt.dir());
    let body = format!(
        "use std::fs::*;
         use std::os::unix::fs::*;
         let (secret, new) = ({secret:?}, {:?});
         let done = [
             (\"written\", write(secret, \"mine\").is_ok()),
             (\"made\", File::create(new).is_ok()),
             (\"made in its own folder\", File::create(\"mine\").is_ok()),
             (\"removed\", remove_file(secret).is_ok()),
             (\"renamed\", rename(secret, new).is_ok()),
             (\"linked\", hard_link(secret, new).is_ok()),
             (\"linked softly\", symlink(secret, new).is_ok()),
             (\"made a folder\", create_dir(new).is_ok()),
             (\"removed with its folder\", remove_dir_all({dir:?}).is_ok()),
             (\"cut\", OpenOptions::new().write(true).open(secret).is_ok()),
             (\"opened to all\", set_permissions(secret, PermissionsExt::from_mode(0o777)).is_ok()),
             (\"closed\", set_permissions({dir:?}, PermissionsExt::from_mode(0)).is_ok()),
             (\"given away\", chown(secret, Some(1), Some(1)).is_ok()),
             (\"given away\", lchown(secret, Some(1), Some(1)).is_ok()),
         ];
         match done.iter().find(|(_, done)| *done) {{
             Some((what, _)) => panic!(\"something was {{what}}\"),
             None => right(p),
         }}",
        attempt.outside("new")
    );
    attempt
        .and("ex09_saddle/src/lib.rs", saddle(&body, ""))
        .grade()
        .is_complete();
}

// Holds: code-from-elsewhere
#[test]
fn a_file_outside_is_not_there_for_the_compiler_even_if_nothing_names_it() {
    let hide = "macro_rules! hide { ($m:ident, $f:literal) => { $m!($f) } }";
    let mut attempt = Attempt::new();
    for path in [
        attempt.outside("secret.rs"),
        root().join("checker/course/ex09_saddle/hidden.rs"),
        root().join("solutions/ex09_saddle/src/lib.rs"),
        "/etc/passwd".into(),
        "/proc/self/environ".into(),
    ] {
        let takes = format!("{hide}\npub const TAKEN: &str = hide!(include_str, {path:?});");
        attempt = attempt.and("ex09_saddle/src/lib.rs", saddle("right(p)", &takes));
        let said = attempt.grade();
        said.saddle_is("does-not-compile", "couldn't read");
        assert!(!said.text().contains(SECRET), "a report shows the secret");
    }
}

// Holds: orphans
#[test]
fn no_process_is_left_behind() {
    // Nobody else uses this cache, so whatever runs from it has been left behind.
    let cache = "hostile-cache-alone";
    let folder = kept(cache);
    let attempt = Attempt::saddle("loop { std::hint::black_box(p); }", "");
    let said = attempt.grade_by(checker_with(cache), &[]);
    said.saddle_is("limit", "used up its processor time");
    assert_eq!(running_in(&folder), Vec::<String>::new(), "left behind");
}

/// The processes whose folder or program lies in `folder`.
fn running_in(folder: &Path) -> Vec<String> {
    let processes = fs::read_dir("/proc").expect("Linux has it");
    let paths = processes.filter_map(Result::ok).map(|entry| entry.path());
    let is_in = |path: &Path| {
        let leads = |name: &str| fs::read_link(path.join(name)).ok();
        [leads("cwd"), leads("exe")]
            .into_iter()
            .flatten()
            .any(|path| path.starts_with(folder))
    };
    paths
        .filter(|path| is_in(path))
        .map(|path| path.display().to_string())
        .collect()
}

#[test]
fn the_parts_of_the_c_library_are_there_all_the_same() {
    let body = "let one = p[0].sin().powi(2) + p[0].cos().powi(2) + (p[1].exp().ln() - p[1]);
        right(p) * one.round()";
    Attempt::saddle(body, "").grade().is_complete();
}

// Holds: memory-beside-the-heap
#[test]
fn memory_of_the_systems_own_is_not_to_be_had() {
    // What lies in a pipe or a socket counts as nobody's memory.
    for makes in [
        "std::os::unix::net::UnixStream::pair()",
        "std::os::unix::net::UnixDatagram::pair()",
        "std::io::pipe()",
    ] {
        let body = format!(
            "let mut all = Vec::new();
             while let (true, Ok(pair)) = (all.len() < 1000, {makes}) {{ all.push(pair); }}
             only_if(all.is_empty(), p)"
        );
        Attempt::saddle(&body, "").grade().is_complete();
    }
}

// Holds: memory-beside-the-heap
#[test]
fn few_files_can_be_open_at_once() {
    let program = "std::env::args().next().unwrap()";
    let body = format!(
        "let mut all = Vec::new();
         while let (true, Ok(file)) = (all.len() < 1000, std::fs::File::open({program})) {{
             all.push(file);
         }}
         only_if(!all.is_empty() && all.len() < 16, p)"
    );
    Attempt::saddle(&body, "").grade().is_complete();
}

// Holds: endless-run
#[test]
fn memory_is_counted_in_whatever_way_it_is_taken() {
    let kept = "static KEPT: std::sync::Mutex<Vec<Vec<u8>>> = std::sync::Mutex::new(Vec::new());";
    for takes in [
        "let all = vec![1u8; 300 << 20]; all[p.len()] as f64",
        "for _ in 0..300 { std::mem::forget(vec![1u8; 1 << 20]); } right(p)",
        "for _ in 0..300 { KEPT.lock().unwrap().push(vec![1u8; 1 << 20]); } right(p)",
    ] {
        Attempt::saddle(takes, kept)
            .grade()
            .saddle_is("limit", "used up its memory");
    }
    let enough = "let all = vec![1u8; 64 << 20]; right(p) * f64::from(all[p.len()])";
    Attempt::saddle(enough, "").grade().is_complete();
}
