//! Step 3, asked: `p − lr · gradient(p)`, with one look at the slope.

use crate::calls::ex03_step::Step;
use crate::close::close;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::spy::Answer;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![examination::<Step>(seed)]
}

impl Sealed for Step {
    fn inputs(draw: &mut Draw) -> Vec<Step> {
        // On an inclined plane, with whole numbers: this one is done in the head.
        let field = Surface {
            l: vec![draw.whole(2, 5) as f64, -(draw.whole(6, 9) as f64)],
            ..Surface::bowl(&[0.0, 0.0])
        };
        let p = vec![draw.whole(1, 4) as f64, draw.whole(5, 8) as f64];
        let mut inputs = vec![Step { field, p, lr: 0.1 }];
        for n in [2, 1, 3] {
            for _ in 0..8 {
                inputs.push(Step {
                    field: draw.field(n),
                    p: draw.point(n),
                    lr: draw.within(0.02, 0.3),
                });
            }
        }
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

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        close(&answer.value, right) && looked_once(self, answer)
    }
}

fn looked_once(step: &Step, answer: &Answer) -> bool {
    answer.slopes == 1 && answer.slopes_at == [step.p.clone()]
}
