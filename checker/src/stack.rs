//! Work that calls itself for whatever is nested, on a stack that is large enough for it.

use std::thread;

/// Address space, not memory: only what is used is ever touched.
const STACK: usize = 256 << 20;

/// `work` on a stack of its own; `None` when there is none to be had, or when it panicked.
pub fn deep<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(STACK);
        thread.spawn_scoped(scope, work).ok()?.join().ok()
    })
}
