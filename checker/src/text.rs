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

/// Is it invisible between letters, where some scripts, names and pictures need it? (What joins letters
/// or parts them, and what chooses among the shapes of a sign.)
pub fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{200c}' | '\u{200d}'
    ) || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Is nothing to be seen where it stands? Unicode lists such characters; some readers of logs pass over
/// them, and find an order behind them.
fn is_invisible(c: char) -> bool {
    let is_listed = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
    ) || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(
            c,
            '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        )
        || matches!(c, '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}');
    is_listed && !is_joiner(c)
}

/// Would a terminal, or whatever else shows it, obey this character instead of showing it? It may
/// control, turn text around, say where it turns, hide what stands there, or end a line for some
/// readers and not for others.
pub fn is_obeyed(c: char) -> bool {
    let ends = matches!(c, '\u{2028}' | '\u{2029}');
    (c.is_control() && c != '\n') || ends || is_invisible(c)
}

/// `text` with a mark in the place of every character that would be obeyed, and of every joiner that
/// has nothing to join.
pub fn visible(text: &str) -> String {
    let mut before = ' ';
    let show = |c: char| {
        let joins_nothing = is_joiner(c) && (before.is_ascii() || before.is_whitespace());
        before = c;
        match is_obeyed(c) || joins_nothing {
            true => '\u{fffd}',
            false => c,
        }
    };
    text.chars().map(show).collect()
}

/// `text` without what some machines that show a log take for an order wherever it stands.
pub fn without_marked_orders(text: &str) -> String {
    let orders = ["##[", "##vso[", "##teamcity["];
    orders.iter().fold(text.to_string(), |text, order| {
        text.replace(order, &order.replacen("##", "# #", 1))
    })
}

/// What a submission says is shown, never obeyed: no control characters, no reversed or hidden text,
/// and nothing that gives orders to the machine that shows a log.
pub fn printable(text: &str) -> String {
    let text = without_marked_orders(&visible(text));
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

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_is_hidden_before_an_order_or_within_it_is_shown() {
        for (text, shown) in [
            ("\u{ad}::error::x", "\u{fffd}::error::x"),
            (":\u{200b}:error::x", ":\u{fffd}:error::x"),
            ("#\u{200d}#[error]", "#\u{fffd}#[error]"),
            ("\u{fe0f}::error::x", "\u{fffd}::error::x"),
            ("a\n\u{e0041}\u{feff}::x::", "a\n\u{fffd}\u{fffd}::x::"),
            ("\u{3000}\u{200d}::x::", "\u{3000}\u{fffd}::x::"),
            // Two joiners: what joins nothing is seen, and the order is none any more.
            ("#\u{200d}\u{200d}#[x]", "#\u{fffd}\u{200d}#[x]"),
        ] {
            assert_eq!(printable(text), shown, "{text:?}");
        }
    }

    #[test]
    fn what_scripts_and_pictures_need_stays() {
        for text in [
            "می\u{200c}خواهم",
            "क्\u{200d}ष",
            "☀\u{fe0f}",
            "葛\u{e0100}飾",
        ] {
            assert_eq!(printable(text), text);
        }
    }
}
