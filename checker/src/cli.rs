//! The command line.

use crate::report::FORMATS;
use crate::report::format::Format;
use clap::builder::PossibleValuesParser;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Says where you stand: runs your steps on fresh inputs, and asks why.
#[derive(Debug, Parser)]
#[command(name = "checker", version, after_long_help = HELP)]
#[command(
    args_conflicts_with_subcommands = false,
    subcommand_precedence_over_arg = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Only these exercises: `ex03`, `step` or `3`. Without any: all, and the verdict.
    pub exercises: Vec<String>,

    /// A folder with the exercises, or a clone that holds it [default: exercises]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,

    /// Draw the sealed calls again that a report names
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u32>,

    /// How the report is written
    #[arg(long, global = true, value_parser = formats(), default_value = FORMATS[0].name)]
    pub format: String,

    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub color: Color,

    /// Leave with 0: COMPLETE, 10: RUNS-NOT-UNDERSTOOD, 11: INCOMPLETE, 12: TOOL-LOCKED; of single
    /// steps, 0 if all of them are right
    #[arg(long)]
    pub exit_code: bool,

    /// Grade a folder outside the workshop though a part of the sandbox is missing
    #[arg(long, global = true)]
    pub trust: bool,

    /// A file whose text gives a course questions of its own
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// The steps, and how each is asked for
    List,
    /// A hint, from the idea over the formula to the line of code
    Hint {
        /// `ex03`, `step` or `3`
        exercise: String,
        /// 1: the idea; 2: the formula; 3: the line
        #[arg(default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=3))]
        level: u8,
    },
    /// One exercise as it was handed out, as you have it, and as the solution has it
    Diff {
        /// `ex03`, `step` or `3`
        exercise: String,
    },
    /// Put one exercise back to what it was; a dated copy of yours is kept beside it
    Reset {
        /// `ex03`, `step` or `3`
        exercise: String,
    },
    /// Is everything there that the checker needs? Status 1 if not
    Doctor,
    /// The report again whenever you save; Ctrl-C ends it
    Watch {
        /// Only these exercises: `ex03`, `step` or `3`
        exercises: Vec<String>,
    },
    /// Every sealed call, what came back, and how it was judged; in human words, or as JSON
    Replay {
        /// Only these exercises: `ex03`, `step` or `3`
        exercises: Vec<String>,
        /// The seed that a report names
        #[arg(long, value_name = "NUMBER")]
        seed: u32,
    },
    /// Ask the questions, one at a time; answers go to understanding.toml
    Explain {
        /// Print the questions with your numbers instead of asking
        #[arg(long)]
        print: bool,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

fn formats() -> PossibleValuesParser {
    FORMATS
        .iter()
        .map(|format| format.name)
        .collect::<Vec<_>>()
        .into()
}

/// The command that somebody may have meant who wrote `word`.
pub fn command_like(word: &str) -> Option<String> {
    let word = word.to_lowercase();
    let commands = Cli::command();
    let mut names = commands.get_subcommands().map(clap::Command::get_name);
    let found = names.find(|name| strsim::normalized_damerau_levenshtein(name, &word) > 0.7);
    found.map(str::to_string)
}

impl Cli {
    /// The format that was asked for.
    pub fn format(&self) -> &'static Format {
        let mut formats = FORMATS.iter();
        let found = formats.find(|format| format.name == self.format);
        found.unwrap_or(&FORMATS[0])
    }
}

const HELP: &str = "\
VERDICTS
  TOOL-LOCKED          something else does the gradient or the descent
  INCOMPLETE           something is missing, does not compile, or is wrong; figures
                       count, too
  RUNS-NOT-UNDERSTOOD  all steps are right; answers or write-up are not
  COMPLETE             all of it holds
  GRADER-ERROR         the grader could not judge; its fault, exit status 3

JSON (--format json): one object
  verdict        one of the words above; null when single steps were asked
  exercises      [{name, status, misconception, read, evidence, glosses, place}],
                 in order
    status         passed, failed,
                   stub (a todo!() is left, or the file is not there),
                   does-not-compile,
                   waiting (needs an exercise that is not ready),
                   affected (its own code is right; it calls one that is wrong),
                   panicked, limit (time, memory, output), locked, grader-error
    misconception  a stable name such as adds-gradient, or null: the first of
                   misconceptions, [{name, function, read}], all that fit
    read           the file and section of the book about it, or null
    evidence       sentences, the most telling first
    glosses        [{name, says, place}]: what Rust means by it, for beginners
    place          {file, line, column} where to begin, or null; files are below
                   the folder of the exercises, and 0 stands for a whole file or line
  extensions     {done, of, exercises: [...]}: those that are begun, as above;
                 the verdict does not hang on them
  figures        [{file, status, says}], once all exercises are right, else []
    status         held, missing, unreadable,
                   stale (not drawn with the present code),
                   shows-too-little (no rate that diverges, no effect of momentum)
  understanding  {status, name, items: [{name, status, misconception, attempt, says}]}
    status         missing, wrong, held
    attempt        how often it has been asked, from 1 to 1000; null for the write-up
    name           the name that the answers are given in, or null
  locks          [{exercise, what, where}]; where is file:line
  remarks        sentences for an instructor who grades another's folder; they
                 decide nothing (longer functions that are the model's)
  sandbox        {missing: [...]}: what this machine cannot shut code off from
  seed           give it to --seed to draw the same sealed calls again
  provenance     {folder, source, checker, compiler, time, key}
    source         the digest of every file that was read, figures aside
    key            stands for the course's key, and does not tell it; or null
  next           what to do next, one sentence

  replay --format json: {seed, exercises: [{name, why_not, ended, functions}]}
    why_not        why no call was made, or null
    ended          why the run did not reach its end, or null
    functions      [{name, calls: [{shown, asked, yours, formula, judged}]}]; judged
                   is holds, does not hold or no answer

SHORT (--format short): one line a finding, file:line:column: error, warning or
  note: what was found. Editors that read the messages of gcc read it

EXIT STATUS
  0   whatever the verdict, unless --exit-code
  1   doctor found that something is missing
  2   a mistake on the command line, or in what it names
  3   the grader could not judge, or not write: its own fault, or the machine's
  4   there is nothing here to grade or to replay: no folder, an archive, none of
      the exercises, a step that does not run
  5   code from elsewhere on a machine that cannot shut it off, without --trust
  with --exit-code
  10  RUNS-NOT-UNDERSTOOD
  11  INCOMPLETE, or not all the steps are right that were asked for
  12  TOOL-LOCKED";
