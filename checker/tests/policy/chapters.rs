//! What the checker tells a learner to read is there.

use crate::files::read;
use checker::chapter::{ELSEWHERE, Section};
use checker::exercises::ALL;
use checker::understanding::asked::{Asked, names};

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
    for exercise in &ALL {
        for examination in (exercise.examine)(0) {
            for name in examination.known() {
                assert_is_there(Section::about(exercise.name, name), name);
            }
        }
    }
}

#[test]
fn every_question_has_a_section_of_the_book() {
    for name in names() {
        let asked = Asked::new(name, "somebody", 1, "").expect("it is asked");
        assert_is_there(asked.read_again, name);
    }
}

#[test]
fn only_misconceptions_that_are_known_are_explained_elsewhere() {
    for (exercise, name, _) in ELSEWHERE {
        let mut all = ALL.iter();
        let exercise = all
            .find(|one| one.name == exercise)
            .expect("one of the nine");
        let known = (exercise.examine)(0);
        assert!(
            known.iter().any(|one| one.known().contains(&name)),
            "nobody who writes {} is told of {name:?}",
            exercise.name
        );
    }
}
