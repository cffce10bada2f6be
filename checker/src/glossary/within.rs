//! A function as a learner wrote it, and what stands in it.

use crate::glossary::source::SourceText;
use proc_macro2::Span;
use std::collections::BTreeSet;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprForLoop, Pat, Signature, Stmt};

/// A function with its name, arguments and body.
#[derive(Clone, Copy)]
pub struct Within<'a> {
    /// The file in which it stands.
    pub source: &'a SourceText,
    pub signature: &'a Signature,
    pub block: &'a Block,
}

/// What stands in a function's body, without the functions inside it.
#[derive(Default)]
struct Parts<'a> {
    expressions: Vec<&'a Expr>,
    statements: Vec<&'a Stmt>,
    locals: Vec<(String, &'a Expr)>,
    loops: Vec<&'a ExprForLoop>,
}

impl<'a> Within<'a> {
    /// As it is written, in one line.
    pub fn written(&self, expr: &Expr) -> String {
        written(&self.source.text, expr.span())
    }

    /// The names of its arguments.
    pub fn arguments(&self) -> Vec<String> {
        let inputs = self.signature.inputs.iter();
        let names = inputs.filter_map(|input| match input {
            syn::FnArg::Typed(input) => Some(names(&input.pat)),
            syn::FnArg::Receiver(_) => None,
        });
        names.flatten().map(|(name, _)| name).collect()
    }

    /// What the variable `name` begins with; `None` where several are called so.
    pub fn value_of(&self, name: &str) -> Option<&'a Expr> {
        let locals = self.locals().into_iter();
        let mut values = locals.filter_map(|(local, value)| (local == name).then_some(value));
        values.next().filter(|_| values.next().is_none())
    }

    /// The variables that are declared with a value, and that.
    pub fn locals(&self) -> Vec<(String, &'a Expr)> {
        parts(self).locals
    }

    /// Its `for` loops.
    pub fn loops(&self) -> Vec<&'a ExprForLoop> {
        parts(self).loops
    }

    /// Variables that stand in a loop's `let`, directly in its body, though they are declared before
    /// that loop, are read in the `let` itself, and never change otherwise: each round begins with the
    /// value that they had before the loop.
    pub fn shadowed_in_loops(&self) -> Vec<(String, Span)> {
        let mut outside: BTreeSet<String> = self.arguments().into_iter().collect();
        let mut found = Vec::new();
        for statement in &self.block.stmts {
            let body = match statement {
                Stmt::Local(local) => {
                    outside.extend(names(&local.pat).into_iter().map(|(name, _)| name));
                    continue;
                }
                Stmt::Expr(Expr::ForLoop(it), _) => &it.body,
                Stmt::Expr(Expr::While(it), _) => &it.body,
                Stmt::Expr(Expr::Loop(it), _) => &it.body,
                _ => continue,
            };
            let mut seen: BTreeSet<String> = BTreeSet::new();
            for statement in &body.stmts {
                let Stmt::Local(local) = statement else {
                    continue;
                };
                let value = local.init.as_ref().map(|init| &*init.expr);
                for (name, span) in names(&local.pat) {
                    let is_read = value.is_some_and(|value| reads(value, &name));
                    // The first such `let` of a round still sees what stands outside.
                    if seen.insert(name.clone())
                        && is_read
                        && outside.contains(&name)
                        && !self.assigns(&name)
                    {
                        found.push((name, span));
                    }
                }
            }
        }
        found
    }

    /// Is the variable changed anywhere: assigned to, a part of it, or lent to be changed?
    fn assigns(&self, name: &str) -> bool {
        let is_it = |expr: &Expr| reads(expr, name);
        parts(self).expressions.iter().any(|expr| match expr {
            Expr::Assign(assign) => is_it(&assign.left),
            Expr::Binary(binary) => {
                use syn::BinOp::{AddAssign, DivAssign, MulAssign, SubAssign};
                let changes = matches!(
                    binary.op,
                    AddAssign(_) | SubAssign(_) | MulAssign(_) | DivAssign(_)
                );
                changes && is_it(&binary.left)
            }
            Expr::Reference(lent) => lent.mutability.is_some() && is_it(&lent.expr),
            _ => false,
        })
    }
}

/// Every expression in its body, the outer before the inner.
pub fn expressions<'a>(within: &Within<'a>) -> Vec<&'a Expr> {
    parts(within).expressions
}

/// Every statement in its body.
pub fn statements<'a>(within: &Within<'a>) -> Vec<&'a Stmt> {
    parts(within).statements
}

fn parts<'a>(within: &Within<'a>) -> Parts<'a> {
    let mut parts = Parts::default();
    parts.visit_block(within.block);
    let block = within.block.span().byte_range();
    let is_here = |expr: &&&Expr| block.contains(&expr.span().byte_range().start);
    let inside = within.source.inside.iter();
    for expr in inside.collect::<Vec<_>>().iter().filter(is_here) {
        parts.visit_expr(expr);
    }
    parts
}

/// Is the variable `name` read in `expr`?
fn reads(expr: &Expr, name: &str) -> bool {
    let mut parts = Parts::default();
    parts.visit_expr(expr);
    let mut expressions = parts.expressions.iter();
    expressions.any(|expr| matches!(expr, Expr::Path(path) if path.path.is_ident(name)))
}

/// The variables of a pattern.
#[derive(Default)]
struct Variables(Vec<(String, Span)>);

impl<'ast> Visit<'ast> for Variables {
    fn visit_pat_ident(&mut self, it: &'ast syn::PatIdent) {
        self.0.push((it.ident.to_string(), it.ident.span()));
        visit::visit_pat_ident(self, it);
    }
}

fn names(pattern: &Pat) -> Vec<(String, Span)> {
    let mut names = Variables::default();
    names.visit_pat(pattern);
    names.0
}

/// `text` at `span`, in one line.
pub fn written(text: &str, span: Span) -> String {
    let words = text.get(span.byte_range()).unwrap_or("").split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

impl<'a> Visit<'a> for Parts<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.expressions.push(expr);
        if let Expr::ForLoop(each) = expr {
            self.loops.push(each);
        }
        visit::visit_expr(self, expr);
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.statements.push(statement);
        visit::visit_stmt(self, statement);
    }

    fn visit_local(&mut self, local: &'a syn::Local) {
        if let Some(init) = &local.init {
            let bare = match &local.pat {
                Pat::Type(typed) => &*typed.pat,
                pattern => pattern,
            };
            match (bare, &*init.expr) {
                (Pat::Ident(it), value) => self.locals.push((it.ident.to_string(), value)),
                (Pat::Tuple(names), Expr::Tuple(values)) => {
                    for (name, value) in names.elems.iter().zip(&values.elems) {
                        if let Pat::Ident(it) = name {
                            self.locals.push((it.ident.to_string(), value));
                        }
                    }
                }
                _ => {}
            }
        }
        visit::visit_local(self, local);
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// Without the brackets around it.
pub fn bare(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(inner) => bare(&inner.expr),
        Expr::Group(inner) => bare(&inner.expr),
        expr => expr,
    }
}

/// Every function of a file, the outer before the inner.
pub fn functions(source: &SourceText) -> Vec<Within<'_>> {
    let found = Vec::new();
    let mut functions = Functions { source, found };
    if let Some(file) = &source.syntax {
        functions.visit_file(file);
    }
    functions.found
}

struct Functions<'a> {
    source: &'a SourceText,
    found: Vec<Within<'a>>,
}

impl<'a> Functions<'a> {
    fn note(&mut self, signature: &'a Signature, block: &'a Block) {
        self.found.push(Within {
            source: self.source,
            signature,
            block,
        });
    }
}

impl<'a> Visit<'a> for Functions<'a> {
    fn visit_item_fn(&mut self, item: &'a syn::ItemFn) {
        self.note(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'a syn::ImplItemFn) {
        self.note(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }
}
