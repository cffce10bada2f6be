//! Step 4, asked: the same step again and again, and a record of where it led.

use crate::calls::ex04_loop::Descend;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;

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
            (1, 200),
        ] {
            inputs.push(Descend {
                surface: draw.valley(n),
                start: draw.point(n),
                lr: draw.within(0.02, 0.3),
                steps,
            });
        }
        // A field that no surface has, and no lowest point to run to.
        for (n, steps) in [(2, 1), (3, 3), (2, 4)] {
            inputs.push(Descend {
                surface: draw.field(n),
                start: draw.point(n),
                lr: draw.within(0.02, 0.3),
                steps,
            });
        }
        // Special cases: a walk that overflows, and goes on; no steps.
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
            "descend on {} from {} with lr {}, {} steps",
            show::surface(&self.surface),
            show::point(&self.start),
            self.lr,
            self.steps
        )
    }

    fn special(&self) -> bool {
        self.steps == 0 || answer(self).iter().flatten().any(|x| !x.is_finite())
    }
}
