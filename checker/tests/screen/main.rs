//! `watch` as one sits before it: in a pseudo-terminal, key by key.
#![cfg(unix)]

#[path = "../common/mod.rs"]
mod common;
mod pty;

use checker::commands::watch::terminal::Terminal;
use checker::course::{self, handed_out};
use common::{checker, lay_out, root};
use nix::sys::signal::Signal;
use pty::Pty;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Command;
use std::thread;

const LARGE: (u16, u16) = (80, 24);
const SMALL: (u16, u16) = (40, 15);
const WAITS: &str = "waiting for a save";

/// A folder in which `work` has one mistake, in the third step, and nothing of the fourth.
fn begun() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("adds_gradient", &work);
    let step = course::find("ex04").expect("the course has it");
    let file = work.join(step.name).join("src/lib.rs");
    fs::write(file, handed_out::text(step)).expect("written");
    folder
}

/// `watch` on the `work` in `folder`.
fn watched(folder: &Path) -> Pty {
    let mut command: Command = checker();
    command.current_dir(folder);
    command.args(["--dir", "work", "--seed", "1", "watch"]);
    Pty::with(command, LARGE)
}

/// Saves the solution's text of a step.
fn save_right(work: &Path, step: &str) {
    let file = Path::new(step).join("src/lib.rs");
    let right = fs::read_to_string(root().join("solutions").join(&file)).expect("it is there");
    fs::write(work.join(file), right).expect("written");
}

/// Somebody's own workshop, from a mistake to its end and on: what is seen, and what is coloured there.
fn sitting(size: (u16, u16), has_colours: bool) -> Vec<(String, Vec<String>)> {
    let folder = begun();
    let workshop = folder.path().join("exercises");
    fs::rename(folder.path().join("work"), &workshop).expect("moved");
    let mut command: Command = checker();
    command.current_dir(folder.path());
    command.args(["--seed", "1", "watch"]);
    command.env("FORCE_HYPERLINK", "0");
    // What cargo is asked for, not what it says: its tests are the next step's own.
    command.env("CARGO", "echo");
    if has_colours {
        command.env_remove("NO_COLOR");
    }
    let mut pty = Pty::with(command, size);
    let mut frames = Vec::new();
    let mut keep = |pty: &mut Pty, words: &[&str]| {
        let text = pty.shows(words);
        frames.push((text, pty.colours()));
    };
    keep(&mut pty, &["[3✗]", "ex03_step", WAITS]);
    pty.press("h");
    keep(&mut pty, &["the idea", WAITS]);
    pty.press("d");
    keep(&mut pty, &["+++ exercises/ex03_step/src/lib.rs", WAITS]);
    pty.press("?");
    keep(&mut pty, &["cargo test of this step", WAITS]);
    pty.press("r");
    keep(&mut pty, &["Begin ex03 afresh?", WAITS]);
    // Anything but yes.
    pty.press("n");
    pty.shows(&["[3✗]", "yours returns", WAITS]);
    pty.press("t");
    keep(&mut pty, &["\ntest -p ex03_step", "Enter leads back."]);
    pty.press("\r");
    pty.shows(&["[3✗]", WAITS]);
    pty.press("e");
    keep(&mut pty, &["the verdict.\n\nEnter leads back."]);
    pty.press("\r");
    pty.shows(&["[3✗]", WAITS]);
    save_right(&workshop, "ex03_step");
    keep(&mut pty, &["[3✓]", "Enter goes on to", WAITS]);
    pty.press("\r");
    keep(&mut pty, &["[4·]", "ex04_loop", WAITS]);
    pty.press("n");
    keep(&mut pty, &["[5…]", "It waits for ex04_loop.", WAITS]);
    pty.press("l");
    keep(&mut pty, &["ex09_saddle", WAITS]);
    pty.press("q");
    assert_eq!(pty.ends().code(), Some(0));
    frames
}

#[test]
fn a_sitting_from_the_mistake_to_the_end() {
    let [large, small, large_plain, small_plain] = thread::scope(|scope| {
        let of = [(LARGE, true), (SMALL, true), (LARGE, false), (SMALL, false)];
        of.map(|(size, has_colours)| scope.spawn(move || sitting(size, has_colours)))
            .map(|sitting| sitting.join().expect("it is seen to its end"))
    });
    for (coloured, plain) in [(&large, large_plain), (&small, small_plain)] {
        for ((text, colours), (same, none)) in coloured.iter().zip(&plain) {
            assert_eq!(text, same, "without colour it should say the same");
            // The screen itself, not what runs in its place.
            let is_screen = text.contains(WAITS);
            assert_eq!(!colours.is_empty(), is_screen, "colour in {text}");
            assert!(none.is_empty(), "there is colour in {same}: {none:?}");
        }
    }
    let shown = |frames: Vec<(String, Vec<String>)>| {
        let frame = |(text, colours): (String, Vec<String>)| {
            format!("{text}\n- - -\n{}", colours.join("\n"))
        };
        let frames: Vec<String> = frames.into_iter().map(frame).collect();
        frames.join("\n================\n")
    };
    insta::assert_snapshot!("at_80_by_24", shown(large));
    insta::assert_snapshot!("at_40_by_15", shown(small));
}

#[test]
fn another_size_is_filled_at_once() {
    let folder = begun();
    let mut pty = watched(folder.path());
    pty.shows(&[WAITS, "p previous"]);
    pty.resize(SMALL);
    pty.is_filled();
    pty.resize((100, 30));
    pty.is_filled();
    pty.shows(&["l list"]);
    pty.press("q");
    pty.ends();
}

#[test]
fn a_folder_that_is_away_for_a_moment_is_waited_for() {
    let folder = begun();
    let (work, aside) = (folder.path().join("work"), folder.path().join("aside"));
    let mut pty = watched(folder.path());
    pty.shows(&[WAITS]);
    fs::rename(&work, &aside).expect("moved");
    pty.shows(&["there is no folder work", "goes on when the folder is back"]);
    fs::rename(&aside, &work).expect("moved back");
    pty.shows(&[WAITS]);
    save_right(&work, "ex03_step");
    pty.shows(&["[3✓]"]);
    pty.press("q");
    pty.ends();
}

#[test]
fn the_terminal_is_given_back_whatever_ends_it() {
    let folder = begun();
    let sits = || {
        let mut pty = watched(folder.path());
        pty.shows(&[WAITS]);
        pty
    };
    for (signal, status) in [
        (Signal::SIGTERM, 143),
        (Signal::SIGHUP, 129),
        (Signal::SIGINT, 130),
    ] {
        let pty = sits();
        pty.signal(signal);
        assert_eq!(pty.ends().code(), Some(status), "{signal}");
    }
    let mut pty = sits();
    pty.press("\u{3}");
    assert_eq!(pty.ends().code(), Some(0), "Ctrl-C");
}

#[test]
fn a_panic_gives_the_terminal_back_and_is_read_there() {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args([
        "--exact",
        "panics_before_a_screen",
        "--ignored",
        "--nocapture",
    ]);
    command.env("PANICS", "1");
    let mut pty = Pty::with(command, LARGE);
    pty.shows(&["nobody expected this"]);
    let ended = pty.ends();
    assert!(!ended.success() && ended.signal().is_none(), "{ended}");
}

/// What the test above starts.
#[test]
#[ignore = "it panics; another test starts it"]
fn panics_before_a_screen() {
    if std::env::var_os("PANICS").is_some() {
        let terminal = Terminal::take().expect("there is one");
        terminal.draw(&["a picture".to_string()]).expect("seen");
        panic!("nobody expected this");
    }
}

#[test]
fn keys_lead_to_every_page_and_back() {
    let folder = begun();
    let mut command: Command = checker();
    command.current_dir(folder.path());
    command.args(["--dir", "work", "--seed", "1", "watch"]);
    // An editor that needs the terminal, and is soon done.
    command.env_remove("VISUAL").env("EDITOR", "echo");
    command.env("FORCE_HYPERLINK", "1");
    let mut pty = Pty::with(command, LARGE);
    pty.shows(&[WAITS, "adds-gradient"]);
    let bytes = pty.bytes();
    assert!(
        bytes.contains("\u{1b}]8;;file:///"),
        "there is no link in {bytes:?}"
    );
    pty.press("hhh");
    pty.shows(&["Hint 3: the line"]);
    pty.press("d");
    pty.shows(&[
        "+++ work/ex03_step/src/lib.rs",
        "The solution stands here, too",
    ]);
    pty.press("?");
    pty.shows(&["begin the step afresh; it asks first"]);
    pty.press("\u{1b}");
    pty.shows(&["adds-gradient"]);
    pty.press("n");
    pty.shows(&["ex04_loop  the loop", "todo!()"]);
    pty.press("p");
    pty.shows(&["ex03_step  one step"]);
    pty.press("t");
    pty.shows(&["cargo tests the steps of the workshop alone."]);
    pty.press("o");
    pty.shows(&[WAITS]);
    let bytes = pty.bytes();
    let file = folder.path().join("work/ex03_step/src/lib.rs");
    let text = || fs::read_to_string(&file).expect("it is there");
    let above = text();
    let (above, _) = above.split_once("pub fn step").expect("the function");
    let line = above.lines().count() + 1;
    assert!(
        bytes.contains(&format!("+{line} work/ex03_step/src/lib.rs")),
        "no editor in {bytes:?}"
    );
    pty.press("e");
    pty.shows(&["All your answers hold.", "Enter leads back."]);
    pty.press("\r");
    pty.shows(&["adds-gradient", WAITS]);
    let before = text();
    pty.press("r");
    pty.shows(&["Begin ex03 afresh?"]);
    pty.press("x");
    pty.shows(&["adds-gradient"]);
    assert_eq!(text(), before, "nobody said yes");
    pty.press("r");
    pty.shows(&["Begin ex03 afresh?"]);
    pty.press("y");
    pty.shows(&["[3·]", "fill in the todo!()"]);
    assert!(
        text().contains("todo!("),
        "it should be as it was handed out"
    );
    pty.press("q");
    assert_eq!(pty.ends().code(), Some(0));
}

#[test]
fn a_terminal_that_shows_no_screen_gets_one_report_after_the_other() {
    let folder = begun();
    for (words, term) in [(&["watch"][..], "dumb"), (&["watch", "--plain"], "xterm")] {
        let mut command: Command = checker();
        command.current_dir(folder.path());
        command
            .args(["--dir", "work", "--seed", "1"])
            .args(words)
            .arg("ex03");
        let mut pty = Pty::with_kind(command, LARGE, term);
        pty.shows(&["adds-gradient", "----------"]);
        let bytes = pty.bytes();
        assert!(!bytes.contains('\u{1b}'), "a screen at {term}: {bytes:?}");
        pty.signal(Signal::SIGKILL);
    }
}

#[test]
fn colour_is_for_terminals_that_have_it_and_whoever_wants_it() {
    let folder = begun();
    let report = |words: &[&str], term: &str, no_colour: Option<&str>| {
        let mut command: Command = checker();
        command.current_dir(folder.path());
        command.args(["--dir", "work", "--seed", "1"]).args(words);
        // Where CI is set, a dumb terminal is taken for a log that shows colours.
        command.env_remove("NO_COLOR").env_remove("CI");
        command.envs(no_colour.map(|word| ("NO_COLOR", word)));
        let mut pty = Pty::with_kind(command, (80, 60), term);
        let text = pty.shows(&["adds-gradient", "the same number draws them again."]);
        // However it is broken into lines.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_coloured = pty.bytes().contains('\u{1b}');
        pty.ends();
        (text, is_coloured)
    };
    let (coloured, is_coloured) = report(&["ex03"], "xterm-256color", None);
    assert!(is_coloured, "{coloured}");
    for (words, term, no_colour) in [
        (&["ex03"][..], "xterm-256color", Some("1")),
        (&["ex03"], "dumb", None),
        (&["ex03", "--plain"], "xterm-256color", None),
    ] {
        let (text, is_coloured) = report(words, term, no_colour);
        assert!(
            !is_coloured,
            "{words:?} at {term} with NO_COLOR={no_colour:?}:\n{text}"
        );
        // The command that it names is asked for in the same way.
        assert_eq!(text.replace(" --plain", ""), coloured);
    }
}

#[test]
fn a_report_on_a_terminal_ends_with_what_most_people_want_next() {
    let mut command: Command = checker();
    command.args(["--color", "never"]);
    let mut pty = Pty::with(command, (80, 60));
    pty.shows(&["`cargo run -- watch` answers on every save; `cargo run -p book` is the book."]);
    pty.ends();
}
