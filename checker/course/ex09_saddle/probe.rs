//! Makes the calls of ex09_saddle.

use ex09_saddle::{escape_step, saddle_gradient, saddle_value};
use support::calls::ex09_saddle::{AlongSaddleGradient, EscapeStep, SaddleGradient, SaddleValue};
use support::request::{Asked, Request, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        SaddleValue::FUNCTION => {
            let SaddleValue { p } = asked.read()?;
            let value: f64 = saddle_value(p);
            Some(SaddleValue::answer(&value))
        }
        SaddleGradient::FUNCTION => {
            let SaddleGradient { p } = asked.read()?;
            let slope: [f64; 2] = saddle_gradient(p);
            Some(SaddleGradient::answer(&slope))
        }
        EscapeStep::FUNCTION => {
            let asked: EscapeStep = asked.read()?;
            let flat = asked.trajectory.concat();
            let step: Option<usize> = escape_step(flat.as_chunks::<2>().0, asked.distance);
            Some(EscapeStep::answer(&step))
        }
        AlongSaddleGradient::FUNCTION => {
            let asked: AlongSaddleGradient = asked.read()?;
            let (lr, momentum) = (asked.lr, asked.momentum);
            let (mut walk, mut v) = (vec![asked.start], [0.0; 2]);
            for k in 0..asked.steps {
                let [x, y] = walk[k];
                let [dx, dy]: [f64; 2] = saddle_gradient([x, y]);
                v = [momentum * v[0] - lr * dx, momentum * v[1] - lr * dy];
                walk.push([x + v[0], y + v[1]]);
            }
            Some(AlongSaddleGradient::answer(&points(&walk)))
        }
        _ => None,
    }
}
