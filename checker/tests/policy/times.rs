//! The times that the book states are those of the rule that it states beside them.

use crate::files::read;
use checker::course::section::Section;
use checker::course::{self, Exercise};

/// So fast is a text with formulas read, in words a minute.
const WORDS: usize = 100;
/// So long is a function written and mended, in minutes.
const FUNCTION: usize = 8;
/// A time is rounded to five minutes, and a text may grow a little before it is stated anew.
const ROUNDING: usize = 6;

fn chapter(exercise: &Exercise) -> String {
    read(&Section::of_mistakes(exercise.name).file())
}

/// `*20 minutes. You need: step 1.*`
fn stated(chapter: &str) -> usize {
    let line = chapter.lines().find(|line| line.contains(" minutes. "));
    let words = line.and_then(|line| line.trim_start_matches('*').split(' ').next());
    let minutes = words.and_then(|word| word.parse().ok());
    minutes.expect("a chapter states its minutes below its title")
}

/// Chapter and lesson read, what is folded away left out, and each function written.
fn estimated(exercise: &Exercise, chapter: &str) -> usize {
    let unfolded = chapter
        .split("<details>")
        .enumerate()
        .map(|(at, part)| match at {
            0 => part,
            _ => part.split_once("</details>").map_or("", |(_, after)| after),
        });
    let lesson = exercise.solution.lines();
    let lesson = lesson.filter_map(|line| line.strip_prefix("//!"));
    let words: usize = unfolded
        .chain(lesson)
        .map(|it| it.split_whitespace().count())
        .sum();
    words / WORDS + FUNCTION * exercise.stubs.len()
}

#[test]
fn a_chapter_takes_as_long_as_it_says() {
    for exercise in course::core() {
        let chapter = chapter(exercise);
        let (says, is) = (stated(&chapter), estimated(exercise, &chapter));
        assert!(
            says.abs_diff(is) <= ROUNDING && says % 5 == 0,
            "the chapter of {} says {says} minutes, and by the rule of the first chapter it is {is}",
            exercise.name
        );
    }
}

#[test]
fn the_first_chapter_states_the_times_of_all() {
    let first = read("book/chapters/start-here.md");
    let mut sum = 0;
    for exercise in course::core() {
        let minutes = stated(&chapter(exercise));
        sum += minutes;
        let number = exercise.index + 1;
        let row = first
            .lines()
            .find(|line| line.starts_with(&format!("| [{number}](")));
        let row = row.unwrap_or_else(|| panic!("the table has no row for step {number}"));
        assert!(
            row.ends_with(&format!("| {minutes} |")),
            "{row} should end in {minutes}, as its chapter says"
        );
    }
    let whole = format!("{} hours and {} minutes", sum / 60, sum % 60);
    for file in ["book/chapters/start-here.md", "README.md"] {
        let text = read(file);
        assert!(text.contains(&whole), "{file} should say {whole}");
    }
    for rule in [
        format!("{WORDS} words a minute"),
        format!("{FUNCTION} minutes for each function"),
    ] {
        assert!(
            first.contains(&rule),
            "the first chapter should say: {rule}"
        );
    }
}

/// `| 10–50 | step 1. …`: how many minutes, and for which step.
fn timetabled(row: &str) -> Option<(usize, usize)> {
    let mut cells = row.trim_matches('|').split('|').map(str::trim);
    let (from, to) = cells.next()?.split_once('–')?;
    let minutes = to.parse::<usize>().ok()? - from.parse::<usize>().ok()?;
    let step = cells.next()?.strip_prefix("step ")?;
    let digits = step.find(|c: char| !c.is_ascii_digit());
    let step = step[..digits.unwrap_or(step.len())].parse().ok()?;
    Some((step, minutes))
}

#[test]
fn an_instructors_timetable_gives_each_step_the_time_of_its_chapter() {
    let table = read("book/chapters/instructors.md");
    let told: Vec<(usize, usize)> = table.lines().filter_map(timetabled).collect();
    let stated = course::core().map(|exercise| {
        let minutes = stated(&chapter(exercise));
        (exercise.index + 1, minutes)
    });
    assert_eq!(
        told,
        stated.collect::<Vec<_>>(),
        "the timetable and the chapters should tell the same (step, minutes)"
    );
    let whole: usize = told.iter().map(|(_, minutes)| minutes).sum();
    let words = format!("{} hours and {} minutes", whole / 60, whole % 60);
    assert!(table.contains(&words), "the timetable should say {words}");
}
