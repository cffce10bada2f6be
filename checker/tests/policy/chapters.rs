//! What the checker tells a learner to read is there.

use crate::files::read;
use checker::course;
use checker::course::section::Section;
use checker::understanding::challenge::{Challenge, names};

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
