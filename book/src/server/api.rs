//! What the page may ask: how the reader's crates stand, a walk by them, a question to practise.

use super::desk::Desk;
use super::request::Request;
use super::respond::Response;
use crate::engine::Land;
use crate::engine::walk::{Settings, Walker};
use crate::experiment::{CURVATURES, RATE, START, STEPS};
use crate::weave::question;
use checker::submission::read_text;
use checker::understanding::answers::Answers;
use serde_json::{Map, json};
use std::path::Path;

/// No walk that is asked for has more steps.
const MOST_STEPS: usize = 2000;

/// Answers `/api/name`.
pub(super) fn answer(name: &str, request: &Request, desk: &Desk) -> Response {
    match name {
        "state" => state(desk),
        "walk" => walk(request, desk),
        "question" => practice(request, desk),
        _ => Response::bad("There are /api/state, /api/walk, /api/question and /api/events."),
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
    match desk.walk(&snapshot, &settings) {
        Ok(Ok(walk)) => {
            // A number that is not finite becomes null. So the losses are sent only where they are
            // the reader's own: from the points, the page knows them better.
            let mut value = json!({ "version": snapshot.version, "points": walk.points });
            if settings.by.says_losses() {
                value["losses"] = json!(walk.losses);
            }
            Response::json(&value)
        }
        Ok(Err(trouble)) => Response::json(&json!({
            "version": snapshot.version,
            "error": { "exercise": trouble.exercise, "says": trouble.says },
        })),
        Err(fault) => Response::json(&json!({
            "version": snapshot.version,
            "error": { "exercise": "", "says": format!("The book's own fault: {fault:#}") },
        })),
    }
}

fn settings(request: &Request) -> Result<Settings, String> {
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
            "bowl" => Land::Bowl { a, b },
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
