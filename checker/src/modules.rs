//! Which files of a crate the compiler reads: those to which a `mod` leads, from the file where the
//! crate begins.
//!
//! Read from tokens, for a text that is no Rust has none, and one that is nested without end needs no
//! stack. Where a file says in another way what belongs to it (a macro, `#[path]`, `include!`),
//! every file counts of which it holds the name. Whoever fools this fools nobody: the compiler gets
//! the files that belong to the crate, and no others.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::str::FromStr;

/// Where a file of a crate leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Leads {
    /// These files, if they are there.
    Files(BTreeSet<String>),
    /// Any file whose name is among these words.
    Words(BTreeSet<String>),
}

/// Macros that bring code or text from a file.
const INCLUDES: [&str; 3] = ["include", "include_bytes", "include_str"];

impl Leads {
    /// What `text`, the file `path` of a crate, names. `root`: the crate begins there.
    pub fn of(path: &str, text: &str, root: bool) -> Leads {
        let lexed = TokenStream::from_str(text.trim_start_matches('\u{feff}'));
        let files = lexed
            .ok()
            .and_then(|stream| files(folder(path, root), stream));
        files.map_or_else(|| Leads::Words(words(text)), Leads::Files)
    }

    /// Does the file `path` belong to it?
    pub fn holds(&self, path: &str) -> bool {
        match self {
            Leads::Files(files) => files.contains(path),
            Leads::Words(words) => {
                let mut parts = path.trim_end_matches(".rs").rsplit('/');
                let name = match parts.next() {
                    Some("mod") => parts.next().unwrap_or_default(),
                    name => name.unwrap_or_default(),
                };
                // What is no plain name stands in quotes, and may be spelt there in many ways.
                let is_plain = name.chars().all(is_of_a_name) && name.is_ascii();
                !is_plain || words.contains(name)
            }
        }
    }
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c| !is_of_a_name(c));
    words.map(str::to_string).collect()
}

/// Where the modules of the file `path` lie: beside it if it is the first of its folder, else in the
/// folder of its name.
fn folder(path: &str, root: bool) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name {
        "mod.rs" => folder.to_string(),
        _ if root => folder.to_string(),
        name => format!("{folder}/{}", name.trim_end_matches(".rs")),
    }
}

/// The files to which each `mod name;` leads, but for those of tests; `None` where there are others,
/// or may be.
fn files(folder: String, stream: TokenStream) -> Option<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    // A list of what is left to do: what is nested may be nested deeply.
    let mut left = vec![(folder, stream, false)];
    while let Some((folder, stream, in_attribute)) = left.pop() {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Ident(word) if INCLUDES.contains(&plain(word).as_str()) => return None,
                TokenTree::Ident(word) if in_attribute && plain(word) == "path" => return None,
                TokenTree::Ident(word) if *word == "mod" => {
                    let Some(TokenTree::Ident(name)) = trees.get(at + 1) else {
                        return None;
                    };
                    let name = plain(name);
                    match trees.get(at + 2) {
                        Some(end) if is_sign(end, ';') && name.is_ascii() => {
                            if !is_for_tests(&trees[..at]) {
                                found.insert(format!("{folder}/{name}.rs"));
                                found.insert(format!("{folder}/{name}/mod.rs"));
                            }
                        }
                        Some(TokenTree::Group(_)) => {}
                        _ => return None,
                    }
                }
                TokenTree::Group(group) => {
                    let inner = match at.checked_sub(2).map(|before| &trees[before..at]) {
                        Some([TokenTree::Ident(word), TokenTree::Ident(name)])
                            if *word == "mod" && group.delimiter() == Delimiter::Brace =>
                        {
                            format!("{folder}/{}", plain(name))
                        }
                        _ => folder.clone(),
                    };
                    let begins = at > 0 && is_sign(&trees[at - 1], '#')
                        || at > 1 && is_sign(&trees[at - 1], '!') && is_sign(&trees[at - 2], '#');
                    left.push((inner, group.stream(), in_attribute || begins));
                }
                _ => {}
            }
        }
    }
    Some(found)
}

fn is_sign(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// A name as files have it: without the `r#` of a word that is none.
fn plain(name: &proc_macro2::Ident) -> String {
    name.to_string().trim_start_matches("r#").to_string()
}

/// Do the attributes at the end of `before`, and before a `pub`, say `cfg(test)`?
fn is_for_tests(before: &[TokenTree]) -> bool {
    let mut before = before.iter().rev().skip_while(|tree| match tree {
        TokenTree::Ident(word) => *word == "pub",
        TokenTree::Group(group) => group.delimiter() == Delimiter::Parenthesis,
        _ => false,
    });
    while let (Some(TokenTree::Group(group)), Some(sign)) = (before.next(), before.next())
        && group.delimiter() == Delimiter::Bracket
        && is_sign(sign, '#')
    {
        if group.stream().to_string().replace(' ', "") == "cfg(test)" {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::Leads;

    #[track_caller]
    fn assert_named(path: &str, text: &str, files: &[&str], others: &[&str]) {
        let named = Leads::of(path, text, path == "src/lib.rs");
        for (file, is) in files
            .iter()
            .map(|file| (file, true))
            .chain(others.iter().map(|file| (file, false)))
        {
            assert_eq!(named.holds(file), is, "{file} by {path}: {text}");
        }
    }

    #[test]
    fn the_compiler_reads_what_a_mod_leads_to() {
        let root = "src/lib.rs";
        let text =
            "//! The step, and mod notes;\nmod a; pub(crate) mod b; mod c { mod d; mod r#in; }";
        let files = ["src/a.rs", "src/b/mod.rs", "src/c/d.rs", "src/c/in.rs"];
        let others = [
            "src/notes.rs",
            "src/step.rs",
            "src/c.rs",
            "src/d.rs",
            "src/main.rs",
        ];
        assert_named(root, text, &files, &others);
        assert_named("src/a.rs", "mod e;", &["src/a/e.rs"], &["src/e.rs"]);
        assert_named("src/b/mod.rs", "mod e;", &["src/b/e.rs"], &["src/e.rs"]);
        assert_named(root, "fn f() { mod a; }", &["src/a.rs"], &[]);
    }

    #[test]
    fn what_is_for_tests_alone_is_not_read() {
        for text in [
            "#[cfg(test)] mod tests;",
            "#[cfg(test)] #[allow(unused)] pub(super) mod tests;",
            "#[rustfmt::skip] #[cfg( test )]\n/// Tests.\nmod tests;",
        ] {
            assert_named("src/lib.rs", text, &[], &["src/tests.rs"]);
        }
        let text = "#[cfg(test)] fn f() {} mod tests;";
        assert_named("src/lib.rs", text, &["src/tests.rs"], &[]);
    }

    #[test]
    fn where_it_may_be_said_otherwise_a_word_is_enough() {
        for text in [
            "macro_rules! m { ($n:ident) => { mod $n; } } m!(a);",
            "#[path = \"a.rs\"] mod b;",
            "use std::include as i; i!(\"a.rs\");",
            "mod é; // a",
            "no Rust \" a",
        ] {
            assert_named("src/lib.rs", text, &["src/a.rs"], &["src/z.rs"]);
        }
    }
}
