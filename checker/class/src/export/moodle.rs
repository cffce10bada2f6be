//! `--to moodle`: a table for Moodle's *Import grades*, whose columns are mapped by hand there.

use crate::delivery::person::{Person, Sign};
use crate::export::form::{Form, Given, Written};
use crate::export::quoted::rows;
use crate::marks::gradebook::{Cell, Gradebook};
use anyhow::Result;

pub const FORM: Form = Form {
    name: "moodle",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let heads = [
        "ID number",
        "Email address",
        "Username",
        "Grade",
        "Feedback",
    ];
    let mut table = vec![heads.map(str::to_string)];
    for entry in &gradebook.entries {
        // Feedback without a grade would lose the grade that stands there.
        if let Cell::Points(_) = entry.cell() {
            let sign = |sign: Sign| sign_of(entry.person(), sign);
            let (id, mail, login) = (sign(Sign::Sid), sign(Sign::Mail), sign(Sign::Login));
            table.push([id, mail, login, entry.cell().text(""), entry.comment()]);
        }
    }
    Ok(vec![("moodle.csv".to_string(), rows(table)?)])
}

fn sign_of(person: &Person, sign: Sign) -> String {
    person.signs.get(&sign).cloned().unwrap_or_default()
}
