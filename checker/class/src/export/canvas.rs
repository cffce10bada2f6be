//! `--to canvas`: the table that Canvas' gradebook imports. A person is found by the user id, never
//! by the name.

use crate::delivery::person::Sign;
use crate::export::form::{Form, Given, Written};
use crate::export::quoted::rows;
use crate::marks::gradebook::{Entry, Gradebook};
use anyhow::{Context, Result, bail};

pub const FORM: Form = Form {
    name: "canvas",
    write,
};

/// The signs by which Canvas finds a person, in its order.
const SIGNS: [(Sign, &str); 3] = [
    (Sign::Canvas, "ID"),
    (Sign::Sid, "SIS User ID"),
    (Sign::Login, "SIS Login ID"),
];

fn write(gradebook: &Gradebook, given: &Given) -> Result<Written> {
    let assignment = given.assignment.as_deref().context(
        "say which column it is, as Canvas heads it: --assignment \"Gradient descent (9001)\". An \
         export of the gradebook shows it",
    )?;
    if !has_number(assignment) {
        bail!(
            "{assignment:?} ends in no number in brackets, and Canvas would make a new assignment: copy \
             the head of the column from an export of the gradebook"
        );
    }
    let has_sign = |entry: &&Entry| {
        SIGNS
            .iter()
            .any(|(sign, _)| entry.person().signs.contains_key(sign))
    };
    let nobody = gradebook.entries.iter().find(|entry| !has_sign(entry));
    if let Some(entry) = nobody {
        bail!(
            "Canvas knows nobody by {}: grade with Canvas' gradebook as --roster, or with a roster that \
             has its ids",
            entry.person().shown()
        );
    }
    let mut heads = vec!["Student".to_string()];
    heads.extend(SIGNS.map(|(_, head)| head.to_string()));
    heads.extend(["Section".to_string(), assignment.to_string()]);
    let mut points = vec![String::new(); heads.len()];
    points[0] = "    Points Possible".to_string();
    points[heads.len() - 1] = gradebook.scheme.all().to_string();
    let mut table = vec![heads, points];
    table.extend(gradebook.entries.iter().map(row));
    Ok(vec![("canvas.csv".to_string(), rows(table)?)])
}

fn has_number(assignment: &str) -> bool {
    let inside = assignment
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('));
    inside
        .is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

fn row(entry: &Entry) -> Vec<String> {
    let person = entry.person();
    let name = match person.name.starts_with('=') {
        // As Canvas writes such a name itself.
        true => format!("=\"{}\"", person.name),
        false => person.name.clone(),
    };
    let mut row = vec![name];
    let signs = SIGNS.map(|(sign, _)| person.signs.get(&sign).cloned().unwrap_or_default());
    row.extend(signs);
    row.extend([person.section.clone(), entry.cell().text("EX")]);
    row
}
