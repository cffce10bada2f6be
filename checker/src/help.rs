//! `checker help`: the short page, a page of its own for what other programs read, and what a command
//! takes.

use crate::cli::Cli;
use crate::fault::Fault;
use crate::words;
use clap::CommandFactory;

/// The pages beside those of the commands: what each is called, and its text.
const PAGES: [(&str, &str); 4] = [
    ("verdicts", words::pages::VERDICTS),
    ("status", words::pages::STATUS),
    ("json", words::pages::JSON),
    ("short", words::pages::SHORT),
];

/// The page called `name`, or what the command of this name takes; without one, the short page.
///
/// # Errors
/// When there is neither.
pub fn run(name: Option<&str>) -> Result<String, Fault> {
    let mut cli = Cli::command();
    cli.build();
    let Some(name) = name else {
        return Ok(cli.render_help().to_string());
    };
    if let Some((_, text)) = PAGES.iter().find(|(page, _)| *page == name) {
        return Ok((*text).to_string());
    }
    let found = cli.find_subcommand_mut(name);
    let none = || {
        let pages: Vec<&str> = PAGES.iter().map(|(page, _)| *page).collect();
        let pages = pages.join(", ");
        Fault::Unknown(words::cli::no_page(format!("{name:?}"), pages))
    };
    Ok(found.ok_or_else(none)?.render_help().to_string())
}
