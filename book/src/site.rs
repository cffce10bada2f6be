//! The book as pages: weaves the chapters, has mdBook render them, and holds the result.

use crate::weave::Weaver;
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Builds the pages into `out`, which is emptied first.
///
/// # Errors
/// When a chapter names what is not there, with file and line; or when a file cannot be written.
pub fn build(weaver: &Weaver, out: &Path) -> Result<()> {
    let book = weaver.places.book();
    let mut config = Config::from_disk(book.join("book.toml")).context("book/book.toml")?;
    config.book.src = weaver.places.chapters.clone();
    config.build.build_dir = out.to_path_buf();
    // The chapters are woven right here, not by a program of their own.
    config.set("preprocessor", BTreeMap::<String, String>::new())?;
    let mut mdbook = MDBook::load_with_config(&book, config)?;
    mdbook.with_preprocessor(weaver.clone());
    mdbook.build()
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
