//! `checker reset`: an exercise as it was handed out, with a dated copy of what stood there.

use crate::course::handed_out;
use crate::grader::one_called;
use crate::submission::{ROOT, read_text};
use anyhow::{Context, Result, anyhow, bail};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Puts the exercise back to what it was; says where the copy is.
///
/// # Errors
/// When there is no such exercise, or its file can be neither read nor written. Then nothing is lost:
/// the copy comes first, and the new text takes the file's place in one go.
pub fn run(dir: &Path, exercise: &str) -> Result<String> {
    let exercise = one_called(exercise)?;
    let path = dir.join(exercise.name).join(ROOT);
    let shown = path.display();
    for folder in path.ancestors().skip(1).take(2) {
        if fs::symlink_metadata(folder).is_ok_and(|meta| !meta.is_dir()) {
            bail!(
                "{} is not a real folder: nothing was changed",
                folder.display()
            );
        }
    }
    let fresh = handed_out::text(exercise);
    if fs::symlink_metadata(&path).is_err() {
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        folder
            .and_then(|()| create(&path, &fresh))
            .with_context(|| format!("cannot write {shown}"))?;
        return Ok(format!(
            "{shown} was not there; it is as it was handed out.\n"
        ));
    }
    let before = read_text(&path).map_err(|why| anyhow!("{shown} {why}: nothing was changed"))?;
    if before == fresh {
        return Ok(format!("{shown} is as it was handed out.\n"));
    }
    let copy = path.with_extension(format!("rs.{}.bak", now()));
    create(&copy, &before).with_context(|| {
        let copy = copy.display();
        format!("cannot keep a copy as {copy}: nothing was changed")
    })?;
    let beside = path.with_extension("rs.new");
    let _ = fs::remove_file(&beside);
    create(&beside, &fresh)
        .and_then(|()| fs::rename(&beside, &path))
        .with_context(|| format!("cannot write {shown}"))?;
    let copy = copy.display();
    Ok(format!(
        "{shown} is as it was handed out. What you had is in\n{copy}\n"
    ))
}

/// A new file; whatever is there already stays.
fn create(path: &Path, text: &str) -> io::Result<()> {
    File::create_new(path)?.write_all(text.as_bytes())
}

/// `2026-11-22T05-06-07`, of universal time, fit for the name of a file on every system.
fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = date(days);
    let (hour, minute) = (second / 3600, second / 60 % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}-{minute:02}-{:02}",
        second % 60
    )
}

/// Year, month and day of so many days after the first of January 1970.
fn date(mut days: u64) -> (u64, usize, u64) {
    let is_leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u64::from(is_leap(year)) {
        days -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_become_dates() {
        for (days, expected) in [
            (0, (1970, 1, 1)),
            (58, (1970, 2, 28)),
            (59, (1970, 3, 1)),
            (789, (1972, 2, 29)),
            (10_957, (2000, 1, 1)),
            (11_016, (2000, 2, 29)),
            (20_453, (2025, 12, 31)),
        ] {
            assert_eq!(date(days), expected, "{days} days");
        }
    }
}
