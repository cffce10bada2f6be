//! Whatever a submission holds, reading it ends in an answer, never in a panic.
//!
//! Inputs are arbitrary text, and real files with pieces cut out, doubled and put elsewhere.

use checker::calls::{ex01_surface::Linspace, ex03_step::Step, ex07_guard::GuardedDescent};
use checker::compile::diagnostics;
use checker::course::{self, Exercise};
use checker::figures::record;
use checker::place::Remark;
use checker::request::{Request, Wire};
use checker::scan::manifest::{Inherited, Manifest};
use checker::scan::{Scanned, source};
use checker::surface::Surface;
use checker::text::wrap;
use checker::understanding::answers::Answers;
use checker::understanding::challenge;
use checker::understanding::write_up::Claims;
use checker::wire::Value;
use proptest::prelude::*;
use std::path::Path;

const MANIFEST: &str = include_str!("../../solutions/ex08_table/Cargo.toml");
const SOURCE: &str = include_str!("../../solutions/ex07_guard/src/lib.rs");
const ANSWERS: &str = include_str!("../../solutions/understanding.toml");
const PICTURE: &str = "<svg><desc>d</desc>\n<metadata>{\"figure\":\"momentum\",\
    \"surface\":{\"bowl\":[1,20]},\"start\":[-2.5,2],\"steps\":2,\"lr\":0.02,\"runs\":[\
    {\"momentum\":0,\"points\":[[-2.5,2],[-2.45,1.2],[-2.401,0.72]]},\
    {\"momentum\":0.9,\"points\":[[-2.5,2],[-2.45,1.2],[\"nan\",\"-inf\"]]}]}</metadata></svg>";
const TABLE: &str = include_str!("../../solutions/figures/table.md");
const WRITE_UP: &str = include_str!("../../solutions/write-up.md");

fn exercise(name: &str) -> &'static Exercise {
    course::find(name).expect("the course has it")
}

/// Does a refusal name this file, and a line of it where the whole is not meant?
fn names_file(why: &Remark, file: &str) -> bool {
    why.below("").starts_with(&format!("{file}:"))
}

/// `text` with some pieces cut out, doubled, or replaced by something arbitrary.
fn mangled(text: &'static str) -> impl Strategy<Value = String> {
    let edit = (0.0..1.0f64, 0.0..0.1f64, 0..3u8, "\\PC{0,12}");
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut letters: Vec<char> = text.chars().collect();
        for (at, length, kind, other) in edits {
            let start = (at * letters.len() as f64) as usize;
            let end = (start + (length * letters.len() as f64) as usize).min(letters.len());
            let piece: Vec<char> = letters[start..end].to_vec();
            match kind {
                0 => drop(letters.drain(start..end)),
                1 => drop(letters.splice(start..start, piece)),
                _ => drop(letters.splice(start..end, other.chars())),
            }
        }
        letters.into_iter().collect()
    })
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<f64>().prop_map(Value::Number),
        any::<u64>().prop_map(Value::Count),
        any::<String>().prop_map(Value::Word),
    ];
    leaf.prop_recursive(4, 64, 8, |inner| {
        prop::collection::vec(inner, 0..8).prop_map(Value::List)
    })
}

fn encoded(value: &Value) -> String {
    let mut line = String::new();
    value.encode(&mut line);
    line
}

/// A word with which no line is a value: a bracket without its other, an unknown letter, a number
/// that is none, or simply one value too many.
fn odd_word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "[",
        "]",
        "x1",
        "1",
        "n",
        "nxyz",
        "n11112222333344445",
        "c",
        "c-1",
        "c1.5",
        "w%",
        "w%zz;",
        "c99999999999999999999",
        "c0",
    ])
}

/// What a request may be made of, and what not.
fn any_argument() -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => any::<f64>().prop_map(Value::Number),
        2 => any::<u64>().prop_map(Value::Count),
        2 => prop::collection::vec(any::<f64>(), 0..4).prop_map(Value::list),
        2 => Just(Surface::saddle().to_value()),
        1 => any_value(),
    ]
}

/// Whatever is read as this request is sent as it came.
fn fits<R: Request>(arguments: &[Value]) -> Result<(), TestCaseError> {
    if let Some(request) = R::from_arguments(arguments) {
        let sent = Value::List(request.arguments());
        prop_assert_eq!(encoded(&sent), encoded(&Value::List(arguments.to_vec())));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_manifest_is_sorted_out_or_refused_with_its_line(text in mangled(MANIFEST)) {
        if let Err(why) = Manifest::read(exercise("ex08"), &text, &Inherited::by(Path::new("nowhere"))) {
            prop_assert!(names_file(&why, "ex08_table/Cargo.toml"), "no line in {why:?}");
        }
    }

    #[test]
    fn arbitrary_text_is_no_manifest_to_fear(text in "\\PC{0,200}") {
        let _ = Manifest::read(exercise("ex01"), &text, &Inherited::by(Path::new("nowhere")));
    }

    #[test]
    fn a_mangled_source_is_scanned(text in mangled(SOURCE)) {
        let scanned = source::scan(exercise("ex07"), "src/lib.rs", &text, &mut Scanned::default());
        scanned.expect("the machine is well");
    }

    #[test]
    fn a_mangled_answer_file_is_read_or_refused_with_its_line(text in mangled(ANSWERS)) {
        if let Err(why) = Answers::read(&text) {
            prop_assert!(names_file(&why, "understanding.toml"), "no line in {why:?}");
        }
    }

    #[test]
    fn what_was_written_is_read_again(text in mangled(ANSWERS)) {
        if let Ok(answers) = Answers::read(&text) {
            let again = Answers::read(&answers.write("")).expect("it was written by us");
            prop_assert_eq!(&again.name, &answers.name);
            for name in challenge::names() {
                prop_assert_eq!(again.of(name), answers.of(name));
            }
        }
    }

    #[test]
    fn a_mangled_write_up_is_read(text in mangled(WRITE_UP)) {
        let _ = Claims::read(&text);
    }

    #[test]
    fn a_mangled_figure_is_read_or_refused(picture in mangled(PICTURE), table in mangled(TABLE)) {
        for (text, name) in [(picture, "momentum"), (table, "table")] {
            if let Ok(record) = record::read(&text, name) {
                prop_assert!(record.steps * record.runs.len() <= 50_000, "too much to run again");
            }
        }
    }

    #[test]
    fn arbitrary_text_in_a_figure_is_nothing_to_fear(json in "[\\PC{}\\[\\]\":,0-9e.-]{0,200}") {
        let _ = record::read(&format!("<metadata>{json}</metadata>"), "saddle");
    }

    #[test]
    fn compiler_messages_are_read_from_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        diagnostics::errors(&bytes);
    }

    #[test]
    fn a_value_comes_back_as_it_was_sent(value in any_value()) {
        let line = encoded(&value);
        prop_assert!(!line.contains('\n'), "a value fills one line");
        let back = Value::decode(&line).expect("it was encoded");
        // Bit by bit: NaN comes back as the same NaN.
        prop_assert_eq!(line, encoded(&back));
    }

    #[test]
    fn a_line_that_is_read_says_the_same_when_it_is_written_again(
        line in "[ncw\\[\\] 0-9a-f%;]{0,60}",
    ) {
        if let Some(value) = Value::decode(&line) {
            let again = encoded(&value);
            prop_assert_eq!(&again, &encoded(&Value::decode(&again).expect("it was encoded")));
        }
    }

    // Holds: forged-answers
    #[test]
    fn a_line_that_is_no_value_is_refused(value in any_value(), odd in odd_word(), first in any::<bool>()) {
        let line = encoded(&value);
        let line = match first {
            true => format!("{odd} {line}"),
            false => format!("{line} {odd}"),
        };
        prop_assert_eq!(Value::decode(&line), None, "{}", line);
    }

    #[test]
    fn arguments_that_fit_a_request_are_those_that_it_sends(
        arguments in prop::collection::vec(any_argument(), 2..7),
    ) {
        fits::<Linspace>(&arguments)?;
        fits::<Step>(&arguments)?;
        fits::<GuardedDescent>(&arguments)?;
    }

    #[test]
    fn any_value_is_read_as_an_answer_or_is_none(value in any_value()) {
        if let Some(surface) = Surface::from_value(&value) {
            prop_assert_eq!(encoded(&surface.to_value()), encoded(&value));
        }
    }

    #[test]
    fn wrapped_text_keeps_every_word(text in "\\PC{0,300}", width in 1usize..100) {
        let lines = wrap(&text, width);
        let words = |text: &str| text.split_whitespace().map(String::from).collect::<Vec<_>>();
        prop_assert_eq!(words(&lines.join(" ")), words(&text));
        for line in lines {
            prop_assert!(line.chars().count() <= width || !line.contains(' ') || line.contains('`'));
        }
    }
}

// Holds: deep-or-broad-source
#[test]
fn a_source_that_is_nested_beyond_reason_is_refused_and_not_followed() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("if x {", "}")] {
        let deep = format!(
            "fn f() {{ {}{} }}",
            open.repeat(100_000),
            close.repeat(100_000)
        );
        let mut scanned = Scanned::default();
        source::scan(exercise("ex01"), "src/lib.rs", &deep, &mut scanned)
            .expect("the machine is well");
        assert_eq!(
            scanned.unreadable.len(),
            1,
            "{open} nested 100 000 deep should be refused"
        );
    }
}

// Holds: deep-or-broad-source
#[test]
fn a_source_of_one_endless_expression_does_not_exhaust_the_reader() {
    let size = checker::submission::FILE_BYTES as usize - 100;
    for piece in ["!", "&", "- ", "1+", "|| ", "*", "a.b", "if x {} else "] {
        let text = format!("fn f() {{ {}1 }}", piece.repeat(size / piece.len()));
        let mut scanned = Scanned::default();
        source::scan(exercise("ex01"), "src/lib.rs", &text, &mut scanned)
            .expect("the machine is well");
    }
}

// Holds: unsafe-code
#[test]
fn an_attribute_that_no_exercise_needs_is_refused_however_it_is_written() {
    let refused = |text: &str| {
        let mut scanned = Scanned::default();
        source::scan(exercise("ex01"), "src/lib.rs", text, &mut scanned)
            .expect("the machine is well");
        scanned.refused.map(|remark| remark.below(""))
    };
    for text in [
        "#[global_allocator] static A: System = System;",
        "#![no_main]",
        "#[ /* x */ no_mangle] fn f() {}",
        "#[r#no_mangle] fn f() {}",
        "#[::core::prelude::v1::global_allocator] static A: System = System;",
        "#[core::prelude::v1::test] fn f() {}",
        "#[cfg_attr(all(), global_allocator)] static A: System = System;",
        "#[cfg_attr(all(a, b), doc = \"\", used)] static A: u8 = 0;",
        "#[cfg_attr(all(), cfg_attr(all(), instruction_set(arm::t32)))] fn f() {}",
        "fn f() { #[used] static A: u8 = 0; }",
        "macro_rules! m { () => { #[used] static A: u8 = 0; } }",
        "macro_rules! m { ($a:ident) => { #[$a] static A: System = System; } } m!(global_allocator);",
        "macro_rules! m { ($g:tt) => { #$g static A: System = System; } } m!([global_allocator]);",
        "use core::prelude::v1::global_allocator as test; #[test] static A: System = System;",
        "use core::prelude::v1::r#global_allocator as test; #[test] static A: System = System;",
    ] {
        let says = refused(text).unwrap_or_else(|| panic!("not refused: {text}"));
        assert!(
            says.contains("src/lib.rs:1: the attribute "),
            "{text}\n{says}"
        );
    }
    for text in [
        "#[inline] #[must_use = \"x\"] fn f() {}",
        "#[cfg_attr(all(test, not(x)), derive(Debug), doc = \"global_allocator\")] struct S;",
        "#[derive(Clone, Copy)] struct S { #[allow(dead_code)] used: u8 }",
        "#[rustfmt::skip] fn f() {}",
        "/// `#[no_mangle]`\nfn f() {}",
        "macro_rules! m { ($(#[$meta:meta])* $n:ident) => { $(#[$meta])* struct $n; } } m!(/** x */ S);",
    ] {
        assert_eq!(refused(text), None, "{text}");
    }
}

#[test]
fn a_closure_is_not_the_function_of_its_name() {
    for (text, is_called) in [
        ("fn render() { let row = |x: f64| x; row(1.0); }", false),
        ("fn render(row: impl Fn(f64)) { row(1.0); }", false),
        ("fn render() { let row = row(1.0); }", true),
        ("fn render() { row(1.0); }", true),
        (
            "impl T { fn render(&self, row: fn(f64)) { row(1.0); } }",
            false,
        ),
        (
            "impl T { fn render(&self) { let row = 1; let _ = row; } }",
            false,
        ),
        ("impl T { fn render(&self) { let row = row(1.0); } }", true),
    ] {
        let mut scanned = Scanned::default();
        source::scan(exercise("ex08"), "src/lib.rs", text, &mut scanned)
            .expect("the machine is well");
        let called = scanned.calls.iter().any(|call| call.function == "row");
        assert_eq!(called, is_called, "{text}");
    }
}
