//! Lays out a learner's copy: exercises, checker and book, and no solutions beside them.
//!
//! ```text
//! cargo run -p checker --example learners-copy -- ../gradient-descent
//! ```
//!
//! Run it in a clean clone: what is laid out comes from the files that lie there. `exercises/*/src/lib.rs`
//! alone is always as it was handed out.

mod lay_out;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

/// Lays out a learner's copy of the workshop: exercises, checker and book, and no solutions beside
/// them.
///
/// The checker in it judges as this one does. What it has to know of right answers is packed into one
/// file, so that nobody reads by accident what they are about to find out. A curtain, not a lock.
#[derive(Parser)]
#[command(
    bin_name = "cargo run -p checker --example learners-copy --",
    after_help = AFTER_HELP,
    verbatim_doc_comment
)]
struct Words {
    /// A new folder, or an empty one.
    folder: PathBuf,
}

const AFTER_HELP: &str = "The book says how a class gets its copies, and how a newer course reaches \
                          them: `A copy of your own`.";

fn main() -> ExitCode {
    let Words { folder } = Words::parse();
    match lay_out::lay_out(&folder) {
        Ok(count) => {
            println!(
                "A learner's copy of {count} files is in {}.",
                folder.display()
            );
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("learners-copy: {why}");
            ExitCode::from(2)
        }
    }
}
