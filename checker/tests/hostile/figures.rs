//! Figures that are none, or that ask for more than a figure can show.

use crate::attempt::{Attempt, SECRET};
use crate::said::Said;

const SADDLE: &str = "figures/saddle.svg";

/// A saddle's picture with this record.
fn picture(record: &str) -> String {
    format!("<svg><desc>a saddle</desc>\n<metadata>{record}</metadata></svg>\n")
}

/// All else is right; the picture of the saddle has this status.
#[track_caller]
fn is_refused(said: &Said, status: &str, words: &str) {
    said.is("INCOMPLETE", &[]);
    let (given, says) = said.figure(SADDLE);
    assert_eq!(given, status, "{says}");
    assert!(
        says.contains(words),
        "it should say {words:?}, and says {says:?}"
    );
    let text = said.text();
    assert!(
        !text.contains(SECRET) && text.len() < 20_000,
        "the report says too much: {text}"
    );
}

#[test]
fn a_record_that_makes_no_sense_is_refused() {
    let record = |settings: &str| format!("{{\"figure\":\"saddle\",{settings}}}");
    let plain = "\"surface\":\"saddle\",\"start\":[1,0.001],\"lr\":0.1";
    for (settings, status, words) in [
        (
            "\"surface\":\"saddle\"".to_string(),
            "unreadable",
            "cannot be read",
        ),
        (
            format!("{plain},\"steps\":-1"),
            "unreadable",
            "cannot be read",
        ),
        (
            format!("{plain},\"steps\":1e3"),
            "unreadable",
            "cannot be read",
        ),
        (
            format!("{plain},\"steps\":18446744073709551615"),
            "unreadable",
            "50000 steps",
        ),
        (
            format!("{plain},\"steps\":60,\"points\":[[1]]"),
            "unreadable",
            "cannot be read",
        ),
        (
            format!("{plain},\"steps\":60,\"points\":[[1,\"one\"]]"),
            "unreadable",
            "cannot be read",
        ),
        (
            format!("{plain},\"steps\":60,\"points\":[[1,0.001]]"),
            "stale",
            "it shows 1 points",
        ),
        (
            format!("{plain},\"steps\":0,\"points\":[[1,0.001]]"),
            "shows-too-little",
            "no walk",
        ),
        (
            format!("{plain},\"steps\":0,\"points\":[[\"nan\",\"inf\"]]"),
            "stale",
            "NaN",
        ),
        (
            format!("{plain},\"steps\":1,\"runs\":[]"),
            "shows-too-little",
            "no walk",
        ),
        (
            format!("{plain},\"steps\":1,\"runs\":[{}{{}}]", "{},".repeat(50)),
            "unreadable",
            "40 runs",
        ),
        (
            "\"surface\":\"terrain\",\"start\":[1,0],\"lr\":0.1,\"steps\":1".to_string(),
            "unreadable",
            "terrain",
        ),
        (
            "\"surface\":{\"bowl\":[1,20]},\"start\":[1,0],\"lr\":0.5,\"steps\":1,\
             \"points\":[[1,0],[0.5,0]]"
                .to_string(),
            "shows-too-little",
            "no saddle",
        ),
    ] {
        let said = Attempt::with(SADDLE, picture(&record(&settings))).grade();
        is_refused(&said, status, words);
    }
}

#[test]
fn a_picture_that_is_huge_nested_or_no_text_is_refused() {
    let deep = format!("{{\"figure\":{}", "[".repeat(200_000));
    let long = format!("{{\"figure\":\"{}\"}}", "x".repeat(2 << 20));
    for (text, words) in [
        (picture(&deep).into_bytes(), "cannot be read"),
        (picture(&long).into_bytes(), "more than 1024 KiB of numbers"),
        (vec![b' '; 5 << 20], "is larger than 4096 KiB"),
        (b"caf\xe9".to_vec(), "is not UTF-8"),
        (Vec::new(), "holds no numbers"),
        (
            b"<metadata><metadata><metadata>".to_vec(),
            "holds no numbers",
        ),
    ] {
        is_refused(&Attempt::with(SADDLE, text).grade(), "unreadable", words);
    }
}

#[cfg(unix)]
#[test]
fn a_linked_picture_was_not_handed_in() {
    use std::fs;
    use std::os::unix::fs::symlink;

    let attempt = Attempt::new();
    let picture = attempt.dir().join(SADDLE);
    fs::rename(&picture, attempt.outside("saddle.svg")).expect("moved");
    symlink(attempt.outside("saddle.svg"), &picture).expect("linked");
    is_refused(&attempt.grade(), "unreadable", "is not a regular file");

    let attempt = Attempt::new();
    let folder = attempt.dir().join("figures");
    fs::rename(&folder, attempt.outside("figures")).expect("moved");
    symlink(attempt.outside("figures"), &folder).expect("linked");
    is_refused(
        &attempt.grade(),
        "unreadable",
        "its folder is not a real one",
    );

    let attempt = Attempt::new();
    let picture = attempt.dir().join(SADDLE);
    fs::remove_file(&picture).expect("it was there");
    nix::unistd::mkfifo(&picture, nix::sys::stat::Mode::S_IRWXU).expect("made");
    is_refused(&attempt.grade(), "unreadable", "is not a regular file");
}

#[test]
fn words_in_a_table_are_shown_and_not_obeyed() {
    let table = "figures/table.md";
    let attempt = Attempt::new();
    let text = std::fs::read_to_string(attempt.dir().join(table)).expect("it is there");
    let row = text.lines().nth(2).expect("a row");
    let evil = "| \u{1b}[2J::error::\u{202e} |";
    let said = attempt.and(table, text.replace(row, evil)).grade();
    said.is("INCOMPLETE", &[]);
    assert_eq!(said.figure(table).0, "stale");
    let shown = Attempt::with(table, text.replace(row, evil)).show();
    assert!(
        !shown.contains('\u{1b}') && !shown.contains('\u{202e}'),
        "{shown}"
    );
}
