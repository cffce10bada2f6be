//! `course.toml`: what counts how much. Without the file, what it says by default.

use anyhow::{Context, Result, bail};
use checker::course;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// What counts how much.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scheme {
    /// The share of all points at which a person passes.
    pub pass: f64,
    pub weights: Weights,
    /// What is left of all points under a verdict; 1 where none is named.
    pub verdicts: BTreeMap<String, f64>,
    pub late: Late,
}

/// Points.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// For each step.
    pub step: f64,
    /// For steps that count otherwise, by their names.
    pub steps: BTreeMap<String, f64>,
    /// For the figures that hold, all together.
    pub figures: f64,
    /// For the questions and the write-up, all together.
    pub understanding: f64,
}

/// What lateness costs.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Late {
    /// Nothing is lost so long.
    pub grace_hours: f64,
    /// The share of the points that is lost for each day that has begun.
    pub per_day: f64,
    /// No more than this share is lost.
    pub most: f64,
}

impl Default for Scheme {
    fn default() -> Scheme {
        Scheme {
            pass: 0.5,
            weights: Weights::default(),
            verdicts: BTreeMap::from([("TOOL-LOCKED".to_string(), 0.0)]),
            late: Late::default(),
        }
    }
}

impl Default for Weights {
    fn default() -> Weights {
        Weights {
            step: 1.0,
            steps: BTreeMap::new(),
            figures: 1.0,
            understanding: 3.0,
        }
    }
}

impl Default for Late {
    fn default() -> Late {
        Late {
            grace_hours: 0.0,
            per_day: 0.0,
            most: 1.0,
        }
    }
}

impl Scheme {
    /// Reads `course.toml`.
    ///
    /// # Errors
    /// When it is not there, no TOML, or names what there is not: the line is said.
    pub fn read(path: &Path) -> Result<Scheme> {
        let text = std::fs::read_to_string(path);
        let text = text.with_context(|| format!("cannot read {}", path.display()))?;
        Scheme::of(&text).with_context(|| path.display().to_string())
    }

    /// Reads the text of it.
    ///
    /// # Errors
    /// As above.
    pub fn of(text: &str) -> Result<Scheme> {
        let scheme: Scheme = toml::from_str(text)?;
        for name in scheme.weights.steps.keys() {
            if !course::core().any(|one| one.name == name) {
                bail!(
                    "[weights.steps] names {name}, and the steps are {}",
                    course::range()
                );
            }
        }
        const VERDICTS: [&str; 4] = [
            "COMPLETE",
            "RUNS-NOT-UNDERSTOOD",
            "INCOMPLETE",
            "TOOL-LOCKED",
        ];
        for name in scheme.verdicts.keys() {
            if !VERDICTS.contains(&name.as_str()) {
                bail!(
                    "[verdicts] names {name}, and they are {}",
                    VERDICTS.join(", ")
                );
            }
        }
        let late = &scheme.late;
        let shares = [scheme.pass, late.per_day, late.most];
        let mut shares = scheme.verdicts.values().chain(&shares);
        if shares.any(|share| !(0.0..=1.0).contains(share)) {
            bail!("pass, per-day, most and what verdicts leave are shares, from 0 to 1");
        }
        let weights = &scheme.weights;
        let points = [
            weights.step,
            weights.figures,
            weights.understanding,
            late.grace_hours,
        ];
        let mut points = weights.steps.values().chain(&points);
        if points.any(|points| !points.is_finite() || *points < 0.0) {
            bail!("weights and hours are numbers, not below 0");
        }
        Ok(scheme)
    }

    /// The points of one step.
    pub fn step(&self, name: &str) -> f64 {
        let other = self.weights.steps.get(name);
        other.copied().unwrap_or(self.weights.step)
    }

    /// All points there are.
    pub fn all(&self) -> f64 {
        let steps: f64 = course::core().map(|one| self.step(one.name)).sum();
        steps + self.weights.figures + self.weights.understanding
    }
}

#[cfg(test)]
mod tests {
    use super::Scheme;

    #[test]
    fn what_is_not_said_is_as_by_default_and_a_slip_is_said_with_its_line() {
        assert_eq!(Scheme::of("").expect("empty"), Scheme::default());
        let some = Scheme::of("pass = 0.6\n[weights]\nunderstanding = 5\n").expect("a scheme");
        assert_eq!(
            (some.pass, some.weights.understanding, some.weights.step),
            (0.6, 5.0, 1.0)
        );
        let slip = Scheme::of("pass = 0.6\n[weights]\nunderstandng = 5\n").expect_err("a slip");
        assert!(format!("{slip:#}").contains("line 3"), "{slip:#}");
        for text in [
            "pass = 60",
            "[verdicts]\nCOMPLET = 1",
            "[weights.steps]\nex99 = 1",
            "[weights]\nstep = -1",
        ] {
            assert!(Scheme::of(text).is_err(), "{text}");
        }
    }
}
