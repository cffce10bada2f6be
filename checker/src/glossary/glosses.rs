//! The glosses: a module each, `course/glosses`.

use crate::glossary::gloss::Gloss;

include!(concat!(env!("OUT_DIR"), "/glosses.rs"));

/// All of them.
pub fn all() -> &'static [&'static Gloss] {
    GLOSSES
}
