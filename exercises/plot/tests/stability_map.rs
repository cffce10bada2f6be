//! The map of learning rate and momentum.

mod sheet;

use plot::{Outcome, Setting, StabilityMap};
use sheet::{Sheet, bowl};

const FAINT: &str = "#E6E6E6";
const PAPER: &str = "#FFFFFF";

/// `count` marks from 0 to `end`.
fn ruler(end: f64, count: usize) -> Vec<f64> {
    let mark = |k: usize| end * k as f64 / (count - 1) as f64;
    (0..count).map(mark).collect()
}

/// What becomes of a descent on the bowl in 200 steps.
fn outcome(lr: f64, momentum: f64) -> Outcome {
    let walk = sheet::descent(lr, momentum, 200);
    let losses: Vec<f64> = walk.iter().map(|p| bowl(p[0], p[1])).collect();
    let settled = losses.iter().rposition(|loss| *loss >= 1e-3);
    match settled {
        Some(last) if last < 200 => Outcome::Settles(last + 1),
        _ if losses[200] <= losses[0] => Outcome::Undecided,
        _ => Outcome::Diverges,
    }
}

fn outcomes(rates: &[f64], momenta: &[f64], f: impl Fn(f64, f64) -> Outcome) -> Vec<Vec<Outcome>> {
    let row = |momentum: &f64| rates.iter().map(|lr| f(*lr, *momentum)).collect();
    momenta.iter().map(row).collect()
}

fn map(rates: &[f64], momenta: &[f64], outcomes: &[Vec<Outcome>]) -> Sheet {
    let marks = [
        Setting {
            lr: 0.1336,
            momentum: 0.4026,
            label: "best pair: 0.1336, 0.4026",
        },
        Setting {
            lr: 0.0952,
            momentum: 0.0,
            label: "best without momentum: 0.0952",
        },
    ];
    let figure = StabilityMap {
        title: "How many steps the descent takes to settle",
        rates,
        momenta,
        outcomes,
        limit: 200,
        curvature: Some(20.0),
        marks: &marks,
    };
    Sheet::read(figure.svg())
}

fn small() -> Sheet {
    let (rates, momenta) = (ruler(0.2, 41), ruler(1.0, 26));
    map(&rates, &momenta, &outcomes(&rates, &momenta, outcome))
}

/// The fill that was painted last at a place of the map, from 0 to 1 in both directions.
fn painted(sheet: &Sheet, [x, y]: [f64; 2]) -> &str {
    // The frame is the largest closed path.
    let area = |b: &&sheet::Bounds| (b[2] - b[0]) * (b[3] - b[1]);
    let paths = sheet.colored("polyline", sheet::INK);
    let frame = paths.iter().max_by(|a, b| area(a).total_cmp(&area(b)));
    let [left, top, right, bottom] = *frame.expect("a frame");
    let at = [left + x * (right - left), bottom - y * (bottom - top)];
    let covers =
        |b: &sheet::Bounds| (b[0]..=b[2]).contains(&at[0]) && (b[1]..=b[3]).contains(&at[1]);
    let mut rects = sheet.shapes.iter().filter(|(name, ..)| name == "rect");
    let last = rects.rfind(|(.., bounds)| covers(bounds));
    &last.expect("a cell").1
}

#[test]
fn every_region_has_its_ground_and_its_name() {
    let sheet = small();
    sheet.check();
    for text in [
        "diverges",
        "not settled",
        "after 200 steps",
        "steps to settle",
        "learning rate",
        "momentum",
        "best pair: 0.1336, 0.4026",
        "best without momentum: 0.0952",
        "lr = 2 (1 + momentum) / 20: the edge of stability",
    ] {
        assert!(sheet.says(text), "`{text}` is missing");
    }
    assert_eq!(
        painted(&sheet, [0.9, 0.1]),
        FAINT,
        "lr 0.18, momentum 0.1 diverges"
    );
    assert_eq!(
        painted(&sheet, [0.01, 0.2]),
        PAPER,
        "lr 0.002, momentum 0.2 is not settled"
    );
    let settles = painted(&sheet, [0.3, 0.75]);
    assert!(
        settles != FAINT && settles != PAPER,
        "lr 0.06, momentum 0.75 settles"
    );
}

#[test]
fn the_description_counts_every_run() {
    let (rates, momenta) = (ruler(0.2, 41), ruler(1.0, 26));
    let all: Vec<Outcome> = outcomes(&rates, &momenta, outcome).concat();
    let count = |f: fn(&Outcome) -> bool| all.iter().filter(|o| f(o)).count();
    let settled = count(|o| matches!(o, Outcome::Settles(_)));
    let wanted = [
        format!("Of {} runs {settled} settle", 41 * 26),
        format!("{} have not settled", count(|o| *o == Outcome::Undecided)),
        format!("{} diverge", count(|o| *o == Outcome::Diverges)),
        "Marked: best pair".to_owned(),
    ];
    let sheet = small();
    for words in wanted {
        assert!(
            sheet.description.contains(&words),
            "`{words}`: {}",
            sheet.description
        );
    }
}

#[test]
fn a_million_runs_make_a_small_picture() {
    // By the formula: the slower of the two directions decides.
    let rate = |lr: f64, momentum: f64, curvature: f64| {
        let b = 1.0 + momentum - lr * curvature;
        let root = b * b - 4.0 * momentum;
        if root < 0.0 {
            momentum.sqrt()
        } else {
            (b.abs() + root.sqrt()) / 2.0
        }
    };
    let f = |lr: f64, momentum: f64| {
        let slowest = rate(lr, momentum, 1.0).max(rate(lr, momentum, 20.0));
        let steps = 1e-5_f64.ln() / slowest.ln();
        match steps {
            _ if slowest >= 1.0 => Outcome::Diverges,
            steps if steps <= 200.0 => Outcome::Settles(steps as usize),
            _ => Outcome::Undecided,
        }
    };
    let (rates, momenta) = (ruler(0.2, 1000), ruler(1.0, 1000));
    let sheet = map(&rates, &momenta, &outcomes(&rates, &momenta, f));
    sheet.check();
    assert!(sheet.svg.len() < 300_000, "{} bytes", sheet.svg.len());
    assert!(sheet.description.contains("Of 1000000 runs"));
    for (place, ground) in [([0.95, 0.5], FAINT), ([0.02, 0.05], PAPER)] {
        assert_eq!(painted(&sheet, place), ground, "at {place:?}");
    }
}

#[test]
fn shreds_make_a_small_picture_as_well() {
    let (rates, momenta) = (ruler(0.2, 200), ruler(1.0, 120));
    let mut seed = 1_u64;
    let mut rows = outcomes(&rates, &momenta, |_, _| Outcome::Diverges);
    for cell in rows.iter_mut().flatten() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        *cell = Outcome::Settles((seed >> 56) as usize);
    }
    let sheet = map(&rates, &momenta, &rows);
    sheet.check();
    assert!(sheet.svg.len() < 300_000, "{} bytes", sheet.svg.len());
}

#[test]
fn odd_maps() {
    use Outcome::{Diverges, Settles, Undecided};
    let sound = ruler(1.0, 3);
    let rulers: [&[f64]; 7] = [
        &sound,
        &[],
        &[0.5],
        &[0.0, f64::NAN],
        &[0.0, f64::INFINITY],
        &[1.0, 0.0],
        &[-f64::MAX, f64::MAX],
    ];
    let maps: [&[Vec<Outcome>]; 5] = [
        &[],
        &[vec![Settles(0); 3], vec![Settles(usize::MAX)]],
        &[vec![Undecided; 3], vec![Undecided; 3], vec![Undecided; 3]],
        &[
            vec![Diverges; 3],
            vec![Diverges; 3],
            vec![Diverges; 3],
            vec![Diverges; 3],
        ],
        &[
            vec![Settles(7); 3],
            vec![Settles(7); 3],
            vec![Settles(7); 3],
        ],
    ];
    let places = [f64::NAN, 0.0, 0.5, 1.0, 99.0];
    let settings: Vec<Setting<'_>> = places
        .iter()
        .flat_map(|&lr| {
            places.map(|momentum| Setting {
                lr,
                momentum,
                label: "a place that has a rather long name",
            })
        })
        .collect();
    let curvatures = [None, Some(4.0), Some(0.0), Some(-1.0), Some(f64::NAN)];
    for (k, rates) in rulers.iter().enumerate() {
        for (outcomes, curvature) in maps.iter().zip(curvatures) {
            for momenta in [rulers[0], rulers[(k + 1) % rulers.len()]] {
                let figure = StabilityMap {
                    title: "An odd map",
                    rates,
                    momenta,
                    outcomes,
                    limit: 0,
                    curvature,
                    marks: &settings,
                };
                Sheet::read(figure.svg()).check();
            }
        }
    }
}

#[test]
fn a_digest() {
    insta::assert_snapshot!("stability_map", small().digest());
}
