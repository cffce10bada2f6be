//! Tables that people keep: CSV with a comma, a semicolon or a tab, and a line of heads.

use anyhow::{Context, Result};
use csv::StringRecord;

/// The heads, and each row with the line where it begins.
///
/// # Errors
/// When it is no CSV: the line is said.
pub fn table(text: &str) -> Result<(StringRecord, Vec<(usize, StringRecord)>)> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(delimiter(text)).flexible(true);
    let mut reader = reader.from_reader(text.as_bytes());
    let heads = reader.headers().context("it has no line of heads")?.clone();
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row?;
        let byte = row.position().map_or(0, csv::Position::byte);
        let begins = usize::try_from(byte).unwrap_or(text.len()).min(text.len());
        rows.push((line(text, begins), row));
    }
    Ok((heads, rows))
}

/// The line, from 1, of what follows `begins`; empty lines before it do not count as its own.
fn line(text: &str, begins: usize) -> usize {
    let after = &text[begins..];
    let empty = after.len() - after.trim_start_matches(['\r', '\n']).len();
    checker::text::line_of(text, begins + empty)
}

fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |c: char| first.matches(c).count();
    match count(';') > count(',') {
        true => b';',
        false if count('\t') > count(',') => b'\t',
        false => b',',
    }
}
