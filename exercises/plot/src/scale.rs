//! From heights to colours: which levels get a contour, and where a height lies on the colour bar.
//!
//! Levels at equal distances in the loss would leave the basin blank, because a bowl is steep at
//! its rim and flat at its bottom. Equal distances in the *root* of the height spread the contours
//! of a bowl evenly over the picture.

/// Places heights on a line from 0 (the lowest) to 1 (the highest), evenly in their root.
///
/// A place on that line is called a tone here: it is also the colour of the height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scale {
    /// The root of the height above `low`: for a surface with a lowest point.
    AboveLowest { low: f64, high: f64 },
    /// The root of the height with its sign, from `-reach` to `reach`: 0 lies in the middle.
    Signed { reach: f64 },
}

impl Scale {
    /// From the lowest to the highest height; `None` without two different finite heights.
    pub(crate) fn above_lowest(range: Option<(f64, f64)>) -> Option<Self> {
        let (low, high) = range?;
        (low < high).then_some(Self::AboveLowest { low, high })
    }

    /// As far below 0 as above it; `None` without a finite height other than 0.
    pub(crate) fn signed(range: Option<(f64, f64)>) -> Option<Self> {
        let (low, high) = range?;
        let reach = low.abs().max(high.abs());
        (reach > 0.0).then_some(Self::Signed { reach })
    }

    /// The place of a height, from 0 to 1.
    pub(crate) fn tone(&self, height: f64) -> f64 {
        let tone = match *self {
            // Halves keep the distance between two huge heights finite.
            Self::AboveLowest { low, high } => {
                ((height / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0)).sqrt()
            }
            Self::Signed { reach } => 0.5 + 0.5 * (height.abs() / reach).sqrt().copysign(height),
        };
        tone.clamp(0.0, 1.0)
    }

    /// The height at a place.
    fn height(&self, tone: f64) -> f64 {
        match *self {
            Self::AboveLowest { low, high } => low * (1.0 - tone * tone) + high * (tone * tone),
            Self::Signed { reach } => {
                let root = 2.0 * tone - 1.0;
                reach * root * root.abs()
            }
        }
    }

    /// `count` heights at equal distances in tone, both ends left out. An odd count of a signed
    /// scale has 0 in the middle.
    pub(crate) fn levels(&self, count: usize) -> Vec<f64> {
        let tone = |k: usize| k as f64 / (count + 1) as f64;
        (1..=count).map(|k| self.height(tone(k))).collect()
    }

    /// Round heights to write beside a colour bar, at least `gap` apart in tone.
    pub(crate) fn ticks(&self, gap: f64) -> Vec<f64> {
        let (low, high) = (self.height(0.0), self.height(1.0));
        let origin = if low <= 0.0 && 0.0 <= high { 0.0 } else { low };
        let mut ticks = vec![origin];
        let largest = low.abs().max(high.abs()).log10().floor() as i32;
        let round = |e: i32| [5.0, 2.0, 1.0].map(|digit| digit * 10.0_f64.powi(e));
        let sizes: Vec<f64> = (largest - 2..=largest).rev().flat_map(round).collect();
        for sign in [1.0, -1.0] {
            // From the far end inwards, until they come too close to each other or to the origin.
            let inside = sizes
                .iter()
                .map(|size| sign * size)
                .filter(|v| (low..=high).contains(v));
            for height in inside {
                let far = |tick: &f64| (self.tone(*tick) - self.tone(height)).abs() >= gap;
                if !ticks.iter().all(far) {
                    break;
                }
                ticks.push(height);
            }
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_even_in_the_root_of_the_height() {
        let bowl = Scale::above_lowest(Some((0.0, 100.0))).unwrap();
        for (level, wanted) in bowl.levels(4).iter().zip([4.0, 16.0, 36.0, 64.0]) {
            assert!((level - wanted).abs() < 1e-12, "{level} {wanted}");
        }
        let saddle = Scale::signed(Some((-9.0, 4.0))).unwrap();
        for (level, wanted) in saddle.levels(5).iter().zip([-4.0, -1.0, 0.0, 1.0, 4.0]) {
            assert!((level - wanted).abs() < 1e-12, "{level} {wanted}");
        }
        assert_eq!(saddle.levels(5)[2], 0.0);
    }

    #[test]
    fn a_tone_is_the_place_of_its_height() {
        for scale in [
            Scale::above_lowest(Some((-3.0, 90.0))).unwrap(),
            Scale::signed(Some((-9.0, 9.0))).unwrap(),
            Scale::above_lowest(Some((-f64::MAX, f64::MAX))).unwrap(),
        ] {
            for k in 0..=20 {
                let tone = k as f64 / 20.0;
                assert!(
                    (scale.tone(scale.height(tone)) - tone).abs() < 1e-7,
                    "{scale:?} {tone}"
                );
            }
        }
    }

    #[test]
    fn a_flat_surface_has_no_scale() {
        for range in [None, Some((0.0, 0.0))] {
            assert_eq!(Scale::above_lowest(range), None);
            assert_eq!(Scale::signed(range), None);
        }
        assert_eq!(Scale::above_lowest(Some((2.0, 2.0))), None);
    }

    #[test]
    fn ticks_are_round_and_apart() {
        let bowl = Scale::above_lowest(Some((0.0, 94.5))).unwrap();
        assert_eq!(bowl.ticks(0.06), [0.0, 50.0, 20.0, 10.0, 5.0, 2.0]);
        let saddle = Scale::signed(Some((-9.0, 9.0))).unwrap();
        assert_eq!(saddle.ticks(0.06), [0.0, 5.0, 2.0, 1.0, -5.0, -2.0, -1.0]);
    }
}
