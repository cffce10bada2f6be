//! Makes the calls of ex02_gradient.

use ex01_surface::Bowl;
use ex02_gradient::{bowl_gradient, central_difference};
use support::calls::ex02_gradient::{AlongGradient, BowlGradient, CentralDifference};
use support::request::{Asked, Request, point, points};
use support::surface::Surface;
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        BowlGradient::FUNCTION => {
            let BowlGradient { a, b, p } = asked.read()?;
            let slope: [f64; 2] = bowl_gradient(&Bowl { a, b }, p);
            Some(BowlGradient::answer(&slope))
        }
        CentralDifference::FUNCTION => {
            let CentralDifference { surface, p, h } = asked.read()?;
            let slope = match p.len() {
                1 => difference::<1>(&surface, &p, h),
                2 => difference::<2>(&surface, &p, h),
                3 => difference::<3>(&surface, &p, h),
                5 => difference::<5>(&surface, &p, h),
                _ => None,
            };
            Some(CentralDifference::answer(&slope?))
        }
        AlongGradient::FUNCTION => {
            let asked: AlongGradient = asked.read()?;
            let (a, b) = (asked.a, asked.b);
            let mut walk = vec![asked.start];
            for k in 0..asked.steps {
                let [x, y] = walk[k];
                let [dx, dy]: [f64; 2] = bowl_gradient(&Bowl { a, b }, [x, y]);
                walk.push([x - asked.lr * dx, y - asked.lr * dy]);
            }
            Some(AlongGradient::answer(&points(&walk)))
        }
        _ => None,
    }
}

fn difference<const N: usize>(surface: &Surface, p: &[f64], h: f64) -> Option<Vec<f64>> {
    let slope: [f64; N] = central_difference(|q: [f64; N]| surface.value(&q), point(p)?, h);
    Some(slope.to_vec())
}
