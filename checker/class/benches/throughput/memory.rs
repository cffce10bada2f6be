//! What a process and all that it started take: Linux tells, elsewhere nothing is known.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// So often it is looked at.
const STEP: Duration = Duration::from_millis(50);

/// The most memory that a process and its descendants had at one time, as far as was seen.
pub struct Peak {
    is_over: Arc<AtomicBool>,
    watcher: JoinHandle<Option<u64>>,
}

impl Peak {
    /// Begins to watch this process.
    pub fn of(process: u32) -> Peak {
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        let watcher = thread::spawn(move || {
            let mut most = None;
            while !over.load(Ordering::Relaxed) {
                most = most.max(memory_below(process));
                thread::sleep(STEP);
            }
            most
        });
        Peak { is_over, watcher }
    }

    /// The most in bytes; what several processes share is counted once.
    pub fn end(self) -> Option<u64> {
        self.is_over.store(true, Ordering::Relaxed);
        self.watcher.join().expect("it does not panic")
    }
}

/// The memory of `root` and its descendants now.
fn memory_below(root: u32) -> Option<u64> {
    let parents: BTreeMap<u32, u32> = fs::read_dir("/proc")
        .ok()?
        .filter_map(|entry| {
            let process = entry.ok()?.file_name().to_str()?.parse().ok()?;
            Some((process, parent(process)?))
        })
        .collect();
    let is_below = |process: u32| {
        let mut at = process;
        while at != root {
            match parents.get(&at) {
                Some(parent) => at = *parent,
                None => return false,
            }
        }
        true
    };
    let below = parents.keys().filter(|process| is_below(**process));
    Some(below.filter_map(|process| memory(*process)).sum())
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name before it may hold anything.
    stat.rsplit(") ").next()?.split(' ').nth(1)?.parse().ok()
}

/// The proportional share of one process, in bytes.
fn memory(process: u32) -> Option<u64> {
    let text = fs::read_to_string(
        Path::new("/proc")
            .join(process.to_string())
            .join("smaps_rollup"),
    );
    let text = text.ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes << 10)
}

/// The processor time of all children that have ended, in seconds.
pub fn children_worked() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit(") ").next()?.split(' ').skip(13);
    let mut ticks = || fields.next()?.parse::<u32>().ok();
    // Linux shows all programs a hundred ticks a second.
    Some(f64::from(ticks()? + ticks()?) / 100.0)
}
