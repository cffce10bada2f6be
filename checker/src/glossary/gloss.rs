//! What a gloss is.

use crate::compile::diagnostics::Diagnostic;
use crate::course::functions::last_name;
use crate::glossary::function::{WrittenFunction, functions};
use crate::glossary::source::SourceText;
use crate::glossary::spot::Spot;
use crate::glossary::trouble::{Panicked, Refused, Trouble};
use crate::place::Remark;
use proc_macro2::Span;

/// One mistake of Rust, by what it is known, and what helps.
pub struct Gloss {
    /// `power-by-stars`.
    pub name: &'static str,
    pub reads: Reads,
    /// Sources with this mistake, and sources that only look like it.
    pub examples: &'static [Example],
}

/// What a gloss looks at. Each answers with a sentence or two, at most two lines of a terminal,
/// which say what to write instead; or with nothing, where it is not sure.
pub enum Reads {
    /// The errors with one of these codes; errors of syntax have the code "".
    Errors(&'static [&'static str], fn(&Refused) -> Option<String>),
    /// Every error.
    AnyError(fn(&Refused) -> Option<String>),
    Panics(fn(&Panicked) -> Option<String>),
    /// A function that answers wrong: it names the place, too.
    Wrong(fn(&WrittenFunction) -> Option<(Span, String)>),
    /// A function that uses up the stack.
    Stack(fn(&WrittenFunction) -> Option<(Span, String)>),
    /// Each of these: what the compiler refuses here is only wrong there.
    AnyOf(&'static [Reads]),
}

/// A function as a learner writes it, and what is said of it.
pub struct Example {
    /// Which function: `step`, `Bowl::value`.
    pub function: &'static str,
    /// What stands between its braces; the rest is the solution's.
    pub body: &'static str,
    /// The whole sentence, with lines counted from the first of the body; empty where this gloss is
    /// silent.
    pub says: &'static str,
}

/// A function body, and what the gloss says of it.
pub const fn example(function: &'static str, body: &'static str, says: &'static str) -> Example {
    Example {
        function,
        body,
        says,
    }
}

/// A function body that looks like the mistake, and of which the gloss says nothing.
pub const fn silent(function: &'static str, body: &'static str) -> Example {
    example(function, body, "")
}

impl Gloss {
    /// What it says of `trouble`, if anything.
    pub fn says(&self, trouble: &Trouble, texts: &[SourceText]) -> Option<Remark> {
        self.reads.says(trouble, texts)
    }
}

impl Reads {
    /// What the gloss that reads so says of `trouble`.
    fn says(&self, trouble: &Trouble, texts: &[SourceText]) -> Option<Remark> {
        match (self, trouble) {
            (Reads::AnyOf(all), _) => all.iter().find_map(|one| one.says(trouble, texts)),
            (Reads::Errors(codes, says), Trouble::Error(error))
                if codes.contains(&error.code.as_str()) =>
            {
                of_error(error, texts, *says)
            }
            (Reads::AnyError(says), Trouble::Error(error)) => of_error(error, texts, *says),
            (Reads::Panics(says), Trouble::Panic { words, place }) => {
                let spot = Spot::of(texts, place, (place.line, place.column))?;
                let text = says(&Panicked { words, spot })?;
                Some(Remark::at((*place).clone(), text))
            }
            (Reads::Wrong(says), Trouble::Wrong(function))
            | (Reads::Stack(says), Trouble::Stack(function)) => {
                let mut written = texts.iter().flat_map(functions);
                let name = last_name(function);
                let function = written.find(|it| it.signature.ident == name)?;
                let (span, says) = says(&function)?;
                Some(Remark::at(function.source.place(span), says))
            }
            _ => None,
        }
    }
}

fn of_error(
    error: &Diagnostic,
    texts: &[SourceText],
    says: fn(&Refused) -> Option<String>,
) -> Option<Remark> {
    let text = says(&Refused::of(error, texts)?)?;
    let place = error.place.clone();
    Some(Remark { text, place })
}
