//! Every small change to a function: operators, bounds, constants, order, what is dropped.
//!
//! A change is a piece of the text and what stands there instead. Not every one of them compiles;
//! nobody knows before the compiler is asked.

use checker::course::functions::{Function, functions};
use quote::ToTokens;
use std::collections::BTreeSet;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{BinOp, Block, Expr, Lit, RangeLimits, Stmt};

/// One small change to the body of a function.
#[derive(Debug, Clone)]
pub struct Change {
    /// Where, in the file.
    place: Range<usize>,
    instead: String,
}

impl Change {
    /// `text`, changed.
    pub fn made(&self, text: &str) -> String {
        let mut text = text.to_string();
        text.replace_range(self.place.clone(), &self.instead);
        text
    }

    /// The lines that change, before and after, as one line each.
    pub fn shown(&self, text: &str) -> String {
        let made = self.made(text);
        let (mut before, mut after): (Vec<&str>, Vec<&str>) =
            (text.lines().collect(), made.lines().collect());
        while before.last() == after.last() && before.pop().is_some() {
            after.pop();
        }
        let both = before.iter().zip(&after);
        let same = both.take_while(|(one, other)| one == other).count();
        let line = |lines: &[&str]| {
            let words = lines.iter().flat_map(|line| line.split_whitespace());
            words.collect::<Vec<_>>().join(" ")
        };
        format!("{} ⇒ {}", line(&before[same..]), line(&after[same..]))
    }
}

/// Every small change to the body of `function` in `text`, in the order of the text.
///
/// # Panics
/// When the text is no Rust, or has no such function.
pub fn changes(text: &str, function: &str) -> Vec<Change> {
    let all = functions(text).expect("a solution is Rust");
    let found = all.into_iter().find(|one| one.name == function);
    let Function { body, .. } = found.expect("a solution has every function of its stub");
    let file = syn::parse_file(text).expect("a solution is Rust");
    let mut collector = Collector {
        text,
        body,
        found: Vec::new(),
    };
    collector.visit_file(&file);
    let mut seen = BTreeSet::from([tokens(text)]);
    let mut changes = collector.found;
    changes.sort_by_key(|change| (change.place.start, change.place.end));
    changes.retain(|change| {
        let made = tokens(&change.made(text));
        made.is_some() && seen.insert(made)
    });
    changes
}

/// The text without its layout; nothing where it is no Rust.
fn tokens(text: &str) -> Option<String> {
    let file = syn::parse_file(text).ok()?;
    Some(file.to_token_stream().to_string())
}

struct Collector<'a> {
    text: &'a str,
    body: Range<usize>,
    found: Vec<Change>,
}

/// Methods that are easily taken for one another.
const NEIGHBOURS: [(&str, &[&str]); 14] = [
    ("any", &["all"]),
    ("all", &["any"]),
    ("position", &["rposition"]),
    ("rposition", &["position"]),
    ("is_finite", &["is_nan", "is_infinite", "is_normal"]),
    ("is_nan", &["is_infinite"]),
    ("last", &["first"]),
    ("first", &["last"]),
    ("take_while", &["skip_while", "filter"]),
    ("skip_while", &["take_while"]),
    ("map", &["rev().map", "skip(1).map", "take(1).map"]),
    ("push", &["extend_from_slice", "insert"]),
    ("iter", &["iter().rev", "iter().skip(1)"]),
    ("abs", &["signum", "sqrt"]),
];

impl Collector<'_> {
    fn of(&self, part: &impl Spanned) -> &str {
        &self.text[part.span().byte_range()]
    }

    fn add(&mut self, part: &impl Spanned, instead: impl Into<String>) {
        let place = part.span().byte_range();
        if self.body.contains(&place.start) {
            let instead = instead.into();
            self.found.push(Change { place, instead });
        }
    }

    /// Exchanges two parts of `whole`.
    fn exchange(&mut self, whole: &impl Spanned, one: &impl Spanned, other: &impl Spanned) {
        let (whole_place, one, other) = (
            whole.span().byte_range(),
            one.span().byte_range(),
            other.span().byte_range(),
        );
        let text = self.text;
        let exchanged = [
            &text[whole_place.start..one.start],
            &text[other.clone()],
            &text[one.end..other.start],
            &text[one.clone()],
            &text[other.end..whole_place.end],
        ];
        self.add(whole, exchanged.concat());
    }

    fn exchange_neighbours<T: Spanned>(&mut self, whole: &impl Spanned, parts: &[T]) {
        for pair in parts.windows(2) {
            self.exchange(whole, &pair[0], &pair[1]);
        }
    }

    fn operator(&mut self, op: &BinOp) {
        let others: &[&str] = match op {
            BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) => &["+", "-", "*", "/"],
            BinOp::And(_) | BinOp::Or(_) => &["&&", "||"],
            BinOp::Lt(_)
            | BinOp::Le(_)
            | BinOp::Gt(_)
            | BinOp::Ge(_)
            | BinOp::Eq(_)
            | BinOp::Ne(_) => &["<", "<=", ">", ">=", "==", "!="],
            BinOp::AddAssign(_) | BinOp::SubAssign(_) => &["+=", "-=", "="],
            _ => &[],
        };
        for other in others {
            self.add(op, *other);
        }
    }

    /// A number, or what may be one: its size, its sign, cut off, one more, one less.
    fn number(&mut self, expr: &Expr) {
        if matches!(expr, Expr::Lit(_)) {
            return;
        }
        let text = self.of(expr).to_string();
        for instead in [
            format!("({text}).abs()"),
            format!("({text}).max(0.0)"),
            format!("({text}).min(1.0)"),
            format!("(-({text}))"),
            format!("(({text}) + 1)"),
            format!("(({text}) - 1)"),
        ] {
            self.add(expr, instead);
        }
    }

    fn literal(&mut self, literal: &Lit) {
        match literal {
            Lit::Float(float) => {
                let value: f64 = float.base10_parse().expect("a number");
                let mut others = vec![0.0, 1.0, -value, 2.0 * value, 0.5 * value, value + 1.0];
                others.retain(|other| *other != value);
                for other in others {
                    self.add(literal, format!("({other:?})"));
                }
            }
            Lit::Int(int) => {
                let value: u64 = int.base10_parse().expect("a number");
                self.add(literal, (value + 1).to_string());
                self.add(literal, value.saturating_sub(1).to_string());
            }
            Lit::Bool(bool) => self.add(literal, (!bool.value).to_string()),
            Lit::Str(_) => self.add(literal, "\"\""),
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Collector<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Binary(binary) => {
                self.operator(&binary.op);
                // Sums and products are the same the other way round.
                if !matches!(
                    binary.op,
                    BinOp::Add(_) | BinOp::Mul(_) | BinOp::Eq(_) | BinOp::Ne(_)
                ) {
                    self.exchange(expr, &binary.left, &binary.right);
                }
                self.add(expr, self.of(&binary.left).to_string());
                self.add(expr, self.of(&binary.right).to_string());
                self.number(expr);
            }
            Expr::Unary(unary) => self.add(expr, self.of(&unary.expr).to_string()),
            Expr::Lit(literal) => self.literal(&literal.lit),
            Expr::Range(range) => {
                let limits = match range.limits {
                    RangeLimits::HalfOpen(_) => "..=",
                    RangeLimits::Closed(_) => "..",
                };
                self.add(&range.limits, limits);
                for end in range.start.iter().chain(&range.end) {
                    self.number(end);
                }
            }
            Expr::MethodCall(call) => {
                self.add(expr, self.of(&call.receiver).to_string());
                self.exchange_neighbours(expr, &call.args.iter().collect::<Vec<_>>());
                let neighbours = NEIGHBOURS.iter().filter(|(name, _)| call.method == name);
                for other in neighbours.flat_map(|(_, others)| *others) {
                    self.add(&call.method, *other);
                }
                self.number(expr);
            }
            Expr::Call(call) => {
                self.exchange_neighbours(expr, &call.args.iter().collect::<Vec<_>>());
                self.number(expr);
            }
            Expr::Array(array) => {
                self.exchange_neighbours(expr, &array.elems.iter().collect::<Vec<_>>());
            }
            Expr::Tuple(tuple) => {
                self.exchange_neighbours(expr, &tuple.elems.iter().collect::<Vec<_>>());
            }
            Expr::Index(index) => {
                self.add(&index.index, "0");
                self.number(expr);
            }
            Expr::Path(_) | Expr::Field(_) => self.number(expr),
            Expr::If(choice) => {
                for always in ["true", "false"] {
                    self.add(&choice.cond, always);
                }
                if let Some((_, other)) = &choice.else_branch {
                    self.add(expr, self.of(&choice.then_branch).to_string());
                    self.add(expr, self.of(other).to_string());
                }
            }
            Expr::Match(choice) => {
                let bodies: Vec<&Expr> = choice.arms.iter().map(|arm| &*arm.body).collect();
                self.exchange_neighbours(expr, &bodies);
            }
            Expr::Struct(value) => {
                let fields = value.fields.iter().map(|field| &field.expr);
                let fields: Vec<&Expr> = fields.collect();
                if value.fields.iter().all(|field| field.colon_token.is_some()) {
                    self.exchange_neighbours(expr, &fields);
                }
            }
            Expr::ForLoop(repeat) => {
                let body = self.of(&repeat.body).trim_end_matches('}').to_string();
                self.add(&repeat.body, format!("{body}break; }}"));
                self.add(expr, "");
            }
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_block(&mut self, block: &'ast Block) {
        for statement in &block.stmts {
            if !matches!(statement, Stmt::Expr(_, None)) {
                self.add(statement, "");
            }
        }
        self.exchange_neighbours(block, &block.stmts.iter().collect::<Vec<_>>());
        visit::visit_block(self, block);
    }

    /// What stands in a macro, such as a list or a format.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let text = self.of(call).to_string();
        if call.path.is_ident("vec") {
            self.add(call, "vec![]");
        }
        for (one, other) in [
            ("{:.3e}", "{:.2e}"),
            ("{:.3e}", "{:.4e}"),
            ("{:.3e}", "{:.3}"),
            ("{:.3e}", "{:e}"),
            ("{:.3e}", "{}"),
            ("{}", "{:?}"),
            ("{}", "{:.2}"),
            ("\\n", ""),
            ("\\n", "\\n\\n"),
            ("| {", "|  {"),
            (" |\\n", "|\\n"),
        ] {
            for (at, _) in text.match_indices(one) {
                let mut changed = text.clone();
                changed.replace_range(at..at + one.len(), other);
                self.add(call, changed);
            }
        }
        let arguments = call
            .parse_body_with(syn::punctuated::Punctuated::<Expr, syn::Token![,]>::parse_terminated);
        if let Ok(arguments) = arguments {
            self.exchange_neighbours(call, &arguments.iter().collect::<Vec<_>>());
            for argument in &arguments {
                self.visit_expr(argument);
            }
        }
        visit::visit_macro(self, call);
    }

    fn visit_pat(&mut self, pattern: &'ast syn::Pat) {
        match pattern {
            syn::Pat::Slice(slice) => {
                self.exchange_neighbours(pattern, &slice.elems.iter().collect::<Vec<_>>());
            }
            syn::Pat::Tuple(tuple) => {
                self.exchange_neighbours(pattern, &tuple.elems.iter().collect::<Vec<_>>());
            }
            _ => {}
        }
        visit::visit_pat(self, pattern);
    }
}
