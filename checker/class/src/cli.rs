//! The command line.

use crate::export::FORMS;
use clap::builder::PossibleValuesParser;
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
    /// Prepare a class for many machines: writes a plan, and grades nothing
    Shard(Shard),
    /// Grade one share of a plan into its own journal; stopped, the same command goes on
    Task(Task),
    /// Join the shares of a plan, and say what is missing
    Merge(Kept),
    /// Write what runs the grader elsewhere
    #[command(subcommand)]
    Pack(Engine),
    /// Everybody again, after a new version of the checker: only what changes is shown
    Regrade(Regrade),
    /// A mark, line by line, and the commands that replay its evidence
    ExplainMark {
        /// An id, or a name that is one person's alone
        name: String,
        #[command(flatten)]
        marks: Marks,
    },
    /// Marks, as other programs read them
    Export(Export),
    /// A page that shows where the class stands; on request letters, and cards for a talk
    Report(Report),
    /// What differs between two folders of grades
    Diff { old: PathBuf, new: PathBuf },
}

#[derive(Debug, Subcommand)]
pub enum Engine {
    /// The shares of a plan as an array of tasks
    Slurm {
        #[command(flatten)]
        kept: Kept,
        #[command(flatten)]
        key: Key,
    },
    /// The shares of a plan as an Indexed Job
    Kubernetes {
        #[command(flatten)]
        kept: Kept,
        /// An image with `class` and Rust
        #[arg(long, value_name = "NAME")]
        image: String,
        /// The claim for the volume that holds the plan's folder
        #[arg(long, value_name = "NAME")]
        claim: String,
    },
    /// An autograder that judges each submission as it is handed in
    Gradescope {
        /// The zip to write
        #[arg(long, value_name = "FILE", default_value = "autograder.zip")]
        into: PathBuf,
        /// What counts how much
        #[arg(long, value_name = "FILE")]
        course: Option<PathBuf>,
        #[command(flatten)]
        key: Key,
    },
}

/// Where one class is.
#[derive(Debug, Args)]
pub struct Kept {
    /// Where grades are kept, and the plan of a class in shares
    #[arg(long, value_name = "FOLDER", default_value = "grades")]
    pub out: PathBuf,
}

/// What gives a course questions of its own.
#[derive(Debug, Args)]
pub struct Key {
    /// A file whose text gives a course questions of its own
    #[arg(long, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

/// How a run goes, whatever it grades.
#[derive(Debug, Args)]
pub struct Pace {
    /// Submissions at once [default: one a core]
    #[arg(long, short, value_name = "NUMBER")]
    pub jobs: Option<usize>,

    #[command(flatten)]
    pub key: Key,
}

/// What was handed in, and on which terms it is graded.
#[derive(Debug, Args)]
pub struct Delivery {
    /// A folder of clones or submissions, a download of Canvas, Moodle or Gradescope, or an archive
    #[arg(required = true, value_name = "SOURCE")]
    pub sources: Vec<PathBuf>,

    /// Who should have handed something in: a CSV with columns such as name, id, login, email,
    /// section; Canvas' gradebook and Moodle's worksheet will do
    #[arg(long, value_name = "FILE")]
    pub roster: Option<PathBuf>,

    /// When it was due: 2026-11-20T18:00:00+01:00
    #[arg(long, value_name = "TIME")]
    pub due: Option<String>,

    /// Draws the sealed calls, for the whole class [default: that of the last run in the folder]
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u32>,

    /// Grade though a part of the sandbox is missing on this machine
    #[arg(long)]
    pub trust: bool,
}

#[derive(Debug, Args)]
pub struct Grade {
    #[command(flatten)]
    pub delivery: Delivery,
    #[command(flatten)]
    pub kept: Kept,
    #[command(flatten)]
    pub pace: Pace,
}

#[derive(Debug, Args)]
pub struct Shard {
    #[command(flatten)]
    pub delivery: Delivery,
    #[command(flatten)]
    pub kept: Kept,

    /// Into so many shares
    #[arg(long, value_name = "NUMBER")]
    pub of: usize,
}

#[derive(Debug, Args)]
pub struct Task {
    /// Which share, from 0: $SLURM_ARRAY_TASK_ID, $JOB_COMPLETION_INDEX
    #[arg(long, value_name = "NUMBER")]
    pub index: usize,

    /// Of so many, as the plan has it
    #[arg(long, value_name = "NUMBER")]
    pub of: usize,

    #[command(flatten)]
    pub kept: Kept,
    #[command(flatten)]
    pub pace: Pace,
}

#[derive(Debug, Args)]
pub struct Regrade {
    #[command(flatten)]
    pub kept: Kept,
    #[command(flatten)]
    pub pace: Pace,
}

#[derive(Debug, Args)]
pub struct Marks {
    #[command(flatten)]
    pub kept: Kept,

    /// What counts how much [default: course.toml where grades are kept, if it is there]
    #[arg(long, value_name = "FILE")]
    pub course: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Export {
    /// For whom
    #[arg(long, value_parser = forms())]
    pub to: String,

    #[command(flatten)]
    pub marks: Marks,

    /// Where the files are written [default: export, where grades are kept]
    #[arg(long, value_name = "FOLDER")]
    pub into: Option<PathBuf>,

    /// Of Canvas: the column's head, with its number: "Gradient descent (9001)"
    #[arg(long, value_name = "HEAD")]
    pub assignment: Option<String>,

    /// Of Moodle: the grading worksheet that it gave
    #[arg(long, value_name = "FILE")]
    pub worksheet: Option<PathBuf>,

    /// Somebody without a verdict whose cell stays as it is; may be given more than once
    #[arg(long, value_name = "NAME")]
    pub waive: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Report {
    #[command(flatten)]
    pub marks: Marks,

    /// Where the page is written [default: report, where grades are kept]
    #[arg(long, value_name = "FOLDER")]
    pub into: Option<PathBuf>,

    /// Names that stand for people: the same for the same secret word
    #[arg(long, value_name = "WORD", conflicts_with = "letters")]
    pub anonymous: Option<String>,

    /// A letter to each, as Markdown and as a page
    #[arg(long)]
    pub letters: bool,

    /// For each a card with three questions about their own code, and the answers
    #[arg(long)]
    pub cards: bool,

    /// Run their code though a part of the sandbox is missing on this machine
    #[arg(long)]
    pub trust: bool,
}

fn forms() -> PossibleValuesParser {
    let names = FORMS.iter().map(|form| form.name);
    names.collect::<Vec<_>>().into()
}
