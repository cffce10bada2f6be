//! Step 6, asked: `v' = momentum · v − lr · gradient(p)` and then `p' = p + v'`, with one look at the
//! slope; and the loop, with a velocity that is handed on.

use crate::calls::ex06_momentum::{DescendWithMomentum, MomentumStep};
use crate::close::{close, ends_early, overflows, rests};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;
use crate::wire::Value;
use crate::words;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<MomentumStep>(seed),
        examination::<DescendWithMomentum>(seed),
    ]
}

impl Sealed for MomentumStep {
    fn inputs(draw: &mut Draw) -> Vec<MomentumStep> {
        let mut inputs = Vec::new();
        for n in [2, 1, 3, 5] {
            for _ in 0..6 {
                inputs.push(MomentumStep {
                    field: draw.field(n).into(),
                    p: draw.point(n),
                    v: (0..n).map(|_| draw.away(0.2, 1.5)).collect(),
                    lr: draw.within(0.02, 0.3),
                    momentum: draw.within(0.6, 0.95),
                });
            }
        }
        // Larger rates, and points far out.
        for (rate, size) in [(0.5, 1.0), (1.5, 1.0), (30.0, 1.0), (0.1, 1e6)] {
            inputs.push(MomentumStep {
                field: draw.field(2).into(),
                p: draw.point(2).iter().map(|x| x * size).collect(),
                v: vec![draw.away(0.2, 1.5), draw.away(0.2, 1.5)],
                lr: rate * draw.within(1.0, 1.9),
                momentum: draw.within(0.6, 0.95),
            });
        }
        // Special cases: at rest; momentum zero, one, above, below zero; no rate, or one below zero.
        for (speed, momentum, rate) in [
            (0.0, 0.9, 0.1),
            (1.0, 0.0, 0.1),
            (1.0, 1.0, 0.1),
            (1.0, 1.3, 0.1),
            (1.0, -0.5, 0.1),
            (1.0, 0.8, 0.0),
            (1.0, 0.8, -0.1),
        ] {
            inputs.push(MomentumStep {
                field: draw.field(2).into(),
                p: draw.point(2),
                v: vec![speed * draw.away(0.2, 1.5), speed * draw.away(0.2, 1.5)],
                lr: rate * draw.within(1.0, 1.9),
                momentum,
            });
        }
        // Slopes that are tiny (the rate is large, so that they show), zero, or not finite.
        let slope = draw.away(1.0, 9.0);
        for (slopes, lr) in [
            ([1e-4 * slope, 1e-4], 1e3),
            ([1e-9 * slope, 1e-9], 1e8),
            ([0.0, slope], 0.2),
            ([0.0, 0.0], 0.2),
            ([f64::INFINITY, slope], 0.2),
            ([slope, f64::NAN], 0.2),
        ] {
            inputs.push(MomentumStep {
                field: Surface::plane(&slopes).into(),
                p: draw.point(2),
                v: vec![draw.away(0.2, 1.5), draw.away(0.2, 1.5)],
                lr,
                momentum: draw.within(0.6, 0.95),
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "momentum_step from {} with velocity {}, lr {}, momentum {}, where the gradient is {}",
            show::point(&self.p),
            show::point(&self.v),
            self.lr,
            self.momentum,
            show::point(&self.field.slope(&self.p))
        )
    }

    fn special(&self) -> bool {
        let slope = self.field.slope(&self.p);
        self.lr <= 0.0
            || !(self.momentum > 0.0 && self.momentum < 1.0)
            || self.v.iter().all(|v| *v == 0.0)
            || slope.iter().any(|g| !g.is_finite() || g.abs() < 1e-3)
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        let looked_once = answer.slopes_at == [self.p.clone()];
        close(&answer.value, right) && looked_once
    }

    fn from(&self) -> Vec<Value> {
        // From where the ball is, at rest; and from where it rolls without a push.
        let rolls: Vec<f64> = self.v.iter().map(|v| self.momentum * v).collect();
        let to: Vec<f64> = self.p.iter().zip(&rolls).map(|(x, v)| x + v).collect();
        let still = vec![0.0; self.v.len()];
        let ball = |p: &[f64], v: &[f64]| Value::list([Value::point(p), Value::point(v)]);
        vec![ball(&self.p, &still), ball(&to, &rolls)]
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::parts(&["the point", "the velocity"], got, right)
    }
}

impl Sealed for DescendWithMomentum {
    fn inputs(draw: &mut Draw) -> Vec<DescendWithMomentum> {
        let surface = Surface::bowl(&[draw.decimals(1.0, 2.0, 1.0), draw.decimals(3.0, 5.0, 1.0)]);
        let start = vec![
            draw.decimals(2.0, 5.0, 1.0),
            -draw.decimals(1.0, 3.0, 1.0) * 2.0,
        ];
        let mut inputs = vec![DescendWithMomentum {
            surface,
            start,
            lr: 0.1,
            momentum: 0.8,
            steps: 2,
        }];
        for (n, steps) in [
            (1, 3),
            (2, 3),
            (3, 2),
            (2, 5),
            (1, 10),
            (3, 15),
            (2, 40),
            (1, 300),
        ] {
            inputs.push(DescendWithMomentum {
                surface: draw.valley(n),
                start: draw.point(n),
                lr: draw.within(0.05, 0.3),
                momentum: draw.within(0.6, 0.9),
                steps,
            });
        }
        for (momentum, steps) in [(0.7, 1), (0.0, 4), (0.8, 0)] {
            inputs.push(DescendWithMomentum {
                surface: draw.valley(2),
                start: draw.point(2),
                lr: draw.within(0.05, 0.3),
                momentum,
                steps,
            });
        }
        inputs.push(DescendWithMomentum {
            surface: draw.bowl(5, 2.0, 5.0),
            start: draw.point(5),
            lr: draw.within(0.05, 0.3),
            momentum: draw.within(0.6, 0.9),
            steps: 3,
        });
        // Rates above one, zero, below zero; momentum one, above, below zero.
        for (lr, momentum) in [
            (4.0, 0.5),
            (1.5, 0.8),
            (0.0, 0.8),
            (-0.2, 0.8),
            (0.3, 1.0),
            (0.3, 1.2),
            (0.3, -0.5),
        ] {
            inputs.push(DescendWithMomentum {
                surface: draw.bowl(2, 0.1, 0.3),
                start: draw.point(2),
                lr,
                momentum,
                steps: 4,
            });
        }
        // The slope is zero along one axis, along both; the ball comes to rest at once, and stays.
        for (start, momentum) in [
            (vec![draw.away(1.0, 3.0), 0.0], 0.7),
            (vec![0.0, draw.away(1.0, 3.0)], 0.7),
            (vec![0.0, 0.0], 0.7),
            (vec![0.0, draw.decimals(1.0, 3.0, 1.0)], 0.0),
        ] {
            inputs.push(DescendWithMomentum {
                surface: Surface::bowl(&[2.0, 4.0]),
                start,
                lr: 0.25,
                momentum,
                steps: 5,
            });
        }
        let (surface, start) = draw.hill();
        inputs.push(DescendWithMomentum {
            surface,
            start,
            lr: 0.1,
            momentum: 0.5,
            steps: 120,
        });
        // Special cases: a slope that is not finite; a walk that overflows, and goes on.
        inputs.push(DescendWithMomentum {
            surface: Surface::plane(&[draw.away(1.0, 3.0), f64::INFINITY]),
            start: draw.point(2),
            lr: 0.1,
            momentum: 0.5,
            steps: 4,
        });
        inputs.push(DescendWithMomentum {
            surface: Surface::bowl(&[4.0]),
            start: vec![draw.decimals(1.0, 5.0, 1.0)],
            lr: 250.25,
            momentum: 0.5,
            steps: 106,
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "descend_with_momentum on {} from {} with lr {}, momentum {}, {}",
            show::surface(&self.surface),
            show::point(&self.start),
            self.lr,
            self.momentum,
            words::counts::steps(self.steps)
        )
    }

    fn special(&self) -> bool {
        self.steps == 0 || answer(self).iter().flatten().any(|x| !x.is_finite())
    }

    /// One can stop for many reasons: at a point, a slope, a velocity that is small.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        match misconception {
            "stops-when-it-rests" => Some(ends_early(&answer.value, right, rests)),
            "stops-when-not-finite" => Some(ends_early(&answer.value, right, overflows)),
            _ => None,
        }
    }
}
