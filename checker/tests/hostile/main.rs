//! What a submission may try, and what comes of it: nothing. The checker ends in bounded time, says
//! what it saw, gives no credit for it, leaves other submissions alone, and reads or writes nothing
//! outside its own folders.
//!
//! Every attempt is the solutions with something changed. Where code could only succeed by reaching
//! what is shut off, it answers right if it was refused, and wrong if it was not: `passed` then means
//! that every door was closed.

#[path = "../common/mod.rs"]
mod common;

// An attempt, and what the checker says of it.
mod attempt;
mod census;
mod fate;
mod said;

// What is tried.
mod answers;
mod batches;
mod budget;
mod clock;
mod compile_time;
mod figures;
mod files;
mod machine;
mod manifests;
mod nesting;
mod readings;
mod run_time;
mod slopes;
mod turns;
mod types;
mod words;

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod sandbox;
#[cfg(target_os = "linux")]
mod swapped;
