//! What happens while somebody sits at the screen, from threads of their own.

use crate::commands::watch::judging::{Judgement, Judging};
use crate::commands::watch::stamps::{changed, stamps};
use crate::course::Exercise;
use crate::fault::Fault;
use crate::saves::Saves;
use crossterm::event::Event;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// Something to take notice of.
pub enum News {
    /// A key, or another size; `None` when there is nothing more to read.
    Input(Option<Event>),
    /// Files were saved, these exercises' among them.
    Saved(Vec<&'static Exercise>),
    Judged(Result<Box<Judgement>, Fault>),
    /// There is nothing more to judge at the moment.
    AllJudged,
    /// A signal asks for the end.
    Signal(i32),
    /// A thread that is needed has panicked.
    Broken,
}

/// Says so where its thread panics: what the thread did is then missing.
struct Needed(Sender<News>);

impl Drop for Needed {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(News::Broken);
        }
    }
}

/// Tells of every save in `dir`.
pub fn of_saves(dir: PathBuf, says: Sender<News>) {
    // Before anything is judged: what changes meanwhile is not missed.
    let (mut saves, mut before) = (Saves::of(vec![dir.clone()], Vec::new()), stamps(&dir));
    thread::spawn(move || {
        let needed = Needed(says);
        loop {
            let now = saves.next(&before, || Some(stamps(&dir)));
            let exercises = changed(&dir, &before, &now);
            if needed.0.send(News::Saved(exercises)).is_err() {
                return;
            }
            before = now;
        }
    });
}

/// Tells of each verdict on a step that is asked for, and then of one on the whole. What is asked
/// meanwhile comes first.
pub fn of_judging(judging: Arc<Judging>, says: Sender<News>) -> Sender<&'static Exercise> {
    let (wants, wanted) = channel::<&'static Exercise>();
    thread::spawn(move || {
        let needed = Needed(says);
        let tell = |exercises: &[&'static Exercise]| {
            let judged = judging.judge(exercises).map(Box::new);
            needed.0.send(News::Judged(judged)).is_ok()
        };
        while let Ok(step) = wanted.recv() {
            let mut step = Some(step);
            while let Some(one) = step {
                // Of several the last.
                let one = wanted.try_iter().last().unwrap_or(one);
                if !tell(&[one]) {
                    return;
                }
                step = wanted.try_recv().ok();
                if step.is_none() && !tell(&[]) {
                    return;
                }
            }
            let _ = needed.0.send(News::AllJudged);
        }
    });
    wants
}

/// Tells of the signals that end a program, so that the terminal is given back first.
#[cfg(unix)]
pub fn of_signals(says: Sender<News>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]);
    // Where they cannot be heard they end it as they always do.
    let Ok(mut signals) = signals else { return };
    thread::spawn(move || {
        for signal in signals.forever() {
            if says.send(News::Signal(signal)).is_err() {
                return;
            }
        }
    });
}

#[cfg(not(unix))]
pub fn of_signals(_says: Sender<News>) {}
