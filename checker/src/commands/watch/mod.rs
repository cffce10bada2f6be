//! `checker watch`: judges again on every save. On a terminal it is one screen that keys lead through;
//! elsewhere each report follows the one before.

pub mod stamps;
pub mod judging;
pub mod links;
pub mod news;
pub mod open;
pub mod screen;
pub mod terminal;
pub mod view;
pub mod sitting;

use crate::fault::Fault;
use crate::report::format::Format;
use crate::saves::Saves;
use crate::text::paragraphs;
use crate::words;
use anyhow::Result;
use judging::Judging;
use stamps::stamps;
use std::io::Write;
use std::path::Path;

/// Writes a report now and after every change, for as long as somebody reads it. `once`: what is done
/// after the first.
///
/// # Errors
/// When there is nothing to judge at the start, or the machine fails.
pub fn append(
    judging: &Judging,
    format: &Format,
    out: &mut dyn Write,
    mut once: impl FnMut(),
) -> Result<()> {
    let mut is_first = true;
    each_save(&judging.dir, || {
        let text = match judging.judge(&judging.ask.exercises) {
            Ok(judged) => (format.render)(&judged.report) + format.divider,
            // An editor, or git, may have put the folder aside for a moment.
            Err(Fault::NotASubmission(why)) if !is_first => paragraphs(&waits(&why)),
            Err(fault) => return Err(fault.into()),
        };
        // A reader that has gone away ends it.
        let goes_on = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        if std::mem::take(&mut is_first) {
            once();
        }
        Ok(goes_on.is_ok())
    })
}

/// What is said while there is nothing to judge.
fn waits(why: &str) -> String {
    words::watch::folder_is_away(why)
}

/// Calls `report` now and after every change in `dir`, for as long as it answers `true`.
///
/// # Errors
/// Those of `report`.
pub fn each_save(dir: &Path, mut report: impl FnMut() -> Result<bool>) -> Result<()> {
    let mut saves = Saves::of(vec![dir.to_path_buf()], Vec::new());
    // Looked at before the report is made: what changes meanwhile is not missed.
    let mut before = stamps(dir);
    while report()? {
        before = saves.next(&before, || Some(stamps(dir)));
    }
    Ok(())
}
