//! Where compiled crates are kept: one folder each, named by a hash of everything that went in.

use crate::key::Key;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// A folder of folders. Safe to share between processes: entries appear whole, by one rename.
#[derive(Debug, Clone)]
pub struct Cache {
    root: PathBuf,
    /// Has anything been added? Else there is nothing to make room for.
    has_grown: Arc<AtomicBool>,
}

/// So many entries are kept; a full verdict needs some thirty.
const ENTRIES: usize = 600;
/// Nothing is removed that was of use so recently: another process may be about to read it.
const RECENT: Duration = Duration::from_secs(3600);

impl Cache {
    /// Opens the cache, making its folder where needed.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(root: PathBuf) -> Result<Cache> {
        fs::create_dir_all(&root)
            .with_context(|| format!("cannot make the folder {}", root.display()))?;
        let has_grown = Arc::default();
        Ok(Cache { root, has_grown })
    }

    /// The entry of `key`, if it is there.
    pub fn get(&self, key: Key) -> Option<PathBuf> {
        let entry = self.root.join(key.to_string());
        // The folder's time says when it was last of use.
        let folder = fs::File::open(&entry).ok();
        let _ = folder.map(|folder| folder.set_modified(SystemTime::now()));
        entry.is_dir().then_some(entry)
    }

    /// A new empty folder to build in.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn scratch(&self) -> Result<PathBuf> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let scratch = self
            .root
            .join(format!("tmp-{}-{number}", std::process::id()));
        fs::create_dir_all(&scratch)
            .with_context(|| format!("cannot make the folder {}", scratch.display()))?;
        Ok(scratch)
    }

    /// Makes a finished scratch folder the entry of `key`. Where another process was quicker, its
    /// entry stands: the content is the same.
    ///
    /// # Errors
    /// When the folder can be neither moved nor found.
    pub fn publish(&self, key: Key, scratch: &Path) -> Result<PathBuf> {
        self.has_grown.store(true, Ordering::Relaxed);
        let entry = self.root.join(key.to_string());
        if let Err(error) = fs::rename(scratch, &entry) {
            let _ = fs::remove_dir_all(scratch);
            if !entry.is_dir() {
                return Err(error)
                    .with_context(|| format!("cannot keep the output as {}", entry.display()));
            }
        }
        Ok(entry)
    }

    /// Removes the entries that have been of no use for longest, and scratch folders that a crash
    /// left behind, where something has been added.
    pub fn prune(&self) {
        if !self.has_grown.load(Ordering::Relaxed) {
            return;
        }
        let Ok(folder) = fs::read_dir(&self.root) else {
            return;
        };
        let used = |entry: &fs::DirEntry| entry.metadata().and_then(|meta| meta.modified()).ok();
        let mut entries: Vec<(SystemTime, PathBuf)> = folder
            .filter_map(Result::ok)
            .filter_map(|entry| Some((used(&entry)?, entry.path())))
            .collect();
        if entries.len() > ENTRIES {
            entries.sort();
            let old = SystemTime::now() - RECENT;
            for (used, path) in &entries[..entries.len() - ENTRIES / 2] {
                if *used < old {
                    let _ = fs::remove_dir_all(path);
                }
            }
        }
    }
}
