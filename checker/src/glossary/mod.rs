//! Words of Rust for people who are new to it, beside what the compiler or a panic says.
//!
//! A gloss knows one mistake of Rust: by the error's code or the panic's words, and by what stands
//! in the source at that place. Where it is not sure, it is silent. The glosses are a file each,
//! `course/glosses`.

pub mod source;
pub mod function;
pub mod spot;
pub mod types;
pub mod trouble;
pub mod writing;
pub mod gloss;
mod glosses;

use crate::course::Exercise;
use crate::place::Remark;
use crate::stack::deep;
use crate::submission::Source;
use source::{SourceText, texts};
use trouble::Trouble;

pub use glosses::all;

/// What a gloss says of one piece of source.
#[derive(Debug, Clone, PartialEq)]
pub struct Glossed {
    /// The gloss that says it.
    pub name: &'static str,
    pub says: Remark,
}

/// So many are said of one exercise.
const MOST: usize = 3;

/// What the glosses say of `troubles`, which an exercise with these `sources` has. They are an
/// extra: where there is no room to read the sources again, nothing is said.
pub fn glosses(
    exercise: &'static Exercise,
    sources: &[Source],
    troubles: &[Trouble],
) -> Vec<Glossed> {
    if troubles.is_empty() {
        return Vec::new();
    }
    let said = deep(|| {
        let texts = texts(exercise, sources);
        said(&texts, troubles)
    });
    said.ok().flatten().unwrap_or_default()
}

fn said(texts: &[SourceText], troubles: &[Trouble]) -> Vec<Glossed> {
    let mut said: Vec<Glossed> = Vec::new();
    for trouble in troubles {
        for gloss in all() {
            let Some(says) = gloss.says(trouble, texts) else {
                continue;
            };
            let is_said = said.iter().any(|it| it.name == gloss.name);
            if !is_said && said.len() < MOST {
                let name = gloss.name;
                said.push(Glossed { name, says });
            }
        }
    }
    said
}
