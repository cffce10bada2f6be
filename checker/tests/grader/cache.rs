//! What is kept between one grading and the next: never more than there is room for, never half of
//! it, and never another's, whoever else works on it.

use crate::common::{executable, lay_out};
use crate::graded_by_a_new_grader;
use checker::compile::cache::{Cache, Limits};
use checker::key::Key;
use checker::verdict::Verdict;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

/// A cache in an empty folder, and that folder.
fn cache(entries: usize, bytes: u64) -> (Cache, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let limits = Limits { entries, bytes };
    let cache = Cache::within(limits, folder.path().to_path_buf()).expect("made");
    (cache, folder)
}

fn key(number: usize) -> Key {
    Key::of([number.to_string().as_bytes()])
}

/// Adds an entry of two files, one of them of so many bytes.
fn add(cache: &Cache, number: usize, bytes: usize) -> PathBuf {
    let scratch = cache.scratch().expect("made");
    fs::write(scratch.path().join("run.exe"), vec![7; bytes]).expect("written");
    fs::write(scratch.path().join("other"), format!("of {number}")).expect("written");
    cache.publish(key(number), scratch).expect("kept")
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).expect("readable").count()
}

/// As if it had been of use two hours ago.
fn make_old(entry: &Path) {
    let list = fs::File::options()
        .append(true)
        .open(entry.join("whole.txt"));
    let old = SystemTime::now() - Duration::from_secs(7200);
    let list = list.expect("every entry has one");
    list.set_modified(old).expect("its time can be set");
}

// Holds: shared-cache
#[test]
fn a_full_cache_makes_room_for_what_is_new_and_keeps_what_is_of_use() {
    let (cache, folder) = cache(60, 1 << 20);
    (0..70).for_each(|number| make_old(&add(&cache, number, 1)));
    assert!(cache.get(key(3)).is_some(), "this one is of use now");
    add(&cache, 70, 1);
    cache.prune();
    let left = count(folder.path());
    assert!(left <= 40, "{left} entries are left");
    assert!(cache.get(key(3)).is_some(), "what was of use is gone");
    assert!(cache.get(key(70)).is_some(), "what is new is gone");

    // Without anything new there is nothing to do.
    let again = Cache::open(folder.path().to_path_buf()).expect("it is there");
    again.prune();
    assert_eq!(count(folder.path()), left);
}

// Holds: shared-cache
#[test]
fn a_few_large_entries_fill_a_cache_as_well() {
    let (cache, folder) = cache(60, 1 << 20);
    (0..8).for_each(|number| make_old(&add(&cache, number, (1 << 17) - 9)));
    add(&cache, 8, (1 << 17) - 9);
    cache.prune();
    assert_eq!(
        count(folder.path()),
        4,
        "half of a MiB holds as many eighths"
    );
    assert!(cache.get(key(8)).is_some(), "what is new is gone");
}

// Holds: shared-cache
#[test]
fn a_cache_has_a_bound_however_fast_it_fills() {
    for (entries, bytes) in [(60, 1 << 30), (1 << 20, 60 << 10)] {
        let (cache, folder) = cache(entries, bytes);
        (0..150).for_each(|number| drop(add(&cache, number, 1 << 10)));
        // Somebody compiles at this moment.
        let under_way = cache.scratch().expect("made");
        cache.prune();
        let left = count(folder.path());
        assert!(left <= 121, "{left} entries are left, all of them new");
        assert!(under_way.path().is_dir(), "what is being made is gone");
    }
}

/// What may become of a file, or of a folder.
type Damage = (&'static str, fn(&Path) -> io::Result<()>);

const TO_A_FILE: &[Damage] = &[
    ("emptied", |file| fs::write(file, "")),
    ("cut", |file| {
        let length = fs::symlink_metadata(file)?.len();
        fs::File::options()
            .write(true)
            .open(file)?
            .set_len(length / 2)
    }),
    ("cut by a byte", |file| {
        let length = fs::symlink_metadata(file)?.len();
        fs::File::options()
            .write(true)
            .open(file)?
            .set_len(length.saturating_sub(1))
    }),
    ("with more at its end", |file| {
        fs::write(file, [fs::read(file)?, vec![b'\n']].concat())
    }),
    ("zeros, as a power cut leaves them", |file| {
        fs::write(file, vec![0; fs::read(file)?.len()])
    }),
    ("other text of the same length", |file| {
        fs::write(file, vec![b'x'; fs::read(file)?.len()])
    }),
    ("removed", |file| fs::remove_file(file)),
    ("a folder", |file| {
        fs::remove_file(file)?;
        fs::create_dir(file)
    }),
    #[cfg(unix)]
    ("a pipe, which whoever reads it waits for", |file| {
        fs::remove_file(file)?;
        let made = Command::new("mkfifo").arg(file).status()?;
        made.success()
            .then_some(())
            .ok_or(io::ErrorKind::Other.into())
    }),
    #[cfg(unix)]
    ("a link to what has no end", |file| {
        fs::remove_file(file)?;
        std::os::unix::fs::symlink("/dev/zero", file)
    }),
];

const TO_AN_ENTRY: &[Damage] = &[
    ("removed", |entry| fs::remove_dir_all(entry)),
    ("empty", |entry| {
        fs::remove_dir_all(entry)?;
        fs::create_dir(entry)
    }),
    ("a file", |entry| {
        fs::remove_dir_all(entry)?;
        fs::write(entry, "no folder")
    }),
    ("with a file more", |entry| {
        fs::write(entry.join("errors.json"), "[")
    }),
    ("another's", |entry| {
        fs::remove_dir_all(entry)?;
        fs::create_dir(entry)?;
        for file in fs::read_dir(entry.with_file_name(key(2).to_string()))? {
            let file = file?;
            fs::copy(file.path(), entry.join(file.file_name()))?;
        }
        Ok(())
    }),
];

// Holds: shared-cache
#[test]
fn an_entry_that_is_damaged_in_any_way_is_none_and_is_made_again() {
    let (cache, folder) = cache(60, 1 << 20);
    add(&cache, 2, 40);
    let mut damages: Vec<(String, Damage)> = Vec::new();
    for file in ["run.exe", "other", "whole.txt"] {
        damages.extend(TO_A_FILE.iter().map(|damage| (file.to_string(), *damage)));
    }
    damages.extend(TO_AN_ENTRY.iter().map(|damage| (String::new(), *damage)));
    for (file, (what, damage)) in damages {
        let case = format!("{file} {what}");
        let entry = add(&cache, 1, 40);
        assert!(cache.get(key(1)).is_some(), "{case}: whole before");
        // The path of an entry that ends in a separator would be another.
        match file.as_str() {
            "" => damage(&entry),
            file => damage(&entry.join(file)),
        }
        .unwrap_or_else(|why| panic!("{case}: {why}"));
        assert!(!cache.has(key(1)), "{case}: seen");
        assert!(cache.get(key(1)).is_none(), "{case}: given away");
        assert!(
            entry.symlink_metadata().is_err(),
            "{case}: still in the way"
        );
        add(&cache, 1, 40);
        let made = cache.get(key(1));
        let made = made.unwrap_or_else(|| panic!("{case}: not made again"));
        assert_eq!(
            fs::read(made.join("run.exe")).ok(),
            Some(vec![7; 40]),
            "{case}"
        );
        assert_eq!(count(folder.path()), 2, "{case}: something is left behind");
    }
}

// Holds: shared-cache
#[test]
fn what_is_cut_emptied_or_missing_in_the_cache_is_made_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (work, cache) = (folder.path().join("work"), folder.path().join("cache"));
    lay_out("all_right", &work);
    let grade = || {
        let report = graded_by_a_new_grader(&work, &cache);
        report.expect("the machine is well").verdict
    };
    assert_eq!(grade(), Some(Verdict::Complete));
    let mut damages = TO_A_FILE.iter().cycle();
    for entry in entries(&cache) {
        for file in fs::read_dir(entry).expect("a folder") {
            let file = file.expect("readable").path();
            let (what, damage) = damages.next().expect("a circle");
            if file.is_file() {
                damage(&file).unwrap_or_else(|why| panic!("{what}: {why}"));
            }
        }
    }
    assert_eq!(
        grade(),
        Some(Verdict::Complete),
        "after damage to every entry"
    );
}

/// What lies in a cache, in any state.
fn entries(cache: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(cache).expect("readable");
    let mut entries: Vec<_> = entries.map(|it| it.expect("readable").path()).collect();
    entries.sort();
    entries
}

/// Every entry is whole, but for those that were damaged on purpose and never asked for again.
#[track_caller]
fn assert_whole(cache: &Path, damaged: &BTreeSet<PathBuf>) {
    let entries = entries(cache).into_iter();
    for entry in entries.filter(|entry| !damaged.contains(entry)) {
        let name = entry.file_name().expect("a name").to_string_lossy();
        let list = fs::read_to_string(entry.join("whole.txt")).expect("every entry has one");
        let (files, end) = list.rsplit_once("whole: ").expect("it has an end");
        assert_eq!(end.trim_end(), name);
        for line in files.lines() {
            let words: Vec<&str> = line.splitn(3, ' ').collect();
            let bytes = fs::read(entry.join(words[2])).expect("it is there");
            assert_eq!(words[0], bytes.len().to_string(), "{name}: {line}");
            assert_eq!(words[1], Key::of([&*bytes]).to_string(), "{name}: {line}");
        }
    }
}

/// So many gradings share a cache here; `GRADINGS=2000` says otherwise.
const GRADINGS: usize = 24;
/// So many checkers are at work at a time.
const CHECKERS: usize = 4;

/// A submission in a folder of its own, and what is to be said of its `ex09_saddle`.
struct Case {
    folder: tempfile::TempDir,
    status: &'static str,
}

impl Case {
    /// Number `number`: nobody has ever compiled it. Some are right, some wrong, some hostile.
    fn new(number: usize) -> Case {
        let folder = tempfile::tempdir().expect("a folder");
        lay_out("all_right", folder.path());
        let (body, status) = [
            ("x * x - y * y", "passed"),
            ("x * x + y * y", "failed"),
            ("x * x - y * y", "passed"),
            ("std::process::exit(0)", "failed"),
            ("panic!(\"{x} {y}\")", "panicked"),
        ][number % 5];
        let file = folder.path().join("ex09_saddle/src/lib.rs");
        let text = fs::read_to_string(&file).expect("it was laid out");
        let now = SystemTime::now();
        let right = "x * x - y * y\n";
        assert!(text.contains(right), "the solution is another");
        let text = text.replacen(right, &format!("{body} // {number} {now:?}\n"), 1);
        let text = format!("{text}\npub const NUMBER: usize = {number};\n");
        fs::write(file, text).expect("writable");
        Case { folder, status }
    }

    /// Starts a checker on it, which sees no other process where `is_alone`.
    fn start(&self, cache: &Path, is_alone: bool) -> Child {
        let mut command = match is_alone {
            true => alone(),
            false => Command::new(executable()),
        };
        command.env("CHECKER_CACHE", cache).arg("--trust");
        command.args(["ex09", "--format", "json", "--dir"]);
        command.arg(self.folder.path());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("it starts")
    }

    #[track_caller]
    fn is_heard(&self, number: usize, child: Child) {
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stdout);
        let why = String::from_utf8_lossy(&output.stderr);
        let status = format!("\"status\": \"{}\"", self.status);
        assert!(said.contains(&status), "grading {number}:\n{said}\n{why}");
    }
}

/// The checker as the first process of a space of its own: each has the same number, and none sees
/// another.
fn alone() -> Command {
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--pid", "--fork"]);
    command.args(["--kill-child", "--mount-proc"]);
    command.arg(executable());
    command
}

// Holds: shared-cache
/// They meet in what the course brings, which is new in this cache, in what they are given, and in
/// what one of them damages or leaves behind when it is killed.
#[test]
fn checkers_that_do_not_see_each_other_share_a_cache() {
    let gradings = std::env::var("GRADINGS");
    let gradings = gradings.map_or(GRADINGS, |count| count.parse().expect("a number"));
    let is_alone = alone()
        .arg("--version")
        .output()
        .is_ok_and(|it| it.status.success());
    if !is_alone {
        eprintln!("nobody may make spaces of processes here: they see each other");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (cache, mut damaged) = (folder.path(), BTreeSet::new());
    for round in 0..gradings / CHECKERS {
        let case = Case::new(round);
        let mut children: Vec<Child> = (0..CHECKERS).map(|_| case.start(cache, is_alone)).collect();
        if round % 8 == 5 {
            std::thread::sleep(Duration::from_millis(150));
            let mut killed = children.pop().expect("there are some");
            killed.kill().expect("one's own child");
            killed.wait().expect("one's own child");
        }
        for child in children {
            case.is_heard(round, child);
        }
        // What a killed one has left is nobody's, and goes when there is too much.
        let left = entries(cache).into_iter();
        let is_left = |path: &PathBuf| path.to_string_lossy().contains("/unfinished-");
        for left in left.filter(is_left) {
            assert_eq!(round % 8, 5, "{} is left behind", left.display());
            fs::remove_dir_all(left).expect("one's own");
        }
        if round % 100 == 99 {
            println!("{} gradings", (round + 1) * CHECKERS);
        }
        if round % 3 == 1 {
            let all = entries(cache);
            let entry = &all[round * 7 % all.len()];
            damaged.insert(entry.clone());
            let (what, damage) = TO_A_FILE[round / 3 % TO_A_FILE.len()];
            for name in ["run.exe", "whole.txt"] {
                let file = entry.join(name);
                if file.is_file() {
                    damage(&file).unwrap_or_else(|why| panic!("{what}: {why}"));
                    break;
                }
            }
        }
    }
    assert_whole(cache, &damaged);
    println!("{gradings} gradings, {} entries", entries(cache).len());
}
