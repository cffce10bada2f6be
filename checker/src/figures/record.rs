//! What a figure says of itself: the settings of its runs and the numbers that it shows, as JSON
//! inside the file. It was handed in with the rest, and is believed in nothing.

use crate::surface::SADDLE;
use crate::words;
use serde::Deserialize;

/// A figure's settings and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The bowl's curvatures, or the saddle's.
    pub curvatures: [f64; 2],
    pub start: [f64; 2],
    pub steps: usize,
    pub runs: Vec<DrawnRun>,
    /// NaN where there is none.
    pub threshold: f64,
    /// NaN where there is none.
    pub ceiling: f64,
}

/// One run that a figure shows.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnRun {
    pub lr: f64,
    pub momentum: f64,
    /// The walk, where the figure shows one.
    pub points: Vec<Vec<f64>>,
    /// The loss at every step, where the figure shows that.
    pub losses: Vec<f64>,
}

/// The JSON of a figure may be so long.
const BYTES: usize = 1 << 20;
/// A figure may show so many runs, and so many steps in all of them together.
const RUNS: usize = 40;
const STEPS: usize = 50_000;

#[derive(Deserialize)]
struct Written {
    figure: String,
    surface: DrawnSurface,
    start: [f64; 2],
    steps: usize,
    threshold: Option<f64>,
    ceiling: Option<Number>,
    lr: Option<f64>,
    momentum: Option<f64>,
    points: Option<Vec<[Number; 2]>>,
    losses: Option<Vec<Number>>,
    runs: Option<Vec<WrittenRun>>,
    settings: Option<Vec<[f64; 2]>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum DrawnSurface {
    Bowl([f64; 2]),
    Saddle,
    Terrain,
}

/// What stands beside all the runs holds for each of them.
#[derive(Deserialize)]
struct WrittenRun {
    lr: Option<f64>,
    momentum: Option<f64>,
    points: Option<Vec<[Number; 2]>>,
    losses: Option<Vec<Number>>,
}

/// A number, or the word for one that JSON does not have.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Finite(f64),
    Word(Word),
}

#[derive(Deserialize)]
enum Word {
    #[serde(rename = "inf")]
    Infinity,
    #[serde(rename = "-inf")]
    MinusInfinity,
    #[serde(rename = "nan")]
    NotANumber,
}

impl From<Number> for f64 {
    fn from(number: Number) -> f64 {
        match number {
            Number::Finite(x) => x,
            Number::Word(Word::Infinity) => f64::INFINITY,
            Number::Word(Word::MinusInfinity) => f64::NEG_INFINITY,
            Number::Word(Word::NotANumber) => f64::NAN,
        }
    }
}

/// The record of a picture, `<metadata>{…}</metadata>`, or of a table, `<!-- {…} -->` in its last
/// line. `figure`: the name that it should have.
///
/// # Errors
/// A few words that go on after the file's name.
pub fn read(text: &str, figure: &str) -> Result<Record, String> {
    let json = json(text).ok_or(words::figures::NO_NUMBERS)?;
    if json.len() > BYTES {
        return Err(words::figures::too_many_numbers(BYTES >> 10));
    }
    let written: Written =
        serde_json::from_str(json).map_err(|_| words::figures::NUMBERS_NOT_READ)?;
    if written.figure != figure {
        return Err(words::figures::OF_ANOTHER.to_string());
    }
    let record = written.record()?;
    let steps = record.steps.saturating_mul(record.runs.len());
    match record.runs.len() <= RUNS && steps <= STEPS {
        true => Ok(record),
        false => Err(words::figures::too_much(RUNS, STEPS)),
    }
}

/// The JSON of a picture or a table, as it stands there.
pub fn json(text: &str) -> Option<&str> {
    between(text, "<metadata>", "</metadata>").or_else(|| {
        let last = text.lines().rfind(|line| !line.trim().is_empty())?;
        between(last, "<!--", "-->")
    })
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, after) = text.split_once(open)?;
    Some(after.split_once(close)?.0.trim())
}

impl Written {
    fn record(self) -> Result<Record, String> {
        let curvatures = match self.surface {
            DrawnSurface::Bowl(curvatures) => curvatures,
            DrawnSurface::Saddle => SADDLE,
            DrawnSurface::Terrain => {
                return Err(words::figures::TERRAIN.to_string());
            }
        };
        let runs = match (self.runs, self.settings) {
            (Some(runs), _) => runs,
            (None, Some(settings)) => settings.into_iter().map(WrittenRun::of).collect(),
            (None, None) => vec![WrittenRun {
                lr: None,
                momentum: None,
                points: self.points,
                losses: self.losses,
            }],
        };
        let run = |run: WrittenRun| {
            Some(DrawnRun {
                lr: run.lr.or(self.lr)?,
                momentum: run.momentum.or(self.momentum).unwrap_or(0.0),
                points: run.points.into_iter().flatten().map(point).collect(),
                losses: numbers(run.losses.unwrap_or_default()),
            })
        };
        let runs: Option<Vec<DrawnRun>> = runs.into_iter().map(run).collect();
        Ok(Record {
            curvatures,
            start: self.start,
            steps: self.steps,
            runs: runs.ok_or(words::figures::NO_RATE)?,
            threshold: self.threshold.unwrap_or(f64::NAN),
            ceiling: self.ceiling.map_or(f64::NAN, f64::from),
        })
    }
}

impl WrittenRun {
    /// A run of which only the settings are there.
    fn of([lr, momentum]: [f64; 2]) -> WrittenRun {
        WrittenRun {
            lr: Some(lr),
            momentum: Some(momentum),
            points: None,
            losses: None,
        }
    }
}

fn point(point: [Number; 2]) -> Vec<f64> {
    numbers(point.into())
}

fn numbers(numbers: Vec<Number>) -> Vec<f64> {
    numbers.into_iter().map(f64::from).collect()
}
