//! Extension 8, asked: the rules for product, quotient and sine, and a gradient by one run a coordinate.

use crate::calls::ext08_autodiff::{DualDiv, DualGiven, DualMul, DualSin, GradientByDual};
use crate::close::close;
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::probe::Answer;
use crate::show;
use crate::surface::Surface;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<DualMul>(seed),
        examination::<DualDiv>(seed),
        examination::<DualSin>(seed),
        examination::<GradientByDual>(seed),
        examination::<DualGiven>(seed),
    ]
}

/// Pairs of dual numbers: whole ones first, then of every sign; a variable and a constant at the end.
fn pairs(draw: &mut Draw) -> Vec<([f64; 2], [f64; 2])> {
    let whole = |draw: &mut Draw| draw.decimals(2.0, 5.0, 1.0);
    let mut pairs = vec![
        ([3.0, whole(draw)], [2.0, -1.0 - whole(draw)]),
        ([-whole(draw), 2.0], [4.0, whole(draw) + 1.0]),
    ];
    for _ in 0..10 {
        let mut dual = || [draw.away(1.2, 4.0), draw.away(1.2, 4.0)];
        pairs.push((dual(), dual()));
    }
    let x = draw.away(1.2, 4.0);
    pairs.push(([x, 1.0], [x, 1.0]));
    pairs.push(([x, 1.0], [draw.away(1.2, 4.0), 0.0]));
    pairs.push(([draw.away(1.2, 4.0), 0.0], [x, 1.0]));
    pairs
}

/// `(3, slope 1)`.
fn shown([value, slope]: &[f64; 2]) -> String {
    format!("({}, slope {})", show::number(*value), show::number(*slope))
}

impl Sealed for DualMul {
    fn inputs(draw: &mut Draw) -> Vec<DualMul> {
        let mut pairs = pairs(draw);
        // Nothing moves; everything is 0; a value beyond all numbers.
        pairs.push(([2.0, 0.0], [3.0, 0.0]));
        pairs.push(([0.0, 1.0], [0.0, 1.0]));
        pairs.push(([f64::INFINITY, 1.0], [2.0, 1.0]));
        pairs.into_iter().map(|(a, b)| DualMul { a, b }).collect()
    }

    fn shown(&self) -> String {
        format!("mul of {} and {}", shown(&self.a), shown(&self.b))
    }

    fn special(&self) -> bool {
        let both = [self.a, self.b].concat();
        both.iter().any(|x| *x == 0.0 || !x.is_finite())
    }
}

impl Sealed for DualDiv {
    fn inputs(draw: &mut Draw) -> Vec<DualDiv> {
        let mut pairs = pairs(draw);
        // Nothing moves; 0 above, and below.
        pairs.push(([2.0, 0.0], [4.0, 0.0]));
        pairs.push(([0.0, 1.0], [2.0, 1.0]));
        pairs.push(([1.0, 1.0], [0.0, 2.0]));
        pairs.into_iter().map(|(a, b)| DualDiv { a, b }).collect()
    }

    fn shown(&self) -> String {
        format!("div of {} by {}", shown(&self.a), shown(&self.b))
    }

    fn special(&self) -> bool {
        [self.a, self.b].concat().contains(&0.0)
    }

    /// By 0 it is no number, or none that is finite: which of them hangs on the order of operations.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        let slope = answer.value.numbers().and_then(|pair| pair.get(1).copied());
        match (self.b[0], slope) {
            (0.0, Some(slope)) => {
                let value = answer.value.items().map(|pair| &pair[0]);
                value == right.items().map(|pair| &pair[0]) && !slope.is_finite()
            }
            _ => close(&answer.value, right),
        }
    }
}

impl Sealed for DualSin {
    fn inputs(draw: &mut Draw) -> Vec<DualSin> {
        // On either side of a quarter of the circle, so that no sine is near its cosine.
        let mut numbers = vec![[1.0, 2.0], [2.0, 3.0], [-1.2, 2.0]];
        for _ in 0..10 {
            numbers.push([draw.away(1.0, 2.9), draw.away(1.2, 4.0)]);
        }
        // A variable, a constant, 0; far out.
        numbers.push([draw.away(1.0, 2.0), 1.0]);
        numbers.push([draw.away(1.0, 2.0), 0.0]);
        numbers.push([0.0, 1.0]);
        numbers.push([draw.away(10.0, 30.0), draw.away(1.2, 4.0)]);
        numbers.into_iter().map(|a| DualSin { a }).collect()
    }

    fn shown(&self) -> String {
        format!("sin of {}", shown(&self.a))
    }

    fn special(&self) -> bool {
        self.a.contains(&0.0)
    }
}

impl GradientByDual {
    fn new(surface: Surface, p: Vec<f64>) -> GradientByDual {
        GradientByDual {
            field: surface.clone().into(),
            surface,
            p,
        }
    }
}

impl Sealed for GradientByDual {
    fn inputs(draw: &mut Draw) -> Vec<GradientByDual> {
        let whole = |draw: &mut Draw| draw.decimals(2.0, 5.0, 1.0);
        let by_hand = Surface::bowl(&[whole(draw), 4.0 + whole(draw)]);
        let mut inputs = vec![GradientByDual::new(
            by_hand,
            vec![whole(draw), -whole(draw)],
        )];
        for n in [2, 1, 3, 2, 3, 1, 2, 3] {
            let mut surface = draw.valley(n);
            surface.k = (0..n).map(|_| draw.away(0.2, 0.6)).collect();
            inputs.push(GradientByDual::new(surface, draw.point(n)));
        }
        // A plane, where nothing bends; a place where nothing slopes.
        let slopes = [draw.away(1.0, 3.0), draw.away(4.0, 6.0)];
        inputs.push(GradientByDual::new(Surface::plane(&slopes), draw.point(2)));
        inputs.push(GradientByDual::new(Surface::saddle(), vec![0.0, 0.0]));
        inputs
    }

    fn shown(&self) -> String {
        let (surface, p) = (show::surface(&self.surface), show::point(&self.p));
        format!("gradient_by_dual of {surface} at {p}")
    }

    fn special(&self) -> bool {
        self.p.iter().all(|x| *x == 0.0)
    }

    /// Exact, and one call of the function for each coordinate, all of them at `p`.
    fn holds(&self, answer: &Answer, right: &Value) -> bool {
        let calls = vec![self.p.clone(); self.p.len()];
        is_exact(&answer.value, right) && answer.slopes_at == calls
    }

    /// An estimate can be had in many ways, each with its own rounding: it moves `p`. Whoever calls too
    /// often can do so in many ways, too.
    fn shows(&self, misconception: &str, answer: &Answer, right: &Value) -> Option<bool> {
        let is_moved = answer.slopes_at.iter().any(|at| *at != self.p);
        match misconception {
            "estimated-slope" => Some(is_moved && near(&answer.value, right, 1e-2)),
            "calls-too-often" => Some(
                !is_moved
                    && answer.slopes_at.len() > self.p.len()
                    && is_exact(&answer.value, right),
            ),
            _ => None,
        }
    }
}

/// The slopes are the checker's own: they are handed on, or added to zeros.
fn is_exact(answer: &Value, right: &Value) -> bool {
    near(answer, right, 1e-14)
}

fn near(answer: &Value, right: &Value, share: f64) -> bool {
    let (Some(answer), Some(right)) = (answer.numbers(), right.numbers()) else {
        return false;
    };
    let steepest = right
        .iter()
        .fold(1.0, |most: f64, slope| most.max(slope.abs()));
    let mut pairs = answer.iter().zip(&right);
    answer.len() == right.len() && pairs.all(|(a, r)| (a - r).abs() <= share * steepest)
}

impl Sealed for DualGiven {
    const GIVEN: bool = true;

    fn inputs(draw: &mut Draw) -> Vec<DualGiven> {
        let pairs = pairs(draw).into_iter();
        pairs.map(|(a, b)| DualGiven { a, b }).collect()
    }

    fn shown(&self) -> String {
        let (a, b) = (shown(&self.a), shown(&self.b));
        let value = show::number(self.a[0]);
        format!(
            "Dual: constant and variable of {value}, a + b, a - b, -a and a.cos() of a = {a} and b = {b}"
        )
    }
}
