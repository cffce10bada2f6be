//! How a number is written: in prose with a real minus and raised exponents, in a formula as LaTeX.

use std::fmt::Write;

/// A number as it stands in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// As it stands in a sentence: `−2.5`, `4·10⁻²`.
    pub fn prose(&self) -> String {
        self.0.clone()
    }

    /// As it stands in a formula: `-2.5`, `4 \cdot 10^{-2}`.
    pub fn latex(&self) -> String {
        let mut latex = String::new();
        let mut raised = false;
        for c in self.0.chars() {
            let digit = RAISED.chars().position(|other| other == c);
            if digit.is_some() != raised {
                latex.push_str(if raised { "}" } else { "^{" });
                raised = !raised;
            }
            match (digit, c) {
                (Some(10), _) | (_, '−') => latex.push('-'),
                (Some(digit), _) => write!(latex, "{digit}").expect("a string takes it"),
                (_, '·') => latex.push_str(" \\cdot "),
                (_, c) => latex.push(c),
            }
        }
        if raised {
            latex.push('}');
        }
        latex
    }
}

/// The raised digits in their order, and the raised minus.
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

/// Text that is no single number, such as a table.
pub fn text(text: &str) -> Number {
    Number(text.trim_end().to_string())
}

pub fn count(k: usize) -> Number {
    Number(k.to_string())
}

/// With exactly so many decimals: `4.10`.
pub fn decimals(x: f64, decimals: usize) -> Number {
    Number(minus(&format!("{x:.decimals$}")))
}

/// With so many decimals at most, and no zeros at the end: `4.1`.
pub fn at_most(x: f64, decimals: usize) -> Number {
    Number(minus(&trimmed(x, decimals)))
}

/// As short as it can be said: what is lost in the last digits of an `f64` is rounded away.
pub fn shortest(x: f64) -> Number {
    at_most(x, 9)
}

/// With so many digits, in plain decimals: `0.0561`.
pub fn digits(x: f64, digits: i32) -> Number {
    let size = x.abs().log10().floor() as i32;
    at_most(x, usize::try_from(digits - 1 - size).unwrap_or(0))
}

/// With a power of ten: `1.3·10⁻¹⁶`; the digits before it have so many decimals.
pub fn power(x: f64, decimals: usize) -> Number {
    let text = format!("{x:.decimals$e}");
    let (mantissa, exponent) = text.split_once('e').expect("{:e} writes an e");
    raised(mantissa, exponent)
}

/// With a power of ten, and as short as it can be said: `4.3125·10⁷`.
pub fn short_power(x: f64) -> Number {
    let text = format!("{x:e}");
    let (mantissa, exponent) = text.split_once('e').expect("{:e} writes an e");
    raised(mantissa, exponent)
}

/// A point, its coordinates with so many decimals at most: `(−2.356, 0)`.
pub fn point(p: [f64; 2], decimals: usize) -> Number {
    let [x, y] = p.map(|x| minus(&trimmed(x, decimals)));
    Number(format!("({x}, {y})"))
}

/// As Rust prints it.
pub fn as_printed(x: f64) -> Number {
    Number(minus(&format!("{x}")))
}

/// A digit or a minus, raised.
pub fn raise(c: char) -> char {
    let place = c.to_digit(10).map_or(10, |digit| digit as usize);
    RAISED.chars().nth(place).expect("a digit or a minus")
}

fn raised(mantissa: &str, exponent: &str) -> Number {
    let exponent: String = exponent.chars().map(raise).collect();
    Number(minus(&format!("{mantissa}·10{exponent}")))
}

fn trimmed(x: f64, decimals: usize) -> String {
    let text = format!("{x:.decimals$}");
    let text = match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.'),
        false => &text,
    };
    match text {
        "-0" => "0".to_string(),
        text => text.to_string(),
    }
}

fn minus(text: &str) -> String {
    text.replace('-', "−")
}
