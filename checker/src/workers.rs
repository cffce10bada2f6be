//! Independent work, side by side: a little more of it than the machine has cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex};
use std::thread;

/// How much is begun at once: whoever waits for a child or for the disk leaves a core to another.
pub fn side_by_side() -> usize {
    thread::available_parallelism().map_or(2, NonZero::get) + 2
}

/// `work` done on every item by a few workers; the results in the order of the items.
pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else {
                return done;
            };
            done.push((at, work(item)));
        }
    };
    let mut done = thread::scope(|scope| {
        let workers = side_by_side().min(items.len());
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        for other in others {
            // A panic in one worker is a fault of the grader; it goes on in the thread that asked.
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// So many child processes run at once. Each takes a permit before its clock starts, so that a busy
/// machine makes it wait for its turn, and never for its life.
#[derive(Debug)]
pub struct Permits {
    free: Mutex<usize>,
    given_back: Condvar,
}

/// The right to run one child process, until it is dropped.
pub struct Permit<'a>(&'a Permits);

impl Default for Permits {
    fn default() -> Permits {
        Permits {
            free: Mutex::new(side_by_side()),
            given_back: Condvar::new(),
        }
    }
}

impl Permits {
    /// Waits for a permit. Whoever has one takes no second one.
    pub fn take(&self) -> Permit<'_> {
        let free = self.free.lock().expect("no holder panics");
        let mut free = self
            .given_back
            .wait_while(free, |free| *free == 0)
            .expect("no holder panics");
        *free -= 1;
        Permit(self)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        if let Ok(mut free) = self.0.free.lock() {
            *free += 1;
        }
        self.0.given_back.notify_one();
    }
}
