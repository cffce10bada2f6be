//! What can go wrong, in words for the person in front of the screen.
//!
//! An exercise that is not finished panics in its `todo!()`. Here the panic is caught, and its
//! place in the source tells which exercise and which function is meant.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::panic::{self, PanicHookInfo, UnwindSafe};
use std::path::PathBuf;
use std::sync::Once;

use plot::GridError;

/// Why a picture could not be made or kept.
#[derive(Debug)]
pub enum Failure {
    /// An exercise is still to be done.
    Unfinished(Panic),
    /// An exercise, or something that it called, panicked.
    Panicked {
        panic: Panic,
        /// The exercises that were running.
        needs: &'static [&'static str],
    },
    /// The rulers or the grid of `ex01_surface` have the wrong shape.
    Surface(GridError),
    /// `linspace` of `ex01_surface` returned another number of marks than it was asked for.
    Ruler { wanted: usize, found: usize },
    /// A picture could not be turned into pixels.
    #[cfg(feature = "png")]
    Png(plot::PngError),
    /// No folder was named to write to, and the usual one was not found from this folder.
    NoWorkspace(PathBuf),
    /// A file or a folder could not be written.
    Unwritable {
        path: PathBuf,
        error: std::io::Error,
    },
}

/// A panic that was caught: its message, and where it was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panic {
    pub message: String,
    pub file: String,
    pub line: usize,
}

impl Panic {
    fn of(info: &PanicHookInfo<'_>) -> Self {
        let payload = info.payload();
        let message = match (
            payload.downcast_ref::<&str>(),
            payload.downcast_ref::<String>(),
        ) {
            (Some(text), _) => (*text).to_owned(),
            (_, Some(text)) => text.clone(),
            _ => "a panic without a message".to_owned(),
        };
        let place = info.location();
        Self {
            message,
            file: place.map_or("?", |place| place.file()).replace('\\', "/"),
            line: place.map_or(0, |place| place.line() as usize),
        }
    }

    /// Whether it comes from a `todo!()`.
    pub fn is_todo(&self) -> bool {
        self.message.starts_with("not yet implemented")
    }

    /// The exercise in whose folder the panic was raised, such as `ex02_gradient`.
    pub fn exercise(&self) -> Option<&str> {
        let numbered = |name: &&str| {
            let number = name.strip_prefix("ext").or(name.strip_prefix("ex"));
            let mut letters = number.unwrap_or_default().chars();
            letters.next().is_some_and(|c| c.is_ascii_digit())
                && letters.next().is_some_and(|c| c.is_ascii_digit())
                && letters.next() == Some('_')
        };
        self.file.split('/').find(numbered)
    }

    /// The function in which the panic was raised, if the source can be read.
    ///
    /// The compiler notes a file as seen from the root of the workspace, which may be this folder,
    /// one above it, or `solutions/` there.
    fn function(&self) -> Option<String> {
        let here = std::env::current_dir().ok()?;
        let roots = here
            .ancestors()
            .flat_map(|root| [root.to_owned(), root.join("solutions")]);
        let source = roots
            .map(|root| root.join(&self.file))
            .find(|path| path.is_file())?;
        let source = std::fs::read_to_string(source).ok()?;
        function_around(&source, self.line).map(str::to_owned)
    }
}

/// The name of the function around a line of Rust, counted from 1: the last one declared above it.
pub fn function_around(source: &str, line: usize) -> Option<&str> {
    let above: Vec<&str> = source.lines().take(line).collect();
    above.iter().rev().find_map(|line| {
        let code = line.trim_start();
        let (before, after) = code.split_once("fn ")?;
        let declares = before
            .split_whitespace()
            .all(|word| matches!(word, "const" | "async" | "unsafe") || word.starts_with("pub"));
        let end = after.find(|c: char| !c.is_alphanumeric() && c != '_')?;
        (declares && end > 0).then(|| &after[..end])
    })
}

thread_local! {
    static CATCHING: Cell<bool> = const { Cell::new(false) };
    static CAUGHT: RefCell<Option<Panic>> = const { RefCell::new(None) };
}

/// Runs `work`, which needs these exercises, and turns a panic in it into a [`Failure`].
///
/// # Errors
///
/// [`Failure::Unfinished`] for a `todo!()`, [`Failure::Panicked`] for any other panic.
pub fn catch<T>(
    work: impl FnOnce() -> T + UnwindSafe,
    needs: &'static [&'static str],
) -> Result<T, Failure> {
    // The hook belongs to the whole process: it is quiet only while this thread is catching.
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let loud = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if CATCHING.get() {
                CAUGHT.set(Some(Panic::of(info)));
            } else {
                loud(info);
            }
        }));
    });
    let before = CATCHING.replace(true);
    let result = panic::catch_unwind(work);
    CATCHING.set(before);
    result.map_err(|_| {
        let panic = CAUGHT.take().unwrap_or(Panic {
            message: "a panic that left no trace".to_owned(),
            file: "?".to_owned(),
            line: 0,
        });
        if panic.is_todo() && panic.exercise().is_some() {
            Failure::Unfinished(panic)
        } else {
            Failure::Panicked { panic, needs }
        }
    })
}

/// Says why the picture of this name failed, if it did; tells whether it is there.
pub fn report(name: &str, made: Result<(), Failure>) -> bool {
    if let Err(failure) = &made {
        eprintln!("{name} {failure}");
    }
    made.is_ok()
}

impl From<GridError> for Failure {
    fn from(error: GridError) -> Self {
        Self::Surface(error)
    }
}

#[cfg(feature = "png")]
impl From<plot::PngError> for Failure {
    fn from(error: plot::PngError) -> Self {
        Self::Png(error)
    }
}

/// Reads on from the name of a picture: `trajectory` + ` ` + `needs exercise …`.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unfinished(panic) => {
                let exercise = panic.exercise().unwrap_or("?");
                let function = panic.function();
                let what = function.map_or(String::new(), |name| format!("`{name}` is "));
                write!(
                    f,
                    "needs exercise {exercise} ({what}still a todo!() at {}:{})\n  \
                     next: fill it in, then run `cargo test -p {exercise}`",
                    panic.file, panic.line
                )
            }
            Self::Panicked { panic, needs } => {
                let suspects = panic
                    .exercise()
                    .map_or(needs.to_vec(), |exercise| vec![exercise]);
                write!(
                    f,
                    "stopped: {} at {}:{}\n  next: run `cargo test -p {}`",
                    panic.message,
                    panic.file,
                    panic.line,
                    suspects.join(" -p ")
                )
            }
            Self::Surface(error) => write!(
                f,
                "cannot draw the surface of ex01_surface: {error}\n  next: look at `linspace` and \
                 `sample_grid`, then run `cargo test -p ex01_surface`"
            ),
            Self::Ruler { wanted, found } => write!(
                f,
                "needs a ruler: `linspace` of ex01_surface was asked for {wanted} numbers and \
                 returned {found}\n  next: run `cargo test -p ex01_surface`"
            ),
            #[cfg(feature = "png")]
            Self::Png(error) => write!(f, "cannot be written as PNG: {error}"),
            Self::NoWorkspace(here) => write!(
                f,
                "has no folder to write to: neither {} nor one above it holds `exercises/`\n  \
                 next: go to the project's folder, or name another one with `--out DIR`",
                here.display()
            ),
            Self::Unwritable { path, error } => write!(
                f,
                "cannot be written to {}: {error}\n  next: free the place, or name another folder \
                 with `--out DIR`",
                path.display()
            ),
        }
    }
}
