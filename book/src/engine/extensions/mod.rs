//! What the live figures of the extensions show of the reader's code, a file a figure, beside what the
//! solutions answer to the very same questions.

mod batches;
mod landscape;
mod line;
mod noise;
mod race;
mod regression;
mod valleys;

use super::Trouble;
use super::hand::{Hand, Solutions};
use anyhow::{Result, bail};
use checker::close::close;
use checker::request::{Request, Wire};
use checker::show;
use checker::wire;
use serde_json::Value;
use std::collections::BTreeMap;

/// The figures, and the exercise whose code each of them runs.
pub const FIGURES: [(&str, &str); 8] = [
    ("paths", "ext01_line"),
    ("cloud", "ext02_noise"),
    ("gamble", "ext03_valleys"),
    ("basins", "ext03_valleys"),
    ("race", "ext04_adam"),
    ("landscape", "ext04_adam"),
    ("needle", "ext05_regression"),
    ("price", "ext06_batches"),
];

/// No figure walks further.
const MOST_STEPS: usize = 600;
/// So many points of a walk are held against the solution's: where a walk is chaotic, rounding alone
/// makes two of the later ones differ.
const HELD: usize = 20;

/// The settings of a figure, by their names.
#[derive(Debug, Default)]
pub struct Knobs(pub BTreeMap<String, f64>);

impl Knobs {
    /// The number of this name; 0 where there is none.
    fn number(&self, name: &str) -> f64 {
        self.0.get(name).copied().unwrap_or_default()
    }

    /// The same as a whole number, at most `most`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn count(&self, name: &str, most: usize) -> usize {
        (self.number(name) as usize).min(most)
    }

    fn steps(&self) -> usize {
        self.count("steps", MOST_STEPS)
    }
}

/// What a figure shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The answers, by the names that the page's script knows.
    pub yours: Value,
    /// The first of them that is not the solution's, in words.
    pub differs: Option<String>,
}

/// Why there is nothing to show.
enum Stop {
    Trouble(Trouble),
    Fault(anyhow::Error),
}

impl From<anyhow::Error> for Stop {
    fn from(fault: anyhow::Error) -> Stop {
        Stop::Fault(fault)
    }
}

/// What the code of `hand` makes of the figure `name`, one of [`FIGURES`].
///
/// # Errors
/// For faults of the machine, and where there is no such figure; what the code does wrong is a
/// [`Trouble`].
pub fn shown<H: Hand>(name: &str, hand: &H, settings: &Knobs) -> Result<Result<Shown, Trouble>> {
    let mut asked = Examined {
        hand,
        differs: None,
    };
    let yours = match name {
        "paths" => line::paths(&mut asked, settings),
        "cloud" => noise::cloud(&mut asked, settings),
        "gamble" => valleys::map(&mut asked, settings, false),
        "basins" => valleys::map(&mut asked, settings, true),
        "race" => race::race(&mut asked, settings),
        "landscape" => landscape::landscape(&mut asked, settings),
        "needle" => regression::needle(&mut asked, settings),
        "price" => batches::price(&mut asked, settings),
        other => bail!("there is no figure {other}"),
    };
    match yours {
        Ok(yours) => Ok(Ok(Shown {
            yours,
            differs: asked.differs,
        })),
        Err(Stop::Trouble(trouble)) => Ok(Err(trouble)),
        Err(Stop::Fault(fault)) => Err(fault),
    }
}

/// Somebody's code, asked question by question, and the first answer that was not the solution's.
struct Examined<'a, H> {
    hand: &'a H,
    differs: Option<String>,
}

impl<H: Hand> Examined<'_, H> {
    /// The answers to `requests`, each held against the solution's to the same request; `by` is the
    /// function at work, as its reader knows it.
    fn all<R: Request>(&mut self, by: &str, requests: &[R]) -> Result<Vec<R::Answer>, Stop> {
        let yours = self.hand.answers(requests)?.map_err(Stop::Trouble)?;
        let right = Solutions.answers(requests)?.map_err(Stop::Trouble)?;
        for (yours, right) in yours.iter().zip(&right) {
            self.hold(by, &yours.to_value(), &right.to_value());
        }
        Ok(yours)
    }

    /// The answer to one request.
    fn one<R: Request>(&mut self, by: &str, request: R) -> Result<R::Answer, Stop> {
        let mut answers = self.all(by, &[request])?;
        let nothing = || Stop::Trouble(Trouble::new(R::EXERCISE, "it gave no answer"));
        answers.pop().ok_or_else(nothing)
    }

    fn hold(&mut self, by: &str, yours: &wire::Value, right: &wire::Value) {
        if self.differs.is_some() {
            return;
        }
        let (Some(mine), Some(theirs)) = (yours.items(), right.items()) else {
            if !close(yours, right) {
                let (yours, right) = show::apart(yours, right);
                self.differs = Some(format!(
                    "Your `{by}` answers {yours}, the reference {right}."
                ));
            }
            return;
        };
        let of = |items: &[wire::Value]| items.len();
        if mine.len() != theirs.len() {
            self.differs = Some(format!(
                "Your `{by}` answers with {} values, the reference with {}.",
                of(mine),
                of(theirs)
            ));
        }
        let pairs = mine.iter().zip(theirs).take(HELD + 1);
        for (place, (mine, theirs)) in pairs.enumerate() {
            if !close(mine, theirs) && self.differs.is_none() {
                let (mine, theirs) = show::apart(mine, theirs);
                self.differs = Some(format!(
                    "Your `{by}` has {mine} at place {place}, the reference {theirs}."
                ));
            }
        }
    }
}
