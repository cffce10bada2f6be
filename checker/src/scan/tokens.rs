//! A source file as tokens, before it is parsed: a parser calls itself for whatever is nested, and
//! a file can be nested more deeply than any stack.

use crate::text::line_of;
use crate::words;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use std::str::FromStr;
use syn::ext::IdentExt;

/// A file that is deeper is not parsed. The solutions reach a hundred.
pub const DEPTH: usize = 2_000;

/// The tokens of one file.
pub struct Tokens {
    pub stream: TokenStream,
    /// The line of the first piece of code that is never run, and why.
    pub refused: Option<(usize, String)>,
    /// No parser goes deeper than this.
    pub depth: usize,
}

/// The attributes that an exercise may have. There are others that turn a function into machine
/// code or run it before `main`, and more may come: what is not listed is not run.
const ATTRIBUTES: &[&str] = &[
    "allow",
    "automatically_derived",
    "cfg",
    "cfg_attr",
    "clippy",
    "cold",
    "default",
    "deny",
    "deprecated",
    "derive",
    "diagnostic",
    "doc",
    "expect",
    "forbid",
    "ignore",
    "inline",
    "macro_export",
    "macro_use",
    "must_use",
    "no_std",
    "non_exhaustive",
    "path",
    "recursion_limit",
    "repr",
    "rustfmt",
    "should_panic",
    "test",
    "track_caller",
    "warn",
];

/// Attributes that are refused wherever their names stand: a macro can put `#`, brackets and a name
/// together from different places, and a `use` can give another name; only the name itself can not
/// be made up.
const MADE: &[&str] = &[
    "alloc_error_handler",
    "export_name",
    "global_allocator",
    "link_name",
    "link_section",
    "naked",
    "no_mangle",
    "panic_handler",
    "proc_macro",
    "proc_macro_attribute",
    "proc_macro_derive",
];

impl Tokens {
    /// Takes `text` apart.
    ///
    /// # Errors
    /// When it is no Rust at all, or the compiler may read it otherwise: the line where, from 1; 0
    /// for the whole.
    pub fn of(text: &str) -> Result<Tokens, usize> {
        if let Some(line) = read_otherwise(text) {
            return Err(line);
        }
        // As the compiler does before anything else.
        let text = without_mark(text).replace("\r\n", "\n");
        let stream = TokenStream::from_str(&text).map_err(|_| 0_usize)?;
        let mut tokens = Tokens {
            stream: stream.clone(),
            refused: None,
            depth: 0,
        };
        // A list of what is left to do, since this must not call itself either.
        let mut left = vec![(0, stream)];
        while let Some((above, stream)) = left.pop() {
            let trees: Vec<TokenTree> = stream.into_iter().collect();
            if let Some(tree) = trees.iter().find(|tree| is_composed(tree)) {
                return Err(tree.span().start().line);
            }
            for statement in trees.split(|tree| is_sign(Some(tree), ';')) {
                for run in items(statement).into_iter().flat_map(blocks) {
                    tokens.run(run, above, &mut left);
                }
            }
        }
        Ok(tokens)
    }

    /// Looks at a run of tokens: within it each token may open one level more.
    fn run(&mut self, run: &[TokenTree], above: usize, left: &mut Vec<(usize, TokenStream)>) {
        let levels = (0..run.len()).filter(|&at| !in_attribute(run, at)).count();
        let depth = above + levels;
        self.depth = self.depth.max(depth);
        for (at, tree) in run.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => {
                    if is_attribute(run, at) {
                        self.attribute(group);
                    }
                    // What stands within an attribute goes deeper, though its own sign does not.
                    left.push((depth + usize::from(in_attribute(run, at)), group.stream()));
                }
                TokenTree::Ident(name) if MADE.contains(&name.unraw().to_string().as_str()) => {
                    self.refuse_attribute(name);
                }
                TokenTree::Ident(ident) if ident == "unsafe" => {
                    let why = words::scan::UNSAFE_CODE;
                    self.refuse(ident.span().start().line, why.to_string());
                }
                _ => {}
            }
        }
    }

    /// Looks at the insides of an attribute, `#[…]` or `#![…]`: at its name, and at those of the
    /// attributes that a `cfg_attr` stands for, which come after the first comma.
    fn attribute(&mut self, group: &Group) {
        let mut left = vec![group.stream()];
        while let Some(stream) = left.pop() {
            let trees: Vec<TokenTree> = stream.into_iter().collect();
            // A path may begin with `::`. Where a macro puts the name, see MADE.
            let name = trees.iter().find(|tree| !is_sign(Some(tree), ':'));
            let Some(TokenTree::Ident(name)) = name else {
                continue;
            };
            let word = name.to_string();
            if !ATTRIBUTES.contains(&word.as_str()) && word != "unsafe" {
                self.refuse_attribute(name);
            }
            if let ("cfg_attr", Some(TokenTree::Group(inner))) = (word.as_str(), trees.get(1)) {
                let inner: Vec<TokenTree> = inner.stream().into_iter().collect();
                let parts = inner.split(|tree| is_sign(Some(tree), ','));
                left.extend(parts.skip(1).map(|part| part.iter().cloned().collect()));
            }
        }
    }

    fn refuse_attribute(&mut self, name: &Ident) {
        let why = words::scan::attribute(name);
        self.refuse(name.span().start().line, why);
    }

    /// The first line counts.
    fn refuse(&mut self, line: usize, why: String) {
        if self.refused.as_ref().is_none_or(|(first, _)| line < *first) {
            self.refused = Some((line, why));
        }
    }
}

/// The first line that the compiler reads otherwise than a reader of tokens does.
///
/// It passes over a line for a shell, `#!…`, and with it over the beginning of a string; a later
/// one may pass over a block of settings, `---`. What is white space after `#!` differs from reader
/// to reader, but for that of ASCII.
fn read_otherwise(text: &str) -> Option<usize> {
    let text = without_mark(text);
    let is_for_a_shell = |after: &str| !after.trim_ascii_start().starts_with('[');
    if text.strip_prefix("#!").is_some_and(is_for_a_shell) {
        return Some(1);
    }
    let start = text.len() - text.trim_start().len();
    text[start..]
        .starts_with("---")
        .then(|| line_of(text, start))
}

/// Does the compiler read another name here? In names it composes accents, by which one sign becomes
/// an ASCII letter: that of Kelvin, a K. What stands in quotes it leaves as it is.
fn is_composed(tree: &TokenTree) -> bool {
    const KELVIN: char = '\u{212a}';
    match tree {
        TokenTree::Ident(name) => name.to_string().contains(KELVIN),
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            let suffix = text.rsplit(['"', '\'', '#']).next();
            suffix.is_some_and(|suffix| suffix.contains(KELVIN))
        }
        _ => false,
    }
}

/// Without the byte order mark that it may begin with.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Is it the group of an attribute (`#[…]`, `#![…]`)?
fn is_attribute(run: &[TokenTree], at: usize) -> bool {
    matches!(run[at], TokenTree::Group(_)) && in_attribute(run, at)
}

/// What stands between the commas of `trees`, as in a table of numbers, side by side. Within angle
/// brackets a comma parts nothing: `A<(), A<(), …>>` goes deeper with each of them. Nor does one behind
/// a `|`, which may stand between the arguments of a closure: `|a, b| |a, b| …`.
fn items(trees: &[TokenTree]) -> Vec<&[TokenTree]> {
    let (mut items, mut start, mut open) = (Vec::new(), 0, 0_usize);
    for (at, tree) in trees.iter().enumerate() {
        // `->` and `=>` close nothing.
        let before = at.checked_sub(1).and_then(|before| trees.get(before));
        let is_arrow = is_sign(before, '-') || is_sign(before, '=');
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '|' => {
                items.push(&trees[start..]);
                return items;
            }
            TokenTree::Punct(punct) if punct.as_char() == '<' => open += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' && !is_arrow => {
                open = open.saturating_sub(1);
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' && open == 0 => {
                items.push(&trees[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(&trees[start..]);
    items
}

/// What stands between the blocks of a run, side by side: functions, and statements that end in a
/// brace. What begins with a word behind a brace is a new one, but for `else` and `as`.
fn blocks(run: &[TokenTree]) -> Vec<&[TokenTree]> {
    let goes_on = |word: &Ident| word == "else" || word == "as";
    let is_block = |tree: &TokenTree| matches!(tree, TokenTree::Group(it) if it.delimiter() == Delimiter::Brace);
    let is_new = |pair: &[TokenTree]| match &pair[1] {
        TokenTree::Ident(word) => is_block(&pair[0]) && !goes_on(word),
        next => is_block(&pair[0]) && is_sign(Some(next), '#'),
    };
    let ends = (1..run.len()).filter(|&at| is_new(&run[at - 1..=at]));
    let ends: Vec<usize> = ends.chain([run.len()]).collect();
    let starts = [0].into_iter().chain(ends.iter().copied());
    starts
        .zip(&ends)
        .map(|(start, end)| &run[start..*end])
        .collect()
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
