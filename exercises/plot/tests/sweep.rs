//! The learning-rate sweep as loss curves.

mod sheet;

use plot::{Curve, Sweep, Theory};
use sheet::{Sheet, losses};

/// Every kind of number that a program may come up with.
const ODD: [f64; 13] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MAX,
    f64::MIN,
    1e150,
    -1e150,
    f64::MIN_POSITIVE,
    5e-324,
    0.0,
    -0.0,
    3.0,
    -1.0,
];

fn sweep(curves: &[Curve<'_>]) -> Sheet {
    let figure = Sweep {
        title: "The same descent with several learning rates",
        threshold: 1e-3,
        curves,
    };
    Sheet::read(figure.svg())
}

fn curve<'a>(lr: f64, losses: &'a [f64], behaviour: &'a str) -> Curve<'a> {
    Curve {
        lr,
        losses,
        behaviour,
        theory: None,
    }
}

/// Rates that show every behaviour, and what theory says of three of them if it is asked.
fn five(theory: bool) -> Sheet {
    let runs = [0.001, 0.02, 0.09, 0.1, 0.2].map(|lr| (lr, losses(lr, 200)));
    let words = ["crawls", "converges", "converges", "stalls", "diverges"];
    let slope = |k: usize| {
        // The slower of the two directions decides, from step 60 on.
        let (lr, losses) = &runs[k];
        let factor = ((1.0 - lr) * (1.0 - lr)).max((1.0 - 20.0 * lr) * (1.0 - 20.0 * lr));
        let step = if factor > 1.0 { 0 } else { 60 };
        Theory {
            step,
            loss: losses[step],
            factor,
        }
    };
    let curves: Vec<Curve<'_>> = (0..5)
        .map(|k| Curve {
            theory: (theory && [1, 2, 4].contains(&k)).then(|| slope(k)),
            ..curve(runs[k].0, &runs[k].1, words[k])
        })
        .collect();
    sweep(&curves)
}

#[test]
fn every_curve_has_its_name_and_its_end() {
    let sheet = five(false);
    for text in [
        "lr 0.001 crawls",
        "lr 0.02 converges",
        "lr 0.09 converges",
        "lr 0.1 stalls",
        "lr 0.2 diverges",
        "off the top from step 3",
        "off the bottom from step 68",
        "ends at 40",
        "threshold",
        "10⁻³",
        "10⁴",
        "step",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    // One arrowhead for the curve that leaves through the top, one for that through the bottom.
    assert_eq!(
        sheet
            .shapes
            .iter()
            .filter(|(name, _, _)| name == "polygon")
            .count(),
        2
    );
}

#[test]
fn theory_is_said_beside_the_curve_that_it_is_about() {
    let sheet = five(true);
    sheet.check();
    for text in [
        "lr 0.02 converges",
        "theory: × 0.9604 a step",
        "theory: × 0.8281 a step",
        "lr 0.2 diverges",
        "theory: × 9 a step",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    let wanted = "Learning rate 0.09 converges: off the bottom from step 68; theory: × 0.8281";
    assert!(sheet.description.contains(wanted), "{}", sheet.description);
}

#[test]
fn a_line_of_theory_lies_on_a_curve_that_follows_it() {
    let losses: Vec<f64> = (0..=40).map(|k| 43.0 * 0.75_f64.powi(k)).collect();
    let theory = Theory {
        step: 10,
        loss: losses[10],
        factor: 0.75,
    };
    let follows = Curve {
        theory: Some(theory),
        ..curve(0.02, &losses, "converges")
    };
    let sheet = sweep(&[follows]);
    // Both in the first colour: the curve, the dashes, and two samples beside the frame.
    let lines = sheet.colored("polyline", "#C078C0");
    let width = |b: &sheet::Bounds| b[2] - b[0];
    let curve = lines.iter().max_by(|a, b| width(a).total_cmp(&width(b)));
    let [left, top, right, bottom] = *curve.expect("a curve");
    let height = |x: f64| top + (bottom - top) * (x - left) / (right - left);
    let within = |b: &&sheet::Bounds| width(b) < 100.0 && b[2] <= right;
    let dashes: Vec<_> = lines.iter().filter(within).collect();
    assert!(dashes.len() > 20, "{} dashes", dashes.len());
    for dash in dashes {
        for (x, y) in [(dash[0], dash[1]), (dash[2], dash[3])] {
            assert!((y - height(x)).abs() < 12.0, "the dash {dash:?} is off");
        }
    }
}

#[test]
fn odd_theory_draws_nothing_and_breaks_nothing() {
    let losses = losses(0.02, 20);
    for odd in [f64::NAN, f64::INFINITY, 0.0, -1.0, f64::MAX, 5e-324] {
        for (loss, factor) in [(odd, 0.9), (1.0, odd), (odd, odd)] {
            let theory = Some(Theory {
                step: usize::MAX,
                loss,
                factor,
            });
            let curve = Curve {
                theory,
                ..curve(0.02, &losses, "converges")
            };
            let sheet = sweep(&[curve]);
            // The words may say `not a number`, but no coordinate does.
            sheet.check();
        }
    }
}

#[test]
fn sixteen_rates_have_sixteen_names_and_none_lies_on_another() {
    let rates: Vec<f64> = (1..=16).map(|k| f64::from(k) * 0.0125).collect();
    let runs: Vec<Vec<f64>> = rates.iter().map(|lr| losses(*lr, 200)).collect();
    let curves: Vec<Curve<'_>> = (0..16)
        .map(|k| curve(rates[k], &runs[k], "walks"))
        .collect();
    let sheet = sweep(&curves);
    sheet.check();
    let names = sheet
        .texts
        .iter()
        .filter(|(text, _)| text.ends_with("walks"));
    assert_eq!(names.count(), 16);
}

#[test]
fn a_curve_that_leaves_says_its_rate_where_it_leaves() {
    let runs = [0.09, 0.2].map(|lr| losses(lr, 200));
    let sheet = sweep(&[
        curve(0.09, &runs[0], "converges"),
        curve(0.2, &runs[1], "diverges"),
    ]);
    for (rate, note) in [
        ("0.09", "off the bottom from step 68"),
        ("0.2", "off the top from step 3"),
    ] {
        assert!(sheet.says(note), "`{note}` is missing");
        let text = sheet.texts.iter().find(|(text, _)| text == rate);
        let middle = text.expect(rate).1[1];
        let heads = sheet.shapes.iter().filter(|(name, ..)| name == "polygon");
        let near = heads.filter(|(.., b)| (b[1] - middle).abs() < 250.0);
        assert_eq!(near.count(), 1, "{rate} stands beside its arrowhead");
    }
}

#[test]
fn a_loss_of_exactly_0_is_said_and_ticks_are_whole_steps() {
    let sheet = sweep(&[curve(0.7, &[43.0, 1.0, 0.0, 0.0], "converges")]);
    sheet.check();
    assert!(sheet.says("exactly 0 from step 2"));
    for step in ["0", "1", "2", "3"] {
        assert!(sheet.says(step), "the tick {step} is missing");
    }
    assert!(!sheet.says("0.5"), "there is no half step");
}

#[test]
fn odd_losses() {
    let mut lists: Vec<Vec<f64>> = vec![vec![], vec![43.0; 201], vec![43.0]];
    for a in ODD {
        lists.push(vec![a; 3]);
        for b in ODD {
            lists.push(vec![43.0, a, 1.0, b]);
        }
    }
    for (k, lists) in lists.chunks(4).enumerate() {
        let curve = |(k, losses): (usize, &'static [f64])| curve(ODD[k], losses, "diverges");
        // Leaked, a few kilobytes: a test may.
        let leaked = lists.iter().map(|list| &*list.clone().leak());
        let curves: Vec<Curve<'_>> = leaked.enumerate().map(curve).collect();
        for threshold in [ODD[k % ODD.len()], 1e-3] {
            let figure = Sweep {
                title: "Odd losses",
                threshold,
                curves: &curves,
            };
            Sheet::read(figure.svg()).check();
        }
    }
    let none = Sweep {
        title: "No rates",
        threshold: 1e-3,
        curves: &[],
    };
    Sheet::read(none.svg()).check();
}

#[test]
fn every_power_of_ten_is_written_once() {
    for (start, threshold) in [
        (1e-9, 1e-3),
        (1.0, 1e-3),
        (43.0, 1e-3),
        (1e30, 1e-3),
        (1e300, 1.0),
    ] {
        let figure = Sweep {
            title: "Powers",
            threshold,
            curves: &[Curve {
                lr: 0.1,
                losses: &[start, start],
                behaviour: "stalls",
                theory: None,
            }],
        };
        let sheet = Sheet::read(figure.svg());
        sheet.check();
        let powers = sheet
            .texts
            .iter()
            .map(|(text, _)| text)
            .filter(|text| text.starts_with("10"));
        let written: Vec<_> = powers.collect();
        let different: std::collections::BTreeSet<_> = written.iter().collect();
        assert!((5..=12).contains(&written.len()), "{written:?}");
        assert_eq!(written.len(), different.len(), "{written:?}");
    }
}

#[test]
fn words_with_angle_brackets_stay_words() {
    let figure = Sweep {
        title: "loss < 1 & \"quoted\"",
        threshold: 1e-3,
        curves: &[Curve {
            lr: 0.1,
            losses: &[1.0],
            behaviour: "<b>diverges</b>",
            theory: None,
        }],
    };
    let sheet = Sheet::read(figure.svg());
    assert_eq!(sheet.title, "loss < 1 & \"quoted\"");
    assert!(sheet.says("lr 0.1 <b>diverges</b>"));
}

#[test]
fn a_small_sweep_byte_by_byte() {
    let figure = Sweep {
        title: "A small sweep",
        threshold: 0.01,
        curves: &[
            curve(0.1, &[10.0, 0.1, 0.001], "converges"),
            curve(0.2, &[10.0, 1e9, f64::NAN], "diverges"),
        ],
    };
    let sheet = Sheet::read(figure.svg());
    sheet.check();
    assert!(
        sheet.svg.len() < 15_000,
        "{} bytes are too many to review",
        sheet.svg.len()
    );
    insta::assert_snapshot!("small_sweep", sheet.svg);
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    assert_eq!(five(true).svg, five(true).svg);
}

#[test]
fn digests() {
    insta::assert_snapshot!("five_rates", five(false).digest());
    insta::assert_snapshot!("five_rates_and_theory", five(true).digest());
}
