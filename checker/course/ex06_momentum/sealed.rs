//! Step 6, asked: `v' = momentum · v − lr · gradient(p)` and then `p' = p + v'`, with one look at the
//! slope; and the loop, with a velocity that is handed on.

use crate::calls::ex06_momentum::{DescendWithMomentum, MomentumStep};
use crate::close::close;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::solved::answer;
use crate::spy::Answer;
use crate::surface::Surface;
use crate::wire::Value;

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
        for n in [2, 1, 3] {
            for _ in 0..7 {
                inputs.push(MomentumStep {
                    field: draw.field(n),
                    p: draw.point(n),
                    v: (0..n).map(|_| draw.away(0.2, 1.5)).collect(),
                    lr: draw.within(0.02, 0.3),
                    momentum: draw.within(0.6, 0.95),
                });
            }
        }
        // At rest, and without momentum.
        for (speed, momentum) in [(0.0, 0.9), (1.0, 0.0)] {
            inputs.push(MomentumStep {
                field: draw.field(2),
                p: draw.point(2),
                v: vec![speed * draw.away(0.2, 1.5), speed * draw.away(0.2, 1.5)],
                lr: draw.within(0.02, 0.3),
                momentum,
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

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        let looked_once = answer.slopes == 1 && answer.slopes_at == [self.p.clone()];
        close(&answer.value, right) && looked_once
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
            (1, 200),
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
        // A walk that overflows, and goes on.
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
            "descend_with_momentum on {} from {} with lr {}, momentum {}, {} steps",
            show::surface(&self.surface),
            show::point(&self.start),
            self.lr,
            self.momentum,
            self.steps
        )
    }

    fn special(&self) -> bool {
        self.steps == 0 || answer(self).iter().flatten().any(|x| !x.is_finite())
    }
}
