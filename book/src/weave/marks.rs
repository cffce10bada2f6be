//! Finds the places in a chapter where something is to be put.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A place in the chapter where something belongs.
#[derive(Debug, PartialEq)]
pub struct Mark {
    pub range: Range<usize>,
    pub kind: Kind,
}

/// What belongs there, as it is written.
#[derive(Debug, PartialEq)]
pub enum Kind {
    Item(String),
    Listing(String),
    Number(String),
    Question(String),
    Figure(String),
    FigureEnd,
    Coverage,
    Math { formula: String, display: bool },
}

/// Every mark of `text`, in order; or the byte at which something is wrong, and what.
pub fn marks(text: &str) -> Result<Vec<Mark>, (usize, String)> {
    let Markdown { code, mut marks } = markdown(text);
    let is_code = |at: usize| code.iter().any(|range| range.contains(&at));
    let is_formula = |at: usize| marks.iter().any(|mark| mark.range.contains(&at));
    let mut stray = between(text, "$$", "").into_iter().map(|range| range.start);
    if let Some(at) = stray.find(|at| !is_code(*at) && !is_formula(*at)) {
        return Err((
            at,
            "a formula $$…$$ that does not end, or whose braces do not match".into(),
        ));
    }
    let mut open = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_end();
        if trimmed.contains("{{#") && !is_code(at + trimmed.find("{{#").unwrap_or(0)) {
            let kind = directive(trimmed).map_err(|says| (at, says))?;
            match (&kind, open) {
                (Kind::Figure(_), Some(_)) => {
                    return Err((
                        at,
                        "a figure in a figure: close the first with {{#end}}".into(),
                    ));
                }
                (Kind::Figure(_), None) => open = Some(at),
                (Kind::FigureEnd, None) => {
                    return Err((at, "an {{#end}} without its {{#figure …}}".into()));
                }
                (Kind::FigureEnd, Some(_)) => open = None,
                _ => {}
            }
            let range = at..at + trimmed.len();
            marks.retain(|other| !range.contains(&other.range.start));
            marks.push(Mark { range, kind });
        }
        at += line.len();
    }
    if let Some(at) = open {
        return Err((
            at,
            "the figure is not closed: its caption ends with a line {{#end}}".into(),
        ));
    }
    let taken: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
    let numbers =
        numbers(text).filter(|mark| !taken.iter().any(|range| range.contains(&mark.range.start)));
    marks.extend(numbers);
    marks.sort_by_key(|mark| mark.range.start);
    Ok(marks)
}

/// What Markdown itself says of the text.
struct Markdown {
    /// Code blocks and code spans.
    code: Vec<Range<usize>>,
    /// The formulas.
    marks: Vec<Mark>,
}

fn markdown(text: &str) -> Markdown {
    let options = Options::ENABLE_MATH | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let (mut code, mut marks) = (Vec::new(), Vec::new());
    let formula = |range: Range<usize>, formula: &str, display| Mark {
        range,
        kind: Kind::Math {
            formula: formula.trim().to_string(),
            display,
        },
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => code.push(range),
            Event::End(TagEnd::CodeBlock) => {}
            Event::InlineMath(words) => marks.push(formula(range, &words, false)),
            Event::DisplayMath(words) => marks.push(formula(range, &words, true)),
            // Markdown finds no formulas in lines of HTML, such as a summary.
            Event::Html(_) => {
                for inner in between(&text[range.clone()], "$", "$") {
                    let at = range.start + inner.start..range.start + inner.end;
                    marks.push(formula(at.clone(), text[at].trim_matches('$'), false));
                }
            }
            _ => {}
        }
    }
    Markdown { code, marks }
}

/// `{{=name}}`, wherever it stands.
fn numbers(text: &str) -> impl Iterator<Item = Mark> {
    between(text, "{{=", "}}").into_iter().map(|range| Mark {
        kind: Kind::Number(text[range.start + 3..range.end - 2].trim().to_string()),
        range,
    })
}

/// The ranges that begin with `open` and end with the next `close` in the same line.
fn between(text: &str, open: &str, close: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find(open).map(|start| at + start) {
        let inside = start + open.len();
        let line = text[inside..].split('\n').next().unwrap_or_default();
        match line.find(close) {
            Some(length) => {
                at = inside + length + close.len();
                found.push(start..at);
            }
            None => at = inside,
        }
    }
    found
}

fn directive(line: &str) -> Result<Kind, String> {
    let inner = line
        .strip_prefix("{{#")
        .and_then(|rest| rest.strip_suffix("}}"));
    let Some(inner) = inner else {
        return Err("a directive {{#…}} stands alone on its line, from the first column".into());
    };
    let (word, rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let rest = rest.trim().to_string();
    match word {
        "item" => Ok(Kind::Item(rest)),
        "listing" => Ok(Kind::Listing(rest)),
        "figure" => Ok(Kind::Figure(rest)),
        "question" => Ok(Kind::Question(rest)),
        "end" => Ok(Kind::FigureEnd),
        "coverage" => Ok(Kind::Coverage),
        _ => Err(format!(
            "there is no directive {{{{#{word}}}}}: there are item, listing, figure … end, question and coverage"
        )),
    }
}
