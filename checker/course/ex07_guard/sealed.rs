//! Step 7, asked: a walk with momentum that stops at the first bad loss, and says so. The walks are
//! healthy, ring, diverge, slide below zero.

use crate::calls::ex07_guard::{DefaultCeiling, GuardedDescent};
use crate::close::{close, ends_early, rests};
use crate::draw::{Draw, between};
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;
use crate::wire::Value;
use crate::words;

/// One examination a stub, in the order of the file; at the end what is given.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<GuardedDescent>(seed),
        examination::<DefaultCeiling>(seed),
    ]
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
        // To infinity in one step, and far beyond the ceiling.
        inputs.push(GuardedDescent {
            lr: 1e200,
            ceiling: 1000.0,
            ..doubling(draw, 4)
        });
        // To a place that is no number.
        inputs.push(GuardedDescent {
            lr: f64::NAN,
            ceiling: 1000.0,
            ..doubling(draw, 4)
        });
        // Bad at step 2, and good again after it.
        let back = GuardedDescent {
            lr: 0.85,
            momentum: 0.8,
            ..doubling(draw, 6)
        };
        inputs.push(back.stopping_at(2));
        // At the ceiling, but not above it.
        let mut level = doubling(draw, 6);
        level.ceiling = 2.0 * (4.0 * level.start[0]).powi(2);
        inputs.push(level.clone());
        // The same, and the ceiling is lower by next to nothing.
        level.ceiling -= 2_f64.powi(-30);
        inputs.push(level);
        // The same below zero, where the walk slides on at the same height or falls further.
        let mut level = sliding(draw, 6);
        level.ceiling = answer(&level).losses[4].abs();
        inputs.push(level);
        for (n, steps) in [(2, 12), (3, 20), (1, 40), (5, 3), (1, 300)] {
            inputs.push(GuardedDescent {
                surface: match n {
                    0..=3 => draw.valley(n),
                    _ => draw.bowl(n, 2.0, 5.0),
                },
                start: draw.point(n),
                lr: draw.within(0.05, 0.3),
                momentum: draw.within(0.5, 0.9),
                steps,
                ceiling: draw.decimals(1e4, 9e4, 1.0),
            });
        }
        // Rates above one, zero, below zero; momentum one, above, below zero: the walk goes its way.
        for (lr, momentum) in [
            (4.0, 0.5),
            (0.0, 0.8),
            (-0.2, 0.8),
            (0.3, 1.0),
            (0.3, 1.2),
            (0.3, -0.5),
        ] {
            inputs.push(GuardedDescent {
                surface: draw.bowl(2, 0.1, 0.3),
                start: draw.point(2),
                lr,
                momentum,
                steps: 4,
                ceiling: draw.decimals(1e4, 9e4, 1.0),
            });
        }
        // Nothing moves: under a ceiling, and at it.
        for ceiling in [10.0, 0.0] {
            inputs.push(GuardedDescent {
                surface: Surface::bowl(&[2.0, 3.0]),
                start: vec![0.0, 0.0],
                lr: 0.1,
                momentum: 0.5,
                steps: 3,
                ceiling,
            });
        }
        let (surface, start) = draw.hill();
        inputs.push(GuardedDescent {
            surface,
            start,
            lr: 0.1,
            momentum: 0.5,
            steps: 100,
            ceiling: draw.decimals(1e4, 9e4, 1.0),
        });
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
        // The same below zero.
        inputs.push(GuardedDescent {
            surface: Surface::bowl(&[-4.0]),
            lr: -250.25,
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
        // Special cases: a start above the ceiling, a loss that is no number, a ceiling below zero, no
        // steps.
        let bad_start = GuardedDescent {
            surface: Surface::bowl(&[2.0]),
            start: vec![draw.decimals(3.0, 5.0, 1.0)],
            lr: 0.4,
            momentum: 0.0,
            steps: 3,
            ceiling: 4.0,
        };
        let hardly_above = GuardedDescent {
            ceiling: bad_start.start[0].powi(2) - 0.5,
            ..bad_start.clone()
        };
        // A good loss where the slope is infinite: what is bad is the point to which it leads.
        let steep = GuardedDescent {
            surface: Surface {
                k: vec![1e308],
                ..Surface::bowl(&[2.0])
            },
            start: vec![1.0],
            ceiling: f64::INFINITY,
            ..bad_start.clone()
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
        let below_zero = GuardedDescent {
            start: vec![0.0],
            ceiling: -4.0,
            ..bad_start.clone()
        };
        let no_steps = GuardedDescent {
            steps: 0,
            ceiling: 1000.0,
            ..bad_start.clone()
        };
        inputs.extend([
            bad_start,
            hardly_above,
            steep,
            no_number,
            below_zero,
            no_steps,
        ]);
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "guarded_descent on {} from {} with lr {}, momentum {}, {}, ceiling {}",
            show::surface(&self.surface),
            show::point(&self.start),
            show::number(self.lr),
            self.momentum,
            words::counts::steps(self.steps),
            show::number(self.ceiling)
        )
    }

    fn special(&self) -> bool {
        let loss = self.surface.value(&self.start);
        let slope = self.surface.slope(&self.start);
        let is_bad = !loss.is_finite() || loss.abs() > self.ceiling;
        self.steps == 0 || is_bad || slope.iter().any(|g| !g.is_finite())
    }

    /// One can stop for many reasons: at a point, a slope, a velocity that is small.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        if misconception != "stops-when-it-rests" {
            return None;
        }
        let (got, right_parts) = (answer.value.items()?, right.items()?);
        let ([walk, losses, _], [whole, all, _]) = (got, right_parts) else {
            return Some(false);
        };
        let (losses, all) = (losses.items()?, all.items()?);
        let same = losses.iter().zip(all).all(|(got, right)| close(got, right));
        let is_short =
            losses.len() < all.len() && walk.items().is_some_and(|walk| walk.len() == losses.len());
        Some(close(&answer.value, right) || (is_short && same && ends_early(walk, whole, rests)))
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

impl Sealed for DefaultCeiling {
    const GIVEN: bool = true;

    fn inputs(draw: &mut Draw) -> Vec<DefaultCeiling> {
        let losses = [
            draw.within(2.0, 90.0),
            1.0,
            draw.within(0.1, 0.9),
            0.0,
            -5.0,
        ];
        let ask = |loss_at_start| DefaultCeiling { loss_at_start };
        losses.map(ask).into()
    }

    fn shown(&self) -> String {
        format!("default_ceiling({:?})", self.loss_at_start)
    }
}
