//! The page that says where in this book everything of five lessons on gradient descent is found.
//!
//! `rows.txt` has a line a row: its number, what it is about, and its places, `chapter#Heading` with
//! ` ; ` between them; or `out: ` and the reason why it is left out. A line `== …` begins a lesson.

use anyhow::{Context, Result, ensure};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What a lesson has, and where it is here.
pub struct Row {
    /// That of its lesson and its own: `2.19`.
    pub number: &'static str,
    pub about: &'static str,
    pub coverage: Coverage,
}

/// Where something is found.
pub enum Coverage {
    /// In these chapters, each by the name of its file, with or without a heading.
    In(Vec<(&'static str, Option<&'static str>)>),
    /// Nowhere, for this reason.
    Out(&'static str),
}

/// The lessons, each with its name and its rows.
///
/// # Errors
/// When a line is not understood.
pub fn lessons() -> Result<Vec<(&'static str, Vec<Row>)>> {
    let mut lessons: Vec<(&str, Vec<Row>)> = Vec::new();
    let lines = include_str!("rows.txt").lines().zip(1..);
    for (line, place) in lines.filter(|(line, _)| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("== ") {
            lessons.push((name, Vec::new()));
            continue;
        }
        let row = row(line).with_context(|| format!("rows.txt:{place}: {line}"))?;
        let (_, rows) = lessons
            .last_mut()
            .context("rows.txt begins with a lesson")?;
        rows.push(row);
    }
    Ok(lessons)
}

fn row(line: &'static str) -> Result<Row> {
    let mut cells = line.splitn(3, " | ");
    let mut cell = || {
        cells
            .next()
            .context("a row has three cells, with | between them")
    };
    let (number, about, places) = (cell()?, cell()?, cell()?);
    let place = |words: &'static str| match words.split_once('#') {
        Some((chapter, heading)) => (chapter, Some(heading)),
        None => (words, None),
    };
    let coverage = match places.strip_prefix("out: ") {
        Some(reason) => Coverage::Out(reason),
        None => Coverage::In(places.split(" ; ").map(place).collect()),
    };
    Ok(Row {
        number,
        about,
        coverage,
    })
}

/// The tables, a lesson each, as Markdown.
///
/// # Errors
/// When a chapter or a heading is not there.
pub fn tables(chapters: &Path) -> Result<String> {
    let mut page = String::new();
    for (name, rows) in lessons()? {
        write!(page, "## {name}\n\n| | what | where |\n|---|---|---|\n")?;
        for row in rows {
            let place = match &row.coverage {
                Coverage::Out(reason) => format!("not here: {reason}"),
                Coverage::In(places) => {
                    let links = places.iter();
                    let links = links.map(|(chapter, heading)| link(chapters, chapter, *heading));
                    let links = links.collect::<Result<Vec<_>>>();
                    links
                        .with_context(|| format!("row {}", row.number))?
                        .join("; ")
                }
            };
            writeln!(page, "| {} | {} | {place} |", row.number, row.about)?;
        }
        page.push('\n');
    }
    Ok(page)
}

/// A link to a heading of a chapter, or to the chapter.
fn link(chapters: &Path, chapter: &str, heading: Option<&str>) -> Result<String> {
    let text = fs::read_to_string(chapters.join(format!("{chapter}.md")));
    let text = text.with_context(|| format!("there is no chapter {chapter}.md"))?;
    let title = text.lines().find_map(|line| line.strip_prefix("# "));
    let title = title.with_context(|| format!("{chapter}.md has no title"))?;
    let Some(heading) = heading else {
        return Ok(format!("[{title}]({chapter}.md)"));
    };
    let headings = text.lines().filter(|line| line.starts_with("##"));
    let mut headings = headings.map(|line| line.trim_start_matches('#').trim());
    ensure!(
        headings.any(|one| one == heading),
        "{chapter}.md has no heading {heading}"
    );
    let short = match title.split_once(": ") {
        Some((number, _)) => number,
        None => title,
    };
    Ok(format!(
        "[{short}: {heading}]({chapter}.md#{})",
        anchor(heading)
    ))
}

/// As mdBook calls a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c.to_ascii_lowercase()),
        c if c.is_whitespace() => Some('-'),
        _ => None,
    });
    kept.collect()
}
