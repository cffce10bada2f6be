//! `checker watch`: the report again, whenever a file of the submission has changed.

use crate::course;
use crate::submission::is_lock;
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// So often the files are looked at: an editor and a person are slower.
const PAUSE: Duration = Duration::from_millis(150);

/// When each file was changed last, and how long it is.
type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Calls `report` now and after every change in `dir`, for as long as it answers `true`.
///
/// # Errors
/// Those of `report`.
pub fn run(dir: &Path, mut report: impl FnMut() -> Result<bool>) -> Result<()> {
    loop {
        // Looked at before the report is made: what changes meanwhile is not missed.
        let before = stamps(dir);
        if !report()? {
            return Ok(());
        }
        let mut now = stamps(dir);
        while now == before {
            thread::sleep(PAUSE);
            now = stamps(dir);
        }
        // An editor may write a file in several goes.
        let mut last = now;
        loop {
            thread::sleep(PAUSE / 3);
            let now = stamps(dir);
            if now == last {
                break;
            }
            last = now;
        }
    }
}

/// The files that a verdict depends on. Where one cannot be read, the report says so.
fn stamps(dir: &Path) -> Stamps {
    let mut found = Stamps::new();
    for exercise in course::all() {
        add(&mut found, &dir.join(exercise.name).join("Cargo.toml"));
        add_all(&mut found, &dir.join(exercise.name).join("src"), 4);
    }
    add(&mut found, &dir.join("understanding.toml"));
    add(&mut found, &dir.join("write-up.md"));
    add_all(&mut found, &dir.join("figures"), 1);
    found
}

/// What lies in `folder`, so many folders deep.
fn add_all(found: &mut Stamps, folder: &Path, depth: usize) {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let entries = entries.filter_map(Result::ok);
    for entry in entries.filter(|it| !is_lock(&it.file_name())).take(1000) {
        match entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            true if depth > 1 => add_all(found, &entry.path(), depth - 1),
            true => {}
            false => add(found, &entry.path()),
        }
    }
}

fn add(found: &mut Stamps, path: &Path) {
    if let Ok(meta) = fs::symlink_metadata(path) {
        let stamp = (meta.modified().ok(), meta.len());
        found.insert(path.to_path_buf(), stamp);
    }
}
