//! A place in a learner's source, and the syntax around it.

use crate::course::{self, Exercise};
use crate::glossary::function::{WrittenFunction, bare, functions, written};
use crate::glossary::source::SourceText;
use crate::place::Place;
use proc_macro2::LineColumn;
use syn::Expr;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// A piece of source, and the syntax around it.
pub struct Spot<'a> {
    texts: &'a [SourceText],
    source: &'a SourceText,
    from: LineColumn,
    to: LineColumn,
    /// The expressions that hold it, the innermost first.
    pub around: Vec<&'a Expr>,
    /// The function that holds it.
    pub function: Option<WrittenFunction<'a>>,
}

/// Collects the expressions that hold a piece of source.
struct Around<'a> {
    from: LineColumn,
    to: LineColumn,
    found: Vec<&'a Expr>,
}

impl<'a> Visit<'a> for Around<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let (start, end) = (expr.span().start(), expr.span().end());
        // What is not around it holds nothing that is.
        if start <= self.from && self.to <= end && self.from < end {
            self.found.push(expr);
            visit::visit_expr(self, expr);
        }
    }
}

impl<'a> Spot<'a> {
    /// The piece from `place` up to line and column `end`, both from 1; `None` where it is in none
    /// of `texts`.
    pub fn of(texts: &'a [SourceText], place: &Place, end: (usize, usize)) -> Option<Spot<'a>> {
        let source = texts.iter().find(|text| text.path == place.file)?;
        let at = |line: usize, column: usize| LineColumn {
            line,
            column: column.saturating_sub(1),
        };
        let (from, to) = (at(place.line, place.column), at(end.0, end.1));
        let mut around = Around {
            from,
            to,
            found: Vec::new(),
        };
        if let Some(file) = &source.syntax {
            around.visit_file(file);
        }
        source
            .inside
            .iter()
            .for_each(|expr| around.visit_expr(expr));
        let mut functions = functions(source).into_iter().rev();
        let function = functions.find(|it| {
            let (start, end) = (it.signature.span().start(), it.block.span().end());
            start <= from && from < end
        });
        around.found.reverse();
        Some(Spot {
            texts,
            source,
            from,
            to,
            around: around.found,
            function,
        })
    }

    /// The piece itself; empty where it goes over more than a line.
    pub fn text(&self) -> &'a str {
        match self.from.line == self.to.line {
            true => part(
                self.source.line(self.from.line),
                self.from.column,
                self.to.column,
            ),
            false => "",
        }
    }

    /// The line up to the piece.
    pub fn before(&self) -> &'a str {
        part(self.source.line(self.from.line), 0, self.from.column)
    }

    /// The rest of the line behind the piece.
    pub fn after(&self) -> &'a str {
        part(self.source.line(self.to.line), self.to.column, usize::MAX)
    }

    /// Line `number` of its file, from 1.
    pub fn line_at(&self, number: usize) -> &'a str {
        self.source.line(number)
    }

    /// The line of the piece, from 1.
    pub fn line(&self) -> usize {
        self.from.line
    }

    /// The expression that is the piece, or the innermost that holds it.
    pub fn expr(&self) -> Option<&'a Expr> {
        self.around.first().copied()
    }

    /// The expressions that begin where the piece begins, the innermost first, without brackets
    /// around them: a panic's place has those.
    pub fn beginning(&self) -> impl Iterator<Item = &'a Expr> {
        let around = self.around.iter().copied();
        let here = around.filter(|expr| expr.span().start() == self.from);
        here.map(bare)
    }

    /// The list and the index where the piece begins: there, or at the bracket, as a panic names
    /// it.
    pub fn indexing(&self) -> Option<&'a syn::ExprIndex> {
        self.around.iter().find_map(|expr| match expr {
            Expr::Index(index) => {
                let bracket = index.bracket_token.span.open().start();
                let starts = [index.span().start(), bracket];
                starts.contains(&self.from).then_some(index)
            }
            _ => None,
        })
    }

    /// The binary operation whose operator is the piece.
    pub fn operation(&self) -> Option<&'a syn::ExprBinary> {
        self.around.iter().find_map(|expr| match expr {
            Expr::Binary(binary) if binary.op.span().start() == self.from => Some(binary),
            _ => None,
        })
    }

    /// The exercise to which it belongs.
    pub fn exercise(&self) -> Option<&'static Exercise> {
        course::find(self.source.path.split('/').next()?)
    }

    /// Does `place` stand in the signature of a function that the learner is asked to write?
    pub fn is_in_signature(&self, place: &Place) -> bool {
        let spot = Spot::of(self.texts, place, (place.line, place.column));
        let function = spot.as_ref().and_then(|spot| spot.function.as_ref());
        let asked = self.exercise().map_or(Vec::new(), Exercise::functions);
        function.is_some_and(|function| {
            let body = function.block.span().start();
            let at = (place.line, place.column.saturating_sub(1));
            let name = function.signature.ident.to_string();
            at <= (body.line, body.column) && asked.contains(&name.as_str())
        })
    }

    /// As it is written, in one line.
    pub fn written(&self, expr: &Expr) -> String {
        written(&self.source.text, expr.span())
    }
}

/// The characters of `line` from `from` up to `to`.
fn part(line: &str, from: usize, to: usize) -> &str {
    let byte = |column: usize| {
        let mut places = line.char_indices();
        places.nth(column).map_or(line.len(), |(byte, _)| byte)
    };
    &line[byte(from)..byte(to).max(byte(from))]
}
