//! Where a class is stuck: the first step of each that is not right through its own fault.

use crate::marks::gradebook::Gradebook;
use crate::record::Graded;
use crate::report::html::{bar, html, table};
use checker::course;

/// A row a step: how many have it right, and for how many it is the first obstacle.
pub fn stuck(gradebook: &Gradebook) -> String {
    let graded: Vec<&Graded> = gradebook
        .entries
        .iter()
        .filter_map(|it| it.record.graded())
        .collect();
    let rows: Vec<Vec<String>> = course::core()
        .map(|one| {
            let right = graded.iter().filter(|it| is_right(it, one.name)).count();
            let here = graded
                .iter()
                .filter(|it| first_open(it) == Some(one.name))
                .count();
            vec![
                html(one.name),
                html(&one.title),
                bar(right, graded.len()),
                here_now(here),
            ]
        })
        .collect();
    table(&["step", "", "right", "the next step of"], &rows)
}

fn here_now(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 learner".to_string(),
        count => format!("{count} learners"),
    }
}

fn is_right(graded: &Graded, name: &str) -> bool {
    graded
        .steps
        .iter()
        .any(|step| step.name == name && step.is_right())
}

/// What somebody has to do next.
pub fn first_open(graded: &Graded) -> Option<&str> {
    let own = |status: &str| !["passed", "waiting", "affected"].contains(&status);
    let open = graded.steps.iter().find(|step| own(&step.status));
    open.map(|step| step.name.as_str())
}
