//! A way to write a report.

use crate::verdict::Report;

/// One format: `--format NAME`.
pub struct Format {
    pub name: &'static str,
    /// The whole text. Colour is ANSI's, and is taken out where it does not belong.
    pub render: fn(&Report) -> String,
    /// What stands between two reports that follow each other.
    pub divider: &'static str,
}

/// For clap: a choice among formats.
impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}
