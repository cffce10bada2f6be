//! Extension 5, asked: a walk uphill, the mean squared error of a line with its slopes, inputs that are
//! scaled, and the line that belongs to them.

use crate::calls::ext05_regression::{Maximise, Mse, MseGradient, Standardise, Unscale};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<Maximise>(seed),
        examination::<Mse>(seed),
        examination::<MseGradient>(seed),
        examination::<Standardise>(seed),
        examination::<Unscale>(seed),
    ]
}

/// A hill whose top lies anywhere: a valley turned over.
fn hill(draw: &mut Draw, n: usize) -> Surface {
    let valley = draw.valley(n);
    let turned = |numbers: Vec<f64>| numbers.into_iter().map(|x| -x).collect::<Vec<f64>>();
    Surface {
        q: valley.q.into_iter().map(turned).collect(),
        l: turned(valley.l),
        c: -valley.c,
        k: valley.k,
    }
}

impl Sealed for Maximise {
    fn inputs(draw: &mut Draw) -> Vec<Maximise> {
        let mut slopes = || 10.0 * draw.decimals(2.0, 9.0, 1.0);
        let by_hand = Maximise {
            gain: Surface {
                l: vec![slopes(), slopes()],
                ..Surface::bowl(&[-2.0, -2.0])
            },
            start: vec![1.0, 2.0],
            lr: 0.25,
            steps: 2,
        };
        let mut inputs = vec![by_hand.clone()];
        for (n, steps) in [(1, 2), (2, 4), (3, 3), (2, 6), (1, 5), (3, 5)] {
            inputs.push(Maximise {
                gain: hill(draw, n),
                start: draw.point(n),
                lr: draw.within(0.05, 0.2),
                steps,
            });
        }
        // One step, none, no rate; a rate beyond the edge, and slopes that are not finite.
        let with = |lr: f64, steps: usize| Maximise {
            lr,
            steps,
            ..by_hand.clone()
        };
        inputs.extend([with(0.25, 1), with(0.25, 0), with(0.0, 2), with(1.25, 4)]);
        // Backwards, and from the other side of 0.
        inputs.push(Maximise {
            start: vec![-1.0, -2.0],
            ..with(-0.25, 2)
        });
        inputs.push(Maximise {
            gain: Surface::plane(&[1.0, f64::INFINITY]),
            ..with(0.25, 2)
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "maximise the gain {} from {} with lr {}, {} steps",
            show::surface(&self.gain),
            show::point(&self.start),
            self.lr,
            self.steps
        )
    }

    fn special(&self) -> bool {
        let slopes = self.gain.slope(&self.start);
        self.steps == 0 || self.lr == 0.0 || slopes.iter().any(|slope| !slope.is_finite())
    }
}

/// Tables of inputs and targets, and a line for each: by hand first, at the end what a line of its own
/// may treat.
fn tables(draw: &mut Draw) -> Vec<(Vec<f64>, Vec<f64>, [f64; 2])> {
    let whole = |draw: &mut Draw| draw.decimals(2.0, 9.0, 1.0);
    let mut tables = vec![(
        vec![1.0, 3.0],
        vec![whole(draw), -whole(draw)],
        [2.0, whole(draw)],
    )];
    for count in [3, 4, 2, 5, 6, 8, 1] {
        let xs = (0..count).map(|_| draw.within(-3.0, 5.0) + 0.005).collect();
        let ys = (0..count).map(|_| draw.within(-2.0, 6.0)).collect();
        let line = [draw.away(0.5, 2.0), draw.away(2.5, 4.0)];
        tables.push((xs, ys, line));
    }
    // Everything below zero.
    tables.push((vec![-1.0, -3.0], vec![-4.0, -7.0], [-2.0, -3.0]));
    // As large as houses are; a line that fits; no data.
    let sizes: Vec<f64> = (0..4).map(|_| draw.decimals(900.0, 3000.0, 1.0)).collect();
    let prices = (0..4).map(|_| draw.decimals(150.0, 500.0, 1.0)).collect();
    tables.push((
        sizes,
        prices,
        [draw.within(0.05, 0.2), draw.within(20.0, 90.0)],
    ));
    let xs = vec![1.0, 2.0, whole(draw)];
    let ys = xs.iter().map(|x| 2.0 * x + 1.0).collect();
    tables.push((xs, ys, [2.0, 1.0]));
    tables.push((Vec::new(), Vec::new(), [1.0, whole(draw)]));
    tables
}

fn shown(function: &str, xs: &[f64], ys: &[f64], p: &[f64]) -> String {
    let (xs, ys, p) = (show::list(xs), show::list(ys), show::point(p));
    format!("{function} of the line {p} over xs {xs} and ys {ys}")
}

impl Sealed for Mse {
    fn inputs(draw: &mut Draw) -> Vec<Mse> {
        let ask = |(xs, ys, p)| Mse { xs, ys, p };
        tables(draw).into_iter().map(ask).collect()
    }

    fn shown(&self) -> String {
        shown("mse", &self.xs, &self.ys, &self.p)
    }

    fn special(&self) -> bool {
        self.xs.is_empty()
    }
}

impl Sealed for MseGradient {
    fn inputs(draw: &mut Draw) -> Vec<MseGradient> {
        let ask = |(xs, ys, p)| MseGradient { xs, ys, p };
        tables(draw).into_iter().map(ask).collect()
    }

    fn shown(&self) -> String {
        shown("mse_gradient", &self.xs, &self.ys, &self.p)
    }

    fn special(&self) -> bool {
        self.xs.is_empty()
    }

    /// An estimate from two losses is not a derivation; the order in which the errors are added does
    /// not matter.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        self.is_within(1e-14, answer, right)
    }

    /// An estimate can be had in many ways, each with its own rounding.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        (misconception == "estimated-slope").then(|| self.is_within(1e-3, answer, right))
    }
}

impl MseGradient {
    /// As a share of what the terms come to without their signs.
    fn is_within(&self, share: f64, answer: &Answer, right: &Value) -> bool {
        let (Some(answer), Some(right)) = (answer.value.numbers(), right.numbers()) else {
            return false;
        };
        let [w, b] = self.p.map(f64::abs);
        let mut sizes = [0.0, 0.0];
        for (x, y) in self.xs.iter().zip(&self.ys) {
            let size = 2.0 * (w * x.abs() + b + y.abs()) / self.xs.len() as f64;
            sizes[0] += size * x.abs();
            sizes[1] += size;
        }
        let mut pairs = answer.iter().zip(&right).zip(sizes);
        answer.len() == right.len() && pairs.all(|((a, r), size)| (a - r).abs() <= share * size)
    }
}

impl Sealed for Standardise {
    fn inputs(draw: &mut Draw) -> Vec<Standardise> {
        // By hand: the mean is in the middle, and both are as far away.
        let middle = draw.decimals(3.0, 6.0, 1.0);
        let mut lists = vec![vec![middle - 2.0, middle + 2.0], vec![2.0, 4.0, 9.0]];
        lists.push(vec![-9.0, -4.0, -2.0]);
        // From the largest to the smallest.
        lists.push(vec![9.0, 4.0, 2.0]);
        for count in [3, 4, 5, 6, 9] {
            lists.push((0..count).map(|_| draw.within(-3.0, 9.0)).collect());
        }
        // Large numbers close together, as years are; those of houses, in no order.
        let year = draw.decimals(1900.0, 1990.0, 1.0);
        lists.push(vec![year, year + 2.0, year + 4.0]);
        let sizes = [1000.0, 1500.0, 2000.0, 2500.0, 3000.0];
        lists.push(draw.shuffled(sizes.to_vec()));
        // Small ones, whose spread is below 1.
        lists.push(
            (0..4)
                .map(|k| draw.within(0.01, 0.2) + 0.2 * f64::from(k))
                .collect(),
        );
        // One number, none, and the same again and again: whole ones, whose mean has no rounding.
        let whole = draw.decimals(2.0, 9.0, 1.0);
        lists.extend([vec![whole], Vec::new(), vec![whole; 4], vec![-whole; 3]]);
        lists.into_iter().map(|xs| Standardise { xs }).collect()
    }

    fn shown(&self) -> String {
        format!("standardise of {}", show::list(&self.xs))
    }

    fn special(&self) -> bool {
        self.xs.windows(2).all(|pair| pair[0] == pair[1])
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let names = ["the numbers", "the mean", "the spread"];
        show::parts(&names, got, right)
    }
}

impl Sealed for Unscale {
    fn inputs(draw: &mut Draw) -> Vec<Unscale> {
        let by_hand = Unscale {
            p: [100.0 * draw.decimals(1.0, 4.0, 1.0), 340.0],
            mean: 2000.0,
            spread: 500.0,
        };
        let mut inputs = vec![by_hand];
        for _ in 0..8 {
            inputs.push(Unscale {
                p: [draw.away(1.0, 9.0), draw.away(1.0, 9.0)],
                mean: draw.away(2.0, 7.0),
                spread: draw.within(1.5, 4.0),
            });
        }
        let line = [draw.away(1.0, 9.0), draw.away(1.0, 9.0)];
        for (p, mean, spread) in [
            (line, 4.0, 0.25),
            (line, 0.0, 2.0),
            (line, 4.0, 1.0),
            ([0.0, line[1]], 4.0, 2.0),
            ([-3.0, -2.0], -4.0, 2.0),
        ] {
            inputs.push(Unscale { p, mean, spread });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "unscale of {} with the mean {} and the spread {}",
            show::point(&self.p),
            show::number(self.mean),
            show::number(self.spread)
        )
    }

    fn special(&self) -> bool {
        self.mean == 0.0 || self.spread == 1.0 || self.p[0] == 0.0
    }
}
