//! Finds the compiler itself, behind rustup's shim, once.

use crate::compile::cache::Cache;
use crate::key::Key;
use crate::process::supervise::{End, Watch, supervise};
use crate::words;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

/// The compiler that builds submissions.
#[derive(Debug, Clone)]
pub struct Toolchain {
    /// Absolute path of `rustc`.
    pub rustc: PathBuf,
    /// Changes whenever another compiler stands at that path.
    pub identity: String,
    /// Rust's own library as a file that a program can be linked with when it starts, instead of
    /// taking it in: so it is made sooner. `None` where that is not known to work.
    pub shared_std: Option<PathBuf>,
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
        let meta = rustc
            .metadata()
            .with_context(|| words::machine::no_compiler(rustc.display()))?;
        let made = meta
            .modified()
            .ok()
            .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let identity = format!("{} {} {made:?}", rustc.display(), meta.len());
        let shared_std = shared_std(&rustc);
        Ok(Toolchain {
            rustc,
            identity,
            shared_std,
        })
    }

    /// What the compiler calls itself: `rustc 1.95.0 (…)`. It is asked once, and the answer kept.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn version(&self, cache: &Cache) -> Result<String> {
        let key = Key::of([b"--version", self.identity.as_bytes()]);
        let read = |entry: PathBuf| fs::read_to_string(entry.join(VERSION)).ok();
        if let Some(kept) = cache.get(key).and_then(read) {
            return Ok(kept);
        }
        let version = asked(&self.rustc, &["--version"], PATIENCE)?;
        let scratch = cache.scratch()?;
        fs::write(scratch.path().join(VERSION), &version)
            .context(words::machine::VERSION_NOT_KEPT)?;
        cache.publish(key, scratch)?;
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

/// On Linux it has one name, and a program can say where it lies.
fn shared_std(rustc: &Path) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let libraries = rustc
        .ancestors()
        .nth(2)?
        .join("lib/rustlib")
        .join(host)
        .join("lib");
    let mut found = fs::read_dir(libraries)
        .ok()?
        .flatten()
        .map(|entry| entry.path());
    found.find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".so")
    })
}

/// What to do where the compiler is there, and the linker makes no program.
pub const LINKER: &str = if cfg!(windows) {
    words::machine::LINKER_ON_WINDOWS
} else if cfg!(target_os = "macos") {
    words::machine::LINKER_ON_MACOS
} else {
    words::machine::LINKER
};

/// It answers at once; what does not is no compiler.
const PATIENCE: Duration = Duration::from_secs(30);

fn sysroot() -> Result<PathBuf> {
    asked(Path::new("rustc"), &["--print", "sysroot"], PATIENCE).map(PathBuf::from)
}

/// What this `rustc` answers to these arguments, and within this time. It may be rustup's, which obeys the
/// toolchain file of the folder that it starts in.
///
/// # Errors
/// When it does not start, does not answer, or answers what is no text.
pub fn asked(rustc: &Path, arguments: &[&str], patience: Duration) -> Result<String> {
    let mut command = Command::new(rustc);
    command
        .args(arguments)
        .current_dir(std::path::MAIN_SEPARATOR_STR);
    let rustc = rustc.display();
    let asked = format!("{rustc} {}", arguments.join(" "));
    let watch = Watch {
        wall: patience,
        output: 1 << 20,
    };
    let outcome = match supervise(command, watch) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => bail!(not_on_the_search_path()),
        outcome => outcome.with_context(|| words::machine::does_not_start(&rustc))?,
    };
    let said = String::from_utf8_lossy(&outcome.stderr);
    match outcome.end {
        End::Exit(0) => {}
        End::WallClock => bail!(words::machine::does_not_answer(asked)),
        _ => bail!(words::machine::failed(asked, said.trim())),
    }
    let answer = String::from_utf8(outcome.stdout).context(words::machine::ANSWER_IS_NO_TEXT)?;
    Ok(answer.trim().to_string())
}

fn not_on_the_search_path() -> String {
    let name = format!("rustc{}", std::env::consts::EXE_SUFFIX);
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    // Where rustup puts it.
    let folder = cargo.map(|cargo| cargo.join("bin"));
    match folder.filter(|folder| folder.join(&name).is_file()) {
        Some(folder) => words::machine::rustc_not_on_path(folder.display()),
        None => words::machine::NO_RUSTC.to_string(),
    }
}
