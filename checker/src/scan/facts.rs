//! What the files of a crate say.

use crate::place::{Place, Remark};
use std::collections::{BTreeMap, BTreeSet};

/// A fact for TOOL-LOCKED: the gradient or the descent is not the learner's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Lock {
    pub exercise: &'static str,
    /// `dependency argmin`, and what it would do.
    pub what: String,
    pub place: Place,
}

/// A `todo!()` that is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Todo {
    /// `todo` or `unimplemented`.
    pub called: &'static str,
    /// The function around it.
    pub function: String,
    pub place: Place,
}

/// A function that is named, and the function in which its name stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Called {
    /// Empty outside of functions.
    pub by: String,
    /// `ex03_step`; an earlier exercise, or the same.
    pub exercise: &'static str,
    /// `step`.
    pub function: String,
    /// Where its name stands.
    pub place: Place,
}

/// What the files of one crate say.
#[derive(Debug, Default)]
pub struct Scanned {
    pub locks: Vec<Lock>,
    pub todos: Vec<Todo>,
    /// Where each function stands, by its own name.
    pub functions: BTreeMap<String, Place>,
    /// Earlier exercises that the manifest depends on.
    pub needs: Vec<&'static str>,
    /// Functions of earlier exercises, and its own, that its functions name.
    pub calls: BTreeSet<Called>,
    /// Dependencies that lock nothing, which the checker builds without.
    pub built_without: Vec<String>,
    /// What cannot be read: a manifest that is no TOML, a source nested too deep.
    pub unreadable: Vec<Remark>,
    /// A source is nested too deeply to be read: such a crate is not even compiled.
    pub too_deep: bool,
    /// The first piece of code that is never run, such as unsafe code: nor is such a crate
    /// compiled.
    pub refused: Option<Remark>,
    /// The first source that cannot be read as the compiler reads it. Such a crate is compiled for
    /// the compiler's words, which say better what is wrong with it, and never run.
    pub unread: Option<Place>,
    /// What a person who reads the crate should know.
    pub warnings: Vec<Remark>,
}

impl Scanned {
    /// Is it the learner's own code, and none that could get round the limits? Then it is compiled.
    pub fn may_compile(&self) -> bool {
        self.locks.is_empty() && !self.too_deep && self.refused.is_none()
    }

    /// What `function` of `exercise`, whose files these are, names: itself, and in those of its own
    /// functions that it calls and that are `followed`, and in theirs.
    pub fn reached<'a>(
        &'a self,
        exercise: &str,
        function: &str,
        followed: impl Fn(&str) -> bool,
    ) -> Vec<&'a Called> {
        let (mut met, mut next) = (BTreeSet::new(), vec![function]);
        let mut reached = Vec::new();
        while let Some(by) = next.pop() {
            if !met.insert(by) {
                continue;
            }
            for called in self.calls.iter().filter(|called| called.by == by) {
                reached.push(called);
                if called.exercise == exercise && followed(&called.function) {
                    next.push(&called.function);
                }
            }
        }
        reached
    }

    /// And has all of it been read, as the compiler reads it? Then it is run.
    pub fn may_run(&self) -> bool {
        self.may_compile() && self.unread.is_none()
    }
}
