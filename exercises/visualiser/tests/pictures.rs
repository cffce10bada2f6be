//! Every figure on the model answers, and the ones that are kept in the repository.

mod common;

use std::fs;
use std::path::Path;

use common::{folder, root, run, solved, text};

/// Draws into a folder of this name, and returns the names and the texts of what lies in it then.
fn drawn(words: &str, name: &str) -> Vec<(String, String)> {
    let folder = folder(name);
    let output = run(solved(), words, Some(&folder));
    assert!(output.status.success(), "{words}: {}", text(&output.stderr));
    files(&folder)
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else {
        panic!("{} is not there", folder.display());
    };
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a folder can be read").path())
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a figure is text");
            (name.into_owned(), text)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_figure_is_drawn_in_its_plainest_way() {
    for (figure, file) in [
        ("trajectory", "trajectory.svg"),
        ("surface", "surface.svg"),
        ("animation", "animation.svg"),
        ("strip", "strip.svg"),
        ("check", "check.svg"),
        ("sweep", "lr_sweep.svg"),
        ("panels", "panels.svg"),
        ("momentum", "momentum.svg"),
        ("map --size 12 --steps 50", "map.svg"),
        ("table", "table.md"),
        ("saddle", "saddle.svg"),
    ] {
        let word = figure.split(' ').next().expect("a word");
        let files = drawn(figure, &format!("one-{word}"));
        let [(name, text)] = files.as_slice() else {
            panic!("{figure} should write one file");
        };
        assert_eq!(name, file);
        if file.ends_with(".svg") {
            let document = roxmltree::Document::parse(text).expect("a picture is XML");
            let root = document.root_element();
            let child = |name| root.children().find(|node| node.has_tag_name(name));
            let svg = "http://www.w3.org/2000/svg";
            assert_eq!(root.tag_name().name(), "svg", "{figure}");
            for name in ["title", "desc"] {
                let words = child((svg, name)).and_then(|node| node.text());
                assert!(
                    words.is_some_and(|words| words.len() > 10),
                    "{figure}: no {name}"
                );
            }
            let shapes = document.descendants().filter(|node| {
                ["path", "polyline", "polygon", "circle", "rect"].contains(&node.tag_name().name())
            });
            assert!(shapes.count() > 10, "{figure} is an empty frame");
        }
    }
}

#[test]
fn what_the_extensions_compute_is_drawn() {
    let out = folder("extensions");
    let output = run(solved(), "extensions", Some(&out));
    assert!(output.status.success(), "{}", text(&output.stderr));
    let drawn = files(&out.join("extensions"));
    assert!(drawn.len() > 10, "there are {}", drawn.len());
    for (name, text) in &drawn {
        let document = roxmltree::Document::parse(text).expect("a picture is XML");
        let lines = document
            .descendants()
            .filter(|node| ["path", "polyline", "circle"].contains(&node.tag_name().name()));
        assert!(lines.count() > 10, "{name} is an empty frame");
        for odd in ["\"NaN", "\"inf"] {
            assert!(!text.contains(odd), "{name}: a coordinate {odd}");
        }
    }
    let alone = run(solved(), "gamble", Some(&out));
    assert!(alone.status.success(), "{}", text(&alone.stderr));
    let same = |(name, text): &(String, String)| {
        name == "gamble.svg" && fs::read_to_string(out.join(name)).is_ok_and(|one| one == *text)
    };
    assert!(drawn.iter().any(same), "the same picture, alone");
}

#[test]
fn figures_take_the_settings_that_they_are_given() {
    for words in [
        "trajectory --surface terrain --start 1,-2 --lr 0.05,0.2 --momentum 0,0.9 --arrows uphill",
        "trajectory --surface saddle",
        "trajectory --a 3 --b 3 --steps 0",
        "trajectory --start 40,-300 --lr=-0.01",
        "surface --surface saddle --momentum 0.5",
        "animation --surface terrain --lr 0.5",
        "strip --surface saddle --steps 3",
        "check --surface bowl",
        "sweep --a 2 --b 4 --lr 0.5,-0.1,1e300 --steps 7",
        "sweep --start 0,0",
        "sweep --surface terrain",
        "panels --surface terrain",
        "panels --lr 0.05 --start 1,0",
        "momentum --momentum 0.5",
        "momentum --surface terrain --momentum 0.3,0.8",
        "map --a 4 --b 4 --size 9 --steps 9",
        "table --lr 0.1,0.2 --momentum 0,0.9",
        "saddle --start 1,0 --momentum 0.9",
    ] {
        let files = drawn(words, "settings");
        assert_eq!(files.len(), 1, "{words}");
        for odd in ["NaN", "inf"] {
            let drawing = files[0].1.split("</metadata>").last().expect("a drawing");
            let odd = format!("\"{odd}");
            assert!(!drawing.contains(&odd), "{words}: a coordinate {odd}");
        }
    }
}

#[test]
fn what_is_shown_can_be_drawn() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("it is there");
    let chapter = read("book/chapters/what-you-built.md");
    let commands: Vec<&str> = chapter
        .lines()
        .filter_map(|line| line.trim().strip_prefix("cargo run -p visualiser -- "))
        .filter_map(|line| line.split('#').next())
        .collect();
    assert!(
        commands.len() > 1,
        "the last chapter shows how to draw: {commands:?}"
    );
    for words in commands {
        drawn(words, "chapter");
    }
    let readme = read("README.md");
    let picture = "exercises/visualiser/gallery/trajectory.svg";
    assert!(
        readme.contains(&format!("]({picture})")),
        "the README shows {picture}"
    );
}

#[test]
fn an_experiment_of_ones_own_leaves_the_figures_of_the_course_alone() {
    let here = folder("own-experiment");
    fs::create_dir_all(here.join("exercises")).expect("a folder can be made");
    for words in ["saddle", "saddle --steps 9"] {
        let output = std::process::Command::new(solved())
            .args(words.split(' '))
            .current_dir(&here)
            .output()
            .expect("it can be run");
        assert!(output.status.success(), "{words}: {}", text(&output.stderr));
    }
    let files = files(&here.join("exercises/figures"));
    let [(own, nine), (course, sixty)] = files.as_slice() else {
        panic!("there should be two figures, and there are {}", files.len());
    };
    assert_eq!([own.as_str(), course], ["saddle-own.svg", "saddle.svg"]);
    assert_ne!(nine, sixty);
}

#[test]
fn odd_settings_are_drawn_with_a_note() {
    for (words, note) in [
        (
            "trajectory --lr -0.02",
            "note: −0.02 is a learning rate below 0: ",
        ),
        (
            "trajectory --lr 0",
            "note: 0 is a learning rate that takes no step: ",
        ),
        (
            "trajectory --momentum 1",
            "note: 1 is a momentum of which nothing fades: ",
        ),
        (
            "trajectory --momentum -0.5",
            "note: −0.5 is a momentum below 0: ",
        ),
    ] {
        let output = run(solved(), words, Some(&folder("note")));
        assert!(output.status.success(), "{words}");
        let said = text(&output.stderr);
        assert!(said.starts_with(note), "{words}: {said}");
        assert_eq!(said.lines().count(), 1, "{words}: {said}");
    }
}

#[test]
fn the_table_is_printed_without_its_record() {
    let output = run(solved(), "table --lr 0.2", None);
    assert_eq!(
        text(&output.stdout),
        "| lr | momentum | converged | steps | final loss |\n|---|---|---|---|---|\n\
         | 0.2 | 0 | no (diverges) | 7 | 2.126e7 |\n"
    );
}

#[test]
fn the_figures_of_the_course_are_the_ones_in_solutions() {
    let command = "cargo run --manifest-path solutions/Cargo.toml -p visualiser -- all --out \
                   solutions/figures";
    let fresh = drawn("all", "course");
    let names: Vec<&str> = fresh.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "lr_sweep.svg",
            "momentum.svg",
            "saddle.svg",
            "table.md",
            "trajectory.svg"
        ]
    );
    assert_fresh(&root().join("solutions/figures"), &fresh, command);
    assert_eq!(drawn("all", "course"), fresh, "drawn twice, the same bytes");
}

#[test]
fn the_gallery_is_the_one_in_the_repository() {
    let command = "cargo run --manifest-path solutions/Cargo.toml -p visualiser -- gallery --out \
                   exercises/visualiser";
    let out = folder("gallery");
    let output = run(solved(), "gallery", Some(&out));
    assert!(output.status.success(), "{}", text(&output.stderr));
    let fresh = files(&out.join("gallery"));
    let kept = root().join("exercises/visualiser/gallery");
    assert_fresh(&kept, &fresh, command);
    let size: usize = [&kept, &root().join("solutions/figures")]
        .iter()
        .flat_map(|folder| files(folder))
        .map(|(_, text)| text.len())
        .sum();
    assert!(
        size <= 2_000_000,
        "{size} bytes of pictures are too many for a repository"
    );
    let page = fs::read_to_string(kept.join("README.md")).expect("there is a page");
    for (name, _) in fresh.iter().filter(|(name, _)| name != "README.md") {
        assert!(
            page.contains(&format!("]({name})")),
            "{name} is not on the page"
        );
    }
}

/// Fails if what is kept in a folder is not what is drawn now.
#[track_caller]
fn assert_fresh(kept: &Path, fresh: &[(String, String)], command: &str) {
    let kept = files(kept);
    let names = |files: &[(String, String)]| -> Vec<String> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(&kept), names(fresh), "draw them anew: {command}");
    for ((name, kept), (_, fresh)) in kept.iter().zip(fresh) {
        assert!(
            same(kept, fresh),
            "{name} is out of date; draw it anew: {command}"
        );
    }
}

/// Whether two files show the same. Only + − · / and √ give the same bits on every machine, and
/// sines and logarithms do not: a coordinate may be a unit of drawing off, a tenth of a pixel.
fn same(kept: &str, fresh: &str) -> bool {
    let kept = kept.replace("\r\n", "\n");
    let (kept, fresh) = (parts(&kept), parts(fresh));
    let same_numbers = |(a, b): (&f64, &f64)| (a - b).abs() <= 1.0 + 1e-9 * a.abs();
    kept.record == fresh.record
        && kept.words == fresh.words
        && kept.numbers.len() == fresh.numbers.len()
        && kept.numbers.iter().zip(&fresh.numbers).all(same_numbers)
}

/// A file taken apart.
struct Parts<'a> {
    record: &'a str,
    words: Vec<&'a str>,
    numbers: Vec<f64>,
}

fn parts(file: &str) -> Parts<'_> {
    let (record, drawing) = file.split_once("</metadata>").unwrap_or(("", file));
    // A number is a run of digits, with a sign and a point.
    let part = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    let words = drawing.split(part).filter(|word| !word.is_empty());
    let numbers = drawing
        .split(|c| !part(c))
        .filter_map(|word| word.parse().ok());
    Parts {
        record,
        words: words.collect(),
        numbers: numbers.collect(),
    }
}
