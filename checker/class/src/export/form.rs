//! A way to hand marks on.

use crate::marks::gradebook::Gradebook;
use anyhow::Result;
use std::path::PathBuf;

/// Files by their names below the folder of exports.
pub type Written = Vec<(String, String)>;

/// One form: `--to NAME`.
pub struct Form {
    pub name: &'static str,
    pub write: fn(&Gradebook, &Given) -> Result<Written>,
}

/// What some forms need besides.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The assignment as Canvas heads its column: `Gradient descent (9001)`.
    pub assignment: Option<String>,
    /// Moodle's own worksheet.
    pub worksheet: Option<PathBuf>,
}
