//! The sealed examinations hold what they promise: a right program is right whatever its order of
//! operations, and a wrong one that is known is called by its own name.

mod arguments;
mod other_hand;
mod shows;

use checker::exercises::ALL;
use checker::sealed::{Examination, Wrong};
use checker::spy::Answer;
use checker::wire::Value;
use std::collections::BTreeMap;

/// Every examination is drawn so many times.
const SEEDS: u32 = 200;

/// Every examination of every stub, over all seeds: its exercise, its seed, itself.
fn examinations() -> impl Iterator<Item = (&'static str, u32, Box<dyn Examination>)> {
    (0..SEEDS).flat_map(|seed| {
        ALL.iter().flat_map(move |exercise| {
            let examine = (exercise.examine)(seed);
            examine
                .into_iter()
                .map(move |examination| (exercise.name, seed, examination))
        })
    })
}

/// The answer `value`, with the one look at the slope that a step may take.
fn answered(function: &str, args: &[Value], value: Value) -> Answer {
    let mut answer = Answer::plain(value);
    if matches!(function, "step" | "momentum_step") {
        answer.slopes = 1;
        answer.slopes_at = vec![args[1].numbers().expect("a point")];
    }
    answer
}

/// What is said of a program that answers every call by `answer(number, arguments)`.
fn examined(
    examination: &dyn Examination,
    answer: impl Fn(usize, &[Value]) -> Value,
) -> Option<Wrong> {
    let function = examination.function();
    let calls = examination.calls();
    let answers: Vec<Answer> = (calls.iter().enumerate())
        .map(|(k, args)| answered(function, args, answer(k, args)))
        .collect();
    examination.wrong(&answers.iter().map(Some).collect::<Vec<_>>())
}

fn names(wrong: &Wrong) -> Vec<&'static str> {
    wrong.misconceptions.iter().map(|(name, _)| *name).collect()
}

#[test]
fn the_right_answers_are_right() {
    for (exercise, seed, examination) in examinations() {
        let wrong = examined(&*examination, |k, _| examination.right(k));
        assert_eq!(
            wrong,
            None,
            "{exercise} {} with seed {seed}",
            examination.function()
        );
    }
}

#[test]
fn every_wrong_program_is_called_by_its_own_name_and_by_no_other() {
    let mut confused: BTreeMap<String, u32> = BTreeMap::new();
    for (_, seed, examination) in examinations() {
        let function = examination.function();
        for (name, values) in examination.models() {
            let wrong = examined(&*examination, |k, _| values[k].clone());
            let wrong = wrong.unwrap_or_else(|| {
                panic!("{function}: {name} is taken for right with seed {seed}")
            });
            let names = names(&wrong);
            assert!(
                !names.is_empty(),
                "{function}: {name} has no name with seed {seed}"
            );
            if names != [name] {
                *confused
                    .entry(format!("{function}: {name} is called {names:?}"))
                    .or_default() += 1;
            }
        }
    }
    for (pair, times) in &confused {
        println!("{pair} with {times} of {SEEDS} seeds");
    }
    assert!(confused.is_empty(), "{confused:#?}");
}

#[test]
fn every_stub_knows_misconceptions_and_no_name_stands_twice() {
    for exercise in &ALL {
        for examination in (exercise.examine)(0) {
            let function = examination.function();
            let mut known: Vec<_> = examination.models().iter().map(|(name, _)| *name).collect();
            let least = match function {
                "bowl_gradient" | "momentum_step" | "guarded_descent" => 6,
                _ => 3,
            };
            assert!(known.len() >= least, "{function} knows {known:?}");
            known.sort_unstable();
            let all = known.len();
            known.dedup();
            assert_eq!(
                known.len(),
                all,
                "{function} names one thing twice: {known:?}"
            );
        }
    }
}

#[test]
fn an_exercise_is_asked_in_less_than_300_kilobytes_and_afresh_for_every_seed() {
    let asked = |exercise: &checker::exercises::Exercise, seed: u32| {
        let mut text = String::new();
        for examination in (exercise.examine)(seed) {
            for args in examination.calls() {
                Value::List(args).encode(&mut text);
            }
        }
        text
    };
    for exercise in &ALL {
        let text = asked(exercise, 1);
        assert!(
            text.len() < 300_000,
            "{}: {} bytes",
            exercise.name,
            text.len()
        );
        assert_eq!(text, asked(exercise, 1), "{}", exercise.name);
        assert_ne!(text, asked(exercise, 2), "{}", exercise.name);
    }
}

#[test]
fn every_call_is_shown_in_one_short_line() {
    for (exercise, seed, examination) in examinations().take(200) {
        for call in 0..examination.calls().len() {
            let shown = examination.shown(call);
            assert!(
                shown.starts_with(examination.function().trim_start_matches("Bowl::"))
                    && !shown.contains('\n')
                    && shown.chars().count() <= 260,
                "{exercise} with seed {seed}: {shown}"
            );
        }
    }
}
