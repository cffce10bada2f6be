//! The figures that a learner has drawn: are they there, do they show what they should, and are
//! they drawn with the code that is there now?
//!
//! Every figure carries the settings of its runs and the numbers that it shows. The runs are made
//! again on the learner's own code, and the numbers compared; pixels are for people.

pub mod record;
pub mod figure;
mod shows;

pub use figure::{FigureState, JudgedFigure};

use crate::compile::cache::Cache;
use crate::key::Key;
use crate::place::{Place, Remark};
use crate::submission::read_up_to;
use crate::text::shortened;
use crate::understanding::own_code::OwnCode;
use crate::words;
use anyhow::Result;
use figure::{DrawnFile, Flaw};
use std::path::Path;

/// One thing that the visualiser draws.
#[derive(Debug)]
struct Figure {
    /// Its file below the folder of the exercises.
    file: &'static str,
    /// What its record calls it.
    name: &'static str,
}

/// How many that is.
const COUNT: usize = 5;

const FIGURES: [Figure; COUNT] = [
    Figure {
        file: "figures/trajectory.svg",
        name: "trajectory",
    },
    Figure {
        file: "figures/lr_sweep.svg",
        name: "lr_sweep",
    },
    Figure {
        file: "figures/momentum.svg",
        name: "momentum",
    },
    Figure {
        file: "figures/saddle.svg",
        name: "saddle",
    },
    Figure {
        file: "figures/table.md",
        name: "table",
    },
];

/// A figure with long walks takes a quarter of this.
const FILE_BYTES: u64 = 4 << 20;

/// Judges the figures of the folder `dir`, running on `own` what they say that they show. `cache`
/// is told when all of them hold for these programs: while nothing changes, nothing is run.
///
/// # Errors
/// When that code cannot be run: the machine's fault.
pub fn judge(dir: &Path, own: &OwnCode, cache: &Cache) -> Result<Vec<JudgedFigure>> {
    let drawn = FIGURES.map(|figure| read(dir, &figure));
    let mark = mark(own.key(), &drawn);
    if mark.is_some_and(|mark| cache.get(mark).is_some()) {
        return Ok(items(FIGURES.map(|_| Ok(()))));
    }
    let faults = run(drawn, own)?;
    if let Some(mark) = mark.filter(|_| faults.iter().all(Result::is_ok)) {
        cache.publish(mark, cache.scratch()?)?;
    }
    Ok(items(faults))
}

/// Stands for these figures, these programs, and this checker; nothing, if a figure cannot be read.
fn mark(programs: Key, drawn: &[Result<DrawnFile, Flaw>; COUNT]) -> Option<Key> {
    let checker = std::env::current_exe().and_then(|checker| checker.metadata());
    let checker = checker.ok()?;
    let stamp = format!("{} {:?}", checker.len(), checker.modified().ok()?);
    let mut parts: Vec<&[u8]> = vec![b"figures that hold", stamp.as_bytes(), programs.bytes()];
    for drawn in drawn {
        parts.push(drawn.as_ref().ok()?.text.as_bytes());
    }
    Some(Key::of(parts))
}

fn run(
    drawn: [Result<DrawnFile, Flaw>; COUNT],
    own: &OwnCode,
) -> Result<[Result<(), Flaw>; COUNT]> {
    let [trajectory, sweep, momentum, saddle, table] = drawn;
    let walks = [&trajectory, &momentum, &saddle].map(|drawn| drawn.as_ref().ok());
    let records = walks.map(|drawn| drawn.map(|drawn| &drawn.record));
    let walks = shows::walks(own, records)?;
    let sweep = sweep.map(|drawn| shows::sweep(own, &drawn.record));
    let table = table.map(|drawn| shows::table(own, &drawn));
    let [first, second, third] = walks;
    Ok([
        trajectory.and(first),
        flat(sweep)?,
        momentum.and(second),
        saddle.and(third),
        flat(table)?,
    ])
}

fn items(faults: [Result<(), Flaw>; COUNT]) -> Vec<JudgedFigure> {
    let item = |(figure, fault): (&Figure, Result<(), Flaw>)| match fault {
        Ok(()) => JudgedFigure {
            file: figure.file,
            state: FigureState::Held,
            says: None,
        },
        Err((state, does)) => {
            let says = shortened(&words::figures::it(does));
            JudgedFigure {
                file: figure.file,
                state,
                says: Some(Remark::at(Place::file(figure.file), says)),
            }
        }
    };
    FIGURES.iter().zip(faults).map(item).collect()
}

/// A fault of the machine goes up; one of the figure stays.
fn flat(judged: Result<Result<Result<(), Flaw>>, Flaw>) -> Result<Result<(), Flaw>> {
    judged.unwrap_or_else(|fault| Ok(Err(fault)))
}

fn read(dir: &Path, figure: &Figure) -> Result<DrawnFile, Flaw> {
    let path = dir.join(figure.file);
    // A linked folder could lead anywhere, as a linked file could.
    let folder = path
        .parent()
        .and_then(|folder| folder.symlink_metadata().ok());
    match folder {
        None => return Err((FigureState::Missing, words::figures::NOT_THERE.to_string())),
        Some(meta) if !meta.is_dir() => {
            let why = words::figures::NO_REAL_FOLDER.to_string();
            return Err((FigureState::Unreadable, why));
        }
        Some(_) => {}
    }
    let is_there = path.symlink_metadata().is_ok();
    let text = read_up_to(&path, FILE_BYTES).map_err(|why| match is_there {
        true => (FigureState::Unreadable, why),
        false => (FigureState::Missing, why),
    })?;
    let record = record::read(&text, figure.name);
    let record = record.map_err(|why| (FigureState::Unreadable, why))?;
    let text = match figure.file.ends_with(".svg") {
        true => record::json(&text).unwrap_or_default().to_string(),
        false => text,
    };
    Ok(DrawnFile { text, record })
}
