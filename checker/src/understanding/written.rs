//! Answers as people write them: `0.1`, `1/10`, `0,1`, `10%`, `≈0.1`, `(1.77, −1.4)`, `6 steps`,
//! `?`.

use crate::words;

/// What stands behind `answer =`, or was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum GivenAnswer {
    /// Nothing yet.
    Open,
    /// "I don't know": it costs nothing, and names the page.
    DontKnow,
    Numbers(Vec<f64>),
    /// Something else, whole as it was given, and what to write instead.
    Unclear {
        text: String,
        why: String,
    },
}

/// Signs that say nothing but what is asked anyway, as some words do.
const SIGNS: [&str; 3] = ["=", "≈", "~"];

/// What numbers are called that are asked for.
const NAMES: [&str; 5] = ["x", "y", "a", "b", "lr"];

/// So much of what cannot be read is said again.
const SHOWN: usize = 60;

/// `text` as the answer to a question for `numbers` numbers, which are written as `form`.
pub fn read(text: &str, form: &str, numbers: usize) -> GivenAnswer {
    let given = text;
    let text = given.chars().map(narrow).collect::<String>();
    let text = text.trim().trim_matches(['"', '\'', '`', '$']).trim();
    let plain = text.to_lowercase().replace('’', "'");
    let plain = plain
        .trim_end_matches(['.', '!'])
        .trim_end_matches(words::answers::YET)
        .trim_end();
    if text.trim_matches(['[', ']', '(', ')', ' ']).is_empty() {
        return GivenAnswer::Open;
    }
    let mut unknowing = words::answers::DONT_KNOW.lines();
    if unknowing.any(|it| it == plain) || (!plain.is_empty() && plain.chars().all(|c| c == '?')) {
        return GivenAnswer::DontKnow;
    }
    let unclear = |why: String| {
        let text = given.to_string();
        GivenAnswer::Unclear { text, why }
    };
    let shown = |text: &str| text.chars().take(SHOWN).collect::<String>();
    let is_name = |word: &String| NAMES.contains(&word.to_lowercase().as_str());
    let (names, words): (Vec<_>, Vec<_>) = words(text).into_iter().partition(is_name);
    let parted: Vec<&str> = words.iter().flat_map(|word| word.split(',')).collect();
    let read = match words.len() {
        // A comma within a number is a decimal one where it does not have to part two.
        count if count == numbers => {
            if let Some(word) = words.iter().find(|word| is_of_thousands(word)) {
                let shown = shown(word);
                return unclear(match word.split_once(',') {
                    Some((before, after)) if !after.contains(',') => {
                        words::answers::may_be_thousands(after, before, shown)
                    }
                    _ => words::answers::has_commas(shown),
                });
            }
            words.iter().map(|word| number(word)).collect()
        }
        _ if parted.len() == numbers => parted.iter().map(|word| number(word)).collect(),
        _ => None,
    };
    let read = read.and_then(|numbers: Vec<f64>| in_order(&numbers, &names, form));
    let example = match (numbers, form.starts_with('[')) {
        (1, false) if form == words::answers::WHOLE_NUMBER => words::answers::EXAMPLE_OF_WHOLE,
        (1, _) => words::answers::EXAMPLE_OF_ONE,
        (2, _) => words::answers::EXAMPLE_OF_TWO,
        _ => words::answers::EXAMPLE_OF_THREE,
    };
    read.map_or_else(
        || {
            let shown = shown(text);
            unclear(words::answers::not_read(example, form, shown))
        },
        GivenAnswer::Numbers,
    )
}

/// A letter of full width, as keyboards for Chinese and Japanese write it, is the plain one.
fn narrow(letter: char) -> char {
    match letter {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(letter) - 0xff01 + u32::from('!')).unwrap_or(letter)
        }
        '、' => ',',
        _ => letter,
    }
}

/// The numbers as `form` has them, which may be given by their names in another order; none where
/// the names are others, or not those of all.
fn in_order(numbers: &[f64], names: &[String], form: &str) -> Option<Vec<f64>> {
    let Some(wanted) = form.strip_prefix('[').filter(|_| !names.is_empty()) else {
        return Some(numbers.to_vec());
    };
    if names.len() != numbers.len() {
        return None;
    }
    let place = |name: &str| names.iter().position(|it| it.eq_ignore_ascii_case(name));
    let wanted = wanted.trim_end_matches(']').split(", ");
    wanted.map(|name| Some(numbers[place(name)?])).collect()
}

/// One finite number, as people write it.
pub fn number(word: &str) -> Option<f64> {
    let word = plain_power(&word.replace(['−', '–'], "-").replace('_', ""));
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

/// `10⁻³` as `10^-3`.
fn plain_power(word: &str) -> String {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    let is_raised = |c: char| RAISED.contains(c);
    let Some(at) = word
        .find(is_raised)
        .filter(|at| word[..*at].ends_with("10"))
    else {
        return word.to_string();
    };
    let plain = |c: char| {
        let place = RAISED.chars().position(|raised| raised == c);
        place.map_or(c, |place| "0123456789-".chars().nth(place).unwrap_or(c))
    };
    let power: String = word[at..].chars().map(plain).collect();
    format!("{}^{power}", &word[..at])
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

/// The words of an answer that may be numbers, or name them: what parts them, or only repeats the
/// question, is left out.
fn words(text: &str) -> Vec<String> {
    let mut text = text.replace(['[', ']', '(', ')', ';', '\n', '\t', '\u{a0}'], " ");
    for lone in SIGNS {
        text = text.replace(lone, &format!(" {lone} "));
    }
    for name in NAMES {
        text = text.replace(&format!(",{name}"), &format!(" {name}"));
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
    let idle = || {
        words::answers::BESIDE_NUMBERS
            .split_whitespace()
            .chain(SIGNS)
    };
    let tells = |word: &&str| !word.is_empty() && !idle().any(|it| it == word.to_lowercase());
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
            ("０．１", 0.1),
            ("－０，２５", -0.25),
            ("１／８", 0.125),
            ("0.1,", 0.1),
            ("10⁻²", 0.01),
            ("5×10⁻³", 0.005),
            ("5 · 10^−3", 0.005),
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
            "x=1.77,y=1.4",
            "x=1.77 and y=1.4",
            "y = 1.4, x = 1.77",
            "(y, x) = (1.4, 1.77)",
            "(x,y) = (1,77, 1,4)",
            "Y: 1.4; X: 1.77",
            "1.4 y, 1.77 x",
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
        for text in [
            "a = 1, b = 30, lr = 1/10",
            "lr = 0.1, a = 1, b = 30",
            "b=30,lr=0.1,a=1",
        ] {
            let three = numbers(text, "[a, b, lr]", 3);
            assert_eq!(three, Some(vec![1.0, 30.0, 0.1]), "{text}");
        }
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
            ("six", "a whole number", 1, "like 12, in digits, or"),
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
            ("1,000,000", "one number", 1, "write it without the commas"),
            ("...", "one number", 1, "like 0.5"),
            (".", "one number", 1, "like 0.5"),
            ("!", "[x, y]", 2, "like [1.5, -0.2]"),
            ("yet", "one number", 1, "like 0.5"),
            ("y = 1.4, 1.77", "[x, y]", 2, "cannot be read as [x, y]"),
            ("x = 1.4, x = 1.77", "[x, y]", 2, "cannot be read as [x, y]"),
            ("a = 1.4, b = 1.77", "[x, y]", 2, "cannot be read as [x, y]"),
            ("2 x 3", "[x, y]", 2, "cannot be read as [x, y]"),
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

    #[test]
    fn what_cannot_be_read_is_kept_whole_and_said_again_in_short() {
        let long = format!("'to the left, {}'", "and further ".repeat(20));
        for given in [
            long,
            "1,000".repeat(40),
            "1".to_string() + &",000".repeat(40),
        ] {
            match read(&given, "one number", 1) {
                GivenAnswer::Unclear { text, why } => {
                    assert_eq!(text, given);
                    assert!(why.chars().count() < 200, "{why}");
                }
                other => panic!("{given} was read as {other:?}"),
            }
        }
    }
}
