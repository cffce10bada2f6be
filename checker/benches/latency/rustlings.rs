//! The same wait in front of rustlings: from a save to the verdict on its screen.
//!
//! Cargo installs it once, into the target folder; where that cannot be, it is left out
//! with a word. Its exercise is one with tests, and its text is right and wrong by turns.

use crate::pty::Pty;
use std::fs;
use std::io::{Error, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What is compared with, as the README does.
const VERSION: &str = "6.5.0";
/// An exercise of one function, with tests.
const EXERCISE: (&str, &str) = ("if1", "exercises/03_if/if1.rs");
const STUB: &str = "fn bigger(a: i32, b: i32) -> i32 {\n";
const RIGHT: &str = "    if a > b { a } else { b }\n";
const WRONG: &str = "    if a < b { a } else { b }\n";

/// A folder in which somebody works with rustlings; away from this workspace, to which it would add
/// itself. Removed when it is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// How many seconds each verdict on a right text takes from the save to the screen. `command` starts a
/// program as a learner would.
///
/// # Errors
/// Why it is not to be had here.
pub fn seen(command: impl Fn(&Path) -> Command, rounds: usize) -> Result<Vec<f64>, String> {
    let program = installed(&command)?;
    let name = format!("latency-rustlings-{}", std::process::id());
    let folder = Folder(std::env::temp_dir().join(name));
    let laid_out = lay_out(&folder.0, command(&program));
    let [right, wrong] = laid_out.map_err(|why| why.to_string())?;
    let work = folder.0.join("rustlings");
    let file = work.join(EXERCISE.1);
    let save = |text: &str, round: usize| {
        // Another length each time: nobody takes it for what is built already.
        fs::write(&file, format!("{text}{}", "\n".repeat(round))).expect("written");
    };
    save(&wrong, 0);
    let mut watch = command(&program);
    watch.current_dir(&work).env_remove("CARGO_TARGET_DIR");
    let mut pty = Pty::with(watch, (80, 24));
    let mut times = Vec::new();
    for round in 1..=rounds {
        pty.shows(&["test failed, to rerun", "q:quit"]);
        let start = Instant::now();
        save(&right, round);
        pty.shows(&["Exercise done"]);
        times.push(start.elapsed().as_secs_f64());
        pty.shows(&["q:quit"]);
        save(&wrong, round);
    }
    pty.press("q");
    Ok(times)
}

fn installed(command: &impl Fn(&Path) -> Command) -> Result<PathBuf, String> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rustlings-{VERSION}"));
    let program = root.join("bin/rustlings");
    if !program.is_file() {
        eprintln!("installing rustlings {VERSION} …");
        let mut install = command(Path::new("cargo"));
        let words = [
            "install",
            "rustlings",
            "--quiet",
            "--locked",
            "--version",
            VERSION,
        ];
        install.args(words).arg("--root").arg(&root);
        let output = install.output().map_err(|why| why.to_string())?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(said
                .lines()
                .next()
                .unwrap_or("no reason is given")
                .to_string());
        }
    }
    Ok(program)
}

/// Makes its exercises in `folder`, at the one that is edited. Returns that right, and wrong.
fn lay_out(folder: &Path, mut init: Command) -> Result<[String; 2], Error> {
    fs::create_dir_all(folder)?;
    init.arg("init").current_dir(folder);
    init.stdin(Stdio::piped()).stdout(Stdio::null());
    let mut init = init.spawn()?;
    init.stdin.take().expect("piped").write_all(b"\n")?;
    init.wait()?;
    let work = folder.join("rustlings");
    // What manifest lies above a folder for temporary files is nobody's business here.
    let manifest = work.join("Cargo.toml");
    let own = fs::read_to_string(&manifest)?;
    if !own.contains("[workspace]") {
        fs::write(&manifest, format!("{own}\n[workspace]\n"))?;
    }
    let state = format!("DON'T EDIT THIS FILE!\n\n{}\n\n", EXERCISE.0);
    fs::write(work.join(".rustlings-state.txt"), state)?;
    let text = fs::read_to_string(work.join(EXERCISE.1))?;
    let written = |body: &str| text.replacen(STUB, &format!("{STUB}{body}"), 1);
    Ok([written(RIGHT), written(WRONG)])
}
