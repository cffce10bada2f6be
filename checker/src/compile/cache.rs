//! Where compiled crates are kept: one folder each, named by a hash of everything that went in.

use crate::fault::Fault;
use crate::key::Key;
use anyhow::{Context, Result};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

/// A folder of folders. Safe to share between processes, also between those that do not see each
/// other: names are drawn, and an entry appears whole, by one rename, with a list of what belongs
/// to it. What is cut, emptied or missing is no entry, and is made again.
#[derive(Debug, Clone)]
pub struct Cache {
    root: PathBuf,
    /// Has anything been added? Else there is nothing to make room for.
    has_grown: Arc<AtomicBool>,
}

/// So many entries are kept; a full verdict needs some thirty, of half a megabyte each.
const ENTRIES: usize = 600;
/// What was of use so recently stays for now: a verdict takes less.
const RECENT: Duration = Duration::from_secs(180);
/// So many entries there are at most, however many are made in that time. Whoever misses one of
/// them has it made again.
const MOST: usize = 2 * ENTRIES;
/// So many bytes are free where a whole submission can be compiled.
#[cfg(unix)]
const ROOM: u64 = 16 << 20;
/// The list of what belongs to an entry: a line a file, its length, its digest, its name.
const LIST: &str = "whole.txt";
/// How that list ends: one that does not has been cut.
const END: &str = "that is all\n";
/// How the names of unfinished folders begin.
const UNFINISHED: &str = "unfinished-";

impl Cache {
    /// Opens the cache, making its folder where needed.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(root: PathBuf) -> Result<Cache> {
        fs::create_dir_all(&root).with_context(|| cannot_make(&root))?;
        let has_grown = Arc::default();
        Ok(Cache { root, has_grown })
    }

    /// The entry of `key`, if it is there and whole.
    pub fn get(&self, key: Key) -> Option<PathBuf> {
        let entry = self.root.join(key.to_string());
        // An entry appears whole. If there is none now, one that comes a moment later is not
        // touched.
        entry.symlink_metadata().ok()?;
        if !is_whole(&entry) {
            self.clear_away(&entry);
            return None;
        }
        // The time of its list says when it was last of use.
        let list = fs::File::options().append(true).open(entry.join(LIST));
        let _ = list.and_then(|list| list.set_modified(SystemTime::now()));
        Some(entry)
    }

    /// Is the entry of `key` there and whole? It is not counted as a use.
    pub fn has(&self, key: Key) -> bool {
        is_whole(&self.root.join(key.to_string()))
    }

    /// Removes what stands in an entry's place and is none. It is moved aside first, so that nobody
    /// finds half of it; if somebody has mended it meanwhile, it is put back.
    fn clear_away(&self, entry: &Path) {
        if let Some(aside) = self.unused()
            && fs::rename(entry, &aside).is_ok()
            && !(is_whole(&aside) && fs::rename(&aside, entry).is_ok())
        {
            let _ = fs::remove_dir_all(aside);
        }
    }

    /// Removes an entry. It is moved aside first, so that nobody finds half of it.
    fn remove(&self, entry: &Path) {
        if let Some(aside) = self.unused()
            && fs::rename(entry, &aside).is_ok()
        {
            let _ = fs::remove_dir_all(aside);
        }
    }

    /// A path that nobody else has.
    fn unused(&self) -> Option<PathBuf> {
        let number = getrandom::u64().ok()?;
        Some(self.root.join(format!("{UNFINISHED}{number:016x}")))
    }

    /// A new empty folder to build in, which goes with what is returned.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn scratch(&self) -> Result<Scratch> {
        let scratch = self.unused();
        let scratch = scratch.context("the system gives no random numbers")?;
        // Not `create_dir_all`: what is there already is somebody else's.
        fs::create_dir(&scratch).with_context(|| cannot_make(&scratch))?;
        Ok(Scratch(scratch))
    }

    /// Makes a finished scratch folder the entry of `key`. Where another process was quicker, its
    /// entry stands: the content is the same.
    ///
    /// # Errors
    /// When the folder can be neither moved nor found.
    pub fn publish(&self, key: Key, scratch: Scratch) -> Result<PathBuf> {
        self.has_grown.store(true, Ordering::Relaxed);
        let entry = self.root.join(key.to_string());
        let folder = scratch.path();
        let kept = list(folder)
            .and_then(|list| fs::write(folder.join(LIST), list))
            .and_then(|()| fs::rename(folder, &entry));
        if let Err(error) = kept
            && self.get(key).is_none()
        {
            return Err(error)
                .with_context(|| format!("cannot keep the output as {}", entry.display()));
        }
        Ok(entry)
    }

    /// Is there hardly any room left for it? Not every program that cannot write says so.
    pub fn is_full(&self) -> bool {
        #[cfg(unix)]
        if let Ok(disk) = nix::sys::statvfs::statvfs(&self.root) {
            // These types differ from system to system.
            #[allow(clippy::unnecessary_cast)]
            let free = disk.blocks_available() as u64 * disk.fragment_size() as u64;
            return free < ROOM;
        }
        false
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
        let used = |entry: &fs::DirEntry| {
            let list = entry.path().join(LIST).symlink_metadata();
            list.or_else(|_| entry.metadata())
                .and_then(|meta| meta.modified())
                .ok()
        };
        let mut entries: Vec<(SystemTime, PathBuf)> = folder
            .filter_map(Result::ok)
            .filter_map(|entry| Some((used(&entry)?, entry.path())))
            .collect();
        if entries.len() > ENTRIES {
            entries.sort();
            let old = SystemTime::now() - RECENT;
            let too_many = entries.len().saturating_sub(MOST);
            for (place, (used, path)) in entries.iter().enumerate() {
                if entries.len() - place <= ENTRIES / 2 {
                    break;
                }
                // What is being made is not missed by anybody yet, and would be missed by its
                // maker.
                if *used < old || place < too_many && !is_unfinished(path) {
                    self.remove(path);
                }
            }
        }
    }
}

/// A folder to build in; removed when it is dropped, if it is still there.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn cannot_make(folder: &Path) -> String {
    let folder = folder.display();
    format!("cannot make the folder {folder}; the variable CHECKER_CACHE names another place")
}

fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(UNFINISHED.as_bytes())
}

/// An entry that was there has been removed, by a checker that needed the room or by hand. Whoever
/// does again what led to it has it made again.
#[derive(Debug, thiserror::Error)]
#[error("{} has vanished: please try again", .0.display())]
pub struct Vanished(pub PathBuf);

/// What `work` comes to; once more where something has vanished meanwhile, and once more.
///
/// # Errors
/// Those of `work`.
pub fn again<T>(work: impl Fn() -> Result<T, Fault>) -> Result<T, Fault> {
    let has_vanished = |fault: &Fault| matches!(fault, Fault::Machine(why) if why.is::<Vanished>());
    for _ in 0..2 {
        match work() {
            Err(fault) if has_vanished(&fault) => {}
            done => return done,
        }
    }
    work()
}

/// The list of the files in a folder.
fn list(folder: &Path) -> io::Result<String> {
    let mut list = String::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if entry.file_type()?.is_file() {
            let bytes = fs::read(path)?;
            let name = name.to_string_lossy();
            list += &format!("{} {} {name}\n", bytes.len(), Key::of([&*bytes]));
        }
    }
    Ok(list + END)
}

/// Are all files of this entry as they were?
fn is_whole(entry: &Path) -> bool {
    let list = fs::read_to_string(entry.join(LIST)).ok();
    let files = list.as_ref().and_then(|list| list.strip_suffix(END));
    files.is_some_and(|files| files.lines().all(|line| holds(entry, line)))
}

/// Does the folder hold the file of this line, as it was?
fn holds(folder: &Path, line: &str) -> bool {
    let mut words = line.splitn(3, ' ');
    let (Some(length), Some(digest), Some(name)) = (words.next(), words.next(), words.next())
    else {
        return false;
    };
    let bytes = fs::read(folder.join(name)).unwrap_or_default();
    length == bytes.len().to_string() && digest == Key::of([&*bytes]).to_string()
}
