//! `--to moodle-worksheet`: Moodle's own grading worksheet, filled in.
//!
//! Its headings are those of the language of whoever downloaded it, and have to stay as they are. So
//! the file that Moodle gave is changed in two columns, and nothing else.

use crate::delivery::person::Sign;
use crate::export::form::{Form, Given, Written};
use crate::export::quoted::rows;
use crate::marks::gradebook::{Cell, Entry, Gradebook};
use anyhow::{Context, Result, bail};
use csv::StringRecord;
use std::fs;

pub const FORM: Form = Form {
    name: "moodle-worksheet",
    write,
};

/// What the columns are called, in small letters: English, German, French, Spanish, Italian, Dutch.
const GRADE: [&str; 7] = [
    "grade",
    "bewertung",
    "note",
    "calificación",
    "valutazione",
    "cijfer",
    "beoordeling",
];
const MAXIMUM: [&str; 6] = [
    "maximum grade",
    "maximale bewertung",
    "note maximale",
    "calificación máxima",
    "valutazione massima",
    "maximumcijfer",
];
const FEEDBACK: [&str; 6] = [
    "feedback comments",
    "feedback als kommentar",
    "feedback par commentaires",
    "comentarios de retroalimentación",
    "commenti",
    "feedbackcommentaren",
];

fn write(gradebook: &Gradebook, given: &Given) -> Result<Written> {
    let path = given.worksheet.as_deref().context(
        "give the worksheet that Moodle let you download (Submissions, Download grading worksheet): \
         --worksheet FILE",
    )?;
    let text = fs::read_to_string(path);
    let text = text.with_context(|| format!("cannot read {}", path.display()))?;
    let filled = fill(&text, gradebook).with_context(|| path.display().to_string())?;
    Ok(vec![("moodle-worksheet.csv".to_string(), filled)])
}

fn fill(text: &str, gradebook: &Gradebook) -> Result<String> {
    let bare = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .has_headers(false)
        .flexible(true)
        .from_reader(bare.as_bytes());
    let table: Vec<StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let heads = table.first().context("it is empty")?;
    let at = |names: &[&str]| {
        heads
            .iter()
            .position(|head| names.contains(&head.to_lowercase().trim()))
    };
    let grade = at(&GRADE).with_context(|| {
        let heads: Vec<&str> = heads.iter().collect();
        format!(
            "line 1: no column is called {}: {}",
            GRADE[0],
            heads.join(", ")
        )
    })?;
    let (maximum, feedback) = (at(&MAXIMUM), at(&FEEDBACK));
    let (mut filled, mut count) = (Vec::new(), 0);
    for (row, line) in table.iter().zip(1..) {
        let mut cells: Vec<String> = row.iter().map(str::to_string).collect();
        let entry = (line > 1).then(|| entry_of(row, gradebook)).flatten();
        if let Some(entry) = entry
            && let Cell::Points(points) = entry.cell()
            && cells.len() > grade
        {
            let most = maximum.and_then(|at| row.get(at)?.replace(',', ".").parse::<f64>().ok());
            if most.is_some_and(|most| points > most) {
                bail!(
                    "line {line}: {} has {points} points, and Moodle takes {} at most: set the \
                     assignment's maximum grade to {}",
                    entry.person().shown(),
                    most.unwrap_or_default(),
                    gradebook.scheme.all()
                );
            }
            cells[grade] = entry.cell().text("");
            // What somebody has written there stays.
            if let Some(cell) = feedback
                .and_then(|at| cells.get_mut(at))
                .filter(|it| it.is_empty())
            {
                *cell = entry.comment();
            }
            count += 1;
        }
        filled.push(cells);
    }
    if count == 0 {
        bail!("none of its participants has a mark here: grade with this worksheet as --roster");
    }
    let mark = if bare.len() < text.len() {
        "\u{feff}"
    } else {
        ""
    };
    Ok(format!("{mark}{}", rows(filled)?))
}

/// The person of a row: by the participant's id, whose word before it is in some language.
fn entry_of<'a>(row: &StringRecord, gradebook: &'a Gradebook) -> Option<&'a Entry> {
    let id = row
        .get(0)?
        .trim()
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()?;
    let mut entries = gradebook.entries.iter();
    entries.find(|it| {
        it.person()
            .signs
            .get(&Sign::Participant)
            .is_some_and(|sign| sign == id)
    })
}
