//! One run at a time in a folder. The system gives a lock back when its process ends, however it ends.

use anyhow::{Context, Result, bail};
use fs4::{FileExt, TryLockError};
use std::fs::File;
use std::path::Path;

/// The right to write into a folder, until it is dropped.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of `folder`.
    ///
    /// # Errors
    /// When another run has it, or the folder cannot be written.
    pub fn take(folder: &Path) -> Result<Lock> {
        let path = folder.join(".lock");
        let file = File::options().create(true).append(true).open(&path);
        let file = file.with_context(|| format!("cannot write {}", path.display()))?;
        match FileExt::try_lock(&file) {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => bail!(
                "another run is writing into {}: wait for it, or give another folder with --out",
                folder.display()
            ),
            Err(TryLockError::Error(why)) => {
                Err(why).with_context(|| format!("cannot lock {}", path.display()))
            }
        }
    }
}
