//! What was judged of the answers, and when: `attempts.txt`, to which lines are only ever added.
//!
//! Each line ends in a word that follows from the line and from the word above it, so that a line that
//! was changed, taken out or put in shows. (What was cut off at the end does not: the file is a
//! record for whoever is honest, and a question for whoever is not.) Nothing in it ends the grading.

use crate::date;
use crate::key::Key;
use crate::place::{Place, Remark};
use crate::submission::{FILE_BYTES, NOT_THERE, Text};
use crate::words;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// The file's name.
pub const FILE: &str = "attempts.txt";

/// An answer that was judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Tried {
    /// Stands for the learner's name and the course: other numbers.
    pub mark: String,
    pub question: String,
    pub attempt: u32,
    pub holds: bool,
    /// The numbers, as they are written here: `[0.5, -1.0]`.
    pub answer: String,
}

impl Tried {
    pub fn new(mark: &str, question: &str, attempt: u32, holds: bool, numbers: &[f64]) -> Tried {
        Tried {
            mark: mark.to_string(),
            question: question.to_string(),
            attempt,
            holds,
            answer: format!("{numbers:?}"),
        }
    }

    /// Is it another answer to the same numbers?
    fn is_other(&self, mark: &str, question: &str, attempt: u32, numbers: &[f64]) -> bool {
        (self.mark.as_str(), self.question.as_str(), self.attempt) == (mark, question, attempt)
            && self.answer != format!("{numbers:?}")
    }

    /// `2026-11-27T21:03:05Z cf60eca0 one-step 1 wrong [0.9, -1.0] 3f2a9c1e`, as `line` writes it,
    /// and its last word.
    fn read(line: &str) -> Option<(Tried, &str)> {
        let (rest, word) = line.rsplit_once(' ')?;
        let mut parts = rest.splitn(6, ' ').skip(1);
        let (mark, question) = (parts.next()?.to_string(), parts.next()?.to_string());
        let attempt = parts.next()?.parse().ok()?;
        let holds = match parts.next()? {
            "holds" => true,
            "wrong" => false,
            _ => return None,
        };
        let tried = Tried {
            mark,
            question,
            attempt,
            holds,
            answer: parts.next()?.to_string(),
        };
        Some((tried, word))
    }
}

/// What the file tells.
#[derive(Debug, Default)]
pub struct Attempts {
    tried: Vec<Tried>,
    /// The last line's last word.
    word: String,
    /// What is wrong with the file, if anything is.
    pub flaw: Option<Remark>,
    /// Is there such a file?
    pub is_there: bool,
}

impl Attempts {
    /// Reads the file's text. Lines that cannot be read are none.
    pub fn read(text: &Text) -> Attempts {
        let mut found = Attempts::default();
        let text = match text {
            Ok(text) => text,
            // There is nothing to say of a file that was never begun.
            Err(why) if why == NOT_THERE => return found,
            Err(why) => {
                found.flaw = Some(not_known(why));
                return found;
            }
        };
        found.is_there = true;
        let lines = text.lines().zip(1..);
        for (line, number) in lines.filter(|(line, _)| !line.is_empty() && !line.starts_with('#')) {
            let read = Tried::read(line);
            let follows = read.as_ref().is_some_and(|(_, word)| {
                let start = line.len() - word.len() - 1;
                *word == chained(&found.word, &line[..start])
            });
            if !follows {
                let remark = Remark::at(Place::line(FILE, number), words::answers::CHANGED_BY_HAND);
                found.flaw.get_or_insert(remark);
            }
            if let Some((tried, word)) = read {
                found.word = word.to_string();
                found.tried.push(tried);
            }
        }
        found
    }

    /// Was this attempt judged wrong with another answer? Then its numbers are known too well.
    pub fn is_spent(&self, mark: &str, question: &str, attempt: u32, numbers: &[f64]) -> bool {
        let mut tried = self.tried.iter();
        tried.any(|it| !it.holds && it.is_other(mark, question, attempt, numbers))
    }

    /// The first attempt from `attempt` on of which nothing was judged wrong.
    pub fn next(&self, mark: &str, question: &str, attempt: u32) -> u32 {
        let is_wrong = |attempt: u32| self.is_spent(mark, question, attempt, &[]);
        (attempt..)
            .find(|attempt| !is_wrong(*attempt))
            .unwrap_or(attempt)
    }

    /// How many answers to a question were judged.
    pub fn count(&self, mark: &str, question: &str) -> usize {
        let of = |it: &&Tried| it.mark == mark && it.question == question;
        self.tried.iter().filter(of).count()
    }

    pub fn holds(&self, tried: &Tried) -> bool {
        self.tried.contains(tried)
    }
}

/// What is to be said where the file tells nothing; `why` goes on after its name.
pub fn not_known(why: &str) -> Remark {
    Remark::at(Place::file(FILE), words::answers::attempts_not_known(why))
}

/// Adds those of `tried` to the file in `dir` that do not stand in it yet.
///
/// # Errors
/// When it cannot be written; what lies there and is no regular file is left alone.
pub fn add(dir: &Path, tried: &[Tried]) -> io::Result<()> {
    let path = dir.join(FILE);
    let so_far = Attempts::read(&crate::submission::read_text(&path));
    let new: Vec<&Tried> = tried.iter().filter(|one| !so_far.holds(one)).collect();
    let meta = fs::symlink_metadata(&path);
    let is_other = meta.as_ref().is_ok_and(|meta| !meta.is_file());
    if new.is_empty() || is_other {
        return Ok(());
    }
    let mut text = String::new();
    if meta.is_err() {
        text += &format!("{}\n", words::answers::ATTEMPTS_HEAD);
    }
    let (mut word, now) = (so_far.word, date::now());
    for one in new {
        let line = line(&now, one);
        word = chained(&word, &line);
        writeln!(text, "{line} {word}").expect("a string takes it");
    }
    let size = meta.map_or(0, |meta| meta.len());
    if size + text.len() as u64 > FILE_BYTES {
        return Ok(());
    }
    let mut file = fs::File::options().append(true).create(true).open(&path)?;
    file.write_all(text.as_bytes())
}

fn line(now: &str, tried: &Tried) -> String {
    let Tried {
        mark,
        question,
        attempt,
        answer,
        ..
    } = tried;
    let outcome = if tried.holds { "holds" } else { "wrong" };
    format!("{now} {mark} {question} {attempt} {outcome} {answer}")
}

/// The word that follows from a line and the word of the one above it.
fn chained(above: &str, line: &str) -> String {
    Key::of([above.as_bytes(), line.as_bytes()]).to_string()[..8].to_string()
}

#[cfg(test)]
mod tests {
    use crate::place::Place;
    use crate::submission::NOT_THERE;
    use crate::understanding::attempts::{Attempts, FILE, Tried, add};
    use std::fs;
    use std::path::Path;

    fn kept(dir: &Path) -> String {
        fs::read_to_string(dir.join(FILE)).expect("it is there")
    }

    #[test]
    fn what_was_judged_is_added_and_an_edit_shows() {
        let folder = tempfile::tempdir().expect("a folder");
        let tried =
            |attempt, holds, number: f64| Tried::new("m", "q", attempt, holds, &[number, 1.0]);
        let all = [
            tried(1, false, 3.0),
            tried(2, false, 4.0),
            tried(3, true, 5.0),
        ];
        for one in &all {
            add(folder.path(), std::slice::from_ref(one)).expect("written");
        }
        let text = kept(folder.path());
        add(folder.path(), &all).expect("written");
        assert_eq!(kept(folder.path()), text, "nothing of it is new");
        let read = |text: &str| Attempts::read(&Ok(text.to_string()));
        let found = read(&text);
        assert_eq!((found.tried.as_slice(), found.flaw), (&all[..], None));
        let found = read(&text);
        assert!(found.is_spent("m", "q", 1, &[5.0, 1.0]), "another answer");
        assert!(!found.is_spent("m", "q", 1, &[3.0, 1.0]), "the same answer");
        assert!(!found.is_spent("m", "q", 3, &[9.0, 1.0]), "it was right");
        assert!(
            !found.is_spent("other", "q", 1, &[5.0, 1.0]),
            "another name"
        );
        assert_eq!((found.next("m", "q", 1), found.count("m", "q")), (3, 3));
        let lines: Vec<&str> = text.lines().collect();
        let flaw = |lines: Vec<String>| read(&lines.join("\n")).flaw.and_then(|it| it.place);
        let changed =
            |from: &str, to: &str| flaw(lines.iter().map(|it| it.replace(from, to)).collect());
        assert_eq!(changed("1 wrong", "1 holds"), Some(Place::line(FILE, 3)));
        assert_eq!(changed("4.0", "4.5"), Some(Place::line(FILE, 4)));
        let without = |row: usize| {
            let mut lines: Vec<String> = lines.iter().map(|it| it.to_string()).collect();
            lines.remove(row);
            flaw(lines)
        };
        assert_eq!(without(2), Some(Place::line(FILE, 3)));
        assert_eq!(without(3), Some(Place::line(FILE, 4)));
    }

    #[test]
    fn whatever_stands_in_it_ends_nothing() {
        for text in [
            "",
            "\0\0",
            "a b c d e f g",
            "[",
            "x\n\n y z",
            "2026 m q 99999999999 wrong [1] w",
        ] {
            let found = Attempts::read(&Ok(text.to_string()));
            assert!(found.tried.is_empty(), "{text:?}");
            assert_eq!(found.flaw.is_some(), !text.is_empty(), "{text:?}");
        }
        let found = Attempts::read(&Err("is larger than 128 KiB".to_string()));
        assert!(found.flaw.is_some() && !found.is_there);
        let found = Attempts::read(&Err(NOT_THERE.to_string()));
        assert!(found.flaw.is_none() && !found.is_there);
    }

    #[test]
    fn what_is_no_regular_file_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join(FILE)).expect("made");
        let tried = Tried::new("m", "q", 1, false, &[1.0]);
        add(folder.path(), &[tried]).expect("nothing is written");
        assert!(folder.path().join(FILE).is_dir());
    }
}
