//! What a submission may try with a text that two readers read in two ways: to hide from the scanner
//! what the compiler sees. `tests/differential` looks for such texts.

use crate::attempt::{Attempt, place, saddle};

const NOT_READ: &str = "the checker cannot read it as Rust, and runs nothing that it has not read";

/// A file whose first line the compiler passes over, and with it the beginning of a raw string.
fn hides(first_line: &str, end: &str) -> String {
    // Words on the whole file may stand at its beginning only.
    let shown = saddle("only_if(hidden(), p)", "").replace("//!", "//");
    format!("{first_line}\npub fn hidden() -> bool {{ true }}\n// \"####{end}\n{shown}")
}

// Holds: two-readings
#[test]
fn what_a_first_line_hides_from_the_scanner_is_not_run() {
    for (first_line, end) in [
        ("#!/usr/bin/env r####\"", ""),
        ("\u{feff}#!/x r####\"", ""),
        // White space to one reader, and not to the other.
        ("#!\u{3000}[doc = r####\"", "]"),
        ("#!\u{a0}[doc = r####\"", "]"),
    ] {
        let said = Attempt::with("ex09_saddle/src/lib.rs", hides(first_line, end)).grade();
        said.saddle_is("does-not-compile", NOT_READ);
        said.says("ex09_saddle", "ex09_saddle/src/lib.rs:1: ");
    }
}

// Holds: two-readings
#[test]
fn what_it_hides_in_a_module_is_not_run_either() {
    let inner = "#!\u{3000}[doc = r####\"\npub fn hidden() -> bool { true }\n// \"####]\n";
    let attempt = Attempt::saddle("only_if(inner::hidden(), p)", "mod inner;");
    let said = attempt.and("ex09_saddle/src/inner.rs", inner).grade();
    said.saddle_is("does-not-compile", NOT_READ);
    said.says("ex09_saddle", "ex09_saddle/src/inner.rs:1: ");
}

// Holds: two-readings
#[test]
fn text_that_only_the_compiler_can_read_is_not_run() {
    let said = Attempt::with(
        "ex09_saddle/src/lib.rs",
        format!("#!/x (\n{}", saddle("right(p)", "")),
    );
    said.grade().saddle_is("does-not-compile", NOT_READ);
}

// Holds: two-readings
#[test]
fn a_sign_that_the_compiler_takes_for_a_letter_is_not_run() {
    let text = saddle(
        "only_if(K(), p)",
        "#[allow(non_snake_case)] fn \u{212a}() -> bool { true }",
    );
    let place = place("ex09_saddle", &text, "\u{212a}");
    let said = Attempt::with("ex09_saddle/src/lib.rs", text).grade();
    said.saddle_is("does-not-compile", NOT_READ);
    said.says("ex09_saddle", &place);
}
