//! What stands in macros and attributes: tokens, which are no syntax tree.

use crate::scan::names::LONGEST;
use crate::scan::source::Reader;
use crate::scan::tokens::is_sign;
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;

impl Reader<'_> {
    /// A call of the macro `name`.
    pub fn macro_call(&mut self, name: &str, span: Span, tokens: &TokenStream) {
        match name {
            "include" | "include_str" | "include_bytes" => {
                let file = syn::parse2::<syn::LitStr>(tokens.clone()).map(|file| file.value());
                self.code_from(&format!("{name}!"), file.ok().as_deref(), span);
            }
            "todo" => self.todo("todo", span),
            "unimplemented" => self.todo("unimplemented", span),
            _ => self.tokens(tokens.clone(), false),
        }
    }

    /// The insides of another macro are no syntax tree: look for macros, attributes and paths. What
    /// stands within an attribute has been looked at with that.
    pub fn tokens(&mut self, tokens: TokenStream, is_attribute: bool) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut names: Vec<String> = Vec::new();
        let is = |at: usize, sign: char| is_sign(trees.get(at), sign);
        for (k, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => {
                    let is_macro = k >= 2 && is(k - 1, '!');
                    let begins =
                        group.delimiter() == Delimiter::Bracket && k >= 1 && is(k - 1, '#');
                    match trees.get(k.wrapping_sub(2)) {
                        Some(TokenTree::Ident(name)) if is_macro => {
                            self.macro_call(
                                &name.unraw().to_string(),
                                name.span(),
                                &group.stream(),
                            );
                        }
                        _ => self.tokens(group.stream(), is_attribute || begins),
                    }
                    if begins && !is_attribute {
                        self.attribute(group.stream());
                    }
                }
                TokenTree::Ident(ident) => {
                    let goes_on = k >= 2 && is(k - 1, ':') && is(k - 2, ':');
                    if !goes_on {
                        names.clear();
                    }
                    if names.len() < LONGEST {
                        names.push(ident.unraw().to_string());
                    }
                    let leads_on = is(k + 1, ':') && is(k + 2, ':');
                    if !leads_on && names.len() > 1 {
                        self.path_of_names(&names.clone(), ident.span());
                    }
                    let next = trees.get(k + 1);
                    if matches!(next, Some(TokenTree::Group(it)) if it.delimiter() == Delimiter::Parenthesis)
                        && let Some(name) = names.last()
                    {
                        self.call(&name.clone(), ident.span());
                    }
                }
                _ => {}
            }
        }
    }

    /// The insides of an attribute: `path = "…"` says where the code of a module comes from.
    pub fn attribute(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for (k, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => self.attribute(group.stream()),
                TokenTree::Ident(name) if name == "path" && is_sign(trees.get(k + 1), '=') => {
                    let value = trees.get(k + 2).cloned().into_iter().collect();
                    let file = syn::parse2::<syn::LitStr>(value).map(|file| file.value());
                    self.code_from("#[path]", file.ok().as_deref(), name.span());
                }
                _ => {}
            }
        }
    }
}
