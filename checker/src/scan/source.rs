//! What a source file names, by parsing it: comments, strings and local names lock nothing.

use crate::course::{self, Exercise};
use crate::fault::Fault;
use crate::place::{Place, Remark};
use crate::scan::catalogue;
use crate::scan::facts::{Called, Lock, Scanned, Todo};
use crate::scan::names::{Names, each_import};
use crate::scan::tokens::{DEPTH, Tokens};
use crate::stack::deep;
use crate::submission::ROOT;
use crate::text::reverses;
use crate::words;
use std::collections::BTreeSet;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// Adds what `text`, the file `path` of `exercise`, says to `scanned`.
///
/// The parser calls itself for whatever is nested, so it gets a stack that no file up to [`DEPTH`]
/// can use up.
///
/// # Errors
/// When the machine has no such stack.
pub fn scan(
    exercise: &'static Exercise,
    path: &str,
    text: &str,
    scanned: &mut Scanned,
) -> Result<(), Fault> {
    let file = format!("{}/{path}", exercise.name);
    let is_reversed = |line: &str| !line.is_ascii() && line.contains(reverses);
    if let Some(line) = text.lines().position(is_reversed) {
        scanned.warnings.push(Remark::at(
            Place::line(&file, line + 1),
            words::scan::REVERSES_TEXT,
        ));
    }
    if deep(|| read(exercise, path, text, &mut *scanned))?.is_none() {
        let why = words::scan::FILE_NOT_READ;
        scanned.unreadable.push(Remark::at(Place::file(file), why));
        not_read(exercise, path, 0, scanned);
    }
    Ok(())
}

/// Notes that a source cannot be read as the compiler reads it, and in which line; 0 for the whole.
pub fn not_read(exercise: &Exercise, path: &str, line: usize, scanned: &mut Scanned) {
    let place = Place::line(format!("{}/{path}", exercise.name), line);
    scanned.unread.get_or_insert(place);
}

fn read(exercise: &'static Exercise, path: &str, text: &str, scanned: &mut Scanned) {
    let file = format!("{}/{path}", exercise.name);
    let tokens = match Tokens::of(text) {
        Ok(tokens) => tokens,
        Err(line) => return not_read(exercise, path, line, scanned),
    };
    if let Some((line, why)) = tokens.refused {
        let remark = Remark::at(Place::line(&file, line), why);
        scanned.refused.get_or_insert(remark);
    }
    if tokens.depth > DEPTH {
        let why = words::scan::TOO_DEEP;
        scanned.unreadable.push(Remark::at(Place::file(file), why));
        scanned.too_deep = true;
        return;
    }
    let mut reader = Reader {
        exercise: exercise.name,
        path,
        names: Names::default(),
        around: Vec::new(),
        functions: exercise.functions(),
        variables: Variables::default(),
        imports: false,
        scanned,
    };
    match syn::parse2::<syn::File>(tokens.stream.clone()) {
        Ok(file) => {
            reader.names.visit_file(&file);
            reader.visit_file(&file);
        }
        // A part of a file, for `include!`, or no Rust: names can be told nevertheless.
        Err(_) => reader.tokens(tokens.stream, false),
    }
}

/// So many locks of one crate are noted.
const LOCKS: usize = 50;

/// Reads one file, from its syntax tree as far as there is one.
pub struct Reader<'a> {
    exercise: &'static str,
    path: &'a str,
    names: Names,
    /// The functions around the place that is being read.
    around: Vec<String>,
    /// The functions that the learner writes here.
    functions: Vec<&'static str>,
    /// The variables of the function that is being read: `row` may be one, and not the function.
    variables: Variables,
    /// Is it a `use`?
    imports: bool,
    scanned: &'a mut Scanned,
}

impl Reader<'_> {
    fn place(&self, span: proc_macro2::Span) -> Place {
        Place {
            file: format!("{}/{}", self.exercise, self.path),
            line: span.start().line,
            column: span.start().column + 1,
        }
    }

    fn called(&self, exercise: &'static str, function: &str, span: proc_macro2::Span) -> Called {
        Called {
            by: self.around.last().cloned().unwrap_or_default(),
            exercise,
            function: function.to_string(),
            place: self.place(span),
        }
    }

    /// A name that is one of the functions of this exercise, or of this file, if it is.
    fn own_function(&mut self, name: &str, span: proc_macro2::Span) {
        if self.functions.contains(&name) || self.names.functions.contains(name) {
            let called = self.called(self.exercise, name, span);
            self.scanned.calls.insert(called);
        }
    }

    fn lock(&mut self, what: String, span: proc_macro2::Span) {
        let lock = Lock {
            exercise: self.exercise,
            what,
            place: self.place(span),
        };
        if self.scanned.locks.len() < LOCKS && !self.scanned.locks.contains(&lock) {
            self.scanned.locks.push(lock);
        }
    }

    /// A path, as the names between its `::`.
    pub fn path_of_names(&mut self, names: &[String], span: proc_macro2::Span) {
        let names = self.names.whole(names);
        let Some(first) = names.first() else { return };
        let mut all = course::all().iter();
        let earlier = all.find(|exercise| exercise.name == *first);
        // An import alone calls nothing.
        if let (Some(exercise), Some(function)) = (earlier, names.get(1).filter(|_| !self.imports))
        {
            let called = self.called(exercise.name, function, span);
            self.scanned.calls.insert(called);
        }
        let own = self.names.modules.contains(first);
        if let Some(does) = catalogue::does(first).filter(|_| !own) {
            self.lock(words::scan::uses_crate(does, first), span);
        }
        let starts =
            |pair: &[String]| pair[0] == "process" && ["Command", "*"].contains(&&*pair[1]);
        if !own && names.windows(2).any(starts) {
            self.lock(words::scan::STARTS_PROGRAM.to_string(), span);
        }
    }

    /// A name before brackets: what is called is a function, also where its result goes to a variable
    /// of the same name; unless that variable is a closure.
    pub fn call(&mut self, name: &str, span: proc_macro2::Span) {
        if !self.variables.called.contains(name) {
            self.own_function(name, span);
        }
    }

    /// Code taken from a file: inside the crate it is the learner's own.
    pub fn code_from(&mut self, what: &str, file: Option<&str>, span: proc_macro2::Span) {
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
            Some(file) if inside(file) => {
                if !file.ends_with(".rs") {
                    let why = words::scan::file_no_rust(file, what);
                    let warning = Remark::at(self.place(span), why);
                    self.scanned.warnings.push(warning);
                }
                return;
            }
            Some(file) if file.split(['/', '\\']).any(|part| part == "solutions") => {
                words::scan::file_from_solutions(file, what)
            }
            Some(file) => words::scan::file_outside(file, what),
            None => words::scan::file_computed(what),
        };
        self.lock(what, span);
    }

    /// Notes where a function stands. The file where the crate begins is believed first.
    fn function(&mut self, signature: &syn::Signature) {
        if !self.around.is_empty() {
            return;
        }
        let (name, place) = (
            signature.ident.unraw().to_string(),
            self.place(signature.ident.span()),
        );
        if self.path == ROOT || !self.scanned.functions.contains_key(&name) {
            self.scanned.functions.insert(name, place);
        }
    }

    pub fn todo(&mut self, called: &'static str, span: proc_macro2::Span) {
        let function = self.around.last().cloned().unwrap_or_default();
        let todo = Todo {
            called,
            function,
            place: self.place(span),
        };
        self.scanned.todos.push(todo);
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut leaves: Vec<Vec<String>> = Vec::new();
        each_import(&item.tree, &mut Vec::new(), &mut |path, _| {
            leaves.push(path.to_vec())
        });
        self.imports = true;
        let span = item.span();
        for path in leaves {
            self.path_of_names(&path, span);
        }
        self.imports = false;
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        self.path_of_names(&[item.ident.unraw().to_string()], item.span());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.unraw().to_string())
            .collect();
        if names.len() > 1 || self.names.imports.contains_key(&names[0]) {
            self.path_of_names(&names, path.span());
            // `Self::value`, `helpers::walk`.
            if let Some(last) = names.last().filter(|_| !self.imports) {
                self.own_function(last, path.span());
            }
        } else if !self.variables.all.contains(&names[0]) {
            self.own_function(&names[0], path.span());
        }
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(path) = &*call.func
            && let Some(name) = path.path.get_ident()
        {
            self.call(&name.unraw().to_string(), name.span());
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.own_function(&call.method.unraw().to_string(), call.method.span());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        for attribute in &module.attrs {
            match &attribute.meta {
                syn::Meta::List(list) => self.attribute(list.tokens.clone()),
                syn::Meta::NameValue(pair) if pair.path.is_ident("path") => {
                    let file = match &pair.value {
                        syn::Expr::Lit(literal) => match &literal.lit {
                            syn::Lit::Str(file) => Some(file.value()),
                            _ => None,
                        },
                        _ => None,
                    };
                    self.code_from("#[path]", file.as_deref(), attribute.span());
                }
                _ => {}
            }
        }
        visit::visit_item_mod(self, module);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        // Tests are compiled for the learner alone: here they do nothing, and lock nothing.
        if is_for_tests(item) {
            return;
        }
        let defined = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            _ => None,
        };
        if let Some(ident) = defined
            && let Some(from) = catalogue::copied_from(&ident.unraw().to_string())
        {
            self.lock(words::scan::part_of_crate(from, ident), ident.span());
        }
        visit::visit_item(self, item);
    }

    fn visit_item_foreign_mod(&mut self, item: &'ast syn::ItemForeignMod) {
        self.lock(words::scan::OTHER_LANGUAGE.to_string(), item.span());
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if let Some(last) = call.path.segments.last() {
            self.macro_call(
                &last.ident.unraw().to_string(),
                call.path.span(),
                &call.tokens,
            );
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig);
        self.around.push(item.sig.ident.unraw().to_string());
        let within = Variables::of(&item.sig, &item.block);
        let outer = std::mem::replace(&mut self.variables, within);
        visit::visit_item_fn(self, item);
        self.variables = outer;
        self.around.pop();
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig);
        self.around.push(item.sig.ident.unraw().to_string());
        let within = Variables::of(&item.sig, &item.block);
        let outer = std::mem::replace(&mut self.variables, within);
        visit::visit_impl_item_fn(self, item);
        self.variables = outer;
        self.around.pop();
    }
}

/// Is it a module or a function that stands below `#[cfg(test)]`?
fn is_for_tests(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    })
}

/// The variables that are bound anywhere in a function, its parameters among them.
#[derive(Default)]
struct Variables {
    all: BTreeSet<String>,
    /// Those that can be called: parameters and closures.
    called: BTreeSet<String>,
}

impl Variables {
    fn of(signature: &syn::Signature, body: &syn::Block) -> Variables {
        let mut variables = Variables::default();
        variables.visit_signature(signature);
        variables.called = variables.all.clone();
        variables.visit_block(body);
        variables
    }
}

impl<'ast> Visit<'ast> for Variables {
    fn visit_pat_ident(&mut self, variable: &'ast syn::PatIdent) {
        self.all.insert(variable.ident.unraw().to_string());
        visit::visit_pat_ident(self, variable);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        let value = local.init.as_ref().map(|init| &*init.expr);
        if let (syn::Pat::Ident(name), Some(syn::Expr::Closure(_))) = (&local.pat, value) {
            self.called.insert(name.ident.unraw().to_string());
        }
        visit::visit_local(self, local);
    }

    // What a function within holds is its own.
    fn visit_item(&mut self, _: &'ast syn::Item) {}
}
