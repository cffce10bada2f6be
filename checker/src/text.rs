//! Text for people: broken into lines, shortened, and shown without being obeyed.

use std::borrow::Cow;

/// Breaks `text` at spaces into lines of at most `width` characters, where a word allows it. What
/// stands between backquotes is one word: a command is copied whole.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut quoted = false;
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(last) if quoted => *last += &format!(" {word}"),
            _ => words.push(word.to_string()),
        }
        quoted ^= word.matches('`').count() % 2 == 1;
    }
    let mut lines = vec![String::new()];
    for word in words {
        let line = lines.last_mut().expect("never empty");
        if line.is_empty() {
            *line = word;
        } else if line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word);
        } else {
            *line += &format!(" {word}");
        }
    }
    lines
}

/// Lines are at most this wide, where a word allows it.
pub const WIDTH: usize = 80;

/// `text` as people read it: shown and not obeyed, every line of it broken at [`WIDTH`].
pub fn paragraphs(text: &str) -> String {
    let text = printable(text);
    let lines = text.lines().flat_map(|line| wrap(line, WIDTH));
    lines
        .map(|line| without_order(&line).into_owned() + "\n")
        .collect()
}

/// `text` after `lead`, shown and not obeyed, in lines that stand below each other.
pub fn hanging(lead: &str, text: &str) -> String {
    hanging_within(WIDTH, lead, text)
}

/// [`hanging`] in lines of at most `width` characters, where a word allows it.
pub fn hanging_within(width: usize, lead: &str, text: &str) -> String {
    let next = " ".repeat(lead.chars().count());
    let lines = wrap(&printable(text), width.saturating_sub(next.len()));
    let leads = std::iter::once(lead).chain(std::iter::repeat(next.as_str()));
    let lines = leads.zip(lines).map(|(lead, line)| format!("{lead}{line}"));
    lines
        .map(|line| without_order(&line).into_owned() + "\n")
        .collect()
}

/// `1 run`, `2 runs`.
pub fn counted(count: usize, one: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {one}{s}")
}

/// The line, from 1, of byte `offset`.
pub fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()
        .iter()
        .take(offset)
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

/// So much of what a submission or a compiler says in one go is shown.
const WORDS: usize = 2_000;

/// `text`, cut off where nobody reads on.
pub fn shortened(text: &str) -> String {
    match text.char_indices().nth(WORDS) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_string(),
    }
}

/// `text` without the codes that colour it.
pub fn without_colour(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Is it one of the characters that make text run backwards, or end such a run?
pub fn reverses(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Would a terminal, or whatever else shows it, obey this character instead of showing it? It may
/// control, turn text around, say where it turns, or end a line for some readers and not for others.
pub fn is_obeyed(c: char) -> bool {
    let turns = reverses(c) || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}');
    (c.is_control() && c != '\n') || turns || matches!(c, '\u{2028}' | '\u{2029}')
}

/// What a submission says is shown, never obeyed: no control characters, no reversed text, and
/// nothing that gives orders to the machine that shows a log.
pub fn printable(text: &str) -> String {
    let mut text = text.replace(is_obeyed, "\u{fffd}");
    for order in ["##[", "##vso[", "##teamcity["] {
        text = text.replace(order, &order.replacen("##", "# #", 1));
    }
    let lines: Vec<_> = text.split('\n').map(without_order).collect();
    lines.join("\n")
}

/// The line; if it begins with `::`, as such orders do, with a space in between.
pub fn without_order(line: &str) -> Cow<'_, str> {
    match line.trim_start().strip_prefix("::") {
        Some(rest) => Cow::Owned(line.replace(&format!("::{rest}"), &format!(": :{rest}"))),
        None => Cow::Borrowed(line),
    }
}
