//! What a folder can hold instead of text: links, pipes, devices, results, too much of everything.

use crate::attempt::{Attempt, checker, saddle, solution};
use std::fs;

const SADDLE: &str = "ex09_saddle/src/lib.rs";

#[cfg(unix)]
mod unix {
    use super::*;
    use crate::attempt::SECRET;
    use crate::fate::Fate;
    use nix::sys::stat::Mode;
    use std::os::unix::fs::symlink;
    use std::path::Path;

    /// The solutions without what is at `path`, and with what `make` puts there.
    fn instead_of(path: &str, make: impl Fn(&Attempt, &Path)) -> Attempt {
        let attempt = Attempt::new();
        let place = attempt.dir().join(path);
        // Beside the submission the same is there, and right.
        let aside = attempt.outside("aside");
        if place.exists() {
            fs::rename(&place, &aside).expect("moved");
        }
        make(&attempt, &place);
        attempt
    }

    fn link(attempt: &Attempt, place: &Path) {
        symlink(attempt.outside("aside"), place).expect("linked");
    }

    fn pipe(_: &Attempt, place: &Path) {
        nix::unistd::mkfifo(place, Mode::S_IRWXU).expect("made");
    }

    // Holds: planted-files
    #[test]
    fn what_is_linked_was_not_handed_in() {
        for (path, says) in [
            (
                SADDLE,
                "ex09_saddle/src/lib.rs: this file is a link, not the file itself",
            ),
            (
                "ex09_saddle/src",
                "ex09_saddle/src: this is not a real folder",
            ),
            ("ex09_saddle", "ex09_saddle: this is not a real folder"),
            (
                "ex09_saddle/Cargo.toml",
                "ex09_saddle/Cargo.toml: this file is a link, not the file itself",
            ),
        ] {
            let said = instead_of(path, link).grade();
            said.saddle_is("does-not-compile", says);
        }
    }

    // Holds: planted-files, swapped-folder
    #[test]
    fn a_link_in_a_folder_leads_nowhere() {
        // The module is there, and right, and somebody else's.
        let attempt = Attempt::with(SADDLE, saddle("secret::SECRET.len() as f64", "mod secret;"));
        let link = attempt.dir().join("ex09_saddle/src/secret.rs");
        symlink(attempt.outside("secret.rs"), link).expect("linked");
        let said = attempt.grade();
        said.saddle_is(
            "does-not-compile",
            "ex09_saddle/src/secret.rs: this file is a link, not the file itself",
        );
        assert!(!said.text().contains(SECRET), "a report shows the secret");
    }

    // Holds: swapped-folder
    #[test]
    fn a_clone_whose_folder_is_a_link_is_not_followed() {
        let attempt = Attempt::new();
        let clone = attempt.outside("clone");
        fs::create_dir(&clone).expect("made");
        symlink(attempt.dir(), clone.join("exercises")).expect("linked");
        let output = attempt.run_on(&clone, crate::attempt::checker(), &[]);
        let words = String::from_utf8_lossy(&output.stderr);
        let none = format!("none of the {} exercises", checker::course::size());
        assert!(
            output.status.code() == Some(4) && words.contains(&none),
            "a link to another clone was graded: {words}{}",
            String::from_utf8_lossy(&output.stdout)
        );
    }

    // Holds: planted-files
    #[test]
    fn a_hard_link_is_read_and_what_it_leads_to_stays_as_it_is() {
        let attempt = instead_of(SADDLE, |attempt, place| {
            fs::hard_link(attempt.outside("aside"), place).expect("linked");
        });
        attempt.grade().is_complete();
    }

    // Holds: odd-text
    #[test]
    fn nobody_waits_for_a_pipe() {
        for (path, says) in [
            (SADDLE, "ex09_saddle/src/lib.rs: this file is a pipe"),
            (
                "ex09_saddle/Cargo.toml",
                "ex09_saddle/Cargo.toml: this file is a pipe",
            ),
        ] {
            instead_of(path, pipe)
                .grade()
                .saddle_is("does-not-compile", says);
        }
        // This one is read for what a workspace lends to its crates.
        instead_of("Cargo.toml", pipe).grade().is_complete();
        for (path, item) in [
            ("understanding.toml", "answers"),
            ("write-up.md", "write-up"),
        ] {
            let said = instead_of(path, pipe).grade();
            said.is("RUNS-NOT-UNDERSTOOD", &[]);
            assert!(said.item(item).contains(path), "{}", said.item(item));
        }
    }

    // Holds: odd-text
    #[test]
    fn what_stands_in_the_place_of_a_file_is_called_what_it_is() {
        let folder = instead_of(SADDLE, |_, place| fs::create_dir(place).expect("made"));
        let socket = instead_of(SADDLE, |_, place| {
            std::os::unix::net::UnixListener::bind(place).expect("bound");
        });
        let nowhere = instead_of(SADDLE, |_, place| {
            symlink("nowhere", place).expect("linked")
        });
        for (attempt, says) in [
            (folder, "this file is a folder"),
            (socket, "this file is a socket"),
            (nowhere, "this file is a link, not the file itself"),
        ] {
            let says = format!("ex09_saddle/src/lib.rs: {says}, and is not read");
            attempt.grade().saddle_is("does-not-compile", &says);
        }
    }

    // Holds: odd-text
    #[test]
    fn what_emacs_puts_beside_an_open_file_is_not_remarked_on() {
        let attempt = Attempt::new();
        let lock = attempt.dir().join("ex09_saddle/src/.#lib.rs");
        symlink("somebody@somewhere.1234:5678", lock).expect("linked");
        let said = attempt.grade();
        said.is_complete();
        assert!(!said.text().contains(".#lib.rs"), "{}", said.text());
    }

    #[test]
    fn what_may_not_be_read_is_not_said_to_be_missing() {
        use std::os::unix::fs::PermissionsExt;
        for (path, says) in [
            (
                SADDLE,
                "ex09_saddle/src/lib.rs: this file cannot be read: Permission denied",
            ),
            (
                "ex09_saddle/src",
                "ex09_saddle/src: this folder cannot be read: Permission denied",
            ),
            (
                "ex09_saddle",
                "ex09_saddle/src: this folder cannot be read: Permission denied",
            ),
        ] {
            let attempt = Attempt::new();
            let path = attempt.dir().join(path);
            let set = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode));
            set(0).expect("one's own");
            // Whoever may read everything cannot be refused it.
            let may = fs::read(&path).is_ok() || fs::read_dir(&path).is_ok();
            let mut command = checker();
            command
                .args(["--format", "json", "--dir"])
                .arg(attempt.dir());
            let fate = Fate::of(command);
            set(0o755).expect("one's own");
            if !may {
                fate.says(&[says]);
                assert!(!fate.stdout.contains("is not there"), "{}", fate.stdout);
            }
        }
    }

    #[test]
    fn a_device_is_not_read() {
        let attempt = instead_of(SADDLE, |_, place| {
            symlink("/dev/zero", place).expect("linked")
        });
        attempt
            .grade()
            .saddle_is("does-not-compile", "is a link, not the file itself");
    }

    // Holds: planted-files
    #[test]
    fn an_answer_file_that_is_linked_is_somebody_elses() {
        for (path, item) in [
            ("understanding.toml", "answers"),
            ("write-up.md", "write-up"),
        ] {
            let said = instead_of(path, link).grade();
            said.is("RUNS-NOT-UNDERSTOOD", &[]);
            let says = said.item(item);
            assert!(
                says.contains("is a link, not the file itself"),
                "{path}: {says}"
            );
        }
    }
}

// Holds: planted-files
#[test]
fn results_that_lie_in_the_folder_already_are_not_looked_at() {
    let passed = "{\"verdict\": \"COMPLETE\", \"exercises\": []}";
    let mut attempt = Attempt::saddle("99.0", "");
    for path in [
        "report.json",
        "results.json",
        "target/checker/errors.json",
        "target/debug/libex09_saddle.rlib",
        "ex09_saddle/target/debug/deps/libex09_saddle.rlib",
        "ex09_saddle/errors.json",
        "ex09_saddle/probe/main.rs",
        "ex09_saddle/src/libex09_saddle.rlib",
    ] {
        attempt = attempt.and(path, passed);
    }
    attempt.grade().saddle_is("failed", "yours returns 99");
}

#[test]
fn a_folder_that_is_called_like_a_file_is_none() {
    let attempt = Attempt::new();
    let file = attempt.dir().join(SADDLE);
    fs::remove_file(&file).expect("it was there");
    fs::create_dir(&file).expect("made");
    attempt.grade().saddle_is(
        "does-not-compile",
        "ex09_saddle/src/lib.rs: this file is a folder",
    );
}

// Holds: odd-text
#[test]
fn line_ends_and_byte_order_marks_of_other_systems_are_fine() {
    let text = solution("ex09_saddle").replace('\n', "\r\n");
    let manifest = fs::read_to_string(Attempt::new().dir().join("ex09_saddle/Cargo.toml"));
    let manifest = manifest.expect("it was copied").replace('\n', "\r\n");
    Attempt::with(SADDLE, format!("\u{feff}{text}"))
        .and("ex09_saddle/Cargo.toml", format!("\u{feff}{manifest}"))
        .grade()
        .is_complete();
}

// Holds: odd-text, files-beside-the-crate
#[test]
fn a_sketch_that_is_no_part_of_the_crate_stops_nothing_and_hides_nothing() {
    let sketch = "ex09_saddle/src/sketch.rs";
    for text in [
        "unsafe fn f() {}",
        "no Rust \"at all",
        "use argmin::core;",
        "\0",
    ] {
        Attempt::with(sketch, text).grade().is_complete();
    }
    // Nor do a comment, a function of that name, or tests that stand in a file of their own make it one.
    let words = "// The saddle as a sketch.\npub fn sketch() {}\n#[cfg(test)]\nmod tests;";
    let attempt = Attempt::saddle("right(p)", words).and(sketch, "use argmin::core;");
    let attempt = attempt.and(
        "ex09_saddle/src/tests.rs",
        "fn f() { todo!() } unsafe fn g() {}",
    );
    let attempt = attempt.and("ex09_saddle/src/main.rs", "fn main() { unsafe {} }");
    attempt.grade().is_complete();
    // With its name in the crate it is a part of it, in whatever way it is named.
    for named in [
        "mod sketch;",
        "macro_rules! m { ($n:ident) => { mod $n; } } m!(sketch);",
        "#[path = \"sketch.rs\"] mod other;",
        "include!(\"sketch.rs\");",
    ] {
        let attempt = Attempt::saddle("right(p)", named).and(sketch, "unsafe fn f() {}");
        let said = attempt.grade();
        said.saddle_is("does-not-compile", "unsafe code");
    }
    let attempt = Attempt::saddle("right(p)", "mod outer;")
        .and("ex09_saddle/src/outer/mod.rs", "mod inner;")
        .and("ex09_saddle/src/outer/inner.rs", "unsafe fn f() {}");
    attempt.grade().saddle_is("does-not-compile", "unsafe code");
    // A name that the scan does not see, the compiler finds no file for.
    let escaped = "#[path = \"\\u{73}ketch.rs\"] mod other;";
    let attempt = Attempt::saddle("only_if(other::f(), p)", escaped)
        .and(sketch, "pub fn f() -> bool { true }");
    let said = attempt.grade();
    said.saddle_is("does-not-compile", "couldn't read");
}

#[test]
fn text_that_is_no_text_gets_a_message() {
    let text = solution("ex09_saddle");
    let with = |more: &[u8]| [text.as_bytes(), more].concat();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, says) in [
        (with(b"const CAFE: &str = \"caf\xe9\";\n"), "UTF-8"),
        (with(b"\0"), "\\u{0}"),
        (utf16, "UTF-8"),
        (with(b"\x1b[2J"), "\\u{1b}"),
    ] {
        let said = Attempt::with(SADDLE, bytes).grade();
        said.saddle_is("does-not-compile", says);
        said.says("ex09_saddle", "ex09_saddle/src/lib.rs");
    }
    let latin = b"# caf\xe9\n[package]\nname = \"ex09_saddle\"\n";
    let said = Attempt::with("ex09_saddle/Cargo.toml", latin).grade();
    said.saddle_is(
        "does-not-compile",
        "ex09_saddle/Cargo.toml: this file is not UTF-8",
    );
}

// Holds: odd-text
#[test]
fn text_that_runs_backwards_is_warned_of() {
    let hidden = "pub const NOTE: &str = \"\u{202e} \u{2066}// right\u{2069} \u{2066}\";";
    let text = saddle("right(p)", hidden);
    let place = crate::attempt::place("ex09_saddle", &text, "NOTE");
    let warns = format!("{place}: a character stands here that reverses text");
    // The compiler refuses it, unless the code says otherwise.
    let said = Attempt::with(SADDLE, &text).grade();
    said.saddle_is("does-not-compile", &warns);
    let allowed = format!("#![allow(text_direction_codepoint_in_literal)] {text}");
    let attempt = Attempt::with(SADDLE, allowed);
    let said = attempt.grade();
    said.is_complete();
    said.says("ex09_saddle", &warns);
    let shown = attempt.show();
    let words: Vec<&str> = shown.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("a character stands here that reverses"),
        "a person is not told:\n{shown}"
    );
}

// Holds: odd-text
#[test]
fn a_source_of_a_hundred_megabytes_is_left_alone() {
    let attempt = Attempt::new();
    let file = fs::File::create(attempt.dir().join(SADDLE)).expect("writable");
    file.set_len(100 << 20).expect("room for a hole");
    let said = attempt.grade();
    let larger = "ex09_saddle/src/lib.rs: this file is larger than";
    said.saddle_is("does-not-compile", larger);
    assert_eq!(said.evidence("ex09_saddle").matches(larger).count(), 1);
    let evidence = said.evidence("ex09_saddle");
    assert!(!evidence.contains("is not there"), "{}", said.text());
}

// Holds: deep-or-broad-source
#[test]
fn ten_thousand_files_are_too_many_and_the_first_is_read() {
    let attempt = Attempt::new();
    // More than are looked at, in whatever order a system lists them.
    for number in 0..10_500 {
        let path = format!("ex09_saddle/src/a{number}.rs");
        fs::write(attempt.dir().join(path), "").expect("writable");
    }
    let said = attempt.grade();
    said.is_complete();
    said.says("ex09_saddle", "a crate has at most");
    let length = said.text().len();
    assert!(length < 20_000, "the report has {length} bytes");
}

// Holds: deep-or-broad-source
#[test]
fn folders_within_folders_come_to_an_end() {
    let deep = "ex09_saddle/src/".to_string() + &"a/".repeat(200) + "lib.rs";
    Attempt::with(&deep, "compile_error!();")
        .grade()
        .is_complete();
}

// Holds: archives
#[test]
fn an_archive_is_not_unpacked() {
    for name in ["submission.zip", "submission.tar.gz"] {
        let attempt = Attempt::with(name, b"PK\x03\x04 ../../etc/passwd");
        let output = attempt.run_on(&attempt.dir().join(name), checker(), &[]);
        let said = String::from_utf8_lossy(&output.stderr);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(output.status.code(), Some(4), "{said}");
        assert!(
            said.contains("Archives are not graded: unpack it"),
            "{said}"
        );
    }
}
