//! Small multiples: the same descent with several learning rates, a panel each.

use super::ground::{self, FAR, WINDOW};
use super::spec::Spec;
use crate::engine::Walk;
use crate::lab;
use anyhow::Result;
use plot::{SweepPanel, SweepPanels};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let walks = ground::walks(spec)?;
    let words = |walk: &Walk| Ok([lab::classify(&walk.losses), ground::note(&walk.losses)?]);
    let words: Vec<[String; 2]> = walks.iter().map(words).collect::<Result<_>>()?;
    // A walk that diverges is seen from further away: otherwise there is one line that leaves the picture.
    let far = ground::grid_in(spec, FAR)?;
    let panels = spec.rates.iter().zip(&walks).zip(&words);
    let panels: Vec<SweepPanel<'_>> = panels
        .map(|((lr, walk), [behaviour, remark])| SweepPanel {
            lr: *lr,
            behaviour,
            remark,
            walk: &walk.points,
            wider: (behaviour == "diverges").then_some((&far, FAR)),
        })
        .collect();
    let title = format!(
        "The same descent on {} with other rates",
        ground::formula(spec)
    );
    let figure = SweepPanels {
        title: &title,
        grid: &ground::grid(spec)?,
        window: WINDOW,
        minima: &ground::minima(spec),
        runs: &panels,
        columns: 2,
    };
    Ok(figure.svg())
}
