//! The policies that hold the parts of the project together: one file a rule, one test a sentence.
//!
//! A learner works in `exercises/`, so no rule fails because somebody has started: what concerns the
//! stubs as they are handed out runs only while [`floor::pristine`] says so.

#[path = "../common/mod.rs"]
mod common;

// What the rules look at, and how.
mod files;
mod floor;
mod run;

// The rules.
mod answers_in_subsets;
mod attacks;
mod changes;
mod chapters;
mod counterparts;
mod counts;
mod devcontainer;
mod editors;
mod facts;
mod given;
mod learners_copy;
mod languages;
mod manifests;
mod modules;
mod names;
mod no_fonts;
mod own_business;
mod pictures;
mod png_is_opt_in;
mod probe_sources;
mod shared_target;
mod solutions_fill_stubs;
mod times;
mod translations;
mod update;
