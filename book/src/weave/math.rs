//! Formulas: LaTeX in the chapter, MathML in the page.

use crate::numbers::Number;
use anyhow::{Result, anyhow};
use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};
use std::sync::LazyLock;

static CONVERTER: LazyLock<LatexToMathML> = LazyLock::new(|| {
    LatexToMathML::new(MathCoreConfig::default()).expect("the default settings are sound")
});

/// `formula` as MathML that survives Markdown.
///
/// # Errors
/// When it is no LaTeX.
pub fn mathml(formula: &str, display: bool) -> Result<String> {
    let mode = match display {
        true => MathDisplay::Block,
        false => MathDisplay::Inline,
    };
    let math = CONVERTER
        .convert_with_local_counter(formula, mode)
        .map_err(|why| anyhow!("the formula ${formula}$ is not understood: {why}"))?;
    Ok(escaped_for_markdown(&upright_words(&primes(&math))))
}

/// A prime stands beside its letter in full size: as an exponent it is a speck in common fonts.
fn primes(math: &str) -> String {
    let mut math = math.to_string();
    for prime in ["′", "″", "‴", "⁗"] {
        let beside = format!(r#"<mo lspace="0" rspace="0">{prime}</mo></mrow>"#);
        for (tag, open, close) in [
            ("msup", "<mrow>", ""),
            ("msubsup", "<mrow><msub>", "</msub>"),
        ] {
            let raised = format!("<mo>{prime}</mo></{tag}>");
            while let Some(end) = math.find(&raised) {
                let start = opening(&math[..end], tag);
                math.replace_range(end..end + raised.len(), &format!("{close}{beside}"));
                math.replace_range(start..start + tag.len() + 2, open);
            }
        }
    }
    math
}

/// A name of several letters, such as `lr` or `sin`, is said to be upright: the style sheet slants letters.
fn upright_words(math: &str) -> String {
    let mut parts = math.split("<mi>");
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let name = part.split("</mi>").next().unwrap_or_default();
        let is_letter = name.chars().count() == 1 || name.starts_with('&');
        out += if is_letter {
            "<mi>"
        } else {
            "<mi mathvariant=\"normal\">"
        };
        out += part;
    }
    out
}

/// Where the last `<tag>` begins that is still open at the end of `head`.
fn opening(head: &str, tag: &str) -> usize {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let is_open = |at: &usize| {
        let within = &head[*at..];
        within.matches(&open).count() > within.matches(&close).count()
    };
    head.rmatch_indices(&open)
        .map(|(at, _)| at)
        .find(is_open)
        .expect("what is closed was opened")
}

/// `formula` with its numbers put in.
///
/// # Errors
/// When there is no such number.
pub fn fill(formula: &str, number: impl Fn(&str) -> Result<Number>) -> Result<String> {
    let (mut filled, mut rest) = (String::new(), formula);
    while let Some((before, after)) = rest.split_once("{{=") {
        let (name, tail) = after
            .split_once("}}")
            .ok_or_else(|| anyhow!("a number {{{{=…}}}} is not closed"))?;
        filled += before;
        filled += &number(name.trim())?.latex();
        rest = tail;
    }
    Ok(filled + rest)
}

/// What Markdown would take for its own signs is written as entities; tags are left alone.
fn escaped_for_markdown(math: &str) -> String {
    let (mut escaped, mut in_tag) = (String::new(), false);
    for c in math.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '\n' if !in_tag => continue,
            '*' | '_' | '[' | ']' | '\\' | '`' | '|' | '~' | '\'' | '"' | '$' | '!' if !in_tag => {
                escaped += &format!("&#{};", c as u32);
                continue;
            }
            _ => {}
        }
        escaped.push(c);
    }
    escaped
}
