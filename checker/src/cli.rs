//! The command line.

use crate::report::FORMATS;
use crate::report::format::Format;
use clap::builder::PossibleValuesParser;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Says where you stand: runs your steps on fresh inputs, and asks why.
#[derive(Debug, Parser)]
#[command(name = "checker", version, after_help = FURTHER)]
#[command(
    args_conflicts_with_subcommands = false,
    subcommand_precedence_over_arg = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,

    /// `ex03`, `step` or `3`; without any, all, and the verdict
    pub exercises: Vec<String>,

    /// Grade this folder, or the `exercises` in it
    #[arg(long, global = true, value_name = "FOLDER")]
    pub dir: Option<PathBuf>,

    /// Draw the inputs again that a report names
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<u32>,

    #[arg(long, global = true, value_parser = formats(), default_value = FORMATS[0].name)]
    #[arg(help = format_help(), hide_default_value = true, hide_possible_values = true)]
    pub format: String,

    /// Colour: auto, always or never
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub color: Color,

    /// Neither colour nor screen: one line after the other
    #[arg(long, global = true)]
    pub plain: bool,

    /// Tell the verdict by the exit status
    #[arg(long)]
    pub exit_code: bool,

    /// Run code where a part of the sandbox is missing
    #[arg(long, global = true)]
    pub trust: bool,

    /// Its text gives a course questions of its own
    #[arg(long, global = true, value_name = "FILE")]
    pub key_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// The steps, and where each stands
    List,
    /// A hint: the idea, the formula, the line of code
    Hint {
        /// `ex03`, `step` or `3`; without it, the step you stand at
        exercise: Option<String>,
        /// 1: the idea; 2: the formula; 3: the line
        #[arg(default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=3))]
        level: u8,
    },
    /// What you changed in a step; and the solution, once it is right
    Diff {
        /// `ex03`, `step` or `3`; without it, the step you stand at
        exercise: Option<String>,
        /// Show the solution before the step is right
        #[arg(long)]
        solution: bool,
    },
    /// Begin a step afresh; a dated copy of yours is kept
    Reset {
        /// `ex03`, `step` or `3`; without it, the step you stand at
        exercise: Option<String>,
    },
    /// Is everything there that the checker needs?
    Doctor,
    /// Judge on every save, on one screen; ? shows its keys
    Watch {
        /// `ex03`, `step` or `3`; without it, the step you stand at
        exercises: Vec<String>,
    },
    /// Every call of a step, what came back, how it was judged
    Replay {
        /// `ex03`, `step` or `3`; without any, the step you stand at
        exercises: Vec<String>,
        /// The seed that a report names
        #[arg(long, value_name = "NUMBER")]
        seed: Option<u32>,
    },
    /// Ask the questions, one at a time
    Explain {
        /// Print the questions with your numbers instead of asking
        #[arg(long)]
        print: bool,
    },
    /// This page, another page, or what a command takes
    Help {
        /// verdicts, status, json, short, or a command
        page: Option<String>,
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

fn format_help() -> String {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    format!("The report as {}", names.join(", "))
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

    /// Is the report written for a person?
    pub fn is_for_people(&self) -> bool {
        self.format().name == FORMATS[0].name
    }
}

const FURTHER: &str = "\
Further pages: `help verdicts`, `help status` (exit status), and for other
programs `help json`, `help short`.";
