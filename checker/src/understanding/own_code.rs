//! Runs of the learner's own functions: what write-up, constructions and figures are held against.

use crate::probe::{Call, Reply, ask};
use crate::process::limited::Launcher;
use crate::surface::Surface;
use crate::understanding::tasks::{STEPS, Walk};
use crate::wire::Value;
use anyhow::Result;
use std::path::Path;

/// The program that calls the learner's nine crates.
pub struct OwnCode<'a> {
    pub launcher: &'a Launcher,
    pub program: &'a Path,
}

/// One run of `guarded_descent` on a bowl, and what `row` says of it.
pub struct Ran {
    /// `Converges`, `Crawls`, `Stalls` or `Diverges`.
    pub behaviour: String,
    /// The row's steps: where the story ended.
    pub steps: usize,
    pub trajectory: Vec<Vec<f64>>,
}

/// One run of a `sweep`.
pub struct Swept {
    pub losses: Vec<f64>,
    /// As in [`Ran`].
    pub behaviour: String,
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
    /// Runs every setting, and has its row made. `None` when the learner's code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn runs(&self, settings: &[Setting]) -> Result<Option<Vec<Ran>>> {
        let made = self.rows(settings)?;
        Ok(made.and_then(|made| made.iter().map(|(run, row)| ran(run, row)).collect()))
    }

    /// The table of every setting's run. `None` when the learner's code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn table(&self, settings: &[Setting]) -> Result<Option<String>> {
        let Some(made) = self.rows(settings)? else {
            return Ok(None);
        };
        let rows = made.into_iter().map(|(_, row)| row).collect();
        let render = Call {
            exercise: "ex08_table",
            function: "render",
            arguments: vec![Value::List(rows)],
        };
        let table = self.ask(&[render])?;
        Ok(table.and_then(|table| table.first()?.word().map(str::to_string)))
    }

    /// The run of every setting and its row, as they travel.
    fn rows(&self, settings: &[Setting]) -> Result<Option<Vec<(Value, Value)>>> {
        let descents: Vec<Call> = settings.iter().map(Setting::descent).collect();
        let Some(runs) = self.ask(&descents)? else {
            return Ok(None);
        };
        let rows: Option<Vec<Call>> = settings
            .iter()
            .zip(&runs)
            .map(|(setting, run)| setting.row(run))
            .collect();
        let rows = rows.map(|rows| self.ask(&rows)).transpose()?.flatten();
        Ok(rows.map(|rows| runs.into_iter().zip(rows).collect()))
    }

    /// The trajectories of `descend_with_momentum`, which nothing stops. `None` when the learner's
    /// code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn rolls(&self, settings: &[Setting]) -> Result<Option<Vec<Vec<Vec<f64>>>>> {
        let calls: Vec<Call> = settings.iter().map(Setting::roll).collect();
        let walks = self.ask(&calls)?;
        Ok(walks.and_then(|walks| walks.iter().map(Value::points).collect()))
    }

    /// The runs of `sweep` with the rates of `settings`; for the rest the first setting speaks. `None`
    /// when the learner's code did not finish.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn sweep(&self, settings: &[Setting]) -> Result<Option<Vec<Swept>>> {
        let Some(first) = settings.first() else {
            return Ok(Some(Vec::new()));
        };
        let rates: Vec<f64> = settings.iter().map(|setting| setting.lr).collect();
        let swept = self.ask(&[Call {
            exercise: "ex05_sweep",
            function: "sweep",
            arguments: vec![
                Surface::bowl(&first.bowl).to_value(),
                first.start.into(),
                rates.into(),
                first.steps.into(),
                first.threshold.into(),
            ],
        }])?;
        let run = |run: &Value| {
            let [_, losses, behaviour] = run.items()? else {
                return None;
            };
            Some(Swept {
                losses: losses.numbers()?,
                behaviour: behaviour.word()?.to_string(),
            })
        };
        Ok(swept.and_then(|swept| swept.first()?.items()?.iter().map(run).collect()))
    }

    /// The trajectories of `walks`. `None` when the learner's code did not finish them all.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn walks(&self, walks: &[Walk]) -> Result<Option<Vec<Vec<Vec<f64>>>>> {
        let is_bowl = |walk: &Walk| matches!(walk, Walk::Bowl { .. });
        // Two exercises never share a process: what one does to it must not reach the other.
        let mut trajectories = Vec::new();
        for walks in walks.chunk_by(|a, b| is_bowl(a) == is_bowl(b)) {
            let calls: Vec<Call> = walks.iter().map(call).collect();
            let Some(answers) = self.ask(&calls)? else {
                return Ok(None);
            };
            let trajectory = |(walk, answer): (&Walk, &Value)| match is_bowl(walk) {
                true => answer.items()?.first()?.points(),
                false => answer.points(),
            };
            let made: Option<Vec<_>> = walks.iter().zip(&answers).map(trajectory).collect();
            let Some(made) = made else { return Ok(None) };
            trajectories.extend(made);
        }
        Ok(Some(trajectories))
    }

    fn ask(&self, calls: &[Call]) -> Result<Option<Vec<Value>>> {
        let replies = ask(self.launcher, self.program, calls)?.replies;
        let value = |reply: Reply| match reply {
            Reply::Answer(answer) => Some(answer.value),
            _ => None,
        };
        Ok(replies.into_iter().map(value).collect())
    }
}

impl Setting {
    fn descent(&self) -> Call {
        Call {
            exercise: "ex07_guard",
            function: "guarded_descent",
            arguments: vec![
                Surface::bowl(&self.bowl).to_value(),
                self.start.into(),
                self.lr.into(),
                self.momentum.into(),
                self.steps.into(),
                self.ceiling.into(),
            ],
        }
    }

    fn roll(&self) -> Call {
        Call {
            exercise: "ex06_momentum",
            function: "descend_with_momentum",
            arguments: vec![
                Surface::bowl(&self.bowl).to_value(),
                self.start.into(),
                self.lr.into(),
                self.momentum.into(),
                self.steps.into(),
            ],
        }
    }

    /// The row of a run that `guarded_descent` returned.
    fn row(&self, run: &Value) -> Option<Call> {
        let [trajectory, losses, stop] = run.items()? else {
            return None;
        };
        let diverged = stop.word()?.strip_prefix("Diverged at ");
        let step: Option<usize> = diverged.map(str::parse).transpose().ok()?;
        Some(Call {
            exercise: "ex08_table",
            function: "row",
            arguments: vec![
                self.lr.into(),
                self.momentum.into(),
                self.steps.into(),
                trajectory.clone(),
                losses.clone(),
                Value::list(step),
                self.threshold.into(),
            ],
        })
    }
}

fn call(walk: &Walk) -> Call {
    match *walk {
        Walk::Bowl { a, b, lr, momentum } => Setting {
            bowl: [a, b],
            start: [1.0, 1.0],
            lr,
            momentum,
            steps: STEPS,
            threshold: 1e-3,
            ceiling: f64::INFINITY,
        }
        .descent(),
        Walk::Saddle { start, lr } => Call {
            exercise: "ex04_loop",
            function: "descend",
            arguments: vec![
                Surface::bowl(&[2.0, -2.0]).to_value(),
                start.into(),
                lr.into(),
                STEPS.into(),
            ],
        },
    }
}

fn ran(run: &Value, row: &Value) -> Option<Ran> {
    let [_, _, behaviour, steps, _] = row.items()? else {
        return None;
    };
    Some(Ran {
        behaviour: behaviour.word()?.to_string(),
        steps: steps.count()?,
        trajectory: run.items()?.first()?.points()?,
    })
}
