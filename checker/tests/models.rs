//! The sealed examinations hold what they promise: a right program is right whatever its order of
//! operations, and a wrong one that is known is called by its own name.

use checker::exercises::ALL;
use checker::sealed::{Examination, Wrong};
use checker::spy::Answer;
use checker::surface::Surface;
use checker::wire::Value;
use std::collections::BTreeMap;

/// As many draws of every examination as a course would see in a year.
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

/// The numbers that a call hands over, by place.
struct Args<'a>(&'a [Value]);

impl Args<'_> {
    fn number(&self, k: usize) -> f64 {
        self.0[k].number().expect("a number")
    }

    fn count(&self, k: usize) -> usize {
        self.0[k].count().expect("a count")
    }

    fn point(&self, k: usize) -> Vec<f64> {
        self.0[k].numbers().expect("a point")
    }

    fn surface(&self) -> Surface {
        Surface::from_value(&self.0[0]).expect("a surface")
    }
}

/// The estimate of a slope from heights that are `ahead` and `behind` away.
fn estimate(
    height: impl Fn([f64; 2]) -> f64,
    [x, y]: [f64; 2],
    (ahead, behind): (f64, f64),
) -> Value {
    let run = ahead + behind;
    let along_x = height([x + ahead, y]) - height([x - behind, y]);
    let along_y = height([x, y + ahead]) - height([x, y - behind]);
    [along_x / run, along_y / run].into()
}

#[test]
fn a_gradient_by_finite_differences_is_not_a_derivation() {
    let reaches = [
        (1e-3, 1e-3),
        (1e-5, 1e-5),
        (1e-6, 1e-6),
        (1e-4, 0.0),
        (1e-6, 0.0),
        (0.0, 1e-7),
    ];
    for (_, seed, examination) in examinations() {
        let function = examination.function();
        if !matches!(function, "bowl_gradient" | "saddle_gradient") {
            continue;
        }
        for reach in reaches {
            let wrong = examined(&*examination, |_, args| {
                let args = Args(args);
                if function == "bowl_gradient" {
                    let (a, b) = (args.number(0), args.number(1));
                    let p = [args.point(2)[0], args.point(2)[1]];
                    estimate(|[x, y]| 0.5 * (a * x * x + b * y * y), p, reach)
                } else {
                    let p = [args.point(0)[0], args.point(0)[1]];
                    estimate(|[x, y]| x * x - y * y, p, reach)
                }
            });
            let wrong = wrong.unwrap_or_else(|| panic!("{function}, {reach:?}, seed {seed}"));
            let named = names(&wrong);
            assert_eq!(
                named,
                ["finite-differences"],
                "{function}, {reach:?}, seed {seed}"
            );
        }
    }
}

#[test]
fn a_single_precision_gradient_is_not_taken_for_an_estimate() {
    for (_, seed, examination) in examinations() {
        if examination.function() == "bowl_gradient" {
            let wrong = examined(&*examination, |_, args| {
                let args = Args(args);
                let product = |c: f64, t: f64| f64::from(c as f32 * t as f32);
                let p = args.point(2);
                [product(args.number(0), p[0]), product(args.number(1), p[1])].into()
            });
            let named = names(&wrong.expect("not exact"));
            assert!(named.is_empty(), "{named:?} with seed {seed}");
        }
    }
}

#[test]
fn a_second_look_at_the_slope_is_seen() {
    for (_, seed, examination) in examinations() {
        let function = examination.function();
        if !matches!(function, "step" | "momentum_step") {
            continue;
        }
        let calls = examination.calls();
        let twice = |(k, args): (usize, &Vec<Value>)| {
            let mut answer = answered(function, args, examination.right(k));
            answer.slopes = 2;
            answer.slopes_at.push(answer.slopes_at[0].clone());
            answer
        };
        let answers: Vec<Answer> = calls.iter().enumerate().map(twice).collect();
        let wrong = examination.wrong(&answers.iter().map(Some).collect::<Vec<_>>());
        let wrong = wrong.expect("one look is all that a step may take");
        assert_eq!(names(&wrong), ["looks-again-on-the-way"], "seed {seed}");
        assert!(
            wrong.evidence.contains("called 2 times"),
            "{}",
            wrong.evidence
        );
    }
}

#[test]
fn a_ruler_whose_end_is_rounded_is_seen() {
    let mut seen = 0;
    for (_, seed, examination) in examinations() {
        if examination.function() == "linspace" {
            let wrong = examined(&*examination, |k, args| {
                let args = Args(args);
                let (start, end, n) = (args.number(0), args.number(1), args.count(2));
                if n < 2 {
                    return examination.right(k);
                }
                let gap = (end - start) / (n - 1) as f64;
                let mark = |place: &mut f64| {
                    let mark = *place;
                    *place += gap;
                    mark
                };
                let mut place = start;
                (0..n)
                    .map(|_| mark(&mut place))
                    .collect::<Vec<f64>>()
                    .into()
            });
            if let Some(wrong) = wrong {
                assert_eq!(names(&wrong), ["end-not-exact"], "seed {seed}");
                seen += 1;
            }
        }
    }
    assert!(seen > SEEDS * 9 / 10, "only {seen} of {SEEDS}");
}

/// A right program in another hand: other orders of operations, fused multiplications, reversed
/// sums, the velocity kept with the other sign.
fn other_hand(function: &str, args: &[Value]) -> Option<Value> {
    let args = Args(args);
    Some(match function {
        "Bowl::value" => {
            let (a, b, p) = (args.number(0), args.number(1), args.point(2));
            ((b / 2.0) * p[1].powi(2) + (a / 2.0) * p[0].powf(2.0)).into()
        }
        "linspace" => {
            let (start, end, n) = (args.number(0), args.number(1), args.count(2));
            let gap = (end - start) / n.saturating_sub(1).max(1) as f64;
            let mut marks: Vec<f64> = (0..n).map(|i| gap.mul_add(i as f64, start)).collect();
            if n > 1 {
                marks[n - 1] = end;
            }
            marks.into()
        }
        "bowl_gradient" => {
            let (a, b, p) = (args.number(0), args.number(1), args.point(2));
            [0.5 * (a * p[0] + a * p[0]), 2.0 * p[1] * (b / 2.0)].into()
        }
        "central_difference" => {
            let (surface, p, h) = (args.surface(), args.point(1), args.number(2));
            let height = |i: usize, by: f64| {
                let mut q = p.clone();
                q[i] += by;
                surface.value(&q) / (h + h)
            };
            (0..p.len())
                .map(|i| height(i, h) - height(i, -h))
                .collect::<Vec<f64>>()
                .into()
        }
        "step" => fused_step(&args.surface(), &args.point(1), args.number(2)).into(),
        "descend" => {
            let (surface, lr) = (args.surface(), args.number(2));
            let mut walk = vec![args.point(1)];
            for k in 0..args.count(3) {
                walk.push(fused_step(&surface, &walk[k], lr));
            }
            walk.into()
        }
        "classify" => {
            let (losses, threshold) = (args.point(0), args.number(1));
            other_name(&losses, threshold).into()
        }
        "sweep" => {
            let (surface, steps, threshold) = (args.surface(), args.count(3), args.number(4));
            let run = |lr: f64| {
                let mut p = args.point(1);
                let mut losses = vec![surface.value(&p)];
                for _ in 0..steps {
                    p = fused_step(&surface, &p, lr);
                    losses.push(surface.value(&p));
                }
                let name = other_name(&losses, threshold);
                Value::List(vec![lr.into(), losses.into(), name.into()])
            };
            Value::list(args.point(2).into_iter().map(run))
        }
        "momentum_step" => {
            let (p, v) = (args.point(1), args.point(2));
            let uphill: Vec<f64> = v.iter().map(|v| -v).collect();
            let (p, v) = fused_roll(&args.surface(), &p, &uphill, args.number(3), args.number(4));
            Value::list([p, v.iter().map(|v| -v).collect()])
        }
        "descend_with_momentum" => {
            let (lr, momentum, steps) = (args.number(2), args.number(3), args.count(4));
            Value::list(fused_walk(
                &args.surface(),
                args.point(1),
                lr,
                momentum,
                steps,
            ))
        }
        "guarded_descent" => {
            let (surface, ceiling) = (args.surface(), args.number(5));
            let (lr, momentum, steps) = (args.number(2), args.number(3), args.count(4));
            let mut walk = fused_walk(&surface, args.point(1), lr, momentum, steps);
            let good = |p: &Vec<f64>| {
                let loss = surface.value(p);
                loss.is_finite() && (-ceiling..=ceiling).contains(&loss)
            };
            let stop = walk.iter().position(|p| !good(p));
            walk.truncate(stop.unwrap_or(walk.len()));
            let losses: Vec<f64> = walk.iter().map(|p| surface.value(p)).collect();
            let stop = stop.map_or("Finished".to_string(), |step| format!("Diverged at {step}"));
            Value::List(vec![walk.into(), losses.into(), stop.into()])
        }
        "saddle_value" => {
            let p = args.point(0);
            ((p[0] - p[1]) * (p[0] + p[1])).into()
        }
        "saddle_gradient" => {
            let p = args.point(0);
            [p[0] + p[0], 0.0 - p[1] - p[1]].into()
        }
        _ => return None,
    })
}

fn fused_step(surface: &Surface, p: &[f64], lr: f64) -> Vec<f64> {
    let slope = surface.slope(p);
    p.iter()
        .zip(slope)
        .map(|(x, g)| (-g).mul_add(lr, *x))
        .collect()
}

/// The velocity points uphill in this book-keeping.
fn fused_roll(
    surface: &Surface,
    p: &[f64],
    v: &[f64],
    lr: f64,
    momentum: f64,
) -> (Vec<f64>, Vec<f64>) {
    let slope = surface.slope(p);
    let push = |(v, g): (&f64, f64)| g.mul_add(lr, v * momentum);
    let v: Vec<f64> = v.iter().zip(slope).map(push).collect();
    (p.iter().zip(&v).map(|(x, v)| x - v).collect(), v)
}

fn fused_walk(
    surface: &Surface,
    start: Vec<f64>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Vec<f64>> {
    let mut v = vec![0.0; start.len()];
    let mut walk = vec![start];
    for k in 0..steps {
        let (p, next) = fused_roll(surface, &walk[k], &v, lr, momentum);
        walk.push(p);
        v = next;
    }
    walk
}

/// `classify` with its comparisons written the other way round.
fn other_name(losses: &[f64], threshold: f64) -> &'static str {
    let (first, last, middle) = (
        losses[0],
        losses[losses.len() - 1],
        losses[losses.len() / 2],
    );
    match () {
        () if losses
            .iter()
            .any(|loss| loss.is_nan() || loss.is_infinite()) =>
        {
            "Diverges"
        }
        () if first - last < 0.0 => "Diverges",
        () if threshold > last => "Converges",
        () if last >= middle - middle.abs() / 1e6 => "Stalls",
        () => "Crawls",
    }
}

#[test]
fn a_right_program_in_another_order_of_operations_is_right() {
    let mut tried = 0;
    for (_, seed, examination) in examinations() {
        let function = examination.function();
        if other_hand(function, &examination.calls()[0]).is_some() {
            let wrong = examined(&*examination, |_, args| {
                other_hand(function, args).expect("known by name")
            });
            assert_eq!(wrong, None, "{function} with seed {seed}");
            tried += 1;
        }
    }
    assert_eq!(tried, 13 * SEEDS);
}
