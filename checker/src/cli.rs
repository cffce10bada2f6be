//! The command line.

use crate::report::FORMATS;
use crate::report::format::Format;
use crate::words;
use clap::builder::PossibleValuesParser;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The arguments of a call.
#[derive(Debug, Parser)]
#[command(name = "checker", version, about = words::cli::ABOUT, after_help = words::cli::FURTHER)]
#[command(
    args_conflicts_with_subcommands = false,
    subcommand_precedence_over_arg = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,

    #[arg(help = words::cli::EXERCISES)]
    pub exercises: Vec<String>,

    #[arg(help = words::cli::DIR, long, global = true, value_name = words::cli::FOLDER)]
    pub dir: Option<PathBuf>,

    #[arg(help = words::cli::SEED, long, value_name = words::cli::NUMBER)]
    pub seed: Option<u32>,

    #[arg(long, global = true, value_parser = formats(), default_value = FORMATS[0].name)]
    #[arg(help = format_help(), hide_default_value = true, hide_possible_values = true)]
    pub format: String,

    #[arg(help = words::cli::COLOR, long, global = true, value_enum, default_value_t = Color::Auto)]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub color: Color,

    #[arg(help = words::cli::PLAIN, long, global = true)]
    pub plain: bool,

    #[arg(help = words::cli::EXIT_CODE, long)]
    pub exit_code: bool,

    #[arg(help = words::cli::TRUST, long, global = true)]
    pub trust: bool,

    #[arg(help = words::cli::KEY_FILE, long, global = true, value_name = words::cli::FILE)]
    pub key_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = words::cli::LIST)]
    List,
    #[command(about = words::cli::HINT)]
    Hint {
        #[arg(help = words::cli::EXERCISE)]
        exercise: Option<String>,
        #[arg(help = words::cli::LEVEL, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=3))]
        level: u8,
    },
    #[command(about = words::cli::DIFF)]
    Diff {
        #[arg(help = words::cli::EXERCISE)]
        exercise: Option<String>,
        #[arg(help = words::cli::SOLUTION, long)]
        solution: bool,
    },
    #[command(about = words::cli::RESET)]
    Reset {
        #[arg(help = words::cli::EXERCISE)]
        exercise: Option<String>,
    },
    #[command(about = words::cli::DOCTOR)]
    Doctor,
    #[command(about = words::cli::WATCH)]
    Watch {
        #[arg(help = words::cli::EXERCISE)]
        exercises: Vec<String>,
    },
    #[command(about = words::cli::REPLAY)]
    Replay {
        #[arg(help = words::cli::EXERCISES_OR_THIS)]
        exercises: Vec<String>,
        #[arg(help = words::cli::REPLAY_SEED, long, value_name = words::cli::NUMBER)]
        seed: Option<u32>,
    },
    #[command(about = words::cli::EXPLAIN)]
    Explain {
        #[arg(help = words::cli::PRINT, long)]
        print: bool,
    },
    #[command(about = words::cli::HELP)]
    Help {
        #[arg(help = words::cli::PAGE)]
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
    words::cli::format(names.join(", "))
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
