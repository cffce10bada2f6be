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
        "walk" => {
            let bowl = Bowl {
                a: args.number(0)?,
                b: args.number(1)?,
            };
            walk(&bowl, &args.numbers(2)?, args.number(3)?, args.count(4)?).map(Answer::plain)
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

/// Right steps along the learner's gradient, for the book's figures.
fn walk(bowl: &Bowl, start: &[f64], lr: f64, steps: usize) -> Option<Value> {
    let mut points = vec![point::<2>(start)?];
    for k in 0..steps {
        let [x, y] = points[k];
        let [dx, dy]: [f64; 2] = bowl_gradient(bowl, [x, y]);
        points.push([x - lr * dx, y - lr * dy]);
    }
    Some(Value::trajectory(points.as_flattened(), 2))
}
