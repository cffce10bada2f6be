//! The terminal: taken for a screen, and given back whatever happens.

use crate::solved::is_quiet;
use crate::words;
use anyhow::{Context, Result};
use crossterm::event::{self, Event};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap,
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use std::io::{self, IsTerminal, Write};
use std::sync::Once;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// A terminal that shows a screen until this is dropped.
pub struct Terminal(());

/// Can a screen be shown and keys be read?
pub fn can_show() -> bool {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb" || term.is_empty());
    let is_known = std::env::var_os("TERM").is_some() || cfg!(windows);
    io::stdin().is_terminal() && io::stdout().is_terminal() && is_known && !is_dumb
}

impl Terminal {
    /// Takes the terminal. A panic gives it back first, and then says what it has to say.
    ///
    /// # Errors
    /// When the terminal cannot be set up so.
    pub fn take() -> Result<Terminal> {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let usual = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |panic| {
                if !is_quiet() {
                    give_back();
                }
                usual(panic);
            }));
        });
        let taken = Terminal(());
        enable_raw_mode().context(words::watch::NO_SINGLE_KEYS)?;
        let (alternate, hide) = (EnterAlternateScreen, cursor::Hide);
        execute!(io::stdout(), alternate, hide, DisableLineWrap)
            .context(words::watch::NO_TERMINAL)?;
        Ok(taken)
    }

    /// Shows these lines, and nothing else.
    ///
    /// # Errors
    /// When nobody can see it any more.
    pub fn draw(&self, lines: &[String]) -> io::Result<()> {
        let frame = frame(lines, size().1)?;
        let mut out = io::stdout();
        out.write_all(&frame)?;
        out.flush()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// What is written so that a screen of `height` rows shows these lines.
fn frame(lines: &[String], height: usize) -> io::Result<Vec<u8>> {
    let mut frame = Vec::new();
    queue!(frame, BeginSynchronizedUpdate)?;
    for (row, line) in (0..).zip(lines) {
        // First the row is emptied: behind a line that fills it, the cursor stands on its last letter,
        // which would go with the rest.
        let all = Clear(ClearType::UntilNewLine);
        queue!(frame, cursor::MoveTo(0, row), all, Print(line))?;
    }
    if let Ok(rows) = u16::try_from(lines.len())
        && usize::from(rows) < height
    {
        let (below, rest) = (cursor::MoveTo(0, rows), Clear(ClearType::FromCursorDown));
        queue!(frame, below, rest)?;
    }
    queue!(frame, EndSynchronizedUpdate)?;
    Ok(frame)
}

fn give_back() {
    // There may be no terminal any more.
    let _ = execute!(
        io::stdout(),
        EnableLineWrap,
        cursor::Show,
        LeaveAlternateScreen
    );
    let _ = disable_raw_mode();
}

/// Columns and rows.
pub fn size() -> (usize, usize) {
    let size = own_size().or_else(|| crossterm::terminal::size().ok());
    let (width, height) = size.unwrap_or((80, 24));
    (usize::from(width).max(20), usize::from(height).max(8))
}

/// Of what is written to: the terminal that started this may be another.
#[cfg(unix)]
fn own_size() -> Option<(u16, u16)> {
    let size = rustix::termios::tcgetwinsize(io::stdout()).ok()?;
    (size.ws_col > 0 && size.ws_row > 0).then_some((size.ws_col, size.ws_row))
}

#[cfg(not(unix))]
fn own_size() -> Option<(u16, u16)> {
    None
}

/// Keys, and changes of size.
pub struct Input {
    go_on: Sender<()>,
}

impl Input {
    /// Reads them on a thread of its own: one, and then the next whenever [`Input::go_on`] says so. In
    /// between the terminal can be lent to another program. `says` answers `false` when nobody hears
    /// it any more; it is given `None` when there is nothing more to read.
    pub fn read(says: impl Fn(Option<Event>) -> bool + Send + 'static) -> Input {
        let (go_on, goes_on) = channel();
        thread::spawn(move || read_all(&goes_on, says));
        let input = Input { go_on };
        input.go_on();
        input
    }

    /// Lets the next one be read.
    pub fn go_on(&self) {
        // Whoever reads no more has said so.
        let _ = self.go_on.send(());
    }
}

fn read_all(goes_on: &Receiver<()>, says: impl Fn(Option<Event>) -> bool) {
    while goes_on.recv().is_ok() {
        let read = event::read().ok();
        let is_last = read.is_none();
        if !says(read) || is_last {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::frame;

    /// Terminals keep the cursor on the last column after a letter was written there.
    #[test]
    fn nothing_is_cleared_behind_a_line_in_its_row() {
        let lines = ["a line that fills its row".to_string(), "short".to_string()];
        let written = String::from_utf8(frame(&lines, 3).expect("memory")).expect("text");
        let rows: Vec<&str> = written.split("\u{1b}[K").skip(1).collect();
        assert_eq!(rows.len(), lines.len(), "{written:?}");
        for (row, line) in rows.iter().zip(&lines) {
            assert!(row.starts_with(line.as_str()), "{written:?}");
        }
    }
}
