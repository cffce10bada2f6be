//! Holds what each figure shows against the learner's own code, and against what it is there to
//! show.

use crate::calls::ex05_sweep::Swept;
use crate::close::within;
use crate::figures::figure::{DrawnFile, FigureState, Flaw};
use crate::figures::record::{DrawnRun, Record};
use crate::show;
use crate::understanding::own_code::{OwnCode, Setting};
use crate::wire::Value;
use crate::words;
use anyhow::Result;

/// Figures carry nine digits; so far two numbers may be apart, relative to the larger, absolute
/// below one.
const DIGITS: f64 = 1e-6;
/// Momentum changes the path where it leads the walk aside by this part of the way that it covers.
const ASIDE: f64 = 0.01;

type Judged = Result<(), Flaw>;

/// The figures of walks: a trajectory, momentum, the saddle. All of them are run by one process,
/// with and without momentum.
///
/// # Errors
/// When the learner's code cannot be run: the machine's fault.
pub fn walks(own: &OwnCode, figures: [Option<&Record>; 3]) -> Result<[Judged; 3]> {
    let settings = figures.map(|record| record.map_or(Vec::new(), Record::settings));
    let ran = own.rolls(&settings.concat())?;
    let mut rest = ran.as_deref();
    let mut of = |record: Option<&Record>, shows: fn(&Record, &[Vec<Vec<f64>>]) -> Judged| {
        let Some(record) = record else { return Ok(()) };
        let (these, after) = rest
            .and_then(|rest| rest.split_at_checked(record.runs.len()))
            .ok_or_else(unfinished)?;
        rest = Some(after);
        same_walks(record, these)?;
        shows(record, these)
    };
    let [trajectory, momentum, saddle] = figures;
    Ok([
        of(trajectory, moves),
        of(momentum, bends),
        of(saddle, is_saddle),
    ])
}

fn same_walks(record: &Record, ran: &[Vec<Vec<f64>>]) -> Judged {
    for (run, walk) in record.runs.iter().zip(ran) {
        let (lr, momentum) = (run.lr, run.momentum);
        if run.points.len() != walk.len() {
            let (shown, made) = (run.points.len(), walk.len());
            let why = words::figures::other_length(lr, made, momentum, shown);
            return Err(stale(&why));
        }
        if let Some(step) = parts(&run.points, walk) {
            let (shown, made) = (show::point(&run.points[step]), show::point(&walk[step]));
            let why = words::figures::other_point(lr, made, momentum, shown, step);
            return Err(stale(&why));
        }
    }
    Ok(())
}

/// A walk leads somewhere.
fn moves(_: &Record, walks: &[Vec<Vec<f64>>]) -> Judged {
    match walks.iter().any(|walk| extent(walk) > 0.0) {
        true => Ok(()),
        false => Err(too_little(words::figures::DOES_NOT_MOVE)),
    }
}

/// Two walks with different momenta are not the same.
fn bends(record: &Record, walks: &[Vec<Vec<f64>>]) -> Judged {
    let (Some(first), Some(plain)) = (record.runs.first(), walks.first()) else {
        return Err(too_little(words::figures::NO_WALK));
    };
    let with_another = record.runs.iter().zip(walks);
    let mut with_another = with_another.filter(|(run, _)| run.momentum != first.momentum);
    let reach = ASIDE * extent(plain);
    let is_aside = |walk: &[Vec<f64>]| {
        let mut apart = plain.iter().zip(walk).map(|(p, q)| distance(p, q));
        apart.any(|apart| apart > reach)
    };
    match with_another.any(|(_, walk)| is_aside(walk)) {
        true => Ok(()),
        false => Err(too_little(words::figures::MOMENTUM_NOT_SHOWN)),
    }
}

fn is_saddle(record: &Record, walks: &[Vec<Vec<f64>>]) -> Judged {
    let [a, b] = record.curvatures;
    match a * b < 0.0 {
        true => moves(record, walks),
        false => Err(too_little(words::figures::NO_SADDLE)),
    }
}

/// How far from its start a walk leads.
fn extent(walk: &[Vec<f64>]) -> f64 {
    let away = walk.iter().map(|p| distance(&walk[0], p));
    away.fold(0.0, f64::max)
}

fn distance(p: &[f64], q: &[f64]) -> f64 {
    let squares = p.iter().zip(q).map(|(p, q)| (p - q).powi(2));
    squares.sum::<f64>().sqrt()
}

/// The sweep shows a rate for each of the words that it is about.
///
/// # Errors
/// When the learner's code cannot be run: the machine's fault.
pub fn sweep(own: &OwnCode, record: &Record) -> Result<Judged> {
    if record.runs.iter().any(|run| run.momentum != 0.0) {
        return Ok(Err(too_little(words::figures::WITH_MOMENTUM)));
    }
    let Some(swept) = own.sweep(&record.settings())? else {
        return Ok(Err(unfinished()));
    };
    for (run, Swept { losses, .. }) in record.runs.iter().zip(&swept) {
        let (shown, made) = (in_lists(&run.losses), in_lists(losses));
        let why = match parts(&shown, &made) {
            Some(step) => {
                let (shown, made) = (show::number(run.losses[step]), show::number(losses[step]));
                words::figures::other_loss(run.lr, made, shown, step)
            }
            None if shown.len() != made.len() => {
                words::figures::other_count_of_losses(shown.len(), run.lr, made.len())
            }
            None => continue,
        };
        return Ok(Err(stale(&why)));
    }
    for (word, none) in [
        ("Crawls", words::figures::NONE_CRAWLS),
        ("Converges", words::figures::NONE_CONVERGES),
        ("Diverges", words::figures::NONE_DIVERGES),
    ] {
        if !swept.iter().any(|run| run.behaviour == word) {
            return Ok(Err(too_little(none)));
        }
    }
    Ok(Ok(()))
}

/// The table is the one that the learner's code makes of its settings.
///
/// # Errors
/// When the learner's code cannot be run: the machine's fault.
pub fn table(own: &OwnCode, drawn: &DrawnFile) -> Result<Judged> {
    let settings: Vec<Setting> = drawn.record.settings();
    if settings.is_empty() {
        return Ok(Err(too_little(words::figures::NO_RUN)));
    }
    let Some(made) = own.table(&settings)? else {
        return Ok(Err(unfinished()));
    };
    let mut shown = drawn.text.lines().filter(|line| line.starts_with('|'));
    for made in made.lines() {
        let shown = shown.next().unwrap_or(words::figures::NOTHING);
        if shown.trim_end() != made {
            let (shown, made) = (format!("{shown:?}"), format!("{made:?}"));
            return Ok(Err(stale(&words::figures::other_line(made, shown))));
        }
    }
    Ok(match shown.next() {
        None => Ok(()),
        Some(more) => Err(stale(&words::figures::line_too_many(format!("{more:?}")))),
    })
}

/// The first step at which what is shown and what is made are not the same.
///
/// What comes after a number that is not finite depends on how it is computed: there the two need
/// only both be beyond all numbers.
fn parts(shown: &[Vec<f64>], made: &[Vec<f64>]) -> Option<usize> {
    let is_finite = |p: &Vec<f64>| p.iter().all(|x| x.is_finite());
    let finite = made.iter().take_while(|p| is_finite(p)).count();
    let same = |(shown, made): (&Vec<f64>, &Vec<f64>)| match is_finite(made) {
        true => within(&Value::point(shown), &Value::point(made), DIGITS),
        false => !is_finite(shown),
    };
    let mut pairs = shown.iter().zip(made).take(finite + 1);
    pairs.position(|pair| !same(pair))
}

/// Every number as a point of a line.
fn in_lists(numbers: &[f64]) -> Vec<Vec<f64>> {
    numbers.iter().map(|number| vec![*number]).collect()
}

fn stale(why: &str) -> Flaw {
    (FigureState::Stale, words::figures::stale(why))
}

fn too_little(why: &str) -> Flaw {
    (FigureState::TooLittle, why.to_string())
}

fn unfinished() -> Flaw {
    (FigureState::Stale, words::figures::UNFINISHED.to_string())
}

impl Record {
    /// Its runs, to be made again.
    fn settings(&self) -> Vec<Setting> {
        let setting = |run: &DrawnRun| Setting {
            bowl: self.curvatures,
            start: self.start,
            lr: run.lr,
            momentum: run.momentum,
            steps: self.steps,
            threshold: self.threshold,
            ceiling: self.ceiling,
        };
        self.runs.iter().map(setting).collect()
    }
}
