//! Types, traits, macros and names that pretend to be others. The checker compares plain numbers in a
//! process of its own, so there is nothing to pretend to.

use crate::attempt::{Attempt, instead, saddle, solution};

/// Names of the language and of its library, taken.
const SHADOWS: &str = "
#[macro_export] macro_rules! vec { ($($t:tt)*) => { $crate::never() } }
#[macro_export] macro_rules! format { ($($t:tt)*) => { String::from(\"Converges\") } }
#[macro_export] macro_rules! println { ($($t:tt)*) => { std::process::exit(0) } }
#[macro_export] macro_rules! assert_eq { ($($t:tt)*) => {} }
pub fn never() -> ! { loop {} }
pub mod std { pub mod process { pub fn exit(_: i32) {} } }
pub mod support {}
pub struct Vec; pub struct Box; pub struct Result;
pub trait Into<T> { fn into(self) -> T; }
pub trait Same { fn eq(&self, _: &Self) -> bool { true } }
impl<T> Same for T {}
";

// Holds: confusing-types
#[test]
fn shadowed_names_stay_in_the_crate() {
    Attempt::saddle("right(p)", SHADOWS).grade().is_complete();
    Attempt::saddle("99.0", SHADOWS)
        .grade()
        .saddle_is("failed", "yours returns 99");
}

// Holds: confusing-types
#[test]
fn a_number_type_of_ones_own_is_not_the_one_of_the_course() {
    let own = "#[allow(non_camel_case_types)] pub struct f64;";
    let said = Attempt::with("ex09_saddle/src/lib.rs", saddle("right(p)", own)).grade();
    said.is("INCOMPLETE", &[("ex09_saddle", "does-not-compile")]);

    let text = solution("ex01_surface");
    let own = "pub struct Point<const N: usize = 2>(pub [f64; N]);";
    let given = "pub type Point<const N: usize = 2> = [f64; N];";
    assert!(text.contains(given), "the exercise gives Point otherwise");
    let said = Attempt::with("ex01_surface/src/lib.rs", text.replace(given, own)).grade();
    assert_eq!(said.status("ex01_surface"), "does-not-compile");
    assert_eq!(said.verdict(), "INCOMPLETE");
}

// Holds: confusing-types
#[test]
fn a_value_that_equals_everything_equals_nothing_here() {
    let text = solution("ex05_sweep");
    let derived = "#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum Behaviour";
    assert!(
        text.contains(derived),
        "the exercise gives Behaviour otherwise"
    );
    let own = "
impl PartialEq for Behaviour { fn eq(&self, _: &Behaviour) -> bool { true } }
impl std::fmt::Debug for Behaviour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(\"Converges Crawls Stalls Diverges\")
    }
}
";
    let text = text.replace(derived, "#[derive(Clone, Copy)]\npub enum Behaviour") + own;
    let said = Attempt::with("ex05_sweep/src/lib.rs", text).grade();
    let status = said.status("ex05_sweep").to_string();
    assert!(
        ["failed", "does-not-compile"].contains(&status.as_str()),
        "{}",
        said.text()
    );
    assert_eq!(said.verdict(), "INCOMPLETE");
}

// Holds: confusing-types
#[test]
fn a_number_that_is_none_is_not_right() {
    for body in [
        "f64::NAN",
        "f64::INFINITY",
        "-f64::NAN",
        "f64::from_bits(0x7ff8_dead_beef_0000)",
    ] {
        Attempt::saddle(body, "")
            .grade()
            .saddle_is("failed", "saddle_value at");
    }
}

// Holds: confusing-types
#[test]
fn an_answer_of_another_shape_is_not_right() {
    for (exercise, function) in [
        ("ex01_surface", "pub fn linspace(_: f64, _: f64, _: usize) -> Vec<f64> { Vec::new() }"),
        (
            "ex01_surface",
            "pub fn sample_grid(_: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
                 vec![vec![f64::NAN; ys.len() + 1]; xs.len() + 1]
             }",
        ),
        ("ex09_saddle", "pub fn escape_step(_: &[Point], _: f64) -> Option<usize> { Some(usize::MAX) }"),
        ("ex08_table", "pub fn render(_: &[Row]) -> String { \"| yes |\".repeat(1_000) }"),
    ] {
        let text = instead(exercise, function);
        let said = Attempt::with(&format!("{exercise}/src/lib.rs"), text).grade();
        assert_eq!(said.status(exercise), "failed", "{function}\n{}", said.text());
        assert_eq!(said.verdict(), "INCOMPLETE", "{function}");
    }
}
