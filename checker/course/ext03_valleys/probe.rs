//! Makes the calls of ext03_valleys.

use ext03_valleys::{best_restart, restarts_needed, valley_of, valleys};
use support::calls::ext03_valleys::{Best, BestRestart, RestartsNeeded, ValleyOf, Valleys};
use support::request::{Asked, Request, point};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        Valleys::FUNCTION => {
            let asked: Valleys = asked.read()?;
            let slope = |x: f64| slope_of(&asked.coefficients, x);
            let found: Vec<f64> = valleys(slope, asked.low, asked.high, asked.marks);
            Some(Valleys::answer(&found))
        }
        ValleyOf::FUNCTION => {
            let asked: ValleyOf = asked.read()?;
            let which: Option<usize> = valley_of(&asked.valleys, asked.x, asked.within);
            Some(ValleyOf::answer(&which))
        }
        BestRestart::FUNCTION => {
            let asked: BestRestart = asked.read()?;
            let best = match asked.dimensions {
                1 => best_of::<1>(&asked)?,
                2 => best_of::<2>(&asked)?,
                3 => best_of::<3>(&asked)?,
                _ => return None,
            };
            Some(BestRestart::answer(&best))
        }
        RestartsNeeded::FUNCTION => {
            let RestartsNeeded { chance, confidence } = asked.read()?;
            let n: Option<usize> = restarts_needed(chance, confidence);
            Some(RestartsNeeded::answer(&n))
        }
        _ => None,
    }
}

/// The slope at `x` of the curve with these coefficients, the constant first.
fn slope_of(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate().skip(1).rev();
    terms.fold(0.0, |sum, (k, c)| sum * x + k as f64 * c)
}

fn best_of<const N: usize>(asked: &BestRestart) -> Option<Vec<Best>> {
    let loss = |p: [f64; N]| asked.surface.value(&p);
    let gradient = |p: [f64; N]| asked.surface.slope_at(p);
    let starts: Option<Vec<[f64; N]>> = asked.starts.iter().map(|p| point(p)).collect();
    let best: Option<([f64; N], f64)> =
        best_restart(loss, gradient, &starts?, asked.lr, asked.steps);
    let best = best.map(|(end, loss)| Best {
        end: end.to_vec(),
        loss,
    });
    Some(best.into_iter().collect())
}
