//! The bounds within which foreign code runs.
//!
//! A program is started through this one (`checker __limited …`), which bounds itself and then
//! becomes the program: nothing can happen between start and enforcement, and no unsafe code is
//! needed. Unix has limits on processor time, memory and files; Linux also shuts off the disk and
//! the network (see [`crate::process::sandbox`]). Elsewhere the program is started directly, under
//! a wall clock only.

use crate::process::bounds::{Bounds, Role};
use crate::process::budget::Budget;
use crate::process::supervise::{self, End, Hear, Outcome, Watch};
use crate::words;
use crate::workers::Permit;
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

/// The hidden subcommand that bounds itself and becomes another program.
const SUBCOMMAND: &str = "__limited";

/// With this status that subcommand ends when it cannot become the program.
pub const NOT_STARTED: u8 = 126;

/// The hidden subcommand that tries the sandbox and prints what does not hold, a line each.
const TRIAL: &str = "__sandbox";

const TRIAL_WATCH: Watch = Watch {
    wall: Duration::from_secs(30),
    output: 64 << 10,
};

/// Starts programs within bounds, with this executable in between.
#[derive(Debug, Clone)]
pub struct Launcher {
    checker: PathBuf,
    /// The libraries that a program of the probe is linked with when it starts.
    pub libraries: Vec<PathBuf>,
    /// Where it starts what belongs to one submission.
    budget: Option<Arc<Budget>>,
}

impl Launcher {
    /// `checker`: the checker's own executable.
    pub fn new(checker: PathBuf) -> Launcher {
        Launcher {
            checker,
            libraries: libraries(),
            budget: None,
        }
    }

    /// One whose programs share `budget`.
    pub fn within(&self, budget: &Arc<Budget>) -> Launcher {
        Launcher {
            budget: Some(Arc::clone(budget)),
            ..self.clone()
        }
    }

    /// What is left to use; no bound where there is no budget.
    pub fn left(&self) -> Option<Duration> {
        self.budget.as_deref().map(Budget::left)
    }

    /// May something more be begun?
    pub fn may_begin(&self) -> bool {
        self.budget.as_deref().is_none_or(Budget::allows)
    }

    /// What was started for `what` has used so much.
    pub fn charge(&self, what: &str, used: Duration) {
        if let Some(budget) = &self.budget {
            budget.charge(what, used);
        }
    }

    /// Runs a command to its end, when its turn has come; see [`supervise::supervise`].
    ///
    /// # Errors
    /// When the child cannot be started or waited for.
    pub fn run(&self, command: Command, watch: Watch) -> io::Result<Outcome> {
        let _permit = Permit::take();
        supervise::supervise(command, watch)
    }

    /// Runs a command to its end and talks with it, when its turn has come; see
    /// [`supervise::converse`].
    ///
    /// # Errors
    /// When the child cannot be started or waited for.
    pub fn converse(
        &self,
        command: Command,
        input: Vec<u8>,
        watch: Watch,
        hear: Hear,
    ) -> io::Result<Outcome> {
        let _permit = Permit::take();
        supervise::converse(command, input, watch, hear)
    }

    /// A command that runs `program` within `bounds`, with an empty environment and standard
    /// streams still to be chosen.
    pub fn command(&self, bounds: &Bounds, program: &Path) -> Command {
        let mut command = if cfg!(unix) {
            let mut command = Command::new(&self.checker);
            let words = serde_json::to_string(bounds).expect("bounds are numbers and paths");
            command.arg(SUBCOMMAND).arg(words).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.env_clear();
        command
    }

    /// What keeps this machine from shutting foreign code off, in words; nothing, if all is well.
    /// Tried out every time, by a program that stands where a learner's code will stand.
    ///
    /// # Errors
    /// When that program cannot be started, or is stopped though it does no harm: no other would
    /// fare better.
    pub fn missing(&self) -> Result<Vec<String>> {
        let bounds = Bounds {
            cpu: 1,
            memory: 1 << 30,
            data: 1 << 30,
            open: 16,
            file: 0,
            read: self.libraries.clone(),
            write: Vec::new(),
            role: Role::Probe,
        };
        let mut command = self.command(&bounds, &self.checker);
        command.arg(TRIAL);
        let outcome = self.run(command, TRIAL_WATCH);
        let outcome = outcome.context(words::sandbox::CANNOT_TRY)?;
        let said = |bytes| String::from_utf8_lossy(bytes).trim().to_string();
        match outcome.end {
            End::Exit(0) => {}
            End::Exit(code) if code == i32::from(NOT_STARTED) => {
                anyhow::bail!(words::sandbox::no_program_starts(said(&outcome.stderr)))
            }
            End::Signal(signal) if is_bad_call(signal) => {
                anyhow::bail!(words::sandbox::UNKNOWN_CALL)
            }
            _ => anyhow::bail!(words::sandbox::NO_END),
        }
        Ok(said(&outcome.stdout).lines().map(str::to_string).collect())
    }
}

/// The system's libraries that a program of the probe needs, where they have to be named.
fn libraries() -> Vec<PathBuf> {
    #[cfg(target_os = "linux")]
    return crate::process::sandbox::libraries();
    #[cfg(not(target_os = "linux"))]
    Vec::new()
}

/// Does this signal say that a program made a system call that is not allowed to it?
#[cfg(unix)]
pub fn is_bad_call(signal: i32) -> bool {
    signal == nix::sys::signal::Signal::SIGSYS as i32
}

#[cfg(not(unix))]
pub fn is_bad_call(_: i32) -> bool {
    false
}

/// Why a program did not start, from what the child said that ended with [`NOT_STARTED`].
pub fn not_started_because(program: &Path, said: &[u8]) -> String {
    let said = String::from_utf8_lossy(said).trim().to_string();
    #[cfg(target_os = "linux")]
    if let Ok(disk) = nix::sys::statvfs::statvfs(program)
        && disk.flags().contains(nix::sys::statvfs::FsFlags::ST_NOEXEC)
    {
        return words::sandbox::may_not_run(said);
    }
    match said.contains(&program.display().to_string()) {
        true => said,
        false => words::sandbox::cannot_start(program.display(), said),
    }
}

/// Answers the hidden words by which a launcher starts its own program: whatever program is one
/// calls this before it reads its words.
///
/// Returns the exit status, if the words were such.
pub fn answer_hidden_words() -> Option<u8> {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let first = words.first()?;
    if first == SUBCOMMAND {
        eprintln!("{:#}", become_limited(&words[1..]));
        return Some(NOT_STARTED);
    }
    if first == TRIAL {
        trial().iter().for_each(|missing| println!("{missing}"));
        return Some(0);
    }
    None
}

/// The hidden subcommand [`TRIAL`].
fn trial() -> Vec<&'static str> {
    #[cfg(target_os = "linux")]
    return crate::process::sandbox::missing();
    #[cfg(not(target_os = "linux"))]
    vec![words::sandbox::DISK_AND_NETWORK]
}

/// The hidden subcommand: bounds this process and becomes the program named in `words`.
///
/// Returns only to say what went wrong.
#[cfg(unix)]
fn become_limited(words: &[OsString]) -> anyhow::Error {
    use std::os::unix::process::CommandExt;

    let [bounds, program, arguments @ ..] = words else {
        return anyhow::anyhow!(words::sandbox::own_use(SUBCOMMAND));
    };
    let bounds = bounds
        .to_str()
        .and_then(|words| serde_json::from_str::<Bounds>(words).ok());
    let Some(bounds) = bounds else {
        return anyhow::anyhow!(words::sandbox::own_use(SUBCOMMAND));
    };
    // Whoever stops the checker stops what it has started. Only Linux can promise that.
    #[cfg(target_os = "linux")]
    if let Err(error) = nix::sys::prctl::set_pdeathsig(nix::sys::signal::Signal::SIGKILL) {
        return anyhow::anyhow!(words::sandbox::cannot_tie(error));
    }
    if let Err(error) = close_inherited() {
        return error;
    }
    if let Err(error) = limit(&bounds) {
        return error;
    }
    #[cfg(target_os = "linux")]
    if let Err(error) = crate::process::sandbox::enter(&bounds, Path::new(program)) {
        return error;
    }
    let error = Command::new(program).args(arguments).exec();
    anyhow::anyhow!(words::sandbox::cannot_start(program.display(), error))
}

/// Leaves the standard streams open and nothing else. Whoever started the checker may have left it
/// files or the job server of a `make`: they are not for foreign code.
#[cfg(unix)]
fn close_inherited() -> Result<()> {
    let folder = match cfg!(target_os = "linux") {
        true => "/proc/self/fd",
        false => "/dev/fd",
    };
    let names = std::fs::read_dir(folder).context(words::sandbox::OPEN_FILES_UNSEEN)?;
    let open = names.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    for descriptor in open
        .filter(|descriptor: &i32| *descriptor > 2)
        .collect::<Vec<_>>()
    {
        // One of them was the folder, which is closed by now.
        let _ = nix::unistd::close(descriptor);
    }
    Ok(())
}

/// Sets the limits of `bounds`, or what was inherited where that is less: nobody may have more.
#[cfg(unix)]
fn limit(bounds: &Bounds) -> Result<()> {
    use nix::sys::resource::{Resource, getrlimit, setrlimit};

    let limits = [
        (Resource::RLIMIT_CPU, bounds.cpu, bounds.cpu + 1),
        (Resource::RLIMIT_FSIZE, bounds.file, bounds.file),
        (Resource::RLIMIT_CORE, 0, 0),
        (Resource::RLIMIT_AS, bounds.memory, bounds.memory),
        (Resource::RLIMIT_DATA, bounds.data, bounds.data),
        (Resource::RLIMIT_NOFILE, bounds.open, bounds.open),
    ];
    for (resource, soft, hard) in limits {
        let (_, most) = getrlimit(resource).unwrap_or((soft, hard));
        let (soft, hard) = match resource {
            // The soft one comes first, and with a signal of its own.
            Resource::RLIMIT_CPU => (soft.min(most.saturating_sub(1)), hard.min(most)),
            _ => (soft.min(most), hard.min(most)),
        };
        if let Err(error) = setrlimit(resource, soft, hard) {
            // Some systems know a limit by name only; there the others and the wall clock hold.
            if cfg!(target_os = "linux") {
                anyhow::bail!(words::sandbox::cannot_set(format!("{resource:?}"), error));
            }
        }
    }
    Ok(())
}

/// Where processes cannot bound themselves this way, nothing asks for it.
#[cfg(not(unix))]
fn become_limited(_: &[OsString]) -> anyhow::Error {
    anyhow::anyhow!(words::sandbox::own_use_on_unix(SUBCOMMAND))
}
