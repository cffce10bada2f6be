//! The solutions at work: what the book's numbers and pictures are computed with.
//!
//! Every method calls the solutions' own functions, in the checker's probe.

mod functions;

use crate::engine::walk;
use crate::engine::{Settings, Walk, Workshop};
use crate::places::Places;
use crate::plan::Plan;
use anyhow::{Context, Result, anyhow};
use checker::probe::Call;
use checker::wire::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

/// A run that the guard watched: the walk, and the update that it stopped at.
pub type Guarded = (Walk, Option<usize>);

/// The solutions, compiled.
pub struct Lab {
    workshop: Workshop,
    /// What was asked before. The solutions always answer alike.
    asked: Mutex<BTreeMap<String, Value>>,
}

impl Lab {
    /// Compiles the solutions, as far as they have not been compiled before.
    ///
    /// # Errors
    /// When they do not compile, or the machine fails.
    pub fn open(places: &Places, launcher: &Path) -> Result<Lab> {
        let compiler = crate::engine::workshop::compiler(launcher)?;
        let workshop = Workshop::build(&compiler, &places.solutions())?;
        Ok(Lab {
            workshop,
            asked: Mutex::default(),
        })
    }

    /// A walk by `descend`, or by `descend_with_momentum` where there is momentum.
    ///
    /// # Errors
    /// When the solutions do not answer.
    pub fn walk(&self, plan: Plan) -> Result<Walk> {
        let by = match plan.momentum {
            0.0 => "ex04_loop",
            _ => "ex06_momentum",
        };
        let settings = Settings {
            by,
            land: plan.land,
            start: plan.start,
            lr: plan.lr,
            momentum: plan.momentum,
            steps: plan.steps,
        };
        let values = walk::calls(&settings)
            .into_iter()
            .map(|call| self.answer(call));
        let values: Vec<Value> = values.collect::<Result<_>>()?;
        walk::read(&settings, &values).context("the solutions return no walk")
    }

    /// A walk by `guarded_descent` under the default ceiling.
    ///
    /// # Errors
    /// When the solutions do not answer.
    pub fn guarded(&self, plan: Plan) -> Result<Guarded> {
        let ceiling = plan.land.ceiling(plan.start);
        let arguments = vec![
            plan.land.surface().to_value(),
            plan.start.into(),
            plan.lr.into(),
            plan.momentum.into(),
            plan.steps.into(),
            ceiling.into(),
        ];
        let run = self.call("ex07_guard", "guarded_descent", arguments)?;
        let read = || {
            let [points, losses, stop] = run.items()? else {
                return None;
            };
            let points = points.points()?.into_iter().map(|p| p.try_into().ok());
            let walk = Walk {
                points: points.collect::<Option<_>>()?,
                losses: losses.numbers()?,
            };
            let step = stop.word()?.strip_prefix("Diverged at ");
            Some((walk, step.and_then(|step| step.parse().ok())))
        };
        read().context("guarded_descent returned something else")
    }

    fn number_of(
        &self,
        exercise: &'static str,
        function: &'static str,
        arguments: Vec<Value>,
    ) -> Result<f64> {
        let value = self.call(exercise, function, arguments)?;
        value
            .number()
            .with_context(|| format!("{function} returned no number"))
    }

    fn point_of(
        &self,
        exercise: &'static str,
        function: &'static str,
        arguments: Vec<Value>,
    ) -> Result<[f64; 2]> {
        let value = self.call(exercise, function, arguments)?;
        let point = value.numbers().and_then(|p| p.try_into().ok());
        point.with_context(|| format!("{function} returned no point"))
    }

    /// Many calls at once: a process for each would take a while.
    fn points_of(&self, calls: Vec<Call>) -> Result<Vec<[f64; 2]>> {
        let Some(first) = calls.first() else {
            return Ok(Vec::new());
        };
        let answered = self.workshop.ask(first.exercise, &calls)?;
        let values =
            answered.map_err(|trouble| anyhow!("the solutions do not answer: {trouble}"))?;
        let point = |value: &Value| value.numbers()?.try_into().ok();
        let points: Option<Vec<[f64; 2]>> = values.iter().map(point).collect();
        points.context("a gradient is no point")
    }

    fn step_of(
        &self,
        exercise: &'static str,
        function: &'static str,
        arguments: Vec<Value>,
    ) -> Result<usize> {
        let value = self.call(exercise, function, arguments)?;
        let step = value
            .word()
            .and_then(|word| word.strip_prefix("Some(")?.strip_suffix(')')?.parse().ok());
        step.with_context(|| format!("{function} found no such step"))
    }

    fn call(
        &self,
        exercise: &'static str,
        function: &'static str,
        arguments: Vec<Value>,
    ) -> Result<Value> {
        self.answer(Call {
            exercise,
            function,
            arguments,
        })
    }

    fn answer(&self, call: Call) -> Result<Value> {
        let mut key = format!("{} {} ", call.exercise, call.function);
        Value::List(call.arguments.clone()).encode(&mut key);
        if let Some(value) = self.asked.lock().expect("no thread panics").get(&key) {
            return Ok(value.clone());
        }
        let answered = self.workshop.ask(call.exercise, &[call])?;
        let values =
            answered.map_err(|trouble| anyhow!("the solutions do not answer: {trouble}"))?;
        let value = values
            .into_iter()
            .next()
            .context("the probe left out a call")?;
        let mut asked = self.asked.lock().expect("no thread panics");
        asked.insert(key, value.clone());
        Ok(value)
    }
}
