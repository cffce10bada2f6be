//! Numbers and lists as they stand in a sentence.

/// A number as a person writes it, with a true minus sign.
pub fn number(x: f64) -> String {
    let plain = if x == 0.0 || (1e-4..1e7).contains(&x.abs()) {
        format!("{x}")
    } else {
        format!("{x:e}")
    };
    plain.replace('-', "−")
}

/// Where a walk ends.
pub fn ends(walk: &[[f64; 2]]) -> String {
    match walk.last() {
        Some([x, y]) => format!("ends at ({}, {})", short(*x), short(*y)),
        None => "the walk is empty".to_owned(),
    }
}

/// A computed number with three digits: `2.11`, `9.67 × 10⁻⁴`.
pub fn short(x: f64) -> String {
    if !x.is_finite() {
        return number(x);
    }
    // Whatever is formatted can be read again.
    let rounded: f64 = format!("{x:.2e}").parse().unwrap_or(x);
    if x == 0.0 || (1e-3..1e4).contains(&x.abs()) {
        return number(rounded);
    }
    let scientific = format!("{rounded:e}").replace('-', "−");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let raised = exponent.chars().map(|digit| match digit {
        '−' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        // The others stand in a row.
        _ => digit
            .to_digit(10)
            .and_then(|n| char::from_u32(0x2070 + n))
            .unwrap_or(digit),
    });
    format!("{digits} × 10{}", raised.collect::<String>())
}

/// `a`, `a and b`, `a, b and c`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for (x, written) in [
            (0.0, "0"),
            (-0.02, "−0.02"),
            (1e-9, "1e−9"),
            (20.0, "20"),
            (f64::NEG_INFINITY, "−inf"),
        ] {
            assert_eq!(number(x), written);
        }
        for (x, written) in [
            (2.10670439, "2.11"),
            (-40.04, "−40"),
            (0.000966674, "9.67 × 10⁻⁴"),
            (-2.8196e192, "−2.82 × 10¹⁹²"),
            (1.0456e-30, "1.05 × 10⁻³⁰"),
            (f64::NAN, "NaN"),
        ] {
            assert_eq!(short(x), written);
        }
    }

    #[test]
    fn lists_are_read_as_a_sentence() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }
}
