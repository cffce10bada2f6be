//! What a person reads, a message each: `words/en/watch.ftl` is `words::watch`. Which language it is was
//! chosen when this was built; `words/generator.rs` says how messages become functions.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
