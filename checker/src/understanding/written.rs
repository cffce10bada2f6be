//! Answers as people write them: `0.1`, `1/10`, `0,1`, `10%`, `≈0.1`, `(1.77, −1.4)`, `6 steps`,
//! `?`.

/// What stands behind `answer =`, or was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum GivenAnswer {
    /// Nothing yet.
    Open,
    /// "I don't know": it costs nothing, and names the page.
    DontKnow,
    Numbers(Vec<f64>),
    /// Something else, and what to write instead.
    Unclear {
        text: String,
        why: String,
    },
}

/// What is said by those who do not know yet.
const DONT_KNOW: [&str; 8] = [
    "?",
    "i don't know",
    "i dont know",
    "i do not know",
    "don't know",
    "dont know",
    "idk",
    "no idea",
];

/// Words that say nothing but what is asked anyway.
const WORDS: [&str; 18] = [
    "about",
    "approx",
    "approximately",
    "around",
    "ca",
    "roughly",
    "and",
    "at",
    "step",
    "steps",
    "x",
    "y",
    "a",
    "b",
    "lr",
    "=",
    "≈",
    "~",
];

/// So much of what cannot be read is said again.
const SHOWN: usize = 60;

/// `text` as the answer to a question for `numbers` numbers, which are written as `form`.
pub fn read(text: &str, form: &str, numbers: usize) -> GivenAnswer {
    let text = text.trim().trim_matches(['"', '\'', '`', '$']).trim();
    let plain = text.to_lowercase().replace('’', "'");
    let plain = plain.trim_end_matches(['.', '!']).trim_end_matches(" yet");
    if text.trim_matches(['[', ']', '(', ')', ' ']).is_empty() {
        return GivenAnswer::Open;
    }
    if DONT_KNOW.contains(&plain) || plain.chars().all(|c| c == '?') {
        return GivenAnswer::DontKnow;
    }
    let unclear = |why: String| {
        let text = text.chars().take(SHOWN).collect();
        GivenAnswer::Unclear { text, why }
    };
    let words = words(text);
    let parted: Vec<&str> = words.iter().flat_map(|word| word.split(',')).collect();
    let read = match words.len() {
        // A comma within a number is a decimal one where it does not have to part two.
        count if count == numbers => {
            if let Some(word) = words.iter().find(|word| is_of_thousands(word)) {
                return unclear(format!(
                    "\"{word}\" may be {} or {}: write it with a point, or without the comma",
                    word.replace(',', ""),
                    word.replacen(',', ".", 1)
                ));
            }
            words.iter().map(|word| number(word)).collect()
        }
        _ if parted.len() == numbers => parted.iter().map(|word| number(word)).collect(),
        _ => None,
    };
    let example = match (numbers, form.starts_with('[')) {
        (1, false) if form.contains("whole") => "12",
        (1, _) => "0.5",
        (2, _) => "[1.5, -0.2]",
        _ => "[1.5, 20, 0.1]",
    };
    read.map_or_else(
        || {
            let shown: String = text.chars().take(SHOWN).collect();
            unclear(format!(
                "\"{shown}\" cannot be read as {form}: write it like {example}, with a decimal \
                 point, or write \"I don't know\""
            ))
        },
        GivenAnswer::Numbers,
    )
}

/// One finite number, as people write it.
pub fn number(word: &str) -> Option<f64> {
    let word = word.replace(['−', '–'], "-").replace('_', "");
    let (word, hundredth) = match word.strip_suffix('%') {
        Some(word) => (word, 100.0),
        None => (word.as_str(), 1.0),
    };
    let value = match word.split_once('/') {
        Some((over, under)) => magnitude(over)? / magnitude(under)?,
        None => magnitude(word)?,
    };
    Some(value / hundredth).filter(|value| value.is_finite())
}

/// `0.5`, `.5`, `0,5`, `5e-1`, `5·10^-1`.
fn magnitude(word: &str) -> Option<f64> {
    let signs = ['·', '*', '×', 'x'];
    if let Some((factor, power)) = word.split_once(signs) {
        let exponent: i32 = power.strip_prefix("10^")?.parse().ok()?;
        return magnitude(&format!("{factor}e{exponent}"));
    }
    if let Some(exponent) = word.strip_prefix("10^") {
        return magnitude(&format!("1e{exponent}"));
    }
    // The names of what is no number are numbers to the standard library.
    let is_letter = |c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E');
    if word.contains(is_letter) || (word.contains(',') && word.contains('.')) {
        return None;
    }
    word.replacen(',', ".", 1).parse().ok()
}

/// The words of an answer that may be numbers: what parts them, or only repeats the question, is
/// left out.
fn words(text: &str) -> Vec<String> {
    let mut text = text.replace(['[', ']', '(', ')', ';', '\n', '\t', '\u{a0}'], " ");
    for lone in ["=", "≈", "~"] {
        text = text.replace(lone, &format!(" {lone} "));
    }
    // One number, though there is space in it.
    for within in ["/", "·", "*", "×", "%", "^"] {
        while text.contains(&format!(" {within}")) {
            text = text.replace(&format!(" {within}"), within);
        }
        while within != "%" && text.contains(&format!("{within} ")) {
            text = text.replace(&format!("{within} "), within);
        }
    }
    text = text.replace(" x 10^", "x10^");
    for minus in ["-", "−", "–"] {
        text = text.replace(&format!("{minus} "), minus);
    }
    let words = text.split_whitespace();
    let words = words.map(|word| word.trim_matches(',').trim_end_matches(['.', ':']));
    let tells = |word: &&str| !word.is_empty() && !WORDS.contains(&word.to_lowercase().as_str());
    words.filter(tells).map(str::to_string).collect()
}

/// `1,000`: a thousand to some, and one to others.
fn is_of_thousands(word: &str) -> bool {
    let mut groups = word.trim_start_matches(['-', '−', '–', '+']).split(',');
    let first = groups.next().unwrap_or_default();
    let mut groups = groups.peekable();
    let digits = |group: &str| group.chars().all(|c| c.is_ascii_digit());
    groups.peek().is_some()
        && (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use super::{GivenAnswer, read};

    fn numbers(text: &str, form: &str, count: usize) -> Option<Vec<f64>> {
        match read(text, form, count) {
            GivenAnswer::Numbers(numbers) => Some(numbers),
            _ => None,
        }
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        for (text, number) in [
            ("0.1", 0.1),
            ("1/10", 0.1),
            ("2/16", 0.125),
            ("2 / 16", 0.125),
            ("-1/4", -0.25),
            ("0,1", 0.1),
            (".1", 0.1),
            ("1.", 1.0),
            ("+0.5", 0.5),
            ("−0.08", -0.08),
            ("- 0.08", -0.08),
            ("–0,08", -0.08),
            ("≈0.1", 0.1),
            ("~ 0.1", 0.1),
            ("= 0.1", 0.1),
            ("about 0.1", 0.1),
            ("lr = 0.1", 0.1),
            ("10%", 0.1),
            ("10 %", 0.1),
            ("6 steps", 6.0),
            ("step 6", 6.0),
            ("6.", 6.0),
            ("1e-3", 1e-3),
            ("1E3", 1000.0),
            ("1·10^-3", 1e-3),
            ("2 x 10^3", 2000.0),
            ("10^-2", 0.01),
            ("1_000", 1000.0),
            ("\"0.5\"", 0.5),
            ("`0.5`", 0.5),
            ("[0.5]", 0.5),
            ("(0,5)", 0.5),
            ("0,125", 0.125),
        ] {
            let found = numbers(text, "one number", 1);
            assert_eq!(found, Some(vec![number]), "{text}");
        }
    }

    #[test]
    fn a_point_is_read_as_people_write_it() {
        for text in [
            "[1.77, 1.4]",
            "(1.77, 1.40)",
            "1.77 1.4",
            "1.77,1.40",
            "1.77, 1.4",
            "1.77; 1.4",
            "1,77 1,4",
            "1,77; 1,4",
            "(1,77, 1,4)",
            "x = 1.77, y = 1.4",
            "x=1.77 and y=1.4",
            "≈(1.77, 1.4)",
            "[[1.77, 1.4]]",
            "177/100 14/10",
            "177%, 140 %",
            "\"1.77, 1.4\"",
        ] {
            assert_eq!(numbers(text, "[x, y]", 2), Some(vec![1.77, 1.4]), "{text}");
        }
        let three = numbers("[1,30,0.1]", "[a, b, lr]", 3);
        assert_eq!(three, Some(vec![1.0, 30.0, 0.1]));
        let three = numbers("a = 1, b = 30, lr = 1/10", "[a, b, lr]", 3);
        assert_eq!(three, Some(vec![1.0, 30.0, 0.1]));
    }

    #[test]
    fn nothing_yet_and_not_known_are_answers_too() {
        for text in ["", "  ", "\"\"", "[]", "( )"] {
            assert_eq!(read(text, "[x, y]", 2), GivenAnswer::Open, "{text:?}");
        }
        for text in [
            "?",
            "??",
            "I don't know",
            "i dont know.",
            "\"I don’t know\"",
            "I don't know yet",
            "idk",
            "No idea!",
        ] {
            assert_eq!(read(text, "one number", 1), GivenAnswer::DontKnow, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_what_to_write() {
        for (text, form, count, says) in [
            ("left", "one number", 1, "like 0.5"),
            ("six", "a whole number", 1, "like 12"),
            ("1 or 2", "one number", 1, "one number"),
            ("0.8", "[x, y]", 2, "like [1.5, -0.2]"),
            ("1, 2, 3", "[x, y]", 2, "cannot be read as [x, y]"),
            ("nan", "one number", 1, "like 0.5"),
            ("inf", "one number", 1, "like 0.5"),
            ("1e999", "one number", 1, "like 0.5"),
            ("1/0", "one number", 1, "like 0.5"),
            ("0x10", "one number", 1, "like 0.5"),
            ("1.000,5", "one number", 1, "like 0.5"),
            ("0.1 ± 0.01", "one number", 1, "like 0.5"),
            ("2/b", "one number", 1, "like 0.5"),
            ("1,000", "a whole number", 1, "may be 1000 or 1.000"),
            ("1979-05-27", "one number", 1, "like 0.5"),
            ("{ x = 1 }", "[x, y]", 2, "like [1.5, -0.2]"),
        ] {
            match read(text, form, count) {
                GivenAnswer::Unclear { why, .. } => {
                    assert!(why.contains(says), "{text}: {why}");
                }
                other => panic!("{text} was read as {other:?}"),
            }
        }
    }
}
