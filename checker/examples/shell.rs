//! What a shell knows of the checker: its man page, and completions.
//!
//! ```text
//! cargo install --path checker                       then `checker` is a command of its own
//! cargo run -p checker --example shell -- man        > checker.1
//! cargo run -p checker --example shell -- bash       > checker.bash
//! ```
//!
//! An example, since what it is built with is not the learner's to wait for.

use checker::cli::Cli;
use clap::{CommandFactory, ValueEnum};
use clap_complete::{Shell, generate};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let word = std::env::args().nth(1).unwrap_or_default();
    let Some(text) = page(&word) else {
        let shells = Shell::value_variants().iter().map(Shell::to_string);
        let shells: Vec<String> = shells.collect();
        eprintln!("name one of: man, {}", shells.join(", "));
        return ExitCode::from(2);
    };
    match io::stdout().write_all(&text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The man page, or the completions of a shell; `None` where `word` is neither.
fn page(word: &str) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    if word == "man" {
        let written = clap_mangen::Man::new(Cli::command()).render(&mut text);
        written.expect("memory takes it");
    } else {
        let shell = Shell::from_str(word, true).ok()?;
        generate(shell, &mut Cli::command(), "checker", &mut text);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::page;
    use checker::cli::Cli;
    use clap::CommandFactory;

    #[test]
    fn every_command_stands_in_the_man_page_and_in_the_completions() {
        let commands = Cli::command();
        for word in ["man", "bash", "zsh", "fish", "powershell", "elvish"] {
            let text = page(word).unwrap_or_else(|| panic!("there is no {word}"));
            let text = String::from_utf8(text).expect("UTF-8");
            for command in commands.get_subcommands() {
                assert!(
                    text.contains(command.get_name()),
                    "no {} for {word}",
                    command.get_name()
                );
            }
        }
        assert_eq!(page("tcsh"), None);
    }
}
