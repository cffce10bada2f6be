//! The words of a figure directive:
//! `walk surface=bowl lr=0.09 start=-2.5,2 steps=200 uses=ex04_loop`.

use crate::engine::Land;
use crate::experiment::{CURVATURES, SADDLE_START, START, STEPS};
use crate::extensions;
use anyhow::{Context, Result, bail};
use checker::course;

/// What a figure is to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// `walk`, `sweep`, …
    pub kind: String,
    /// `bowl`, `saddle` or `terrain`.
    pub surface: &'static str,
    /// The bowl's curvatures.
    pub a: f64,
    pub b: f64,
    /// By how many degrees the bowl is turned; where that is said at all, a reader may turn it.
    pub tilt: Option<f64>,
    pub start: [f64; 2],
    /// One rate, or several for those that compare.
    pub rates: Vec<f64>,
    pub momentum: Option<f64>,
    pub steps: usize,
    /// The exercise whose code moves it, when the reader has it.
    pub uses: Option<&'static str>,
    /// It is a picture only.
    pub fixed: bool,
}

const SURFACES: [&str; 3] = ["bowl", "saddle", "terrain"];

impl Spec {
    /// Reads `words`; what they leave out is as in the standard experiment.
    ///
    /// # Errors
    /// When a word is not understood.
    pub fn read(words: &str) -> Result<Spec> {
        let mut words = words.split_whitespace();
        let kind = words
            .next()
            .context("a figure says first of which kind it is")?;
        let (surface, start) = match kind {
            "saddle" => ("saddle", SADDLE_START),
            _ => ("bowl", START),
        };
        let [a, b] = CURVATURES;
        let mut spec = Spec {
            kind: kind.to_string(),
            surface,
            a,
            b,
            tilt: None,
            start,
            rates: Vec::new(),
            momentum: None,
            steps: STEPS,
            uses: None,
            // A picture of the extensions has a script only where `static=false` says so.
            fixed: extensions::named(kind).is_some(),
        };
        for word in words {
            let (key, value) = word
                .split_once('=')
                .with_context(|| format!("{word} is no setting: they read key=value"))?;
            spec.set(key, value)
                .with_context(|| format!("{word} is not understood"))?;
        }
        Ok(spec)
    }

    fn set(&mut self, key: &str, value: &str) -> Result<()> {
        match key {
            "surface" => {
                let known = SURFACES.into_iter().find(|name| *name == value);
                self.surface = known.context("the surfaces are bowl, saddle and terrain")?;
            }
            "a" => self.a = value.parse()?,
            "b" => self.b = value.parse()?,
            "tilt" => self.tilt = Some(value.parse()?),
            "start" => {
                let point: Option<[f64; 2]> = numbers(value)?.try_into().ok();
                self.start = point.context("a start has two coordinates: start=-2.5,2")?;
            }
            "lr" => self.rates = numbers(value)?,
            "momentum" => self.momentum = Some(value.parse()?),
            "steps" => self.steps = value.parse()?,
            "uses" => {
                let exercise = course::find(value).filter(|exercise| exercise.name == value);
                self.uses = Some(exercise.context("there is no such exercise")?.name);
            }
            "static" => self.fixed = value.parse()?,
            _ => bail!("there is no setting {key}"),
        }
        Ok(())
    }

    /// The surface, if a walk can be asked for on it.
    pub fn land(&self) -> Option<Land> {
        match self.surface {
            "bowl" => {
                let (a, b) = (self.a, self.b);
                Some(match self.tilt {
                    Some(tilt) if tilt != 0.0 => Land::Askew { a, b, tilt },
                    _ => Land::Bowl { a, b },
                })
            }
            "saddle" => Some(Land::Saddle),
            _ => None,
        }
    }
}

fn numbers(text: &str) -> Result<Vec<f64>> {
    text.split(',').map(|word| Ok(word.parse()?)).collect()
}
