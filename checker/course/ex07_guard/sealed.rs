//! Step 7, asked: a walk with momentum that stops at the first bad loss, and says so. The walks are
//! healthy, ring, diverge, slide below zero.

use crate::calls::ex07_guard::GuardedDescent;
use crate::draw::{Draw, between};
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![examination::<GuardedDescent>(seed)]
}

impl Sealed for GuardedDescent {
    /// The walk that can be redone by hand first.
    fn inputs(draw: &mut Draw) -> Vec<GuardedDescent> {
        let mut inputs = vec![
            GuardedDescent {
                surface: Surface::bowl(&[1.0, draw.decimals(3.0, 5.0, 1.0)]),
                start: vec![draw.decimals(2.0, 5.0, 1.0), -2.0],
                lr: 0.1,
                momentum: 0.8,
                steps: 2,
                ceiling: 1000.0,
            },
            doubling(draw, 5).stopping_at(3),
            // Healthy, though its loss climbs at step 3.
            GuardedDescent {
                surface: Surface::bowl(&[4.0]),
                start: vec![draw.decimals(2.0, 5.0, 1.0)],
                lr: 0.1,
                momentum: 0.9,
                steps: 4,
                ceiling: 1000.0,
            },
            sliding(draw, 6).stopping_at(4),
            // The step too many, and the last one.
            doubling(draw, 3).stopping_at(2),
            doubling(draw, 4).stopping_at(4),
        ];
        // At the ceiling, but not above it.
        let mut level = doubling(draw, 6);
        level.ceiling = 2.0 * (4.0 * level.start[0]).powi(2);
        inputs.push(level);
        for (n, steps) in [(2, 12), (3, 20), (1, 40)] {
            inputs.push(GuardedDescent {
                surface: draw.valley(n),
                start: draw.point(n),
                lr: draw.within(0.05, 0.3),
                momentum: draw.within(0.5, 0.9),
                steps,
                ceiling: draw.decimals(1e4, 9e4, 1.0),
            });
        }
        // Beyond the limit of the plain step, within that of momentum: far above the start at
        // first, and then it arrives.
        inputs.push(GuardedDescent {
            surface: Surface::bowl(&[draw.within(28.0, 32.0)]),
            start: draw.point(1),
            lr: 0.1,
            momentum: 0.9,
            steps: 40,
            ceiling: draw.decimals(1e4, 9e4, 1.0),
        });
        for (n, stop) in [(1, 4), (2, 5), (3, 3)] {
            let diverging = GuardedDescent {
                surface: draw.bowl(n, 7.0, 9.0),
                start: draw.point(n),
                lr: draw.within(0.55, 0.7),
                momentum: draw.within(0.3, 0.6),
                steps: stop + 12,
                ceiling: f64::INFINITY,
            };
            inputs.push(diverging.stopping_at(stop));
        }
        // The loss overflows at step 52, and no ceiling stops it before.
        inputs.push(GuardedDescent {
            lr: 250.25,
            ..doubling(draw, 54)
        });
        // The same along x, and a hill along y: one infinity less another is no number.
        let start = vec![draw.decimals(1.0, 3.0, 1.0), draw.decimals(4.0, 6.0, 1.0)];
        inputs.push(GuardedDescent {
            surface: Surface::bowl(&[4.0, -4.0]),
            start,
            lr: 250.25,
            ..doubling(draw, 54)
        });
        // Special cases: a start above the ceiling, a loss that is no number, no steps.
        let bad_start = GuardedDescent {
            surface: Surface::bowl(&[2.0]),
            start: vec![draw.decimals(3.0, 5.0, 1.0)],
            lr: 0.4,
            momentum: 0.0,
            steps: 3,
            ceiling: 4.0,
        };
        let no_number = GuardedDescent {
            surface: Surface {
                c: f64::NAN,
                ..Surface::bowl(&[2.0, 3.0])
            },
            start: draw.point(2),
            steps: 2,
            ..bad_start.clone()
        };
        let no_steps = GuardedDescent {
            steps: 0,
            ceiling: 1000.0,
            ..bad_start.clone()
        };
        inputs.extend([bad_start, no_number, no_steps]);
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "guarded_descent on {} from {} with lr {}, momentum {}, {} steps, ceiling {}",
            show::surface(&self.surface),
            show::point(&self.start),
            self.lr,
            self.momentum,
            self.steps,
            show::number(self.ceiling)
        )
    }

    fn special(&self) -> bool {
        let loss = self.surface.value(&self.start);
        self.steps == 0 || !loss.is_finite() || loss.abs() > self.ceiling
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        // The stop explains the lengths: it comes first if it differs.
        match (got.items(), right.items()) {
            (Some([.., got]), Some([.., right])) if got != right => show::apart(got, right),
            _ => show::parts(&["the trajectory", "the losses", "the stop"], got, right),
        }
    }
}

/// `x` becomes `-2 x` in every step, so the loss `2 x²` grows fourfold, without any rounding.
fn doubling(draw: &mut Draw, steps: usize) -> GuardedDescent {
    GuardedDescent {
        surface: Surface::bowl(&[4.0]),
        start: vec![draw.decimals(1.0, 5.0, 1.0)],
        lr: 0.75,
        momentum: 0.0,
        steps,
        ceiling: f64::INFINITY,
    }
}

/// A walk down a plane, below zero for ever.
fn sliding(draw: &mut Draw, steps: usize) -> GuardedDescent {
    let slope = draw.decimals(2.0, 4.0, 1.0);
    GuardedDescent {
        surface: Surface {
            l: vec![-slope],
            c: draw.decimals(1.0, 3.0, 1.0),
            ..Surface::bowl(&[0.0])
        },
        start: vec![0.0],
        lr: 1.0,
        momentum: 0.5,
        steps,
        ceiling: f64::INFINITY,
    }
}

impl GuardedDescent {
    /// This walk, which has no ceiling yet, under one that lies well between the losses before step
    /// `stop` and the loss after it.
    fn stopping_at(self, stop: usize) -> GuardedDescent {
        let losses = answer(&self).losses;
        let highest = losses[..stop]
            .iter()
            .fold(0.0, |most: f64, loss| most.max(loss.abs()));
        let ceiling = between(highest, losses[stop].abs());
        GuardedDescent { ceiling, ..self }
    }
}
