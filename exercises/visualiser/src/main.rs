//! The finished product: pictures and a table of what the nine exercises compute.
//!
//! Every number comes from the learner's own crates; `plot` only draws. A picture that needs an
//! exercise that is not finished says which one, and the others are still drawn.
//!
//! ```text
//! cargo run -p visualiser -- all
//! ```

mod args;
mod experiment;
mod failure;
mod figures;
mod output;

use std::path::Path;
use std::process::ExitCode;

use args::{Args, Task};
use failure::Failure;
use figures::Figure;

fn main() -> ExitCode {
    let args = match Args::parse(std::env::args_os().skip(1)) {
        Ok(Some(args)) => args,
        Ok(None) => {
            output::print(args::USAGE);
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprint!("visualiser: {message}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    // Asked first, so that nothing is computed in vain.
    let folder = match output::folder(args.out.as_deref()) {
        Ok(folder) => folder,
        Err(failure) => {
            eprintln!("visualiser {failure}");
            return ExitCode::FAILURE;
        }
    };
    // Every task is tried; the exit status tells whether one failed.
    let mut all_done = true;
    for task in args.task.steps() {
        if let Err(failure) = carry_out(task, &args, &folder) {
            eprintln!("{task} {failure}");
            all_done = false;
        }
    }
    if all_done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Computes one picture or the table, and hands it over.
fn carry_out(task: Task, args: &Args, folder: &Path) -> Result<(), Failure> {
    let figure = Figure::of(task);
    let text = failure::catch(figure.make, figure.needs)??;
    if task == Task::Table {
        output::print(&text);
        if args.task != Task::All {
            return Ok(());
        }
    }
    let path = output::write(folder, figure.file, &text)?;
    output::print(&format!("wrote {}\n", output::relative(&path).display()));
    Ok(())
}
