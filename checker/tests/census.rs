//! A grader that goes on after hostile submissions is as it was before: it has no file, no process and
//! no thread more, and what it keeps is whole. (That no file around a submission changes is asked with
//! every attack, in `hostile/attempt.rs`.)
//!
//! This test is alone in its process, which it counts.

#![cfg(target_os = "linux")]

mod common;

use checker::course::functions::replaced;
use checker::grader::{Grader, Setup};
use checker::submission::Submission;
use common::{ask, executable, lay_out};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// What a step can do, by its body, where it should give the height of the saddle.
const HOSTILE: [&str; 7] = [
    "std::process::exit(0)",
    "std::process::abort()",
    "panic!(\"no\")",
    "loop { println!(\"a line that goes on and on, and is followed by others like it\") }",
    "loop { std::hint::black_box(vec![1_u8; 1 << 20].leak()); }",
    "loop { let _ = std::thread::spawn(|| ()); std::process::abort() }",
    "std::fs::File::open(\"/proc/self/fd/1\").map_or(1.0, |file| { std::mem::forget(file); 2.0 })",
];

/// What this process has at a moment.
#[derive(Debug, PartialEq)]
struct Census {
    files: BTreeSet<String>,
    children: BTreeSet<u32>,
    threads: usize,
    /// Folders in the cache in which something is being made.
    unfinished: usize,
}

impl Census {
    /// Is there nothing more than in `before`? Something of that may have gone meanwhile.
    fn is_within(&self, before: &Census) -> bool {
        self.files.is_subset(&before.files)
            && self.children.is_subset(&before.children)
            && self.threads <= before.threads
            && self.unfinished <= before.unfinished
    }

    fn now(cache: &Path) -> Census {
        let names = |folder: &str| {
            let entries = fs::read_dir(folder).expect("it is there");
            let name =
                |entry: std::io::Result<fs::DirEntry>| entry.ok()?.file_name().into_string().ok();
            entries.filter_map(name).collect::<Vec<String>>()
        };
        // What the descriptors lead to: their numbers are used again.
        let leads = |name: &String| fs::read_link(format!("/proc/self/fd/{name}")).ok();
        let files = names("/proc/self/fd");
        let files = files.iter().filter_map(leads);
        let me = std::process::id().to_string();
        let is_child = |number: &u32| {
            let stat = fs::read_to_string(format!("/proc/{number}/stat")).unwrap_or_default();
            let parent = stat
                .rsplit(") ")
                .next()
                .and_then(|rest| rest.split(' ').nth(1));
            parent == Some(me.as_str())
        };
        let numbers = names("/proc")
            .into_iter()
            .filter_map(|name| name.parse().ok());
        let kept = names(&cache.display().to_string());
        Census {
            files: files.map(|path| path.display().to_string()).collect(),
            children: numbers.filter(is_child).collect(),
            threads: names("/proc/self/task").len(),
            unfinished: kept
                .iter()
                .filter(|name| name.starts_with("unfinished-"))
                .count(),
        }
    }
}

// Holds: orphans, memory-beside-the-heap, shared-cache
#[test]
fn after_hostile_submissions_a_grader_has_nothing_more_than_before() {
    // What loses its parent becomes a child of this process, and is counted.
    nix::sys::prctl::set_child_subreaper(true).expect("Linux has them");
    let folder = tempfile::tempdir().expect("a folder");
    let cache = folder.path().join("cache");
    let setup = Setup::new(executable(), cache.clone());
    let grader = Grader::open(setup).unwrap_or_else(|why| panic!("no grader: {why}"));
    let saddle = checker::course::find("ex09_saddle").expect("the course has it");
    let grade = |body: &str| {
        let work = folder.path().join("work");
        lay_out("all_right", &work);
        let file = work.join("ex09_saddle/src/lib.rs");
        let function =
            format!("#[allow(unreachable_code)] pub fn saddle_value(_: Point) -> f64 {{ {body} }}");
        fs::write(&file, replaced(saddle.solution, &function).expect("Rust")).expect("written");
        let submission = Submission::read(&work).expect("it was laid out");
        let report = grader
            .report(&submission, &ask(vec![saddle]))
            .expect("the machine is well");
        let finding = report.evidence.finding(saddle).expect("it was asked");
        assert_ne!(finding.status.word(), "passed", "{body}");
    };
    // The first one begins the workers, which stay.
    grade("0.0");
    let before = Census::now(&cache);
    HOSTILE.iter().for_each(|body| grade(body));
    // What was killed may need a moment to go.
    let start = Instant::now();
    while !Census::now(&cache).is_within(&before) && start.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    let after = Census::now(&cache);
    let has_more = "after hostile submissions the grader has";
    assert!(
        after.is_within(&before),
        "{has_more} {after:?}, and before {before:?}"
    );
}
