//! Numbers as text, as a printed book sets them: a true minus sign, `×` and raised exponents.

use crate::window::Point;

/// A number with at most four significant digits: `0`, `−2.5`, `43.13`, `9.667 × 10⁻⁴`.
pub(crate) fn plain(value: f64) -> String {
    if value.is_nan() {
        return "not a number".to_owned();
    }
    let sign = if value < 0.0 { "−" } else { "" };
    let size = value.abs();
    if size.is_infinite() {
        return format!("{sign}∞");
    }
    if size == 0.0 {
        return "0".to_owned();
    }
    // Rust's `e` format does the rounding, also across a power of ten: 9.9996 is 1.000e1.
    let scientific = format!("{size:.3e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-3..5).contains(&exponent) {
        let decimals = (3 - exponent).max(0) as usize;
        return format!("{sign}{}", trim(&format!("{size:.decimals$}")));
    }
    format!("{sign}{} × {}", trim(digits), power_of_ten(exponent))
}

/// A number that was measured: three significant digits are enough.
pub(crate) fn rounded(value: f64) -> String {
    plain(format!("{value:.2e}").parse().unwrap_or(value))
}

/// A power of ten: `10⁻⁵`.
pub(crate) fn power_of_ten(exponent: i32) -> String {
    let raised = |c: char| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => "⁰¹²³⁴⁵⁶⁷⁸⁹"
            .chars()
            .nth(c as usize - '0' as usize)
            .unwrap_or(c),
        _ => c,
    };
    format!(
        "10{}",
        exponent.to_string().chars().map(raised).collect::<String>()
    )
}

/// A point: `(−2.5, 2)`.
pub(crate) fn point([x, y]: Point) -> String {
    format!("({}, {})", plain(x), plain(y))
}

/// `1 step`, `200 steps`.
pub(crate) fn steps(count: usize) -> String {
    format!("{count} {}", if count == 1 { "step" } else { "steps" })
}

/// Without the zeros that say nothing at the end of a decimal number.
fn trim(number: &str) -> &str {
    if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_a_book() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-2.5, "−2.5"),
            (43.125, "43.12"),
            (200.0, "200"),
            (0.001, "0.001"),
            (9.9996, "10"),
            (99_999.0, "1 × 10⁵"),
            (9.666745806428523e-4, "9.667 × 10⁻⁴"),
            (-1.5e-300, "−1.5 × 10⁻³⁰⁰"),
            (f64::NEG_INFINITY, "−∞"),
            (f64::NAN, "not a number"),
        ] {
            assert_eq!(plain(value), text);
        }
        assert_eq!(power_of_ten(-1234567890), "10⁻¹²³⁴⁵⁶⁷⁸⁹⁰");
        assert_eq!(point([-2.5, 2.0]), "(−2.5, 2)");
    }
}
