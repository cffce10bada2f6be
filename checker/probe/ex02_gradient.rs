//! The calls of ex02_gradient.

use ex01_surface::Bowl;
use ex02_gradient::{bowl_gradient, central_difference};
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    match function {
        "bowl_gradient" => {
            let (a, b) = (args.number(0)?, args.number(1)?);
            let slope: [f64; 2] = bowl_gradient(&Bowl { a, b }, point::<2>(&args.numbers(2)?)?);
            Some(Answer::plain(Value::point(&slope)))
        }
        "central_difference" => {
            let (spy, p, h) = (args.spy()?, args.numbers(1)?, args.number(2)?);
            let slope = match p.len() {
                1 => difference::<1>(&spy, &p, h),
                2 => difference::<2>(&spy, &p, h),
                3 => difference::<3>(&spy, &p, h),
                _ => None,
            };
            Some(spy.report(slope?))
        }
        _ => None,
    }
}

fn difference<const N: usize>(spy: &Spy, p: &[f64], h: f64) -> Option<Value> {
    let slope: [f64; N] = central_difference(|q: [f64; N]| spy.value(&q), point(p)?, h);
    Some(Value::point(&slope))
}
