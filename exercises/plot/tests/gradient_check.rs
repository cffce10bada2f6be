//! The picture of a gradient check.

mod sheet;

use plot::{ErrorCurve, GradientCheck, Point, PowerLaw};
use sheet::Sheet;

/// The error that theory gives at widths from 10⁻¹⁵ to 1.
fn errors(truncation: impl Fn(f64) -> f64) -> Vec<Point> {
    let width = |k: i32| format!("1e{k}").parse::<f64>().expect("a number");
    (-15..=0)
        .map(width)
        .map(|h| [h, truncation(h) + 1e-16 / h])
        .collect()
}

fn picture(curves: &[ErrorCurve<'_>], laws: &[PowerLaw<'_>]) -> Sheet {
    let figure = GradientCheck {
        title: "How far finite differences are off",
        curves,
        laws,
    };
    Sheet::read(figure.svg())
}

fn law(exponent: f64, at_one: f64, label: &str) -> PowerLaw<'_> {
    PowerLaw {
        exponent,
        through: [1.0, at_one],
        label,
    }
}

fn forward_and_central() -> Sheet {
    let (forward, central) = (errors(|h| h), errors(|h| -0.5 * h * h));
    let curves = [
        ErrorCurve {
            label: "forward difference",
            points: &forward,
        },
        ErrorCurve {
            label: "central difference",
            points: &central,
        },
    ];
    let laws = [
        law(1.0, 1.0, "truncation: h"),
        law(2.0, 0.5, "truncation: h²"),
        law(-1.0, 1e-16, "rounding: ε/h"),
    ];
    picture(&curves, &laws)
}

#[test]
fn the_best_widths_and_the_laws_are_named() {
    let sheet = forward_and_central();
    sheet.check();
    for text in [
        "forward difference",
        "central difference",
        "smallest 2 × 10⁻⁸",
        "at h = 10⁻⁸",
        "h = 10⁻⁵",
        "truncation: h",
        "truncation: h²",
        "rounding: ε/h",
        "10⁻¹⁴",
        "width h of the difference",
        "error",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    let wanted = "central difference: smallest 4 × 10⁻¹¹, at h = 10⁻⁵.";
    assert!(sheet.description.contains(wanted), "{}", sheet.description);
}

#[test]
fn the_name_of_a_law_is_closest_to_its_own_line() {
    let sheet = forward_and_central();
    // Where the axes are: ticks along x stand below all others, ticks along y left of all others.
    let tick = |text: &str, axis: usize| {
        let found = sheet.texts.iter().filter(|(found, _)| found == text);
        let places = found.map(|(_, b)| [(b[0] + b[2]) / 2.0, (b[1] + b[3]) / 2.0]);
        let outermost = |p: &[f64; 2]| if axis == 0 { p[1] } else { -p[0] };
        let place = places.max_by(|a, b| outermost(a).total_cmp(&outermost(b)));
        place.expect(text)[axis]
    };
    let [x_one, y_one] = [0, 1].map(|axis| tick("10⁰", axis));
    let x_decade = (x_one - tick("10⁻¹⁴", 0)) / 14.0;
    let y_decade = (y_one - tick("10⁻¹²", 1)) / 12.0;
    let laws = [
        ("truncation: h", 1.0, 1.0_f64),
        ("truncation: h²", 2.0, 0.5),
        ("rounding: ε/h", -1.0, 1e-16),
    ];
    for (name, own, _) in laws {
        let (_, [left, top, right, bottom]) = sheet
            .texts
            .iter()
            .find(|(text, _)| text == name)
            .expect(name);
        let distance = |exponent: f64, at_one: f64| {
            let along = (0..=1600).map(|k| {
                let x = -16.0 + f64::from(k) / 100.0;
                let y = at_one.log10() + exponent * x;
                let [x, y] = [x_one + x * x_decade, y_one + y * y_decade];
                let [dx, dy] = [(left - x).max(x - right), (top - y).max(y - bottom)];
                dx.max(0.0).hypot(dy.max(0.0))
            });
            along.fold(f64::INFINITY, f64::min)
        };
        let nearest = laws.map(|(_, exponent, at_one)| (distance(exponent, at_one), exponent));
        let nearest = nearest.into_iter().min_by(|a, b| a.0.total_cmp(&b.0));
        let (pixels, exponent) = nearest.expect("three laws");
        assert_eq!(exponent, own, "`{name}` is closest to another line");
        assert!(pixels > 0.0, "`{name}` lies on its line");
    }
}

#[test]
fn errors_of_exactly_0_are_arrowheads_at_the_foot() {
    let points = [[1e-3, 1e-13], [1e-2, 0.0], [1e-1, -0.0], [1.0, 1e-16]];
    let curve = ErrorCurve {
        label: "central difference",
        points: &points,
    };
    let sheet = picture(&[curve], &[]);
    sheet.check();
    assert!(sheet.says("exactly 0 at 2 of 4 widths"));
    assert_eq!(sheet.count("polygon", "#C078C0"), 2);
    // No line leads over the gap: each end is a dot alone.
    let lines = sheet.colored("polyline", "#C078C0");
    assert!(
        lines.iter().all(|b| b[1] == b[3] || b[2] - b[0] < 300.0),
        "{lines:?}"
    );
}

#[test]
fn odd_errors() {
    let odd = [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
        0.0,
        -1.0,
        1.0,
    ];
    let mut lists: Vec<Vec<Point>> = vec![vec![], vec![[1e-3, 1e-9]; 300]];
    for h in odd {
        lists.push(vec![[h, 1.0]]);
        lists.push(odd.iter().map(|&error| [h, error]).collect());
        lists.push(odd.iter().map(|&error| [error, h]).collect());
    }
    for points in &lists {
        let curve = ErrorCurve {
            label: "central difference",
            points,
        };
        let laws = odd.map(|number| PowerLaw {
            exponent: number,
            through: [number, 1e-3],
            label: "an odd law",
        });
        picture(&[curve.clone(), curve], &laws).check();
    }
    let none = picture(&[], &[]);
    none.check();
    assert!(none.says("there are no errors to draw"));
}

#[test]
fn a_digest() {
    insta::assert_snapshot!("gradient_check", forward_and_central().digest());
}
