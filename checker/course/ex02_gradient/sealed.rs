//! Step 2, asked: `[a x, b y]`, exact, and the estimate from a height ahead and a height behind.

use crate::calls::ex02_gradient::{BowlGradient, CentralDifference};
use crate::close::{estimated, exact};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::spy::Answer;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<BowlGradient>(seed),
        examination::<CentralDifference>(seed),
    ]
}

impl Sealed for BowlGradient {
    fn inputs(draw: &mut Draw) -> Vec<BowlGradient> {
        let mut inputs = Vec::new();
        for sign in [1.0, -1.0] {
            inputs.push(BowlGradient {
                a: draw.decimals(2.0, 4.0, 1.0),
                b: draw.decimals(5.0, 9.0, 1.0),
                p: [
                    draw.decimals(3.0, 6.0, 1.0),
                    sign * draw.decimals(3.0, 6.0, 1.0),
                ],
            });
        }
        for (low, high) in [(0.2, 2.0), (3.0, 20.0)] {
            for _ in 0..4 {
                inputs.push(BowlGradient {
                    a: draw.within(low, high),
                    b: draw.within(0.5, 30.0),
                    p: [draw.away(0.3, 3.0), draw.away(0.3, 3.0)],
                });
            }
        }
        // Far out along one axis the heights are large, and their differences show it along the
        // other.
        for _ in 0..2 {
            let (gentle, steep) = (draw.within(0.3, 0.9), draw.within(20.0, 50.0));
            let (near, far) = (draw.away(0.01, 0.03), draw.away(1e5, 3e5));
            for (a, b, p) in [(gentle, steep, [near, far]), (steep, gentle, [far, near])] {
                inputs.push(BowlGradient { a, b, p });
            }
        }
        let (a, b) = (draw.within(1.2, 3.0), draw.within(5.0, 9.0));
        for p in [
            [draw.away(1.2, 3.0), 0.0],
            [0.0, draw.away(1.2, 3.0)],
            [0.0, 0.0],
        ] {
            inputs.push(BowlGradient { a, b, p });
        }
        inputs
    }

    fn shown(&self) -> String {
        let BowlGradient { a, b, p } = self;
        format!(
            "bowl_gradient of the bowl with a = {a}, b = {b} at {}",
            show::point(p)
        )
    }

    fn special(&self) -> bool {
        self.p == [0.0, 0.0]
    }

    /// An estimate from two heights is not a derivation.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        exact(&answer.value, right)
    }

    /// An estimate can be had in many ways, each with its own rounding.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        (misconception == "finite-differences").then(|| estimated(&answer.value, right))
    }
}

impl Sealed for CentralDifference {
    fn inputs(draw: &mut Draw) -> Vec<CentralDifference> {
        let mut inputs = vec![CentralDifference {
            surface: Surface::bowl(&[draw.decimals(1.0, 3.0, 1.0) * 2.0]),
            p: vec![draw.decimals(2.0, 5.0, 1.0)],
            h: 0.1,
        }];
        for (n, h) in [(2, 0.1), (2, 0.2), (1, 0.25), (3, 0.1), (3, 0.4), (2, 0.01)] {
            for _ in 0..2 {
                let k = (0..n).map(|_| draw.away(0.1, 0.6)).collect();
                inputs.push(CentralDifference {
                    surface: Surface { k, ..draw.field(n) },
                    p: draw.point(n),
                    h,
                });
            }
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "central_difference of {} at {} with h = {}",
            show::surface(&self.surface),
            show::point(&self.p),
            self.h
        )
    }
}
