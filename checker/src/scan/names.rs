//! What names mean in a source file: its own modules, and what it imports.

use std::collections::{BTreeMap, BTreeSet};
use syn::ext::IdentExt;
use syn::visit::{self, Visit};

/// So many names of a path are looked at; one that means anything here is shorter.
pub const LONGEST: usize = 8;

/// What names mean in this file.
#[derive(Default)]
pub struct Names {
    /// The file's own modules: a path that begins with one names no crate.
    pub modules: BTreeSet<String>,
    /// `use std::process as p` makes `p` stand for `std::process`.
    pub imports: BTreeMap<String, Vec<String>>,
    /// The file's own functions and methods, by their last names.
    pub functions: BTreeSet<String>,
}

impl Names {
    fn import(&mut self, tree: &syn::UseTree, path: &mut Vec<String>) {
        each_import(tree, path, &mut |path, name| {
            // `use a as a` would never end.
            if path.first() != Some(&name) {
                let path = path.iter().take(LONGEST).cloned().collect();
                self.imports.insert(name, path);
            }
        });
    }

    /// `names` with its first one replaced by what it was imported from.
    pub fn whole(&self, names: &[String]) -> Vec<String> {
        let mut names = names.to_vec();
        // Imports of imports go a few steps at most; a circle is no Rust.
        for _ in 0..8 {
            let Some(path) = names.first().and_then(|first| self.imports.get(first)) else {
                break;
            };
            names.splice(..1, path.iter().cloned());
        }
        names
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.modules.insert(module.ident.unraw().to_string());
        visit::visit_item_mod(self, module);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.import(&item.tree, &mut Vec::new());
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        self.functions.insert(signature.ident.unraw().to_string());
    }
}

/// Calls `found` with the path and the local name of every leaf of a `use`.
pub fn each_import(
    tree: &syn::UseTree,
    path: &mut Vec<String>,
    found: &mut impl FnMut(&[String], String),
) {
    let (ident, name) = match tree {
        syn::UseTree::Path(inner) => {
            path.push(inner.ident.unraw().to_string());
            each_import(&inner.tree, path, found);
            path.pop();
            return;
        }
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                each_import(tree, path, found);
            }
            return;
        }
        syn::UseTree::Name(name) => (
            name.ident.unraw().to_string(),
            name.ident.unraw().to_string(),
        ),
        syn::UseTree::Rename(both) => (
            both.ident.unraw().to_string(),
            both.rename.unraw().to_string(),
        ),
        syn::UseTree::Glob(_) => ("*".to_string(), "*".to_string()),
    };
    if ident == "self" {
        let name = if name == "self" {
            path.last().cloned().unwrap_or_default()
        } else {
            name
        };
        found(path, name);
    } else {
        path.push(ident);
        found(path, name);
        path.pop();
    }
}
