//! The numbers of the prose.

mod common;

use book::engine::Land;
use book::experiment::{CURVATURES, START};
use book::lab;
use book::numbers::adam::{Method, bowl, walk};
use book::numbers::batches;
use book::numbers::elsewhere::{descend, terrain, terrain_slope};
use book::numbers::{self, shape};
use book::plan::Plan;
use checker::calls::ex06_momentum::DescendWithMomentum;
use checker::calls::ext04_adam::{DescendWithAdam, RmspropStep};
use checker::solved::answer;
use checker::surface::Surface;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_number_is_what_it_was() {
    let lines: Vec<String> = numbers::all()
        .map(|entry| {
            let number = numbers::number(entry.name).expect("it can be computed");
            format!("{} | {}", entry.name, number.prose())
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn no_name_is_there_twice() {
    let mut seen = BTreeSet::new();
    for entry in numbers::all() {
        assert!(
            seen.insert(entry.name),
            "two numbers are called {}",
            entry.name
        );
    }
}

#[test]
fn a_number_is_written_for_prose_and_for_formulas() {
    let written = |number: numbers::Number| [number.prose(), number.latex()];
    assert_eq!(written(shape::shortest(-2.5)), ["−2.5", "-2.5"]);
    assert_eq!(written(shape::shortest(0.1 + 0.2)), ["0.3", "0.3"]);
    assert_eq!(written(shape::shortest(-0.0)), ["0", "0"]);
    assert_eq!(written(shape::decimals(4.1, 2)), ["4.10", "4.10"]);
    assert_eq!(written(shape::at_most(4.1, 2)), ["4.1", "4.1"]);
    assert_eq!(written(shape::digits(0.056_14, 3)), ["0.0561", "0.0561"]);
    assert_eq!(written(shape::digits(40.0, 3)), ["40", "40"]);
    assert_eq!(
        written(shape::power(1.26e-16, 1)),
        ["1.3·10⁻¹⁶", "1.3 \\cdot 10^{-16}"]
    );
    assert_eq!(
        written(shape::short_power(4.3125e7)),
        ["4.3125·10⁷", "4.3125 \\cdot 10^{7}"]
    );
    assert_eq!(
        written(shape::point([-2.5, 2.0], 3)),
        ["(−2.5, 2)", "(-2.5, 2)"]
    );
}

/// What a second implementation found, in exact arithmetic: walks on the bowl, the saddle and the
/// terrain, a line each in `golden.json`.
#[test]
fn the_walks_behind_the_numbers_are_the_true_ones() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("golden.json")).expect("it is JSON");
    assert!(cases.len() > 30, "there are cases");
    for case in &cases {
        let number = |key: &str| {
            case[key]
                .as_f64()
                .unwrap_or_else(|| panic!("{key} of {case}"))
        };
        let pair = |key: &str| [0, 1].map(|i| case[key][i].as_f64().expect("a coordinate"));
        let id = case["id"].as_str().expect("a name");
        let steps = case["steps"].as_u64().expect("a count") as usize;
        let land = match case["surface"].as_str() {
            Some("bowl") => Some(Land::Bowl {
                a: case["params"]["A"].as_f64().expect("a curvature"),
                b: case["params"]["B"].as_f64().expect("a curvature"),
            }),
            Some("saddle") => Some(Land::Saddle),
            _ if number("momentum") == 0.0 => None,
            // The book has no walks with momentum on the terrain.
            _ => continue,
        };
        let (start, lr) = (pair("start"), number("lr"));
        let points = match land {
            Some(land) => {
                let momentum = number("momentum");
                let plan = Plan {
                    land,
                    start,
                    lr,
                    momentum,
                    steps,
                };
                lab::walk_of(plan).expect("the solutions walk").points
            }
            None => descend(terrain_slope, start, lr, steps),
        };
        let value = |p: [f64; 2]| land.map_or_else(|| terrain(p), |land| land.value(p));
        let last = *points.last().expect("a point");
        let tolerance = number("suggested_tol");
        let near = |one: f64, other: f64| (one - other).abs() <= tolerance * other.abs().max(1.0);
        let right = pair("final_point");
        assert!(
            near(last[0], right[0]) && near(last[1], right[1]),
            "{id}: {last:?}, not {right:?}"
        );
        assert!(
            near(value(last), number("final_loss")),
            "{id}: the last loss is {}",
            value(last)
        );
        if let Some(threshold) = case["threshold_on_loss_minus_fmin"].as_f64()
            && land != Some(Land::Saddle)
        {
            let above = number("f_min");
            let below = |p: &[f64; 2]| value(*p) - above < threshold;
            let first = points.iter().position(below);
            assert_eq!(
                first,
                step(case, "steps_to_threshold"),
                "{id}: first below the threshold"
            );
            let settled = points
                .iter()
                .rposition(|p| !below(p))
                .map_or(0, |last| last + 1);
            let settled = Some(settled).filter(|settled| *settled < points.len());
            assert_eq!(settled, step(case, "settle_step"), "{id}: settled");
        }
    }
}

fn step(case: &Value, key: &str) -> Option<usize> {
    case[key].as_u64().map(|step| step as usize)
}

/// The race applies the rules by itself: does it walk as the solutions do?
#[test]
fn the_race_walks_as_the_solutions_do() {
    let [beta1, beta2] = [0.9, 0.999];
    let surface = Surface::bowl(&CURVATURES);
    let raced = |method, lr| walk(method, &bowl(), lr, 60).concat();
    let by_adam = answer(&DescendWithAdam {
        surface: surface.clone(),
        start: START.to_vec(),
        lr: 0.2,
        beta1,
        beta2,
        epsilon: 1e-8,
        steps: 60,
    });
    assert_same("Adam", &raced(Method::Adam, 0.2), &by_adam.concat());
    let by_momentum = answer(&DescendWithMomentum {
        surface: surface.clone(),
        start: START.to_vec(),
        lr: 0.05,
        momentum: 0.9,
        steps: 60,
    });
    let raced_by_momentum = raced(Method::Momentum, 0.05);
    assert_same("momentum", &raced_by_momentum, &by_momentum.concat());
    let (mut p, mut squares) = (START.to_vec(), vec![0.0; 2]);
    let mut by_rmsprop = p.clone();
    for _ in 0..60 {
        let next = answer(&RmspropStep {
            field: surface.clone().into(),
            p,
            squares,
            lr: 0.1,
            decay: 0.9,
            epsilon: 1e-8,
        });
        (p, squares) = (next.p, next.squares);
        by_rmsprop.extend(&p);
    }
    assert_same("RMSProp", &raced(Method::Rmsprop, 0.1), &by_rmsprop);
}

#[track_caller]
fn assert_same(what: &str, raced: &[f64], solved: &[f64]) {
    assert_eq!(raced.len(), solved.len(), "{what}");
    let apart = raced.iter().zip(solved).map(|(a, b)| (a - b).abs());
    let most = apart.fold(0.0, f64::max);
    assert!(most < 1e-9, "{what}: {most} apart from the solution");
}

/// The updates are counted one by one: do they lead where the solution's training does?
#[test]
fn the_updates_are_those_of_the_training() {
    let epochs = batches::weights(32, 0.01, 3);
    let steps: Vec<[f64; 3]> = batches::steps(32, 0.01).map(|(w, _)| w).take(96).collect();
    for (epoch, weights) in epochs.iter().enumerate().skip(1) {
        assert_eq!(*weights, steps[32 * epoch - 1], "after epoch {epoch}");
    }
}
