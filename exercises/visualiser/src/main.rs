//! The finished product: pictures and a table of what the nine exercises compute.
//!
//! Every number comes from the learner's own crates; `plot` only draws. A picture that needs an
//! exercise that is not finished says which one, and the others are still drawn.
//!
//! ```text
//! cargo run -p visualiser -- all
//! cargo run -p visualiser -- trajectory --surface terrain --start 1,-2 --lr 0.05,0.2
//! ```

mod args;
#[path = "../../../checker/course/experiment.rs"]
#[expect(dead_code, reason = "the ceiling is the one of step 7 here")]
mod experiment;
#[cfg(feature = "extensions")]
mod extensions;
mod failure;
mod figure;
mod figures;
mod gallery;
mod given;
/// Whose code the pictures of the extensions run.
#[cfg(feature = "extensions")]
mod learner {
    pub use {
        ex02_gradient, ex04_loop, ex06_momentum, ext01_line, ext02_noise, ext03_valleys,
        ext04_adam, ext05_regression, ext06_batches, ext07_missing, ext08_autodiff,
    };
}
mod options;
mod output;
mod parallel;
mod record;
mod scene;
mod settings;
mod stability;
mod surface;
mod terrain;
mod words;

use std::path::Path;
use std::process::ExitCode;

use args::{Args, Wanted};
use failure::Failure;
use figure::Figure;
use output::Place;
use settings::Settings;

fn main() -> ExitCode {
    let Args { wanted, out, png } = match args::parse(lexopt::Parser::from_env()) {
        Ok(args) => args,
        Err(message) => {
            eprintln!(
                "visualiser: {message}\n\n`{} -- --help` tells more.",
                args::PROGRAM
            );
            return ExitCode::from(2);
        }
    };
    if let Wanted::Help = wanted {
        output::print(&args::usage());
        return ExitCode::SUCCESS;
    }
    match make(&wanted, out.as_deref(), png) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("visualiser {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Makes what is wanted. Every figure is tried; tells whether all of them were made.
fn make(wanted: &Wanted, out: Option<&Path>, png: bool) -> Result<bool, Failure> {
    // Asked before anything is drawn, so that nothing is computed in vain.
    let place = || output::folder(out).map(|folder| Place { folder, png });
    Ok(match wanted {
        Wanted::Help => true,
        // A terminal can show the table: a file is made only if a folder is named.
        Wanted::One(figure, settings) if figure.is_table() && out.is_none() => {
            draw(figure, settings, None)
        }
        Wanted::One(figure, settings) => {
            // An experiment of one's own leaves the figures of the course alone.
            let file = match out {
                None if *settings != figure.usual() => &figure.own_file(),
                _ => figure.file,
            };
            draw(figure, settings, Some((&place()?, file)))
        }
        Wanted::All => {
            let place = place()?;
            let made =
                figures::course().map(|one| draw(one, &one.usual(), Some((&place, one.file))));
            // Collected first, so that none is left out after one that fails.
            let made: Vec<bool> = made.collect();
            !made.contains(&false)
        }
        #[cfg(feature = "extensions")]
        Wanted::Extension(picture) => draw_extension(picture, &place()?),
        #[cfg(feature = "extensions")]
        Wanted::Extensions => {
            let mut place = place()?;
            place.folder.push("extensions");
            let made = extensions::PICTURES.iter();
            let made: Vec<bool> = made.map(|one| draw_extension(one, &place)).collect();
            !made.contains(&false)
        }
        Wanted::Gallery => {
            let mut place = place()?;
            place.folder.push("gallery");
            gallery::make(&place)
        }
    })
}

/// Draws one figure and keeps it in the file of this name; the table is printed, too. Tells whether
/// that went well.
fn draw(figure: &Figure, settings: &Settings, place: Option<(&Place, &str)>) -> bool {
    for note in settings.notes() {
        eprintln!("note: {note}");
    }
    let kept = figure.draw(settings).and_then(|text| {
        if figure.is_table() {
            output::print(record::without(&text));
        }
        match place {
            Some((place, file)) => place.keep(file, &text),
            None => Ok(()),
        }
    });
    failure::report(figure.name, kept)
}

/// Draws a picture of the extensions and keeps it under its name. Tells whether that went well.
#[cfg(feature = "extensions")]
fn draw_extension(picture: &extensions::Picture, place: &Place) -> bool {
    let drawn = failure::catch(|| (picture.draw)(), picture.needs);
    let file = format!("{}.svg", picture.name);
    failure::report(picture.name, drawn.and_then(|svg| place.keep(&file, &svg)))
}
