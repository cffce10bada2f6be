//! Sources that are nested more deeply than a parser can follow. They bring down neither the checker,
//! which reads them, nor the compiler for the other steps.

use crate::attempt::{Attempt, saddle};

/// As much of `piece` as a file can hold.
fn much(piece: &str) -> String {
    piece.repeat(100_000 / piece.len())
}

/// So many functions.
fn broad(count: usize) -> String {
    let function = |number| format!("pub fn f{number}(x: f64) -> f64 {{ x + {number}.0 }} ");
    (0..count).map(function).collect()
}

// Holds: deep-or-broad-source
#[test]
fn a_source_that_is_nested_beyond_reason_is_said_to_be() {
    for code in [
        format!("fn f() -> bool {{ {}true }}", much("!")),
        format!("fn f(x: {}i32) {{}}", much("&")),
        format!("fn f() -> i32 {{ {}1 }}", much("1 + ")),
        format!("fn f() -> i32 {{ 1i32{} }}", much(".abs()")),
        format!("fn f() -> i32 {{ {}{{ 1 }} }}", much("if true { 1 } else ")),
        format!("use a{};", much("::a")),
        format!("fn f() {{ {}{} }}", "(".repeat(50_000), ")".repeat(50_000)),
        format!("fn f(x: {}{}) {{}}", much("Vec<"), ">".repeat(25_000)),
    ] {
        let attempt = Attempt::with("ex09_saddle/src/lib.rs", saddle("right(p)", &code));
        let said = attempt.grade();
        let shown = &code[..40];
        assert_eq!(said.verdict(), "INCOMPLETE", "{shown}… earned a verdict");
        said.says("ex09_saddle", "is nested too deeply to be read");
        assert_eq!(
            said.status("ex08_table"),
            "passed",
            "{shown}… reached another step"
        );
    }
}

// Holds: deep-or-broad-source
#[test]
fn a_source_that_is_not_quite_so_deep_is_read() {
    for code in [
        format!("pub fn f() -> bool {{ {}true }}", "!".repeat(1_500)),
        format!("pub fn f() -> i32 {{ {}1 }}", "1 + ".repeat(700)),
        // What stands side by side is not deep.
        broad(900),
        format!("pub fn f() {{ {} }}", "if true {} ".repeat(1_500)),
    ] {
        let attempt = Attempt::with("ex09_saddle/src/lib.rs", saddle("right(p)", &code));
        attempt.grade().is_complete();
    }
}

// Holds: deep-or-broad-source
#[test]
fn a_manifest_that_is_nested_beyond_reason_is_refused_with_its_line() {
    for text in [
        format!("x = {}", much("[")),
        format!("x = {}", much("{a=")),
        format!("a{} = 1", much(".a")),
        format!("[a{}]", much(".a")),
    ] {
        let attempt = Attempt::with("ex09_saddle/Cargo.toml", text);
        let said = attempt.grade();
        said.saddle_is("does-not-compile", "ex09_saddle/Cargo.toml:1: ");
    }
}
