//! Step 1, asked: heights of the bowl `½ (a x² + b y²)`, the marks of a ruler with both its ends, and
//! a row of heights for each `y`.

use crate::calls::ex01_surface::{BowlValue, Linspace, SampleGrid};
use crate::close::{beside, close};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<BowlValue>(seed),
        examination::<Linspace>(seed),
        examination::<SampleGrid>(seed),
    ]
}

impl Sealed for BowlValue {
    fn inputs(draw: &mut Draw) -> Vec<BowlValue> {
        let places = draw.places_on_bowls().into_iter();
        places.map(|(a, b, p)| BowlValue { a, b, p }).collect()
    }

    fn shown(&self) -> String {
        let BowlValue { a, b, p } = self;
        format!(
            "value of the bowl with a = {a}, b = {b} at {}",
            show::point(p)
        )
    }

    /// Right beside its two terms, however small they are.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        let BowlValue { a, b, p: [x, y] } = self;
        beside(
            &answer.value,
            right,
            0.5 * (a.abs() * x * x + b.abs() * y * y),
        )
    }

    /// Curvatures that make no bowl.
    fn special(&self) -> bool {
        self.a < 0.0 || self.b < 0.0
    }
}

/// The two ends of a ruler from the first to the second of these, with so many gaps.
type Ends = fn(f64, f64, f64) -> [f64; 2];

/// Ways to come to the first mark and the last one of a ruler with so many gaps. Each may miss one of
/// them by a rounding.
const ROUNDED: [Ends; 6] = [
    |start, end, _| [start, start + (end - start)],
    |start, end, gaps| [start, start + gaps * ((end - start) / gaps)],
    |start, end, gaps| [start, gaps.mul_add((end - start) / gaps, start)],
    |start, end, gaps| {
        let add = |mark: f64, _| mark + (end - start) / gaps;
        [start, (0..gaps as usize).fold(start, add)]
    },
    |start, end, gaps| [end - gaps * ((end - start) / gaps), end],
    |start, end, gaps| [start * gaps / gaps, end * gaps / gaps],
];

impl Linspace {
    /// A ruler whose ends are missed by the way of `rounded`.
    fn missed(draw: &mut Draw, n: usize, rounded: Ends) -> Linspace {
        loop {
            let (low, high) = (draw.within(-3.0, -0.5), draw.within(0.5, 3.0));
            let (start, end) = if n.is_multiple_of(2) {
                (low, high)
            } else {
                (high, low)
            };
            if rounded(start, end, (n - 1) as f64) != [start, end] {
                return Linspace { start, end, n };
            }
        }
    }
}

impl Sealed for Linspace {
    fn inputs(draw: &mut Draw) -> Vec<Linspace> {
        let start = draw.decimals(-3.0, 3.0, 1.0);
        let (n, gap) = (draw.whole(4, 5), draw.decimals(2.0, 4.0, 1.0));
        let end = start + gap * (n - 1) as f64;
        let mut inputs = vec![Linspace { start, end, n }];
        for n in [2, 3, 4, 5, 6, 7, 9, 12, 20] {
            inputs.push(Linspace::missed(draw, n, ROUNDED[0]));
        }
        for rounded in ROUNDED {
            let n = draw.whole(6, 8);
            inputs.push(Linspace::missed(draw, n, rounded));
        }
        // Both ends on one side of zero; far out.
        let (near, far) = (draw.within(0.5, 1.5), draw.within(2.0, 3.0));
        for (start, end) in [(near, far), (-near, -far), (-far * 1e5, near)] {
            inputs.push(Linspace { start, end, n: 5 });
        }
        // As long as a picture needs it, and longer.
        inputs.extend([101, 301].map(|n| Linspace {
            start: -far,
            end: near,
            n,
        }));
        // Special cases: a ruler without length, one mark, none.
        inputs.push(Linspace {
            start: far,
            end: far,
            n: 3,
        });
        for (start, end, n) in [(-far, near, 1), (far, -near, 1), (-near, far, 0)] {
            inputs.push(Linspace { start, end, n });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!("linspace({:?}, {:?}, {})", self.start, self.end, self.n)
    }

    fn special(&self) -> bool {
        self.n < 2 || self.start == self.end
    }

    /// The ends are the numbers that were asked for, to the last bit.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        close(&answer.value, right) && ends(&answer.value) == ends(right)
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        match (got.numbers(), right.numbers()) {
            (Some(a), Some(b)) if close(got, right) => {
                let k = if a[0] == b[0] { a.len() - 1 } else { 0 };
                (format!("{:?} at index {k}", a[k]), format!("{:?}", b[k]))
            }
            _ => show::lists(got, right),
        }
    }

    /// An end can be missed by many roundings.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        (misconception == "end-not-exact").then(|| close(&answer.value, right))
    }
}

/// The first mark and the last one.
fn ends(marks: &Value) -> Option<[f64; 2]> {
    let marks = marks.numbers()?;
    Some([*marks.first()?, *marks.last()?])
}

impl Sealed for SampleGrid {
    fn inputs(draw: &mut Draw) -> Vec<SampleGrid> {
        let surface = Surface {
            l: vec![draw.decimals(1.0, 4.0, 1.0), draw.decimals(10.0, 20.0, 1.0)],
            ..Surface::bowl(&[0.0, 0.0])
        };
        let first = draw.decimals(1.0, 4.0, 1.0);
        let mut inputs = vec![SampleGrid {
            surface,
            xs: vec![first, first + 1.0, first + 2.0],
            ys: vec![first + 4.0, first + 5.0],
        }];
        let shapes = [(2, 3), (4, 2), (3, 3), (2, 2), (1, 3), (3, 1), (4, 5)];
        for (columns, rows) in shapes.into_iter().chain([(2, 0), (0, 2)]) {
            inputs.push(SampleGrid {
                surface: draw.field(2),
                xs: (0..columns).map(|_| draw.away(0.3, 2.0)).collect(),
                ys: (0..rows).map(|_| draw.away(2.5, 4.0)).collect(),
            });
        }
        // As wide and as high as a picture needs it.
        inputs.push(SampleGrid {
            surface: draw.field(2),
            xs: (0..12).map(|_| draw.away(0.3, 2.0)).collect(),
            ys: (0..11).map(|_| draw.away(2.5, 4.0)).collect(),
        });
        // The same place twice; heights that are not finite.
        let (x, y) = (draw.away(0.3, 2.0), draw.away(2.5, 4.0));
        for surface in [
            draw.field(2),
            Surface {
                l: vec![f64::INFINITY, 1.0],
                ..Surface::bowl(&[2.0, 2.0])
            },
        ] {
            inputs.push(SampleGrid {
                surface,
                xs: vec![x, x, -x, 0.0],
                ys: vec![y, y, 1.0, y],
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "sample_grid of {} at xs {} and ys {}",
            show::surface(&self.surface),
            show::list(&self.xs),
            show::list(&self.ys)
        )
    }

    fn special(&self) -> bool {
        self.xs.is_empty() || self.ys.is_empty() || !self.surface.l[0].is_finite()
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}
