//! What the page may ask: how the reader's crates stand, a walk by them and what they say of it, the
//! heights, differences and table that they compute, a question to practise.

use super::desk::{Desk, Snapshot};
use super::request::Request;
use super::respond::Response;
use crate::engine::said::Said;
use crate::engine::walk::{Settings, Walker};
use crate::engine::{self, Land, Trouble, extensions, plain};
use crate::experiment::{CURVATURES, RATE, START, STEPS};
use crate::plan;
use crate::weave::question;
use anyhow::Result;
use checker::submission::read_text;
use checker::understanding::answers::Answers;
use serde_json::{Map, Value, json};
use std::path::Path;

/// No walk that is asked for has more steps.
const MOST_STEPS: usize = 2000;

/// Answers `/api/name`.
pub(super) fn answer(name: &str, request: &Request, desk: &Desk) -> Response {
    match name {
        "state" => state(desk),
        "walk" => walk(request, desk),
        "heights" => heights(request, desk),
        "differences" => differences(desk),
        "table" => table(desk),
        "extension" => extension(request, desk),
        "question" => practice(request, desk),
        _ => Response::bad(
            "There are /api/state, /api/walk, /api/heights, /api/differences, /api/table, \
             /api/extension, /api/question and /api/events.",
        ),
    }
}

fn state(desk: &Desk) -> Response {
    let snapshot = desk.snapshot();
    let mut exercises = Map::new();
    if let Ok(workshop) = &snapshot.workshop {
        for (name, state) in &workshop.states {
            let value = json!({ "state": state.word(), "says": state.says() });
            exercises.insert((*name).to_string(), value);
        }
    }
    Response::json(&json!({
        "version": snapshot.version,
        "exercises": exercises,
        "says": snapshot.workshop.as_ref().err(),
        "name": learner(&desk.places.exercises),
    }))
}

fn walk(request: &Request, desk: &Desk) -> Response {
    let settings = match settings(request) {
        Ok(settings) => settings,
        Err(says) => return Response::bad(&says),
    };
    let snapshot = desk.snapshot();
    let by = settings.by;
    let walked = desk.ask(&snapshot, (by.exercise(), "walk"), |workshop| {
        engine::walk(workshop, &settings)
    });
    let walk = match walked {
        Ok(Ok(walk)) => walk,
        refused => return answered(&snapshot, refused.map(|it| it.map(|_| Value::Null))),
    };
    let said = desk.ask(&snapshot, (by.exercise(), "said"), |workshop| {
        engine::said::said(workshop, &settings, &walk)
    });
    // A number that is not finite becomes null. So the losses are sent only where they are the
    // reader's own: from the points, the page knows them better.
    let mut value = json!({ "points": walk.points, "said": of(said.map(|it| it.map(words))) });
    if by.says_losses() {
        value["losses"] = json!(walk.losses);
    }
    answered(&snapshot, Ok(Ok(value)))
}

/// What the reader's code says of a walk, as the page reads it; only what its step speaks of.
fn words(said: Said) -> Value {
    match said {
        Said::Nothing => json!({}),
        Said::Slopes(slopes) => json!({ "slopes": slopes }),
        Said::Behaviour(name) => json!({ "behaviour": name }),
        Said::Stop(step) => json!({ "stop": step }),
        Said::Below { first, settled } => json!({ "first": first, "settled": settled }),
        Said::Escape { step, slopes } => json!({ "escape": step, "slopes": slopes }),
    }
}

fn heights(request: &Request, desk: &Desk) -> Response {
    let settings = match settings(request) {
        Ok(settings) => settings,
        Err(says) => return Response::bad(&says),
    };
    let snapshot = desk.snapshot();
    let heights = desk.ask(
        &snapshot,
        (plain::HEIGHTS_BY.exercise(), "heights"),
        |workshop| plain::heights(workshop, settings.land),
    );
    answered(
        &snapshot,
        heights.map(|it| it.map(|rows| json!({ "heights": rows }))),
    )
}

fn differences(desk: &Desk) -> Response {
    let snapshot = desk.snapshot();
    let by = (plain::DIFFERENCES_BY.exercise(), "differences");
    let slopes = desk.ask(&snapshot, by, plain::differences);
    answered(
        &snapshot,
        slopes.map(|it| it.map(|all| json!({ "slopes": all }))),
    )
}

fn table(desk: &Desk) -> Response {
    let snapshot = desk.snapshot();
    let runs = plan::table();
    let table = desk.ask(
        &snapshot,
        (plain::TABLE_BY.exercise(), "table"),
        |workshop| plain::table(workshop, &runs),
    );
    answered(
        &snapshot,
        table.map(|it| it.map(|text| json!({ "table": text }))),
    )
}

/// What a figure of an extension shows of the reader's code, with the figure's settings.
fn extension(request: &Request, desk: &Desk) -> Response {
    let name = request.value("figure").unwrap_or_default();
    let known = extensions::FIGURES.iter().find(|(one, _)| *one == name);
    let Some((name, by)) = known else {
        let names = extensions::FIGURES.map(|(name, _)| name).join(", ");
        return Response::bad(&format!("figure is one of {names}"));
    };
    let numbers = request.query.iter().filter(|(key, _)| key != "figure");
    let mut settings = extensions::Knobs::default();
    for (key, text) in numbers {
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => settings.0.insert(key.clone(), number),
            _ => return Response::bad(&format!("{key} is a finite number, not {text}")),
        };
    }
    let snapshot = desk.snapshot();
    let shown = desk.ask(&snapshot, (by, name), |workshop| {
        extensions::shown(name, workshop, &settings)
    });
    answered(
        &snapshot,
        shown.map(|it| it.map(|shown| json!({ "yours": shown.yours, "differs": shown.differs }))),
    )
}

/// An answer with the version of the crates that gave it.
fn answered(snapshot: &Snapshot, answer: Result<Result<Value, Trouble>>) -> Response {
    let mut value = of(answer);
    value["version"] = json!(snapshot.version);
    Response::json(&value)
}

/// An answer, or what is wrong with the code.
fn of(answer: Result<Result<Value, Trouble>>) -> Value {
    match answer {
        Ok(Ok(value)) => value,
        Ok(Err(trouble)) => json!({
            "error": { "exercise": trouble.exercise, "says": trouble.says },
        }),
        Err(fault) => json!({
            "error": { "exercise": "", "says": format!("The book's own fault: {fault:#}") },
        }),
    }
}

fn settings(request: &Request) -> std::result::Result<Settings, String> {
    let number = |key: &str, default: f64| match request.value(key) {
        None => Ok(default),
        Some(text) => match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(format!("{key} is a finite number, not {text}")),
        },
    };
    let by = request.value("by").unwrap_or_default();
    let mut walkers = Walker::ALL.iter().copied();
    let walker = walkers.find(|walker| walker.exercise() == by);
    let steps = match request.value("steps") {
        None => Ok(STEPS),
        Some(text) => text.parse(),
    };
    let [a, b] = [number("a", CURVATURES[0])?, number("b", CURVATURES[1])?];
    let tilt = number("tilt", 0.0)?;
    let by = walker.ok_or_else(|| {
        let names: Vec<&str> = Walker::ALL.iter().map(|walker| walker.exercise()).collect();
        format!("by is one of {}", names.join(", "))
    })?;
    Ok(Settings {
        by,
        land: match request.value("surface").unwrap_or("bowl") {
            "bowl" if by == Walker::Saddle => {
                let by = by.exercise();
                return Err(format!("{by} walks on the saddle: ask for surface=saddle"));
            }
            "bowl" if tilt == 0.0 => Land::Bowl { a, b },
            // Its bowl and its gradient lie straight; whatever walks is handed a surface.
            "bowl" if [Walker::Value, Walker::Gradient].contains(&by) => {
                return Err(format!("the bowl of {} is not tilted", by.exercise()));
            }
            "bowl" => Land::Askew { a, b, tilt },
            "saddle" => Land::Saddle,
            other => {
                return Err(format!(
                    "your code walks on the bowl and the saddle, not on {other}"
                ));
            }
        },
        start: [number("x", START[0])?, number("y", START[1])?],
        lr: number("lr", RATE)?,
        momentum: number("momentum", 0.0)?,
        steps: steps
            .ok()
            .filter(|steps| *steps <= MOST_STEPS)
            .ok_or_else(|| format!("steps is a whole number up to {MOST_STEPS}"))?,
    })
}

/// A question with the reader's practice numbers: others than those that are graded.
fn practice(request: &Request, desk: &Desk) -> Response {
    let name = request.value("name").unwrap_or_default();
    let attempt = request.value("n").unwrap_or("1").parse::<u32>();
    let Ok(attempt) = attempt else {
        return Response::bad("n is a whole number");
    };
    let learner = learner(&desk.places.exercises);
    match question::practice(name, &learner, attempt) {
        Ok(posed) => Response::json(&json!({ "html": question::form(name, &posed) })),
        Err(error) => Response::bad(&format!("{error:#}")),
    }
}

/// The reader's name, as `understanding.toml` has it; empty before there is one.
fn learner(exercises: &Path) -> String {
    let text = read_text(&exercises.join("understanding.toml"));
    let answers = text.ok().and_then(|text| Answers::read(&text).ok());
    answers.map_or_else(String::new, |answers| answers.name)
}
