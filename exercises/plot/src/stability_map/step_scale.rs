//! From numbers of steps to colours, on a logarithmic scale, and the colour bar that explains it.

use std::iter::successors;

use plotters::prelude::*;

use crate::geometry::number;
use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::palette::{INK, Size, letters, stroke, viridis};
use crate::sheet::units::px;

/// How many colours there are.
const BANDS: usize = 14;

/// Numbers of steps from the fewest to the most, dark for few.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct StepScale {
    fewest: usize,
    most: usize,
}

impl StepScale {
    /// The scale for these numbers; `None` if there are none. No steps count as one.
    pub(crate) fn of(steps: impl Iterator<Item = usize> + Clone) -> Option<Self> {
        Some(Self {
            fewest: steps.clone().min()?.max(1),
            most: steps.max()?.max(1),
        })
    }

    /// The place of a number on the scale, from 0 to 1.
    fn tone(&self, steps: usize) -> f64 {
        let [low, high, at] = [self.fewest, self.most, steps.max(1)].map(|n| (n as f64).ln());
        if low == high {
            0.0
        } else {
            ((at - low) / (high - low)).clamp(0.0, 1.0)
        }
    }

    /// The number of the colour of these steps.
    pub(crate) fn band(&self, steps: usize) -> usize {
        ((self.tone(steps) * BANDS as f64) as usize).min(BANDS - 1)
    }

    /// The colour of a band: that of its middle.
    pub(crate) fn color(band: usize) -> RGBColor {
        viridis((band as f64 + 0.5) / BANDS as f64)
    }

    /// The ends of the scale, and between them 1, 2 and 5 times the powers of ten, or the powers
    /// alone, as far as there is room.
    fn ticks(&self) -> Vec<usize> {
        let tens = successors(Some(1_usize), |ten| ten.checked_mul(10));
        let digits: &[usize] = if self.most / self.fewest > 500 {
            &[1]
        } else {
            &[1, 2, 5]
        };
        let round = tens.flat_map(|ten| digits.iter().map(move |digit| ten.saturating_mul(*digit)));
        let mut ticks = vec![self.fewest];
        for steps in round {
            let [before, here] = [ticks[ticks.len() - 1], steps].map(|steps| self.tone(steps));
            if here - before >= 0.07 && here <= 0.93 {
                ticks.push(steps);
            }
        }
        if self.most > self.fewest {
            ticks.push(self.most);
        }
        ticks
    }

    /// Draws the bar: its left and upper edge, its width and its height, in pixels.
    pub(crate) fn draw(
        &self,
        sheet: &Area<'_>,
        [x, y]: [f64; 2],
        [width, height]: [f64; 2],
    ) -> Drawn {
        let line = |ends: Vec<(i32, i32)>| sheet.draw(&PathElement::new(ends, stroke(INK, 1.0)));
        let (left, right) = (px(x), px(x + width));
        let level = |tone: f64| px(y + height * (1.0 - tone));
        // Each down to the foot: the next one lies on it, and no gap shows between.
        let bands = if self.fewest == self.most { 1 } else { BANDS };
        for band in (0..bands).rev() {
            let top = level((band as f64 + 1.0) / bands as f64);
            let color = Self::color(band).filled();
            sheet.draw(&Rectangle::new([(left, top), (right, level(0.0))], color))?;
        }
        let (high, low) = (level(1.0), level(0.0));
        line(vec![
            (left, low),
            (right, low),
            (right, high),
            (left, high),
            (left, low),
        ])?;
        for steps in self.ticks() {
            let y = level(self.tone(steps));
            line(vec![(right, y), (right + px(5.0), y)])?;
            let place = (right + px(9.0), y);
            let text = number::plain(steps as f64);
            sheet.draw(&Text::new(text, place, letters(Size::Text, INK)))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_steps_are_dark_and_many_are_bright() {
        let scale = StepScale::of([24, 30, 200].into_iter()).unwrap();
        assert_eq!(scale.band(24), 0);
        assert_eq!(scale.band(200), BANDS - 1);
        assert_eq!(
            scale.band(69),
            BANDS / 2 - 1,
            "the middle of 24 and 200 is 69.3"
        );
        assert_eq!(scale.ticks(), [24, 50, 100, 200]);
    }

    #[test]
    fn odd_ranges_have_ticks() {
        assert_eq!(StepScale::of([].into_iter()), None);
        let none = StepScale::of([0, 0].into_iter()).unwrap();
        assert_eq!((none.band(0), none.ticks()), (0, vec![1]));
        let wide = StepScale::of([0, 1_000_000_000].into_iter()).unwrap();
        assert!(wide.ticks().len() <= 11, "{:?}", wide.ticks());
    }
}
