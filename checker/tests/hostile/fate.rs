//! What becomes of a checker that may be unable to do its work.

use crate::attempt::{Attempt, checker};
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread;
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

    /// Hears what was [`started`], however much it says, and waits for its end.
    #[track_caller]
    pub fn awaited(mut child: Child) -> Fate {
        let start = Instant::now();
        let stdout = heard(child.stdout.take().expect("piped"));
        let stderr = heard(child.stderr.take().expect("piped"));
        let status = loop {
            if let Some(status) = child.try_wait().expect("one's own child") {
                break status;
            }
            if start.elapsed() > BOUND {
                child.kill().expect("one's own child");
                panic!("the checker waits without an end");
            }
            thread::sleep(Duration::from_millis(5));
        };
        Fate {
            status: status.code(),
            stdout: stdout.join().expect("no panic"),
            stderr: stderr.join().expect("no panic"),
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

/// Reads a pipe while the program runs, which waits where nobody empties one that is full.
fn heard(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut said = String::new();
        pipe.read_to_string(&mut said).expect("UTF-8");
        said
    })
}

/// The checker with these words on the solutions in this folder.
pub fn asked(attempt: &Attempt, words: &[&str]) -> Command {
    let mut command = checker();
    command.args(words).arg("--dir").arg(attempt.dir());
    command
}
