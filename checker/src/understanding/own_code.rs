//! Runs of the learner's nine crates together: what write-up and constructions are held against.

use crate::grade::EXPERIMENT;
use crate::probe::{Call, Reply, ask};
use crate::process::limited::Launcher;
use crate::understanding::tasks::{STEPS, Walk};
use crate::wire::Value;
use anyhow::Result;
use std::path::Path;

/// A program of all nine crates.
pub struct OwnCode<'a> {
    pub launcher: &'a Launcher,
    pub program: &'a Path,
}

/// One run of `guarded_descent` on a bowl, and its `row`.
pub struct Ran {
    /// `Converges`, `Crawls`, `Stalls` or `Diverges`.
    pub behaviour: String,
    /// The row's steps: where the story ended.
    pub steps: usize,
    pub trajectory: Vec<Vec<f64>>,
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
    /// Runs every setting. `None` when the learner's code did not finish them all.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn runs(&self, settings: &[Setting]) -> Result<Option<Vec<Ran>>> {
        let calls: Vec<Call> = settings.iter().map(Setting::call).collect();
        let answers = self.ask(&calls)?;
        Ok(answers.iter().map(ran).collect())
    }

    /// The trajectories of `walks`. `None` when the learner's code did not finish them all.
    ///
    /// # Errors
    /// When the program cannot be run: the machine's fault.
    pub fn walks(&self, walks: &[Walk]) -> Result<Option<Vec<Vec<Vec<f64>>>>> {
        let call = |walk: &Walk| match *walk {
            Walk::Bowl { a, b, lr, momentum } => Setting {
                bowl: [a, b],
                start: [1.0, 1.0],
                lr,
                momentum,
                steps: STEPS,
                threshold: 1e-3,
                ceiling: f64::INFINITY,
            }
            .call(),
            Walk::Saddle { start, lr } => Call {
                exercise: EXPERIMENT,
                function: "saddle",
                arguments: vec![start.into(), lr.into(), STEPS.into()],
            },
        };
        let calls: Vec<Call> = walks.iter().map(call).collect();
        let answers = self.ask(&calls)?;
        let trajectory = |(walk, answer): (&Walk, &Option<Value>)| match walk {
            Walk::Bowl { .. } => Some(ran(answer)?.trajectory),
            Walk::Saddle { .. } => answer.as_ref()?.points(),
        };
        Ok(walks.iter().zip(&answers).map(trajectory).collect())
    }

    fn ask(&self, calls: &[Call]) -> Result<Vec<Option<Value>>> {
        let replies = ask(self.launcher, self.program, calls)?.replies;
        let value = |reply: Reply| match reply {
            Reply::Answer(answer) => Some(answer.value),
            _ => None,
        };
        Ok(replies.into_iter().map(value).collect())
    }
}

impl Setting {
    fn call(&self) -> Call {
        let [a, b] = self.bowl;
        let arguments = vec![
            a.into(),
            b.into(),
            self.start.into(),
            self.lr.into(),
            self.momentum.into(),
            self.steps.into(),
            self.threshold.into(),
            self.ceiling.into(),
        ];
        Call {
            exercise: EXPERIMENT,
            function: "bowl",
            arguments,
        }
    }
}

fn ran(answer: &Option<Value>) -> Option<Ran> {
    let [behaviour, steps, trajectory] = answer.as_ref()?.items()? else {
        return None;
    };
    Some(Ran {
        behaviour: behaviour.word()?.to_string(),
        steps: steps.count()?,
        trajectory: trajectory.points()?,
    })
}
