//! Where compiled crates are kept: one folder each, named by a hash of everything that went in.

use crate::fault::Fault;
use crate::key::Key;
use crate::words;
use anyhow::{Context, Result};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

/// A folder of folders. Safe to share between processes, also between those that do not see each
/// other: names are drawn, and an entry appears whole, by one rename, with a list of what belongs
/// to it. What is cut, emptied or missing is no entry, and is made again: whoever reads one asks for
/// the digest of every file, so that what a power cut leaves behind needs no other care.
#[derive(Debug, Clone)]
pub struct Cache {
    root: PathBuf,
    limits: Limits,
    /// Has anything been added? Else there is nothing to make room for.
    has_grown: Arc<AtomicBool>,
}

/// How much is kept: more is cut back to half of it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub entries: usize,
    pub bytes: u64,
}

/// A full verdict needs some thirty entries, of half a megabyte each.
const LIMITS: Limits = Limits {
    entries: 600,
    bytes: 1 << 30,
};
/// What was of use so recently stays for now: a verdict takes less.
const RECENT: Duration = Duration::from_secs(180);
/// So many times the limits there is at most, however much is made in that time. Whoever misses an
/// entry has it made again.
const MOST: u64 = 2;
/// So many bytes are free where a whole submission can be compiled.
#[cfg(unix)]
const ROOM: u64 = 16 << 20;
/// The list of what belongs to an entry: a line a file, its length, its digest, its name.
const LIST: &str = "whole.txt";
/// No list is longer: an entry has a few files.
const LIST_BYTES: u64 = 64 << 10;
/// How that list ends, before the entry's own name: one that does not has been cut, or stands in
/// another's place.
const END: &str = "whole: ";
/// How the names of unfinished folders begin.
const UNFINISHED: &str = "unfinished-";

impl Cache {
    /// Opens the cache, making its folder where needed.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(root: PathBuf) -> Result<Cache> {
        Cache::within(LIMITS, root)
    }

    /// Opens a cache that keeps so much.
    ///
    /// # Errors
    /// When its folder cannot be made.
    pub fn within(limits: Limits, root: PathBuf) -> Result<Cache> {
        fs::create_dir_all(&root).with_context(|| cannot_make(&root))?;
        Ok(Cache {
            root,
            limits,
            has_grown: Arc::default(),
        })
    }

    /// The entry of `key`, if it is there and whole.
    pub fn get(&self, key: Key) -> Option<PathBuf> {
        let entry = self.root.join(key.to_string());
        // An entry appears whole. If there is none now, one that comes a moment later is not
        // touched.
        entry.symlink_metadata().ok()?;
        if !is_whole(&entry, key) {
            self.clear_away(&entry, key);
            return None;
        }
        // The time of its list says when it was last of use.
        let list = fs::File::options().append(true).open(entry.join(LIST));
        let _ = list.and_then(|list| list.set_modified(SystemTime::now()));
        Some(entry)
    }

    /// Is the entry of `key` there and whole? It is not counted as a use.
    pub fn has(&self, key: Key) -> bool {
        is_whole(&self.root.join(key.to_string()), key)
    }

    /// Removes what stands in an entry's place and is none. It is moved aside first, so that nobody
    /// finds half of it; if somebody has mended it meanwhile, it is put back.
    fn clear_away(&self, entry: &Path, key: Key) {
        if let Some(aside) = self.unused()
            && fs::rename(entry, &aside).is_ok()
            && !(is_whole(&aside, key) && fs::rename(&aside, entry).is_ok())
        {
            delete(&aside);
        }
    }

    /// Removes an entry. It is moved aside first, so that nobody finds half of it.
    fn remove(&self, entry: &Path) {
        if let Some(aside) = self.unused()
            && fs::rename(entry, &aside).is_ok()
        {
            delete(&aside);
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
        let scratch = scratch.context(words::machine::NO_RANDOM_NUMBERS)?;
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
        let kept = list(folder, key)
            .and_then(|list| fs::write(folder.join(LIST), list))
            .and_then(|()| fs::rename(folder, &entry))
            // What stands there and is none has been cleared away by now.
            .or_else(|error| match self.get(key) {
                Some(_) => Ok(()),
                None => fs::rename(folder, &entry).map_err(|_| error),
            });
        kept.with_context(|| words::compile::cannot_keep(entry.display()))?;
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
        let mut kept: Vec<Kept> = folder.filter_map(|entry| Kept::of(&entry.ok()?)).collect();
        let mut entries = kept.len();
        let mut bytes: u64 = kept.iter().map(|entry| entry.bytes).sum();
        let most = self.limits;
        if entries <= most.entries && bytes <= most.bytes {
            return;
        }
        kept.sort();
        let old = SystemTime::now() - RECENT;
        for entry in &kept {
            if entries <= most.entries / 2 && bytes <= most.bytes / 2 {
                break;
            }
            let is_too_much =
                entries as u64 > MOST * most.entries as u64 || bytes > MOST * most.bytes;
            // What is being made is not missed by anybody yet, and would be missed by its maker.
            if entry.used < old || is_too_much && !is_unfinished(&entry.path) {
                self.remove(&entry.path);
            }
            entries -= 1;
            bytes -= entry.bytes;
        }
    }
}

/// An entry among others, by age.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Kept {
    used: SystemTime,
    path: PathBuf,
    /// As its list says; nothing while it is being made.
    bytes: u64,
}

impl Kept {
    /// `None` where it has just gone.
    fn of(entry: &fs::DirEntry) -> Option<Kept> {
        let path = entry.path();
        let list = path.join(LIST);
        let meta = list.symlink_metadata().or_else(|_| entry.metadata());
        let lines = read_list(&path).unwrap_or_default();
        let lengths = lines.lines().filter_map(|line| line.split(' ').next());
        let lengths = lengths.filter_map(|length| length.parse::<u32>().ok());
        Some(Kept {
            used: meta.and_then(|meta| meta.modified()).ok()?,
            path,
            bytes: lengths.map(u64::from).sum(),
        })
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
    words::compile::no_cache(folder.display())
}

fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    name.as_encoded_bytes().starts_with(UNFINISHED.as_bytes())
}

/// An entry that was there has been removed, by a checker that needed the room or by hand. Whoever
/// does again what led to it has it made again.
#[derive(Debug, thiserror::Error)]
#[error("{}", words::compile::vanished(.0.display()))]
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

/// Removes what is no entry any more: a folder, or what stood in its place.
fn delete(aside: &Path) {
    let _ = fs::remove_dir_all(aside).or_else(|_| fs::remove_file(aside));
}

/// The list of the files in the folder of `key`.
fn list(folder: &Path, key: Key) -> io::Result<String> {
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
    Ok(list + &end(key))
}

fn end(key: Key) -> String {
    format!("{END}{key}\n")
}

/// Is this the entry of `key`, with all its files as they were, and no others?
fn is_whole(entry: &Path, key: Key) -> bool {
    let list = read_list(entry);
    let files = list.as_ref().and_then(|list| list.strip_suffix(&end(key)));
    files.is_some_and(|files| {
        count(entry).ok() == Some(files.lines().count() + 1)
            && files.lines().all(|line| holds(entry, line))
    })
}

/// How many there are in an entry that are no folders.
fn count(entry: &Path) -> io::Result<usize> {
    let mut count = 0;
    for file in fs::read_dir(entry)? {
        count += usize::from(!file?.file_type()?.is_dir());
    }
    Ok(count)
}

/// The list of an entry, if it has one.
fn read_list(entry: &Path) -> Option<String> {
    let bytes = read_up_to(&entry.join(LIST), LIST_BYTES)?;
    String::from_utf8(bytes).ok()
}

/// Does the folder hold the file of this line, as it was?
fn holds(folder: &Path, line: &str) -> bool {
    let mut words = line.splitn(3, ' ');
    let (Some(length), Some(digest), Some(name)) = (words.next(), words.next(), words.next())
    else {
        return false;
    };
    let Ok(most) = length.parse() else {
        return false;
    };
    let bytes = read_up_to(&folder.join(name), most);
    bytes.is_some_and(|bytes| {
        length == bytes.len().to_string() && digest == Key::of([&*bytes]).to_string()
    })
}

/// The bytes of a file that has no more of them. What is no file is not opened: a pipe would have
/// whoever reads it wait, and a device has no end.
fn read_up_to(file: &Path, most: u64) -> Option<Vec<u8>> {
    let meta = file.symlink_metadata().ok()?;
    if !meta.is_file() || meta.len() > most {
        return None;
    }
    fs::read(file).ok()
}
