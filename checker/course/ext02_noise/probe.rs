//! Makes the calls of ext02_noise.

use ext02_noise::{Dice as Given, cloud, decaying, halving, noisy_descent};
use support::calls::ext02_noise::{Cloud, Decaying, Dice, Halving, NoisyDescent};
use support::calls::ext02_noise::{NoisyOnCurve, Rolls, Walked};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        NoisyDescent::FUNCTION => {
            let asked: NoisyDescent = asked.read()?;
            let walked = match asked.start.len() {
                1 => walked::<1>(&asked)?,
                2 => walked::<2>(&asked)?,
                3 => walked::<3>(&asked)?,
                _ => return None,
            };
            Some(NoisyDescent::answer(&walked))
        }
        NoisyOnCurve::FUNCTION => {
            let asked: NoisyOnCurve = asked.read()?;
            let powers = || asked.coefficients.iter().enumerate().skip(1).rev();
            let slope = |x: f64| powers().fold(0.0, |sum, (k, c)| sum * x + k as f64 * c);
            let mut dice = Given::new(asked.seed as u64);
            let gradient = |[x]: [f64; 1]| [slope(x)];
            let (rates, sigma) = (&asked.rates, asked.sigma);
            let walk: Vec<[f64; 1]> =
                noisy_descent(gradient, [asked.start], rates, sigma, &mut dice);
            Some(NoisyOnCurve::answer(&walk.as_flattened().to_vec()))
        }
        Halving::FUNCTION => {
            let Halving { lr, every, steps } = asked.read()?;
            let rates: Vec<f64> = halving(lr, every, steps);
            Some(Halving::answer(&rates))
        }
        Decaying::FUNCTION => {
            let Decaying { lr, half, steps } = asked.read()?;
            let rates: Vec<f64> = decaying(lr, half, steps);
            Some(Decaying::answer(&rates))
        }
        Cloud::FUNCTION => {
            let asked: Cloud = asked.read()?;
            let cloud = match asked.dimensions {
                1 => cloud_of::<1>(&asked)?,
                2 => cloud_of::<2>(&asked)?,
                3 => cloud_of::<3>(&asked)?,
                _ => return None,
            };
            Some(Cloud::answer(&cloud))
        }
        Dice::FUNCTION => {
            let Dice { seed, n } = asked.read()?;
            let mut dice = Given::new(seed as u64);
            let mut roll = || Rolls {
                bits: format!("{:016x}", dice.bits()),
                below: dice.below(n),
                uniform: dice.uniform(),
                bell: dice.bell(),
            };
            let rolls = (0..3).map(|_| roll()).collect();
            Some(Dice::answer(&rolls))
        }
        _ => None,
    }
}

fn walked<const N: usize>(asked: &NoisyDescent) -> Option<Walked> {
    let gradient = |p: [f64; N]| asked.surface.slope_at(p);
    let start = point::<N>(&asked.start)?;
    let mut dice = Given::new(asked.seed as u64);
    let walk: Vec<[f64; N]> = noisy_descent(gradient, start, &asked.rates, asked.sigma, &mut dice);
    Some(Walked {
        walk: points(&walk),
        next: dice.uniform(),
    })
}

fn cloud_of<const N: usize>(asked: &Cloud) -> Option<Vec<f64>> {
    let walk: Option<Vec<[f64; N]>> = asked.walk.iter().map(|p| point(p)).collect();
    let cloud: [f64; N] = cloud(&walk?, asked.from);
    Some(cloud.to_vec())
}
