//! What the checker tells a learner to read is there.

use crate::files::read;
use checker::course;
use checker::course::section::Section;
use checker::understanding::challenge::{Challenge, names};
use std::collections::BTreeSet;

/// Is there such a heading? A line of Markdown: hashes, then its words.
#[track_caller]
fn assert_is_there(section: Section, of: &str) {
    let text = read(&section.file());
    let heading = |line: &str| line.trim_start_matches('#').trim() == section.heading;
    assert!(
        text.lines()
            .any(|line| line.starts_with('#') && heading(line)),
        "{of} sends learners to \"{}\" in {}, and there is no such heading",
        section.heading,
        section.file()
    );
}

#[test]
fn every_misconception_has_a_section_of_the_book() {
    for exercise in course::all() {
        for stub in &exercise.stubs {
            for program in exercise.wrong(stub) {
                if let Some(lesson) = program.lesson {
                    assert_is_there(lesson.read, program.name);
                }
            }
        }
    }
}

#[test]
fn every_exercise_has_a_section_of_its_common_mistakes() {
    for exercise in course::all() {
        assert_is_there(Section::of_mistakes(exercise.name), exercise.name);
    }
}

#[test]
fn every_question_has_a_section_of_the_book() {
    for name in names() {
        let asked = Challenge::new(name, "somebody", 1, "").expect("it is asked");
        assert_is_there(asked.read_again, name);
    }
}

/// The Rust between backquotes, but for single names.
fn forms(text: &str) -> BTreeSet<&str> {
    const NAME: usize = 10;
    let lines = text.lines().map(|line| line.trim_start_matches("//!"));
    let spans = lines.flat_map(|line| line.split('`').skip(1).step_by(2));
    spans.filter(|span| span.len() > NAME).collect()
}

#[test]
fn what_a_lesson_shows_of_rust_its_chapter_does_not_show_again() {
    for exercise in course::core() {
        let lesson = exercise.solution.lines();
        let lesson: Vec<&str> = lesson.take_while(|line| line.starts_with("//!")).collect();
        let lesson = lesson.join("\n");
        let (_, shown) = lesson.split_once("**Some Rust").expect("a lesson shows it");
        let chapter = read(&Section::of_mistakes(exercise.name).file());
        let again = chapter.split("\n### Rust you need\n").nth(1).unwrap_or("");
        let again = again.split("\n## ").next().unwrap_or("");
        let (shown, again) = (forms(shown), forms(again));
        let twice: Vec<_> = shown.intersection(&again).collect();
        assert!(
            twice.is_empty(),
            "the chapter of {} shows {twice:?} under \"Rust you need\", and so does the lesson in the \
             file: keep what is behind it, and leave the form to the lesson",
            exercise.name
        );
    }
}

#[test]
fn a_hidden_test_that_fails_says_where_to_read() {
    for exercise in course::all() {
        let tests = read(&format!("checker/course/{}/hidden.rs", exercise.name));
        let bare = tests.lines().enumerate().find(|(at, line)| {
            let words = tests.lines().nth(at + 2).unwrap_or_default();
            line.trim() == "assert!(" && words.trim().starts_with('"')
        });
        assert!(
            tests.contains("mod read_on;") && bare.is_none(),
            "line {} of the hidden tests of {} says what is wrong by `assert!`: `holds!`, of \
             checker/course/read_on.rs, says where to read as well",
            bare.map_or(1, |(at, _)| at + 1),
            exercise.name
        );
        let section = Section::of_mistakes(exercise.name);
        let named = (section.heading, section.file());
        let chapter = exercise.name.replace('_', "-");
        assert_eq!(
            named,
            ("What can go wrong", format!("book/chapters/{chapter}.md")),
            "checker/course/read_on.rs names another place than the checker"
        );
    }
}
