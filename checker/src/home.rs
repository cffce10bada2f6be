//! Where things are: the workspace, the learner's folder, the cache.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The workshop's root: the nearest folder above the current one that holds `exercises`; for a
/// checker started elsewhere, the one that it was built in.
///
/// # Errors
/// When neither is there.
pub fn root() -> Result<PathBuf> {
    let here = std::env::current_dir().context("there is no current folder")?;
    let is_root = |folder: &&Path| folder.join("exercises/ex01_surface/Cargo.toml").is_file();
    if let Some(root) = here.ancestors().find(is_root) {
        return Ok(root.to_path_buf());
    }
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .filter(is_root);
    let built_in = built_in.context(
        "there is no exercises folder here or above; run this inside the workshop, or give --dir",
    )?;
    Ok(built_in.to_path_buf())
}

/// The learner's folder, as short as it can be said from here.
///
/// # Errors
/// When the workshop cannot be found.
pub fn exercises() -> Result<PathBuf> {
    let root = root()?;
    let here = std::env::current_dir().unwrap_or_default();
    Ok(match root == here {
        true => PathBuf::from("exercises"),
        false => root.join("exercises"),
    })
}

/// Does `dir` lie in the workshop? Then it holds the code of whoever runs this.
pub fn is_own(dir: &Path) -> bool {
    match (
        root().and_then(|root| Ok(root.canonicalize()?)),
        dir.canonicalize(),
    ) {
        (Ok(root), Ok(dir)) => dir.starts_with(root),
        _ => false,
    }
}

/// Where compiled submissions are kept: beside cargo's own outputs, so that `cargo clean` clears it.
/// `CHECKER_CACHE` names another folder.
///
/// # Errors
/// When the workshop cannot be found.
pub fn cache() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("CHECKER_CACHE") {
        return std::path::absolute(folder).context("CHECKER_CACHE is no path");
    }
    Ok(root()?.join("target").join("checker"))
}
