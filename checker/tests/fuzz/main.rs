//! Whatever a submission writes, its readers come to an end with what holds for any bytes.
//!
//! The texts of `tests/corpus`, and a few hundred changes to each reader's. This tries far more, for
//! so many seconds a reader; `fuzz/` beside this folder does it with a fuzzer that sees which lines
//! are reached:
//!
//! ```text
//! FUZZ_SECONDS=600 FUZZ_READER=source cargo test --release -p checker --test fuzz
//! ```
//!
//! What was found one day is kept in `tests/corpus`, a file each.

mod changes;
mod readers;

use changes::Changes;
use readers::{READERS, Reader};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

/// So many changes are tried if nobody says otherwise.
const CASES: u64 = 250;

/// The files that a reader begins with.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder.join("tests/corpus").join(name);
    let files = fs::read_dir(&folder).unwrap_or_else(|why| panic!("{name} has no seeds: {why}"));
    let mut files: Vec<_> = files.map(|file| file.expect("readable").path()).collect();
    files.sort();
    let read = |file| fs::read(file).expect("readable");
    let mut seeds: Vec<Vec<u8>> = files.into_iter().map(read).collect();
    // And a whole one as people write it.
    let solutions = folder.ancestors().nth(4).expect("the workshop");
    let whole = match name {
        "source" => "ex07_guard/src/lib.rs",
        "manifest" => "ex08_table/Cargo.toml",
        "understanding" => "understanding.toml",
        "write-up" => "write-up.md",
        "figure" => "figures/table.md",
        _ => return seeds,
    };
    seeds.extend(fs::read(solutions.join("solutions").join(whole)));
    seeds
}

/// Puts the seeds to `reader`, and changes to them for as long as `goes_on` says.
fn fuzz(name: &str, reader: Reader, goes_on: impl Fn(u64) -> bool) {
    let seeds = seeds(name);
    let mut number = 0;
    for seed in &seeds {
        reader(seed);
    }
    while goes_on(number) {
        let mut changes = Changes::from(number);
        let at = |step: u64| &seeds[(number.wrapping_mul(step) % seeds.len() as u64) as usize];
        let text = changes.of(at(1), at(7));
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| reader(&text))) {
            eprintln!(
                "{name}, change {number}: {:?}",
                String::from_utf8_lossy(&text)
            );
            std::panic::resume_unwind(panic);
        }
        number += 1;
    }
    println!("{name}: {} seeds, {number} changes", seeds.len());
}

// Holds: odd-text, forged-answers
#[test]
fn every_reader_comes_to_its_end_on_any_bytes() {
    let seconds = std::env::var("FUZZ_SECONDS").ok();
    let seconds = seconds.map(|text| Duration::from_secs(text.parse().expect("seconds")));
    let only = std::env::var("FUZZ_READER").ok();
    let is_meant = |name: &str| only.as_ref().is_none_or(|only| only == name);
    std::thread::scope(|scope| {
        for (name, reader) in READERS.into_iter().filter(|(name, _)| is_meant(name)) {
            scope.spawn(move || {
                let start = Instant::now();
                fuzz(name, reader, |number| match seconds {
                    Some(seconds) => start.elapsed() < seconds,
                    None => number < CASES,
                });
            });
        }
    });
}
