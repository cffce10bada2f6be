//! Makes the calls of ext05_regression.

use ext05_regression::{Scale, maximise, mse, mse_gradient, standardise, unscale};
use support::calls::ext05_regression::{AlongLoss, Maximise, Mse, MseGradient};
use support::calls::ext05_regression::{Standardise, Standardised, Unscale};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        Maximise::FUNCTION => {
            let asked: Maximise = asked.read()?;
            let walk = match asked.start.len() {
                1 => walk::<1>(&asked),
                2 => walk::<2>(&asked),
                3 => walk::<3>(&asked),
                _ => None,
            };
            Some(Maximise::answer(&walk?))
        }
        Mse::FUNCTION => {
            let Mse { xs, ys, p } = asked.read()?;
            let loss: f64 = mse(&xs, &ys, p);
            Some(Mse::answer(&loss))
        }
        MseGradient::FUNCTION => {
            let MseGradient { xs, ys, p } = asked.read()?;
            let slopes: [f64; 2] = mse_gradient(&xs, &ys, p);
            Some(MseGradient::answer(&slopes.to_vec()))
        }
        AlongLoss::FUNCTION => {
            let asked: AlongLoss = asked.read()?;
            let mut walk = vec![asked.start];
            for k in 0..asked.steps {
                let [w, b] = walk[k];
                let [dw, db]: [f64; 2] = mse_gradient(&asked.xs, &asked.ys, [w, b]);
                walk.push([w - asked.lr * dw, b - asked.lr * db]);
            }
            Some(AlongLoss::answer(&points(&walk)))
        }
        Standardise::FUNCTION => {
            let Standardise { xs } = asked.read()?;
            let (scaled, Scale { mean, spread }): (Vec<f64>, Scale) = standardise(&xs);
            Some(Standardise::answer(&Standardised {
                scaled,
                mean,
                spread,
            }))
        }
        Unscale::FUNCTION => {
            let Unscale { p, mean, spread } = asked.read()?;
            let line: [f64; 2] = unscale(p, Scale { mean, spread });
            Some(Unscale::answer(&line.to_vec()))
        }
        _ => None,
    }
}

fn walk<const N: usize>(asked: &Maximise) -> Option<Vec<Vec<f64>>> {
    let gradient = |p: [f64; N]| asked.gain.slope_at(p);
    let walk: Vec<[f64; N]> = maximise(gradient, point(&asked.start)?, asked.lr, asked.steps);
    Some(points(&walk))
}
