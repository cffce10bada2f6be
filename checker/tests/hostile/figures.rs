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
            "it shows 1 point,",
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
fn pictures_of_no_run_at_all_are_refused_together() {
    let empty = |figure: &str, surface: &str| {
        let record = format!(
            "{{\"figure\":\"{figure}\",\"surface\":{surface},\"start\":[0,0],\"steps\":0,\"runs\":[]}}"
        );
        picture(&record)
    };
    let bowl = "{\"bowl\":[1,20]}";
    let said = Attempt::with("figures/trajectory.svg", empty("trajectory", bowl))
        .and("figures/momentum.svg", empty("momentum", bowl))
        .and(SADDLE, empty("saddle", "\"saddle\""))
        .grade();
    is_refused(&said, "shows-too-little", "no walk");
    for file in ["figures/trajectory.svg", "figures/momentum.svg"] {
        assert_eq!(said.figure(file).0, "shows-too-little", "{file}");
    }
}

/// The picture `file` of the model, with `old` replaced by `new`.
fn changed(file: &str, old: &str, new: &str) -> Attempt {
    let attempt = Attempt::new();
    let text = std::fs::read_to_string(attempt.dir().join(file)).expect("it is there");
    assert!(text.contains(old), "{file} has no {old}");
    attempt.and(file, text.replacen(old, new, 1))
}

#[test]
fn a_small_lie_in_a_picture_is_seen() {
    for (file, old, new, status) in [
        // One step beside where the code leads: by a ten-thousandth.
        (
            "figures/trajectory.svg",
            "[-2.275,-1.6]",
            "[-2.2751,-1.6]",
            "stale",
        ),
        (
            "figures/table.md",
            "\n\n<!--",
            "\n| 9 | 0 | yes | 1 | 0.000e0 |\n\n<!--",
            "stale",
        ),
    ] {
        let said = changed(file, old, new).grade();
        said.is("INCOMPLETE", &[]);
        assert_eq!(said.figure(file).0, status, "{}", said.figure(file).1);
    }
}

#[test]
fn a_sweep_with_momentum_shows_too_little() {
    let file = "figures/lr_sweep.svg";
    let lr = "\"lr\":0.001,";
    let said = changed(file, lr, &format!("{lr}\"momentum\":0.1,")).grade();
    said.is("INCOMPLETE", &[]);
    assert_eq!(said.figure(file).0, "shows-too-little");
}

#[test]
fn a_momentum_that_changes_nothing_shows_too_little() {
    let file = "figures/momentum.svg";
    let attempt = Attempt::new();
    let text = std::fs::read_to_string(attempt.dir().join(file)).expect("it is there");
    // The walk without momentum, once more.
    let (_, plain) = text.split_once("{\"momentum\":0,").expect("it is there");
    let (plain, rest) = plain
        .split_once("},{\"momentum\":0.9,")
        .expect("so is the other");
    let (with, _) = rest.split_once("}]").expect("the end of the runs");
    let text = text
        .replace("\"momentum\":0.9,", "\"momentum\":0.000000001,")
        .replace(with, plain);
    let said = attempt.and(file, text).grade();
    said.is("INCOMPLETE", &[]);
    assert_eq!(
        said.figure(file).0,
        "shows-too-little",
        "{}",
        said.figure(file).1
    );
}

// Holds: odd-text
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

// Holds: planted-files
#[cfg(unix)]
#[test]
fn a_linked_picture_was_not_handed_in() {
    use std::fs;
    use std::os::unix::fs::symlink;

    let attempt = Attempt::new();
    let picture = attempt.dir().join(SADDLE);
    fs::rename(&picture, attempt.outside("saddle.svg")).expect("moved");
    symlink(attempt.outside("saddle.svg"), &picture).expect("linked");
    is_refused(
        &attempt.grade(),
        "unreadable",
        "is a link, not the file itself",
    );

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
    is_refused(&attempt.grade(), "unreadable", "is a pipe");
}

// Holds: words-that-are-obeyed
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
