//! Step 3, asked: `p − lr · gradient(p)`, with one look at the slope.

use crate::calls::ex03_step::Step;
use crate::close::close;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![examination::<Step>(seed)]
}

impl Sealed for Step {
    fn inputs(draw: &mut Draw) -> Vec<Step> {
        // On an inclined plane, with whole numbers: this one is done in the head.
        let field = Surface::plane(&[draw.whole(2, 5) as f64, -(draw.whole(6, 9) as f64)]);
        let p = vec![draw.whole(1, 4) as f64, draw.whole(5, 8) as f64];
        let mut inputs = vec![Step {
            field: field.into(),
            p,
            lr: 0.1,
        }];
        for n in [2, 1, 3, 5, 4] {
            for _ in 0..8 {
                inputs.push(Step {
                    field: draw.field(n).into(),
                    p: draw.point(n),
                    lr: draw.within(0.02, 0.3),
                });
            }
        }
        // Larger rates, a tiny one, and points far out.
        for (rate, size) in [
            (0.5, 1.0),
            (1.0, 1.0),
            (1.5, 1.0),
            (30.0, 1.0),
            (1e-3, 1.0),
            (0.1, 1e6),
        ] {
            inputs.push(Step {
                field: draw.field(2).into(),
                p: draw.point(2).iter().map(|x| x * size).collect(),
                lr: rate * draw.within(1.0, 1.9),
            });
        }
        // What has no end in decimals.
        inputs.push(Step::on_a_plane(draw, &[1.0 / 3.0, -2.0 / 3.0], 0.1));
        // A rate so small that only a huge slope shows it.
        let slope = draw.away(1.0, 9.0);
        inputs.push(Step::on_a_plane(draw, &[1e9 * slope, 1e9], 1e-10));
        // Special cases: no rate, or one below zero; slopes that are tiny (the rate is large, so that
        // they show), zero along an axis, or not finite; at the origin.
        for rate in [0.0, -0.1, -2.0] {
            inputs.push(Step {
                field: draw.field(2).into(),
                p: draw.point(2),
                lr: rate * draw.within(1.0, 1.9),
            });
        }
        for size in [1e-4, 1e-8, 1e-12] {
            let slope = draw.away(1.0, 9.0);
            inputs.push(Step::on_a_plane(draw, &[size * slope, size], 0.1 / size));
        }
        let slope = draw.away(1.0, 9.0);
        for slopes in [
            [0.0, slope],
            [slope, 0.0],
            [f64::INFINITY, slope],
            [slope, f64::NEG_INFINITY],
            [f64::NAN, slope],
        ] {
            inputs.push(Step::on_a_plane(draw, &slopes, 0.2));
        }
        inputs.push(Step {
            field: draw.field(2).into(),
            p: vec![0.0, 0.0],
            lr: draw.within(0.02, 0.3),
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "step from {} with lr {}, where the gradient is {}",
            show::point(&self.p),
            self.lr,
            show::point(&self.field.slope(&self.p))
        )
    }

    fn special(&self) -> bool {
        let slope = self.field.slope(&self.p);
        self.lr <= 0.0
            || self.p.iter().all(|x| *x == 0.0)
            || slope.iter().any(|g| !g.is_finite() || g.abs() < 1e-3)
    }

    fn from(&self) -> Vec<Value> {
        vec![Value::point(&self.p)]
    }

    /// The rates that people write down.
    fn shows(&self, misconception: &str, answer: &Answer, _right: &Value) -> Option<bool> {
        let slope = self.field.slope(&self.p);
        let with = |rate: f64| -> Value {
            let moved = self.p.iter().zip(&slope).map(|(x, g)| x - rate * g);
            moved.collect::<Vec<f64>>().into()
        };
        let usual = [0.001, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5];
        (misconception == "rate-of-its-own")
            .then(|| usual.iter().any(|rate| close(&answer.value, &with(*rate))))
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        close(&answer.value, right) && looked_once(self, answer)
    }
}

impl Step {
    /// A step where the slopes are the same everywhere.
    fn on_a_plane(draw: &mut Draw, slopes: &[f64], lr: f64) -> Step {
        Step {
            field: Surface::plane(slopes).into(),
            p: draw.point(slopes.len()),
            lr,
        }
    }
}

fn looked_once(step: &Step, answer: &Answer) -> bool {
    answer.slopes_at == [step.p.clone()]
}
