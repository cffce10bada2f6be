//! Hears a probe while it runs, word by word, as `probe/support.rs` lays down, and answers it.
//!
//! The probe takes turns: it begins a call, asks for slopes if they are watched, says what came of
//! the call, begins the next, and is done after the last. With the first word that is not the next
//! one the run is over, and nothing counts that follows: in the probe runs a learner's code, which
//! may speak with the probe's own mark.

use crate::course;
use crate::place::Place;
use crate::probe::replies::{Answer, Cut, Ending, MOST_SLOPES, Replies, Reply};
use crate::process::supervise::{End, Outcome};
use crate::surface::Surface;
use crate::text::shortened;
use crate::wire::Value;

/// The turns of one run.
pub struct Turns {
    mark: String,
    /// One for each call: the surface that it may ask about.
    watched: Vec<Option<Surface>>,
    /// The beginning of a line whose end has not arrived.
    line: Vec<u8>,
    /// Of the calls that came to an end.
    replies: Vec<Reply>,
    /// Where the call that is running has asked for slopes.
    running: Option<Vec<Vec<f64>>>,
    done: bool,
    /// Why nothing more is heard.
    over: Option<Cut>,
}

impl Turns {
    /// Before anything was said. `mark`: what the probe's own lines begin with; `watched`: for each
    /// call, the surface that the probe may ask about.
    pub fn new(mark: &str, watched: Vec<Option<Surface>>) -> Turns {
        Turns {
            mark: format!("{mark} "),
            watched,
            line: Vec::new(),
            replies: Vec::new(),
            running: None,
            done: false,
            over: None,
        }
    }

    /// Hears what came next on standard output, cut anywhere. Returns what is to be answered;
    /// `None` when there was a word out of turn, or too many.
    pub fn hear(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut answers = String::new();
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend(piece);
            if !piece.ends_with(b"\n") || self.over.is_some() {
                break;
            }
            let line = std::mem::take(&mut self.line);
            let line = String::from_utf8_lossy(&line[..line.len() - 1]);
            let Some(words) = line.strip_prefix(&self.mark) else {
                continue;
            };
            match self.turn(words) {
                Ok(Some(slope)) => {
                    Value::from(slope).encode(&mut answers);
                    answers.push('\n');
                }
                Ok(None) => {}
                Err(why) => self.over = Some(why),
            }
        }
        self.over.is_none().then(|| answers.into_bytes())
    }

    /// Takes one turn; returns the slope if that is what is asked for.
    fn turn(&mut self, words: &str) -> Result<Option<Vec<f64>>, Cut> {
        let mut words = words.splitn(3, ' ');
        let word = words.next().unwrap_or_default();
        let number = words.next().map(str::parse::<usize>);
        let value = words.next().map(Value::decode);
        let call = self.replies.len();
        match (word, number, value, &mut self.running) {
            ("done", None, None, None) if call == self.watched.len() && !self.done => {
                self.done = true;
            }
            ("begin", Some(Ok(number)), None, None)
                if number == call && call < self.watched.len() =>
            {
                self.running = Some(Vec::new());
            }
            ("slope", Some(Ok(number)), Some(Some(at)), Some(asked)) if number == call => {
                let surface = self.watched[call].as_ref().ok_or(Cut::OutOfTurn)?;
                let at = at.numbers().filter(|at| at.len() == surface.l.len());
                let at = at.ok_or(Cut::OutOfTurn)?;
                if asked.len() == MOST_SLOPES {
                    return Err(Cut::Slopes);
                }
                let slope = surface.slope(&at);
                asked.push(at);
                return Ok(Some(slope));
            }
            (_, Some(Ok(number)), Some(Some(value)), Some(asked)) if number == call => {
                let reply = match word {
                    "answer" => Reply::Answer(Answer {
                        value,
                        slopes_at: std::mem::take(asked),
                    }),
                    "panic" => panic(&value),
                    _ => return Err(Cut::OutOfTurn),
                };
                self.replies.push(reply);
                self.running = None;
            }
            _ => return Err(Cut::OutOfTurn),
        }
        Ok(None)
    }

    /// What was said in all, now that the run is over.
    pub fn end(mut self, outcome: &Outcome) -> Replies {
        let during = self.running.map(|_| self.replies.len());
        self.replies.resize(self.watched.len(), Reply::None);
        let ending = match self.over {
            None if self.done && outcome.end == End::Exit(0) => Ending::Complete,
            why => Ending::Cut {
                why: why.unwrap_or_else(|| cut(outcome)),
                during,
            },
        };
        Replies {
            replies: self.replies,
            ending,
        }
    }
}

fn panic(said: &Value) -> Reply {
    let said = said.items().unwrap_or_default();
    let words = said.first().and_then(Value::word).unwrap_or_default();
    let place = Place::of_panic(said.get(1..).unwrap_or_default());
    Reply::Panic {
        words: shortened(words),
        // Some functions of the standard library panic in its own files, which nobody can change.
        place: place.filter(|place| course::find(place.folder()).is_some()),
    }
}

fn cut(outcome: &Outcome) -> Cut {
    // Where signals end programs, Rust's own last words come with one; with a status, they are the code's.
    let said = match outcome.end {
        End::Exit(_) if cfg!(unix) => "".into(),
        _ => String::from_utf8_lossy(&outcome.stderr),
    };
    match outcome.end {
        End::TooMuchOutput => Cut::Output,
        End::Asleep => Cut::Asleep,
        End::Refused => Cut::OutOfTurn,
        // Where processes have no limit of processor time, the wall clock is the limit.
        End::WallClock => {
            if cfg!(unix) {
                Cut::WallClock
            } else {
                Cut::Time
            }
        }
        _ if said.contains("overflowed its stack") => Cut::Stack,
        _ if said.contains("memory allocation of") => Cut::Memory,
        End::Signal(signal) => of_signal(signal),
        End::Exit(status) => Cut::Exit(status),
    }
}

#[cfg(unix)]
fn of_signal(signal: i32) -> Cut {
    use crate::process::limited::is_bad_call;
    use nix::sys::signal::Signal;

    match Signal::try_from(signal) {
        _ if is_bad_call(signal) => Cut::Forbidden,
        Ok(Signal::SIGXCPU) => Cut::Time,
        // Without unsafe code, only a stack that is too deep touches memory that is not there.
        Ok(Signal::SIGSEGV | Signal::SIGBUS) => Cut::Stack,
        Ok(Signal::SIGKILL) => Cut::Killed,
        _ => Cut::Abort,
    }
}

#[cfg(not(unix))]
fn of_signal(_: i32) -> Cut {
    Cut::Abort
}
