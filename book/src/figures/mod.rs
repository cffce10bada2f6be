//! The kinds of figures: each is one file that asks the solutions and fills in a picture of `plot`.

mod arrows;
mod back;
mod board;
mod check;
mod dual;
mod ground;
mod guard;
mod handful;
mod map;
mod momentum;
mod needle;
mod panels;
mod race;
mod rule;
mod saddle;
mod schedules;
mod spec;
mod surface;
mod sweep;
mod walk;

use crate::extensions::{self, PICTURES};
use anyhow::{Context, Result};
pub use map::outcome;
pub use rule::known as known_rules;
pub use spec::Spec;

/// How a picture is made.
type Draw = fn(&Spec) -> Result<String>;

/// The kinds that there are.
pub const KINDS: [(&str, Draw); 22] = [
    ("walk", walk::draw),
    ("arrows", arrows::draw),
    ("sweep", sweep::draw),
    ("panels", panels::draw),
    ("momentum", momentum::draw),
    ("saddle", saddle::draw),
    ("map", map::draw),
    ("check", check::draw),
    ("surface", surface::draw),
    ("guard", guard::draw),
    ("race", race::draw),
    ("back", back::draw),
    ("board", board::draw),
    ("needle", needle::draw),
    ("round", needle::draw_round),
    ("dual", dual::draw),
    // Without a script, the loss alone.
    ("split", sweep::draw),
    ("spring", sweep::draw),
    ("rule", plain_walk),
    ("landscape", surface::draw),
    ("schedules", schedules::draw),
    ("handful", handful::draw),
];

/// The walk by the rule of step 3, whatever momentum a reader may type into another one.
fn plain_walk(spec: &Spec) -> Result<String> {
    walk::draw(&Spec {
        momentum: None,
        ..spec.clone()
    })
}

/// The picture as the text of an SVG file.
///
/// # Errors
/// When it cannot be drawn with these settings, or the solutions do not answer.
pub fn draw(spec: &Spec) -> Result<String> {
    if let Some(picture) = extensions::named(&spec.kind) {
        return Ok(plot::inline(&(picture.draw)()));
    }
    let kind = KINDS.iter().find(|(name, _)| *name == spec.kind);
    let (_, draw) = kind.with_context(|| {
        let kinds = KINDS.iter().map(|(name, _)| *name);
        let kinds = kinds.chain(PICTURES.iter().map(|picture| picture.name));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        format!(
            "there is no figure of the kind {}: there are {kinds}",
            spec.kind
        )
    })?;
    let svg = draw(spec).with_context(|| format!("the figure {} cannot be drawn", spec.kind))?;
    Ok(plot::inline(&svg))
}
