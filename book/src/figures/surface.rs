//! A surface as a landscape.

use super::ground::{self, WINDOW};
use super::spec::Spec;

use anyhow::Result;
use plot::{Surface3d, View};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let walk = match spec.rates[..] {
        [lr] => ground::walk(spec, lr, spec.momentum.unwrap_or(0.0))?.points,
        _ => Vec::new(),
    };
    let title = format!("The surface {}", ground::formula(spec));
    let figure = Surface3d {
        title: &title,
        grid: &ground::grid(spec)?,
        window: WINDOW,
        walk: &walk,
        minima: &ground::minima(spec),
        ceiling: None,
        view: match spec.surface {
            "bowl" => View::ALONG_X,
            _ => View::CORNER,
        },
    };
    Ok(figure.svg())
}
