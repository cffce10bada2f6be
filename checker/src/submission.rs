//! Reads a submission: nine crates and two answer files, as plain text, never more.

use crate::build::rustc::Source;
use crate::exercises::{ALL, Exercise};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A folder of the shape of `exercises/`.
#[derive(Debug)]
pub struct Submission {
    pub dir: PathBuf,
    pub crates: Vec<Crate>,
    /// `understanding.toml`.
    pub understanding: Text,
    /// `write-up.md`.
    pub write_up: Text,
}

/// A file's text, or why there is none: a few words that go on after its name.
pub type Text = Result<String, &'static str>;

/// What the submission holds of one exercise.
#[derive(Debug)]
pub struct Crate {
    pub exercise: &'static Exercise,
    /// `Cargo.toml`; it is read, never obeyed.
    pub manifest: Option<String>,
    /// `src/**/*.rs`, sorted by path.
    pub sources: Vec<Source>,
    /// Files that were left out, and why.
    pub left_out: Vec<String>,
}

/// The file where a crate begins.
pub const ROOT: &str = "src/lib.rs";

/// No file may be larger; an exercise's takes a twentieth of this.
pub const FILE_BYTES: u64 = 128 << 10;
const FILES: usize = 100;
const DEPTH: usize = 6;

/// The folder of the nine exercises in `dir`: itself, or its `exercises`, for whoever names a whole
/// clone.
pub fn folder(dir: PathBuf) -> PathBuf {
    let inside = dir.join("exercises");
    let has_any = |dir: &Path| ALL.iter().any(|exercise| dir.join(exercise.name).is_dir());
    match !has_any(&dir) && has_any(&inside) {
        true => inside,
        false => dir,
    }
}

impl Submission {
    /// Reads `dir`.
    ///
    /// # Errors
    /// When `dir` is no folder, or none of the nine exercises is in it.
    pub fn read(dir: &Path) -> Result<Submission> {
        if !dir.is_dir() {
            bail!("there is no folder {}", dir.display());
        }
        let crates: Vec<Crate> = ALL
            .iter()
            .map(|exercise| Crate::read(dir, exercise))
            .collect();
        if crates
            .iter()
            .all(|found| found.manifest.is_none() && found.sources.is_empty())
        {
            bail!(
                "{} holds none of the nine exercises (ex01_surface … ex09_saddle).\n\
                 Give the folder that does with --dir.",
                dir.display()
            );
        }
        let text = |name: &str| {
            let path = dir.join(name);
            match read_regular(&path) {
                Ok(bytes) => text_of(bytes).ok_or("is not UTF-8: save it as UTF-8"),
                Err(_) if fs::symlink_metadata(&path).is_err() => Err("is not there"),
                Err(_) => Err("cannot be read, or is too large"),
            }
        };
        Ok(Submission {
            dir: dir.to_path_buf(),
            understanding: text("understanding.toml"),
            write_up: text("write-up.md"),
            crates,
        })
    }

    /// What the submission holds of `exercise`.
    pub fn of(&self, exercise: &Exercise) -> &Crate {
        let found = self
            .crates
            .iter()
            .find(|found| found.exercise.name == exercise.name);
        found.expect("every exercise was read")
    }
}

impl Crate {
    fn read(dir: &Path, exercise: &'static Exercise) -> Crate {
        let folder = dir.join(exercise.name);
        let mut found = Crate {
            exercise,
            manifest: read_regular(&folder.join("Cargo.toml"))
                .ok()
                .and_then(text_of),
            sources: Vec::new(),
            left_out: Vec::new(),
        };
        found.walk(&folder.join("src"), "src", 0);
        found.sources.sort();
        found
    }

    /// Is the file where the crate begins there?
    pub fn is_there(&self) -> bool {
        self.sources.iter().any(|(path, _)| path == ROOT)
    }

    fn walk(&mut self, folder: &Path, name: &str, depth: usize) {
        // A linked folder could lead anywhere: only real ones are entered.
        if !fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir()) {
            return;
        }
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        for entry in entries.filter_map(Result::ok) {
            let Ok(file) = entry.file_name().into_string() else {
                continue;
            };
            let name = format!("{name}/{file}");
            let is_dir = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_dir && depth < DEPTH {
                self.walk(&entry.path(), &name, depth + 1);
            } else if !is_dir && file.ends_with(".rs") {
                match read_regular(&entry.path()) {
                    _ if self.sources.len() >= FILES => {
                        self.left_out
                            .push(format!("{name}: more than {FILES} files"));
                    }
                    Ok(text) => self.sources.push((name, text)),
                    Err(why) => self.left_out.push(format!("{name}: {why:#}")),
                }
            }
        }
    }
}

/// The bytes of a regular file of bearable size. Links, devices and pipes are refused: what is
/// graded is what was handed in.
fn read_regular(path: &Path) -> Result<Vec<u8>> {
    let meta = fs::symlink_metadata(path).context("it cannot be read")?;
    if !meta.is_file() {
        bail!("it is not a regular file");
    }
    let mut bytes = Vec::new();
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // Neither follow a link nor wait for a pipe that took the file's place meanwhile.
        options.custom_flags(O_NOFOLLOW_NONBLOCK);
    }
    let file = options.open(path).context("it cannot be read")?;
    file.take(FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .context("it cannot be read")?;
    if bytes.len() as u64 > FILE_BYTES {
        bail!("it is larger than {} KiB", FILE_BYTES >> 10);
    }
    Ok(bytes)
}

#[cfg(unix)]
const O_NOFOLLOW_NONBLOCK: i32 = nix::fcntl::OFlag::O_NOFOLLOW
    .union(nix::fcntl::OFlag::O_NONBLOCK)
    .bits();

/// Text without a byte-order mark and with `\n` line ends; `None` when it is not UTF-8.
fn text_of(bytes: Vec<u8>) -> Option<String> {
    let text = String::from_utf8(bytes).ok()?;
    Some(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}
