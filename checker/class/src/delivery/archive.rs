//! Archives: read without ever unpacking them, under bounds.
//!
//! Only regular files with plain names inside the archive are seen. What leads out of it, links,
//! devices and what is larger than its bound is left out, and said. Nothing is written to the disk
//! here, so no name in an archive can lead anywhere.

use crate::delivery::tree::{Bytes, ENTRIES, Tree, TreeFile, is_clutter};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::Path;

/// An archive inside another may be so large.
pub const INNER: u64 = 64 << 20;
/// All that a tar archive unpacks to may be so much, for it has to be read to its end.
const WHOLE: u64 = 512 << 20;
/// Files of a tar archive are kept up to this size; a figure is a quarter of it.
const KEPT: u64 = 4 << 20;

/// Does a file of this name claim to be an archive?
pub fn is_archive(name: &str) -> bool {
    let name = name.to_lowercase();
    [".zip", ".tar", ".tar.gz", ".tgz"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// The name without what says that it is an archive.
pub fn stem(name: &str) -> &str {
    let lower = name.to_lowercase();
    let ends = [".tar.gz", ".tgz", ".tar", ".zip"];
    let end = ends.iter().find(|end| lower.ends_with(*end));
    end.map_or(name, |end| {
        name.get(..name.len() - end.len()).unwrap_or(name)
    })
}

/// Opens the archive in a file on the disk.
///
/// # Errors
/// When it cannot be read, or is larger than its bounds.
pub fn open(path: &Path) -> Result<Tree> {
    let file = File::open(path)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    read(&name, BufReader::new(file))
}

/// Opens the archive in these bytes.
///
/// # Errors
/// When it cannot be read, or is larger than its bounds.
pub fn held(name: &str, bytes: Vec<u8>) -> Result<Tree> {
    read(name, Cursor::new(bytes))
}

fn read(name: &str, mut bytes: impl Read + Seek + 'static) -> Result<Tree> {
    let mut magic = [0; 4];
    let read = bytes.read(&mut magic)?;
    bytes.rewind()?;
    match &magic[..read] {
        [b'P', b'K', ..] => zipped(bytes),
        [0x1f, 0x8b, ..] => tarred(flate2::read::MultiGzDecoder::new(bytes)),
        _ if name.to_lowercase().ends_with(".zip") => bail!("it is no zip archive"),
        _ => tarred(bytes),
    }
}

struct Zipped<R> {
    archive: zip::ZipArchive<R>,
    /// Where each entry of the tree stands in the archive.
    places: Vec<usize>,
}

impl<R: Read + Seek> Bytes for Zipped<R> {
    fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>> {
        let file = self.archive.by_index(self.places[place])?;
        let mut bytes = Vec::new();
        // What an archive says of its sizes is not believed.
        file.take(most + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

fn zipped(bytes: impl Read + Seek + 'static) -> Result<Tree> {
    let mut archive = zip::ZipArchive::new(bytes)?;
    if archive.len() > ENTRIES {
        bail!(
            "it holds {} entries; {ENTRIES} are read at most",
            archive.len()
        );
    }
    let (mut seen, mut places) = (Seen::default(), Vec::new());
    for place in 0..archive.len() {
        let file = archive.by_index_raw(place)?;
        let is_regular = !file.is_dir() && !file.is_symlink() && is_regular(file.unix_mode());
        if file.is_dir() {
            continue;
        }
        if seen.takes(&file.name()?, file.size(), is_regular) {
            if file.encrypted() {
                bail!("it is locked by a password");
            }
            places.push(place);
        }
    }
    Ok(seen.tree(Box::new(Zipped { archive, places })))
}

/// Can a file of this name be a part of anybody's work? The rest is not kept.
fn is_of_use(path: &str) -> bool {
    let ends = [".rs", ".toml", ".txt", ".md", ".svg", ".yml"];
    is_archive(path) || ends.iter().any(|end| path.ends_with(end))
}

/// What Unix makes of a file's mode: no kind at all, or a regular file.
fn is_regular(mode: Option<u32>) -> bool {
    matches!(mode.unwrap_or(0) & 0o170_000, 0 | 0o100_000)
}

struct Held(Vec<Vec<u8>>);

impl Bytes for Held {
    fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>> {
        let bytes = &self.0[place];
        let most = usize::try_from(most).unwrap_or(usize::MAX - 1);
        Ok(bytes[..bytes.len().min(most + 1)].to_vec())
    }
}

fn tarred(bytes: impl Read) -> Result<Tree> {
    let mut archive = tar::Archive::new(bytes.take(WHOLE));
    let (mut seen, mut held, mut total) = (Seen::default(), Vec::new(), 0);
    let not_tar = "it is neither a zip nor a tar archive, or it is cut short";
    for (count, entry) in archive.entries()?.enumerate() {
        let entry = entry.context(not_tar)?;
        if count >= ENTRIES {
            bail!("it holds more than {ENTRIES} entries");
        }
        let kind = entry.header().entry_type();
        if kind.is_dir() || kind.is_pax_global_extensions() {
            continue;
        }
        let path = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let most = if is_archive(&path) { INNER } else { KEPT };
        let size = entry.size();
        total += size;
        if total > WHOLE {
            bail!("it unpacks to more than {} MiB", WHOLE >> 20);
        }
        if seen.takes(&path, size, kind.is_file()) {
            let mut bytes = Vec::new();
            if is_of_use(&path) {
                entry
                    .take(most + 1)
                    .read_to_end(&mut bytes)
                    .context(not_tar)?;
            }
            held.push(bytes);
        }
    }
    if held.is_empty() && total == 0 {
        bail!("{not_tar}");
    }
    Ok(seen.tree(Box::new(Held(held))))
}

/// The entries that are taken, and how many are not.
#[derive(Default)]
struct Seen {
    entries: Vec<TreeFile>,
    leads_out: usize,
    no_file: usize,
}

impl Seen {
    /// Notes one entry; is it taken?
    fn takes(&mut self, name: &str, size: u64, is_regular: bool) -> bool {
        let Some(path) = inside(name) else {
            self.leads_out += 1;
            return false;
        };
        if path.split('/').any(is_clutter) {
            return false;
        }
        if !is_regular {
            self.no_file += 1;
            return false;
        }
        self.entries.push(TreeFile { path, size });
        true
    }

    fn tree(self, bytes: Box<dyn Bytes>) -> Tree {
        let said = [
            (self.leads_out, "whose names lead out of the archive"),
            (self.no_file, "that are links or devices"),
        ];
        let said = said.into_iter().filter(|(count, _)| *count > 0);
        let notes = said.map(|(count, what)| format!("{count} entries {what} were left out"));
        Tree {
            notes: notes.collect(),
            entries: self.entries,
            bytes,
        }
    }
}

/// The path of an entry, with `/`, if it stays inside the archive and every system can read it.
fn inside(name: &str) -> Option<String> {
    let name = name.replace('\\', "/");
    let name = name.trim_start_matches("./");
    let is_plain = |part: &str| {
        let is_odd = |c: char| c.is_control() || "<>:\"|?*".contains(c);
        !part.is_empty() && part != ".." && !part.contains(is_odd)
    };
    let parts: Vec<&str> = name.split('/').filter(|part| *part != ".").collect();
    let is_inside = !parts.is_empty() && parts.iter().all(|part| is_plain(part));
    is_inside.then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{inside, stem};

    #[test]
    fn only_names_inside_an_archive_are_read() {
        for (name, path) in [
            ("a/b.rs", Some("a/b.rs")),
            ("./a/./b.rs", Some("a/b.rs")),
            ("a\\b.rs", Some("a/b.rs")),
            ("Übung 3/x (1).rs", Some("Übung 3/x (1).rs")),
            ("../b.rs", None),
            ("a/../../b.rs", None),
            ("/etc/passwd", None),
            ("C:/b.rs", None),
            ("a//b.rs", None),
            ("a\u{0}.rs", None),
        ] {
            assert_eq!(inside(name).as_deref(), path, "{name:?}");
        }
    }

    #[test]
    fn a_stem_is_what_a_learner_is_called() {
        assert_eq!(stem("asmith.tar.gz"), "asmith");
        assert_eq!(stem("a.smith.ZIP"), "a.smith");
    }
}
