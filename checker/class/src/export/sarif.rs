//! `--to sarif`: what was found in a whole class, as one run.

use crate::export::form::{Form, Given, Written};
use crate::export::found::hits;
use crate::marks::gradebook::Gradebook;
use anyhow::Result;
use checker::report::hits::Hit;
use checker::report::sarif::document;

pub const FORM: Form = Form {
    name: "sarif",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let people = gradebook
        .entries
        .iter()
        .map(|it| (it.record.key(), hits(&it.record)));
    let people: Vec<(String, Vec<Hit>)> = people.collect();
    let all = people
        .iter()
        .flat_map(|(key, hits)| hits.iter().map(|hit| (key.as_str(), hit)));
    Ok(vec![("class.sarif".to_string(), document(all))])
}
