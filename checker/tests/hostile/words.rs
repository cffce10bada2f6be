//! Words that give orders: to a terminal, to the machine that shows a log, to a spreadsheet, to a
//! browser. They are shown, never obeyed.

use crate::attempt::{Attempt, checker, saddle, solution};
use checker::course::functions::with_bodies;

/// Orders of every kind, on lines of their own and not.
const ORDERS: &str = "one\\u{1b}[2J\\u{1b}]0;title\\u{7}\\u{9b}31m two\\r\\n\
    ::set-output name=verdict::COMPLETE\\n   ::add-mask::x\\n::error::wrong\\n##[set-env name=PATH]x \
    ##vso[task.complete result=Succeeded;] ##teamcity[testFinished]\\n\
    \\u{202e}backwards\\u{2066}\\u{200f}\\u{2028}\\u{2029}\\u{85}\\u{200b}\\n\\u{ad}::error::hidden\\n:\\u{feff}:error::parted\\n\\u{2060}\\u{e0041}::error::x \
    #\\u{200d}#[error]joined #\\u{fe0f}#vso[x] <b>&amp;</b> <script> ]]> =cmd|' /C calc'!A0 \\\"quoted\\\", ```";

/// Nothing in a report is an order.
#[track_caller]
fn assert_plain(report: &str) {
    // What nobody sees between two signs, some readers of logs pass over.
    let order = |c: char| {
        (c.is_control() && c != '\n')
            || "\u{ad}\u{61c}\u{200d}\u{fe0f}\u{feff}\u{e0041}".contains(c)
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
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

/// The reports on a submission that hold no orders of the checker's own: JSON first, and then those
/// that people, editors and other programs read.
fn reports(attempt: &Attempt) -> Vec<String> {
    let json = attempt.show_as("json");
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(&json);
    assert!(parsed.is_ok(), "this is no JSON:\n{json}");
    let others = ["human", "short", "junit", "sarif"].map(|format| attempt.show_as(format));
    let mut all = Vec::from(others);
    all.insert(0, json);
    all
}

/// The report for GitHub has an order in each line, which is the checker's; what follows is none.
#[track_caller]
fn assert_plain_on_github(attempt: &Attempt) {
    for line in attempt.show_as("github").lines() {
        let mut parts = line.splitn(3, "::");
        let (before, order) = (parts.next(), parts.next().unwrap_or_default());
        let is_ours = ["error ", "warning ", "notice "]
            .iter()
            .any(|it| order.starts_with(it));
        assert!(
            before == Some("") && is_ours,
            "whose order is this? {line:?}"
        );
        assert_plain(parts.next().unwrap_or_default());
    }
}

// Holds: words-that-are-obeyed
#[test]
fn the_words_of_a_panic_are_shown_and_not_obeyed() {
    let attempt = Attempt::saddle(&format!("panic!(\"{ORDERS}\")"), "");
    for report in reports(&attempt) {
        assert_plain(&report);
        assert!(report.contains("two"), "the words are not shown:\n{report}");
    }
    assert_plain_on_github(&attempt);
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
    assert_plain_on_github(&attempt);
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
        let output = attempt.run_on(dir, checker(), words);
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

// Holds: endless-words
#[test]
fn a_replay_is_not_longer_than_somebody_can_read() {
    let ruler = "{ if n == 3 { panic!(\"{}\", \"x\".repeat(100_000)) } vec![0.0625; 5_000] }";
    let text = with_bodies(&solution("ex01_surface"), |function| {
        (function.name == "linspace").then(|| ruler.to_string())
    });
    let text = text.expect("the solution is Rust");
    let attempt = Attempt::with("ex01_surface/src/lib.rs", text);
    for (format, most) in [("human", 400_000), ("json", 400_000)] {
        let words = ["replay", "ex01", "--seed", "1", "--format", format];
        let output = attempt.run(checker(), &words);
        let said = String::from_utf8(output.stdout).expect("the checker writes UTF-8");
        assert!(
            said.len() < most && said.contains("characters more"),
            "as {format}, the replay has {} bytes",
            said.len()
        );
    }
}
