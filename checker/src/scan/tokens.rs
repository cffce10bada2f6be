//! A source file as tokens, before it is parsed: a parser calls itself for whatever is nested, and a
//! file can be nested more deeply than any stack.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::str::FromStr;

/// A file that is deeper is not parsed. The solutions reach a hundred.
pub const DEPTH: usize = 2_000;

/// The tokens of one file.
pub struct Tokens {
    pub stream: TokenStream,
    /// The line of the first `unsafe`.
    pub unsafe_line: Option<usize>,
    /// No parser goes deeper than this.
    pub depth: usize,
}

impl Tokens {
    /// Takes `text` apart; `None` when it is no Rust at all.
    pub fn of(text: &str) -> Option<Tokens> {
        let text = text.trim_start_matches('\u{feff}');
        let stream = TokenStream::from_str(text).ok()?;
        let mut tokens = Tokens {
            stream: stream.clone(),
            unsafe_line: None,
            depth: 0,
        };
        // A list of what is left to do, since this must not call itself either.
        let mut left = vec![(0, stream)];
        while let Some((above, stream)) = left.pop() {
            let trees: Vec<TokenTree> = stream.into_iter().collect();
            for run in trees.split(|tree| is_sign(Some(tree), ';')) {
                tokens.run(run, above, &mut left);
            }
        }
        Some(tokens)
    }

    /// Looks at a run of tokens between two `;`: within it each token may open one level more.
    fn run(&mut self, run: &[TokenTree], above: usize, left: &mut Vec<(usize, TokenStream)>) {
        let levels = (0..run.len()).filter(|&at| !in_attribute(run, at)).count();
        let depth = above + levels;
        self.depth = self.depth.max(depth);
        for tree in run {
            match tree {
                TokenTree::Group(group) => left.push((depth, group.stream())),
                TokenTree::Ident(ident) if ident == "unsafe" => {
                    let line = ident.span().start().line;
                    let first = self.unsafe_line.map_or(line, |first| first.min(line));
                    self.unsafe_line = Some(first);
                }
                _ => {}
            }
        }
    }
}

/// Does the token belong to an attribute (`#[…]`, `#![…]`)? Every line of a doc comment is one, and
/// they stand side by side, not within each other.
fn in_attribute(run: &[TokenTree], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|at| run.get(at));
    match &run[at] {
        TokenTree::Punct(punct) if punct.as_char() == '#' => true,
        TokenTree::Punct(punct) if punct.as_char() == '!' => is_sign(before(1), '#'),
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            is_sign(before(1), '#') || (is_sign(before(1), '!') && is_sign(before(2), '#'))
        }
        _ => false,
    }
}

/// Is there this sign?
pub fn is_sign(tree: Option<&TokenTree>, sign: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}
