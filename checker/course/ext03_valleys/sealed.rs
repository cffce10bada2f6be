//! Extension 3, asked: the valleys of a curve, which of them a walk has found, the best of many starts,
//! and how many it takes.

use crate::calls::ext03_valleys::{BestRestart, RestartsNeeded, ValleyOf, Valleys};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<Valleys>(seed),
        examination::<ValleyOf>(seed),
        examination::<BestRestart>(seed),
        examination::<RestartsNeeded>(seed),
    ]
}

impl Sealed for Valleys {
    fn inputs(draw: &mut Draw) -> Vec<Valleys> {
        let ask = |coefficients: &[f64], low: f64, high: f64, marks| Valleys {
            coefficients: coefficients.to_vec(),
            low,
            high,
            marks,
        };
        let parabola = [5.0, -4.0, 1.0];
        let quartic = [2.0, 0.0, -3.0, 0.0, 1.0];
        let mut inputs = vec![
            // By hand: x² − 4x + 5 has its valley at 2.
            ask(&parabola, draw.decimals(-6.0, -2.0, 1.0) - 0.5, 4.0, 6),
            // The valleys in the first gap and in the last.
            ask(&quartic, -2.0, 2.0, 4),
            // A valley on a mark, whose slope is exactly 0; it belongs to the gap on its left.
            ask(&parabola, 0.0, 4.0, 5),
            // In a gap that is far wider than the valley.
            ask(&parabola, -1000.0, 1003.5, 2),
            // None: a slope without a change, and a hill alone.
            ask(&[1.0, draw.away(1.0, 4.0)], -1.0, 1.0, 5),
            ask(&[0.0, 1.0, -1.0], -3.0, 2.5, 7),
            // Three valleys, seen by marks enough.
            ask(&[0.0, 0.0, 4.0, 0.0, -5.0, 0.0, 1.0], -2.5, 2.5, 12),
            // So few marks that one is missed.
            ask(&[0.0, 1.0, -8.0, 0.0, 1.0], -2.9, 3.1, 3),
            // The valleys lie on the other side of the end that is nearer to 0.
            ask(&quartic, 1.3, 3.1, 5),
            ask(&quartic, -3.1, -1.3, 5),
        ];
        for _ in 0..5 {
            // x⁴ − a x² + b x: two valleys near ±√(a/2), and a hill near 0.
            let coefficients = [
                draw.within(-2.0, 2.0),
                draw.away(0.2, 0.9),
                -draw.within(3.0, 8.0),
                0.0,
                1.0,
            ];
            let (low, high) = (-draw.within(2.6, 3.6), draw.within(2.6, 3.6));
            inputs.push(ask(&coefficients, low, high, draw.whole(6, 14)));
            // Only the part with the left one.
            inputs.push(ask(&coefficients, low, draw.within(0.3, 0.9), 5));
        }
        for marks in [2, 1, 0] {
            inputs.push(ask(&parabola, -draw.within(1.0, 3.0), 4.5, marks));
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "valleys of the curve with coefficients {} from {} to {}, {} marks",
            show::list(&self.coefficients),
            show::number(self.low),
            show::number(self.high),
            self.marks
        )
    }

    fn special(&self) -> bool {
        self.marks < 2
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}

impl Sealed for ValleyOf {
    fn inputs(draw: &mut Draw) -> Vec<ValleyOf> {
        let ask = |valleys: &[f64], x: f64, within: f64| ValleyOf {
            valleys: valleys.to_vec(),
            x,
            within,
        };
        let shift = draw.decimals(0.0, 4.0, 1.0);
        let mut inputs = vec![
            // By hand: the one, the other, and neither.
            ask(&[-2.0, 2.0], 1.5, 1.0),
            ask(&[-2.0, 2.0], -2.5, 1.0),
            ask(&[-2.0, 2.0], -5.0, 1.0),
            // Two within reach, three, and in any order.
            ask(&[1.0 + shift, 3.0 + shift], 1.5 + shift, 2.0),
            ask(&[1.0, 2.0, 3.0], 2.25, 2.0),
            ask(&[5.0, 1.0, 9.0], 8.0, 4.5),
            ask(&[3.0, -1.0], 2.5, 1.0),
            ask(&[0.5, 4.0], -1.0, 2.0),
            ask(&[-2.0, 1.0], -1.0, 1.5),
            // Between the two, near none.
            ask(&[-0.68, 0.73], 0.2, 0.1),
            // Exactly at the end of the reach, and exactly between two.
            ask(&[-2.0, 2.0], 2.5, 0.5),
            ask(&[-1.0, 1.0], 0.0, 2.0),
            ask(&[6.0, 2.0, 4.0], 3.0, 2.5),
            // Both far away, and within reach.
            ask(&[2.0, 9.0], 5.0, 10.0),
        ];
        for n in [1, 2, 3, 4, 5] {
            let mut at = draw.within(-8.0, -5.0);
            let valleys: Vec<f64> = (0..n)
                .map(|_| {
                    at += draw.within(1.5, 3.0);
                    at
                })
                .collect();
            let near = valleys[draw.whole(0, n - 1)];
            let valleys = draw.shuffled(valleys);
            inputs.push(ask(&valleys, near + draw.away(0.05, 0.6), 0.7));
            inputs.push(ask(&valleys, near + draw.away(0.05, 0.6), 4.0));
        }
        inputs.extend([
            ask(&[], draw.away(1.0, 3.0), 1.0),
            ask(&[1.0], f64::NAN, 1.0),
            ask(&[1.0], f64::INFINITY, f64::INFINITY),
            // Nothing is less than nothing away.
            ask(&[1.0], 1.5, -1.0),
            ask(&[1.0], 1.0, 0.0),
        ]);
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "valley_of x = {} among valleys at {}, within {}",
            show::number(self.x),
            show::list(&self.valleys),
            show::number(self.within)
        )
    }

    fn special(&self) -> bool {
        self.valleys.is_empty() || !self.x.is_finite() || self.within <= 0.0
    }
}

impl Sealed for BestRestart {
    fn inputs(draw: &mut Draw) -> Vec<BestRestart> {
        let ask = |surface: Surface, starts: &[&[f64]], lr: f64, steps| BestRestart {
            dimensions: surface.l.len(),
            surface,
            starts: starts.iter().map(|p| p.to_vec()).collect(),
            lr,
            steps,
        };
        let hill = Surface::bowl(&[-2.0]);
        let mut inputs = vec![
            // By hand: on x² each step leaves 0.8 of the way.
            ask(Surface::bowl(&[2.0]), &[&[3.0], &[-1.0], &[2.0]], 0.1, 1),
            // The lowest start is not the lowest end.
            ask(
                Surface::bowl(&[1.0, 4.0]),
                &[&[2.0, 1.0], &[1.0, 0.0], &[0.0, 1.0], &[2.0, 2.0]],
                0.2,
                3,
            ),
            // One falls below every number; all do; one is flung far away, and not the lowest.
            ask(hill.clone(), &[&[1.0], &[0.0], &[2.0]], 1000.0, 50),
            ask(hill, &[&[3.0], &[1.0]], 1000.0, 50),
            ask(Surface::bowl(&[4.0]), &[&[2.0], &[0.5], &[1.5]], 0.55, 3),
            // A loss above every number: first, and alone.
            ask(Surface::bowl(&[2.0]), &[&[1e200], &[1.0]], 0.1, 1),
            ask(Surface::bowl(&[2.0]), &[&[1e200]], 0.1, 1),
            // Backwards, down a hill. Losses below zero. Two ends with one loss.
            ask(Surface::bowl(&[-2.0]), &[&[2.0], &[1.0]], -0.1, 2),
            ask(
                Surface {
                    c: -9.0,
                    ..Surface::bowl(&[2.0])
                },
                &[&[2.0], &[-1.0], &[1.5]],
                0.1,
                2,
            ),
            ask(Surface::bowl(&[2.0]), &[&[2.0], &[-1.0], &[1.0]], 0.25, 1),
        ];
        for (n, count) in [(1, 3), (2, 4), (3, 3), (2, 5), (1, 6)] {
            let surface = draw.valley(n);
            // At distances that no rounding can confuse, the nearest neither first nor last.
            let sizes = draw.shuffled((0..count - 2).collect::<Vec<usize>>());
            let sizes = [&[count - 2][..], &sizes, &[count - 1]].concat();
            let middle = minimum(&surface);
            let starts: Vec<Vec<f64>> = sizes
                .iter()
                .map(|size| {
                    let off = 0.4 * 2_f64.powi(*size as i32);
                    let away = |x: &f64| x + draw.away(off, 1.1 * off);
                    middle.iter().map(away).collect()
                })
                .collect();
            inputs.push(BestRestart {
                surface,
                dimensions: n,
                starts,
                lr: draw.within(0.03, 0.1),
                steps: draw.whole(1, 3),
            });
        }
        // No steps; no starts.
        inputs.push(ask(
            Surface::bowl(&[2.0]),
            &[&[draw.within(1.0, 3.0)], &[0.5]],
            0.1,
            0,
        ));
        inputs.push(ask(Surface::bowl(&[2.0]), &[], 0.1, 2));
        inputs
    }

    fn shown(&self) -> String {
        let starts: Vec<String> = self.starts.iter().map(|p| show::point(p)).collect();
        format!(
            "best_restart on {} from [{}], lr {}, {} steps",
            show::surface(&self.surface),
            starts.join(", "),
            show::number(self.lr),
            self.steps
        )
    }

    fn special(&self) -> bool {
        self.starts.is_empty() || self.steps == 0
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let words = |value: &Value| match value.items() {
            Some([best]) => format!("Some({})", show::whole(best)),
            _ => "None".to_string(),
        };
        match show::apart(got, right) {
            _ if got.items().is_none_or(<[Value]>::is_empty) => (words(got), words(right)),
            _ if right.items().is_none_or(<[Value]>::is_empty) => (words(got), words(right)),
            (got, right) => (format!("Some{got}"), format!("Some{right}")),
        }
    }
}

/// Roughly where the lowest point of a valley of [`Draw::valley`] lies.
fn minimum(surface: &Surface) -> Vec<f64> {
    let along = |i: usize| -surface.l[i] / surface.q[i][i];
    let middle = (0..surface.l.len()).map(along).collect::<Vec<f64>>();
    // To two decimals, so that starts are short.
    middle.iter().map(|x| (x * 100.0).round() / 100.0).collect()
}

impl Sealed for RestartsNeeded {
    fn inputs(draw: &mut Draw) -> Vec<RestartsNeeded> {
        let mut inputs: Vec<RestartsNeeded> = [
            // By hand: 1/2, 3/4, 7/8, 15/16.
            (0.5, 0.9),
            (0.5, 0.99),
            (0.1, 0.95),
            (0.3, 0.5),
            (0.05, 0.6),
            (0.25, 0.8),
            (0.7, 0.995),
            (0.02, 0.3),
            (0.4, 0.35),
        ]
        .map(|(chance, confidence)| RestartsNeeded { chance, confidence })
        .into();
        for _ in 0..8 {
            let ask = RestartsNeeded {
                chance: draw.within(0.05, 0.7),
                confidence: draw.within(0.3, 0.99),
            };
            inputs.extend(Some(ask).filter(|ask| !ask.is_near_a_tie()));
        }
        // Certain, impossible, and nothing asked for.
        let chance = draw.within(0.2, 0.4);
        for (chance, confidence) in [
            (1.0, 0.99),
            (0.0, 0.5),
            (chance, 0.0),
            (chance, 1.0),
            (1.0, 1.0),
            (0.0, 0.0),
            // A chance below 0 is none, a confidence below 0 asks for nothing, and 1 is never reached,
            // though f64 has no room for what is missing.
            (-0.2, 0.9),
            (-0.2, -0.5),
            (0.3, -0.5),
            (0.7, 1.0),
        ] {
            inputs.push(RestartsNeeded { chance, confidence });
        }
        inputs
    }

    fn shown(&self) -> String {
        let RestartsNeeded { chance, confidence } = self;
        format!("restarts_needed(chance = {chance}, confidence = {confidence})")
    }

    fn special(&self) -> bool {
        let edges = [0.0, 1.0];
        edges.contains(&self.chance) || edges.contains(&self.confidence)
    }
}

impl RestartsNeeded {
    /// Would the last digit decide?
    fn is_near_a_tie(&self) -> bool {
        let n = (1.0 - self.confidence).ln() / (1.0 - self.chance).ln();
        (n - n.round()).abs() < 1e-3
    }
}
