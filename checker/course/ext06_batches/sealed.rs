//! Extension 6, asked: an order, batches, the slope over one, and a training.

use crate::calls::ext06_batches::{BatchGradient, Batches, Shuffled, Train};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<Shuffled>(seed),
        examination::<Batches>(seed),
        examination::<BatchGradient>(seed),
        examination::<Train>(seed),
    ]
}

impl Sealed for Shuffled {
    fn inputs(draw: &mut Draw) -> Vec<Shuffled> {
        let sizes = [4, 5, 6, 8, 10, 12, 7, 9, 20, 32];
        let mut inputs: Vec<Shuffled> = sizes
            .into_iter()
            .map(|n| Shuffled {
                n,
                seed: draw.whole(1, 9999),
            })
            .collect();
        inputs.extend([2, 1, 0].map(|n| Shuffled {
            n,
            seed: draw.whole(1, 9999),
        }));
        inputs
    }

    fn shown(&self) -> String {
        format!("shuffled({}, Dice::new({}))", self.n, self.seed)
    }

    fn special(&self) -> bool {
        self.n < 3
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let names = ["the order", "and of the dice, as the next number,"];
        show::parts(&names, got, right)
    }
}

impl Sealed for Batches {
    fn inputs(draw: &mut Draw) -> Vec<Batches> {
        let mut inputs = vec![Batches {
            order: vec![4, 1, 3, 0, 2],
            size: 2,
        }];
        // With a rest and without; more batches than a batch has entries, and fewer.
        for (n, size) in [
            (10, 4),
            (7, 3),
            (4, 2),
            (10, 3),
            (33, 8),
            (8, 5),
            (9, 2),
            (7, 4),
            (6, 6),
        ] {
            inputs.push(Batches {
                order: draw.shuffled((0..n).collect()),
                size,
            });
        }
        // One each; fewer than a batch; none; no size.
        for (n, size) in [(3, 1), (2, 5), (0, 3), (3, 0)] {
            inputs.push(Batches {
                order: draw.shuffled((0..n).collect()),
                size,
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        let order: Vec<String> = self.order.iter().map(usize::to_string).collect();
        format!("batches of [{}], size {}", order.join(", "), self.size)
    }

    fn special(&self) -> bool {
        self.size == 0 || self.order.len() < 3
    }
}

/// Rows with so many inputs, and their targets.
fn examples(draw: &mut Draw, n: usize, count: usize) -> (Vec<Vec<f64>>, Vec<f64>) {
    let rows = (0..count)
        .map(|_| (0..n).map(|_| draw.away(0.3, 2.9)).collect())
        .collect();
    let targets = (0..count).map(|_| draw.away(0.5, 3.9)).collect();
    (rows, targets)
}

/// A few rows with their targets; `replay` shows all of them.
fn shown(rows: &[Vec<f64>], targets: &[f64]) -> String {
    let pair = |(row, target): (&Vec<f64>, &f64)| {
        format!("{} with {}", show::point(row), show::number(*target))
    };
    let pairs: Vec<String> = rows.iter().zip(targets).take(3).map(pair).collect();
    match rows.len() {
        0..=3 => format!("[{}]", pairs.join(", ")),
        count => format!("[{}, …] of {count}", pairs.join(", ")),
    }
}

impl Sealed for BatchGradient {
    fn inputs(draw: &mut Draw) -> Vec<BatchGradient> {
        let mut inputs = vec![BatchGradient {
            // By hand: the errors are 0 and 2; the third row takes no part.
            rows: vec![vec![1.0], vec![3.0], vec![2.0]],
            targets: vec![1.0, 1.0, 0.0],
            batch: vec![0, 2],
            weights: vec![1.0],
        }];
        for (n, count, size) in [
            (2, 4, 2),
            (1, 5, 3),
            (3, 6, 2),
            (2, 8, 4),
            (1, 6, 4),
            (3, 7, 5),
            (2, 5, 1),
            (3, 4, 4),
        ] {
            let (rows, targets) = examples(draw, n, count);
            let mut batch = draw.shuffled((0..count).collect::<Vec<usize>>());
            batch.truncate(size);
            inputs.push(BatchGradient {
                rows,
                targets,
                batch,
                weights: (0..n).map(|_| draw.away(0.5, 1.9)).collect(),
            });
        }
        // From where a training begins; a batch without rows.
        let (rows, targets) = examples(draw, 2, 4);
        for (batch, weights) in [(vec![2, 3], [0.0, 0.0]), (vec![], [1.0, 2.0])] {
            inputs.push(BatchGradient {
                rows: rows.clone(),
                targets: targets.clone(),
                batch,
                weights: weights.to_vec(),
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "batch_gradient on {}, batch {:?}, weights {}",
            shown(&self.rows, &self.targets),
            self.batch,
            show::point(&self.weights)
        )
    }

    fn special(&self) -> bool {
        self.batch.is_empty()
    }
}

impl Sealed for Train {
    fn inputs(draw: &mut Draw) -> Vec<Train> {
        let mut ask = |n: usize, count: usize, size: usize, epochs: usize| {
            let (rows, targets) = examples(draw, n, count);
            Train {
                rows,
                dimensions: n,
                targets,
                size,
                lr: draw.within(0.02, 0.06),
                epochs,
                seed: draw.whole(1, 9999),
            }
        };
        // The simplest first: one update, then two, then a second epoch, with a rest and without.
        let mut inputs = vec![ask(1, 2, 2, 1), ask(1, 4, 2, 1), ask(2, 5, 2, 2)];
        for (n, count, size, epochs) in [
            (1, 6, 4, 2),
            (3, 7, 3, 3),
            (2, 8, 3, 3),
            (2, 5, 5, 3),
            (3, 6, 1, 1),
            (2, 10, 4, 2),
            (1, 9, 2, 3),
        ] {
            inputs.push(ask(n, count, size, epochs));
        }
        // Batches larger than the table; no rate; no epochs; no rows.
        let still = Train {
            lr: 0.0,
            ..ask(2, 5, 2, 2)
        };
        inputs.extend([ask(2, 5, 9, 2), still, ask(2, 5, 2, 0), ask(1, 0, 2, 2)]);
        // Backwards, and at a rate above 1.
        for lr in [-0.1, 1.5] {
            inputs.push(Train {
                lr,
                ..ask(1, 4, 2, 1)
            });
        }
        inputs
    }

    fn shown(&self) -> String {
        let Train {
            size, epochs, seed, ..
        } = self;
        format!(
            "train on {}, size {size}, lr {}, {epochs} epochs, Dice::new({seed})",
            shown(&self.rows, &self.targets),
            show::number(self.lr)
        )
    }

    fn special(&self) -> bool {
        self.epochs == 0 || self.lr == 0.0 || self.rows.is_empty()
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let names = [
            "the weights",
            "the updates",
            "the examples",
            "and of the dice, as the next number,",
        ];
        show::parts(&names, got, right)
    }
}
