//! What takes a while and is not needed at once.

use crate::fault::Fault;
use crate::words;
use std::io;
use std::sync::{Mutex, OnceLock};
use std::thread::{self, JoinHandle};

/// Something that is looked up while other work goes on.
pub struct Deferred<T> {
    under_way: Mutex<Option<io::Result<JoinHandle<anyhow::Result<T>>>>>,
    found: OnceLock<Result<T, String>>,
}

impl<T: Send + Sync + 'static> Deferred<T> {
    /// Begins it, on a thread of its own.
    pub fn begin(work: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> Deferred<T> {
        Deferred {
            under_way: Mutex::new(Some(thread::Builder::new().spawn(work))),
            found: OnceLock::new(),
        }
    }

    /// What was found; waits for it.
    ///
    /// # Errors
    /// Whatever went wrong with it, to everybody who asks.
    pub fn get(&self) -> Result<&T, Fault> {
        let found = self.found.get_or_init(|| {
            let under_way = self.under_way.lock().expect("nobody panics").take();
            let work = under_way.expect("it is waited for once");
            let work = work.map_err(words::machine::no_thread)?;
            let found = work.join().expect("the work does not panic");
            found.map_err(|why| format!("{why:#}"))
        });
        let failed = |why: &String| Fault::Machine(anyhow::anyhow!("{why}"));
        found.as_ref().map_err(failed)
    }
}
