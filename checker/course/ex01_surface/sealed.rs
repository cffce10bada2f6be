//! Step 1, asked: heights of the bowl `½ (a x² + b y²)`, the marks of a ruler with both its ends, and
//! a row of heights for each `y`.

use crate::calls::ex01_surface::{BowlValue, Linspace, SampleGrid};
use crate::close::close;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::spy::Answer;
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
        let mut inputs = Vec::new();
        for sign in [1.0, -1.0] {
            inputs.push(BowlValue {
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
                inputs.push(BowlValue {
                    a: draw.within(low, high),
                    b: draw.within(0.5, 30.0),
                    p: [draw.away(0.3, 3.0), draw.away(0.3, 3.0)],
                });
            }
        }
        let (a, b) = (draw.within(1.2, 3.0), draw.within(5.0, 9.0));
        for p in [[draw.away(1.2, 3.0), 0.0], [0.0, draw.away(1.2, 3.0)]] {
            inputs.push(BowlValue { a, b, p });
        }
        inputs
    }

    fn shown(&self) -> String {
        let BowlValue { a, b, p } = self;
        format!(
            "value of the bowl with a = {a}, b = {b} at {}",
            show::point(p)
        )
    }
}

impl Sealed for Linspace {
    fn inputs(draw: &mut Draw) -> Vec<Linspace> {
        let start = draw.decimals(-3.0, 3.0, 1.0);
        let (n, gap) = (draw.whole(4, 5), draw.decimals(2.0, 4.0, 1.0));
        let end = start + gap * (n - 1) as f64;
        let mut inputs = vec![Linspace { start, end, n }];
        for n in [2, 3, 4, 5, 6, 7, 9, 12, 20] {
            // Ends that rounding misses, so that a last mark which is not put in as it is shows.
            let (start, end) = loop {
                let (low, high) = (draw.within(-3.0, -0.5), draw.within(0.5, 3.0));
                let (start, end) = if n % 2 == 0 { (low, high) } else { (high, low) };
                if start + (end - start) != end {
                    break (start, end);
                }
            };
            inputs.push(Linspace { start, end, n });
        }
        for n in [1, 0] {
            inputs.push(Linspace {
                start: draw.within(-3.0, -0.5),
                end: draw.within(0.5, 3.0),
                n,
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!("linspace({:?}, {:?}, {})", self.start, self.end, self.n)
    }

    fn special(&self) -> bool {
        self.n < 2
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
        let first = |marks: &Value| ends(marks).map(|[first, _]| first);
        (misconception == "end-not-exact")
            .then(|| close(&answer.value, right) && first(&answer.value) == first(right))
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
        self.xs.is_empty() || self.ys.is_empty()
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}
