//! A class that never was.
//!
//! A realistic mixture, the same for the same seed. No two crates of two people have one text, but for
//! those who hand in what they were given.

use anyhow::{Context, Result};
use checker::course::{self, Exercise, handed_out};
use checker::key::Key;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

type Files = Vec<(String, Vec<u8>)>;

/// Writes `submissions.zip`, as Canvas lets one download it, and `gradebook.csv` into `folder`.
///
/// # Errors
/// When they cannot be written.
pub fn write(folder: &Path, count: usize, seed: u32) -> Result<()> {
    fs::create_dir_all(folder)?;
    let given = given()?;
    let mut rows = String::from(
        "Student,ID,SIS User ID,SIS Login ID,Section,Gradient descent (9001)\n    Points Possible,,,,,13\n",
    );
    let mut downloads = Files::new();
    for number in 0..count {
        let dice = Dice(seed, number);
        let (first, last) = dice.name();
        let (user, section) = (40_000 + number, ["A", "B"][number % 2]);
        rows += &format!("\"{last}, {first}\",{user},s{number:05},u{number},{section},\n");
        // One in twenty hands nothing in.
        if dice.roll("absent", 20) == 0 {
            continue;
        }
        let late = if dice.roll("late", 8) == 0 {
            "LATE_"
        } else {
            ""
        };
        let name = format!("{last}{first}").to_lowercase();
        let file = format!("{name}_{late}{user}_{}_work.zip", 900_000 + number);
        downloads.push((file, packed(&dice, work(&dice, &given)?)?));
    }
    fs::write(folder.join("submissions.zip"), zipped(&downloads)?)?;
    fs::write(folder.join("gradebook.csv"), rows)?;
    Ok(())
}

/// Draws for one person, the same each time.
struct Dice(u32, usize);

impl Dice {
    /// A number below `most`, for one purpose.
    fn roll(&self, what: &str, most: usize) -> usize {
        let parts = [what.to_string(), self.0.to_string(), self.1.to_string()];
        let key = Key::of(parts.iter().map(String::as_bytes));
        let bytes: [u8; 8] = key.bytes()[..8].try_into().expect("a key is longer");
        usize::try_from(u64::from_le_bytes(bytes) % most as u64).expect("it is small")
    }

    fn name(&self) -> (&'static str, &'static str) {
        const FIRST: [&str; 12] = [
            "Ada", "Bo", "Chidi", "Dana", "Emil", "Fatima", "Goro", "Hana", "Ines", "Jun", "Kofi",
            "Zoë",
        ];
        const LAST: [&str; 11] = [
            "Adeyemi", "Brandt", "Castillo", "Dubois", "Eriksen", "Farouk", "Garcia", "Haddad",
            "Ito", "Jansen", "Silva",
        ];
        (FIRST[self.1 % FIRST.len()], LAST[self.1 * 5 % LAST.len()])
    }
}

/// The answer files and figures of the solutions.
fn given() -> Result<Files> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../solutions");
    let mut files = Files::new();
    for name in ["understanding.toml", "write-up.md"] {
        files.push((name.to_string(), fs::read(from.join(name))?));
    }
    for entry in fs::read_dir(from.join("figures"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((format!("figures/{name}"), fs::read(entry.path())?));
    }
    Ok(files)
}

/// The work of one person: how far it has come, and what is wrong in it.
fn work(dice: &Dice, given: &Files) -> Result<Files> {
    let all = course::core().count();
    let kind = dice.roll("kind", 100);
    let reached = match kind {
        0..70 => all,
        70..94 => dice.roll("reached", all),
        _ => 0,
    };
    // None, one or two mistakes.
    let mistakes = match kind {
        40..60 | 80..90 => 1,
        60..70 => 2,
        _ => 0,
    };
    let wrong: Vec<usize> = (0..mistakes)
        .map(|which| dice.roll(&format!("wrong {which}"), reached.max(1)))
        .collect();
    let mut files = Files::new();
    for (place, exercise) in course::core().enumerate() {
        let text = match place < reached {
            false => handed_out::text(exercise),
            true if wrong.contains(&place) => mistaken(dice, exercise)?,
            true => exercise.solution.to_string(),
        };
        let own = match place < reached {
            true => format!("\n// Written by {} of {}.\n", dice.1, dice.0),
            false => String::new(),
        };
        let broken = kind == 93 && place + 1 == reached;
        let broken = if broken { "fn unfinished(" } else { "" };
        let text = format!("{text}{own}{broken}");
        files.push((format!("{}/src/lib.rs", exercise.name), text.into_bytes()));
        files.push((
            format!("{}/Cargo.toml", exercise.name),
            exercise.manifest.into(),
        ));
    }
    let answers = if reached == all { given.len() } else { 2 };
    files.extend(given.iter().take(answers).cloned());
    Ok(files)
}

fn mistaken(dice: &Dice, exercise: &'static Exercise) -> Result<String> {
    let programs = exercise.stubs.iter().flat_map(|stub| exercise.wrong(stub));
    let programs: Vec<_> = programs.filter(|it| it.status == "failed").collect();
    // The first of a list is the likeliest.
    let place = dice
        .roll("mistake", programs.len())
        .min(dice.roll("again", programs.len()));
    let program = programs.get(place).context("every exercise has some")?;
    Ok(program.source(exercise)?)
}

/// The archive as a learner's system makes it.
fn packed(dice: &Dice, work: Files) -> Result<Vec<u8>> {
    let prefix = [
        "",
        "exercises/",
        "gradient-descent/exercises/",
        "Übung 3/final (2)/exercises/",
    ];
    let prefix = prefix[dice.roll("prefix", prefix.len())];
    let mut files: Files = work
        .into_iter()
        .map(|(path, bytes)| (format!("{prefix}{path}"), bytes))
        .collect();
    if dice.roll("system", 3) == 0 {
        let forks: Files = files
            .iter()
            .map(|(path, _)| (format!("__MACOSX/{path}"), vec![0; 64]))
            .collect();
        files.extend(forks);
    }
    if dice.roll("target", 6) == 0 {
        files.push((format!("{prefix}target/debug/old.d"), vec![0; 4096]));
    }
    zipped(&files)
}

fn zipped(files: &Files) -> Result<Vec<u8>> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        out.start_file(name.as_str(), SimpleFileOptions::default())?;
        out.write_all(bytes)?;
    }
    Ok(out.finish()?.into_inner())
}
