//! One compilation: sources in, a library or a program out, or what is wrong with them.

use crate::compile::cache::{Cache, Scratch, Vanished};
use crate::compile::failure::{Failure, came_of};
use crate::compile::toolchain::Toolchain;
use crate::compile::under_way::UnderWay;
use crate::fault::NO_SPACE;
use crate::key::Key;
use crate::process::bounds::{Bounds, Role};
use crate::process::budget::Budget;
use crate::process::limited::Launcher;
use crate::process::supervise::{End, Watch};
use crate::submission::Source;
use crate::words;
use crate::workers::COMPILER_MEMORY;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// The compiler with its cache and its limits.
#[derive(Debug, Clone)]
pub struct Compiler {
    pub toolchain: Toolchain,
    pub cache: Cache,
    /// Starts the compiler, and what it makes.
    pub launcher: Launcher,
    /// How long it may take for one crate, by the clock on the wall: far longer than its processor
    /// time, for a machine that is busy.
    pub patience: Duration,
    under_way: Arc<UnderWay>,
}

/// What to compile.
pub struct Unit<'a> {
    /// The crate's name.
    pub name: &'a str,
    /// The file to begin with, one of `sources`.
    pub root: &'a str,
    pub sources: Sources<'a>,
    /// Crates that it names, and the crates that those need.
    pub direct: &'a [&'a Library],
    pub indirect: &'a [&'a Library],
    pub kind: CrateType,
    /// The exercise of a submission to which the time counts that it takes; the course's own crates
    /// count to none.
    pub counts_to: Option<&'a str>,
}

/// The texts of a crate.
#[derive(Clone, Copy)]
pub enum Sources<'a> {
    Given(&'a [Source]),
    /// Made only when they are to be compiled: what they are made from stands for them.
    Made {
        from: &'a [&'a str],
        make: &'a (dyn Fn() -> Vec<Source> + Sync),
    },
}

/// Learners' crates may not use unsafe code; the probe has none either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrateType {
    Library,
    Program,
}

/// A compiled crate.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    pub name: String,
    pub key: Key,
    pub folder: PathBuf,
}

/// Bytes that it may say.
const OUTPUT: usize = 8 << 20;
/// Seconds of processor time.
const CPU: u64 = 10;
const CPU_LEAST: u64 = 3;
const FLAGS: [&str; 11] = [
    "--edition=2024",
    "--error-format=json",
    "--diagnostic-width=80",
    "-Cdebuginfo=0",
    "-Ccodegen-units=1",
    "-Cstrip=symbols",
    "-Coverflow-checks=on",
    "-Cdebug-assertions=off",
    "-Awarnings",
    "-Funsafe_code",
    "-Cpanic=unwind",
];
/// What a linked program is called in its folder; the ending is for the systems that ask for one.
const PROGRAM: &str = "run.exe";
/// What a kept failure is called in its folder.
const FAILURE: &str = "errors.json";

impl Compiler {
    pub fn new(toolchain: Toolchain, cache: Cache, mut launcher: Launcher) -> Compiler {
        launcher.libraries.extend(toolchain.shared_std.clone());
        Compiler {
            toolchain,
            cache,
            launcher,
            patience: Duration::from_secs(120),
            under_way: Arc::default(),
        }
    }

    /// This compiler, where what it starts, and what starts of what it makes, shares `budget`.
    pub fn within(&self, budget: &Arc<Budget>) -> Compiler {
        Compiler {
            launcher: self.launcher.within(budget),
            ..self.clone()
        }
    }

    /// Compiles `unit`, or finds that it has been compiled before, or is just being compiled.
    ///
    /// # Errors
    /// Only for faults that are not the unit's: no disk, no compiler, no linker.
    pub fn compile(&self, unit: &Unit) -> Result<Result<Library, Failure>> {
        let key = self.key(unit);
        let _turn = self.under_way.turn(key);
        let entry = match self.cache.get(key) {
            Some(entry) => entry,
            None => {
                let scratch = self.cache.scratch()?;
                match self.run(unit, key, scratch.path())? {
                    Ok(()) => {}
                    // What has a place in the source is wrong for good.
                    Err(Failure::Errors(errors))
                        if errors.iter().all(|error| error.place.is_some()) =>
                    {
                        write(&scratch.path().join(FAILURE), &serde_json::to_vec(&errors)?)?;
                    }
                    // Anything else may be for want of room on this machine: ask again next time.
                    Err(failure) => return Ok(Err(failure)),
                }
                self.cache.publish(key, scratch)?
            }
        };
        if let Ok(kept) = fs::read(entry.join(FAILURE)) {
            let errors = serde_json::from_slice(&kept).context(words::compile::KEPT_MESSAGE)?;
            return Ok(Err(Failure::Errors(errors)));
        }
        let library = Library {
            name: unit.name.to_string(),
            key,
            folder: entry,
        };
        library.must_be_there(unit.kind)?;
        Ok(Ok(library))
    }

    /// Compiles `unit` whether that has been done before or not. Nothing of it is kept for longer
    /// than the folder that is returned.
    ///
    /// # Errors
    /// As [`Compiler::compile`].
    pub fn compile_anew(&self, unit: &Unit) -> Result<Result<(Library, Scratch), Failure>> {
        let (key, scratch) = (self.key(unit), self.cache.scratch()?);
        Ok(self.run(unit, key, scratch.path())?.map(|()| {
            let library = Library {
                name: unit.name.to_string(),
                key,
                folder: scratch.path().to_path_buf(),
            };
            (library, scratch)
        }))
    }

    fn key(&self, unit: &Unit) -> Key {
        let mut parts: Vec<&[u8]> = vec![
            env!("CARGO_PKG_VERSION").as_bytes(),
            self.toolchain.identity.as_bytes(),
            unit.name.as_bytes(),
            unit.root.as_bytes(),
            FAILURE.as_bytes(),
        ];
        parts.extend(FLAGS.iter().map(|flag| flag.as_bytes()));
        if unit.kind == CrateType::Program {
            parts.push(b"program");
            let shared_std = self.toolchain.shared_std.as_ref();
            parts.extend(shared_std.map(|path| path.as_os_str().as_encoded_bytes()));
        }
        match unit.sources {
            Sources::Given(sources) => {
                for (path, text) in sources {
                    parts.extend([path.as_bytes(), text]);
                }
            }
            Sources::Made { from, .. } => parts.extend(from.iter().map(|text| text.as_bytes())),
        }
        for library in unit.direct {
            parts.extend([library.name.as_bytes(), library.key.bytes()]);
        }
        Key::of(parts)
    }

    /// The compiler sees the toolchain, this crate and the crates that it needs, and nothing else
    /// of the disk: no file can be taken in that was not handed in.
    fn bounds(&self, unit: &Unit, scratch: &Path) -> Bounds {
        let libraries = unit.direct.iter().chain(unit.indirect);
        let mut read: Vec<PathBuf> = libraries.map(|library| library.folder.clone()).collect();
        read.extend(self.toolchain.folder());
        if unit.kind == CrateType::Program {
            read.extend(self.toolchain.search_path());
        }
        let write = vec![scratch.to_path_buf()];
        // Once all else is used up, it is enough for a crate that is right.
        let left = self.launcher.left().map_or(CPU, |left| left.as_secs());
        Bounds {
            cpu: left.clamp(CPU_LEAST, CPU),
            memory: 4 << 30,
            data: match unit.kind {
                CrateType::Library => COMPILER_MEMORY,
                // A linker begins a thread a core, each with a stack of its own.
                CrateType::Program => 2 << 30,
            },
            open: 1024,
            // Thirty times what a program of this course takes.
            file: 16 << 20,
            read,
            write,
            role: match unit.kind {
                CrateType::Library => Role::Compiler,
                CrateType::Program => Role::Linker,
            },
        }
    }

    /// The words that link a program with Rust's library where it lies.
    fn linked(&self) -> Vec<OsString> {
        let shared_std = self.toolchain.shared_std.as_ref();
        let Some(folder) = shared_std.and_then(|path| path.parent()) else {
            return Vec::new();
        };
        let mut words = vec![OsString::from("-Cprefer-dynamic")];
        // One by one: a path may hold the comma at which `-Wl,` parts words.
        for word in ["-rpath".as_ref(), folder.as_os_str()] {
            for word in ["-Xlinker".as_ref(), word] {
                let mut option = OsString::from("-Clink-arg=");
                option.push(word);
                words.push(option);
            }
        }
        words
    }

    fn run(&self, unit: &Unit, key: Key, scratch: &Path) -> Result<Result<(), Failure>> {
        // Paths in messages and in panics read `ex03_step/src/lib.rs`, whatever the folder.
        let folder = scratch.join(unit.name);
        let made;
        let sources = match unit.sources {
            Sources::Given(sources) => sources,
            Sources::Made { make, .. } => {
                made = make();
                &made
            }
        };
        for (path, text) in sources {
            let file = folder.join(path);
            let folder = file.parent().expect("a file has a folder");
            let made = fs::create_dir_all(folder);
            made.with_context(|| words::compile::no_folder(folder.display()))?;
            write(&file, text)?;
        }
        let bounds = self.bounds(unit, scratch);
        let mut command = self.launcher.command(&bounds, &self.toolchain.rustc);
        command.current_dir(scratch).args(FLAGS);
        // Older compilers write more than what they make, here instead of where everybody does.
        command.env("TMPDIR", ".");
        // Only the linker asks the environment for more, and Windows' compiler; a learner's `env!`
        // finds nothing of it elsewhere.
        if cfg!(windows) || unit.kind == CrateType::Program {
            command.envs(self.toolchain.environment());
        }
        command.arg(format!("--crate-name={}", unit.name));
        command.arg(format!("-Cmetadata={key}"));
        let mut remap = OsString::from("--remap-path-prefix=");
        remap.push(scratch);
        remap.push("=.");
        command.arg(remap);
        match unit.kind {
            CrateType::Library => drop(command.arg("--crate-type=rlib")),
            CrateType::Program => drop(command.arg("-o").arg(PROGRAM).args(self.linked())),
        }
        for library in unit.direct {
            let mut word = OsString::from(format!("{}=", library.name));
            word.push(library.rlib());
            command.arg("--extern").arg(word);
        }
        for library in unit.indirect {
            let mut word = OsString::from("dependency=");
            word.push(&library.folder);
            command.arg("-L").arg(word);
        }
        command.arg(Path::new(unit.name).join(unit.root));
        let watch = Watch {
            wall: self.patience,
            output: OUTPUT,
        };
        let outcome = self.launcher.run(command, watch);
        let outcome = outcome.context(words::compile::CANNOT_RUN)?;
        if let Some(exercise) = unit.counts_to {
            self.launcher.charge(exercise, outcome.used);
        }
        if outcome.end == End::WallClock {
            let seconds = self.patience.as_secs();
            bail!(words::compile::no_end(seconds));
        }
        let made = came_of(&outcome)?;
        if let Err(Failure::Errors(_)) = made {
            // What has vanished is no fault of what names it.
            for library in unit.direct.iter().chain(unit.indirect) {
                library.must_be_there(CrateType::Library)?;
            }
        }
        // What could not be written is not always said to be that.
        let is_of_the_source = matches!(made, Ok(()) | Err(Failure::Errors(_)));
        if !is_of_the_source && self.cache.is_full() {
            bail!(words::compile::no_room(NO_SPACE));
        }
        Ok(made)
    }
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| words::compile::cannot_write(file.display()))
}

impl Library {
    /// The program that a [`CrateType::Program`] makes.
    pub fn program(&self) -> PathBuf {
        self.folder.join(PROGRAM)
    }

    /// The file that others name.
    fn rlib(&self) -> PathBuf {
        self.folder.join(format!("lib{}.rlib", self.name))
    }

    fn must_be_there(&self, kind: CrateType) -> Result<()> {
        let file = match kind {
            CrateType::Library => self.rlib(),
            CrateType::Program => self.program(),
        };
        if !file.is_file() {
            return Err(Vanished(file).into());
        }
        Ok(())
    }
}
