//! What a source file names, by parsing it: comments, strings and local names lock nothing.

use crate::exercises::ALL;
use crate::exercises::Exercise;
use crate::scan::names::{Names, each_import};
use crate::scan::{Called, Lock, Scanned, Todo, catalogue};
use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Adds what `text`, the file `path` of `exercise`, says to `scanned`.
///
/// The parser calls itself for every part of an expression, so it gets a stack that no file of the
/// size that is read can use up.
pub fn scan(exercise: &Exercise, path: &str, text: &str, scanned: &mut Scanned) {
    let place = format!("{}/{path}", exercise.name);
    let read = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        let reader = thread.spawn_scoped(scope, || read(exercise, path, text, &mut *scanned));
        reader.map(|reader| reader.join())
    });
    if !matches!(read, Ok(Ok(()))) {
        scanned
            .unreadable
            .push(format!("{place}: it cannot be read"));
    }
}

/// Address space, not memory: only what is used is ever touched.
const STACK: usize = 1 << 30;

fn read(exercise: &Exercise, path: &str, text: &str, scanned: &mut Scanned) {
    if is_too_deep(text) {
        scanned.unreadable.push(format!(
            "{}/{path}: brackets are nested more than {DEPTH} deep",
            exercise.name
        ));
        return;
    }
    let Ok(file) = syn::parse_file(text) else {
        return;
    };
    let mut names = Names::default();
    names.visit_file(&file);
    let mut reader = Reader {
        exercise: crate::exercises::ALL[exercise.index()].name,
        path,
        names,
        around: Vec::new(),
        functions: exercise.functions(),
        imports: false,
        scanned,
    };
    reader.visit_file(&file);
}

/// A parser that calls itself for every bracket needs a bound.
const DEPTH: usize = 200;

/// Brackets in comments and strings count, too: what is nested this deep is no lesson's answer.
fn is_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEPTH
    })
}

struct Reader<'a> {
    exercise: &'static str,
    path: &'a str,
    names: Names,
    /// The functions around the place that is being read.
    around: Vec<String>,
    /// The functions that the learner writes here.
    functions: Vec<&'static str>,
    /// Is it a `use`?
    imports: bool,
    scanned: &'a mut Scanned,
}

impl Reader<'_> {
    fn place(&self, span: proc_macro2::Span) -> String {
        format!("{}/{}:{}", self.exercise, self.path, span.start().line)
    }

    fn lock(&mut self, what: String, span: proc_macro2::Span) {
        let lock = Lock {
            exercise: self.exercise,
            what,
            place: self.place(span),
        };
        if !self.scanned.locks.contains(&lock) {
            self.scanned.locks.push(lock);
        }
    }

    /// A path, as the names between its `::`.
    fn path_of_names(&mut self, names: &[String], span: proc_macro2::Span) {
        let names = self.names.whole(names);
        let Some(first) = names.first() else { return };
        let earlier = ALL.iter().find(|exercise| exercise.name == *first);
        // An import alone calls nothing.
        if let (Some(exercise), Some(function)) = (earlier, names.get(1).filter(|_| !self.imports))
        {
            self.scanned.calls.insert(Called {
                by: self.around.last().cloned().unwrap_or_default(),
                exercise: exercise.name,
                function: function.clone(),
            });
        }
        let own = self.names.modules.contains(first);
        if let Some(does) = catalogue::does(first).filter(|_| !own) {
            self.lock(format!("use of the crate {first}: it {does}"), span);
        }
        let starts =
            |pair: &[String]| pair[0] == "process" && ["Command", "*"].contains(&&*pair[1]);
        if names.windows(2).any(starts) {
            self.lock(
                "start of another program (std::process::Command)".to_string(),
                span,
            );
        }
    }

    /// Code taken from a file: inside the crate it is the learner's own.
    fn code_from(&mut self, what: &str, file: Option<&str>, span: proc_macro2::Span) {
        let inside = |file: &str| {
            let depth_of_folder = self.path.split('/').count() as i32 - 1;
            let mut depth = depth_of_folder;
            !file.starts_with('/')
                && !file.contains(':')
                && file.split(['/', '\\']).all(|part| {
                    depth += match part {
                        ".." => -1,
                        "." | "" => 0,
                        _ => 1,
                    };
                    depth >= 0
                })
        };
        let what = match file {
            Some(file) if inside(file) => return,
            Some(file) if file.split(['/', '\\']).any(|part| part == "solutions") => {
                format!("{what} of {file}: it is taken from the solutions")
            }
            Some(file) => format!("{what} of {file}: it lies outside this exercise"),
            None => format!("{what} of a file whose name is computed"),
        };
        self.lock(what, span);
    }

    fn macro_call(&mut self, path: &syn::Path, tokens: &TokenStream) {
        let Some(name) = path
            .segments
            .last()
            .map(|segment| segment.ident.to_string())
        else {
            return;
        };
        match name.as_str() {
            "include" | "include_str" | "include_bytes" => {
                let file = syn::parse2::<syn::LitStr>(tokens.clone()).map(|file| file.value());
                self.code_from(&format!("{name}!"), file.ok().as_deref(), path.span());
            }
            "todo" | "unimplemented" => self.todo(path.span()),
            _ => self.tokens(tokens.clone()),
        }
    }

    fn todo(&mut self, span: proc_macro2::Span) {
        let function = self.around.last().cloned().unwrap_or_default();
        let todo = Todo {
            function,
            place: self.place(span),
        };
        self.scanned.todos.push(todo);
    }

    /// The insides of another macro are no syntax tree: look for `todo!` and for paths.
    fn tokens(&mut self, tokens: TokenStream) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut names: Vec<String> = Vec::new();
        for (k, tree) in trees.iter().enumerate() {
            let punct = |at: usize, c: char| matches!(trees.get(at), Some(TokenTree::Punct(p)) if p.as_char() == c);
            match tree {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if punct(k + 1, '!') && ["todo", "unimplemented"].contains(&name.as_str()) {
                        self.todo(ident.span());
                    }
                    let goes_on = k >= 2 && punct(k - 1, ':') && punct(k - 2, ':');
                    if !goes_on {
                        names.clear();
                    }
                    names.push(name);
                    let leads_on = punct(k + 1, ':') && punct(k + 2, ':');
                    if !leads_on && names.len() > 1 {
                        self.path_of_names(&names.clone(), ident.span());
                    }
                }
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut leaves: Vec<Vec<String>> = Vec::new();
        each_import(&item.tree, &mut Vec::new(), &mut |path, _| {
            leaves.push(path.to_vec())
        });
        self.imports = true;
        for path in leaves {
            self.path_of_names(&path, item.span());
        }
        self.imports = false;
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        self.path_of_names(&[item.ident.to_string()], item.span());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        if names.len() > 1 || self.names.imports.contains_key(&names[0]) {
            self.path_of_names(&names, path.span());
        } else if self.functions.contains(&names[0].as_str()) {
            self.scanned.calls.insert(Called {
                by: self.around.last().cloned().unwrap_or_default(),
                exercise: self.exercise,
                function: names[0].clone(),
            });
        }
        visit::visit_path(self, path);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        for attribute in &module.attrs {
            if attribute.path().is_ident("path")
                && let syn::Meta::NameValue(pair) = &attribute.meta
            {
                let file = match &pair.value {
                    syn::Expr::Lit(literal) => match &literal.lit {
                        syn::Lit::Str(file) => Some(file.value()),
                        _ => None,
                    },
                    _ => None,
                };
                self.code_from("#[path]", file.as_deref(), attribute.span());
            }
        }
        visit::visit_item_mod(self, module);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let defined = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            _ => None,
        };
        if let Some(ident) = defined
            && let Some(from) = catalogue::copied_from(&ident.to_string())
        {
            self.lock(
                format!("{ident}, which is a part of the crate {from}"),
                ident.span(),
            );
        }
        visit::visit_item(self, item);
    }

    fn visit_item_foreign_mod(&mut self, item: &'ast syn::ItemForeignMod) {
        self.lock(
            "functions of another language (extern block)".to_string(),
            item.span(),
        );
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.macro_call(&call.path, &call.tokens);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.around.push(item.sig.ident.to_string());
        visit::visit_item_fn(self, item);
        self.around.pop();
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.around.push(item.sig.ident.to_string());
        visit::visit_impl_item_fn(self, item);
        self.around.pop();
    }
}
