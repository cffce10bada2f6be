//! Tokens as texts, the same for the compiler's tokens and for the scanner's: this file is a
//! part of the test, and of the macro that the test lets the compiler run.

use crate::library::{Delimiter, Spacing, TokenStream, TokenTree};

/// Stands between two tokens, and in none.
pub const BETWEEN: &str = "\u{1e}";

/// Adds every token of `stream` to `all`, a text each, however it is nested.
pub fn spell(stream: TokenStream, all: &mut Vec<String>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("none", "end"),
                };
                all.push(open.to_string());
                spell(group.stream(), all);
                all.push(close.to_string());
            }
            TokenTree::Ident(name) => all.push(format!("name {name}")),
            TokenTree::Punct(sign) => {
                // Two signs are one, as `::` is; a lifetime is never a part of that.
                let goes_on =
                    matches!(trees.peek(), Some(TokenTree::Punct(next)) if next.as_char() != '\'');
                let joint = match sign.spacing() {
                    Spacing::Joint if goes_on => " joint",
                    _ => "",
                };
                all.push(format!("sign {}{joint}", sign.as_char()));
            }
            TokenTree::Literal(literal) => {
                all.push(format!("literal {literal}"));
            }
        }
    }
}
