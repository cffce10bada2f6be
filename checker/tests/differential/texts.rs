//! Texts at the edge of what two lexers read alike.

use checker::draw::Draw;

/// What may stand first in a file, and what ends what it opened, whether the compiler passes over the
/// first line or not.
const BEGINNINGS: &[(&str, &str)] = &[
    ("\u{feff}", ""),
    ("\u{feff}\u{feff}", ""),
    ("#!/usr/bin/env run\n", ""),
    ("#!/x r####\"\n", "\n//\"####"),
    ("\u{feff}#!/x r##\"\n", "\n//\"##"),
    ("#![allow(unused)]\n", ""),
    ("#! [allow(unused)]\n", ""),
    ("#!\n[allow(unused)]\n", ""),
    ("#!\t[doc = r##\"\n", RAW),
    ("#!\r[doc = r##\"\n", RAW),
    ("#!\u{b}[doc = r##\"\n", RAW),
    ("#!\u{c}[doc = r##\"\n", RAW),
    ("#!\u{1c}[doc = r##\"\n", RAW),
    ("#!\u{85}[doc = r##\"\n", RAW),
    ("#!\u{a0}[doc = r##\"\n", RAW),
    ("#!\u{1680}[doc = r##\"\n", RAW),
    ("#!\u{2028}[doc = r##\"\n", RAW),
    ("#!\u{200b}[doc = r##\"\n", RAW),
    ("#!\u{200e}[doc = r##\"\n", RAW),
    ("#!\u{3000}[doc = r##\"\n", RAW),
    ("#!\u{feff}[doc = r##\"\n", RAW),
    ("#!\0[doc = r##\"\n", RAW),
    ("#!/*x*/[doc = r##\"\n", RAW),
    ("#!/*x\n*/[doc = r##\"\n", RAW),
    ("#!/**/[doc = r##\"\n", RAW),
    ("#!/**x*/[doc = r##\"\n", RAW),
    ("#!//x\n[doc = r##\"\n", RAW),
    ("#!///x\n[doc = r##\"\n", RAW),
    ("#!//!x\n[doc = r##\"\n", RAW),
    ("\u{feff}#!\u{3000}[doc = r##\"\n", RAW),
    ("\u{feff}\u{feff}#![doc = r##\"\n", RAW),
    (" #!/x r##\"\n", "\n//\"##"),
    ("\n#![doc = r##\"\n", RAW),
    ("/**/#!/x\n", ""),
    ("#!", ""),
    ("#!\r\n", ""),
    ("# ![doc = r##\"\n", RAW),
    ("//! r##\"\n", "\n//\"##"),
    ("/*! \" */", ""),
    ("/*!*/", ""),
    ("/**/", ""),
    ("/***/", ""),
    ("---\nr##\"\n---\n", "\n//\"##"),
    ("--- x r##\"\n---\n", "\n//\"##"),
    ("\n----\n/*\n----\n", "//*/"),
    ("\u{feff}---\n---\n", ""),
    ("#!/x\n---\n/*\n---\n", "//*/"),
];

/// The end of an attribute that holds a raw string, or a comment.
const RAW: &str = "\n//\"##]";

/// What may stand between two tokens; most of it is nothing to the compiler.
const GAPS: &[&str] = &[
    " ",
    " ",
    "\n",
    "\n",
    "",
    "\t",
    "\r\n",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{200e}",
    "\u{200f}",
    "\u{2028}",
    "\u{2029}",
    "// x\n",
    "// \"\n",
    "// \r x\n",
    "// x\r\n",
    "// /*\n",
    "// \u{2028} x\n",
    "//// x\n",
    "/**/",
    "/***/",
    "/*** x */",
    "/* \" */",
    "/* /* */ */",
    "/*/**/*/",
    "/*/*/ */ */",
    "/* // */",
    "/* r#\" */",
    "/*\r*/",
];

/// What no compiler takes for a gap, however it looks.
const NO_GAPS: &[&str] = &[
    "\u{a0}", "\u{3000}", "\u{200b}", "\u{feff}", "\u{180e}", "\u{1680}", "\u{202f}", "\0",
    "\u{1a}", "\u{7f}", "\u{2060}", "\u{1c}",
];

/// What stands in any literal.
const INSIDE: &[&str] = &[
    "x", "unsafe", "'", "//", "/*", "*/", "#", "r", "{}", "\n", "\r\n", "\t", "b'", "#[", "]",
];

/// What stands in literals that are no bytes.
const INSIDE_WORDS: &[&str] = &[
    "\u{e9}",
    "\u{3000}",
    "\u{feff}",
    "\u{200d}",
    "\u{2028}",
    "\u{1f600}",
];

/// What stands in literals that are not raw.
const ESCAPES: &[&str] = &[
    "\\\\",
    "\\\"",
    "\\'",
    "\\n",
    "\\x41",
    "\\x7f",
    "\\\n   ",
    "\\\r\n\t",
    "\\\n\n",
    "\\\n\u{b} ",
];

/// What stands in a literal and is often wrong.
const INSIDE_WRONG: &[&str] = &[
    "\"",
    "\"#",
    "\"##",
    "\\",
    "\\x80",
    "\\xff",
    "\\xf",
    "\\u{}",
    "\\u{d800}",
    "\\u{110000}",
    "\\u{1234567}",
    "\\u41",
    "\\q",
    "\\\n\u{a0}",
    "\\ \n",
    "\r",
    "\0",
    "\\x00",
    "\\u{0}",
    "\\u{_1}",
    "\u{202e}",
];

/// Tokens, and what looks like one.
const TOKENS: &[&str] = &[
    "a",
    "_",
    "__",
    "r#a",
    "r#fn",
    "r#unsafe",
    "\u{e9}",
    "e\u{301}",
    "\u{212b}",
    "\u{212a}",
    "\u{5b57}",
    "a\u{b7}",
    "fn",
    "unsafe",
    "self",
    "r",
    "b",
    "c",
    "br",
    "cr",
    "'a",
    "'_",
    "'static",
    "'r",
    "'a'",
    "'\\''",
    "'\\\\'",
    "'\"'",
    "'\u{e9}'",
    "b'a'",
    "b'\\''",
    "b'\"'",
    "'a 'b",
    "'a,'b",
    "('a')",
    "'{'",
    "'//'",
    "0",
    "1.",
    "1..2",
    "1.0.0",
    "1.e3",
    "1e3",
    "1e+3",
    "1E-3f64",
    "1.0f32",
    "1f64",
    "0x_f",
    "0xfe+1",
    "0b1",
    "0o7",
    "1u8",
    "1_000_",
    "1.a",
    "1._a",
    "t.0.0",
    "1.0.a",
    "0e0",
    "1_e3",
    "0xf32",
    "0x1e-3",
    "#",
    "!",
    "::",
    ":::",
    "->",
    "=>",
    "<-",
    "..=",
    "...",
    "<<=",
    ">>=",
    "&&",
    "&&&",
    "||",
    "==",
    "===",
    "@",
    "$",
    "$a",
    "$crate",
    "~",
    "?",
    "- -",
    "a-b",
    "#![x]",
    "#[x]",
    "#[doc = \"\"]",
    "#[cfg_attr(x, y)]",
    "/// x\n",
    "/// \"\n",
    "/// x\r\n",
    "///\n",
    "//! x\n",
    "/** x */",
    "/** /* */ \" */",
    "/*! \\ */",
    "/**\n * x\r\n */",
    "(a)",
    "[a]",
    "{ a }",
    "m!(a)",
    "m! { a }",
    "vec![1]",
];

/// What is no token for some editions, or for any.
const TOKENS_WRONG: &[&str] = &[
    "r#_",
    "r#self",
    "r#crate",
    "r#1",
    "k#fn",
    "a#b",
    "a\"b\"",
    "f\"\"",
    "a'b'",
    "a'b",
    "r#a\"b\"",
    "'r#a",
    "'r#fn",
    "'r#_",
    "'r#'",
    "'a#b",
    "'a\"",
    "'ab'",
    "''",
    "'''",
    "'\\'",
    "'\n'",
    "'\t'",
    "'\r'",
    "b'\u{e9}'",
    "b''",
    "c'a'",
    "br'a'",
    "rb\"\"",
    "cb\"\"",
    "bcr\"\"",
    "#\"a\"",
    "#\"a\"#",
    "##\"a\"##",
    "##",
    "a##b",
    "'1",
    "'1a",
    "'a'b",
    "'\u{e9}",
    "'e\u{301}'",
    "\u{1f600}",
    "a\u{1f600}",
    "1x",
    "1e",
    "1e+",
    "1e_",
    "1e_3",
    "0b2",
    "0o8",
    "0b",
    "0x",
    "0b1.0",
    "0x1.0",
    "0b1e3",
    "0o1f32",
    "1__u8x",
    "1.0e",
    "1.0e3e3",
    "1.e",
    "'a'u8",
    "\"a\"u8",
    "b\"a\"x",
    "'a'_",
    "\"a\"_",
    "1_u99",
    "\\",
    "`",
    "(",
    ")",
    "]",
    "}",
    "/*",
    "*/",
    "/*!",
    "/**",
    "\"",
    "r#\"",
    "r####",
    "\u{2215}",
    "\u{ff1b}",
    "\u{201c}a\u{201d}",
    "/*/",
    "/**/*/",
    "///\r\n",
    "/// \r x\n",
    "/** \r */",
    "/*! /* */",
    "--\n---",
];

/// The quotes of every kind of literal, and how many `#` it may have.
const QUOTES: &[(&str, usize)] = &[
    ("\"", 0),
    ("b\"", 0),
    ("c\"", 0),
    ("r\"", 0),
    ("r#\"", 1),
    ("r##\"", 2),
    ("br\"", 0),
    ("br#\"", 1),
    ("cr\"", 0),
    ("cr#\"", 1),
    ("cr##\"", 2),
];

/// The text of a case: the same for the same number, on every machine. Between things that are hard to
/// read stand `compile_error!("beacon 0")` and so on, with which the compiler says that it came there.
pub fn text(case: usize) -> String {
    let draw = &mut Draw::of(&["differential", &case.to_string()]);
    // Of two texts one holds only what a compiler takes, as far as lists can tell.
    let wild = if case.is_multiple_of(2) { 0 } else { 4 };
    let (beginning, end) = match draw.whole(0, 1) {
        0 => ("", ""),
        _ => BEGINNINGS[draw.whole(0, BEGINNINGS.len() - 1)],
    };
    let mut text = beginning.to_string();
    for beacon in 0..draw.whole(1, 4) {
        text += gap(draw, wild);
        // The compiler takes any tokens there.
        text += "nothing! {";
        for _ in 0..draw.whole(0, 8) {
            text += &token(draw, wild);
            text += gap(draw, wild);
        }
        text += "}";
        text += gap(draw, wild);
        text += &format!("compile_error!(\"beacon {beacon}\");");
    }
    text + end
}

fn token(draw: &mut Draw, wild: usize) -> String {
    if rarely(draw, wild) {
        return one(TOKENS_WRONG, draw).to_string();
    }
    if draw.whole(0, 2) > 0 {
        return one(TOKENS, draw).to_string();
    }
    let (open, hashes) = QUOTES[draw.whole(0, QUOTES.len() - 1)];
    let mut text = open.to_string();
    let (is_raw, is_bytes) = (open.contains('r'), open.starts_with('b'));
    for _ in 0..draw.whole(0, 5) {
        let from: &[&str] = match draw.whole(0, 2) {
            _ if rarely(draw, wild) => INSIDE_WRONG,
            0 if !is_bytes => INSIDE_WORDS,
            1 if !is_raw => ESCAPES,
            // Fewer `#` than end it.
            2 if hashes > 1 => &["\"", "\"#x"],
            2 if hashes > 0 => &["\"", "\"x"],
            _ => INSIDE,
        };
        text += one(from, draw);
    }
    text + "\"" + &"#".repeat(hashes)
}

fn gap(draw: &mut Draw, wild: usize) -> &'static str {
    one(if rarely(draw, wild) { NO_GAPS } else { GAPS }, draw)
}

/// One time in a hundred for each of `percent`.
fn rarely(draw: &mut Draw, percent: usize) -> bool {
    draw.whole(0, 99) < percent
}

fn one<'a>(of: &[&'a str], draw: &mut Draw) -> &'a str {
    of[draw.whole(0, of.len() - 1)]
}
