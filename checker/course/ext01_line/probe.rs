//! Makes the calls of ext01_line.

use ext01_line::{EDGE, Manner as Name, RESTING, critical_rate, factor, manner};
use ext01_line::{polynomial_slope, polynomial_value};
use support::calls::ext01_line::{AlongCurve, CriticalRate, Edge, Factor, Manner};
use support::calls::ext01_line::{PolynomialSlope, PolynomialValue, Resting};
use support::request::{Asked, Request, point};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        PolynomialValue::FUNCTION => {
            let PolynomialValue { coefficients, x } = asked.read()?;
            let value: f64 = polynomial_value(&coefficients, x);
            Some(PolynomialValue::answer(&value))
        }
        PolynomialSlope::FUNCTION => {
            let PolynomialSlope { coefficients, x } = asked.read()?;
            let slope: f64 = polynomial_slope(&coefficients, x);
            Some(PolynomialSlope::answer(&slope))
        }
        Factor::FUNCTION => {
            let Factor { walk } = asked.read()?;
            let factor: Option<f64> = factor(on_a_line(&walk));
            Some(Factor::answer(&factor))
        }
        Manner::FUNCTION => {
            let Manner { walk } = asked.read()?;
            let manner: Option<Name> = manner(on_a_line(&walk));
            let name = manner.map(|manner| format!("{manner:?}"));
            Some(Manner::answer(&name))
        }
        CriticalRate::FUNCTION => {
            let asked: CriticalRate = asked.read()?;
            let rate = match asked.start.len() {
                1 => rate_of::<1>(&asked)?,
                2 => rate_of::<2>(&asked)?,
                3 => rate_of::<3>(&asked)?,
                _ => return None,
            };
            Some(CriticalRate::answer(&rate))
        }
        AlongCurve::FUNCTION => {
            let asked: AlongCurve = asked.read()?;
            let mut walk = vec![asked.start];
            for k in 0..asked.steps {
                let slope: f64 = polynomial_slope(&asked.coefficients, walk[k]);
                walk.push(walk[k] - asked.lr * slope);
            }
            Some(AlongCurve::answer(&walk))
        }
        Resting::FUNCTION => {
            let Resting {} = asked.read()?;
            Some(Resting::answer(&RESTING))
        }
        Edge::FUNCTION => {
            let Edge {} = asked.read()?;
            Some(Edge::answer(&EDGE))
        }
        _ => None,
    }
}

fn on_a_line(walk: &[f64]) -> &[[f64; 1]] {
    walk.as_chunks::<1>().0
}

fn rate_of<const N: usize>(asked: &CriticalRate) -> Option<Option<f64>> {
    let start = point::<N>(&asked.start)?;
    let loss = |p: [f64; N]| asked.surface.value(&p);
    let gradient = |p: [f64; N]| asked.surface.slope_at(p);
    let (low, high) = (asked.low, asked.high);
    let rate: Option<f64> =
        critical_rate(loss, gradient, start, low, high, asked.steps, asked.rounds);
    Some(rate)
}
