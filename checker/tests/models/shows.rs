//! Misconceptions that no single value tells: slopes from heights, a second look, a rounded end.

use crate::arguments::Args;
use crate::{SEEDS, answered, examinations, examined, names};
use checker::spy::Answer;
use checker::wire::Value;

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
    let both_sides = [0.5, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8].map(|h| (h, h));
    let one_side = [(1e-3, 0.0), (1e-5, 0.0), (1e-6, 0.0), (0.0, 1e-7)];
    let reaches = [&both_sides[..], &one_side].concat();
    for (_, seed, examination) in examinations() {
        let function = examination.function();
        if !matches!(function, "bowl_gradient" | "saddle_gradient") {
            continue;
        }
        for &reach in &reaches {
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
