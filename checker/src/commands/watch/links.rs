//! Places that can be clicked, where the terminal has that: OSC 8.

use crate::place::Place;
use std::env;
use std::path::{Path, absolute};

/// Terminals that are known to have it, by what they say of themselves.
const BY_NAME: [&str; 6] = [
    "iTerm.app",
    "WezTerm",
    "vscode",
    "ghostty",
    "Hyper",
    "Tabby",
];
const BY_VARIABLE: [&str; 5] = [
    "WT_SESSION",
    "KITTY_WINDOW_ID",
    "KONSOLE_VERSION",
    "VTE_VERSION",
    "ALACRITTY_WINDOW_ID",
];

/// Does this terminal have links? `FORCE_HYPERLINK=1` says so of one that is not known.
pub fn are_known() -> bool {
    if let Ok(forced) = env::var("FORCE_HYPERLINK") {
        return forced != "0";
    }
    let name = env::var("TERM_PROGRAM").unwrap_or_default();
    BY_NAME.contains(&name.as_str()) || BY_VARIABLE.iter().any(|it| env::var_os(it).is_some())
}

/// `line` with every mention of `place`, as whoever sees the exercises as `dir` writes it, as a link
/// to the file and its line.
pub fn linked(line: &str, place: &Place, dir: &str) -> String {
    let text = place.below(dir);
    let Ok(file) = absolute(Path::new(dir).join(&place.file)) else {
        return line.to_string();
    };
    let file = file.display().to_string().replace('\\', "/");
    let link = format!("file://{}#{}", escaped(&file), place.line.max(1));
    let linked = format!("\u{1b}]8;;{link}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\");
    line.replace(&text, &linked)
}

/// A path as it stands in a URL.
fn escaped(path: &str) -> String {
    let slash = if path.starts_with('/') { "" } else { "/" };
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    slash
        .chars()
        .map(String::from)
        .chain(path.bytes().map(byte))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{escaped, linked};
    use crate::place::Place;

    #[test]
    fn a_place_becomes_a_link_to_its_line() {
        let place = Place::line("ex03_step/src/lib.rs", 45);
        let line = linked(
            "See mine/ex03_step/src/lib.rs:45, and save.",
            &place,
            "mine",
        );
        assert!(line.contains("\u{1b}]8;;file:///"), "{line:?}");
        assert!(
            line.contains("/mine/ex03_step/src/lib.rs#45\u{1b}\\mine/"),
            "{line:?}"
        );
        assert!(
            line.ends_with("lib.rs:45\u{1b}]8;;\u{1b}\\, and save."),
            "{line:?}"
        );
        assert_eq!(linked("nothing", &place, "mine"), "nothing");
        assert_eq!(escaped("C:/my ü"), "/C:/my%20%C3%BC");
    }
}
