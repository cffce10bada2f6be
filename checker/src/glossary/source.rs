//! A learner's source files, parsed where they are Rust.

use crate::course::Exercise;
use crate::place::Place;
use crate::submission::Source;
use proc_macro2::Span;
use syn::Expr;
use syn::visit::Visit;

/// A source file.
pub struct SourceText {
    /// Below the folder of the exercises: `ex03_step/src/lib.rs`.
    pub path: String,
    /// Without the byte order mark that the file may begin with: from here the parser counts.
    pub text: String,
    /// `None` where it is no Rust, as with an error of syntax.
    pub syntax: Option<syn::File>,
    /// What stands between the brackets of its macros, as far as that is expressions.
    pub inside: Vec<Expr>,
}

/// Files above this size, several times that of an exercise, are not looked into.
const SIZE: usize = 24 << 10;

/// The sources of `exercise` that are text.
pub fn texts(exercise: &Exercise, sources: &[Source]) -> Vec<SourceText> {
    let read = |(path, bytes): &Source| {
        let text = std::str::from_utf8(bytes).ok()?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // Not `parse_file`, which counts from behind a `#!` line: no submission begins so.
        let syntax = syn::parse_str(text).ok();
        let inside = syntax.as_ref().map_or(Vec::new(), inside);
        Some(SourceText {
            path: format!("{}/{path}", exercise.name),
            text: text.to_string(),
            syntax,
            inside,
        })
    };
    let small = sources.iter().filter(|(_, bytes)| bytes.len() <= SIZE);
    small.filter_map(read).collect()
}

impl SourceText {
    /// Where a piece of its syntax begins.
    pub fn place(&self, span: Span) -> Place {
        Place {
            file: self.path.clone(),
            line: span.start().line,
            column: span.start().column + 1,
        }
    }

    /// Line `number`, from 1.
    pub fn line(&self, number: usize) -> &str {
        self.text
            .lines()
            .nth(number.saturating_sub(1))
            .unwrap_or("")
    }
}

/// What stands between the brackets of the macros of a file, as far as that is expressions, as in
/// `vec![…]` and `format!(…)`.
fn inside(file: &syn::File) -> Vec<Expr> {
    #[derive(Default)]
    struct Arguments(Vec<Expr>);
    impl<'ast> Visit<'ast> for Arguments {
        fn visit_macro(&mut self, call: &'ast syn::Macro) {
            for expr in arguments(call) {
                self.visit_expr(&expr);
                self.0.push(expr);
            }
        }
    }
    let mut arguments = Arguments::default();
    arguments.visit_file(file);
    arguments.0
}

fn arguments(call: &syn::Macro) -> Vec<Expr> {
    let list = syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated;
    let repeated = |input: syn::parse::ParseStream| -> syn::Result<Vec<Expr>> {
        let entry: Expr = input.parse()?;
        input.parse::<syn::Token![;]>()?;
        Ok(vec![entry, input.parse()?])
    };
    let listed = call.parse_body_with(list);
    let listed = listed.map(|list| list.into_iter().collect());
    listed
        .or_else(|_| call.parse_body_with(repeated))
        .unwrap_or_default()
}
