//! The same submissions again and again, by two checkers side by side that share a cache, while the
//! machine has other things to do: every verdict is the one that the submission deserves.
//!
//! `cargo run -p checker --example soak -- 2000 16` asks for so many verdicts under so much load, and
//! leaves with 1 when one of them is another.

#[path = "../tests/common/mod.rs"]
mod common;

use common::verdicts::differences;
use common::{cases, checker_with, expected, json, lay_out};
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::thread;
use std::time::Instant;

/// So many checkers are at work at a time.
const CHECKERS: usize = 2;

fn main() -> ExitCode {
    common::build_checker();
    let mut numbers = std::env::args()
        .skip(1)
        .map(|word| word.parse().expect("a number"));
    let (verdicts, load): (usize, usize) =
        (numbers.next().unwrap_or(200), numbers.next().unwrap_or(0));
    let folder = tempfile::tempdir().expect("a folder");
    let cases = cases();
    for case in &cases {
        lay_out(case, &folder.path().join(case));
    }
    let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let complaints = Mutex::new(Vec::new());
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..load {
            scope.spawn(|| {
                while !is_over.load(Relaxed) {
                    black_box((0..100_000_u64).sum::<u64>());
                }
            });
        }
        let grade = || {
            loop {
                let number = next.fetch_add(1, Relaxed);
                if number >= verdicts {
                    return;
                }
                let case = &cases[number % cases.len()];
                let said = json(checker_with("soak-cache"), &folder.path().join(case), &[]);
                let wrong = match &said {
                    Ok(said) => differences(&expected(case), said),
                    Err(why) => vec![why.clone()],
                };
                let wrong = wrong
                    .into_iter()
                    .map(|why| format!("verdict {number}, {case}: {why}"));
                complaints.lock().expect("nobody panics").extend(wrong);
            }
        };
        let checkers: Vec<_> = (0..CHECKERS).map(|_| scope.spawn(grade)).collect();
        checkers
            .into_iter()
            .for_each(|one| one.join().expect("no panic"));
        is_over.store(true, Relaxed);
    });
    let complaints = complaints.into_inner().expect("nobody panics");
    complaints
        .iter()
        .for_each(|complaint| println!("{complaint}"));
    println!(
        "{verdicts} verdicts on {} submissions under a load of {load}: {} are not as expected, after {} s",
        cases.len(),
        complaints.len(),
        start.elapsed().as_secs()
    );
    match complaints.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
