//! The page that says where everything of the five lessons is.

mod common;

use book::coverage::{Coverage, Row, lessons, tables};
use checker::course;
use common::places;

fn rows() -> Vec<Row> {
    let lessons = lessons().unwrap_or_else(|why| panic!("{why:#}"));
    lessons.into_iter().flat_map(|(_, rows)| rows).collect()
}

#[test]
fn every_row_is_there_once_in_its_order() {
    let counts = [20, 15, 32, 10, 26];
    let lessons = counts.iter().enumerate();
    let wanted =
        lessons.flat_map(|(lesson, count)| (1..=*count).map(move |row| format!("{lesson}.{row}")));
    let numbers = rows().into_iter().map(|row| row.number.to_string());
    assert_eq!(numbers.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
}

#[test]
fn two_rows_are_left_out_and_say_why() {
    let left_out = rows().into_iter().filter_map(|row| match row.coverage {
        Coverage::Out(reason) => Some((row.number, reason)),
        Coverage::In(_) => None,
    });
    let left_out: Vec<_> = left_out.collect();
    assert_eq!(
        left_out
            .iter()
            .map(|(number, _)| *number)
            .collect::<Vec<_>>(),
        ["3.10", "4.20"]
    );
    for (number, reason) in left_out {
        assert!(reason.len() > 20, "row {number} says too little: {reason}");
    }
}

#[test]
fn every_place_is_a_heading_of_its_chapter() {
    let tables = tables(&places().chapters).unwrap_or_else(|why| panic!("{why:#}"));
    assert!(tables.contains("](ext07-missing.md#the-mathematics)"));
}

#[test]
fn every_exercise_has_something_of_the_lessons() {
    let tables = tables(&places().chapters).unwrap_or_else(|why| panic!("{why:#}"));
    for exercise in course::all() {
        let chapter = format!("]({}.md", exercise.name.replace('_', "-"));
        assert!(
            tables.contains(&chapter),
            "no row leads to {}",
            exercise.name
        );
    }
}
