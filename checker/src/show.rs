//! Numbers and values as a person reads them.

use crate::surface::Surface;
use crate::wire::Value;
use crate::words;

/// Up to six significant digits, without trailing zeros: `0.95`, `-2.5`, `2.82163e192`.
pub fn number(x: f64) -> String {
    if !x.is_finite() || x == 0.0 {
        return format!("{x}");
    }
    // Rounded to six digits first: the exponent then is the one that will be shown.
    let text = format!("{x:.5e}");
    let (digits, exponent) = text.split_once('e').expect("scientific notation");
    let exponent: i32 = exponent.parse().expect("a whole number");
    if !(-4..7).contains(&exponent) {
        return format!("{}e{exponent}", trim(digits));
    }
    let decimals = (5 - exponent).max(0) as usize;
    trim(&format!("{x:.decimals$}")).to_string()
}

fn trim(digits: &str) -> &str {
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    }
}

/// `(1, -0.5)`.
pub fn point(p: &[f64]) -> String {
    bracketed(p, number)
}

/// `[9, 4, 0.5]`, long lists shortened in the middle.
pub fn list(numbers: &[f64]) -> String {
    let words: Vec<String> = numbers.iter().map(|x| number(*x)).collect();
    match words.as_slice() {
        [a, b, c, .., last] if words.len() > 8 => format!("[{a}, {b}, {c}, …, {last}]"),
        words => format!("[{}]", words.join(", ")),
    }
}

/// Two lists of numbers, or of such lists, in Rust's brackets rather than as points.
pub fn lists(got: &Value, expected: &Value) -> (String, String) {
    match (brackets(got), brackets(expected)) {
        (a, b) if a == b => apart(got, expected),
        both => both,
    }
}

fn brackets(value: &Value) -> String {
    match (value, value.numbers()) {
        (Value::List(_), Some(numbers)) => list(&numbers),
        (Value::List(rows), None) => {
            let rows: Vec<String> = rows.iter().map(brackets).collect();
            format!("[{}]", rows.join(", "))
        }
        _ => shown(value, number),
    }
}

/// A surface as a formula: `½ (3 x² + 8 y²) - 2 x + 1`.
pub fn surface(surface: &Surface) -> String {
    let n = surface.l.len();
    let name = |i: usize| match n {
        0..=3 => ["x", "y", "z"][i].to_string(),
        _ => format!("x{}", i + 1),
    };
    let squares = (0..n).map(|i| (surface.q[i][i], format!("{}²", name(i))));
    let pairs = (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j)));
    let mixed = pairs.map(|(i, j)| {
        (
            surface.q[i][j] + surface.q[j][i],
            format!("{} {}", name(i), name(j)),
        )
    });
    let cubes = (0..n).map(|i| (surface.k[i], format!("{}³", name(i))));
    let slopes = (0..n).map(|i| (surface.l[i], name(i)));
    let rest: Vec<_> = cubes
        .chain(slopes)
        .chain([(surface.c, String::new())])
        .collect();
    let quadratic = sum(&squares.chain(mixed).collect::<Vec<_>>());
    match (quadratic.as_str(), sum(&rest)) {
        ("", rest) if rest.is_empty() => "0".to_string(),
        ("", rest) => rest,
        (quadratic, rest) if rest.is_empty() => format!("½ ({quadratic})"),
        (quadratic, rest) => match rest.strip_prefix('-') {
            Some(rest) => format!("½ ({quadratic}) - {rest}"),
            None => format!("½ ({quadratic}) + {rest}"),
        },
    }
}

/// `3 x² - y + 2` from factors and names; what is zero is left out.
fn sum(terms: &[(f64, String)]) -> String {
    let mut text = String::new();
    for (factor, name) in terms.iter().filter(|(factor, _)| *factor != 0.0) {
        text += match (text.is_empty(), *factor < 0.0) {
            (true, false) => "",
            (true, true) => "-",
            (false, false) => " + ",
            (false, true) => " - ",
        };
        text += &match (factor.abs() == 1.0, name.as_str()) {
            (_, "") => number(factor.abs()),
            (true, name) => name.to_string(),
            (false, name) => format!("{} {name}", number(factor.abs())),
        };
    }
    text
}

/// A value, long lists shortened in the middle.
pub fn value(value: &Value) -> String {
    shown(value, number)
}

/// A value whole, every number with as many digits as tell it from its neighbours: the same text on
/// every machine.
pub fn whole(value: &Value) -> String {
    match value {
        Value::Number(x) => exact(*x),
        Value::Count(k) => k.to_string(),
        Value::Word(text) => format!("{text:?}"),
        Value::List(items) => {
            let words: Vec<String> = items.iter().map(whole).collect();
            format!("[{}]", words.join(", "))
        }
    }
}

/// Two values that differ, with as many digits as it takes to see it, and shortened to where they
/// part when they are long lists.
pub fn apart(got: &Value, expected: &Value) -> (String, String) {
    if let (Value::List(a), Value::List(b)) = (got, expected)
        && (a.len() > SHORT || b.len() > SHORT)
    {
        if a.len() != b.len() {
            let counted =
                |list: &[Value], all: &Value| words::values::items(list.len(), value(all));
            return (counted(a, got), counted(b, expected));
        }
        let differ = |(a, b): (&Value, &Value)| !crate::close::close(a, b);
        if let Some(first) = a.iter().zip(b).position(differ) {
            let (got, expected) = apart(&a[first], &b[first]);
            return (
                words::values::at_index(first, got),
                words::values::there(expected),
            );
        }
    }
    match (value(got), value(expected)) {
        (a, b) if a == b => (shown(got, exact), shown(expected, exact)),
        short => short,
    }
}

/// Two results that consist of named parts: the first part in which they differ.
pub fn parts(names: &[&str], got: &Value, expected: &Value) -> (String, String) {
    if let (Value::List(a), Value::List(b)) = (got, expected)
        && (a.len(), b.len()) == (names.len(), names.len())
        && let Some(k) = (0..a.len()).find(|&k| !crate::close::close(&a[k], &b[k]))
    {
        let (got, expected) = apart(&a[k], &b[k]);
        return (format!("{} {got}", names[k]), expected);
    }
    apart(got, expected)
}

/// Quoted text in which runs of spaces can be seen and counted, also where they are folded.
pub fn spaced(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("  ") {
        let run = rest[at..].len() - rest[at..].trim_start_matches(' ').len();
        shown += &rest[..at];
        shown += &"\u{2423}".repeat(run);
        rest = &rest[at + run..];
    }
    match shown.is_empty() {
        true => text.to_string(),
        false => words::values::spaces_shown(shown + rest),
    }
}

/// Lists up to this long are shown whole.
const SHORT: usize = 6;

fn exact(x: f64) -> String {
    format!("{x:?}")
}

fn shown(value: &Value, number: fn(f64) -> String) -> String {
    match value {
        Value::Number(x) => number(*x),
        Value::Count(k) => k.to_string(),
        Value::Word(text) if text.contains('\n') => format!("{text:?}"),
        Value::Word(text) => text.clone(),
        Value::List(items) => match value.numbers() {
            Some(numbers) if numbers.len() <= 3 && !numbers.is_empty() => {
                bracketed(&numbers, number)
            }
            _ => {
                let show = |item: &Value| shown(item, number);
                let mut words: Vec<String> = items.iter().take(SHORT).map(show).collect();
                if items.len() > SHORT {
                    words.truncate(3);
                    words.push("…".to_string());
                    words.extend(items.last().map(show));
                }
                format!("[{}]", words.join(", "))
            }
        },
    }
}

fn bracketed(p: &[f64], number: fn(f64) -> String) -> String {
    let words: Vec<String> = p.iter().map(|x| number(*x)).collect();
    format!("({})", words.join(", "))
}
