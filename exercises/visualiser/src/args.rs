//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::experiment::CURVATURES;
use crate::figure::Figure;
use crate::figures;
use crate::given::settings;
use crate::options::Flag;
use crate::settings::Settings;
use crate::words;

/// How the program is called.
pub const PROGRAM: &str = "cargo run -p visualiser";

/// What is to be made.
pub enum Wanted {
    /// The help text.
    Help,
    /// One figure.
    One(&'static Figure, Settings),
    /// The five figures that belong to the course.
    All,
    /// Every figure there is, and a page that shows them.
    Gallery,
    /// One picture of the extensions.
    #[cfg(feature = "extensions")]
    Extension(&'static crate::extensions::Picture),
    /// All of them.
    #[cfg(feature = "extensions")]
    Extensions,
}

/// The command line, understood.
pub struct Args {
    pub wanted: Wanted,
    /// The folder to write to, if one is named.
    pub out: Option<PathBuf>,
    /// Whether every picture is written as PNG, too.
    pub png: bool,
}

/// Reads the arguments after the program's name.
///
/// # Errors
///
/// A sentence about the argument that is missing or not understood.
pub fn parse(mut words: Parser) -> Result<Args, String> {
    let mut command: Option<String> = None;
    let (mut out, mut png) = (None, false);
    let mut given: Vec<(Flag, String)> = Vec::new();
    while let Some(word) = words.next().map_err(|error| error.to_string())? {
        match word {
            Arg::Short('h') | Arg::Long("help") => {
                return Ok(Args {
                    wanted: Wanted::Help,
                    out: None,
                    png: false,
                });
            }
            Arg::Long("out") => {
                let missing = "--out needs a folder after it";
                out = Some(PathBuf::from(value(&mut words).ok_or(missing)?));
            }
            Arg::Long("png") if cfg!(feature = "png") => png = true,
            Arg::Long("png") => {
                return Err(format!(
                    "PNG files need more than this program was built with: `{PROGRAM} --features \
                     png -- …`"
                ));
            }
            Arg::Long(name) => {
                let flag = flag(name)?;
                if given.iter().any(|(other, _)| *other == flag) {
                    return Err(format!("{} is given twice", flag.name()));
                }
                let value = value(&mut words)
                    .ok_or_else(|| format!("{} needs a value after it", flag.name()))?;
                given.push((flag, value.to_string_lossy().into_owned()));
            }
            Arg::Short(letter) => return Err(format!("there is no option `-{letter}`")),
            Arg::Value(word) => {
                let word = word.to_string_lossy().into_owned();
                match command {
                    Some(_) => return Err(format!("one figure at a time: `{word}` is too many")),
                    None => command = Some(word),
                }
            }
        }
    }
    let command = command.ok_or_else(|| format!("which figure? There are {}", names()))?;
    let wanted = wanted(&command, &given)?;
    match wanted {
        Wanted::One(figure, _) if png && figure.is_table() => {
            Err("the table is text: --png goes with the other figures".to_owned())
        }
        _ => Ok(Args { wanted, out, png }),
    }
}

/// The value of the option that was just read. It may begin with a minus sign, as in
/// `--start -2.5,2`, but not with two: that is the next option.
fn value(words: &mut Parser) -> Option<OsString> {
    let value = words.value().ok()?;
    let is_option = value.to_string_lossy().starts_with("--");
    (!value.is_empty() && !is_option).then_some(value)
}

fn flag(name: &str) -> Result<Flag, String> {
    let named = |flag: &&Flag| flag.name().strip_prefix("--") == Some(name);
    let unknown = || {
        let known = Flag::ALL.map(Flag::name);
        format!(
            "there is no option `--{name}`: there are {}, --out, --png",
            known.join(", ")
        )
    };
    Flag::ALL.iter().find(named).copied().ok_or_else(unknown)
}

fn wanted(command: &str, given: &[(Flag, String)]) -> Result<Wanted, String> {
    if let Some(figure) = figures::named(command) {
        return Ok(Wanted::One(figure, settings(figure, given)?));
    }
    let wanted = match command {
        "all" => Wanted::All,
        "gallery" => Wanted::Gallery,
        _ => of_extensions(command).ok_or_else(|| {
            let built = cfg!(feature = "extensions");
            let others = match built {
                true => String::new(),
                false => format!(
                    "; those of the extensions are drawn by `{PROGRAM} --features extensions -- \
                     extensions`"
                ),
            };
            format!(
                "there is no figure `{command}`: there are {}{others}",
                names()
            )
        })?,
    };
    match given.first() {
        None => Ok(wanted),
        Some((flag, _)) => Err(format!(
            "{command} draws the standard experiments and takes only --out and --png; {} goes with \
             a single figure",
            flag.name()
        )),
    }
}

/// A picture of the extensions by its name, or all of them.
#[cfg(feature = "extensions")]
fn of_extensions(command: &str) -> Option<Wanted> {
    match command {
        "extensions" => Some(Wanted::Extensions),
        name => crate::extensions::named(name).map(Wanted::Extension),
    }
}

/// There are none without the feature.
#[cfg(not(feature = "extensions"))]
fn of_extensions(_: &str) -> Option<Wanted> {
    None
}

fn names() -> String {
    let figures = figures::ALL.iter().map(|figure| figure.name);
    let names: Vec<&str> = figures.chain(["all", "gallery"]).collect();
    #[cfg(feature = "extensions")]
    let names = {
        let pictures = crate::extensions::PICTURES.iter().map(|one| one.name);
        let pictures = pictures.chain(["extensions"]);
        names.into_iter().chain(pictures).collect::<Vec<&str>>()
    };
    words::list(&names)
}

/// How to call the program: the figures with the options of each, and the options.
pub fn usage() -> String {
    let mut text = "\
Draws what your nine exercises compute.

Usage: cargo run -p visualiser -- FIGURE [OPTIONS]

Figures, and the options that each takes ((s): one value or several):
"
    .to_owned();
    for figure in &figures::ALL {
        text += &format!("  {:<11} {}\n", figure.name, figure.about);
        let taken = Flag::ALL.iter().filter_map(|flag| {
            let several = match flag.values(&figure.takes) {
                0 => return None,
                1 => "",
                _ => "(s)",
            };
            Some(format!("{}{several}", flag.name()))
        });
        let taken: Vec<String> = taken.collect();
        text += &format!("              {}\n", taken.join(" "));
    }
    #[cfg(feature = "extensions")]
    for picture in crate::extensions::PICTURES {
        text += &format!("  {:<15} {}\n", picture.name, picture.about);
    }
    text + &options()
}

/// The figures that are several, and the options.
fn options() -> String {
    let [a, b] = CURVATURES;
    format!(
        "  \
  all         the five figures of the course: trajectory, sweep, momentum, saddle, table
  gallery     every figure there is, and a page that shows them, in a folder gallery
  extensions  what the extensions compute, in a folder extensions (needs: cargo run -p visualiser
              --features extensions)

Options:
  --surface bowl|saddle|terrain  the loss: ½(a x² + b y²), x² − y², or a hilly one
  --a NUMBER, --b NUMBER         the curvatures of the bowl ({a} and {b})
  --start X,Y                    where the walk starts, such as -2.5,2
  --lr RATE,…                    learning rates, such as 0.02 or 0.01,0.09
  --momentum NUMBER,…            momenta, such as 0.9 or 0,0.5,0.9
  --steps NUMBER                 how many steps to walk, at most 100000
  --arrows downhill|uphill       show the slope as arrows
  --levels NUMBER                how many contours, at most 99 (19)
  --size NUMBER                  how many rates and momenta the map has, at most 2000
  --out FOLDER                   where the files go (exercises/figures; there, a figure with
                                 settings of your own is kept as FIGURE-own.svg)
  --png                          write PNG files, too (needs: cargo run -p visualiser --features png)
  -h, --help                     this text
"
    )
}
