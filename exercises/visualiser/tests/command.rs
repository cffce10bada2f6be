//! The command line, as far as no exercise is needed for it.

use std::path::Path;
use std::process::{Command, Output};

fn run(args: &[&str], folder: &Path) -> Output {
    let program = env!("CARGO_BIN_EXE_visualiser");
    let output = Command::new(program)
        .args(args)
        .current_dir(folder)
        .output();
    output.expect("the program starts")
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_command_line_that_is_not_understood_is_answered_with_the_commands() {
    for (args, complaint) in [
        (&["contour"][..], "visualiser: no command `contour`"),
        (&[], "visualiser: which picture? Name a command"),
        (
            &["sweep", "saddle"],
            "visualiser: one command too many: `saddle`",
        ),
        (&["--fast", "all"], "visualiser: no option `--fast`"),
        (
            &["all", "--out"],
            "visualiser: --out needs a folder after it",
        ),
        (
            &["all", "--out="],
            "visualiser: --out needs a folder after it",
        ),
    ] {
        let output = run(args, here());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        let error = text(&output.stderr);
        assert_eq!(error.lines().next(), Some(complaint));
        for command in ["trajectory", "sweep", "momentum", "saddle", "table", "all"] {
            assert!(
                error.contains(&format!("\n  {command} ")),
                "{command} is missing: {error}"
            );
        }
    }
}

#[test]
fn help_is_no_error() {
    for args in [&["--help"][..], &["-h"], &["sweep", "--help"]] {
        let output = run(args, here());
        assert_eq!(output.status.code(), Some(0));
        assert!(text(&output.stdout).starts_with("Draws what your nine exercises compute."));
        assert!(output.stderr.is_empty());
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
