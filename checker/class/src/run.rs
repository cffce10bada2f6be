//! The run: every submission once, side by side, a line in the journal as each is done.

use crate::canary::Canary;
use crate::delivery::collect::HandedIn;
use crate::delivery::take::Lack;
use crate::grade::{Terms, digest, grade};
use crate::journal::{Journal, Line, State};
use crate::moment::Moment;
use crate::record::{Made, Outcome, Record};
use anyhow::{Context, Result, bail};
use checker::date;
use checker::fault::Fault;
use checker::grader::Grader;
use checker::key::Key;
use checker::workers;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// How a run is made.
pub struct Plan {
    /// What is written lies in this folder.
    pub out: PathBuf,
    pub terms: Terms,
    /// So many submissions at once.
    pub jobs: usize,
    /// Whatever is handed in later is late.
    pub due: Option<Moment>,
}

/// What happens in a run, for whoever watches.
pub enum Event<'a> {
    /// So many submissions are to be graded; so many were before.
    Begins {
        to_grade: usize,
        kept: usize,
    },
    Done(&'a Record),
    /// The grader judged what it should know, so many times.
    Well,
}

/// How a run ended.
pub struct Ended {
    pub state: State,
    /// How many submissions were graded now.
    pub graded: usize,
}

/// So many submissions lie between two canaries.
const BETWEEN: usize = 50;

/// After so many that the machine brought down, the grader is tried out.
const FAILURES: usize = 3;

/// Submissions that are alike, byte for byte, are one piece of work.
struct Piece<'a> {
    folder: &'a PathBuf,
    digest: String,
    owners: Vec<&'a HandedIn>,
}

/// Grades what has no result yet.
///
/// # Errors
/// When the grader is ill, the disk full, or code may not run here; what was graded stays.
pub fn run(
    grader: &Grader,
    plan: &Plan,
    submissions: &[HandedIn],
    watch: &mut dyn FnMut(Event),
) -> Result<Ended> {
    let before = State::read(&plan.out)?;
    let mut journal = Journal::open(&plan.out)?;
    let made = made(grader, &plan.terms)?;
    let mut canary = Canary::new(plan.out.join(".canary"));
    journal.add(&Line::Run {
        seed: plan.terms.seed,
        people: submissions.iter().map(|it| it.person.key()).collect(),
        time: date::now(),
    })?;
    well(grader, plan, &mut canary, &mut journal)?;
    watch(Event::Well);
    let (works, without) = sort(submissions, &made, plan, &before);
    let to_grade: usize = works.iter().map(|work| work.owners.len()).sum();
    let kept = submissions.len() - to_grade - without.len();
    watch(Event::Begins { to_grade, kept });
    for record in without {
        watch(Event::Done(&record));
        journal.add(&Line::Result(Box::new(record)))?;
    }
    let ask = |work: &Piece| unchanged(work, grade(grader, work.folder, &plan.terms));
    let mut left = works.as_slice();
    while !left.is_empty() {
        let next = &left[..left.len().min(BETWEEN)];
        let done = side_by_side(next, plan.jobs, &ask, &mut |work, outcome| {
            for record in records(work, &outcome, &made, plan.due) {
                watch(Event::Done(&record));
                journal.add(&Line::Result(Box::new(record)))?;
            }
            Ok(())
        })?;
        left = &left[done..];
        well(grader, plan, &mut canary, &mut journal)?;
        watch(Event::Well);
    }
    journal.add(&Line::Done { time: date::now() })?;
    Ok(Ended {
        state: State::read(&plan.out)?,
        graded: to_grade,
    })
}

fn made(grader: &Grader, terms: &Terms) -> Result<Made> {
    let compiler = grader.compiler()?;
    let version = compiler.toolchain.version(&compiler.cache)?;
    let program = std::env::current_exe().and_then(std::fs::read);
    let program = program.context("cannot read this program")?;
    let mark = Key::of(["course".as_bytes(), terms.course_key.as_bytes()]).to_string();
    Ok(Made {
        grader: Key::of([program.as_slice()]).to_string()[..12].to_string(),
        checker: env!("CARGO_PKG_VERSION").to_string(),
        compiler: version,
        seed: terms.seed,
        key: (!terms.course_key.is_empty()).then(|| mark[..8].to_string()),
    })
}

/// Tries the grader out, and writes down what came of it.
fn well(grader: &Grader, plan: &Plan, canary: &mut Canary, journal: &mut Journal) -> Result<()> {
    let ill = canary.try_out(grader, plan.terms.seed)?;
    journal.add(&Line::Canary {
        ill: ill.clone(),
        time: date::now(),
    })?;
    match ill {
        None => Ok(()),
        Some(why) => bail!(Fault::Machine(anyhow::anyhow!(
            "the grader itself is ill: {why}. What it said since it was last well is not believed, and \
             nothing can be exported. `cargo run -- doctor` looks at what it needs; then run the same \
             command again"
        ))),
    }
}

/// What is to be graded, alike things together; and the new rows of those who have nothing to grade.
fn sort<'a>(
    submissions: &'a [HandedIn],
    made: &Made,
    plan: &Plan,
    before: &State,
) -> (Vec<Piece<'a>>, Vec<Record>) {
    let digests = workers::map(submissions, |one| match &one.work {
        Ok(folder) => digest(folder).map(|key| key.to_string()),
        Err(refused) => Err(refused.clone()),
    });
    let (mut works, mut without) = (BTreeMap::<String, Piece>::new(), Vec::new());
    let mut order = Vec::new();
    for (one, digest) in submissions.iter().zip(digests) {
        let old = before.records.get(&one.person.key());
        match digest {
            Err((lack, says)) => {
                let outcome = Outcome::NoVerdict { lack, says };
                let record = record(one, outcome, None, made, plan.due);
                if old.is_none_or(|old| !old.agrees(&record)) {
                    without.push(record);
                }
            }
            Ok(digest) if old.is_some_and(|old| stands(old, one, &digest, made, plan.due)) => {}
            Ok(digest) => {
                let work = works.entry(digest.clone()).or_insert_with(|| {
                    order.push(digest.clone());
                    Piece {
                        folder: one.work.as_ref().expect("it has a digest"),
                        digest,
                        owners: Vec::new(),
                    }
                });
                work.owners.push(one);
            }
        }
    }
    let works = order.iter().filter_map(|digest| works.remove(digest));
    (works.collect(), without)
}

/// Does an earlier result still say what a new one would?
fn stands(old: &Record, one: &HandedIn, digest: &str, made: &Made, due: Option<Moment>) -> bool {
    old.graded().is_some()
        && old.digest.as_deref() == Some(digest)
        && old.made == *made
        && (&old.person, &old.taken, &old.notes) == (&one.person, &one.taken, &one.notes)
        && (old.late, old.late_by) == (is_late(one, due), late_by(one, due))
}

/// Asks about `works` in their order, so many at once, and hands on each outcome as it comes. How many
/// were begun: after a few that the machine, and not the code, brought down, no more are.
fn side_by_side<'a, 'w>(
    works: &'a [Piece<'w>],
    jobs: usize,
    ask: &(dyn Fn(&Piece) -> Result<Outcome, Fault> + Sync),
    take: &mut dyn FnMut(&'a Piece<'w>, Outcome) -> Result<()>,
) -> Result<usize> {
    let (next, failures) = (Mutex::new(0), AtomicUsize::new(0));
    let (sender, results) = channel();
    thread::scope(|scope| {
        let (next, failures) = (&next, &failures);
        for _ in 0..jobs.max(1) {
            let sender: Sender<_> = sender.clone();
            scope.spawn(move || {
                while failures.load(Ordering::Relaxed) < FAILURES
                    && let Some(work) = one_more(works, next)
                {
                    let outcome = ask(work);
                    if let Ok(Outcome::NoVerdict {
                        lack: Lack::GraderIll,
                        ..
                    }) = outcome
                    {
                        failures.fetch_add(1, Ordering::Relaxed);
                    }
                    if sender.send((work, outcome)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for (work, outcome) in results {
            take(work, outcome?)?;
        }
        Ok(*next.lock().expect("nobody panics"))
    })
}

fn one_more<'a, 'w>(works: &'a [Piece<'w>], next: &Mutex<usize>) -> Option<&'a Piece<'w>> {
    let mut next = next.lock().expect("nobody panics");
    let work = works.get(*next)?;
    *next += 1;
    Some(work)
}

/// The results of all who handed in the same.
fn records(work: &Piece, outcome: &Outcome, made: &Made, due: Option<Moment>) -> Vec<Record> {
    let first = work.owners[0].person.key();
    let owners = work.owners.iter().enumerate();
    let records = owners.map(|(place, owner)| {
        let digest = Some(work.digest.clone());
        let mut record = record(owner, outcome.clone(), digest, made, due);
        record.same_as = (place > 0).then(|| first.clone());
        record
    });
    records.collect()
}

/// What was changed while it was graded is not what was handed in.
fn unchanged(work: &Piece, outcome: Result<Outcome, Fault>) -> Result<Outcome, Fault> {
    let is_same = digest(work.folder).is_ok_and(|now| now.to_string() == work.digest);
    match outcome {
        Ok(Outcome::Graded(_)) if !is_same => Ok(Outcome::NoVerdict {
            lack: Lack::Unreadable,
            says: "it was changed, or went away, while it was graded".to_string(),
        }),
        outcome => outcome,
    }
}

/// How many seconds after it was due, where both times are known.
fn late_by(one: &HandedIn, due: Option<Moment>) -> Option<i64> {
    let time = Moment::read(one.time.as_deref()?).ok()?;
    Some(time.seconds_after(due?)).filter(|seconds| *seconds > 0)
}

/// Where there is no time, the platform's own mark counts.
fn is_late(one: &HandedIn, due: Option<Moment>) -> bool {
    let is_known = due.is_some()
        && one
            .time
            .as_deref()
            .is_some_and(|it| Moment::read(it).is_ok());
    match is_known {
        true => late_by(one, due).is_some(),
        false => one.late,
    }
}

fn record(
    one: &HandedIn,
    outcome: Outcome,
    digest: Option<String>,
    made: &Made,
    due: Option<Moment>,
) -> Record {
    let folder = one.work.as_ref().map(|it| it.display().to_string());
    Record {
        person: one.person.clone(),
        outcome,
        taken: one.taken.clone(),
        folder: folder.unwrap_or_default(),
        submitted: one.time.clone(),
        late: is_late(one, due),
        late_by: late_by(one, due),
        notes: one.notes.clone(),
        digest,
        made: made.clone(),
        graded: date::now(),
        same_as: None,
    }
}

#[cfg(test)]
mod tests {
    use super::{FAILURES, Piece, side_by_side};
    use crate::delivery::take::Lack;
    use crate::record::Outcome;
    use std::path::PathBuf;

    #[test]
    fn where_the_machine_fails_no_more_is_begun_and_nobody_is_forgotten() {
        let folder = PathBuf::new();
        let piece = |number: usize| Piece {
            folder: &folder,
            digest: number.to_string(),
            owners: Vec::new(),
        };
        let works: Vec<Piece> = (0..20).map(piece).collect();
        let lack = |lack| {
            let says = String::new();
            Ok(Outcome::NoVerdict { lack, says })
        };
        let mut told = Vec::new();
        let ill = |work: &Piece| match work.digest.as_str() {
            "0" | "1" => lack(Lack::Unreadable),
            _ => lack(Lack::GraderIll),
        };
        let done = side_by_side(&works, 1, &ill, &mut |work, _| {
            told.push(work.digest.clone());
            Ok(())
        });
        assert_eq!(done.expect("no fault"), 2 + FAILURES);
        assert_eq!(told, ["0", "1", "2", "3", "4"], "what was begun is told of");
        let well = |_: &Piece| lack(Lack::Unreadable);
        let mut count = 0;
        let done = side_by_side(&works, 4, &well, &mut |_, _| {
            count += 1;
            Ok(())
        });
        assert_eq!((done.expect("no fault"), count), (20, 20));
    }
}
