//! Weaves a chapter: puts items of code, numbers, figures, questions and formulas where it names
//! them.
//!
//! | in the chapter | becomes |
//! |---|---|
//! | `{{#item solutions/ex03_step::step}}` | that function's source; ` nodoc` without its comment, ` body` its body alone |
//! | `{{#listing line.rs}}` | that whole program of `book/listings` |
//! | `{{=step.first}}` | the number of that name |
//! | `{{#figure walk lr=0.09}}` caption `{{#end}}` | the picture, drawn by `plot`, with its caption |
//! | `{{#question one-step}}` | the checker's question, with practice numbers |
//! | `{{#coverage}}` | the tables of `coverage/rows.txt`, with links |
//! | `$…$`, `$$…$$` | MathML |
//!
//! A name that nothing answers to is an error with file and line, and there are no pages then.

mod figure;
pub mod item;
mod marks;
pub mod math;
pub mod question;

use crate::coverage;
use crate::numbers;
use crate::places::Places;
use anyhow::{Result, bail};
use figure::Figures;
use marks::{Kind, marks};
use mdbook_driver::book::{Book, BookItem};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::collections::BTreeMap;
use std::ops::Range;

/// What a chapter may name.
#[derive(Clone)]
pub struct Weaver {
    pub places: Places,
    figures: Figures,
}

/// What is wrong with a chapter, and in which line, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub says: String,
}

impl Weaver {
    pub fn new(places: Places) -> Weaver {
        Weaver {
            figures: Figures::default(),
            places,
        }
    }

    /// The chapter `text` with everything in place that it names.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the lines.
    pub fn weave(&self, text: &str) -> Result<String, Vec<Fault>> {
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        let found = marks(text).map_err(|(at, says)| {
            vec![Fault {
                line: line(at),
                says,
            }]
        })?;
        let mut faults = Vec::new();
        let mut counts = BTreeMap::new();
        let (mut woven, mut from) = (String::new(), 0);
        for mark in found {
            let Range { start, end } = mark.range;
            woven += &text[from..start];
            from = end;
            match self.replacement(&mark.kind, &mut counts) {
                Ok(words) => {
                    woven += &words;
                    // A line does not begin with the full stop behind a formula.
                    if matches!(mark.kind, Kind::Math { display: false, .. })
                        && text[end..].starts_with(['.', ',', ';', ':', '?', '!', ')'])
                    {
                        woven.push('\u{2060}');
                    }
                }
                Err(why) => faults.push(Fault {
                    line: line(start),
                    says: format!("{why:#}"),
                }),
            }
        }
        woven += &text[from..];
        if !counts.is_empty() {
            woven.insert_str(0, &figure::dark_style());
        }
        match faults.is_empty() {
            true => Ok(woven),
            false => Err(faults),
        }
    }

    /// What stands in place of a mark. `counts`: how many figures of each kind this chapter has
    /// had.
    fn replacement(&self, kind: &Kind, counts: &mut BTreeMap<String, usize>) -> Result<String> {
        match kind {
            Kind::Number(name) => Ok(numbers::number(name)?.prose()),
            Kind::Math { formula, display } => {
                let formula = math::fill(formula, numbers::number)?;
                math::mathml(&formula, *display)
            }
            Kind::Item(words) => item::block(&self.places, words),
            Kind::Listing(file) => item::listing(&self.places, file),
            Kind::Question(name) => question::block(name),
            Kind::Figure(words) => self.figures.opening(words, counts),
            Kind::Coverage => coverage::tables(&self.places.chapters),
            Kind::FigureEnd => Ok(figure::CLOSING.to_string()),
        }
    }
}

impl Preprocessor for Weaver {
    fn name(&self) -> &str {
        "weave"
    }

    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let folder = context.root.join(&context.config.book.src);
        let mut faults = Vec::new();
        book.for_each_mut(|item: &mut BookItem| {
            let BookItem::Chapter(chapter) = item else {
                return;
            };
            match self.weave(&chapter.content) {
                Ok(woven) => chapter.content = woven,
                Err(found) => {
                    let file = chapter.source_path.clone().unwrap_or_default();
                    let file = self.places.shown(&folder.join(file));
                    faults.extend(
                        found
                            .iter()
                            .map(|fault| format!("{file}:{}: {}", fault.line, fault.says)),
                    );
                }
            }
        });
        if !faults.is_empty() {
            bail!("{}", faults.join("\n"));
        }
        Ok(book)
    }
}
