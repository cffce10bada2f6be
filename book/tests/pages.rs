//! The whole book, built: its links, its pictures, its order.

mod common;

use book::numbers;
use book::site::{self, Pages};
use book::weave::Weaver;
use book::{figures, lab, links};
use checker::course;
use common::places;
use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;
use tempfile::TempDir;

fn built() -> Pages {
    let out = TempDir::new().expect("a folder");
    let weaver = Weaver::new(places());
    site::build(&weaver, out.path()).unwrap_or_else(|why| panic!("{why:#}"));
    Pages::read(out.path()).expect("the pages can be read")
}

fn pages() -> &'static Pages {
    static PAGES: LazyLock<Pages> = LazyLock::new(built);
    &PAGES
}

/// The chapters as they are written, with their names.
fn chapters() -> Vec<(String, String)> {
    let entries = fs::read_dir(places().chapters).expect("there are chapters");
    let mut chapters: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a folder can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .map(|path| {
            let name = path
                .file_name()
                .expect("a file")
                .to_string_lossy()
                .into_owned();
            (
                name,
                fs::read_to_string(path).expect("a chapter can be read"),
            )
        })
        .collect();
    chapters.sort();
    chapters
}

#[test]
fn every_link_and_anchor_leads_somewhere_and_nothing_comes_from_elsewhere() {
    let faults = links::faults(pages());
    assert!(faults.is_empty(), "mend these:\n{}", faults.join("\n"));
}

#[test]
fn the_styles_load_nothing_from_elsewhere() {
    for (path, bytes) in pages().0.iter().filter(|(path, _)| path.ends_with(".css")) {
        let text = String::from_utf8_lossy(bytes);
        for far in ["url(http", "url('http", "url(\"http", "url(//", "@import"] {
            assert!(
                !text.contains(far),
                "{path} has {far}: the book is read without a network"
            );
        }
    }
}

#[test]
fn the_same_sources_make_the_same_book() {
    let (one, other) = (pages(), built());
    let names = |pages: &Pages| pages.0.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(&other));
    for (path, bytes) in &one.0 {
        assert!(
            bytes == &other.0[path],
            "{path} is not the same when it is built again"
        );
    }
}

#[test]
fn every_exercise_has_its_chapter_and_every_chapter_its_place() {
    let summary = fs::read_to_string(places().chapters.join("SUMMARY.md")).expect("a summary");
    let named: BTreeSet<String> = summary
        .split("](")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(')')?.0.to_string()))
        .collect();
    let written: BTreeSet<String> = chapters().into_iter().map(|(name, _)| name).collect();
    let written: BTreeSet<String> = written
        .into_iter()
        .filter(|name| name != "SUMMARY.md")
        .collect();
    assert_eq!(
        named, written,
        "SUMMARY.md names every chapter, and no other"
    );
    let exercises: Vec<String> = course::all()
        .iter()
        .map(|exercise| format!("{}.md", exercise.name.replace('_', "-")))
        .collect();
    for exercise in &exercises {
        assert!(named.contains(exercise), "{exercise} is no chapter");
    }
    let places: Vec<Option<usize>> = exercises
        .iter()
        .map(|name| summary.find(name.as_str()))
        .collect();
    assert!(
        places.is_sorted(),
        "the chapters stand in the order of the course"
    );
}

#[test]
fn every_number_is_named_somewhere() {
    let chapters: String = chapters().into_iter().map(|(_, text)| text).collect();
    let idle: Vec<&str> = numbers::all()
        .map(|entry| entry.name)
        .filter(|name| !chapters.contains(&format!("{{{{={name}}}}}")))
        .collect();
    assert!(
        idle.is_empty(),
        "no chapter names these numbers: take them out of book/src/numbers: {idle:?}"
    );
}

#[test]
fn code_is_taken_from_its_source_and_not_typed() {
    for (name, text) in chapters() {
        let typed = text
            .lines()
            .zip(1..)
            .find(|(line, _)| line.starts_with("```rust"));
        if let Some((_, line)) = typed {
            panic!(
                "book/chapters/{name}:{line}: code is typed here: take it from its source with {{{{#item …}}}} or {{{{#listing …}}}}"
            );
        }
    }
}

#[test]
fn every_figure_says_what_to_look_for_and_what_it_shows() {
    let mut seen = 0;
    for (path, text) in pages().html() {
        for figure in text.split("<figure ").skip(1) {
            let figure = figure.split("</figure>").next().unwrap_or_default();
            seen += 1;
            let caption = figure
                .split_once("<figcaption>")
                .map_or("", |(_, caption)| caption);
            assert!(
                caption.split_whitespace().count() > 6,
                "{path}: a figure without a caption: {caption}"
            );
            for tag in ["title", "desc"] {
                let words = figure
                    .split_once(&format!("<{tag} "))
                    .and_then(|(_, rest)| rest.split_once('>'));
                let words = words
                    .and_then(|(_, rest)| rest.split_once("</"))
                    .map_or("", |(words, _)| words);
                assert!(
                    words.split_whitespace().count() > 2,
                    "{path}: a picture without its <{tag}>"
                );
            }
            assert!(
                !figure.contains("prefers-color-scheme"),
                "{path}: the book's themes decide, not the system"
            );
        }
    }
    assert!(seen >= 9, "there are figures: {seen}");
}

#[test]
fn every_kind_of_figure_can_be_drawn() {
    for (words, shows) in [
        ("walk lr=0.09", "Gradient descent"),
        ("walk surface=terrain lr=0.1 start=1.5,1.5 steps=50", "sin"),
        ("walk lr=0.02 steps=1", "One step"),
        ("arrows", "The gradient of"),
        ("sweep lr=0.001,0.09,0.2", "3 learning rates"),
        ("panels lr=0.001,0.09,0.2", "lr 0.2 · diverges, zoomed out"),
        (
            "panels surface=terrain lr=0.1,0.5 start=1.5,1.5 steps=50",
            "lr 0.5 · stalls",
        ),
        ("momentum lr=0.02 momentum=0.9", "without and with momentum"),
        ("saddle lr=0.1 steps=60", "escapes at step 38"),
        ("map lr=0.02 momentum=0.9", "How many steps"),
        ("check", "error"),
        ("dual", "dual numbers"),
        ("race lr=0.002,0.003,0.01,0.1", "Rosenbrock"),
        ("back lr=0.2 steps=8000", "comes back"),
        ("needle lr=0.1", "thousands"),
        ("round lr=0.1", "standardised"),
        ("landscape surface=bowl", "The surface"),
        ("rule lr=0.09 momentum=0.5", "Gradient descent"),
        ("split lr=0.09", "The loss at every step"),
        (
            "spring lr=0.02 momentum=0.9 steps=60",
            "The loss at every step",
        ),
        ("surface", "The surface"),
        ("guard lr=0.2", "the guard speaks at step 7"),
    ] {
        let spec = figures::Spec::read(words).unwrap_or_else(|why| panic!("{words}: {why:#}"));
        let svg = figures::draw(&spec).unwrap_or_else(|why| panic!("{words}: {why:#}"));
        assert!(svg.contains(shows), "{words} does not show {shows:?}");
    }
}

#[test]
fn the_map_agrees_with_the_solutions() {
    use book::plan::standard;
    use plot::Outcome;
    for lr in [0.005, 0.02, 0.06, 0.09, 0.11, 0.15, 0.2] {
        for momentum in [0.0, 0.3, 0.6, 0.9] {
            let plan = standard(lr, momentum);
            let (walk, stop) = lab::guarded(plan).expect("the solutions walk");
            let right = match (stop, lab::settled_below(&walk.losses)) {
                (Some(_), _) => Outcome::Diverges,
                (None, Ok(step)) => Outcome::Settles(step),
                (None, Err(_)) => Outcome::Undecided,
            };
            let mapped = figures::outcome(plan.land, plan.start, lr, momentum, plan.steps);
            assert_eq!(mapped, right, "rate {lr}, momentum {momentum}");
        }
    }
}
