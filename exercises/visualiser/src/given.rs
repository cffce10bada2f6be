//! From the words of the command line to the settings of a figure.

use ex01_surface::{Bowl, Point};
use plot::Direction;

use crate::figure::Figure;
use crate::figures;
use crate::options::Flag;
use crate::settings::Settings;
use crate::surface::Surface;
use crate::words;

/// The most steps that are walked.
const MOST_STEPS: usize = 100_000;

/// How far from 0 a start may lie, along x and along y.
const FURTHEST: f64 = 1000.0;

/// The largest curvature of a bowl.
const STEEPEST: f64 = 1e6;

/// The most runs along one side of the map.
const LARGEST_MAP: usize = 2000;

/// The most contours of a surface.
const MOST_LEVELS: usize = 99;

/// The settings of a figure, with what was given on the command line.
///
/// # Errors
///
/// A sentence about the value that does not suit, or the option that the figure cannot use.
pub fn settings(figure: &Figure, given: &[(Flag, String)]) -> Result<Settings, String> {
    for (flag, _) in given {
        if flag.values(&figure.takes) == 0 {
            return Err(unused_option(*flag, figure));
        }
    }
    let text = |flag: Flag| {
        let found = given.iter().find(|(given, _)| *given == flag);
        found.map(|(_, text)| text.as_str())
    };
    let surface = surface(figure, text(Flag::Surface), text(Flag::A), text(Flag::B))?;
    let mut settings = (figure.standard)(surface);
    if let Some(text) = text(Flag::Start) {
        settings.start = start(text)?;
    }
    if let Some(text) = text(Flag::Lr) {
        settings.rates = numbers(Flag::Lr, text, figure)?;
    }
    if let Some(text) = text(Flag::Momentum) {
        settings.momenta = numbers(Flag::Momentum, text, figure)?;
    }
    if let Some(text) = text(Flag::Steps) {
        settings.steps = count(Flag::Steps, text, 0, MOST_STEPS)?;
    }
    if let Some(text) = text(Flag::Arrows) {
        settings.arrows = Some(direction(text)?);
    }
    if let Some(text) = text(Flag::Size) {
        settings.size = [count(Flag::Size, text, 2, LARGEST_MAP)?; 2];
    }
    if let Some(text) = text(Flag::Levels) {
        settings.levels = count(Flag::Levels, text, 1, MOST_LEVELS)?;
    }
    let runs = settings.rates.len() * settings.momenta.len();
    let most = figure.takes.rates.max(figure.takes.momenta);
    if runs > most.max(1) {
        return Err(format!(
            "{} has room for {most} runs, and {} learning rates with {} momenta make {runs}",
            figure.name,
            settings.rates.len(),
            settings.momenta.len()
        ));
    }
    Ok(settings)
}

/// What to say of an option that a figure has no use for.
fn unused_option(flag: Flag, figure: &Figure) -> String {
    let able: Vec<&str> = figures::ALL
        .iter()
        .filter(|other| flag.values(&other.takes) > 0)
        .map(|other| other.name)
        .collect();
    let (name, flag) = (figure.name, flag.name());
    format!(
        "{name} has no use for {flag}; it goes with {}",
        words::list(&able)
    )
}

fn surface(
    figure: &Figure,
    name: Option<&str>,
    a: Option<&str>,
    b: Option<&str>,
) -> Result<Surface, String> {
    let name = name.unwrap_or(figure.takes.surfaces[0]);
    let suits = figure.takes.surfaces.contains(&name);
    let Some(surface) = Surface::named(name).filter(|_| suits) else {
        let names = words::list(figure.takes.surfaces);
        return Err(format!(
            "{} knows no surface `{name}`: there are {names}",
            figure.name
        ));
    };
    let Surface::Bowl(standard) = surface else {
        return match a.or(b) {
            Some(_) => Err(format!(
                "--a and --b are the curvatures of the bowl, and the surface here is the {name}"
            )),
            None => Ok(surface),
        };
    };
    let curvature = |flag, text: Option<&str>, standard| match text {
        Some(text) => curvature(flag, text),
        None => Ok(standard),
    };
    Ok(Surface::Bowl(Bowl {
        a: curvature(Flag::A, a, standard.a)?,
        b: curvature(Flag::B, b, standard.b)?,
    }))
}

fn curvature(flag: Flag, text: &str) -> Result<f64, String> {
    let name = flag.name();
    match number(flag, text)? {
        0.0 => Err(format!(
            "{name} 0 makes a trough that is flat along its floor: it has no lowest point. A \
             curvature is above 0"
        )),
        x if x < 0.0 => Err(format!(
            "{name} {text} makes a surface that falls for ever: it has no lowest point. A curvature \
             is above 0; for a surface that falls away, try `trajectory --surface saddle`"
        )),
        x if x > STEEPEST => Err(format!(
            "{name} {text} is too steep to draw; the most is {STEEPEST}"
        )),
        x => Ok(x),
    }
}

fn start(text: &str) -> Result<Point, String> {
    let parts: Vec<&str> = text.split(',').collect();
    let [x, y] = parts.as_slice() else {
        return Err(format!(
            "--start needs two numbers with a comma between them, such as -2.5,2, and `{text}` is \
             not that"
        ));
    };
    let start = [number(Flag::Start, x)?, number(Flag::Start, y)?];
    if start.iter().any(|x| x.abs() > FURTHEST) {
        return Err(format!(
            "--start {text} is too far out to be drawn; the most is {FURTHEST} along x and along y"
        ));
    }
    Ok(start)
}

fn direction(text: &str) -> Result<Direction, String> {
    match text {
        "downhill" => Ok(Direction::Downhill),
        "uphill" => Ok(Direction::Uphill),
        _ => Err(format!(
            "--arrows points downhill or uphill, and not `{text}`"
        )),
    }
}

/// One number or several, as many as the figure can show.
fn numbers(flag: Flag, text: &str, figure: &Figure) -> Result<Vec<f64>, String> {
    let parts = text.split(',').map(|part| number(flag, part));
    let numbers = parts.collect::<Result<Vec<f64>, String>>()?;
    let most = flag.values(&figure.takes);
    if numbers.len() > most {
        let takes = match most {
            1 => "one number".to_owned(),
            _ => format!("at most {most} numbers"),
        };
        return Err(format!(
            "{} takes {takes} with {}, and `{text}` has {}",
            figure.name,
            flag.name(),
            numbers.len()
        ));
    }
    Ok(numbers)
}

fn number(flag: Flag, text: &str) -> Result<f64, String> {
    let text = text.trim();
    let name = flag.name();
    // A true minus sign comes with what is copied from a picture.
    match text.replace('−', "-").parse::<f64>() {
        Ok(x) if x.is_finite() => Ok(x),
        Ok(_) => Err(format!("{name} needs a finite number, and `{text}` is not")),
        Err(_) if text.is_empty() => Err(format!("{name} lacks a number")),
        Err(_) => Err(format!(
            "{name} needs a number such as 0.02, and `{text}` is not"
        )),
    }
}

fn count(flag: Flag, text: &str, least: usize, most: usize) -> Result<usize, String> {
    match text.parse::<usize>() {
        Ok(n) if (least..=most).contains(&n) => Ok(n),
        _ => Err(format!(
            "{} needs a whole number from {least} to {most}, and `{text}` is not",
            flag.name()
        )),
    }
}
