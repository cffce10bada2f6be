//! Tables as RFC 4180 has them.

use anyhow::{Context, Result};

/// Rows as text; what needs quotes has them.
///
/// # Errors
/// Never, but for a lack of memory.
pub fn rows<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> Result<String> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.as_ref())?;
    }
    let bytes = writer
        .into_inner()
        .ok()
        .context("a table cannot be written")?;
    Ok(String::from_utf8(bytes)?)
}

/// Text that a spreadsheet shows and never reckons: a formula gets a mark before it.
pub fn shown(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    match is_formula {
        true => format!("'{text}"),
        false => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{rows, shown};

    #[test]
    fn what_is_written_is_read_back() {
        let row = ["Smith, Jr., \"Ada\"", "a\nb", "", "=cmd()"].map(str::to_string);
        let text = rows([&row]).expect("written");
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
        let read = reader.records().next().expect("a row").expect("CSV");
        assert_eq!(read.iter().collect::<Vec<_>>(), row);
        assert_eq!([shown("=cmd()"), shown("Ada")], ["'=cmd()", "Ada"]);
    }
}
