//! The book as pages: weaves the chapters, has mdBook render them, and holds the result.

use crate::places::Places;
use crate::publish::{self, SiteUrl};
use crate::weave::Weaver;
use anyhow::{Context, Result, bail};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The file that says of a folder: the book was built here, and may be built here again.
const MARK: &str = ".book";

/// Builds the pages into `out`, which is emptied first, for files and the book's own server.
///
/// # Errors
/// As [`build_for`].
pub fn build(weaver: &Weaver, out: &Path) -> Result<()> {
    build_for(weaver, out, None)
}

/// The same, for an address on the web where there is one.
///
/// # Errors
/// When a chapter names what is not there, with file and line; when a file cannot be written; or
/// when [`may_empty`] refuses `out`.
pub fn build_for(weaver: &Weaver, out: &Path, site: Option<&SiteUrl>) -> Result<()> {
    may_empty(out, &weaver.places)?;
    let book = weaver.places.book();
    let mut config = Config::from_disk(book.join("book.toml")).context("book/book.toml")?;
    config.book.src = weaver.places.chapters.clone();
    config.build.build_dir = out.to_path_buf();
    // The chapters are woven right here, not by a program of their own.
    config.set("preprocessor", BTreeMap::<String, String>::new())?;
    if let Some(site) = site {
        config.set("output.html.site-url", site.folder())?;
    }
    let title = config.book.title.clone().unwrap_or_default();
    let mut mdbook = MDBook::load_with_config(&book, config)?;
    mdbook.with_preprocessor(weaver.clone());
    let built = mdbook.build();
    // The mark has gone with everything else.
    if out.is_dir() {
        fs::write(
            out.join(MARK),
            "Each build of the book empties this folder.\n",
        )
        .with_context(|| format!("{MARK} cannot be written"))?;
    }
    built?;
    publish::finish(&weaver.places, out, &title, site)
}

/// May a build empty `out`? Yes where nothing is, where an earlier book is, and in `target/book`.
///
/// # Errors
/// When `out` holds anything else, or is no folder.
pub fn may_empty(out: &Path, places: &Places) -> Result<()> {
    let mut entries = match fs::read_dir(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.with_context(|| {
            format!(
                "no book can be built in {}: it is no folder that can be read",
                out.display()
            )
        })?,
    };
    let is_default = || {
        let default = places.out().canonicalize();
        default.is_ok_and(|default| out.canonicalize().is_ok_and(|out| out == default))
    };
    if entries.next().is_some() && !out.join(MARK).is_file() && !is_default() {
        bail!(
            "no book is built in {}: a build empties its folder first, and this one has files in it, but \
             no file {MARK} as a book has. Nothing was touched.\n\
             Name a new or an empty folder with --out; or, if nothing here is worth keeping, delete it \
             yourself.",
            out.display()
        );
    }
    Ok(())
}

/// Every file of the built book, by its path in the book: `fonts/fonts.css`.
///
/// A server that knows nothing but these cannot be led astray by a path.
#[derive(Debug, Default)]
pub struct Pages(pub BTreeMap<String, Vec<u8>>);

impl Pages {
    /// Reads the built book in `out`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read(out: &Path) -> Result<Pages> {
        let mut pages = Pages::default();
        pages.take(out, "")?;
        Ok(pages)
    }

    fn take(&mut self, folder: &Path, name: &str) -> Result<()> {
        let entries =
            fs::read_dir(folder).with_context(|| format!("{} is not there", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let file = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{name}{file}");
            match entry.file_type()?.is_dir() {
                true => self.take(&entry.path(), &format!("{path}/"))?,
                false => drop(self.0.insert(path, fs::read(entry.path())?)),
            }
        }
        Ok(())
    }

    /// The pages of text, with their paths.
    pub fn html(&self) -> impl Iterator<Item = (&str, &str)> {
        let html = self.0.iter().filter(|(path, _)| path.ends_with(".html"));
        html.filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
    }
}
