//! Independent work, side by side: one pool of workers for the whole process, and permits for the
//! child processes that they start.
//!
//! A worker does its own work alone: what it would have done side by side, it does one after the
//! other. So it waits for no other worker, except for a crate that another compiles at that moment,
//! and that one waits for nothing but its compiler. No two can wait for each other.

use rayon_core::{ThreadPool, ThreadPoolBuilder};
use std::fs;
use std::num::NonZero;
use std::sync::{Condvar, LazyLock, Mutex};
use std::thread;

/// How much is done at once: a little more than the machine has cores, since whoever waits for a
/// child or for the disk leaves a core to another.
pub fn side_by_side() -> usize {
    thread::available_parallelism().map_or(2, NonZero::get) + 2
}

/// The workers; `None` for one of them, and where there are no threads to be had.
fn pool() -> Option<&'static ThreadPool> {
    static POOL: LazyLock<Option<ThreadPool>> = LazyLock::new(|| {
        let pool = ThreadPoolBuilder::new().num_threads(side_by_side());
        pool.thread_name(|number| format!("worker {number}"))
            .build()
            .ok()
    });
    let pool = POOL.as_ref()?;
    pool.current_thread_index().is_none().then_some(pool)
}

/// Work that is being done, to which more can be added.
#[derive(Clone, Copy)]
pub struct Scope<'a, 'scope>(Option<&'a rayon_core::Scope<'scope>>);

impl<'scope> Scope<'_, 'scope> {
    /// Has `work` done as soon as a worker is free; by a worker, at once.
    pub fn spawn(self, work: impl FnOnce(Scope<'_, 'scope>) + Send + 'scope) {
        match self.0 {
            Some(scope) => scope.spawn(|scope| work(Scope(Some(scope)))),
            None => work(self),
        }
    }
}

/// Returns when all is done that `begin` spawns, and what that spawns. A panic in any of it is a
/// fault of the grader; it goes on in the thread that asked.
pub fn scope<'scope>(begin: impl FnOnce(Scope<'_, 'scope>)) {
    match pool() {
        Some(pool) => pool.in_place_scope(|scope| begin(Scope(Some(scope)))),
        None => begin(Scope(None)),
    }
}

/// `work` done on every item; the results in the order of the items.
pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let work = &work;
    scope(|scope| {
        for (item, result) in items.iter().zip(&mut results) {
            scope.spawn(move |_| *result = Some(work(item)));
        }
    });
    results.into_iter().flatten().collect()
}

/// Two pieces of work done side by side: the second by whoever asks, so that it can have its own
/// work done by the workers.
pub fn both<A: Send, B>(first: impl FnOnce() -> A + Send, second: impl FnOnce() -> B) -> (A, B) {
    let (mut one, mut other) = (None, None);
    scope(|scope| {
        scope.spawn(|_| one = Some(first()));
        other = Some(second());
    });
    one.zip(other).expect("both are done")
}

/// `work` done by a worker, as soon as one is free.
pub fn run<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    match pool() {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

/// So many child processes run at once, whoever starts them: no more than there is memory for. Each
/// takes a permit before its clock starts, so that a busy machine makes it wait for its turn, and
/// never for its life.
struct Permits {
    free: Mutex<usize>,
    given_back: Condvar,
}

static PERMITS: LazyLock<Permits> = LazyLock::new(|| Permits {
    free: Mutex::new(side_by_side().min(children_with_room()).max(1)),
    given_back: Condvar::new(),
});

/// So much memory a compiler may use that is led astray; a learner's code may use less, and a
/// linker, which code does not lead, more if it needs it.
pub const COMPILER_MEMORY: u64 = 768 << 20;

/// For how many children the machine, or the container, has so much memory. Only Linux says.
fn children_with_room() -> usize {
    let machine = fs::read_to_string("/proc/meminfo").ok().and_then(|text| {
        let total = text
            .lines()
            .find_map(|line| line.strip_prefix("MemTotal:"))?;
        let total = total.trim().strip_suffix("kB")?.trim().parse::<u64>();
        total.ok()?.checked_mul(1 << 10)
    });
    // Where there is no bound, it is a word.
    let container = fs::read_to_string("/sys/fs/cgroup/memory.max");
    let container = container.ok().and_then(|text| text.trim().parse().ok());
    let least = machine.into_iter().chain(container).min();
    least.map_or(usize::MAX, |bytes| {
        usize::try_from(bytes / COMPILER_MEMORY).unwrap_or(usize::MAX)
    })
}

/// The right to run one child process, until it is dropped.
pub struct Permit(());

impl Permit {
    /// Waits for a permit. Whoever has one takes no second one, and waits for nobody but its child.
    pub fn take() -> Permit {
        let free = PERMITS.free.lock().expect("no holder panics");
        let free = PERMITS.given_back.wait_while(free, |free| *free == 0);
        *free.expect("no holder panics") -= 1;
        Permit(())
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        if let Ok(mut free) = PERMITS.free.lock() {
            *free += 1;
        }
        PERMITS.given_back.notify_one();
    }
}
