//! The solutions' functions by name, as the numbers and the pictures need them.
//!
//! Each fails only when the solutions do not answer, or answer with something else.

use super::Lab;
use crate::engine::Land;
use crate::engine::Walk;
use crate::experiment::{CURVATURES, THRESHOLD};
use crate::plan::standard;
use anyhow::{Context, Result};
use checker::probe::Call;
use checker::wire::Value;

impl Lab {
    /// `Bowl::value` on the standard bowl.
    pub fn value(&self, p: [f64; 2]) -> Result<f64> {
        let [a, b] = CURVATURES;
        let arguments = vec![a.into(), b.into(), p.into()];
        self.number_of("ex01_surface", "Bowl::value", arguments)
    }

    /// `bowl_gradient` on the standard bowl.
    pub fn gradient(&self, p: [f64; 2]) -> Result<[f64; 2]> {
        let [a, b] = CURVATURES;
        let arguments = vec![a.into(), b.into(), p.into()];
        self.point_of("ex02_gradient", "bowl_gradient", arguments)
    }

    /// `bowl_gradient` on the bowl with these curvatures, at many points.
    pub fn gradients(&self, [a, b]: [f64; 2], points: &[[f64; 2]]) -> Result<Vec<[f64; 2]>> {
        let call = |p: &[f64; 2]| Call {
            exercise: "ex02_gradient",
            function: "bowl_gradient",
            arguments: vec![a.into(), b.into(), (*p).into()],
        };
        self.points_of(points.iter().map(call).collect())
    }

    /// `linspace`.
    pub fn linspace(&self, start: f64, end: f64, n: usize) -> Result<Vec<f64>> {
        let value = self.call(
            "ex01_surface",
            "linspace",
            vec![start.into(), end.into(), n.into()],
        )?;
        value.numbers().context("linspace returned no numbers")
    }

    /// `sample_grid`.
    pub fn sample_grid(&self, land: Land, xs: &[f64], ys: &[f64]) -> Result<Vec<Vec<f64>>> {
        let arguments = vec![
            land.surface().to_value(),
            Value::point(xs),
            Value::point(ys),
        ];
        let value = self.call("ex01_surface", "sample_grid", arguments)?;
        value.points().context("sample_grid returned no grid")
    }

    /// `saddle_value`.
    pub fn saddle_value(&self, p: [f64; 2]) -> Result<f64> {
        self.number_of("ex09_saddle", "saddle_value", vec![p.into()])
    }

    /// `saddle_gradient`.
    pub fn saddle_gradient(&self, p: [f64; 2]) -> Result<[f64; 2]> {
        self.point_of("ex09_saddle", "saddle_gradient", vec![p.into()])
    }

    /// `first_below` under the standard threshold.
    ///
    /// # Errors
    /// Also when it never is.
    pub fn first_below(&self, losses: &[f64]) -> Result<usize> {
        let arguments = vec![Value::point(losses), THRESHOLD.into()];
        self.step_of("ex08_table", "first_below", arguments)
    }

    /// `settled_below` under the standard threshold.
    ///
    /// # Errors
    /// Also when it never does.
    pub fn settled_below(&self, losses: &[f64]) -> Result<usize> {
        let arguments = vec![Value::point(losses), THRESHOLD.into()];
        self.step_of("ex08_table", "settled_below", arguments)
    }

    /// `escape_step`.
    ///
    /// # Errors
    /// Also when it never does.
    pub fn escape_step(&self, walk: &Walk, distance: f64) -> Result<usize> {
        let arguments = vec![Value::list(walk.points.iter().copied()), distance.into()];
        self.step_of("ex09_saddle", "escape_step", arguments)
    }

    /// `classify` under the standard threshold, in lower case: `crawls`.
    pub fn classify(&self, losses: &[f64]) -> Result<String> {
        let arguments = vec![Value::point(losses), THRESHOLD.into()];
        let value = self.call("ex05_sweep", "classify", arguments)?;
        Ok(value
            .word()
            .context("classify returned no word")?
            .to_lowercase())
    }

    /// The table of step 8 for these rates and momenta: `row` for each, and `render`.
    pub fn table(&self, runs: &[(f64, f64)]) -> Result<String> {
        let row = |&(lr, momentum): &(f64, f64)| {
            let plan = standard(lr, momentum);
            let (walk, stop) = self.guarded(plan)?;
            let stop: Vec<usize> = stop.into_iter().collect();
            let arguments = vec![
                lr.into(),
                momentum.into(),
                plan.steps.into(),
                Value::list(walk.points.iter().copied()),
                Value::point(&walk.losses),
                stop.into(),
                THRESHOLD.into(),
            ];
            self.call("ex08_table", "row", arguments)
        };
        let rows: Vec<Value> = runs.iter().map(row).collect::<Result<_>>()?;
        let table = self.call("ex08_table", "render", vec![Value::List(rows)])?;
        Ok(table.word().context("render returned no text")?.to_string())
    }
}
