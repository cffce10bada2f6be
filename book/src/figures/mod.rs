//! The kinds of figures: each is one file that asks the solutions and fills in a picture of `plot`.

mod arrows;
mod back;
mod check;
mod dual;
mod ground;
mod guard;
mod map;
mod momentum;
mod needle;
mod panels;
mod race;
mod saddle;
mod spec;
mod surface;
mod sweep;
mod walk;

use anyhow::{Context, Result};
pub use map::outcome;
pub use spec::Spec;

/// How a picture is made.
type Draw = fn(&Spec) -> Result<String>;

/// The kinds that there are.
pub const KINDS: [(&str, Draw); 15] = [
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
    ("needle", needle::draw),
    ("round", needle::draw_round),
    ("dual", dual::draw),
];

/// The picture as the text of an SVG file.
///
/// # Errors
/// When it cannot be drawn with these settings, or the solutions do not answer.
pub fn draw(spec: &Spec) -> Result<String> {
    let kind = KINDS.iter().find(|(name, _)| *name == spec.kind);
    let (_, draw) = kind.with_context(|| {
        let kinds = KINDS.map(|(name, _)| name).join(", ");
        format!(
            "there is no figure of the kind {}: there are {kinds}",
            spec.kind
        )
    })?;
    let svg = draw(spec).with_context(|| format!("the figure {} cannot be drawn", spec.kind))?;
    Ok(plot::inline(&svg))
}
