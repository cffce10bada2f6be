//! Reads a submission: a crate an exercise and two answer files, as plain text, never more.

use crate::course::handed_out::is_untouched;
use crate::course::{self, Exercise};
use crate::fault::Fault;
use crate::modules::Leads;
use crate::place::{Place, Remark};
use crate::words;
use anyhow::Context;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A folder of the shape of `exercises/`.
#[derive(Debug)]
pub struct Submission {
    pub dir: PathBuf,
    pub crates: Vec<Crate>,
    /// `understanding.toml`.
    pub understanding: Text,
    /// `attempts.txt`.
    pub attempts: Text,
    /// `write-up.md`.
    pub write_up: Text,
}

/// One source file: a path relative to the crate's folder, with `/`, and its text.
pub type Source = (String, Vec<u8>);

/// A file's text, or why there is none: a few words that go on after its name.
pub type Text = Result<String, String>;

/// Why there is no text where there is no file.
pub const NOT_THERE: &str = words::submission::NOT_THERE;

/// What the submission holds of one exercise.
#[derive(Debug)]
pub struct Crate {
    pub exercise: &'static Exercise,
    /// `Cargo.toml`, where it is there; it is read, never obeyed.
    pub manifest: Option<Text>,
    /// `src/**/*.rs`, sorted by path.
    pub sources: Vec<Source>,
    /// What was left out, and why.
    pub left_out: Vec<Remark>,
}

/// The file where a crate begins.
pub const ROOT: &str = "src/lib.rs";

/// No file may be larger; an exercise's takes a twentieth of this.
pub const FILE_BYTES: u64 = 128 << 10;
/// No crate may be larger, nor have more files.
const CRATE_BYTES: usize = 1 << 20;
const FILES: usize = 100;
/// Folders within each other, `src` being the first.
const DEPTH: usize = 6;
/// So many entries of its folders are looked at.
const ENTRIES: usize = 10_000;

/// Is it what Emacs puts beside a file that it has open? It leads nowhere, and is nobody's code.
pub fn is_lock(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".#")
}

/// The folder of the exercises in `dir`: itself, or its `exercises`, for whoever names a whole
/// clone.
pub fn folder(dir: PathBuf) -> PathBuf {
    let inside = dir.join("exercises");
    let has_any = |dir: &Path| {
        let mut exercises = course::all().iter();
        exercises.any(|exercise| dir.join(exercise.name).is_dir())
    };
    // A link could lead into somebody else's clone.
    let is_real = fs::symlink_metadata(&inside).is_ok_and(|meta| meta.is_dir());
    match !has_any(&dir) && is_real && has_any(&inside) {
        true => inside,
        false => dir,
    }
}

impl Submission {
    /// Reads `dir`.
    ///
    /// # Errors
    /// When `dir` is no folder, or none of the exercises is in it.
    pub fn read(dir: &Path) -> Result<Submission, Fault> {
        let refused = |why: String| Err(Fault::NotASubmission(why));
        if dir.is_file() {
            return refused(words::submission::archive(course::size(), dir.display()));
        }
        if !dir.is_dir() {
            return refused(match fs::read_dir(dir) {
                Err(why) if is_shut(&why) => words::submission::shut(dir.display(), why),
                _ => words::submission::no_folder(dir.display()),
            });
        }
        // Without links: then each file can be asked whether it lies where it was looked for.
        let real = match cfg!(target_os = "linux") {
            true => dir.canonicalize(),
            false => Ok(dir.to_path_buf()),
        };
        let real = real.context(words::submission::NOT_FOUND)?;
        let crates: Vec<Crate> = course::all()
            .iter()
            .map(|exercise| Crate::read(&real, exercise))
            .collect();
        if crates.iter().all(Crate::is_empty) {
            let (size, range) = (course::size(), course::range());
            return refused(words::submission::none_in_it(size, dir.display(), range));
        }
        Ok(Submission {
            dir: dir.to_path_buf(),
            understanding: read_text(&dir.join("understanding.toml")),
            attempts: read_text(&dir.join("attempts.txt")),
            write_up: read_text(&dir.join("write-up.md")),
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
        let mut found = Crate {
            exercise,
            manifest: None,
            sources: Vec::new(),
            left_out: Vec::new(),
        };
        let folder = dir.join(exercise.name);
        if found.may_enter(&folder, "") {
            let manifest = folder.join("Cargo.toml");
            let is_there = fs::symlink_metadata(&manifest).is_ok();
            found.manifest = is_there.then(|| text(read_regular(&manifest, FILE_BYTES, true)?));
            if found.may_enter(&folder.join("src"), "/src") {
                // The file where the crate begins comes first, whatever else is there.
                let root = folder.join(ROOT);
                let is_there =
                    fs::symlink_metadata(&root).map_or_else(|why| is_shut(&why), |_| true);
                if !is_there || found.take(&root, ROOT.to_string()) {
                    found.walk(&folder.join("src"), "src", &mut 0);
                }
                found.sources.sort();
                found.keep_what_is_named();
            }
        }
        found
    }

    /// Leaves files out that are no part of the crate, such as a sketch: the compiler does not look at
    /// them either.
    fn keep_what_is_named(&mut self) {
        let mut rest: Vec<Source> = std::mem::take(&mut self.sources);
        let begins = |(path, _): &mut Source| path == ROOT;
        let mut named: Vec<Source> = rest.extract_if(.., begins).collect();
        let mut read = 0;
        // Most crates are one file: nothing is looked for then.
        while let Some((path, text)) = named.get(read).filter(|_| !rest.is_empty()) {
            let says = Leads::of(path, &String::from_utf8_lossy(text), path == ROOT);
            named.extend(rest.extract_if(.., |(path, _)| says.holds(path)));
            read += 1;
        }
        named.sort();
        self.sources = named;
    }

    /// Is the file where the crate begins there?
    pub fn is_there(&self) -> bool {
        self.root().is_some()
    }

    /// Has somebody worked on it? What is not there was not begun.
    pub fn is_begun(&self) -> bool {
        let untouched = |lib: &[u8]| {
            let lib = String::from_utf8_lossy(lib);
            is_untouched(self.exercise, lib.trim_start_matches('\u{feff}'))
        };
        self.root().is_some_and(|lib| !untouched(lib))
    }

    /// The text of the file where it begins.
    pub fn text(&self) -> Option<&str> {
        self.root().and_then(|lib| std::str::from_utf8(lib).ok())
    }

    fn root(&self) -> Option<&[u8]> {
        let mut sources = self.sources.iter();
        let (_, text) = sources.find(|(path, _)| path == ROOT)?;
        Some(text)
    }

    fn is_empty(&self) -> bool {
        self.manifest.is_none() && self.sources.is_empty() && self.left_out.is_empty()
    }

    /// A linked folder could lead anywhere: only real ones are entered.
    fn may_enter(&mut self, folder: &Path, name: &str) -> bool {
        let kind = fs::symlink_metadata(folder).map(|meta| meta.is_dir());
        if let Ok(false) = kind {
            let place = Place::file(format!("{}{name}", self.exercise.name));
            let why = words::submission::NO_REAL_FOLDER;
            self.left_out.push(Remark::at(place, why));
        }
        if let Err(why) = &kind {
            self.note_if_shut(name, why);
        }
        kind.unwrap_or(false)
    }

    /// Notes a folder that is there, and may not be read.
    fn note_if_shut(&mut self, name: &str, why: &io::Error) {
        if is_shut(why) {
            let place = Place::file(format!("{}{name}", self.exercise.name));
            let why = words::submission::folder_not_read(why);
            self.left_out.push(Remark::at(place, why));
        }
    }

    /// Takes the sources of `folder`; `false` when no more are wanted. `seen`: entries that have
    /// been looked at so far.
    fn walk(&mut self, folder: &Path, name: &str, seen: &mut usize) -> bool {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(why) => {
                self.note_if_shut(&format!("/{name}"), &why);
                return true;
            }
        };
        let mut entries: Vec<fs::DirEntry> = entries
            .filter_map(Result::ok)
            .filter(|entry| !is_lock(&entry.file_name()))
            .take(ENTRIES.saturating_sub(*seen))
            .collect();
        *seen += entries.len();
        entries.sort_by_key(fs::DirEntry::file_name);
        entries.iter().all(|entry| {
            let Ok(file) = entry.file_name().into_string() else {
                return true;
            };
            let name = format!("{name}/{file}");
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                name.split('/').count() > DEPTH || self.walk(&entry.path(), &name, seen)
            } else {
                // The first of all has been taken.
                !file.ends_with(".rs") || name == ROOT || self.take(&entry.path(), name)
            }
        })
    }

    /// Reads one source file; `false` when no more are wanted.
    fn take(&mut self, path: &Path, name: String) -> bool {
        let place = Place::file(format!("{}/{name}", self.exercise.name));
        let bytes = match read_regular(path, FILE_BYTES, true) {
            Ok(bytes) => bytes,
            Err(why) => {
                let why = words::submission::this_file(why);
                self.left_out.push(Remark::at(place, why));
                return true;
            }
        };
        let before: usize = self.sources.iter().map(|(_, text)| text.len()).sum();
        if self.sources.len() < FILES && before + bytes.len() <= CRATE_BYTES {
            self.sources.push((name, bytes));
            return true;
        }
        let most = CRATE_BYTES >> 10;
        let why = words::submission::left_out(FILES, most);
        self.left_out.push(Remark::at(place, why));
        false
    }
}

/// The text of a file, without a byte-order mark and with `\n` at the end of every line.
///
/// # Errors
/// A few words that go on after the file's name.
pub fn read_text(path: &Path) -> Text {
    read_up_to(path, FILE_BYTES)
}

/// [`read_text`] with another limit.
///
/// # Errors
/// A few words that go on after the file's name.
pub fn read_up_to(path: &Path, bytes: u64) -> Text {
    text(read_regular(path, bytes, false)?)
}

fn text(bytes: Vec<u8>) -> Text {
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| words::submission::NOT_UTF_8)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"))
}

/// Is something there, that may not be looked at?
fn is_shut(why: &io::Error) -> bool {
    why.kind() == io::ErrorKind::PermissionDenied
}

/// The bytes of a regular file of bearable size. Links, devices and pipes are refused: what is
/// graded is what was handed in. `is_real`: no link is part of `path`, unless somebody puts one there
/// at this moment.
fn read_regular(path: &Path, most: u64, is_real: bool) -> Result<Vec<u8>, String> {
    let meta = fs::symlink_metadata(path).map_err(|why| match is_shut(&why) {
        true => words::submission::not_readable(why),
        false => NOT_THERE.to_string(),
    })?;
    if !meta.is_file() {
        return Err(not_read(meta.file_type()).to_string());
    }
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        // Neither follow a link nor wait for a pipe that took the file's place meanwhile.
        options.custom_flags(O_NOFOLLOW_NONBLOCK);
    }
    let mut bytes = Vec::new();
    let file = options.open(path);
    let file = file.map_err(words::submission::not_readable)?;
    if is_real && !lies_at(&file, path) {
        return Err(words::submission::MOVED.to_string());
    }
    let read = file.take(most + 1).read_to_end(&mut bytes);
    read.map_err(words::submission::not_readable)?;
    if bytes.len() as u64 > most {
        return Err(words::submission::too_large(most >> 10));
    }
    Ok(bytes)
}

/// What is said of what stands where a file should.
fn not_read(kind: fs::FileType) -> &'static str {
    #[cfg(unix)]
    use std::os::unix::fs::FileTypeExt;
    match () {
        () if kind.is_dir() => words::submission::IS_FOLDER,
        () if kind.is_symlink() => words::submission::IS_LINK,
        #[cfg(unix)]
        () if kind.is_fifo() => words::submission::IS_PIPE,
        #[cfg(unix)]
        () if kind.is_socket() => words::submission::IS_SOCKET,
        #[cfg(unix)]
        () if kind.is_block_device() || kind.is_char_device() => words::submission::IS_DEVICE,
        () => words::submission::NOT_REGULAR,
    }
}

/// Is this the file that was looked for at `path`, or was it, until another took its place? Linux
/// knows; elsewhere it is believed.
#[cfg(target_os = "linux")]
fn lies_at(file: &fs::File, path: &Path) -> bool {
    use std::os::fd::AsRawFd;
    let place = fs::read_link(format!("/proc/self/fd/{}", file.as_raw_fd()));
    let mut gone = path.as_os_str().to_os_string();
    gone.push(" (deleted)");
    place.map_or(true, |place| place == path || place.as_os_str() == gone)
}

#[cfg(not(target_os = "linux"))]
fn lies_at(_: &fs::File, _: &Path) -> bool {
    true
}

#[cfg(unix)]
const O_NOFOLLOW_NONBLOCK: i32 = nix::fcntl::OFlag::O_NOFOLLOW
    .union(nix::fcntl::OFlag::O_NONBLOCK)
    .bits();
