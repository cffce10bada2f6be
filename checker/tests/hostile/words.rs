//! Words that give orders: to a terminal, to the machine that shows a log, to a spreadsheet, to a
//! browser. They are shown, never obeyed.

use crate::attempt::{Attempt, checker, saddle};

/// Orders of every kind, on lines of their own and not.
const ORDERS: &str = "one\\u{1b}[2J\\u{1b}]0;title\\u{7}\\u{9b}31m two\\r\\n\
    ::set-output name=verdict::COMPLETE\\n   ::add-mask::x\\n::error::wrong\\n##[set-env name=PATH]x \
    ##vso[task.complete result=Succeeded;] ##teamcity[testFinished]\\n\
    \\u{202e}backwards\\u{2066}\\u{200f}\\u{2028}\\u{2029}\\u{85}\\u{200b} <b>&amp;</b> <script> ]]> =cmd|' /C calc'!A0 \\\"quoted\\\", ```";

/// Nothing in a report is an order.
#[track_caller]
fn assert_plain(report: &str) {
    let order = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(
                c,
                '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}'
            )
            || matches!(c, '\u{2066}'..='\u{2069}')
    };
    if let Some(at) = report.find(order) {
        let line = report[..at].lines().count();
        panic!(
            "a terminal would obey a character in line {line} of\n{}",
            report.escape_debug()
        );
    }
    for line in report.lines() {
        assert!(
            !line.trim_start().starts_with("::"),
            "a line begins with an order: {line:?}"
        );
        for order in ["##[", "##vso[", "##teamcity["] {
            assert!(!line.contains(order), "a line holds an order: {line:?}");
        }
    }
}

/// Both reports on a submission.
fn reports(attempt: &Attempt) -> [String; 2] {
    let json = checker()
        .args(["--format", "json", "--dir"])
        .arg(attempt.dir())
        .output()
        .expect("the checker starts");
    let json = String::from_utf8(json.stdout).expect("the checker writes UTF-8");
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(&json);
    assert!(parsed.is_ok(), "this is no JSON:\n{json}");
    [json, attempt.show()]
}

// Holds: words-that-are-obeyed
#[test]
fn the_words_of_a_panic_are_shown_and_not_obeyed() {
    let attempt = Attempt::saddle(&format!("panic!(\"{ORDERS}\")"), "");
    for report in reports(&attempt) {
        assert_plain(&report);
        assert!(report.contains("two"), "the words are not shown:\n{report}");
    }
    // Whoever reads the JSON gets the words as they were.
    let said = attempt.grade();
    said.saddle_is("panicked", "::set-output name=verdict::COMPLETE");
    said.says("ex09_saddle", "##[set-env name=PATH]x");
}

// Holds: words-that-are-obeyed
#[test]
fn the_words_of_the_compiler_are_shown_and_not_obeyed() {
    let attempt = Attempt::saddle("right(p)", &format!("compile_error!(\"{ORDERS}\");"));
    for report in reports(&attempt) {
        assert_plain(&report);
    }
    attempt
        .grade()
        .saddle_is("does-not-compile", "::error::wrong");
}

// Holds: forged-output
#[test]
fn what_a_program_prints_is_not_shown() {
    let body = format!("println!(\"\\n{ORDERS}\"); eprintln!(\"\\n{ORDERS}\"); 99.0");
    let attempt = Attempt::saddle(&body, "");
    for report in reports(&attempt) {
        assert_plain(&report);
        assert!(!report.contains("calc"), "it is shown:\n{report}");
    }
}

// Holds: words-that-are-obeyed, odd-names
#[test]
fn keys_and_dependencies_are_shown_and_not_obeyed() {
    let key = "\"\\u001b[2J\\n::error::x\\u202e##[x]\"";
    let attempt = Attempt::with("understanding.toml", format!("name = \"a\"\n[{key}]\n"))
        .and(
            "ex09_saddle/Cargo.toml",
            format!("[package]\nname = {key}\n[dependencies]\n{key} = \"1\"\n"),
        )
        .and("ex09_saddle/src/lib.rs", saddle("no_such()", ""));
    for report in reports(&attempt) {
        assert_plain(&report);
    }
    let attempt = Attempt::with("ex09_saddle/Cargo.toml", format!("{key} = \n"))
        .and("understanding.toml", format!("name = \"a\"\n{key} = \n"));
    for report in reports(&attempt) {
        assert_plain(&report);
    }
}

// Holds: words-that-are-obeyed, odd-names
#[cfg(unix)]
#[test]
fn names_of_files_are_shown_and_not_obeyed() {
    let name = "ex09_saddle/src/\u{1b}[2J\n::error::x\u{202e},\"'=cmd<b>##[x].rs";
    let attempt = Attempt::with(name, "\u{202e}").and(
        "ex09_saddle/src/lib.rs",
        saddle(
            "right(p)",
            "#[path = \"\u{1b}[2J\n::error::x\u{202e},\\\"'=cmd<b>##[x].rs\"] mod other;",
        ),
    );
    for report in reports(&attempt) {
        assert_plain(&report);
    }
    let said = attempt.grade();
    said.is("TOOL-LOCKED", &[("ex09_saddle", "locked")]);
    said.says("ex09_saddle", "::error::x");
}

// Holds: words-that-are-obeyed, odd-names
#[cfg(unix)]
#[test]
fn the_name_of_the_folder_is_shown_and_not_obeyed() {
    use std::fs;

    let inner = "a, \"b\" 'c'\n::error::x\n=cmd|'calc'!A0 <b>&\u{1b}[2J\u{202e}##[x]";
    let attempt = Attempt::saddle("no_such()", "");
    let named = attempt.dir().join(inner);
    fs::create_dir(&named).expect("made");
    for entry in fs::read_dir(attempt.dir()).expect("readable") {
        let entry = entry.expect("readable");
        if entry.path() != named {
            fs::rename(entry.path(), named.join(entry.file_name())).expect("moved");
        }
    }
    let run = |words: &[&str], dir: &std::path::Path| {
        let output = checker().args(words).arg("--dir").arg(dir).output();
        let output = output.expect("the checker starts");
        let both = [output.stdout, output.stderr].concat();
        String::from_utf8(both).expect("the checker writes UTF-8")
    };
    let json = run(&["--format", "json"], &named);
    let said: serde_json::Value = serde_json::from_str(&json).expect("the checker writes JSON");
    assert_eq!(said["verdict"], "INCOMPLETE", "{json}");
    for report in [json, run(&[], &named), run(&[], &named.join("nowhere"))] {
        assert_plain(&report);
    }
}
