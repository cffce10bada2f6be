//! Step 9, asked: heights of the saddle `x² − y²`, its slopes `[2 x, −2 y]`, exact, and the first
//! point of a walk that is far from the line y = 0.

use crate::calls::ex09_saddle::{AlongSaddleGradient, EscapeStep, SaddleGradient, SaddleValue};
use crate::close::beside;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::solved::answer;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<SaddleValue>(seed),
        examination::<SaddleGradient>(seed),
        examination::<EscapeStep>(seed),
    ]
}

/// Points with whole numbers, then points anywhere.
fn points(draw: &mut Draw) -> Vec<[f64; 2]> {
    let mut points = Vec::new();
    for sign in [1.0, -1.0] {
        let (large, small) = (draw.decimals(5.0, 7.0, 1.0), draw.decimals(3.0, 4.0, 1.0));
        points.extend([[large, sign * small], [sign * small, large]]);
    }
    for _ in 0..6 {
        points.push([draw.away(0.3, 4.0), draw.away(0.3, 4.0)]);
    }
    points
}

impl Sealed for SaddleValue {
    fn inputs(draw: &mut Draw) -> Vec<SaddleValue> {
        let mut inputs = points(draw);
        inputs.extend([[draw.away(1.2, 3.0), 0.0], [0.0, draw.away(1.2, 3.0)]]);
        inputs.extend([[draw.away(1e4, 3e4), draw.away(1.0, 9.0)], [0.0, 0.0]]);
        inputs.push([draw.away(5.0, 9.0) * 1e-5, draw.away(1.0, 3.0) * 1e-5]);
        inputs.into_iter().map(|p| SaddleValue { p }).collect()
    }

    fn shown(&self) -> String {
        format!("saddle_value at {}", show::point(&self.p))
    }

    /// Right beside its two terms, however small they are.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        let [x, y] = self.p;
        beside(&answer.value, right, x * x + y * y)
    }
}

impl Sealed for SaddleGradient {
    const BY_HAND: bool = true;

    fn inputs(draw: &mut Draw) -> Vec<SaddleGradient> {
        let mut inputs = points(draw);
        // Far out along one axis the heights are large, and their differences show it along the
        // other.
        for _ in 0..2 {
            let (near, far) = (draw.away(0.01, 0.03), draw.away(1e5, 3e5));
            inputs.extend([[near, far], [far, near]]);
        }
        inputs.extend([
            [draw.away(1.2, 3.0), 0.0],
            [0.0, draw.away(1.2, 3.0)],
            [draw.away(1.0, 9.0) * 1e-5, draw.away(1.0, 9.0) * 1e-5],
            [0.0, 0.0],
        ]);
        inputs.into_iter().map(|p| SaddleGradient { p }).collect()
    }

    fn shown(&self) -> String {
        format!("saddle_gradient at {}", show::point(&self.p))
    }

    fn special(&self) -> bool {
        self.p == [0.0, 0.0]
    }
}

impl Sealed for EscapeStep {
    fn inputs(draw: &mut Draw) -> Vec<EscapeStep> {
        let mut patterns = vec!["uuU", "udDD"];
        patterns.extend(draw.shuffled(vec![
            "uuUUU",
            "uUuU",
            "ddD",
            "uDuU",
            "dudDdDu",
            "uuu",
            "ud",
            "U",
            "Dd",
            "ueU",
            "ufuD",
            "uef",
            "UU",
            "UUuD",
            "wuU",
            "0uuuuuDDDD",
            "000",
        ]));
        let long = format!("{}U", "u".repeat(270));
        patterns.push(&long);
        let after = |pattern: &&str| EscapeStep::after(draw, pattern);
        let mut inputs: Vec<EscapeStep> = patterns.iter().map(after).collect();
        // Far out along x alone.
        let distance = draw.within(1.0, 2.0);
        let far = |y: f64| vec![distance + 3.0, y];
        let far_out = EscapeStep {
            trajectory: vec![far(0.1), far(0.2), far(0.4), far(distance + 1.0)],
            distance,
        };
        inputs.insert(2, far_out);
        // A real walk: x shrinks, y grows from next to nothing.
        let (lr, side) = (draw.within(0.1, 0.2), draw.away(1.0, 2.0));
        let walk = AlongSaddleGradient {
            start: [side, side * 1e-3],
            lr,
            momentum: 0.0,
            steps: 59,
        };
        inputs.push(EscapeStep {
            trajectory: answer(&walk),
            distance: 3.0,
        });
        // Special cases: a distance below zero, no walk, no distance, off to infinity.
        inputs.push(EscapeStep {
            trajectory: vec![far(0.0), far(-0.2), far(3.0)],
            distance: -distance,
        });
        inputs.push(EscapeStep {
            trajectory: Vec::new(),
            distance,
        });
        inputs.push(EscapeStep {
            trajectory: vec![far(0.0), far(0.0), far(-1e-15), far(2.0)],
            distance: 0.0,
        });
        inputs.push(EscapeStep {
            trajectory: vec![far(0.1), far(f64::NEG_INFINITY), far(f64::INFINITY)],
            distance,
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "escape_step of {} with distance {}",
            show::value(&self.trajectory.clone().into()),
            self.distance
        )
    }

    fn special(&self) -> bool {
        let is_infinite = |p: &Vec<f64>| p[1].is_infinite();
        self.trajectory.is_empty()
            || self.distance <= 0.0
            || self.trajectory.iter().any(is_infinite)
    }
}

impl EscapeStep {
    /// A walk after a pattern: small letters stay within the distance, `U` and `D` have left
    /// upwards and downwards, `e` and `f` are exactly at it. What x does shows nothing; at `w` it
    /// is nearly as far out as y.
    fn after(draw: &mut Draw, pattern: &str) -> EscapeStep {
        let distance = draw.within(1.0, 3.0);
        let mut point = |kind: char| {
            let y = match kind {
                'u' => draw.within(0.05, distance - 0.2),
                'd' => -draw.within(0.05, distance - 0.2),
                'U' => draw.within(distance + 0.2, distance + 2.0),
                'D' => -draw.within(distance + 0.2, distance + 2.0),
                'e' => distance,
                'f' => -distance,
                _ => 0.0,
            };
            if kind == 'w' {
                return vec![distance - 0.2, 0.2 - distance];
            }
            let x = if draw.whole(0, 1) == 0 {
                draw.away(0.1, distance - 0.2)
            } else {
                draw.away(distance + 0.2, distance + 2.0)
            };
            vec![x, y]
        };
        EscapeStep {
            trajectory: pattern.chars().map(&mut point).collect(),
            distance,
        }
    }
}
