//! Figures: a picture drawn from the solutions, which the page's script brings to life.

use crate::experiment::{RATE, THRESHOLD, ceiling};
use crate::figures::{self, Spec};
use anyhow::{Result, ensure};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex};

/// What stands after the caption.
pub(super) const CLOSING: &str = "\n</figcaption></figure>\n";

/// The figures of the book.
#[derive(Clone, Default)]
pub(super) struct Figures {
    /// Pictures that were drawn before, by the words of their figures: drawing is most of the work.
    drawn: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Figures {
    /// Everything before the caption of the figure `words`: `walk surface=bowl lr=0.09`.
    ///
    /// `counts`: how many figures of each kind this chapter has had.
    ///
    /// # Errors
    /// When the words make no figure, or it cannot be drawn.
    pub(super) fn opening(
        &self,
        words: &str,
        counts: &mut BTreeMap<String, usize>,
    ) -> Result<String> {
        let spec = Spec::read(words)?;
        let count = counts.entry(spec.kind.clone()).or_default();
        *count += 1;
        let id = format!("fig-{}-{count}", spec.kind);
        let svg = embedded(&self.picture(words, &spec)?, &id)?;
        let attributes = attributes(&spec);
        Ok(format!(
            "<figure {attributes}id=\"{id}\">\n{svg}\n<figcaption>\n"
        ))
    }

    fn picture(&self, words: &str, spec: &Spec) -> Result<String> {
        let drawn = || self.drawn.lock().expect("no thread panics");
        let before = drawn().get(words).cloned();
        if let Some(svg) = before {
            return Ok(svg);
        }
        let svg = figures::draw(spec)?;
        drawn().insert(words.to_string(), svg.clone());
        Ok(svg)
    }
}

/// The colours of pictures in the book's dark themes: its switch decides, not the system's.
pub(super) fn dark_style() -> String {
    let rules = plot::dark_rules(":is(.coal, .navy, .ayu) svg.plot");
    let rules = rules.replace('\n', "");
    format!("<style>{rules}</style>\n\n")
}

/// What the script needs to know. Without it the picture stays as it is.
fn attributes(spec: &Spec) -> String {
    if spec.fixed {
        return "class=\"still\" ".to_string();
    }
    let mut text = format!("class=\"live\" data-live=\"{}\" ", spec.kind);
    let mut add = |name: &str, value: String| {
        write!(text, "data-{name}=\"{value}\" ").expect("a string takes it");
    };
    // The probe knows bowls and the saddle; on another surface the book walks by itself.
    if let Some(uses) = spec.uses.filter(|_| spec.land().is_some()) {
        add("uses", uses.to_string());
    }
    add("surface", spec.surface.to_string());
    add("a", spec.a.to_string());
    add("b", spec.b.to_string());
    if let Some(tilt) = spec.tilt {
        add("tilt", tilt.to_string());
    }
    add("start", format!("{} {}", spec.start[0], spec.start[1]));
    let rates = match spec.rates.as_slice() {
        [] => &[RATE],
        rates => rates,
    };
    let rates: Vec<String> = rates.iter().map(ToString::to_string).collect();
    add("lr", rates.join(" "));
    if let Some(momentum) = spec.momentum {
        add("momentum", momentum.to_string());
    }
    add("steps", spec.steps.to_string());
    add("threshold", THRESHOLD.to_string());
    if spec.kind == "rule" {
        let known = serde_json::to_string(&figures::known_rules()).expect("texts are JSON");
        add("models", known.replace('&', "&amp;").replace('"', "&quot;"));
    }
    // That of a run which starts with a loss of 1; the page knows how it grows with the loss.
    add("ceiling", ceiling(1.0).to_string());
    text
}

/// The picture as one line of the page, with its words as text alternative.
fn embedded(svg: &str, id: &str) -> Result<String> {
    ensure!(svg.starts_with("<svg "), "the picture is no SVG");
    let line: Vec<&str> = svg
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let line = line.join(" ");
    let named = format!("<svg aria-labelledby=\"{id}-title {id}-desc\" ");
    Ok(line
        .replacen("<svg ", &named, 1)
        .replacen("<title>", &format!("<title id=\"{id}-title\">"), 1)
        .replacen("<desc>", &format!("<desc id=\"{id}-desc\">"), 1))
}
