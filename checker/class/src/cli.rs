//! The command line.

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Grades a class: from what was handed in to marks.
#[derive(Debug, Parser)]
#[command(name = "class", version)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Grade what was handed in; stopped, the same command goes on where it was
    Grade(Grade),
    /// What differs between two folders of grades
    Diff { old: PathBuf, new: PathBuf },
}

#[derive(Debug, Args)]
pub struct Grade {
    /// A folder of clones or submissions, a download of Canvas, Moodle or Gradescope, or an archive
    #[arg(required = true, value_name = "SOURCE")]
    pub sources: Vec<PathBuf>,

    /// Where grades are kept
    #[arg(long, value_name = "FOLDER", default_value = "grades")]
    pub out: PathBuf,

    /// Who should have handed something in: a CSV with columns such as name, id, login, email,
    /// section; Canvas' gradebook and Moodle's worksheet will do
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,

    /// When it was due: 2026-11-20T18:00:00+01:00
    #[arg(long, value_name = "TIME")]
    pub due: Option<String>,

    /// Submissions at once [default: one a core]
    #[arg(long, short, value_name = "NUMBER")]
    pub jobs: Option<usize>,

    /// Draws the sealed calls, for the whole class [default: that of the last run in the folder]
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u32>,

    /// A file whose text gives a course questions of its own
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,

    /// Grade though a part of the sandbox is missing on this machine
    #[arg(long)]
    pub trust: bool,
}
