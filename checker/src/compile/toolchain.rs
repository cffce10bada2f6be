//! Finds the compiler itself, behind rustup's shim, once.

use crate::compile::cache::Cache;
use crate::key::Key;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

/// The compiler that builds submissions.
#[derive(Debug, Clone)]
pub struct Toolchain {
    /// Absolute path of `rustc`.
    pub rustc: PathBuf,
    /// Changes whenever another compiler stands at that path.
    pub identity: String,
}

/// The file that keeps what the compiler calls itself.
const VERSION: &str = "version.txt";

impl Toolchain {
    /// Under `cargo run` the compiler beside that cargo; else the one that `rustc` on the search
    /// path stands for. Neither is looked for in a submission's folder.
    ///
    /// # Errors
    /// When no compiler can be found, with what to do about it.
    pub fn find() -> Result<Toolchain> {
        let name = format!("rustc{}", std::env::consts::EXE_SUFFIX);
        let beside_cargo = std::env::var_os("CARGO")
            .map(PathBuf::from)
            .and_then(|cargo| Some(cargo.parent()?.join(&name)))
            .filter(|rustc| rustc.is_file());
        let rustc = match beside_cargo {
            Some(rustc) => rustc,
            None => sysroot()?.join("bin").join(&name),
        };
        let meta = rustc.metadata().with_context(|| {
            format!(
                "no compiler at {}: is Rust installed? See https://rustup.rs",
                rustc.display()
            )
        })?;
        let made = meta
            .modified()
            .ok()
            .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let identity = format!("{} {} {made:?}", rustc.display(), meta.len());
        Ok(Toolchain { rustc, identity })
    }

    /// What the compiler calls itself: `rustc 1.95.0 (…)`. It is asked once, and the answer kept.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn version(&self, cache: &Cache) -> Result<String> {
        let key = Key::of(["what it calls itself".as_bytes(), self.identity.as_bytes()]);
        let read = |entry: PathBuf| fs::read_to_string(entry.join(VERSION)).ok();
        if let Some(kept) = cache.get(key).and_then(read) {
            return Ok(kept);
        }
        let mut command = Command::new(&self.rustc);
        command
            .arg("--version")
            .current_dir(std::path::MAIN_SEPARATOR_STR);
        let said = command
            .output()
            .context("cannot ask the compiler for its version")?;
        let version = String::from_utf8_lossy(&said.stdout).trim().to_string();
        let scratch = cache.scratch()?;
        fs::write(scratch.join(VERSION), &version).context("cannot keep the compiler's version")?;
        cache.publish(key, &scratch)?;
        Ok(version)
    }

    /// Where the compiler and its library lie.
    pub fn folder(&self) -> Option<PathBuf> {
        self.rustc.ancestors().nth(2).map(Path::to_path_buf)
    }

    /// Where the linker may lie.
    pub fn search_path(&self) -> Vec<PathBuf> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).collect()
    }

    /// The environment of a compiler that links: where to find the linker, and nothing else.
    pub fn environment(&self) -> Vec<(OsString, OsString)> {
        let kept: &[&str] = if cfg!(windows) {
            // The linker of Visual Studio is found through these.
            &[
                "PATH",
                "SYSTEMROOT",
                "TEMP",
                "LIB",
                "LIBPATH",
                "INCLUDE",
                "PROGRAMFILES",
                "PROGRAMFILES(X86)",
                "PROGRAMDATA",
                "VCINSTALLDIR",
                "VSINSTALLDIR",
            ]
        } else {
            &["PATH", "SDKROOT", "DEVELOPER_DIR"]
        };
        kept.iter()
            .filter_map(|name| Some((name.into(), std::env::var_os(name)?)))
            .collect()
    }
}

fn sysroot() -> Result<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        // `rustc` may be rustup's, which obeys the toolchain file of the folder that it starts in.
        .current_dir(std::path::MAIN_SEPARATOR_STR)
        .output()
        .context("cannot start `rustc`: is Rust installed? See https://rustup.rs")?;
    if !output.status.success() {
        bail!(
            "`rustc --print sysroot` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let path = String::from_utf8(output.stdout).context("the path of the compiler is not UTF-8")?;
    Ok(Path::new(path.trim()).to_path_buf())
}
