//! The solutions of extensions give what two other implementations gave, in another language and in
//! other orders of operations: `extensions/<exercise>.json` holds their cases.

use checker::close::within;
use checker::course;
use checker::request::{Call, Wire};
use checker::solved::{Right, right};
use checker::surface::Surface;
use checker::wire::Value;
use serde::Deserialize;
use serde_json::Value as Json;
use std::fs;
use std::path::Path;

/// So far may implementations be apart.
const ROUNDING: f64 = 1e-9;

/// One call, and what came back.
#[derive(Deserialize)]
struct Case {
    function: String,
    arguments: Vec<Json>,
    expected: Json,
}

/// Surfaces are objects with the names of their coefficients; numbers that JSON does not have are words.
fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Word("None".to_string()),
        Json::String(word) => match word.parse() {
            Ok(number) => Value::Number(number),
            Err(_) => Value::Word(word.clone()),
        },
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(surface) => {
            Value::List(["q", "l", "c", "k"].map(|key| value(&surface[key])).into())
        }
        Json::Number(number) => match number.as_u64() {
            Some(count) => Value::Count(count),
            None => Value::Number(number.as_f64().expect("a number")),
        },
        Json::Bool(_) => panic!("no call has such an argument: {json}"),
    }
}

/// A surface that stays with the checker is called so: `{"watched": {…}}`.
fn call(exercise: &'static str, case: &Case) -> Call {
    let mut watched = None;
    let mut argument = |json: &Json| match json.get("watched") {
        Some(surface) => {
            watched = Surface::from_value(&value(surface));
            "watched".into()
        }
        None => value(json),
    };
    let arguments = case.arguments.iter().map(&mut argument).collect();
    Call {
        exercise,
        function: case.function.clone().leak(),
        arguments,
        watched,
    }
}

#[test]
fn the_solutions_agree_with_other_implementations() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/extensions");
    let mut differences = Vec::new();
    for entry in fs::read_dir(folder).expect("there are cases") {
        let path = entry.expect("readable").path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let exercise = course::find(name.expect("plain letters")).expect("it is an exercise");
        let text = fs::read_to_string(&path).expect("readable");
        let cases: Vec<Case> = serde_json::from_str(&text).expect("they are cases");
        for stub in &exercise.stubs {
            let of = cases.iter().filter(|case| case.function == stub.name);
            assert!(of.count() >= 10, "{}: too few cases", stub.name);
        }
        for case in &cases {
            let (got, expected) = (right(&call(exercise.name, case)), value(&case.expected));
            let same = matches!(&got, Right::Returns(got) if within(got, &expected, ROUNDING));
            if !same {
                let (of, arguments) = (&case.function, Json::from(case.arguments.clone()));
                differences.push(format!("{of} {arguments}: {got:?}, and not {expected:?}"));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
