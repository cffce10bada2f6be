//! From heights to colours: which levels get a contour, and where a height lies on the colour bar.
//!
//! Levels at equal distances in the loss would leave the basin blank, because a bowl is steep at
//! its rim and flat at its bottom. Equal distances in the *root* of the height spread the contours
//! of a bowl evenly over the picture. Where a surface is a narrow valley, its floor lies so far
//! below its rim that the square root still leaves it blank; then it is the third or fourth root.

use crate::grid::Grid;

/// Places heights on a line from 0 (the lowest) to 1 (the highest), evenly in a root of them.
///
/// A place on that line is called a tone here: it is also the colour of the height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scale {
    /// The root (2nd, 3rd or 4th) of the height above `low`: for a surface with a lowest point.
    AboveLowest { low: f64, high: f64, root: i32 },
    /// The square root of the height with its sign, from `-reach` to `reach`: 0 lies in the middle.
    Signed { reach: f64 },
}

/// At least this far up the line lies the highest place of the floor of a valley.
const FLOOR: f64 = 0.2;

impl Scale {
    /// A scale that shows the most of a surface; `None` without two different finite heights.
    ///
    /// A surface that goes down from 0 about as far as up is a saddle, and gets a signed scale.
    pub(crate) fn fitting(grid: &Grid) -> Option<Self> {
        let (low, high) = grid.range()?;
        if low < 0.0 && high > 0.0 && -low >= high / 4.0 {
            return Self::signed(Some((low, high)));
        }
        let above = |root| Self::AboveLowest { low, high, root };
        let shows_floor = |scale: &Self| scale.tone(floor(grid)) >= FLOOR;
        let scale = [above(2), above(3)].into_iter().find(shows_floor);
        (low < high).then_some(scale.unwrap_or(above(4)))
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
            Self::AboveLowest { low, high, root } => {
                let share = (height / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
                match root {
                    2 => share.sqrt(),
                    3 => share.cbrt(),
                    _ => share.sqrt().sqrt(),
                }
            }
            Self::Signed { reach } => 0.5 + 0.5 * (height.abs() / reach).sqrt().copysign(height),
        };
        tone.clamp(0.0, 1.0)
    }

    /// The height at a place.
    fn height(&self, tone: f64) -> f64 {
        match *self {
            Self::AboveLowest { low, high, root } => {
                let share = tone.powi(root);
                low * (1.0 - share) + high * share
            }
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

    /// Round heights to write beside a colour bar, at least `gap` apart in tone: 1, 2, 5, 10 and so
    /// on while there is room for them, and further in powers of ten.
    pub(crate) fn ticks(&self, gap: f64) -> Vec<f64> {
        let (low, high) = (self.height(0.0), self.height(1.0));
        let origin = if low <= 0.0 && 0.0 <= high { 0.0 } else { low };
        let mut ticks = vec![origin];
        let largest = low.abs().max(high.abs()).log10().floor() as i32;
        let decades = (largest - 5..=largest).rev();
        let round = |e: i32| [5.0, 2.0, 1.0].map(|digit| (digit, e));
        let sizes: Vec<(f64, i32)> = decades.flat_map(round).collect();
        for sign in [1.0, -1.0] {
            // From the far end inwards.
            let mut crowded = false;
            for &(digit, exponent) in &sizes {
                let height = sign * digit * 10.0_f64.powi(exponent);
                if !(low..=high).contains(&height) || (crowded && digit != 1.0) {
                    continue;
                }
                let far = |tick: &f64| (self.tone(*tick) - self.tone(height)).abs() >= gap;
                if ticks.iter().all(far) {
                    ticks.push(height);
                } else {
                    crowded = true;
                }
            }
        }
        ticks
    }
}

/// The highest place on the floor of a valley: whoever goes through the surface along x or along y,
/// and always at the lowest place across, gets as high as this. Of the two ways, the lower one.
///
/// Heights that are not finite are left out; without any finite height it is infinite.
fn floor(grid: &Grid) -> f64 {
    let (columns, rows) = (0..grid.xs().len(), 0..grid.ys().len());
    let along_x = highest(
        columns
            .clone()
            .map(|i| lowest(rows.clone().map(|j| grid.at(i, j)))),
    );
    let along_y = highest(rows.map(|j| lowest(columns.clone().map(|i| grid.at(i, j)))));
    along_x.min(along_y)
}

fn lowest(heights: impl Iterator<Item = f64>) -> f64 {
    heights
        .filter(|h| h.is_finite())
        .fold(f64::INFINITY, f64::min)
}

fn highest(heights: impl Iterator<Item = f64>) -> f64 {
    let finite = heights.filter(|h| h.is_finite());
    finite.fold(f64::NEG_INFINITY, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bowl(low: f64, high: f64, root: i32) -> Scale {
        Scale::AboveLowest { low, high, root }
    }

    /// The scale that is chosen for a surface on [−3, 3]².
    fn fitting(surface: impl Fn(f64, f64) -> f64) -> Option<Scale> {
        let marks: Vec<f64> = (0..=60).map(|i| f64::from(i) / 10.0 - 3.0).collect();
        let row = |&y: &f64| marks.iter().map(|&x| surface(x, y)).collect();
        let values = marks.iter().map(row).collect();
        Scale::fitting(&Grid::new(marks.clone(), marks, values).unwrap())
    }

    #[test]
    fn levels_are_even_in_the_root_of_the_height() {
        let bowl = bowl(0.0, 100.0, 2);
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
            bowl(-3.0, 90.0, 2),
            bowl(-3.0, 90.0, 3),
            bowl(-3.0, 90.0, 4),
            Scale::signed(Some((-9.0, 9.0))).unwrap(),
            bowl(-f64::MAX, f64::MAX, 2),
        ] {
            for k in 0..=20 {
                let tone = k as f64 / 20.0;
                let error = (scale.tone(scale.height(tone)) - tone).abs();
                assert!(error < 1e-3, "{scale:?} {tone}");
            }
        }
    }

    #[test]
    fn the_narrower_the_valley_the_higher_the_root() {
        for (steep, wanted) in [(1.0, 2), (20.0, 2), (100.0, 3), (1000.0, 4)] {
            for surface in [
                fitting(|x, y| x * x + steep * y * y),
                fitting(|x, y| steep * x * x + y * y),
            ] {
                let Some(Scale::AboveLowest { root, .. }) = surface else {
                    panic!("{surface:?}");
                };
                assert_eq!(root, wanted, "{steep} times as steep");
            }
        }
    }

    #[test]
    fn a_surface_that_goes_down_from_0_as_far_as_up_is_signed() {
        let saddle = fitting(|x, y| x * x - y * y);
        assert_eq!(saddle, Some(Scale::Signed { reach: 9.0 }));
        // A little below 0, as at the bottom of a bumpy bowl, is not.
        let bumpy = fitting(|x, y| x * x + y * y - 0.1);
        assert!(
            matches!(bumpy, Some(Scale::AboveLowest { .. })),
            "{bumpy:?}"
        );
    }

    #[test]
    fn a_flat_surface_has_no_scale() {
        for height in [0.0, 2.0, f64::NAN, f64::INFINITY] {
            assert_eq!(fitting(|_, _| height), None);
        }
        for range in [None, Some((0.0, 0.0))] {
            assert_eq!(Scale::signed(range), None);
        }
    }

    #[test]
    fn ticks_are_round_and_apart() {
        let ticks = bowl(0.0, 94.5, 2).ticks(0.06);
        assert_eq!(ticks, [0.0, 50.0, 20.0, 10.0, 5.0, 2.0]);
        // Further in, where 1, 2 and 5 would crowd, powers of ten.
        let ticks = bowl(0.0, 454.5, 3).ticks(0.06);
        assert_eq!(ticks, [0.0, 200.0, 100.0, 50.0, 20.0, 10.0, 1.0, 0.1]);
        let saddle = Scale::signed(Some((-9.0, 9.0))).unwrap();
        assert_eq!(saddle.ticks(0.06), [0.0, 5.0, 2.0, 1.0, -5.0, -2.0, -1.0]);
    }
}
