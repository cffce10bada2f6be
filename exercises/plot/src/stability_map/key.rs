//! What is said about a stability map: the key to its right, its legend and its description.

use plotters::prelude::*;

use crate::geometry::number;
use crate::sheet::canvas::{Area, Drawn, Words};
use crate::sheet::legend::{Entry, Sign};
use crate::sheet::palette::{INK, MUTED, Size, letters};
use crate::sheet::plane::Plane;
use crate::sheet::units::px;
use crate::stability_map::map::StabilityMap;
use crate::stability_map::outcome::{DIVERGES, Outcome, Paint, UNDECIDED};
use crate::stability_map::step_scale::StepScale;

/// How often each outcome occurs, and the quickest run.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    settles: usize,
    undecided: usize,
    diverges: usize,
}

impl Counts {
    fn of(outcomes: impl Iterator<Item = Outcome>) -> Self {
        let mut counts = Self::default();
        for outcome in outcomes {
            match outcome {
                Outcome::Settles(_) => counts.settles += 1,
                Outcome::Undecided => counts.undecided += 1,
                Outcome::Diverges => counts.diverges += 1,
            }
        }
        counts
    }

    fn all(&self) -> usize {
        self.settles + self.undecided + self.diverges
    }

    /// A part of all runs: `24.6 %`.
    fn share(&self, part: usize) -> String {
        let percent = part as f64 / self.all().max(1) as f64 * 100.0;
        format!("{} %", number::rounded(percent))
    }
}

impl StabilityMap<'_> {
    /// The key to the right of the map: the colour bar, and what has no colour.
    pub(crate) fn draw_key(
        &self,
        sheet: &Area<'_>,
        [x, y]: [f64; 2],
        scale: Option<StepScale>,
    ) -> Drawn {
        let counts = Counts::of(self.all());
        let write = |[x, y]: [f64; 2], text: String, size: Size| {
            let color = if matches!(size, Size::Small) {
                MUTED
            } else {
                INK
            };
            sheet.draw(&Text::new(text, (px(x), px(y)), letters(size, color)))
        };
        if let Some(scale) = scale {
            write([x, y + 6.0], "steps to settle".to_owned(), Size::Text)?;
            let share = format!("{} of the runs", counts.share(counts.settles));
            write([x, y + 22.0], share, Size::Small)?;
            scale.draw(sheet, [x, y + 42.0], [18.0, 220.0])?;
        }
        let mut y = y + 296.0;
        for (paint, name, count) in [
            (Paint::Diverges, DIVERGES, counts.diverges),
            (Paint::Undecided, UNDECIDED, counts.undecided),
        ] {
            if count == 0 {
                continue;
            }
            let swatch = Plane {
                sheet,
                corner: [x, y],
                size: [26.0, 18.0],
            };
            swatch.swatch(paint.color())?;
            write([x + 36.0, y + 3.0], name.to_owned(), Size::Text)?;
            let share = format!("{} of the runs", counts.share(count));
            write([x + 36.0, y + 19.0], share, Size::Small)?;
            if paint == Paint::Undecided {
                let note = format!("after {}", number::steps(self.limit));
                write([x + 36.0, y + 33.0], note, Size::Small)?;
            }
            y += 44.0;
        }
        Ok(())
    }

    /// The boundary in words.
    fn law(curvature: f64) -> String {
        format!("lr = 2 (1 + momentum) / {}", number::plain(curvature))
    }

    pub(crate) fn entries(&self) -> Vec<Entry> {
        if !self.is_sound() {
            let text = "nothing to draw: it takes two or more learning rates and momenta, rising";
            return vec![Entry::new(Sign::Remark, text)];
        }
        let law = self.boundary().and(self.curvature).map(Self::law);
        law.map(|law| Entry::new(Sign::Dashed, format!("{law}: the edge of stability")))
            .into_iter()
            .collect()
    }

    pub(crate) fn words(&self) -> Words {
        Words {
            title: self.title.to_owned(),
            description: if self.is_sound() {
                self.description()
            } else {
                "There is nothing to draw: it takes two or more learning rates and momenta, finite \
                 and rising."
                    .to_owned()
            },
        }
    }

    fn description(&self) -> String {
        let window = self.window();
        let range =
            |[from, to]: [f64; 2]| format!("from {} to {}", number::plain(from), number::plain(to));
        let counts = Counts::of(self.all());
        let mut text = format!(
            "A map of the learning rate across, {}, and the momentum up, {}, coloured by the steps \
             that a run takes to settle, dark for few. Of {} runs {} settle; {} have not settled \
             after {} and are hatched; {} diverge and are grey.",
            range(window.x),
            range(window.y),
            counts.all(),
            counts.settles,
            counts.undecided,
            number::steps(self.limit),
            counts.diverges
        );
        if let Some((steps, lr, momentum)) = self.quickest() {
            text += &format!(
                " The quickest settles after {} at learning rate {} and momentum {}.",
                number::steps(steps),
                number::plain(lr),
                number::plain(momentum)
            );
        }
        if let Some(law) = self.boundary().and(self.curvature).map(Self::law) {
            text += &format!(" A dashed line shows the edge of stability, {law}.");
        }
        for mark in self.marks {
            let [lr, momentum] = [mark.lr, mark.momentum].map(number::plain);
            text += &format!(
                " Marked: {}, at learning rate {lr} and momentum {momentum}.",
                mark.label
            );
        }
        text
    }

    /// The first of the runs that settle soonest: its steps, its rate and its momentum.
    fn quickest(&self) -> Option<(usize, f64, f64)> {
        let width = self.rates.len();
        let settled = self
            .all()
            .enumerate()
            .filter_map(|(k, outcome)| match outcome {
                Outcome::Settles(steps) => Some((steps, k)),
                _ => None,
            });
        let (steps, k) = settled.min()?;
        Some((steps, self.rates[k % width], self.momenta[k / width]))
    }
}
