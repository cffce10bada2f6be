//! Work that calls itself for whatever is nested, on a stack that is large enough for it.

use crate::fault::Fault;
use crate::words;
use anyhow::Context;
use std::cell::Cell;
use std::sync::{Condvar, Mutex};
use std::thread;

/// Address space, not memory: only what is used is ever touched.
const STACK: usize = 256 << 20;

/// How many such stacks there are at this moment: where a process may have little address space,
/// one waits for another.
static THERE: Mutex<usize> = Mutex::new(0);
static GIVEN_BACK: Condvar = Condvar::new();

thread_local! {
    /// Has this thread such a stack?
    static IS_DEEP: Cell<bool> = const { Cell::new(false) };
}

/// `work` on such a stack, a new one where this thread has none; `None` when it panicked there.
///
/// # Errors
/// When the machine has no thread for it, or no room for the stack, and nobody will give one back.
pub fn deep<T: Send>(work: impl FnOnce() -> T + Send) -> Result<Option<T>, Fault> {
    if IS_DEEP.get() {
        return Ok(Some(work()));
    }
    let work = Mutex::new(Some(work));
    let take = || {
        IS_DEEP.set(true);
        let work = work.lock().expect("nobody else takes it").take();
        work.map(|work| work())
    };
    thread::scope(|scope| {
        let mut there = THERE.lock().expect("no holder panics");
        let started = loop {
            let thread = thread::Builder::new().stack_size(STACK);
            match thread.spawn_scoped(scope, take) {
                Ok(started) => break started,
                Err(why) if *there == 0 => {
                    let why = Err(why).context(words::machine::NO_LARGE_STACK);
                    return why.map_err(Fault::Machine);
                }
                Err(_) => there = GIVEN_BACK.wait(there).expect("no holder panics"),
            }
        };
        *there += 1;
        drop(there);
        let done = started.join().ok().flatten();
        *THERE.lock().expect("no holder panics") -= 1;
        GIVEN_BACK.notify_one();
        Ok(done)
    })
}
