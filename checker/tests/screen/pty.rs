//! A pseudo-terminal with a program in it, and what somebody who sits there sees.

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, ExitStatus};
use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

/// Somebody's terminal.
pub struct Pty {
    master: File,
    /// Kept open, so that its settings can be read at the end.
    slave: File,
    before: LocalModes,
    child: Child,
    seen: Arc<Mutex<Seen>>,
}

struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
}

/// So long the last words of a program may take that has ended.
const AT_LAST: Duration = Duration::from_secs(10);

/// So long what is waited for may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

impl Pty {
    /// Starts `command` in a terminal of this many columns and rows, of a kind that has colours.
    pub fn with(command: Command, size: (u16, u16)) -> Pty {
        Pty::with_kind(command, size, "xterm-256color")
    }

    /// The same in a terminal of another kind.
    pub fn with_kind(mut command: Command, size: (u16, u16), term: &str) -> Pty {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
        let master = openpt(flags).expect("a terminal");
        grantpt(&master).expect("it is ours");
        unlockpt(&master).expect("it is ours");
        let name = ptsname(&master, Vec::new()).expect("it has a name");
        let name = name.into_string().expect("plain letters");
        let slave = File::options().read(true).write(true).open(name);
        let slave = slave.expect("it opens");
        tcsetwinsize(&master, window(size)).expect("it has a size");
        let end = || OwnedFd::from(slave.try_clone().expect("a descriptor"));
        command.stdin(end()).stdout(end()).stderr(end());
        command.env("TERM", term);
        let before = tcgetattr(&slave).expect("settings").local_modes;
        let child = command.spawn().expect("it starts");
        // The command holds descriptors of its own.
        drop(command);
        let (columns, rows) = size;
        let screen = vt100::Parser::new(rows, columns, 0);
        let bytes = Vec::new();
        let seen = Arc::new(Mutex::new(Seen { screen, bytes }));
        let master = File::from(master);
        let (mut reader, sees) = (master.try_clone().expect("a descriptor"), Arc::clone(&seen));
        thread::spawn(move || {
            let mut some = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut some) {
                let mut seen = sees.lock().expect("nobody panics");
                seen.screen.process(&some[..count]);
                seen.bytes.extend_from_slice(&some[..count]);
            }
        });
        Pty {
            master,
            slave,
            before,
            child,
            seen,
        }
    }

    pub fn press(&mut self, keys: &str) {
        self.master.write_all(keys.as_bytes()).expect("typed");
    }

    /// Waits until all these words stand on the screen, and gives its text: a line each, without
    /// spaces at their ends.
    #[track_caller]
    pub fn shows(&mut self, words: &[&str]) -> String {
        self.waits(|text| words.iter().all(|words| text.contains(words)), words)
    }

    /// Waits until the last row holds the keys, to its end.
    #[track_caller]
    pub fn is_filled(&mut self) {
        let (rows, _) = self
            .seen
            .lock()
            .expect("nobody panics")
            .screen
            .screen()
            .size();
        let is_last = |text: &str| {
            let mut lines = text.lines().skip(usize::from(rows) - 1);
            lines.next().is_some_and(|line| line.ends_with("q quit"))
        };
        self.waits(is_last, &["the keys in the last row"]);
    }

    #[track_caller]
    fn waits(&mut self, until: impl Fn(&str) -> bool, words: &[&str]) -> String {
        let (start, mut over) = (Instant::now(), None);
        loop {
            let text = self.text();
            if until(&text) {
                return text;
            }
            // What it said at last may still be under way.
            let ended = self.child.try_wait().expect("one's own child");
            over = over.or(ended.map(|_| Instant::now()));
            let is_late = over.is_some_and(|over| over.elapsed() > AT_LAST);
            if is_late || start.elapsed() > PATIENCE {
                let _ = self.child.kill();
                panic!("waited for {words:?}; it ended: {ended:?}; what is seen:\n{text}");
            }
            sleep(Duration::from_millis(5));
        }
    }

    pub fn text(&self) -> String {
        let seen = self.seen.lock().expect("nobody panics");
        let (_, columns) = seen.screen.screen().size();
        let rows = seen.screen.screen().rows(0, columns);
        let rows: Vec<String> = rows.map(|row| row.trim_end().to_string()).collect();
        rows.join("\n")
    }

    /// What is coloured or bold, a line each: the row, the words, and how.
    pub fn colours(&self) -> Vec<String> {
        let seen = self.seen.lock().expect("nobody panics");
        let screen = seen.screen.screen();
        let (rows, columns) = screen.size();
        let mut runs: Vec<(u16, String, String)> = Vec::new();
        for row in 0..rows {
            let mut is_open = false;
            for column in 0..columns {
                let Some(cell) = screen.cell(row, column) else {
                    continue;
                };
                let how = how(cell);
                let letters = if cell.has_contents() {
                    cell.contents()
                } else {
                    " "
                };
                match runs.last_mut() {
                    Some((_, words, same)) if is_open && *same == how => *words += letters,
                    _ if how.is_empty() => {}
                    _ => runs.push((row, letters.to_string(), how.clone())),
                }
                is_open = !how.is_empty();
            }
        }
        let said = |(row, words, how): (u16, String, String)| format!("{row}: {words:?} {how}");
        runs.into_iter().map(said).collect()
    }

    /// Every byte so far.
    pub fn bytes(&self) -> String {
        let seen = self.seen.lock().expect("nobody panics");
        String::from_utf8_lossy(&seen.bytes).into_owned()
    }

    pub fn resize(&mut self, size: (u16, u16)) {
        tcsetwinsize(&self.master, window(size)).expect("it has a size");
        let (columns, rows) = size;
        let mut seen = self.seen.lock().expect("nobody panics");
        seen.screen.screen_mut().set_size(rows, columns);
        drop(seen);
        // The kernel tells whoever the terminal belongs to; this one belongs to nobody.
        self.signal(Signal::SIGWINCH);
    }

    pub fn signal(&self, signal: Signal) {
        let id = i32::try_from(self.child.id()).expect("a small number");
        kill(Pid::from_raw(id), signal).expect("one's own child");
    }

    /// Waits for the end. The terminal must then be as it was.
    #[track_caller]
    pub fn ends(mut self) -> ExitStatus {
        let start = Instant::now();
        let ended = loop {
            if let Some(ended) = self.child.try_wait().expect("one's own child") {
                break ended;
            }
            if start.elapsed() > PATIENCE {
                let _ = self.child.kill();
                panic!("it does not end; what is seen:\n{}", self.text());
            }
            sleep(Duration::from_millis(10));
        };
        let after = tcgetattr(&self.slave).expect("settings").local_modes;
        assert_eq!(after, self.before, "keys should be read as before");
        // What is under way is still to be read.
        let is_back = || {
            let seen = self.seen.lock().expect("nobody panics");
            let screen = seen.screen.screen();
            !screen.alternate_screen() && !screen.hide_cursor()
        };
        while !is_back() && start.elapsed() < PATIENCE {
            sleep(Duration::from_millis(10));
        }
        assert!(is_back(), "the screen and the cursor should be back");
        ended
    }
}

impl Drop for Pty {
    /// Nothing goes on behind a test that has failed.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn window((columns, rows): (u16, u16)) -> Winsize {
    Winsize {
        ws_col: columns,
        ws_row: rows,
        ws_xpixel: 0,
        ws_ypixel: 0,
    }
}

fn how(cell: &vt100::Cell) -> String {
    let colour = match cell.fgcolor() {
        vt100::Color::Default => None,
        vt100::Color::Idx(1) => Some("red"),
        vt100::Color::Idx(2) => Some("green"),
        vt100::Color::Idx(3) => Some("yellow"),
        vt100::Color::Idx(6) => Some("cyan"),
        _ => Some("another colour"),
    };
    let marks = [
        colour,
        cell.bold().then_some("bold"),
        cell.dim().then_some("dim"),
    ];
    marks.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
