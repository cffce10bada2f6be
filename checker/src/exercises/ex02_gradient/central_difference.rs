//! `central_difference`: the slope estimated from a height ahead and a height behind.

use crate::draw::Draw;
use crate::sealed::{Misconception, Model, Stub};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

pub struct CentralDifference;

pub struct Input {
    surface: Surface,
    p: Vec<f64>,
    h: f64,
}

impl Input {
    /// The height where coordinate `i` has moved by `by`.
    fn height(&self, i: usize, by: f64) -> f64 {
        let mut q = self.p.clone();
        q[i] += by;
        self.surface.value(&q)
    }

    /// The height where the coordinates up to `i` have moved by `by`.
    fn height_all(&self, i: usize, by: f64) -> f64 {
        let move_first = |(j, x): (usize, &f64)| if j <= i { x + by } else { *x };
        let q: Vec<f64> = self.p.iter().enumerate().map(move_first).collect();
        self.surface.value(&q)
    }

    /// One number a coordinate.
    fn each(&self, slope: impl Fn(usize) -> f64) -> Value {
        (0..self.p.len()).map(slope).collect::<Vec<f64>>().into()
    }

    /// Height ahead less height behind, times `factor`.
    fn rise(&self, factor: f64) -> Value {
        self.each(|i| (self.height(i, self.h) - self.height(i, -self.h)) * factor)
    }
}

impl Stub for CentralDifference {
    type Input = Input;
    const FUNCTION: &'static str = "central_difference";

    fn inputs(draw: &mut Draw) -> Vec<Input> {
        let mut inputs = vec![Input {
            surface: Surface::bowl(&[draw.decimals(1.0, 3.0, 1.0) * 2.0]),
            p: vec![draw.decimals(2.0, 5.0, 1.0)],
            h: 0.1,
        }];
        for (n, h) in [(2, 0.1), (2, 0.2), (1, 0.25), (3, 0.1), (3, 0.4), (2, 0.01)] {
            for _ in 0..2 {
                let k = (0..n).map(|_| draw.away(0.1, 0.6)).collect();
                let surface = Surface { k, ..draw.field(n) };
                let p = draw.point(n);
                inputs.push(Input { surface, p, h });
            }
        }
        inputs
    }

    fn arguments(input: &Input) -> Vec<Value> {
        vec![
            input.surface.to_value(),
            input.p.clone().into(),
            input.h.into(),
        ]
    }

    fn shown(input: &Input) -> String {
        format!(
            "central_difference of {} at {} with h = {}",
            show::surface(&input.surface),
            show::point(&input.p),
            input.h
        )
    }

    fn right(input: &Input) -> Value {
        let Input { h, .. } = input;
        input.each(|i| (input.height(i, *h) - input.height(i, -h)) / (2.0 * h))
    }

    fn misconceptions() -> Vec<Misconception<Input>> {
        vec![
            Misconception {
                name: "forward-difference",
                says: "Yours looks ahead only: (f(ahead) - f(p)) / h. Look behind as well, \
                       (f(ahead) - f(behind)) / (2 * h): to both sides the errors cancel.",
                model: Model::Returns(|i| i.each(|k| (i.height(k, i.h) - i.height(k, 0.0)) / i.h)),
            },
            Misconception {
                name: "backward-difference",
                says: "Yours looks behind only: (f(p) - f(behind)) / h. Look ahead as well, \
                       (f(ahead) - f(behind)) / (2 * h): to both sides the errors cancel.",
                model: Model::Returns(|i| i.each(|k| (i.height(k, 0.0) - i.height(k, -i.h)) / i.h)),
            },
            Misconception {
                name: "behind-at-p",
                says: "Your behind is p itself: yours is (f(ahead) - f(p)) / (2 * h). Copy behind \
                       from p, not from ahead once that has moved, and move it back by h.",
                model: Model::Returns(|i| {
                    i.each(|k| (i.height(k, i.h) - i.height(k, 0.0)) / (2.0 * i.h))
                }),
            },
            Misconception {
                name: "forgets-two",
                says: "Your slopes are twice too steep: you divide by h. From behind to ahead it \
                       is 2 * h.",
                model: Model::Returns(|i| i.rise(1.0 / i.h)),
            },
            Misconception {
                name: "multiplies-by-h",
                says: "Yours divides by 2 and multiplies by h: that is how Rust reads / 2.0 * h. \
                       Put brackets around the divisor: / (2.0 * h).",
                model: Model::Returns(|i| i.rise(i.h / 2.0)),
            },
            Misconception {
                name: "forgets-to-divide",
                says: "Yours returns the difference of the two heights. A slope is a rise over a \
                       run: divide by 2 * h.",
                model: Model::Returns(|i| i.rise(1.0)),
            },
            Misconception {
                name: "divides-by-two-only",
                says: "Yours divides the difference of the heights by 2. From behind to ahead it \
                       is 2 * h: divide by that.",
                model: Model::Returns(|i| i.rise(0.5)),
            },
            Misconception {
                name: "negated",
                says: "Yours has the wrong sign: it is (f(behind) - f(ahead)) / (2 * h). A slope \
                       is positive where the height ahead is larger: ahead first.",
                model: Model::Returns(|i| i.rise(-0.5 / i.h)),
            },
            Misconception {
                name: "moves-all-coordinates",
                says: "Yours moves all coordinates at once, so that every slope is the same. \
                       Along coordinate i, only coordinate i moves.",
                model: Model::Returns(|i| {
                    let last = i.p.len() - 1;
                    let rise = i.height_all(last, i.h) - i.height_all(last, -i.h);
                    i.each(|_| rise / (2.0 * i.h))
                }),
            },
            Misconception {
                name: "keeps-earlier-moves",
                says: "Your first slope is right, but then the coordinates that you moved stay \
                       moved. Make ahead and behind anew from p for each coordinate.",
                model: Model::Returns(|i| {
                    i.each(|k| (i.height_all(k, i.h) - i.height_all(k, -i.h)) / (2.0 * i.h))
                }),
            },
            Misconception {
                name: "half-as-far",
                says: "Yours looks h / 2 to each side. h is the distance to each side: p + h and \
                       p - h, so 2 * h between them.",
                model: Model::Returns(|i| {
                    i.each(|k| (i.height(k, i.h / 2.0) - i.height(k, -i.h / 2.0)) / i.h)
                }),
            },
            Misconception {
                name: "first-slope-everywhere",
                says: "All your slopes are the slope along the first coordinate. Move coordinate i \
                       for the slope along i.",
                model: Model::Returns(|i| {
                    i.each(|_| (i.height(0, i.h) - i.height(0, -i.h)) / (2.0 * i.h))
                }),
            },
        ]
    }
}
