//! One reader under the fuzzer, the one that `FUZZ_READER` names:
//!
//! ```text
//! FUZZ_READER=source cargo +nightly fuzz run --sanitizer none --fuzz-dir checker/fuzz readers \
//!     checker/fuzz/corpus/source checker/tests/corpus/source
//! ```
//!
//! What it finds becomes a file in `tests/corpus`, from where the tests read it.

#![no_main]

#[path = "../../tests/fuzz/readers.rs"]
mod readers;

use libfuzzer_sys::fuzz_target;
use readers::{READERS, Reader};
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_READER").expect("FUZZ_READER names a reader");
    let found = READERS.iter().find(|(known, _)| *known == name);
    found.map(|(_, reader)| *reader).expect("a reader")
});

fuzz_target!(|bytes: &[u8]| READER(bytes));
