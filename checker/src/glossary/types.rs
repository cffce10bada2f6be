//! Types, as far as they can be seen in a function's source: what is surely a `usize`.

use crate::glossary::function::{WrittenFunction, bare, reads};
use crate::glossary::spot::Spot;
use std::collections::BTreeMap;
use syn::visit::{self, Visit};
use syn::{Expr, Pat};

/// Is `expr`, in this function, surely a `usize`: an index, a length, a number of steps?
pub fn is_count(expr: &Expr, function: &WrittenFunction) -> bool {
    Counts::of(function).holds(expr)
}

/// The variable that counts where `spot` stands: of the closure, or of the loop, around it.
pub fn counter(spot: &Spot) -> Option<String> {
    let function = spot.function.as_ref()?;
    let counts = Counts::of(function);
    spot.around.iter().find_map(|expr| {
        let pattern = match expr {
            Expr::Closure(closure) if closure.inputs.len() == 1 => closure.inputs.first()?,
            Expr::ForLoop(each) => &*each.pat,
            _ => return None,
        };
        let Pat::Ident(name) = pattern else {
            return None;
        };
        let name = name.ident.to_string();
        counts
            .names
            .get(&name)
            .copied()
            .unwrap_or(false)
            .then_some(name)
    })
}

/// Which names of a function are counts. One that stands for several things is a count only if all
/// of them are.
struct Counts {
    names: BTreeMap<String, bool>,
}

impl Counts {
    fn of(function: &WrittenFunction) -> Counts {
        let mut counts = Counts {
            names: BTreeMap::new(),
        };
        for generic in &function.signature.generics.params {
            if let syn::GenericParam::Const(generic) = generic {
                counts.note(&generic.ident.to_string(), is_usize(&generic.ty));
            }
        }
        for input in &function.signature.inputs {
            if let syn::FnArg::Typed(input) = input {
                let is_count = is_usize(&input.ty);
                counts.note_all(&input.pat, is_count);
            }
        }
        counts.visit_block(function.block);
        counts
    }

    fn note(&mut self, name: &str, is_count: bool) {
        let known = self.names.entry(name.to_string()).or_insert(true);
        *known &= is_count;
    }

    /// Every name of `pattern` is a count, or none is.
    fn note_all(&mut self, pattern: &Pat, is_count: bool) {
        match pattern {
            Pat::Ident(it) => self.note(&it.ident.to_string(), is_count),
            Pat::Type(typed) => self.note_all(&typed.pat, is_usize(&typed.ty)),
            Pat::Reference(it) => self.note_all(&it.pat, is_count),
            Pat::Paren(it) => self.note_all(&it.pat, is_count),
            Pat::Tuple(it) => it.elems.iter().for_each(|it| self.note_all(it, false)),
            Pat::Slice(it) => it.elems.iter().for_each(|it| self.note_all(it, false)),
            Pat::TupleStruct(it) => it.elems.iter().for_each(|it| self.note_all(it, false)),
            Pat::Struct(it) => it
                .fields
                .iter()
                .for_each(|it| self.note_all(&it.pat, false)),
            _ => {}
        }
    }

    /// What a loop or a closure goes through: counts, or pairs of a count and something else.
    fn note_each(&mut self, pattern: &Pat, from: &Expr) {
        match (pattern, from) {
            (_, Expr::Paren(inner)) => self.note_each(pattern, &inner.expr),
            (_, Expr::Range(range)) => {
                let ends = [&range.start, &range.end];
                let is_count = ends.into_iter().flatten().any(|end| self.holds(end));
                self.note_all(pattern, is_count);
            }
            (Pat::Tuple(pair), Expr::MethodCall(call)) if call.method == "enumerate" => {
                for (at, part) in pair.elems.iter().enumerate() {
                    self.note_all(part, at == 0);
                }
            }
            (_, Expr::MethodCall(call)) if call.method == "rev" => {
                self.note_each(pattern, &call.receiver);
            }
            _ => self.note_all(pattern, false),
        }
    }

    fn holds(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Paren(inner) => self.holds(&inner.expr),
            Expr::Path(path) => match path.path.get_ident() {
                Some(name) => self.names.get(&name.to_string()).copied().unwrap_or(false),
                None => is_bound_of_usize(&path.path),
            },
            Expr::MethodCall(call) => match call.method.to_string().as_str() {
                "len" | "count" => call.args.is_empty(),
                "min" | "max" | "saturating_sub" | "pow" => self.holds(&call.receiver),
                _ => false,
            },
            Expr::Cast(cast) => is_usize(&cast.ty),
            // In the course, all fields of this name are.
            Expr::Field(field) => {
                matches!(&field.member, syn::Member::Named(name) if name == "steps")
            }
            Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Int(number) => number.suffix() == "usize",
                _ => false,
            },
            Expr::Binary(binary) if is_arithmetic(&binary.op) => {
                self.holds(&binary.left) || self.holds(&binary.right)
            }
            _ => false,
        }
    }
}

impl<'ast> Visit<'ast> for Counts {
    fn visit_local(&mut self, local: &'ast syn::Local) {
        visit::visit_local(self, local);
        let is_count = local
            .init
            .as_ref()
            .is_some_and(|init| self.holds(&init.expr));
        self.note_all(&local.pat, is_count);
    }

    fn visit_expr_for_loop(&mut self, repeat: &'ast syn::ExprForLoop) {
        self.note_each(&repeat.pat, &repeat.expr);
        visit::visit_expr_for_loop(self, repeat);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        // `(0..n).map(|i| …)`: its argument is known by what it goes through.
        if let (Some(Expr::Closure(closure)), 1) = (call.args.first(), call.args.len()) {
            for input in &closure.inputs {
                self.note_each(input, &call.receiver);
            }
            self.visit_expr(&call.receiver);
            self.visit_expr(&closure.body);
        } else {
            visit::visit_expr_method_call(self, call);
        }
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        // `from_fn(|i| …)` hands out places in an array.
        if let (Some(Expr::Closure(closure)), true) =
            (call.args.first(), ends_in(&call.func, "from_fn"))
        {
            closure
                .inputs
                .iter()
                .for_each(|input| self.note_all(input, true));
            self.visit_expr(&closure.body);
        } else {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        closure
            .inputs
            .iter()
            .for_each(|input| self.note_all(input, false));
        visit::visit_expr_closure(self, closure);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        self.note_all(&arm.pat, false);
        visit::visit_arm(self, arm);
    }

    fn visit_expr_let(&mut self, question: &'ast syn::ExprLet) {
        self.note_all(&question.pat, false);
        visit::visit_expr_let(self, question);
    }

    fn visit_item(&mut self, _: &'ast syn::Item) {}
}

/// A decimal number that is made whole: `(end - start) as usize`, where `end` is handed in as an
/// `f64`.
pub fn cut_off<'a>(function: &WrittenFunction<'a>) -> Option<&'a Expr> {
    let decimals = [function.arguments_of("f64"), function.points()].concat();
    let is_cut = |cast: &syn::ExprCast| {
        let is_whole = WHOLE
            .iter()
            .any(|whole| matches!(&*cast.ty, syn::Type::Path(path) if path.path.is_ident(whole)));
        let is_decimal = decimals.iter().any(|name| reads(&cast.expr, name));
        is_whole && is_decimal && !is_count(&cast.expr, function)
    };
    let mut expressions = function.expressions().iter().copied();
    expressions.find(|expr| matches!(expr, Expr::Cast(cast) if is_cut(cast)))
}

/// The types of whole numbers that a learner meets.
pub const WHOLE: [&str; 7] = ["usize", "i32", "u32", "i64", "u64", "isize", "u8"];

/// Methods that change what they are called on, and return nothing.
pub const CHANGES: &[&str] = &[
    "push", "push_str", "extend", "append", "insert", "sort", "sort_by", "reverse", "clear",
];

/// Is it the path of something called `name`?
pub fn ends_in(expr: &Expr, name: &str) -> bool {
    match expr {
        Expr::Path(path) => path.path.segments.last().is_some_and(|it| it.ident == name),
        _ => false,
    }
}

/// The whole number that is written there.
pub fn whole_number(expr: &Expr) -> Option<u64> {
    match bare(expr) {
        Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Is it one variable, and which?
pub fn variable(expr: &Expr) -> Option<String> {
    match bare(expr) {
        Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
        _ => None,
    }
}

fn is_usize(kind: &syn::Type) -> bool {
    matches!(kind, syn::Type::Path(path) if path.path.is_ident("usize"))
}

/// `usize::MAX`, `usize::MIN`.
fn is_bound_of_usize(path: &syn::Path) -> bool {
    let of_usize = path.segments.first().is_some_and(|it| it.ident == "usize");
    let last = path.segments.last();
    of_usize && last.is_some_and(|it| it.ident == "MAX" || it.ident == "MIN")
}

fn is_arithmetic(operator: &syn::BinOp) -> bool {
    use syn::BinOp::{Add, Div, Mul, Rem, Sub};
    matches!(operator, Add(_) | Sub(_) | Mul(_) | Div(_) | Rem(_))
}
