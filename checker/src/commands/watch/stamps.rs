//! What can be seen of a submission's files without reading them.

use crate::course::{self, Exercise};
use crate::submission::is_lock;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// When each file was changed last, and how long it is.
pub type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// The files that a verdict depends on. Where one cannot be read, the report says so.
pub fn stamps(dir: &Path) -> Stamps {
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

/// The exercises of which a file differs between two looks at `dir`.
pub fn changed(dir: &Path, before: &Stamps, now: &Stamps) -> Vec<&'static Exercise> {
    let differs = |exercise: &&Exercise| {
        let folder = dir.join(exercise.name);
        let of = |stamps: &Stamps| {
            let mut found = stamps.clone();
            found.retain(|path, _| path.starts_with(&folder));
            found
        };
        of(before) != of(now)
    };
    course::all().iter().filter(differs).collect()
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
