//! Extension 4, asked: a gradient by the chain rule, a step that divides by the size of the slopes, one
//! that averages them as well, and the walk with a memory that is handed on.

use crate::calls::ext04_adam::{AdamStep, DescendWithAdam, Fresh, RmspropStep, RosenbrockGradient};
use crate::close::close;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::request::Watched;
use crate::show;
use crate::solved::answer;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<RosenbrockGradient>(seed),
        examination::<RmspropStep>(seed),
        examination::<AdamStep>(seed),
        examination::<DescendWithAdam>(seed),
        examination::<Fresh>(seed),
    ]
}

impl Sealed for RosenbrockGradient {
    fn inputs(draw: &mut Draw) -> Vec<RosenbrockGradient> {
        // Whole numbers first, on either side of the valley; its minimum and the usual start.
        let mut places = vec![[2.0, draw.decimals(5.0, 8.0, 1.0)], [-1.0, 3.0]];
        places.extend([[2.0, 1.0], [-1.2, 1.0], [1.0, 1.0], [0.0, 0.0]]);
        for _ in 0..10 {
            places.push([draw.away(0.3, 2.0), draw.away(0.3, 2.0)]);
        }
        places.push([draw.away(1.0, 2.0) * 1e3, draw.away(1.0, 2.0) * 1e3]);
        let ask = |p| RosenbrockGradient { p };
        places.into_iter().map(ask).collect()
    }

    fn shown(&self) -> String {
        format!("rosenbrock_gradient at {}", show::point(&self.p))
    }

    /// An estimate from two heights is not a derivation; whether brackets are multiplied out does not
    /// matter.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        self.is_within(1e-13, answer, right)
    }

    /// An estimate can be had in many ways, each with its own rounding.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        (misconception == "estimated-slope").then(|| self.is_within(1e-2, answer, right))
    }
}

impl RosenbrockGradient {
    /// As a share of what the terms come to, multiplied out and without their signs.
    fn is_within(&self, share: f64, answer: &Answer, right: &Value) -> bool {
        let (Some(answer), Some(right)) = (answer.value.numbers(), right.numbers()) else {
            return false;
        };
        let [x, y] = self.p.map(f64::abs);
        let terms = [
            2.0 + 2.0 * x + 400.0 * x * (y + x * x),
            200.0 * (y + x * x) + 1e-3,
        ];
        let mut pairs = answer.iter().zip(&right).zip(&terms);
        answer.len() == right.len() && pairs.all(|((a, r), size)| (a - r).abs() <= share * size)
    }
}

/// Averages of squares, as somebody hands them on.
fn squares(draw: &mut Draw, n: usize) -> Vec<f64> {
    (0..n).map(|_| draw.within(0.2, 2.5)).collect()
}

impl Sealed for RmspropStep {
    fn inputs(draw: &mut Draw) -> Vec<RmspropStep> {
        // By hand: slopes 3 and −4 without memory, half of whose squares is taken in.
        let mut inputs = vec![RmspropStep {
            field: Surface::plane(&[3.0, -4.0]).into(),
            p: vec![draw.decimals(1.0, 5.0, 1.0), draw.decimals(1.0, 5.0, 1.0)],
            squares: vec![0.0, 0.0],
            lr: 0.1,
            decay: 0.75,
            epsilon: 0.5,
        }];
        for n in [2, 1, 3, 2, 2, 1, 3, 2] {
            inputs.push(RmspropStep {
                field: draw.field(n).into(),
                p: draw.point(n),
                squares: squares(draw, n),
                lr: draw.within(0.05, 0.3),
                decay: [0.5, 0.8, 0.9][draw.whole(0, 2)],
                epsilon: [0.1, 0.2, 1e-8][inputs.len() % 3],
            });
        }
        // Far out, and at a rate above 1.
        for (lr, size) in [(0.1, 1e5), (2.5, 1.0)] {
            inputs.push(RmspropStep {
                field: draw.field(2).into(),
                p: draw.point(2).iter().map(|x| x * size).collect(),
                squares: squares(draw, 2),
                lr,
                decay: 0.9,
                epsilon: 0.1,
            });
        }
        let on_a_plane = |draw: &mut Draw, slopes: &[f64], decay: f64, lr: f64| RmspropStep {
            field: Surface::plane(slopes).into(),
            p: draw.point(slopes.len()),
            squares: squares(draw, slopes.len()),
            lr,
            decay,
            epsilon: 0.01,
        };
        let slope = draw.away(1.0, 3.0);
        // No memory at all, nothing but memory, no rate, no slope, and one that is not finite.
        inputs.push(on_a_plane(draw, &[slope], 0.0, 0.1));
        inputs.push(on_a_plane(draw, &[slope], 1.0, 0.1));
        inputs.push(on_a_plane(draw, &[slope, 1.0], 0.9, 0.0));
        inputs.push(on_a_plane(draw, &[0.0, slope], 0.9, 0.1));
        inputs.push(on_a_plane(draw, &[f64::INFINITY, slope], 0.9, 0.1));
        // Decays that make no average (and yet nothing below 0), and a large epsilon.
        for (decay, slopes) in [(-0.5, [3.0, -2.0]), (1.25, [0.2, -0.3])] {
            inputs.push(RmspropStep {
                epsilon: 2.0,
                ..on_a_plane(draw, &slopes, decay, 0.1)
            });
        }
        // Backwards, on slopes of either sign.
        inputs.push(on_a_plane(draw, &[2.0, -3.0], 0.75, -0.1));
        inputs.push(RmspropStep {
            squares: vec![0.0, 0.0],
            epsilon: 1e-8,
            ..on_a_plane(draw, &[0.0, slope], 0.9, 0.1)
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "rmsprop_step from {} with squares {}, lr {}, decay {}, epsilon {}, where the gradient is {}",
            show::point(&self.p),
            show::point(&self.squares),
            self.lr,
            self.decay,
            self.epsilon,
            show::point(&self.field.slope(&self.p))
        )
    }

    fn special(&self) -> bool {
        self.lr == 0.0
            || !(self.decay > 0.0 && self.decay < 1.0)
            || has_odd_slope(&self.field, &self.p)
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        close(&answer.value, right) && answer.slopes_at == [self.p.clone()]
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::parts(&["the point", "the squares"], got, right)
    }
}

/// Is a slope 0, or not finite?
fn has_odd_slope(field: &Watched, p: &[f64]) -> bool {
    field
        .slope(p)
        .iter()
        .any(|g| !g.is_finite() || g.abs() < 1e-3)
}

impl Sealed for AdamStep {
    fn inputs(draw: &mut Draw) -> Vec<AdamStep> {
        // By hand: half of either average is kept, and the second step corrects both by 3/4.
        let by_hand = AdamStep {
            field: Surface::plane(&[3.0, -4.0]).into(),
            p: vec![draw.decimals(1.0, 5.0, 1.0), draw.decimals(1.0, 5.0, 1.0)],
            slopes: vec![1.0, 1.0],
            squares: vec![1.0, 2.0],
            steps: 1,
            lr: 0.1,
            beta1: 0.5,
            beta2: 0.5,
            epsilon: 0.5,
        };
        let mut inputs = vec![
            by_hand.clone(),
            AdamStep {
                slopes: vec![0.0, 0.0],
                squares: vec![0.0, 0.0],
                steps: 0,
                beta2: 0.75,
                ..by_hand
            },
        ];
        for (n, steps) in [
            (2, 3),
            (1, 1),
            (3, 7),
            (2, 12),
            (1, 40),
            (3, 2),
            (2, 5),
            (2, 1),
        ] {
            inputs.push(AdamStep {
                field: draw.field(n).into(),
                p: draw.point(n),
                slopes: (0..n).map(|_| draw.away(0.5, 1.9)).collect(),
                squares: squares(draw, n),
                steps,
                lr: draw.within(0.05, 0.3),
                beta1: [0.5, 0.8, 0.9][draw.whole(0, 2)],
                beta2: [0.9, 0.99, 0.999][draw.whole(0, 2)],
                epsilon: [0.1, 0.2, 1e-8][inputs.len() % 3],
            });
        }
        let on_a_plane = |draw: &mut Draw, slopes: &[f64]| AdamStep {
            field: Surface::plane(slopes).into(),
            p: draw.point(slopes.len()),
            slopes: vec![draw.away(0.5, 1.5); slopes.len()],
            squares: squares(draw, slopes.len()),
            steps: 2,
            lr: 0.1,
            beta1: 0.9,
            beta2: 0.9,
            epsilon: 0.01,
        };
        let slope = draw.away(1.0, 3.0);
        // No memory for slopes, none for squares, no rate, no slope, and one that is not finite.
        inputs.push(AdamStep {
            beta1: 0.0,
            ..on_a_plane(draw, &[slope])
        });
        inputs.push(AdamStep {
            beta2: 0.0,
            ..on_a_plane(draw, &[slope])
        });
        inputs.push(AdamStep {
            lr: 0.0,
            ..on_a_plane(draw, &[slope, 1.0])
        });
        inputs.push(on_a_plane(draw, &[0.0, slope]));
        inputs.push(on_a_plane(draw, &[f64::INFINITY, slope]));
        // Decays below 0, and a large epsilon.
        inputs.push(AdamStep {
            beta1: -0.5,
            beta2: -0.25,
            epsilon: 2.0,
            ..on_a_plane(draw, &[3.0, -2.0])
        });
        // Backwards, and at a rate above 1; averages and slopes of either sign, and far out.
        for (lr, size) in [(-0.1, 1.0), (2.5, 1.0), (0.1, 1e5)] {
            inputs.push(AdamStep {
                p: vec![-size, 2.0 * size],
                slopes: vec![-size, 2.0 * size],
                lr,
                ..on_a_plane(draw, &[3.0 * size, -2.0 * size])
            });
        }
        inputs.push(AdamStep {
            slopes: vec![0.0, 0.0],
            squares: vec![0.0, 0.0],
            steps: 0,
            epsilon: 1e-8,
            ..on_a_plane(draw, &[0.0, slope])
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "adam_step from {} with slopes {}, squares {} after {}, lr {}, beta1 {}, beta2 {}, \
             epsilon {}, where the gradient is {}",
            show::point(&self.p),
            show::point(&self.slopes),
            show::point(&self.squares),
            match self.steps {
                1 => "1 step".to_string(),
                n => format!("{n} steps"),
            },
            self.lr,
            self.beta1,
            self.beta2,
            self.epsilon,
            show::point(&self.field.slope(&self.p))
        )
    }

    fn special(&self) -> bool {
        self.lr == 0.0
            || self.beta1 <= 0.0
            || self.beta2 <= 0.0
            || has_odd_slope(&self.field, &self.p)
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        close(&answer.value, right) && answer.slopes_at == [self.p.clone()]
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        let names = ["the point", "the slopes", "the squares", "the count"];
        show::parts(&names, got, right)
    }
}

impl Sealed for DescendWithAdam {
    fn inputs(draw: &mut Draw) -> Vec<DescendWithAdam> {
        let whole = |draw: &mut Draw| draw.decimals(2.0, 5.0, 1.0);
        let mut inputs = vec![DescendWithAdam {
            surface: Surface::bowl(&[whole(draw), whole(draw)]),
            start: vec![whole(draw), -whole(draw)],
            lr: 0.25,
            beta1: 0.5,
            beta2: 0.75,
            epsilon: 0.1,
            steps: 2,
        }];
        // From far out, where no slope is so small that its sign would hang on rounding.
        for (n, steps) in [(1, 5), (2, 6), (3, 4), (2, 10), (1, 12), (2, 8), (3, 5)] {
            inputs.push(DescendWithAdam {
                surface: draw.valley(n),
                start: draw.point(n).iter().map(|x| 4.0 * x).collect(),
                lr: draw.within(0.05, 0.2),
                beta1: [0.6, 0.8, 0.9][draw.whole(0, 2)],
                beta2: [0.9, 0.99, 0.999][draw.whole(0, 2)],
                epsilon: [0.01, 1e-8][inputs.len() % 2],
                steps,
            });
        }
        let plain = DescendWithAdam {
            surface: Surface::bowl(&[2.0, 4.0]),
            start: draw.point(2),
            lr: 0.05,
            beta1: 0.9,
            beta2: 0.999,
            epsilon: 1e-8,
            steps: 3,
        };
        let with = |steps: usize, lr: f64, start: Vec<f64>| DescendWithAdam {
            steps,
            lr,
            start,
            ..plain.clone()
        };
        // One step, none, no rate; a start with no slope along one axis, along both.
        inputs.push(with(1, 0.05, draw.point(2)));
        inputs.push(with(0, 0.05, draw.point(2)));
        inputs.push(with(4, 0.0, draw.point(2)));
        // Backwards, and at a rate above 1.
        inputs.push(with(2, -0.05, vec![-1.0, 2.0]));
        inputs.push(with(2, 1.5, vec![3.0, -5.0]));
        inputs.push(with(3, 0.05, vec![0.0, draw.away(1.0, 3.0)]));
        inputs.push(with(5, 0.05, vec![0.0, 0.0]));
        // It never stops, not even beyond all numbers.
        inputs.push(DescendWithAdam {
            surface: Surface::plane(&[draw.away(1.0, 3.0), f64::INFINITY]),
            ..with(4, 0.1, draw.point(2))
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "descend_with_adam on {} from {} with lr {}, beta1 {}, beta2 {}, epsilon {}, {} steps",
            show::surface(&self.surface),
            show::point(&self.start),
            self.lr,
            self.beta1,
            self.beta2,
            self.epsilon,
            self.steps
        )
    }

    fn special(&self) -> bool {
        let walk = answer(self);
        let stays = walk.iter().all(|p| p == &self.start);
        stays || walk.iter().flatten().any(|x| !x.is_finite() || *x == 0.0)
    }
}

impl Sealed for Fresh {
    const GIVEN: bool = true;

    fn inputs(_: &mut Draw) -> Vec<Fresh> {
        [1, 2, 3].map(|dimensions| Fresh { dimensions }).into()
    }

    fn shown(&self) -> String {
        format!("FRESH of Memory::<{}>", self.dimensions)
    }

    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        answer.value == *right
    }
}
