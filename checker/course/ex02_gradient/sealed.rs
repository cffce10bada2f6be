//! Step 2, asked: `[a x, b y]`, exact, and the estimate from a height ahead and a height behind.

use crate::calls::ex02_gradient::{BowlGradient, CentralDifference};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
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
    const BY_HAND: bool = true;

    fn inputs(draw: &mut Draw) -> Vec<BowlGradient> {
        let mut places = draw.places_on_bowls();
        // Far out along one axis the heights are large, and their differences show it along the
        // other.
        for _ in 0..2 {
            let (gentle, steep) = (draw.within(0.3, 0.9), draw.within(20.0, 50.0));
            let (near, far) = (draw.away(0.01, 0.03), draw.away(1e5, 3e5));
            places.extend([(gentle, steep, [near, far]), (steep, gentle, [far, near])]);
        }
        // Next to the lowest point, and on it.
        let near = [draw.away(1.0, 9.0) * 1e-7, draw.away(1.0, 9.0) * 1e-7];
        places.push((2.0, 3.0, near));
        places.push((2.0, 3.0, [0.0, 0.0]));
        let places = places.into_iter();
        places.map(|(a, b, p)| BowlGradient { a, b, p }).collect()
    }

    fn shown(&self) -> String {
        let BowlGradient { a, b, p } = self;
        format!(
            "bowl_gradient of the bowl with a = {a}, b = {b} at {}",
            show::point(p)
        )
    }

    fn special(&self) -> bool {
        self.p == [0.0, 0.0] || self.a < 0.0 || self.b < 0.0
    }
}

impl Sealed for CentralDifference {
    fn inputs(draw: &mut Draw) -> Vec<CentralDifference> {
        let mut inputs = vec![CentralDifference {
            surface: Surface::bowl(&[draw.decimals(1.0, 3.0, 1.0) * 2.0]),
            p: vec![draw.decimals(2.0, 5.0, 1.0)],
            h: 0.1,
        }];
        for (n, h) in [
            (2, 0.1),
            (2, 0.2),
            (1, 0.25),
            (3, 0.1),
            (3, 0.4),
            (2, 0.01),
            (5, 0.2),
            (1, 1.5),
        ] {
            for _ in 0..2 {
                let k = (0..n).map(|_| draw.away(0.1, 0.6)).collect();
                // In more than three coordinates a field has too many terms to be read.
                let quadratic = match n {
                    0..=3 => draw.field(n),
                    _ => draw.bowl(n, 1.0, 4.0),
                };
                inputs.push(CentralDifference {
                    surface: Surface { k, ..quadratic },
                    p: draw.point(n),
                    h,
                });
            }
        }
        // On an axis, and looked at as closely as the doc comment says is good for checking.
        for h in [0.1, 1e-5] {
            inputs.push(CentralDifference {
                surface: draw.field(2),
                p: vec![0.0, draw.away(1.5, 2.3)],
                h,
            });
        }
        // As closely, where even so close a look shows how far it goes.
        inputs.push(CentralDifference {
            surface: Surface {
                k: vec![1e4 * draw.away(1.0, 3.0)],
                ..Surface::bowl(&[2.0])
            },
            p: vec![draw.away(0.2, 0.9)],
            h: 1e-5,
        });
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

    /// One can look any distance of one's own to each side, as long as it is small.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        if misconception != "ignores-h" {
            return None;
        }
        let (got, right) = (answer.value.numbers()?, right.numbers()?);
        // What an estimate adds to a slope of a cubic is known.
        let near = |(i, (got, right)): (usize, (&f64, &f64))| {
            let slope = right - self.surface.k[i] * self.h * self.h;
            (got - slope).abs() <= 3e-5 * slope.abs().max(1.0)
        };
        let mut slopes = got.iter().zip(&right).enumerate();
        Some(got.len() == right.len() && slopes.all(near))
    }
}
