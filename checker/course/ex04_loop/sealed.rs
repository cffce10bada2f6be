//! Step 4, asked: the same step again and again, and a record of where it led.

use crate::calls::ex04_loop::Descend;
use crate::close::{ends_early, overflows, rests};
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
    vec![examination::<Descend>(seed)]
}

impl Sealed for Descend {
    fn inputs(draw: &mut Draw) -> Vec<Descend> {
        let surface = Surface::bowl(&[draw.decimals(1.0, 2.0, 1.0), draw.decimals(3.0, 5.0, 1.0)]);
        let start = vec![
            draw.decimals(2.0, 5.0, 1.0),
            -draw.decimals(1.0, 3.0, 1.0) * 2.0,
        ];
        let mut inputs = vec![Descend {
            surface,
            start,
            lr: 0.1,
            steps: 2,
        }];
        for (n, steps) in [
            (1, 2),
            (2, 3),
            (3, 2),
            (2, 5),
            (1, 8),
            (3, 12),
            (2, 40),
            (1, 300),
        ] {
            inputs.push(Descend {
                surface: draw.valley(n),
                start: draw.point(n),
                lr: draw.within(0.02, 0.3),
                steps,
            });
        }
        inputs.push(Descend {
            surface: draw.bowl(5, 2.0, 5.0),
            start: draw.point(5),
            lr: draw.within(0.02, 0.3),
            steps: 3,
        });
        // Rates above one, where the bowl is flat; no rate, and one below zero: all of them walk.
        for rate in [4.0, 1.5, 0.0, -0.2] {
            inputs.push(Descend {
                surface: draw.bowl(2, 0.1, 0.3),
                start: draw.point(2),
                lr: rate,
                steps: 4,
            });
        }
        // The slope is zero along one axis; along both; the walk goes to and fro for ever.
        let curvatures = [2.0, 4.0];
        for (start, lr) in [
            (vec![draw.away(1.0, 3.0), 0.0], 0.1),
            (vec![0.0, draw.away(1.0, 3.0)], 0.1),
            (vec![0.0, 0.0], 0.1),
            (vec![0.0, draw.decimals(1.0, 3.0, 1.0)], 0.5),
        ] {
            inputs.push(Descend {
                surface: Surface::bowl(&curvatures),
                start,
                lr,
                steps: 5,
            });
        }
        let (surface, start) = draw.hill();
        inputs.push(Descend {
            surface,
            start,
            lr: 0.1,
            steps: 180,
        });
        // From far away.
        inputs.push(Descend {
            surface: Surface::bowl(&curvatures),
            start: vec![draw.away(100.0, 300.0), draw.away(1e4, 3e4)],
            lr: 0.1,
            steps: 3,
        });
        // A field that no surface has, and no lowest point to run to.
        for (n, steps) in [(2, 1), (3, 3), (2, 4)] {
            inputs.push(Descend {
                surface: draw.field(n),
                start: draw.point(n),
                lr: draw.within(0.02, 0.3),
                steps,
            });
        }
        // Special cases: a slope that is not finite; a walk that overflows, and goes on; no steps.
        inputs.push(Descend {
            surface: Surface::plane(&[draw.away(1.0, 3.0), f64::INFINITY]),
            start: draw.point(2),
            lr: 0.1,
            steps: 4,
        });
        inputs.push(Descend {
            surface: Surface::bowl(&[4.0]),
            start: vec![draw.decimals(1.0, 5.0, 1.0)],
            lr: 250.25,
            steps: 106,
        });
        inputs.push(Descend {
            surface: draw.valley(2),
            start: draw.point(2),
            lr: draw.within(0.02, 0.3),
            steps: 0,
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "descend on {} from {} with lr {}, {}",
            show::surface(&self.surface),
            show::point(&self.start),
            self.lr,
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
