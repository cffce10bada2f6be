//! What to write instead, in the learner's own names.

use crate::glossary::function::bare;
use crate::glossary::spot::Spot;
use crate::words;
use syn::Expr;

/// So long may a piece of code be that is shown in a sentence.
const LENGTH: usize = 30;

/// `base` to the power of `exponent`, where `base` may be the end of a longer product.
pub fn power(spot: &Spot, base: &Expr, exponent: &Expr) -> String {
    let base = last_factor(base);
    let short = |expr: &Expr| spot.short(expr);
    let (Some(x), Some(n)) = (short(base), short(first_factor(exponent))) else {
        return words::powers::SQUARE_OR_POWER.to_string();
    };
    match n.strip_suffix(".0").unwrap_or(&n) {
        "2" => words::powers::square(x),
        n if n.parse::<u32>().is_ok() => words::powers::whole(n, x),
        n if n.parse::<f64>().is_ok() => words::powers::broken(n, x),
        n => words::powers::by_variable(n, x),
    }
}

/// `xs.len() // 2` in `line`, as its two sides: Python's division of whole numbers.
pub fn python_division(line: &str) -> Option<(&str, &str)> {
    let (before, behind) = line.split_once("//")?;
    let left = before.trim_end().rsplit(['[', '=', ',']).next()?.trim();
    let right = behind.trim().trim_end_matches([';', ']', ')']);
    let is_number = !right.is_empty() && right.chars().all(|c| c.is_ascii_digit());
    let is_statement = behind.trim_end().ends_with(';') && syn::parse_str::<Expr>(right).is_ok();
    let is_left = syn::parse_str::<Expr>(left).is_ok();
    (is_left && (is_number || is_statement)).then_some((left, right))
}

/// What stands directly before an operator that should bind closer than it does.
pub fn last_factor(expr: &Expr) -> &Expr {
    match expr {
        Expr::Binary(binary) => last_factor(&binary.right),
        Expr::Unary(unary) => last_factor(&unary.expr),
        expr => expr,
    }
}

/// What stands directly behind such an operator.
pub fn first_factor(expr: &Expr) -> &Expr {
    match expr {
        Expr::Binary(binary) => first_factor(&binary.left),
        expr => bare(expr),
    }
}

impl Spot<'_> {
    /// As it is written, if that is short enough for a sentence.
    pub fn short(&self, expr: &Expr) -> Option<String> {
        let written = self.written(expr);
        (written.chars().count() <= LENGTH).then_some(written)
    }
}
