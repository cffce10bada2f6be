//! Makes the calls of ext06_batches.

use ext02_noise::Dice;
use ext06_batches::{Training, batch_gradient, batches, shuffled, train};
use support::calls::ext06_batches::{BatchGradient, Batches, Shuffle, Shuffled, Train, Trained};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        Shuffled::FUNCTION => {
            let Shuffled { n, seed } = asked.read()?;
            let mut dice = Dice::new(seed as u64);
            let order: Vec<usize> = shuffled(n, &mut dice);
            let next = dice.uniform();
            Some(Shuffled::answer(&Shuffle { order, next }))
        }
        Batches::FUNCTION => {
            let Batches { order, size } = asked.read()?;
            let cut: Vec<Vec<usize>> = batches(&order, size);
            Some(Batches::answer(&cut))
        }
        BatchGradient::FUNCTION => {
            let asked: BatchGradient = asked.read()?;
            let slope = match asked.weights.len() {
                1 => slope_of::<1>(&asked)?,
                2 => slope_of::<2>(&asked)?,
                3 => slope_of::<3>(&asked)?,
                _ => return None,
            };
            Some(BatchGradient::answer(&slope))
        }
        Train::FUNCTION => {
            let asked: Train = asked.read()?;
            let trained = match asked.dimensions {
                1 => trained::<1>(&asked)?,
                2 => trained::<2>(&asked)?,
                3 => trained::<3>(&asked)?,
                _ => return None,
            };
            Some(Train::answer(&trained))
        }
        _ => None,
    }
}

fn table<const N: usize>(rows: &[Vec<f64>]) -> Option<Vec<[f64; N]>> {
    rows.iter().map(|row| point(row)).collect()
}

fn slope_of<const N: usize>(asked: &BatchGradient) -> Option<Vec<f64>> {
    let rows = table::<N>(&asked.rows)?;
    let weights = point(&asked.weights)?;
    let slope: [f64; N] = batch_gradient(&rows, &asked.targets, &asked.batch, weights);
    Some(slope.to_vec())
}

fn trained<const N: usize>(asked: &Train) -> Option<Trained> {
    let rows = table::<N>(&asked.rows)?;
    let mut dice = Dice::new(asked.seed as u64);
    let (size, lr, epochs) = (asked.size, asked.lr, asked.epochs);
    let training: Training<N> = train(&rows, &asked.targets, size, lr, epochs, &mut dice);
    Some(Trained {
        weights: points(&training.weights),
        updates: training.updates,
        examples: training.examples,
        next: dice.uniform(),
    })
}
