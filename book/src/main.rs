//! `book`: builds the book, and serves it beside the reader's own code.

use anyhow::{Context, Result, bail};
use book::engine::workshop::{grader, launcher};
use book::places::Places;
use book::publish::SiteUrl;
use book::server::{Options, Server};
use book::site;
use book::weave::Weaver;
use checker::process::limited::answer_hidden_words;
use checker::text::paragraphs;
use clap::{Parser, Subcommand};
use mdbook_preprocessor::Preprocessor;
use std::path::PathBuf;
use std::process::ExitCode;

/// The book of this workshop. Without a command: builds it and serves it on this machine, with
/// figures that run on your own code.
#[derive(Parser)]
#[command(name = "book", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// The port; where it is taken, the next free one (0: any)
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// Another folder of exercises than this workshop's
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
    /// Go on with somebody else's code where a part of the sandbox is missing
    #[arg(long)]
    trust: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Build the pages into target/book
    Build {
        /// Another folder for them: a new one, an empty one, or one with an earlier book. A build
        /// empties it first, and refuses a folder with anything else in it
        #[arg(long, value_name = "FOLDER")]
        out: Option<PathBuf>,
        /// Where they will be published, https://example.org/book/: for their addresses, the
        /// picture beside a link, and the list of pages
        #[arg(long, value_name = "ADDRESS")]
        site_url: Option<String>,
    },
    /// Build the pages and follow every link, anchor and picture in them
    Check,
    /// For mdBook: weave the chapters that come on standard input
    #[command(hide = true)]
    Preprocess {
        /// `supports NAME`: whether a renderer gets them
        words: Vec<String>,
    },
}

fn main() -> ExitCode {
    if let Some(status) = answer_hidden_words() {
        return ExitCode::from(status);
    }
    match run(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("{}", paragraphs(&format!("book: {error:#}")));
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli) -> Result<()> {
    let mut places = Places::find()?;
    if let Some(dir) = &cli.dir {
        places.exercises = checker::submission::folder(dir.clone());
    }
    match &cli.command {
        None => serve(cli, places),
        Some(Command::Build { out, site_url }) => {
            let site = site_url.as_deref().map(SiteUrl::read).transpose()?;
            let out = out.clone().unwrap_or_else(|| places.out());
            let out = std::path::absolute(out)?;
            // Said at once, and not after the solutions are compiled.
            site::may_empty(&out, &places)?;
            site::build_for(&Weaver::new(places.clone()), &out, site.as_ref())?;
            println!("The book is in {}", places.shown(&out.join("index.html")));
            Ok(())
        }
        Some(Command::Check) => check(&places),
        Some(Command::Preprocess { words }) if words.is_empty() => preprocess(&places),
        // Every renderer gets the chapters woven.
        Some(Command::Preprocess { .. }) => Ok(()),
    }
}

fn serve(cli: &Cli, places: Places) -> Result<()> {
    let grader = grader(&launcher()?)?;
    let trust = cli.trust || checker::home::is_own(&places.exercises);
    grader.admit(&places.exercises, trust)?;
    let options = Options {
        out: places.out(),
        places,
        port: cli.port,
    };
    let server = Server::open(&options, grader)?;
    if ![0, server.port].contains(&cli.port) {
        println!("Port {} is not free.", cli.port);
    }
    println!("The book is at http://127.0.0.1:{}/", server.port);
    println!("Its figures run on your code, and follow every save. Stop with Ctrl-C.");
    server.run(|news| print!("{}", paragraphs(news)));
    Ok(())
}

fn check(places: &Places) -> Result<()> {
    let out = places.out();
    site::build(&Weaver::new(places.clone()), &out)?;
    let pages = site::Pages::read(&out)?;
    let faults = book::links::faults(&pages);
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!(
        "Every link, anchor and picture of {} pages is there.",
        pages.html().count()
    );
    Ok(())
}

fn preprocess(places: &Places) -> Result<()> {
    let (context, chapters) = mdbook_preprocessor::parse_input(std::io::stdin())
        .context("this is for mdBook: run `mdbook build book`")?;
    let woven = Weaver::new(places.clone()).run(&context, chapters)?;
    serde_json::to_writer(std::io::stdout(), &woven)?;
    Ok(())
}
