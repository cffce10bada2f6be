//! The same work many times, on all the processors.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, catch};

/// Does `work` for each number below `count`, and returns what came out, in order.
///
/// Work that takes longer than a second says on standard error how far it is, if that is a terminal.
///
/// # Errors
///
/// The first failure that is met. A panic in the work is one; `needs` are the exercises that run.
pub fn each<T: Send>(
    count: usize,
    needs: &'static [&'static str],
    work: impl Fn(usize) -> T + Sync + std::panic::RefUnwindSafe,
) -> Result<Vec<T>, Failure> {
    let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
    let results = Mutex::new(Vec::with_capacity(count));
    let worker = || {
        let take = || next.fetch_add(1, Ordering::Relaxed);
        let mut number = take();
        while number < count && !failed.load(Ordering::Relaxed) {
            let result = catch(|| work(number), needs);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
            results.push((number, result));
            drop(results);
            number = take();
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        let done = || threads.iter().all(thread::ScopedJoinHandle::is_finished);
        let part = || next.load(Ordering::Relaxed).min(count) * 100 / count.max(1);
        show_progress(done, part);
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_unstable_by_key(|(number, _)| *number);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Waits, and says how much is done after the first second.
fn show_progress(done: impl Fn() -> bool, percent: impl Fn() -> usize) {
    let mut terminal = std::io::stderr();
    if !terminal.is_terminal() {
        return;
    }
    let start = Instant::now();
    let mut shown = None;
    while !done() {
        thread::sleep(Duration::from_millis(5));
        let now = Some(percent());
        if start.elapsed() > Duration::from_secs(1) && now != shown {
            shown = now;
            let _ = write!(terminal, "\r{:3} %", percent());
        }
    }
    if shown.is_some() {
        let _ = write!(terminal, "\r     \r");
    }
}
