//! The command line.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

/// How to call the program.
pub const USAGE: &str = "\
Draws what your nine exercises compute.

Usage: cargo run -p visualiser -- <COMMAND> [--out DIR]

Commands:
  trajectory  the walk of gradient descent on the contours of the bowl
  sweep       the loss against the step, for several learning rates
  momentum    the same descent without and with momentum
  saddle      a walk that slides off a saddle
  table       the results table, printed as Markdown
  all         everything; the table is printed and also written to table.md

Options:
  --out DIR   where the files go (default: exercises/figures)
  -h, --help  this text
";

/// What to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    Trajectory,
    Sweep,
    Momentum,
    Saddle,
    Table,
    All,
}

/// The command line, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Args {
    pub task: Task,
    /// The folder to write to, if one is named.
    pub out: Option<PathBuf>,
}

impl Args {
    /// Reads the arguments after the program's name; `None` if help is asked for.
    ///
    /// # Errors
    ///
    /// A sentence about the argument that is missing or not understood.
    pub fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut task = None;
        let mut out = None;
        while let Some(word) = words.next() {
            let text = word.to_string_lossy();
            match text.as_ref() {
                "-h" | "--help" => return Ok(None),
                "--out" => {
                    let folder = words.next().ok_or("--out needs a folder after it")?;
                    out = Some(PathBuf::from(folder));
                }
                text if text.starts_with("--out=") => {
                    out = Some(PathBuf::from(&text["--out=".len()..]));
                }
                text if text.starts_with('-') => return Err(format!("no option `{text}`")),
                text if task.is_some() => return Err(format!("one command too many: `{text}`")),
                text => task = Some(Task::named(text)?),
            }
        }
        if out
            .as_ref()
            .is_some_and(|folder| folder.as_os_str().is_empty())
        {
            return Err("--out needs a folder after it".to_owned());
        }
        let task = task.ok_or("which picture? Name a command")?;
        Ok(Some(Self { task, out }))
    }
}

impl Task {
    const NAMES: [(&'static str, Self); 6] = [
        ("trajectory", Self::Trajectory),
        ("sweep", Self::Sweep),
        ("momentum", Self::Momentum),
        ("saddle", Self::Saddle),
        ("table", Self::Table),
        ("all", Self::All),
    ];

    fn named(text: &str) -> Result<Self, String> {
        let found = Self::NAMES.iter().find(|(name, _)| *name == text);
        found
            .map(|(_, task)| *task)
            .ok_or_else(|| format!("no command `{text}`"))
    }

    /// The single tasks that make up this one.
    pub fn steps(self) -> Vec<Self> {
        let tasks = Self::NAMES.iter().map(|(_, task)| *task);
        match self {
            Self::All => tasks.filter(|task| *task != Self::All).collect(),
            single => vec![single],
        }
    }
}

impl fmt::Display for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Self::NAMES.iter().find(|(_, task)| task == self);
        f.write_str(name.map_or("", |(name, _)| name))
    }
}
