//! Extension 1, asked: a curve and its slope, what a move is of the move before, a name for what a walk
//! does, and the rate at which descent breaks.

use crate::calls::ext01_line::{CriticalRate, Edge, Factor, Manner};
use crate::calls::ext01_line::{PolynomialSlope, PolynomialValue, Resting};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;
use crate::words;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<PolynomialValue>(seed),
        examination::<PolynomialSlope>(seed),
        examination::<Factor>(seed),
        examination::<Manner>(seed),
        examination::<CriticalRate>(seed),
        examination::<Resting>(seed),
        examination::<Edge>(seed),
    ]
}

/// Curves and places on them: a parabola by hand, then every degree up to five on both sides of 0; at
/// the end what a line of its own may treat.
fn curves(draw: &mut Draw) -> Vec<(Vec<f64>, f64)> {
    let whole = |draw: &mut Draw| draw.decimals(2.0, 6.0, 1.0);
    let by_hand = vec![whole(draw), -whole(draw), 1.0];
    let mut curves = vec![(by_hand, 3.0)];
    for degree in 1..=5 {
        for side in [1.0, -1.0] {
            let coefficients = (0..=degree).map(|_| draw.away(0.5, 2.5)).collect();
            curves.push((coefficients, side * draw.within(1.2, 2.4)));
        }
    }
    // A power that is left out, and a place inside of 1.
    let gap = vec![draw.away(0.5, 2.5), 0.0, -3.0, 0.0, 1.0];
    curves.push((gap, -draw.within(0.3, 0.8)));
    // No coefficients, the constant alone, and x = 0.
    curves.push((Vec::new(), draw.away(1.0, 3.0)));
    curves.push((vec![draw.away(2.0, 9.0)], draw.away(1.0, 3.0)));
    curves.push(((0..3).map(|_| draw.away(0.5, 2.5)).collect(), 0.0));
    curves
}

fn is_special(coefficients: &[f64], x: f64) -> bool {
    coefficients.len() < 2 || x == 0.0
}

impl Sealed for PolynomialValue {
    fn inputs(draw: &mut Draw) -> Vec<PolynomialValue> {
        let ask = |(coefficients, x)| PolynomialValue { coefficients, x };
        curves(draw).into_iter().map(ask).collect()
    }

    fn shown(&self) -> String {
        let coefficients = show::list(&self.coefficients);
        format!("polynomial_value of {coefficients} at x = {}", self.x)
    }

    fn special(&self) -> bool {
        is_special(&self.coefficients, self.x)
    }
}

impl Sealed for PolynomialSlope {
    fn inputs(draw: &mut Draw) -> Vec<PolynomialSlope> {
        let ask = |(coefficients, x)| PolynomialSlope { coefficients, x };
        curves(draw).into_iter().map(ask).collect()
    }

    fn shown(&self) -> String {
        let coefficients = show::list(&self.coefficients);
        format!("polynomial_slope of {coefficients} at x = {}", self.x)
    }

    fn special(&self) -> bool {
        is_special(&self.coefficients, self.x)
    }

    /// An estimate from two heights is not a derivation; the order in which the terms are added does
    /// not matter.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        self.is_within(1e-13, answer, right)
    }

    /// An estimate can be had in many ways, each with its own rounding.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        (misconception == "estimated-slope").then(|| self.is_within(1e-2, answer, right))
    }
}

impl PolynomialSlope {
    /// As a share of what the terms come to without their signs.
    fn is_within(&self, share: f64, answer: &Answer, right: &Value) -> bool {
        let (Some(answer), Some(right)) = (answer.value.number(), right.number()) else {
            return false;
        };
        let terms = self.coefficients.iter().zip(0_i32..).skip(1);
        let size = |(c, k): (&f64, i32)| f64::from(k) * c.abs() * self.x.abs().powi(k - 1);
        (answer - right).abs() <= share * terms.map(size).sum::<f64>()
    }
}

/// The places of a walk from `start` towards 0, whose moves are each `factor` times the one before.
fn walk(start: f64, first_move: f64, factors: &[f64]) -> Vec<f64> {
    let mut walk = vec![start, start + first_move];
    let mut step = first_move;
    for factor in factors {
        step *= factor;
        walk.push(walk[walk.len() - 1] + step);
    }
    walk
}

fn shown(function: &str, walk: &[f64]) -> String {
    // With as many digits as tell the last places apart.
    let [.., before, last] = walk else {
        return format!("{function} of the walk {}", show::list(walk));
    };
    let is_short = before == last || show::number(*before) != show::number(*last);
    let place = |x: &f64| match is_short {
        true => format!("[{}]", show::number(*x)),
        false => format!("[{x:?}]"),
    };
    let places: Vec<String> = walk.iter().map(place).collect();
    match places.as_slice() {
        [first, .., a, b, c] if places.len() > 6 => {
            let count = places.len();
            format!("{function} of the walk [{first}, …, {a}, {b}, {c}] of {count} points")
        }
        places => format!("{function} of the walk [{}]", places.join(", ")),
    }
}

impl Sealed for Factor {
    fn inputs(draw: &mut Draw) -> Vec<Factor> {
        let mut walks = vec![vec![0.0, 4.0, 2.0]];
        // By hand: halves, doubles, and their opposites, from any place.
        let by_hand: [&[f64]; 6] = [
            &[0.5, 0.5],
            &[-0.5, 0.5],
            &[-1.0, -1.0],
            &[2.0, -2.0],
            &[1.0, 1.0],
            &[-2.0],
        ];
        for factors in draw.shuffled(by_hand.to_vec()) {
            let start = draw.decimals(1.0, 9.0, 1.0);
            walks.push(walk(start, 4.0, factors));
        }
        for count in [1, 2, 3, 5, 8] {
            let factors: Vec<f64> = (0..count).map(|_| draw.away(0.3, 1.4)).collect();
            walks.push(walk(draw.away(1.0, 4.0), draw.away(0.5, 2.0), &factors));
        }
        // Left of 0 all along; across it, and each move longer.
        walks.push(vec![-3.0, -2.0, -4.0]);
        walks.push(vec![-3.0, -2.0, 1.0]);
        // The last move is none: the factor is 0.
        walks.push(walk(draw.away(1.0, 4.0), 2.0, &[0.5, 0.0]));
        // Too few points, a move before that is none, places that are no numbers.
        walks.push(vec![1.0, 2.0]);
        walks.push(vec![draw.away(1.0, 4.0)]);
        walks.push(Vec::new());
        walks.push(vec![1.0, 1.0, 2.0]);
        walks.push(vec![3.0, 3.0, 3.0]);
        walks.push(vec![0.0, 1e200, f64::INFINITY, f64::INFINITY]);
        walks.push(vec![0.0, 1.0, f64::INFINITY]);
        walks.push(vec![1.0, 3.0, f64::NAN]);
        walks.into_iter().map(|walk| Factor { walk }).collect()
    }

    fn shown(&self) -> String {
        shown("factor", &self.walk)
    }

    fn special(&self) -> bool {
        match self.walk.as_slice() {
            [.., a, b, c] => a == b || !(c - b).is_finite(),
            _ => true,
        }
    }
}

impl Sealed for Manner {
    fn inputs(draw: &mut Draw) -> Vec<Manner> {
        // Once each name, by hand.
        let plain: [&[f64]; 5] = [
            &[0.5, 0.5],
            &[-0.5, -0.5],
            &[-1.0, -1.0],
            &[-2.0, -2.0],
            &[2.0, 2.0],
        ];
        let mut walks: Vec<Vec<f64>> = draw
            .shuffled(plain.to_vec())
            .into_iter()
            .map(|factors| walk(draw.decimals(1.0, 9.0, 1.0), 4.0, factors))
            .collect();
        let mut drawn = |factor: f64, moves: usize, first: f64| {
            walks.push(walk(draw.away(1.0, 4.0), first, &vec![factor; moves]));
        };
        // Close to an edge, on either side of it; long and short moves; an even slope.
        for factor in [0.97, 0.02, -0.97, -0.02, 1.03, -1.03, 1.0] {
            for (moves, first) in [(3, 1.5), (6, -0.002)] {
                drawn(factor, moves, first);
            }
        }
        // Within the width of an edge, and just outside of it, on every side.
        for off in [5e-10, -5e-10, 4e-9, -4e-9] {
            drawn(1.0 + off, 2, 1.0);
            drawn(-1.0 + off, 2, 1.0);
        }
        // Exactly at one distance, far from 0, for long.
        drawn(-1.0, 11, 0.5);
        // At rest; with a last move below the width, near 0 and far out; just above it.
        for (place, last) in [
            (2.0, 0.0),
            (0.25, 8e-13),
            (-1000.0, 6e-10),
            (0.25, 4e-12),
            (-1000.0, 4e-9),
        ] {
            walks.push(vec![
                place - 3.0 * last - 1.0,
                place - 3.0 * last,
                place - last,
                place,
            ]);
        }
        // As long as the width and no longer; a little more than it, where |x| is below 1; so far out that
        // the width is more than 1, within it and beyond.
        walks.push(vec![1.0, 0.0, 1e-12]);
        walks.push(vec![0.5 - 4.5e-12, 0.5 - 1.5e-12, 0.5]);
        walks.push(vec![4e12 - 20.0, 4e12 - 2.0, 4e12]);
        walks.push(vec![4e12 - 20.0, 4e12 - 8.0, 4e12]);
        // By way of 0.
        walks.push(vec![4.0, 0.0, -2.0]);
        // It turned only at the end, or stopped turning.
        walks.push(vec![-1.0, -3.0, -3.5, -3.4]);
        walks.push(vec![8.0, 4.0, 6.0, 7.0]);
        // After a move that was none.
        walks.push(vec![1.0, 1.0, 2.0]);
        // A place on the way that is no number, and the end in order.
        walks.push(vec![0.0, f64::INFINITY, 4.0, 2.0, 1.0]);
        walks.push(vec![0.0, f64::NEG_INFINITY, 4.0, 2.0, 1.0]);
        walks.push(vec![f64::INFINITY, 2.0, 2.0]);
        walks.push(vec![0.0, 1e200, f64::INFINITY, f64::INFINITY]);
        walks.push(vec![1.0, 3.0, f64::NAN]);
        walks.push(vec![1.0, 2.0]);
        walks.push(vec![1.0, f64::INFINITY]);
        walks.push(vec![5.0]);
        walks.push(Vec::new());
        walks.into_iter().map(|walk| Manner { walk }).collect()
    }

    fn shown(&self) -> String {
        shown("manner", &self.walk)
    }

    fn special(&self) -> bool {
        self.walk.len() < 3 || self.walk.iter().any(|x| !x.is_finite())
    }
}

impl Sealed for CriticalRate {
    fn inputs(draw: &mut Draw) -> Vec<CriticalRate> {
        // By hand: on x² a rate breaks above 1.
        let by_hand = CriticalRate {
            surface: Surface::bowl(&[2.0]),
            start: vec![draw.decimals(1.0, 4.0, 1.0)],
            low: 0.25,
            high: 1.5,
            steps: 20,
            rounds: 2,
        };
        let with = |low: f64, high: f64, rounds: usize| CriticalRate {
            low,
            high,
            rounds,
            ..by_hand.clone()
        };
        let mut inputs = vec![by_hand.clone(), with(0.5, 1.25, 1), with(0.25, 2.0, 5)];
        // An edge at 2 / curvature, the steepest one, which no middle comes near.
        for (n, rounds) in [(1, 9), (2, 6), (3, 6), (1, 12)] {
            let curvatures: Vec<f64> = (0..n)
                .map(|k| draw.within(2.0, 3.0) + 2.0 * k as f64)
                .collect();
            let edge = 2.0 / curvatures[n - 1];
            let (low, width) = (0.3 * edge, draw.within(1.0, 3.0));
            let ask = CriticalRate {
                surface: Surface::bowl(&curvatures),
                start: draw.point(n),
                low,
                high: edge * (1.0 + width),
                steps: 40,
                rounds,
            };
            inputs.push(ask.away_from(edge));
        }
        // Nothing arrives in so few steps, though nothing breaks up to the edge.
        inputs.push(CriticalRate {
            steps: 3,
            start: vec![100.0],
            ..with(0.125, 1.75, 4)
        });
        // One step tells.
        inputs.push(CriticalRate {
            steps: 1,
            ..by_hand.clone()
        });
        // So flat that rates far above 1 hold; a hill, where rates below 0 climb, until they leap over it.
        inputs.push(CriticalRate {
            surface: Surface::bowl(&[0.25]),
            steps: 30,
            ..with(2.0, 20.0, 5)
        });
        let on_a_hill = |low: f64, high: f64| CriticalRate {
            surface: Surface::bowl(&[-1.0]),
            steps: 4,
            ..with(low, high, 3)
        };
        inputs.push(on_a_hill(-3.0, -0.5));
        // No steps; no rounds; no edge in between; the ends the wrong way round.
        inputs.push(CriticalRate {
            steps: 0,
            ..by_hand.clone()
        });
        inputs.push(on_a_hill(-0.5, -0.25));
        inputs.push(with(0.25, 1.5, 0));
        inputs.push(with(0.25, 0.75, 4));
        inputs.push(with(1.25, 1.75, 4));
        inputs.push(with(1.5, 0.25, 4));
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "critical_rate on {} from {} between {} and {}, {}, {}",
            show::surface(&self.surface),
            show::point(&self.start),
            show::number(self.low),
            show::number(self.high),
            words::counts::steps(self.steps),
            words::counts::rounds(self.rounds)
        )
    }

    fn special(&self) -> bool {
        self.rounds == 0 || crate::solved::answer(self).is_none()
    }
}

impl CriticalRate {
    /// With as many rounds as bring no middle closer to the edge than a walk of so many steps can tell,
    /// whatever the order of its additions.
    fn away_from(self, edge: f64) -> CriticalRate {
        let (mut low, mut high) = (self.low, self.high);
        for done in 0..self.rounds {
            let middle = f64::midpoint(low, high);
            if (middle / edge - 1.0).abs() < 1e-3 {
                return CriticalRate {
                    rounds: done,
                    ..self
                };
            }
            match middle > edge {
                true => high = middle,
                false => low = middle,
            }
        }
        self
    }
}

impl Sealed for Resting {
    const GIVEN: bool = true;

    fn inputs(_: &mut Draw) -> Vec<Resting> {
        vec![Resting {}]
    }

    fn shown(&self) -> String {
        "RESTING".to_string()
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        answer.value == *right
    }
}

impl Sealed for Edge {
    const GIVEN: bool = true;

    fn inputs(_: &mut Draw) -> Vec<Edge> {
        vec![Edge {}]
    }

    fn shown(&self) -> String {
        "EDGE".to_string()
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        answer.value == *right
    }
}
