//! A function as a learner wrote it, and what stands in it.

use crate::glossary::source::SourceText;
use proc_macro2::Span;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr, Pat, Signature, Stmt};

/// A function with its name, arguments and body.
pub struct WrittenFunction<'a> {
    /// The file in which it stands.
    pub source: &'a SourceText,
    pub signature: &'a Signature,
    pub block: &'a Block,
    /// Looked up once, where somebody asks.
    parts: OnceCell<Parts<'a>>,
}

/// What stands in a function's body, without the functions inside it.
#[derive(Default)]
struct Parts<'a> {
    expressions: Vec<&'a Expr>,
    statements: Vec<&'a Stmt>,
    /// The names in its patterns.
    named: Vec<(String, Span)>,
}

impl<'a> WrittenFunction<'a> {
    /// As it is written, in one line.
    pub fn written(&self, expr: &Expr) -> String {
        written(&self.source.text, expr.span())
    }

    /// The names of its arguments.
    pub fn arguments(&self) -> Vec<String> {
        self.arguments_where(|_| true)
    }

    /// The names of its arguments of this type.
    pub fn arguments_of(&self, kind: &str) -> Vec<String> {
        self.arguments_where(|ty| matches!(ty, syn::Type::Path(it) if it.path.is_ident(kind)))
    }

    /// The names of its arguments that are points.
    pub fn points(&self) -> Vec<String> {
        self.arguments_where(|ty| {
            let syn::Type::Path(kind) = ty else {
                return false;
            };
            let last = kind.path.segments.last();
            last.is_some_and(|it| it.ident == "Point")
        })
    }

    fn arguments_where(&self, is_it: impl Fn(&syn::Type) -> bool) -> Vec<String> {
        let inputs = self.signature.inputs.iter();
        let names = inputs.filter_map(|input| match input {
            syn::FnArg::Typed(input) => is_it(&input.ty).then(|| names(&input.pat)),
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

    /// Every expression in its body, the outer before the inner.
    pub fn expressions(&self) -> &[&'a Expr] {
        &self.parts().expressions
    }

    /// Every statement in its body.
    pub fn statements(&self) -> &[&'a Stmt] {
        &self.parts().statements
    }

    /// The names of all its variables: a name as often as something is called so.
    pub fn variables(&self) -> Vec<String> {
        let named = self.parts().named.iter();
        let mut variables = self.arguments();
        variables.extend(named.map(|(name, _)| name.clone()));
        variables
    }

    /// The variables that are declared with a value, and that.
    pub fn locals(&self) -> Vec<(String, &'a Expr)> {
        let statements = self.statements().iter();
        let locals = statements.filter_map(|statement| match statement {
            Stmt::Local(local) => Some(declared(local)),
            _ => None,
        });
        locals.flatten().collect()
    }

    /// The names of a loop's `(x, i)` over what `enumerate` hands out, where the second is an index.
    pub fn enumerate_turned_round(&self) -> Option<(String, String)> {
        self.expressions().iter().find_map(|expr| {
            let Expr::ForLoop(each) = expr else {
                return None;
            };
            let is_counted =
                matches!(&*each.expr, Expr::MethodCall(call) if call.method == "enumerate");
            let Pat::Tuple(pair) = &*each.pat else {
                return None;
            };
            let [Pat::Ident(first), Pat::Ident(second)] =
                &pair.elems.iter().collect::<Vec<_>>()[..]
            else {
                return None;
            };
            let (first, second) = (first.ident.to_string(), second.ident.to_string());
            let is_index = |name: &str| {
                self.expressions()
                    .iter()
                    .any(|expr| matches!(expr, Expr::Index(index) if reads(&index.index, name)))
            };
            (is_counted && is_index(&second) && !is_index(&first)).then_some((first, second))
        })
    }

    /// Variables that stand in a loop's `let`, directly in its body, though they are declared
    /// before that loop, are read in the `let` itself, and never change otherwise: each round
    /// begins with the value that they had before the loop.
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

    /// Variables that a `let` makes in a block within a loop, and that nothing reads before the block
    /// is over.
    pub fn lost_in_loops(&self) -> Vec<(String, Span)> {
        let shadowed = self.shadowed_in_loops();
        let bodies = self.expressions().iter().filter_map(|expr| match expr {
            Expr::ForLoop(it) => Some(&it.body),
            Expr::While(it) => Some(&it.body),
            Expr::Loop(it) => Some(&it.body),
            _ => None,
        });
        let mut found = Vec::new();
        for body in bodies {
            let mut blocks = Blocks(vec![body]);
            visit::visit_block(&mut blocks, body);
            for block in blocks.0 {
                for (at, statement) in block.stmts.iter().enumerate() {
                    let Stmt::Local(local) = statement else {
                        continue;
                    };
                    let lost = names(&local.pat).into_iter().filter(|(name, _)| {
                        !name.starts_with('_')
                            && !shadowed.iter().any(|(shadowed, _)| shadowed == name)
                            && !self.is_read_in(&block.stmts[at + 1..], name)
                    });
                    found.extend(lost);
                }
            }
        }
        found
    }

    /// Does the name stand in these statements, but for where something is put into what it names?
    fn is_read_in(&self, statements: &[Stmt], name: &str) -> bool {
        let (Some(first), Some(last)) = (statements.first(), statements.last()) else {
            return false;
        };
        let mut parts = Parts::default();
        statements.iter().for_each(|it| parts.visit_stmt(it));
        let targets = parts.expressions.iter().filter_map(|expr| match expr {
            Expr::Assign(assign) => target(&assign.left),
            Expr::Binary(binary) if is_change(&binary.op) => target(&binary.left),
            Expr::MethodCall(call) if call.method == "push" => target(&call.receiver),
            _ => None,
        });
        let targets: Vec<usize> = targets
            .map(|target| target.span().byte_range().start)
            .collect();
        let (start, end) = (
            first.span().byte_range().start,
            last.span().byte_range().end,
        );
        // Macros are text, and so are comments: whatever looks like the name may be a reading.
        let text = self.source.text.get(start..end).unwrap_or(name);
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(is_part)
                && !after.is_some_and(is_part)
                && !targets.contains(&(start + at))
        })
    }

    /// Is the variable changed anywhere: assigned to, a part of it, or lent to be changed?
    fn assigns(&self, name: &str) -> bool {
        let is_it = |expr: &Expr| reads(expr, name);
        self.expressions().iter().any(|expr| match expr {
            Expr::Assign(assign) => is_it(&assign.left),
            Expr::Binary(binary) => is_change(&binary.op) && is_it(&binary.left),
            Expr::Reference(lent) => lent.mutability.is_some() && is_it(&lent.expr),
            _ => false,
        })
    }

    fn parts(&self) -> &Parts<'a> {
        self.parts.get_or_init(|| {
            let mut parts = Parts::default();
            parts.visit_block(self.block);
            let block = self.block.span().byte_range();
            let is_here = |expr: &&Expr| block.contains(&expr.span().byte_range().start);
            let inside = self.source.inside.iter().filter(is_here);
            inside.for_each(|expr| parts.visit_expr(expr));
            parts
        })
    }
}

/// `+=` and its like.
fn is_change(operator: &syn::BinOp) -> bool {
    use syn::BinOp::{AddAssign, DivAssign, MulAssign, SubAssign};
    matches!(
        operator,
        AddAssign(_) | SubAssign(_) | MulAssign(_) | DivAssign(_)
    )
}

/// The variable into which something is put: `next` of `next[i]`.
fn target(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::Index(index) => target(&index.expr),
        Expr::Field(field) => target(&field.base),
        Expr::Path(_) => Some(expr),
        _ => None,
    }
}

/// The blocks of questions in a piece of code; those of loops are looked at by themselves.
struct Blocks<'a>(Vec<&'a Block>);

impl<'a> Visit<'a> for Blocks<'a> {
    fn visit_expr_if(&mut self, it: &'a syn::ExprIf) {
        self.0.push(&it.then_branch);
        visit::visit_expr_if(self, it);
    }

    fn visit_expr_for_loop(&mut self, _: &'a syn::ExprForLoop) {}
    fn visit_expr_while(&mut self, _: &'a syn::ExprWhile) {}
    fn visit_expr_loop(&mut self, _: &'a syn::ExprLoop) {}
    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// Is the variable `name` read in `expr`?
pub fn reads(expr: &Expr, name: &str) -> bool {
    let mut parts = Parts::default();
    parts.visit_expr(expr);
    let mut expressions = parts.expressions.iter();
    expressions.any(|expr| matches!(expr, Expr::Path(path) if path.path.is_ident(name)))
}

/// The variables of a pattern.
fn names(pattern: &Pat) -> Vec<(String, Span)> {
    let mut parts = Parts::default();
    parts.visit_pat(pattern);
    parts.named
}

/// The variables that a `let` gives a value, and that.
fn declared(local: &syn::Local) -> Vec<(String, &Expr)> {
    let bare = match &local.pat {
        Pat::Type(typed) => &*typed.pat,
        pattern => pattern,
    };
    let pairs: Vec<(&Pat, &Expr)> = match (bare, local.init.as_ref().map(|init| &*init.expr)) {
        (Pat::Tuple(names), Some(Expr::Tuple(values))) => {
            names.elems.iter().zip(&values.elems).collect()
        }
        (name, Some(value)) => vec![(name, value)],
        (_, None) => Vec::new(),
    };
    let named = pairs.into_iter().filter_map(|(name, value)| match name {
        Pat::Ident(it) => Some((it.ident.to_string(), value)),
        _ => None,
    });
    named.collect()
}

/// `text` at `span`, in one line.
pub fn written(text: &str, span: Span) -> String {
    let words = text.get(span.byte_range()).unwrap_or("").split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

impl<'a> Visit<'a> for Parts<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.expressions.push(expr);
        visit::visit_expr(self, expr);
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.statements.push(statement);
        visit::visit_stmt(self, statement);
    }

    fn visit_pat_ident(&mut self, it: &'a syn::PatIdent) {
        self.named.push((it.ident.to_string(), it.ident.span()));
        visit::visit_pat_ident(self, it);
    }

    fn visit_item(&mut self, _: &'a syn::Item) {}
}

/// The `return` to which a loop always comes in its first round.
pub fn ends_in_first_round(expr: &Expr) -> Option<Span> {
    match expr {
        Expr::ForLoop(it) => last_return(&it.body),
        Expr::While(it) => last_return(&it.body),
        Expr::Loop(it) => last_return(&it.body),
        _ => None,
    }
}

/// The last `return` of a block that always comes to one; of a question, both answers have to.
fn last_return(block: &Block) -> Option<Span> {
    match block.stmts.last()? {
        Stmt::Expr(Expr::Return(it), _) => Some(it.return_token.span),
        Stmt::Expr(Expr::If(it), _) => {
            last_return(&it.then_branch)?;
            match &*it.else_branch.as_ref()?.1 {
                Expr::Block(it) => last_return(&it.block),
                _ => None,
            }
        }
        _ => None,
    }
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
pub fn functions(source: &SourceText) -> Vec<WrittenFunction<'_>> {
    let found = Vec::new();
    let mut functions = Functions { source, found };
    if let Some(file) = &source.syntax {
        functions.visit_file(file);
    }
    functions.found
}

struct Functions<'a> {
    source: &'a SourceText,
    found: Vec<WrittenFunction<'a>>,
}

impl<'a> Functions<'a> {
    fn note(&mut self, signature: &'a Signature, block: &'a Block) {
        self.found.push(WrittenFunction {
            source: self.source,
            signature,
            block,
            parts: OnceCell::new(),
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
