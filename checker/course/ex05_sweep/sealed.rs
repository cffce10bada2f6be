//! Step 5, asked: the losses of a walk, a name for what they did, and a walk from the same start for
//! each learning rate.

use crate::calls::ex05_sweep::{Classify, Losses, Sweep};
use crate::close::close;
use crate::draw::{Draw, between};
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;
use crate::wire::Value;
use crate::words;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<Losses>(seed),
        examination::<Classify>(seed),
        examination::<Sweep>(seed),
    ]
}

impl Sealed for Losses {
    fn inputs(draw: &mut Draw) -> Vec<Losses> {
        let surface = Surface::bowl(&[2.0, draw.decimals(2.0, 4.0, 1.0) * 2.0]);
        let far = draw.decimals(2.0, 4.0, 1.0);
        let trajectory = vec![vec![far + 3.0, 1.0], vec![far, 0.0], vec![far + 1.0, -2.0]];
        let mut inputs = vec![Losses {
            surface,
            trajectory,
        }];
        for (n, points) in [(2, 2), (1, 4), (3, 3), (2, 6), (1, 1), (3, 9)] {
            inputs.push(Losses {
                surface: draw.valley(n),
                trajectory: (0..points).map(|_| draw.point(n)).collect(),
            });
        }
        // A walk as long as that of the standard experiment, and longer.
        inputs.push(Losses {
            surface: draw.valley(1),
            trajectory: (0..300).map(|_| draw.point(1)).collect(),
        });
        // Below zero, across it, at zero, far out; the same point twice.
        let (far, near) = (draw.within(4.0, 6.0), draw.within(0.5, 1.0));
        inputs.push(Losses {
            surface: Surface {
                c: -8.0,
                ..Surface::bowl(&[1.0])
            },
            trajectory: [far, near, near, -4.0, 0.0, 1e3 * far, 0.0]
                .map(|x| vec![x])
                .to_vec(),
        });
        inputs.push(Losses {
            surface: draw.bowl(5, 1.0, 4.0),
            trajectory: (0..3).map(|_| draw.point(5)).collect(),
        });
        // Special cases: a point so far out that its loss overflows, and no points.
        let far_out = draw.decimals(1.0, 9.0, 1.0) * 1e200;
        inputs.push(Losses {
            surface: Surface::bowl(&[2.0]),
            trajectory: vec![vec![3.0], vec![far_out], vec![1.0]],
        });
        inputs.push(Losses {
            surface: Surface::plane(&[f64::INFINITY]),
            trajectory: vec![vec![-2.0], vec![0.0], vec![far]],
        });
        inputs.push(Losses {
            surface: draw.valley(2),
            trajectory: Vec::new(),
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "losses of {} along {}",
            show::surface(&self.surface),
            show::value(&self.trajectory.clone().into())
        )
    }

    fn special(&self) -> bool {
        self.trajectory.is_empty() || answer(self).iter().any(|loss| !loss.is_finite())
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}

/// One clear case for each name; the threshold is 1.
const PLAIN: [&[f64]; 5] = [
    &[2.0, 6.0, 18.0],
    &[8.0, 4.0, 0.5],
    &[8.0, 6.0, 5.0],
    &[8.0, 5.0, 5.0, 5.0],
    &[8.0, 4.0, 2.0, 0.25],
];

/// Cases in which one of the questions is easily asked wrongly, with their threshold.
const SUBTLE: [(&[f64], f64); 51] = [
    // Not finite, somewhere.
    (&[8.0, f64::INFINITY, 4.0, 0.5], 1.0),
    (&[8.0, f64::NAN, 0.5], 1.0),
    (&[8.0, 4.0, f64::NAN], 1.0),
    (&[8.0, 4.0, f64::NEG_INFINITY], 1.0),
    (&[f64::INFINITY, 4.0, 0.5], 1.0),
    // Above the first at the end, or only on the way.
    (&[0.25, 0.125, 0.75], 1.0),
    (&[4.0, 3.0, 2.0, 5.0], 1.0),
    (&[4e6, 3e6, 4e6 + 0.5], 1.0),
    (&[0.5, 0.25, 0.5000001], 1.0),
    (&[4.0, 9.0, 2.0, 0.5], 1.0),
    (&[8.0, 2.0, 4.0, 0.5], 1.0),
    (&[4.0, 9.0, 6.0, 3.0], 1.0),
    (&[8.0, 3.0, 6.0, 4.0], 1.0),
    // As high as the first.
    (&[6.0, 6.0, 6.0, 6.0], 1.0),
    (&[5.0], 1.0),
    (&[0.5], 1.0),
    // Below the threshold on the way, or on the threshold at the end.
    (&[8.0, 0.5, 6.0, 3.0], 1.0),
    (&[8.0, 0.5, 2.0, 2.0], 1.0),
    (&[8.0, 4.0, 1.0], 1.0),
    (&[8.0, 1.0, 1.0], 1.0),
    // Settled below the threshold.
    (&[8.0, 0.5, 0.5, 0.5], 1.0),
    // A fall in the first half alone, or before the last step alone.
    (&[9.0, 5.0, 3.0, 3.0, 3.0], 1.0),
    (&[9.0, 5.0, 4.0, 3.0, 3.0], 1.0),
    (&[9.0, 5.0, 3.0, 3.0], 1.0),
    (&[9.0, 7.0, 5.0, 4.0, 4.0, 4.0], 1.0),
    // A rise over the second half; a fall and a climb back inside it; a climb and a fall.
    (&[9.0, 2.0, 2.0, 3.0, 4.0], 1.0),
    (&[9.0, 7.0, 6.0, 5.0, 3.0, 5.0], 1.0),
    (&[9.0, 7.0, 6.0, 5.0, 3.0, 6.0], 1.0),
    (&[9.0, 7.0, 6.0, 3.0, 5.0, 2.0], 1.0),
    (&[9.0, 7.0, 6.0, 5.0, 8.0, 4.0], 1.0),
    (&[9.0, 7.0, 6.0, 5.0, 8.0, 6.0], 1.0),
    // Losses below zero, with the threshold below them all, and above them.
    (&[-2.0, -4.0, -4.0, -4.0], -16.0),
    (&[-2.0, -4.0, -5.0], -16.0),
    (&[-4.0, -5.0, -2.0], -16.0),
    (&[8.0, 2.0, -4.0], 1.0),
    (&[8.0, 2.0, -4.0], -2.0),
    (&[8.0, -4.0, -4.0], -4.0),
    (&[8.0, 2.0, -0.5], 1.0),
    // A second half that begins at zero.
    (&[8.0, 0.0, 0.0], -1.0),
    (&[8.0, 0.0, -1.0], -4.0),
    (&[8.0, 0.0, 5.0], 1.0),
    (&[4.0, 0.0], 0.0),
    // A fall of a little less than a millionth, and of a little more.
    (&[4e6, 1e6, 1e6 - 0.9375], 1.0),
    (&[4e6, 1e6, 1e6 - 1.0625], 1.0),
    (&[4e6, 1e6, 1e6 - 0.9999995], 1.0),
    (&[-1e6, -4e6, -4e6 - 3.75], -8e6),
    (&[-1e6, -4e6, -4e6 - 4.25], -8e6),
    (&[-1e6, -4e6, -4e6 - 4.000002], -8e6),
    // A large fall of a tiny loss, and a tiny threshold.
    (&[4e-12, 2e-12, 5e-13], 1e-12),
    (&[4e-6, 2e-6, 1.95e-6], 1e-9),
    (&[8.0, 4e-7, 3e-7], 1e-9),
];

/// Losses of long walks, as pieces at one height: the second half falls at its beginning alone, or not
/// at all; it was below the threshold for a while; one late loss is not finite. The threshold is 1.
const LONG: [&[(f64, usize)]; 4] = [
    &[(9.0, 110), (5.0, 90)],
    &[(9.0, 90), (5.0, 110)],
    &[(9.0, 40), (0.5, 60), (3.0, 20), (2.0, 80)],
    &[(9.0, 150), (f64::NAN, 1), (0.5, 49)],
];

impl Sealed for Classify {
    /// The plain shapes first, each group in any order, each shape in any whole multiple; at the end
    /// no losses at all.
    fn inputs(draw: &mut Draw) -> Vec<Classify> {
        let mut shapes = draw.shuffled(PLAIN.map(|losses| (losses, 1.0)).to_vec());
        shapes.extend(draw.shuffled(SUBTLE.to_vec()));
        let mut multiple = |(losses, threshold): (&[f64], f64)| {
            // Whole multiples keep what is equal equal.
            let scale = draw.decimals(1.0, 9.0, 1.0);
            Classify {
                losses: losses.iter().map(|loss| loss * scale).collect(),
                threshold: threshold * scale,
            }
        };
        let mut inputs: Vec<Classify> = shapes.into_iter().map(&mut multiple).collect();
        inputs.extend(LONG.iter().map(|parts| {
            let parts = parts.iter().map(|(loss, count)| vec![*loss; *count]);
            multiple((&parts.collect::<Vec<_>>().concat(), 1.0))
        }));
        inputs.push(Classify {
            losses: Vec::new(),
            threshold: 1.0,
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "classify of {} with threshold {}",
            show::list(&self.losses),
            show::number(self.threshold)
        )
    }

    fn special(&self) -> bool {
        self.losses.is_empty()
    }
}

impl Sealed for Sweep {
    fn inputs(draw: &mut Draw) -> Vec<Sweep> {
        let mut inputs = Vec::new();
        let mut ask = |surface, start, rates, steps| {
            let sweep = Sweep {
                surface,
                start,
                rates,
                steps,
                threshold: 0.0,
            };
            inputs.push(sweep.with_threshold());
        };
        let start = vec![draw.decimals(2.0, 5.0, 1.0)];
        ask(Surface::bowl(&[2.0]), start, vec![0.1, 0.4], 2);
        // Every name once: curvature 16 with rate 1/8 bounces at the same height for ever.
        let rates = draw.shuffled(vec![0.004, 0.1, 0.125, 0.2]);
        ask(Surface::bowl(&[16.0]), draw.point(1), rates, 12);
        for (n, steps) in [(2, 3), (1, 5), (1, 10), (2, 40)] {
            let mut curvatures = vec![draw.within(3.0, 4.0)];
            curvatures.extend((1..n).map(|_| draw.within(4.5, 6.0)));
            // Slow, quick, and beyond 2 / curvature.
            let slow = draw.decimals(0.002, 0.008, 1000.0);
            let (quick, wild) = (draw.within(0.2, 0.22), draw.within(0.75, 0.95));
            let rates = draw.shuffled(vec![slow, quick, wild]);
            ask(Surface::bowl(&curvatures), draw.point(n), rates, steps);
        }
        for n in [2, 1] {
            let rates = vec![draw.within(0.2, 0.25), draw.within(0.02, 0.06)];
            let valley = Surface {
                c: 20.0,
                ..draw.valley(n)
            };
            ask(valley, draw.point(n), rates, 4);
        }
        // Rates twice, zero, below zero, above one: each of them is a run.
        let (twice, below) = (draw.within(0.2, 0.25), -draw.within(0.05, 0.1));
        let rates = draw.shuffled(vec![twice, 0.0, twice, below, 1.5, twice / 2.0]);
        ask(draw.bowl(2, 1.0, 2.0), draw.point(2), rates, 3);
        let rates = vec![twice, below, twice];
        ask(draw.bowl(5, 1.0, 2.0), draw.point(5), rates, 2);
        // Many rates, and many steps.
        let rates = (1..=12).map(|k| f64::from(k) * 0.02).collect();
        ask(
            Surface::bowl(&[2.0]),
            draw.point(1),
            draw.shuffled(rates),
            2,
        );
        let rate = draw.within(0.02, 0.06);
        ask(Surface::bowl(&[2.0]), draw.point(1), vec![rate], 300);
        // No steps: each walk is the start, which is above the threshold.
        let rates = vec![twice, below];
        ask(draw.bowl(2, 1.0, 2.0), draw.point(2), rates, 0);
        // Nothing moves.
        ask(draw.bowl(2, 1.0, 2.0), vec![0.0, 0.0], vec![0.1, 0.3], 3);
        // Special cases: losses that overflow on the way, and no rates.
        let start = vec![draw.decimals(1.0, 5.0, 1.0)];
        ask(Surface::bowl(&[4.0]), start, vec![250.25], 54);
        ask(draw.bowl(2, 2.0, 4.0), draw.point(2), Vec::new(), 3);
        // Losses below zero, and a threshold below zero, too, or at zero.
        for (c, side, threshold) in [(-50.0, 6.0, -20.0), (0.0, 2.0, 0.0)] {
            let slow = draw.decimals(0.002, 0.008, 1000.0);
            inputs.push(Sweep {
                surface: Surface {
                    c,
                    ..Surface::bowl(&[2.0])
                },
                start: vec![side + draw.within(0.0, 0.4)],
                rates: draw.shuffled(vec![0.4, slow]),
                steps: 3,
                threshold,
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "sweep on {} from {} with rates {}, {}, threshold {}",
            show::surface(&self.surface),
            show::point(&self.start),
            show::list(&self.rates),
            words::counts::steps(self.steps),
            show::number(self.threshold)
        )
    }

    fn special(&self) -> bool {
        self.last_losses().iter().all(|loss| !loss.is_finite())
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let (Value::List(a), Value::List(b)) = (got, right) else {
            return show::apart(got, right);
        };
        let differs = |k: &usize| !close(&a[*k], &b[*k]);
        match (0..a.len().min(b.len())).find(differs) {
            Some(k) => {
                let names = ["lr", "losses", "behaviour"];
                let (got, right) = show::parts(&names, &a[k], &b[k]);
                (format!("{got} in runs[{k}]"), right)
            }
            None => (words::counts::runs(a.len()), b.len().to_string()),
        }
    }
}

impl Sweep {
    /// The last loss of each walk.
    fn last_losses(&self) -> Vec<f64> {
        let swept = answer(self);
        swept.iter().map(|one| one.losses[self.steps]).collect()
    }

    /// A threshold well between the lowest last loss and the next.
    fn with_threshold(self) -> Sweep {
        let mut lasts = self.last_losses();
        lasts.sort_by(f64::total_cmp);
        lasts.dedup();
        let threshold = match lasts.as_slice() {
            [lowest, next, ..] => between(lowest.max(1e-8), *next),
            _ => 1e-2,
        };
        Sweep { threshold, ..self }
    }
}
