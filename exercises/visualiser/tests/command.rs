//! The command line, as far as no exercise is needed for it.

use std::path::Path;
use std::process::{Command, Output};

fn run(words: &[&str], folder: &Path) -> Output {
    let program = env!("CARGO_BIN_EXE_visualiser");
    let output = Command::new(program)
        .args(words)
        .current_dir(folder)
        .output();
    output.expect("the program starts")
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// What is said to each of these command lines, which are all refused.
fn answers(lines: &[&str]) -> String {
    let mut said = String::new();
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let output = run(&words, here());
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert!(output.stdout.is_empty(), "{line}");
        let error = text(&output.stderr);
        let (first, rest) = error.split_once('\n').expect("more than a line");
        assert_eq!(
            rest.trim(),
            "`cargo run -p visualiser -- --help` tells more.",
            "{line}"
        );
        said += &format!("$ visualiser {line}\n{first}\n\n");
    }
    said
}

#[test]
fn a_figure_that_is_not_there_is_answered_with_those_that_are() {
    insta::assert_snapshot!(answers(&["", "contour", "sweep saddle"]));
}

#[test]
fn an_option_that_a_figure_cannot_use_is_answered_with_the_figures_that_can() {
    insta::assert_snapshot!(answers(&[
        "saddle --a 3",
        "sweep --surface saddle",
        "sweep --momentum 0.9",
        "check --steps 3",
        "trajectory --size 100",
        "map --lr 0.1",
        "surface --arrows downhill",
        "all --lr 0.1",
        "gallery --steps 3",
        "all --fast",
        "all -x",
    ]));
}

#[test]
fn a_value_that_makes_no_sense_is_answered_with_what_does() {
    insta::assert_snapshot!(answers(&[
        "trajectory --lr",
        "trajectory --lr --momentum 0.9",
        "trajectory --lr fast",
        "trajectory --lr 0.1,",
        "trajectory --lr nan",
        "trajectory --momentum -inf",
        "trajectory --lr 0.1 --lr 0.2",
        "trajectory --start 3",
        "trajectory --start -2.5,2,1",
        "trajectory --start 1e9,0",
        "trajectory --steps 100001",
        "trajectory --steps -3",
        "trajectory --surface plane",
        "trajectory --surface saddle --a 3",
        "trajectory --a 0",
        "trajectory --b -20",
        "trajectory --b 1e9",
        "trajectory --arrows left",
        "trajectory --lr 0.1,0.2,0.3 --momentum 0,0.5,0.9",
        "saddle --lr 0.1,0.2",
        "momentum --momentum 0,0.5,0.9",
        "map --size 1",
        "all --out",
        "all --out=",
        "all --out --lr",
    ]));
}

#[cfg(not(feature = "png"))]
#[test]
fn without_the_feature_png_the_program_says_how_to_get_it() {
    insta::assert_snapshot!(answers(&["trajectory --png"]));
}

#[test]
fn help_is_no_error() {
    for words in [&["--help"][..], &["-h"], &["sweep", "--help"]] {
        let output = run(words, here());
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stderr.is_empty());
        insta::assert_snapshot!("help", text(&output.stdout));
    }
}

#[test]
fn without_a_workspace_the_folder_must_be_named() {
    let elsewhere = std::env::temp_dir();
    if elsewhere
        .ancestors()
        .any(|folder| folder.join("exercises").exists())
    {
        return; // Somebody keeps exercises above the folder for temporary files.
    }
    let output = run(&["all"], &elsewhere);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error = text(&output.stderr);
    assert!(
        error.starts_with("visualiser has no folder to write to: neither "),
        "{error}"
    );
    assert!(
        error.contains("holds `exercises/`") && error.contains("`--out DIR`"),
        "{error}"
    );
}
