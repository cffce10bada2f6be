//! Runs of the learner's own functions: what write-up, constructions and figures are held against.

use crate::calls::ex05_sweep::{Sweep, Swept};
use crate::calls::ex06_momentum::DescendWithMomentum;
use crate::calls::ex07_guard::{GuardedDescent, Run};
use crate::calls::ex08_table::{Render, ResultRow, Row};
use crate::compile::rustc::Library;
use crate::key::Key;
use crate::probe::{Reply, ask};
use crate::process::limited::Launcher;
use crate::request::{Request, Wire};
use crate::surface::Surface;
use anyhow::Result;
use std::collections::BTreeMap;

/// A walk's points.
type Trajectory = Vec<Vec<f64>>;

/// The programs that call the learner's crates, by exercise.
pub struct OwnCode<'a> {
    pub launcher: &'a Launcher,
    pub programs: BTreeMap<&'static str, Library>,
}

/// What a run begins with.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// The bowl's curvatures.
    pub bowl: [f64; 2],
    pub start: [f64; 2],
    pub lr: f64,
    pub momentum: f64,
    pub steps: usize,
    pub threshold: f64,
    pub ceiling: f64,
}

impl OwnCode<'_> {
    /// Stands for these programs.
    pub fn key(&self) -> Key {
        let keys = self.programs.values().map(|program| program.key.bytes());
        Key::of(keys)
    }

    /// Every setting run by `guarded_descent`, and the row that is made of it. `None` when the
    /// learner's code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn runs(&self, settings: &[Setting]) -> Result<Option<Vec<(Run, ResultRow)>>> {
        let descents: Vec<GuardedDescent> = settings.iter().map(Setting::descent).collect();
        let Some(runs) = self.ask(&descents)? else {
            return Ok(None);
        };
        let both = settings.iter().zip(&runs);
        let rows: Vec<Row> = both.map(|(setting, run)| setting.row(run)).collect();
        let rows = self.ask(&rows)?;
        Ok(rows.map(|rows| runs.into_iter().zip(rows).collect()))
    }

    /// The table of every setting's run. `None` when the learner's code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn table(&self, settings: &[Setting]) -> Result<Option<String>> {
        let Some(made) = self.runs(settings)? else {
            return Ok(None);
        };
        let rows = made.into_iter().map(|(_, row)| row).collect();
        let table = self.ask(&[Render { rows }])?;
        Ok(table.and_then(|table| table.into_iter().next()))
    }

    /// The trajectories of `descend_with_momentum`, which nothing stops. `None` when the learner's
    /// code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn rolls(&self, settings: &[Setting]) -> Result<Option<Vec<Trajectory>>> {
        let rolls: Vec<_> = settings.iter().map(Setting::roll).collect();
        self.walks(&rolls)
    }

    /// The runs of `sweep` with the rates of `settings`; for the rest the first setting speaks.
    /// `None` when the learner's code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn sweep(&self, settings: &[Setting]) -> Result<Option<Vec<Swept>>> {
        let Some(first) = settings.first() else {
            return Ok(Some(Vec::new()));
        };
        let swept = self.ask(&[Sweep {
            surface: Surface::bowl(&first.bowl),
            start: first.start.to_vec(),
            rates: settings.iter().map(|setting| setting.lr).collect(),
            steps: first.steps,
            threshold: first.threshold,
        }])?;
        Ok(swept.and_then(|swept| swept.into_iter().next()))
    }

    /// The trajectories of `walks`, in their order. `None` when the learner's code did not finish
    /// them all.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn walks(&self, walks: &[DescendWithMomentum]) -> Result<Option<Vec<Trajectory>>> {
        self.ask(walks)
    }

    /// The answers to requests of one kind; `None` when one of them was not answered.
    fn ask<R: Request>(&self, requests: &[R]) -> Result<Option<Vec<R::Answer>>> {
        if requests.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let Some(program) = self.programs.get(R::EXERCISE) else {
            return Ok(None);
        };
        let calls: Vec<_> = requests.iter().map(Request::call).collect();
        let replies = ask(self.launcher, &program.program(), &calls)?.replies;
        let answer = |reply: Reply| match reply {
            Reply::Answer(answer) => R::Answer::from_value(&answer.value),
            _ => None,
        };
        Ok(replies.into_iter().map(answer).collect())
    }
}

impl Setting {
    fn descent(&self) -> GuardedDescent {
        GuardedDescent {
            surface: Surface::bowl(&self.bowl),
            start: self.start.to_vec(),
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
            ceiling: self.ceiling,
        }
    }

    fn roll(&self) -> DescendWithMomentum {
        DescendWithMomentum {
            surface: Surface::bowl(&self.bowl),
            start: self.start.to_vec(),
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
        }
    }

    /// What the row of a run is made of that `guarded_descent` returned.
    fn row(&self, run: &Run) -> Row {
        Row {
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
            trajectory: run.trajectory.clone(),
            losses: run.losses.clone(),
            stop: run.stop,
            threshold: self.threshold,
        }
    }
}
