//! Where the ticks of an axis are, and what is written there.

use crate::geometry::number;

/// A place on an axis, and what is written there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tick {
    pub(crate) at: f64,
    pub(crate) text: String,
}

impl Tick {
    fn new(at: f64) -> Self {
        Self {
            at,
            text: number::rounded(at),
        }
    }

    /// A tick at either end and one in the middle.
    pub(crate) fn ends([from, to]: [f64; 2]) -> Vec<Self> {
        [from, from / 2.0 + to / 2.0, to].map(Self::new).into()
    }

    /// Round numbers, at most `most` of them, at distances of 1, 2 or 5 times a power of ten.
    pub(crate) fn round([from, to]: [f64; 2], most: usize) -> Vec<Self> {
        let least = (to - from) / most as f64;
        if !least.is_finite() || least <= 0.0 {
            return Vec::new();
        }
        let power = 10.0_f64.powi(least.log10().floor() as i32);
        let steps = [1.0, 2.0, 5.0, 10.0].map(|digit| digit * power);
        let step = steps
            .into_iter()
            .find(|step| *step > least)
            .unwrap_or(least);
        // A hair more on either side, against rounding.
        let count = |end: f64| end / step;
        let first = (count(from) - 1e-9).ceil();
        let many = (count(to) + 1e-9).floor() - first;
        (0..=many as usize)
            .map(|k| Self::new((first + k as f64) * step))
            .collect()
    }

    /// Powers of ten on an axis that counts in exponents, at most `most` of them.
    pub(crate) fn powers([from, to]: [f64; 2], most: usize) -> Vec<Self> {
        let (first, last) = (from.ceil() as i32, to.floor() as i32);
        let every = (last - first) / most as i32 + 1;
        let whole = (first..=last).filter(|exponent| exponent % every == 0);
        whole
            .map(|exponent| Self {
                at: f64::from(exponent),
                text: number::power_of_ten(exponent),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(ticks: &[Tick]) -> Vec<&str> {
        ticks.iter().map(|tick| tick.text.as_str()).collect()
    }

    #[test]
    fn round_ticks_are_few_and_round() {
        for (range, most, wanted) in [
            ([0.0, 0.2], 5, vec!["0", "0.05", "0.1", "0.15", "0.2"]),
            ([0.0, 1.0], 6, vec!["0", "0.2", "0.4", "0.6", "0.8", "1"]),
            ([-0.3, 0.1], 5, vec!["−0.3", "−0.2", "−0.1", "0", "0.1"]),
            ([7.0, 7.0], 5, vec![]),
            ([0.0, f64::INFINITY], 5, vec![]),
            ([f64::NAN, 1.0], 5, vec![]),
        ] {
            assert_eq!(texts(&Tick::round(range, most)), wanted, "{range:?}");
        }
    }

    #[test]
    fn powers_of_ten_are_left_out_evenly() {
        assert_eq!(
            texts(&Tick::powers([-2.5, 1.0], 9)),
            ["10⁻²", "10⁻¹", "10⁰", "10¹"]
        );
        assert_eq!(texts(&Tick::powers([-16.0, 0.0], 5)).len(), 5);
        assert_eq!(texts(&Tick::powers([-400.0, 400.0], 9)).len(), 9);
    }
}
