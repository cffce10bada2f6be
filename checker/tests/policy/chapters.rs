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
