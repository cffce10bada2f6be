//! A folder that somebody changes while it is read.

use crate::attempt::{Attempt, SECRET};
use checker::submission::Submission;
use std::fs;
use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;
use std::time::{Duration, Instant};

// Holds: swapped-folder
#[test]
fn a_folder_that_becomes_a_link_while_it_is_read_leads_nowhere() {
    let attempt = Attempt::new();
    let (src, aside) = (
        attempt.dir().join("ex09_saddle/src"),
        attempt.outside("aside"),
    );
    let theirs = attempt.outside("theirs");
    fs::create_dir(&theirs).expect("made");
    fs::write(theirs.join("lib.rs"), SECRET).expect("written");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Relaxed) {
                fs::rename(&src, &aside).expect("one's own");
                symlink(&theirs, &src).expect("linked");
                fs::remove_file(&src).expect("one's own");
                fs::rename(&aside, &src).expect("one's own");
            }
        });
        let start = Instant::now();
        while start.elapsed() < Duration::from_millis(500) {
            let read = Submission::read(&attempt.dir()).expect("it is there");
            let mut texts = read.crates.iter().flat_map(|found| &found.sources);
            let is_theirs = texts.any(|(_, text)| text == SECRET.as_bytes());
            done.store(is_theirs, Relaxed);
            assert!(!is_theirs, "the work of somebody else was handed in");
        }
        done.store(true, Relaxed);
    });
}
