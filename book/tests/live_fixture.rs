//! What the page's scripts are held to: the solutions' own answers, in a file that node reads.
//!
//! `live/tests/solutions.json` is written anew by
//! `WRITE_FIXTURE=1 cargo test -p book --test live_fixture`.

use book::engine::said::{Said, said};
use book::engine::walk::Walker;
use book::engine::{Land, Settings, Solutions, Walk, extensions, plain, walk};
use book::experiment::{SADDLE_START, START};
use book::plan::BOWL;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The runs: whose code, where, from where, rate, momentum, steps.
fn runs() -> Vec<Settings> {
    let mut runs = Vec::new();
    let mut add = |by, land, start, lr, momentum, steps| {
        runs.push(Settings {
            by,
            land,
            start,
            lr,
            momentum,
            steps,
        });
    };
    let askew = Land::Bowl { a: 3.0, b: 0.5 };
    for lr in [0.001, 0.02, 0.09, 0.1, 0.2] {
        add(Walker::Sweep, BOWL, START, lr, 0.0, 200);
        add(Walker::Table, BOWL, START, lr, 0.0, 200);
        add(Walker::Guard, BOWL, START, lr, 0.0, 400);
    }
    for (lr, momentum) in [(0.02, 0.9), (0.15, 0.9), (0.15, 0.4), (0.132, 0.4)] {
        add(Walker::Momentum, BOWL, START, lr, momentum, 60);
        add(Walker::Table, BOWL, START, lr, momentum, 300);
        add(Walker::Guard, askew, [0.3, -0.1], 5.0 * lr, momentum, 200);
    }
    for y in [1e-3, -1e-6, 0.0] {
        for (lr, momentum) in [(0.1, 0.0), (0.05, 0.9)] {
            let start = [SADDLE_START[0], y];
            add(Walker::Saddle, Land::Saddle, start, lr, momentum, 60);
        }
    }
    let turned = Land::Askew {
        a: 1.0,
        b: 20.0,
        tilt: 30.0,
    };
    add(Walker::Loop, turned, START, 0.09, 0.0, 60);
    add(Walker::Momentum, turned, START, 0.02, 0.9, 60);
    add(Walker::Gradient, askew, [1.5, -0.25], 0.4, 0.0, 20);
    add(Walker::Loop, askew, [1.5, -0.25], 0.4, 0.0, 20);
    add(Walker::Step, askew, [1.5, -0.25], 0.4, 0.0, 20);
    runs
}

/// A number as JSON has it; what is not finite by its name.
fn number(value: f64) -> Value {
    match value.is_finite() {
        true => json!(value),
        false => json!(value.to_string()),
    }
}

fn numbers(values: &[f64]) -> Value {
    values.iter().map(|value| number(*value)).collect()
}

/// Of a long walk its first points, every 20th, and the last.
fn shown(walk: &Walk) -> Value {
    let last = walk.points.len().saturating_sub(1);
    let steps = (0..=last).filter(|k| *k < 5 || k % 20 == 0 || *k == last);
    let point = |k: usize| json!([k, numbers(&walk.points[k]), number(walk.losses[k])]);
    steps.map(point).collect()
}

fn words(said: Said) -> Value {
    match said {
        Said::Nothing => json!({}),
        Said::Slopes(slopes) => json!({ "slope": numbers(&slopes[0]) }),
        Said::Behaviour(name) => json!({ "behaviour": name }),
        Said::Stop(step) => json!({ "stop": step }),
        Said::Below { first, settled } => json!({ "first": first, "settled": settled }),
        Said::Escape { step, slopes } => json!({ "escape": step, "slope": numbers(&slopes[0]) }),
    }
}

/// What the figure `name` of an extension shows of the solutions, beside its settings.
fn shown_by(name: &str, settings: &[(&str, f64)]) -> Value {
    let named = settings
        .iter()
        .map(|(key, value)| (key.to_string(), *value));
    let asked = extensions::Knobs(named.clone().collect());
    let shown = extensions::shown(name, &Solutions, &asked).expect("the machine is sound");
    let shown = shown.expect("the solutions answer");
    assert_eq!(shown.differs, None, "{name}");
    let settings: serde_json::Map<String, Value> =
        named.map(|(key, value)| (key, json!(value))).collect();
    json!({ "settings": settings, "yours": shown.yours })
}

/// The figures of the extensions, each in all its manners.
fn shown_of_extensions() -> Value {
    let line = [
        ("low", -2.7),
        ("high", 2.7),
        ("x", -2.5),
        ("lr0", 0.01),
        ("lr1", 0.05),
        ("lr2", 0.5),
        ("steps", 20.0),
    ];
    let schedule = |c: f64| {
        let (lr, n, x, steps) = (("lr", 0.05), ("n", 1.0), ("x", 0.1), ("steps", 150.0));
        shown_by("cloud", &[("c", c), lr, n, x, steps])
    };
    let ground = |c: f64, x: f64, y: f64| {
        let (lr, rate, steps) = (("lr", 0.1), ("rate", 0.02), ("steps", 12.0));
        shown_by("race", &[("c", c), ("x", x), ("y", y), lr, rate, steps])
    };
    let training = |size: f64| {
        let (lr, epochs) = (("lr", 0.01), ("epochs", 2.0));
        shown_by("price", &[("size", size), lr, epochs])
    };
    json!({
        "paths": shown_by("paths", &line),
        "cloud": [schedule(0.0), schedule(1.0), schedule(2.0), schedule(3.0)],
        "gamble": shown_by("gamble", &[("lr", 0.01), ("steps", 300.0)]),
        "basins": shown_by("basins", &[("steps", 100.0)]),
        "race": [ground(0.0, -1.2, 1.0), ground(1.0, 1.0, 1.0), ground(2.0, 1.5, 1.5), ground(3.0, -2.5, 2.0)],
        "needle": shown_by("needle", &[("lr", 0.1), ("steps", 12.0)]),
        "price": [training(32.0), training(300.0), training(1000.0)],
    })
}

fn computed() -> Value {
    let run = |settings: &Settings| {
        let walked = walk(&Solutions, settings).expect("the machine is sound");
        let walked = walked.expect("the solutions walk");
        let says = said(&Solutions, settings, &walked).expect("the machine is sound");
        let ceiling = match settings.by {
            Walker::Guard | Walker::Table => json!(settings.land.ceiling(settings.start)),
            _ => Value::Null,
        };
        json!({
            "by": settings.by.exercise(),
            "surface": if settings.land == Land::Saddle { "saddle" } else { "bowl" },
            "curvatures": settings.land.curvatures(),
            "tilt": match settings.land {
                Land::Askew { tilt, .. } => tilt,
                _ => 0.0,
            },
            "start": settings.start,
            "lr": settings.lr,
            "momentum": settings.momentum,
            "steps": settings.steps,
            "ceiling": ceiling,
            "count": walked.points.len(),
            "walk": shown(&walked),
            "said": words(says.expect("the solutions speak")),
        })
    };
    let heights = plain::heights(&Solutions, BOWL).expect("the machine is sound");
    let heights = heights.expect("the solutions have heights");
    let corner = |j: usize, i: usize| json!([j, i, heights[j][i]]);
    let differences = plain::differences(&Solutions).expect("the machine is sound");
    json!({
        "runs": runs().iter().map(run).collect::<Value>(),
        "heights": [corner(0, 0), corner(0, 60), corner(60, 0), corner(7, 41), corner(33, 12)],
        "widths": plain::widths(),
        "extensions": shown_of_extensions(),
        "differences": differences.expect("the solutions have differences"),
    })
}

#[test]
fn the_scripts_are_held_to_what_the_solutions_compute() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("live/tests/solutions.json");
    let computed = computed();
    if std::env::var_os("WRITE_FIXTURE").is_some() {
        let text = serde_json::to_string(&computed).expect("it is JSON");
        let text = text.replace("{\"by\"", "\n{\"by\"");
        fs::write(&file, text + "\n").expect("it can be written");
    }
    let text = fs::read_to_string(&file).expect("the fixture is there");
    let written: Value = serde_json::from_str(&text).expect("the fixture is JSON");
    for (key, value) in computed.as_object().expect("it has keys") {
        assert!(
            same(value, &written[key]),
            "live/tests/solutions.json has other {key} than the solutions: write it anew with \
             WRITE_FIXTURE=1 cargo test -p book --test live_fixture, and look at the difference"
        );
    }
}

/// The same but for the last digits, in which a platform's `powf` may differ.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let keys = one.keys().eq(other.keys());
            keys && one.iter().all(|(key, value)| same(value, &other[key]))
        }
        (Value::Number(one), Value::Number(other)) => {
            let [one, other] = [one, other].map(|it| it.as_f64().unwrap_or(f64::NAN));
            (one - other).abs() <= 1e-12 * other.abs().max(1e-3)
        }
        _ => one == other,
    }
}
