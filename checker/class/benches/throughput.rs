//! How long an instructor waits for a class, beside a loop of `cargo test`.
//!
//! ```text
//! cargo bench -p class --bench throughput               200 learners, a sample of eight for the loop
//! cargo bench -p class --bench throughput -- 40 4       40 and four
//! ```
//!
//! The class is made, the same each time, and the cache empty. The loop is the quickest that is right:
//! one workshop, its dependencies built before, in which one learner's crates after the other are put
//! and built anew. Half of its sample is measured before the class and half after, so that a machine
//! that grows busy slows both. Nothing fails: times are for reading.

#[path = "../examples/made-class/made.rs"]
mod made;
#[path = "throughput/memory.rs"]
mod memory;
#[path = "throughput/workshop.rs"]
mod workshop;

use anyhow::{Context, Result, ensure};
use class::shard::SharedPlan;
use memory::Peak;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use workshop::Workshop;

const LEARNERS: usize = 200;
const SAMPLE: usize = 8;
const SEED: u32 = 1;

fn main() -> Result<()> {
    let words = std::env::args().skip(1);
    let mut numbers = words.filter_map(|word| word.parse().ok());
    let learners = numbers.next().unwrap_or(LEARNERS).max(2);
    let sample = numbers.next().unwrap_or(SAMPLE).max(2);

    // On the disk of the target folder: where an instructor's is.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let desk = Desk(folder.path().to_path_buf());
    made::write(&desk.0, learners, SEED)?;
    desk.class(&["shard", "--of", "1", "--seed", "1", "--trust"], true)?;
    let plan = SharedPlan::read(&desk.0.join("grades"))?;
    let works: Vec<PathBuf> = plan
        .submissions
        .into_iter()
        .filter_map(|one| one.work.ok())
        .collect();
    let sampled: Vec<&Path> = (0..sample)
        .map(|place| works[place * works.len() / sample].as_path())
        .collect();
    let (first, second) = sampled.split_at(sample / 2);

    eprintln!("building the dependencies of `cargo test` …");
    let workshop = Workshop::lay_out(&desk.0.join("workshop"))?;
    workshop.test(works.first().context("somebody handed something in")?)?;
    eprintln!("`cargo test` for {} of {learners} …", first.len());
    let mut loop_seconds = workshop.seconds(first)?;

    eprintln!("grading {learners} …");
    let (before, start) = (memory::children_worked(), Instant::now());
    let peak = desk.class(&["grade", "--seed", "1", "--trust"], true)?;
    let seconds = start.elapsed().as_secs_f64();
    let worked = before
        .zip(memory::children_worked())
        .map(|(before, after)| after - before);

    eprintln!("`cargo test` for {} more …", second.len());
    loop_seconds += workshop.seconds(second)?;
    let start = Instant::now();
    desk.class(&["regrade"], false)?;
    let again = start.elapsed().as_secs_f64();

    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get());
    let graded = works.len() as f64;
    let (a_minute, looped) = (graded / seconds * 60.0, sample as f64 / loop_seconds * 60.0);
    println!(
        "{learners} learners, {graded} submissions, nothing kept from before, {cores} cores\n"
    );
    let aim = format!("at least {}", 120 * cores);
    line(
        "submissions a minute",
        a_minute,
        0,
        &aim,
        a_minute >= 120.0 * cores as f64,
    );
    if let Some(worked) = worked {
        line("processor time each, seconds", worked / graded, 2, "", true);
    }
    if let Some(peak) = peak {
        let peak = peak as f64 / 1e9;
        line(
            "memory of all processes, GB",
            peak,
            2,
            "at most 1.5",
            peak <= 1.5,
        );
    }
    line("a loop of cargo test, a minute", looped, 1, "", true);
    let ratio = a_minute / looped;
    line(
        "  so many times quicker",
        ratio,
        1,
        "at least 10",
        ratio >= 10.0,
    );
    line(
        "regrade, nothing changed, seconds",
        again,
        2,
        "at most 5",
        again <= 5.0,
    );
    Ok(())
}

/// Prints one line of the table.
fn line(what: &str, value: f64, digits: usize, limit: &str, is_met: bool) {
    let word = match (limit.is_empty(), is_met) {
        (true, _) => "",
        (_, true) => "met",
        (_, false) => "NOT met",
    };
    let line = format!("  {what:<36} {value:>8.digits$}   {limit:<13} {word}");
    println!("{}", line.trim_end());
}

/// A folder with the class in it, its grades, and a cache of its own.
struct Desk(PathBuf);

impl Desk {
    /// Runs `class`, on what was handed in or on what is there; returns the most memory that it took
    /// with all that it started, where that can be told.
    fn class(&self, words: &[&str], with_source: bool) -> Result<Option<u64>> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_class"));
        command.args(words).arg("--out").arg(self.0.join("grades"));
        if with_source {
            command.arg(self.0.join("submissions.zip"));
            command.arg("--roster").arg(self.0.join("gradebook.csv"));
        }
        command.env("CHECKER_CACHE", self.0.join("cache"));
        let log = self.0.join("class.log");
        command.stdout(fs::File::create(&log)?);
        command.stderr(fs::File::options().append(true).open(&log)?);
        let mut child = command.spawn()?;
        let peak = Peak::of(child.id());
        let status = child.wait()?;
        ensure!(status.success(), "{}", fs::read_to_string(&log)?);
        Ok(peak.end())
    }
}
