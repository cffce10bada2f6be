//! Draws sealed inputs: fresh for every seed, short enough to be read and checked by hand.

use crate::surface::Surface;
use crate::words;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// A seed that nobody knows: small enough to be read out and typed.
///
/// # Errors
/// When the system gives no random numbers.
pub fn fresh_seed() -> anyhow::Result<u32> {
    let number = getrandom::u32()
        .map_err(|error| anyhow::anyhow!(words::machine::no_random_numbers_since(error)))?;
    Ok(number % 1_000_000_000)
}

/// A portable stream of random numbers: the same on every machine.
pub struct Draw(Pcg64Mcg);

impl Draw {
    /// The stream that belongs to `parts`, such as a seed and a function's name.
    pub fn of(parts: &[&str]) -> Draw {
        let mut hasher = blake3::Hasher::new_derive_key("gradient descent workshop: sealed draw");
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        let mut seed = [0; 16];
        seed.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Draw(Pcg64Mcg::from_seed(seed))
    }

    /// A whole number, `low ≤ n ≤ high`.
    pub fn whole(&mut self, low: usize, high: usize) -> usize {
        let span = (high - low + 1) as u64;
        low + (self.0.next_u64() % span) as usize
    }

    /// A number with two decimals between `low` and `high`.
    pub fn within(&mut self, low: f64, high: f64) -> f64 {
        self.decimals(low, high, 100.0)
    }

    /// A number with `log10(unit)` decimals between `low` and `high`.
    pub fn decimals(&mut self, low: f64, high: f64, unit: f64) -> f64 {
        let steps = ((high - low) * unit).round() as usize;
        // From whole numbers, so that 0.3 is exactly the 0.3 that a reader types.
        ((low * unit).round() + self.whole(0, steps) as f64) / unit
    }

    /// Plus or minus a number between `low` and `high`: never near zero.
    pub fn away(&mut self, low: f64, high: f64) -> f64 {
        let size = self.within(low, high);
        if self.whole(0, 1) == 0 { size } else { -size }
    }

    /// A point whose coordinates are away from zero, and from each other in size.
    pub fn point(&mut self, n: usize) -> Vec<f64> {
        (0..n)
            .map(|i| self.away(0.5 + i as f64, 1.3 + i as f64))
            .collect()
    }

    /// A slope field that belongs to no surface: every coordinate depends on every other, so that a
    /// swapped, lost or reused coordinate shows.
    pub fn field(&mut self, n: usize) -> Surface {
        Surface {
            q: (0..n)
                .map(|_| (0..n).map(|_| self.away(0.3, 2.0)).collect())
                .collect(),
            l: (0..n).map(|_| self.away(0.2, 1.5)).collect(),
            c: self.away(0.5, 3.0),
            k: vec![0.0; n],
        }
    }

    /// Curvatures between 2 and 5, slightly skewed, the lowest point anywhere: a surface on which
    /// every rate up to 0.3 leads downhill.
    pub fn valley(&mut self, n: usize) -> Surface {
        let mut valley = self.field(n);
        for i in 0..n {
            valley.q[i][i] = self.within(2.0, 5.0);
            for j in 0..i {
                let skew = self.away(0.1, 0.4);
                (valley.q[i][j], valley.q[j][i]) = (skew, skew);
            }
        }
        valley
    }

    /// A hill along one axis, and a place next to its top: hardly a move at first, and far down at the
    /// end of a long walk.
    pub fn hill(&mut self) -> (Surface, Vec<f64>) {
        let start = self.away(1.0, 3.0) * 1e-13;
        (Surface::bowl(&[-2.0]), vec![start])
    }

    /// `items` in any order.
    pub fn shuffled<T>(&mut self, mut items: Vec<T>) -> Vec<T> {
        for last in (1..items.len()).rev() {
            let other = self.whole(0, last);
            items.swap(last, other);
        }
        items
    }

    /// Curvatures of bowls of the plane, and a point on each: whole numbers first, then gentle and
    /// steep bowls, then points on either axis; at the end what is no bowl any more.
    pub fn places_on_bowls(&mut self) -> Vec<(f64, f64, [f64; 2])> {
        let mut places = Vec::new();
        for sign in [1.0, -1.0] {
            places.push((
                self.decimals(2.0, 4.0, 1.0),
                self.decimals(5.0, 9.0, 1.0),
                [
                    self.decimals(3.0, 6.0, 1.0),
                    sign * self.decimals(3.0, 6.0, 1.0),
                ],
            ));
        }
        for (low, high) in [(0.2, 2.0), (3.0, 20.0)] {
            for _ in 0..4 {
                places.push((
                    self.within(low, high),
                    self.within(0.5, 30.0),
                    [self.away(0.3, 3.0), self.away(0.3, 3.0)],
                ));
            }
        }
        let (a, b) = (self.within(1.2, 3.0), self.within(5.0, 9.0));
        places.push((a, b, [self.away(1.2, 3.0), 0.0]));
        places.push((a, b, [0.0, self.away(1.2, 3.0)]));
        places.push((-a, b, [self.away(1.2, 3.0), self.away(0.1, 0.5)]));
        places.push((a, -b, [self.away(0.1, 0.5), self.away(1.2, 3.0)]));
        places.push((a, b, [self.away(1e4, 3e4), self.away(1e4, 3e4)]));
        // So flat, and so near the lowest point, that the height is next to nothing.
        let flat = [self.away(1.0, 9.0) * 1e-3, self.away(1.0, 9.0) * 1e-3];
        places.push((1e-6 * a, 1e-6 * b, flat));
        // As steep along x as along y; so steep that no picture shows it.
        places.push((b, b, [self.away(0.3, 3.0), self.away(0.3, 3.0)]));
        let steep = 1e4 * b;
        places.push((
            steep,
            2.0 * steep,
            [self.away(0.3, 3.0), self.away(0.3, 3.0)],
        ));
        places
    }

    /// A bowl with curvatures between `low` and `high`, minimum at the origin.
    pub fn bowl(&mut self, n: usize, low: f64, high: f64) -> Surface {
        let curvatures: Vec<f64> = (0..n).map(|_| self.within(low, high)).collect();
        Surface::bowl(&curvatures)
    }
}

/// A round number well between two positive ones.
pub fn between(low: f64, high: f64) -> f64 {
    let text = if high < 4.0 * low {
        format!("{:.2e}", f64::midpoint(low, high))
    } else {
        format!("{:.1e}", (low * high).sqrt())
    };
    text.parse().expect("a number that was just written")
}
