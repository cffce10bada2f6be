//! Where things are: the workspace, the learner's folder, the cache, a course's key.

use crate::course;
use crate::fault::Fault;
use crate::grader::Setup;
use crate::words;
use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};

/// The workshop's root: the nearest folder above the current one that holds `exercises`; for a
/// checker started elsewhere, the one that it was built in.
///
/// # Errors
/// When neither is there.
pub fn root() -> Result<PathBuf, Fault> {
    let here = std::env::current_dir().context(words::machine::NO_CURRENT_FOLDER)?;
    let is_root = |folder: &&Path| {
        let mut exercises = course::all().iter();
        exercises.any(|one| {
            folder
                .join("exercises")
                .join(one.name)
                .join("Cargo.toml")
                .is_file()
        })
    };
    if let Some(root) = here.ancestors().find(is_root) {
        return Ok(root.to_path_buf());
    }
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .filter(is_root);
    let nowhere = words::machine::NO_EXERCISES;
    let built_in = built_in.ok_or_else(|| Fault::NotASubmission(nowhere.to_string()))?;
    Ok(built_in.to_path_buf())
}

/// The learner's folder, as short as it can be said from here.
///
/// # Errors
/// When the workshop cannot be found.
pub fn exercises() -> Result<PathBuf, Fault> {
    let root = root()?;
    let here = std::env::current_dir().unwrap_or_default();
    Ok(match root == here {
        true => PathBuf::from("exercises"),
        false => root.join("exercises"),
    })
}

/// Is this called in a folder within the workshop, and not at its root?
pub fn is_within() -> bool {
    let here = std::env::current_dir();
    here.is_ok_and(|here| root().is_ok_and(|root| here != root && here.starts_with(root)))
}

/// Is `dir` the folder that is graded where none is named?
pub fn is_default(dir: &Path) -> bool {
    let usual = exercises().ok().and_then(|usual| usual.canonicalize().ok());
    usual.is_some() && usual == dir.canonicalize().ok()
}

/// Does `dir` lie in the workshop that this program was built in? Then it holds the code of whoever
/// runs this. Where it was started says nothing: one can be in somebody else's folder.
pub fn is_own(dir: &Path) -> bool {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    match (root.map(Path::canonicalize), dir.canonicalize()) {
        (Some(Ok(root)), Ok(dir)) => dir.starts_with(root),
        _ => false,
    }
}

/// Is this the folder of the solutions, beside that of the exercises?
pub fn holds_solutions(dir: &Path) -> bool {
    let dir = dir.canonicalize();
    dir.is_ok_and(|dir| dir.ends_with("solutions") && dir.with_file_name("exercises").is_dir())
}

/// Where compiled submissions are kept: beside this program among cargo's outputs, so that
/// `cargo clean` clears it; for a program that lies elsewhere, in the user's own cache folder.
/// Never where it was started: what lies in a submission's `target` would be believed.
/// `CHECKER_CACHE` names another folder.
///
/// # Errors
/// When there is no such place.
pub fn cache() -> Result<PathBuf, Fault> {
    if let Some(folder) = std::env::var_os("CHECKER_CACHE") {
        return Ok(std::path::absolute(folder).context(words::machine::CACHE_IS_NO_PATH)?);
    }
    let program = std::env::current_exe().context(words::machine::PROGRAM_NOT_FOUND)?;
    if let Some(target) = target_of(&program) {
        return Ok(target.join("checker"));
    }
    let users = users_cache().context(words::machine::NO_CACHE_PLACE)?;
    Ok(users.join("gradient-descent-checker"))
}

/// The folder of cargo's outputs in which `program` lies, if it lies in one. Cargo marks the
/// folder, unless it was there before; and it keeps its own notes beside the programs of each
/// profile.
fn target_of(program: &Path) -> Option<&Path> {
    let mut folders = program.ancestors().skip(1);
    let is_marked = |folder: &&Path| folder.join("CACHEDIR.TAG").is_file();
    let is_profile = |folder: &&Path| folder.join(".fingerprint").is_dir();
    let marked = folders.clone().find(is_marked);
    marked.or_else(|| folders.find(is_profile)?.parent())
}

/// Where this system's programs keep what they can make again.
fn users_cache() -> Option<PathBuf> {
    let folder = |name| std::env::var_os(name).map(PathBuf::from);
    let folder = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    folder.filter(|folder| folder.is_absolute())
}

/// What a grader within this program stands on.
///
/// # Errors
/// When the program cannot be found, or there is no place for a cache.
pub fn setup() -> Result<Setup, Fault> {
    let checker = std::env::current_exe().context(words::machine::PROGRAM_NOT_FOUND)?;
    Ok(Setup::new(checker, cache()?))
}

/// The text of a course's key file, which gives it questions of its own; empty where there is none.
///
/// # Errors
/// When the file cannot be read, or is empty.
pub fn course_key(file: Option<&Path>) -> anyhow::Result<String> {
    let Some(path) = file else {
        return Ok(String::new());
    };
    let text = fs::read_to_string(path);
    let text = text.with_context(|| words::machine::key_not_read(path.display()))?;
    let key = text.trim();
    anyhow::ensure!(
        !key.is_empty(),
        words::machine::key_is_empty(path.display())
    );
    Ok(key.to_string())
}

#[cfg(test)]
mod tests {
    use super::target_of;
    use std::fs;

    #[test]
    fn a_target_folder_is_known_by_its_mark_or_by_cargos_notes() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path();
        let program = target.join("debug/deps/checker");
        fs::create_dir_all(program.parent().expect("it has one")).expect("made");
        assert_eq!(target_of(&program), None);
        fs::create_dir(target.join("debug/.fingerprint")).expect("made");
        assert_eq!(target_of(&program), Some(target));
        fs::remove_dir(target.join("debug/.fingerprint")).expect("removed");
        fs::write(target.join("CACHEDIR.TAG"), "").expect("written");
        assert_eq!(target_of(&program), Some(target));
    }
}
