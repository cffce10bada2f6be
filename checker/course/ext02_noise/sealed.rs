//! Extension 2, asked: a walk along slopes with noise, two schedules, the size of a cloud, and whether
//! the dice are those that were handed out.

use crate::calls::ext02_noise::{Cloud, Decaying, Dice, Halving, NoisyDescent};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file; at the end what is given.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<NoisyDescent>(seed),
        examination::<Halving>(seed),
        examination::<Decaying>(seed),
        examination::<Cloud>(seed),
        examination::<Dice>(seed),
    ]
}

impl Sealed for NoisyDescent {
    fn inputs(draw: &mut Draw) -> Vec<NoisyDescent> {
        // By hand: x² from 1, one step, then two.
        let by_hand = |draw: &mut Draw, rates: &[f64]| NoisyDescent {
            surface: Surface::bowl(&[2.0]),
            start: vec![1.0],
            rates: rates.to_vec(),
            sigma: 0.5,
            seed: draw.whole(1, 999),
        };
        let mut inputs = vec![by_hand(draw, &[0.1]), by_hand(draw, &[0.2, 0.1])];
        // Every dimension, weak and strong noise, rates that fall and rise.
        for (n, count) in [(1, 4), (2, 3), (3, 3), (2, 8), (1, 8), (3, 6)] {
            for strong in [false, true] {
                inputs.push(NoisyDescent {
                    surface: draw.valley(n),
                    start: draw.point(n),
                    rates: (0..count).map(|_| draw.within(0.04, 0.25)).collect(),
                    sigma: match strong {
                        true => draw.within(1.5, 3.0),
                        false => draw.within(0.2, 0.8),
                    },
                    seed: draw.whole(1, 9999),
                });
            }
        }
        // Where the slope is 0, and a rate is.
        inputs.push(NoisyDescent {
            start: vec![0.0],
            ..by_hand(draw, &[0.1, 0.2])
        });
        inputs.push(by_hand(draw, &[0.0, 0.1]));
        // Backwards, farther than any rate that leads down, noise that is turned round.
        inputs.push(by_hand(draw, &[-0.1, 1.5]));
        inputs.push(NoisyDescent {
            sigma: -0.5,
            ..by_hand(draw, &[0.2, 0.1])
        });
        // Without noise the dice roll all the same. No rates: the start.
        inputs.push(NoisyDescent {
            surface: Surface::bowl(&[2.0, 3.0]),
            start: draw.point(2),
            sigma: 0.0,
            ..by_hand(draw, &[0.1, 0.2, 0.1])
        });
        inputs.push(by_hand(draw, &[]));
        inputs
    }

    fn shown(&self) -> String {
        let draws = self.start.len() * self.rates.len();
        let bells = match draws {
            1 | 2 => format!(", whose bells are {}", bells(self.seed, draws)),
            _ => String::new(),
        };
        format!(
            "noisy_descent on {} from {}, rates {}, sigma {}, Dice::new({}){bells}",
            show::surface(&self.surface),
            show::point(&self.start),
            show::list(&self.rates),
            show::number(self.sigma),
            self.seed,
        )
    }

    fn special(&self) -> bool {
        self.rates.is_empty() || self.sigma == 0.0
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::parts(
            &["the walk", "and of the dice, as the next number,"],
            got,
            right,
        )
    }
}

/// The first draws from a bell curve that dice from `seed` give: where all is flat, a walk with rate 1
/// takes nothing else.
fn bells(seed: usize, count: usize) -> String {
    let walked = answer(&NoisyDescent {
        surface: Surface::plane(&[0.0]),
        start: vec![0.0],
        rates: vec![1.0; count],
        sigma: 1.0,
        seed,
    });
    let moves = walked.walk.windows(2);
    let bells: Vec<String> = moves.map(|p| show::number(p[0][0] - p[1][0])).collect();
    bells.join(", ")
}

/// A schedule takes rates that no walk would: below zero, and far above one.
const ANY_RATE: [f64; 2] = [-0.8, 12.0];

impl Sealed for Halving {
    fn inputs(draw: &mut Draw) -> Vec<Halving> {
        // By hand: 0.8, 0.8, 0.4, 0.4, 0.2, 0.2.
        let mut inputs = vec![Halving {
            lr: 0.8,
            every: 2,
            steps: 6,
        }];
        for every in draw.shuffled(vec![1, 2, 3, 4, 5, 7]) {
            inputs.push(Halving {
                lr: draw.within(0.05, 2.0),
                every,
                steps: 3 * every + draw.whole(1, every),
            });
        }
        let mut push = |every, steps| {
            let lr = draw.within(0.05, 2.0);
            inputs.push(Halving { lr, every, steps });
        };
        // The last step is the first with a new rate; none is reached; so often that little is left.
        push(4, 9);
        push(9, 4);
        push(1, 40);
        // Never, no steps.
        push(0, 4);
        push(2, 0);
        inputs.extend(ANY_RATE.map(|lr| Halving {
            lr,
            every: 2,
            steps: 5,
        }));
        inputs
    }

    fn shown(&self) -> String {
        let Halving { lr, every, steps } = self;
        format!("halving(lr = {lr}, every = {every}, steps = {steps})")
    }

    fn special(&self) -> bool {
        self.every == 0 || self.steps == 0
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        are_rates(&answer.value, right)
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}

impl Sealed for Decaying {
    fn inputs(draw: &mut Draw) -> Vec<Decaying> {
        // By hand: 0.6, 0.4, 0.3, 0.24, 0.2.
        let mut inputs = vec![Decaying {
            lr: 0.6,
            half: 2.0,
            steps: 5,
        }];
        for half in draw.shuffled(vec![0.5, 1.0, 2.5, 3.0, 8.0, 25.0]) {
            inputs.push(Decaying {
                lr: draw.within(0.05, 2.0),
                half,
                steps: draw.whole(6, 30),
            });
        }
        inputs.push(Decaying {
            lr: draw.within(0.05, 2.0),
            half: draw.within(1.2, 6.0),
            steps: 9,
        });
        // One step, and none.
        for steps in [1, 0] {
            inputs.push(Decaying {
                lr: draw.within(0.05, 2.0),
                half: 2.0,
                steps,
            });
        }
        inputs.extend(ANY_RATE.map(|lr| Decaying {
            lr,
            half: 2.0,
            steps: 5,
        }));
        inputs
    }

    fn shown(&self) -> String {
        let Decaying { lr, half, steps } = self;
        format!("decaying(lr = {lr}, half = {half}, steps = {steps})")
    }

    fn special(&self) -> bool {
        self.steps < 2
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        are_rates(&answer.value, right)
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}

impl Sealed for Cloud {
    fn inputs(draw: &mut Draw) -> Vec<Cloud> {
        let on_a_line = |walk: &[f64], from| Cloud {
            walk: walk.iter().map(|x| vec![*x]).collect(),
            dimensions: 1,
            from,
        };
        // By hand: 1 and 3 lie 1 from their mean; 1, 1, 4 lie 1, 1 and 2 from theirs.
        let mut inputs = vec![
            on_a_line(&[1.0, 3.0], 0),
            on_a_line(&[9.0, 1.0, 1.0, 4.0], 1),
            // Left of zero, and on both sides of it.
            on_a_line(&[-1.0, -3.0], 0),
            on_a_line(&[-2.0, 1.0, 4.0], 0),
        ];
        for (n, count) in [(1, 6), (2, 7), (3, 5), (2, 9), (1, 12), (3, 8)] {
            inputs.push(Cloud {
                walk: (0..count)
                    .map(|_| (0..n).map(|_| draw.within(1.0, 9.0)).collect())
                    .collect(),
                dimensions: n,
                // At least four are left.
                from: draw.whole(0, count - 4),
            });
        }
        // All at one place; one point; none.
        let place = draw.decimals(2.0, 9.0, 1.0);
        inputs.push(on_a_line(&[place; 3], 0));
        let walk: Vec<Vec<f64>> = (0..3).map(|_| draw.point(2)).collect();
        for from in [2, 3] {
            inputs.push(Cloud {
                walk: walk.clone(),
                dimensions: 2,
                from,
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        let points: Vec<String> = self.walk.iter().map(|p| show::point(p)).collect();
        let walk = points.join(", ");
        format!("cloud of [{walk}] from number {}", self.from)
    }

    fn special(&self) -> bool {
        self.walk.len() < self.from + 2
    }
}

impl Sealed for Dice {
    const GIVEN: bool = true;

    fn inputs(draw: &mut Draw) -> Vec<Dice> {
        let mut inputs = vec![Dice { seed: 0, n: 10 }];
        for _ in 0..4 {
            inputs.push(Dice {
                seed: draw.whole(1, 1 << 30),
                n: draw.whole(2, 1000),
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        let Dice { seed, n } = self;
        format!("Dice::new({seed}): bits, below({n}), uniform, bell, three times over")
    }
}

/// The same rates, each to within rounding: a schedule gets small, and is to be right there, too.
fn are_rates(got: &Value, right: &Value) -> bool {
    let (Some(got), Some(right)) = (got.numbers(), right.numbers()) else {
        return false;
    };
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-9 * b.abs();
    got.len() == right.len() && got.iter().zip(&right).all(near)
}
