//! The predictions: one for each idea, with numbers that belong to one learner and one attempt.
//!
//! A question states its tolerance. Its known wrong answers are kept well apart from the right one
//! by drawing again until they are.

use crate::draw::Draw;
use crate::show;

/// An idea, and how to ask for it.
pub struct Question {
    /// Its key in `understanding.toml`.
    pub name: &'static str,
    /// The idea in a few words.
    pub idea: &'static str,
    /// Where to read again.
    pub read_again: &'static str,
    draw: fn(&mut Draw) -> Posed,
}

/// A question with its numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Posed {
    /// What is asked, in full.
    pub text: String,
    /// How the answer is written: `[x, y]` or one number.
    pub form: &'static str,
    pub right: Vec<f64>,
    /// How far a number may be off.
    pub tolerance: f64,
    pub slips: Vec<Slip>,
}

/// A wrong answer with a known reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// Stable, in kebab case.
    pub name: &'static str,
    pub says: &'static str,
    pub answer: Vec<f64>,
}

/// All of them, in the order in which they are asked.
pub static QUESTIONS: [Question; 7] = [
    Question {
        name: "one-step",
        idea: "why a step subtracts the gradient",
        read_again: "the lesson at the top of ex03_step",
        draw: one_step,
    },
    Question {
        name: "loss-change",
        idea: "a downhill direction is not yet a downhill step",
        read_again: "the lessons at the top of ex01_surface and ex03_step",
        draw: loss_change,
    },
    Question {
        name: "largest-rate",
        idea: "which direction sets the limit for the learning rate",
        read_again: "the lesson at the top of ex05_sweep",
        draw: largest_rate,
    },
    Question {
        name: "what-it-sees",
        idea: "the optimiser sees one slope, not your picture",
        read_again: "the lesson at the top of ex03_step",
        draw: what_it_sees,
    },
    Question {
        name: "two-momentum-steps",
        idea: "what momentum carries from step to step",
        read_again: "the lesson at the top of ex06_momentum",
        draw: two_momentum_steps,
    },
    Question {
        name: "guard-speaks",
        idea: "when a guard against divergence speaks",
        read_again: "the lesson at the top of ex07_guard",
        draw: guard_speaks,
    },
    Question {
        name: "saddle-slide",
        idea: "a saddle is flat, and no trap",
        read_again: "the lesson at the top of ex09_saddle",
        draw: saddle_slide,
    },
];

impl Question {
    /// The numbers for this learner and this attempt; with a `course_key`, for this course.
    pub fn pose(&self, learner: &str, attempt: u32, course_key: &str) -> Posed {
        let attempt = attempt.to_string();
        let mut draw = Draw::of(&["question", self.name, learner.trim(), &attempt, course_key]);
        loop {
            let posed = (self.draw)(&mut draw);
            if posed.is_clear() {
                return posed;
            }
        }
    }
}

impl Posed {
    /// Is `answer` right, within the question's tolerance?
    pub fn holds(&self, answer: &[f64]) -> bool {
        near(answer, &self.right, self.tolerance)
    }

    /// The known slip that leads to `answer`, if there is one.
    pub fn slip(&self, answer: &[f64]) -> Option<&Slip> {
        self.slips
            .iter()
            .find(|slip| near(answer, &slip.answer, self.tolerance))
    }

    /// Are the right answer and the slips so far apart that no answer can be taken for two of them?
    fn is_clear(&self) -> bool {
        let mut answers = vec![&self.right];
        answers.extend(self.slips.iter().map(|slip| &slip.answer));
        let apart = |(k, answer): (usize, &&Vec<f64>)| {
            answers[k + 1..]
                .iter()
                .all(|other| !near(answer, other, 2.5 * self.tolerance))
        };
        answers.iter().enumerate().all(apart)
    }
}

fn near(a: &[f64], b: &[f64], tolerance: f64) -> bool {
    // A hair more than the tolerance, for what is lost on the way to binary.
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= tolerance * (1.0 + 1e-9);
    a.len() == b.len() && a.iter().zip(b).all(near)
}

fn slip(name: &'static str, answer: Vec<f64>, says: &'static str) -> Slip {
    Slip { name, says, answer }
}

/// `½(x² + 20y²)`.
fn bowl(a: f64, b: f64) -> String {
    let term = |curvature: f64, of: &str| match curvature {
        1.0 => of.to_string(),
        _ => format!("{curvature}{of}"),
    };
    format!("½({} + {})", term(a, "x²"), term(b, "y²"))
}

const POINT: &str = "[x, y]";
const NUMBER: &str = "one number";

fn one_step(draw: &mut Draw) -> Posed {
    let (a, b) = (draw.whole(1, 4) as f64, draw.whole(8, 20) as f64);
    let (x, y) = (draw.away(0.6, 1.9), draw.away(0.6, 1.9));
    let lr = draw.within(0.01, 0.04);
    let (gx, gy) = (a * x, b * y);
    let loss = 0.5 * (a * x * x + b * y * y);
    Posed {
        text: format!(
            "The bowl is {}. You stand at ({x}, {y}) and take one plain step of gradient descent \
             with lr = {lr}. Where are you then? (Two decimals are enough.)",
            bowl(a, b)
        ),
        form: POINT,
        right: vec![x - lr * gx, y - lr * gy],
        tolerance: 0.01,
        slips: vec![
            slip(
                "adds-gradient",
                vec![x + lr * gx, y + lr * gy],
                "That is uphill. The gradient points to where the loss grows: subtract it.",
            ),
            slip(
                "forgets-rate",
                vec![x - gx, y - gy],
                "That is the whole gradient. Multiply it by the learning rate first.",
            ),
            slip(
                "scales-point",
                vec![x * (1.0 - lr), y * (1.0 - lr)],
                "That shrinks both coordinates alike. Each has a slope of its own.",
            ),
            slip(
                "uses-loss",
                vec![x - lr * loss, y - lr * loss],
                "That subtracts the loss itself. A step uses the slope, not the height.",
            ),
            slip(
                "moves-only",
                vec![-lr * gx, -lr * gy],
                "That is the move, not the place where it leads. Add it to where you stood.",
            ),
        ],
    }
}

fn loss_change(draw: &mut Draw) -> Posed {
    // Half the learners get a step that climbs, although it points downhill.
    let climbs = draw.whole(0, 1) == 1;
    let b = draw.whole(8, 20) as f64;
    let (x, y) = (draw.away(0.2, 0.9), draw.away(0.6, 1.5));
    // lr · b between 0.3 and 0.8, or between 2.3 and 2.8.
    let share = draw.decimals(0.3, 0.8, 10.0) + if climbs { 2.0 } else { 0.0 };
    let lr = (share / b * 1000.0).round() / 1000.0;
    let loss = |x: f64, y: f64| 0.5 * (x * x + b * y * y);
    let (gx, gy) = (x, b * y);
    let right = loss(x - lr * gx, y - lr * gy) - loss(x, y);
    let squared = gx * gx + gy * gy;
    Posed {
        text: format!(
            "The bowl is {}. You stand at ({x}, {y}) and take one plain step with lr = {lr}. By how \
             much does the loss change? (New loss minus old loss, with its sign; to within 0.05.)",
            bowl(1.0, b)
        ),
        form: NUMBER,
        right: vec![right],
        tolerance: 0.05,
        slips: vec![
            slip(
                "sign-of-change",
                vec![-right],
                "The size is right, the sign is not: new loss minus old loss is negative when the \
                 loss falls.",
            ),
            slip(
                "tangent-for-ever",
                vec![-lr * squared],
                "That follows the tangent, -lr * |gradient|², as if the slope stayed the same all \
                 along the step. The bowl curves: compute the loss at both ends.",
            ),
            slip(
                "length-not-squared",
                vec![-lr * squared.sqrt()],
                "That is lr times the gradient's length: how far the step goes, not how far down.",
            ),
        ],
    }
}

fn largest_rate(draw: &mut Draw) -> Posed {
    let steep = [8.0, 10.0, 16.0, 20.0, 25.0, 40.0, 50.0][draw.whole(0, 6)];
    let shallow = draw.whole(1, 4) as f64;
    // The steep axis is not always y.
    let (a, b) = if draw.whole(0, 1) == 0 {
        (shallow, steep)
    } else {
        (steep, shallow)
    };
    Posed {
        text: format!(
            "The bowl is {}. For every learning rate below some limit plain gradient descent \
             converges from any start, and above it from hardly any. What is the limit? (To within \
             0.002.)",
            bowl(a, b)
        ),
        form: NUMBER,
        right: vec![2.0 / steep],
        tolerance: 0.002,
        slips: vec![
            slip(
                "one-over-curvature",
                vec![1.0 / steep],
                "With that rate the steep direction lands on the floor in one step: it is the \
                 fastest there, not the limit. Overshooting by less than the distance itself still \
                 converges.",
            ),
            slip(
                "shallow-sets-limit",
                vec![2.0 / shallow],
                "That is the limit of the shallow direction. The steep one blows up long before: \
                 the largest curvature sets the limit.",
            ),
            slip(
                "best-rate",
                vec![2.0 / (steep + shallow)],
                "That is the rate which converges fastest, 2/(a + b). The limit lies above it.",
            ),
            slip(
                "always-one",
                vec![1.0],
                "There is no limit that fits all surfaces: it depends on the curvature.",
            ),
        ],
    }
}

fn what_it_sees(draw: &mut Draw) -> Posed {
    let (x, y) = (draw.away(0.4, 1.6), draw.away(0.4, 1.6));
    let lr = draw.decimals(0.1, 0.3, 20.0);
    let (gx, gy) = (2.0 * x, -2.0 * y);
    // The bowl (p − c)²/1 has its minimum at c and slope 2(p − c): equal here when c = p − g/2.
    let (cx, cy) = (x - gx / 2.0, y - gy / 2.0);
    Posed {
        text: format!(
            "On the saddle x² − y², at ({x}, {y}), the gradient is ({}, {}). Another surface, a \
             round bowl with its lowest point at ({}, {}), happens to have the same gradient there. \
             From ({x}, {y}), with lr = {lr}, where does one step lead on the *bowl*? (Two decimals \
             are enough.)",
            show::number(gx),
            show::number(gy),
            show::number(cx),
            show::number(cy),
        ),
        form: POINT,
        right: vec![x - lr * gx, y - lr * gy],
        tolerance: 0.01,
        slips: vec![
            slip(
                "jumps-to-minimum",
                vec![cx, cy],
                "That is the lowest point of the bowl. You can see it in the picture; the \
                 optimiser cannot. It gets one slope, and walks lr times it.",
            ),
            slip(
                "adds-gradient",
                vec![x + lr * gx, y + lr * gy],
                "That is uphill. The gradient points to where the loss grows: subtract it.",
            ),
            slip(
                "towards-the-minimum",
                vec![x + lr * (cx - x), y + lr * (cy - y)],
                "That walks lr of the way to the lowest point, as if it were known. All that is \
                 known is the slope: subtract lr times the gradient.",
            ),
        ],
    }
}

fn two_momentum_steps(draw: &mut Draw) -> Posed {
    let b = draw.whole(8, 20) as f64;
    let y0 = draw.away(0.8, 2.0);
    let lr = draw.within(0.01, 0.04);
    let m = [0.5, 0.6, 0.7, 0.8, 0.9][draw.whole(0, 4)];
    let slope = |y: f64| b * y;
    let y1 = y0 - lr * slope(y0);
    let v1 = y1 - y0;
    let right = y1 + m * v1 - lr * slope(y1);
    let averaged = {
        let v1 = -(1.0 - m) * lr * slope(y0);
        let y1 = y0 + v1;
        y1 + m * v1 - (1.0 - m) * lr * slope(y1)
    };
    Posed {
        text: format!(
            "Along y the bowl is ½·{b}·y². You start at y = {y0} at rest (velocity 0) with \
             lr = {lr} and momentum {m}: v' = momentum·v − lr·slope, y' = y + v'. What is y after \
             *two* steps? (To within 0.01.)"
        ),
        form: NUMBER,
        right: vec![right],
        tolerance: 0.01,
        slips: vec![
            slip(
                "velocity-reset",
                vec![y1 - lr * slope(y1)],
                "That is two plain steps: the velocity of the first is lost. The second step keeps \
                 momentum times it.",
            ),
            slip(
                "averages-velocity",
                vec![averaged],
                "That weighs the slope by 1 − momentum. Here nothing is averaged: v' = momentum·v \
                 − lr·slope.",
            ),
            slip(
                "momentum-brakes",
                vec![y1 - m * v1 - lr * slope(y1)],
                "That turns the old velocity round. Momentum goes on in the direction that you \
                 came: plus momentum·v.",
            ),
            slip(
                "looks-ahead",
                vec![y1 + m * v1 - lr * slope(y1 + m * v1)],
                "That takes the slope ahead of where you stand (Nesterov's method). The heavy ball \
                 asks at y itself.",
            ),
            slip(
                "one-step-only",
                vec![y1],
                "That is the place after one step. Take one more.",
            ),
        ],
    }
}

fn guard_speaks(draw: &mut Draw) -> Posed {
    let b = [10.0, 20.0, 25.0, 40.0][draw.whole(0, 3)];
    let factor = draw.whole(2, 6) as f64;
    let lr = (1.0 + factor) / b;
    let ceiling_power = draw.whole(3, 8) as i32;
    let squares = factor * factor;
    let first_above = |growth: f64| (1..).find(|k| growth.powi(*k) > 10f64.powi(ceiling_power));
    let right = f64::from(first_above(squares).expect("it grows"));
    let forgot = f64::from(first_above(factor).expect("it grows"));
    let overflow = (f64::MAX.ln() / squares.ln()).ceil();
    Posed {
        text: format!(
            "Along y the bowl is ½·{b}·y² and lr = {lr}, far above the limit: every step multiplies \
             y by 1 − lr·{b} = −{factor}. A guard stops the run at the first step whose loss is more \
             than 10^{ceiling_power} times the loss at the start. Which step is that? (Count the \
             start as 0.)"
        ),
        form: NUMBER,
        right: vec![right],
        tolerance: 0.0,
        slips: vec![
            slip(
                "forgets-square",
                vec![forgot],
                "That is when y has grown so much. The loss grows with its square, twice as fast.",
            ),
            slip(
                "waits-for-infinity",
                vec![overflow],
                "That is about when the loss is no longer finite. The guard has a ceiling, and \
                 speaks long before.",
            ),
            slip(
                "stops-at-first-climb",
                vec![1.0],
                "The loss climbs at once, but the guard waits for its ceiling: a climb alone may \
                 be a healthy run with momentum.",
            ),
            slip(
                "one-late",
                vec![right + 1.0],
                "One too many: the first step above the ceiling counts, and the start is step 0.",
            ),
        ],
    }
}

fn saddle_slide(draw: &mut Draw) -> Posed {
    let lr: f64 = [0.05, 0.1, 0.15, 0.2, 0.25][draw.whole(0, 4)];
    let power = draw.whole(2, 4) as i32;
    let y0 = 10f64.powi(-power);
    let distance = draw.whole(1, 3) as f64;
    let growth = 1.0 + 2.0 * lr;
    let right = f64::from(
        (1..)
            .find(|k| y0 * growth.powi(*k) > distance)
            .expect("it grows"),
    );
    let linear = ((distance - y0) / (2.0 * lr * y0)).ceil();
    let half = f64::from(
        (1..)
            .find(|k| y0 * (1.0 + lr).powi(*k) > distance)
            .expect("it grows"),
    );
    Posed {
        text: format!(
            "On the saddle x² − y² you stand at (1, {y0}) and descend with lr = {lr}: every step \
             multiplies y by the same number. After how many steps is |y| > {distance} for the first \
             time? (Give or take one.)"
        ),
        form: NUMBER,
        right: vec![right],
        tolerance: 1.0,
        slips: vec![
            slip(
                "steps-of-equal-length",
                vec![linear],
                "That takes every step as long as the first. The slope grows with y: each step is \
                 longer than the one before.",
            ),
            slip(
                "forgets-the-two",
                vec![half],
                "That multiplies y by 1 + lr. The slope of −y² is −2y: it is 1 + 2·lr.",
            ),
            slip(
                "stuck-for-ever",
                vec![0.0],
                "It does leave. Only a start with y exactly 0 stays: anything else, however small, \
                 grows at every step.",
            ),
        ],
    }
}
