//! The shape of a program, without what is quickly changed: names, numbers, comments, layout.

const KEYWORDS: [&str; 24] = [
    "as", "break", "const", "continue", "else", "enum", "false", "fn", "for", "if", "impl", "in",
    "let", "loop", "match", "move", "mut", "pub", "ref", "return", "struct", "true", "use",
    "while",
];

/// The tokens: keywords and signs as they are, any other word as `a`, any number as `0`.
pub fn shape(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if first == '"' {
            let inside = &rest[1..];
            let mut end = inside.match_indices('"').map(|(at, _)| at);
            let end = end
                .find(|at| !inside[..*at].ends_with('\\'))
                .unwrap_or(inside.len());
            found.push("s".to_string());
            rest = inside.get(end + 1..).unwrap_or("");
        } else if first.is_alphanumeric() || first == '_' {
            let is_word = |c: char| c.is_alphanumeric() || c == '_';
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let word = &rest[..end];
            found.push(match word {
                word if KEYWORDS.contains(&word) => word.to_string(),
                _ if first.is_ascii_digit() => "0".to_string(),
                _ => "a".to_string(),
            });
            rest = &rest[end..];
        } else {
            if !first.is_whitespace() {
                found.push(first.to_string());
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::report::tokens::shape;

    #[test]
    fn names_numbers_and_layout_do_not_change_a_shape() {
        let one = shape("// mine\nfn step(p: f64) -> f64 { p - 0.1 * slope(p) } /* \" */");
        let other = shape("fn go(x: f64)\n  -> f64\n{ x - 25.75 * rise(x) }");
        assert_eq!(one, other);
        assert_ne!(one, shape("fn step(p: f64) -> f64 { p + 0.1 * slope(p) }"));
        assert_eq!(shape("\"a \\\" b\" c"), ["s", "a"]);
        assert_eq!(shape("\"never closed"), ["s"]);
    }
}
