//! Makes the calls of ext04_adam.

use ext04_adam::{Decays, Memory};
use ext04_adam::{adam_step, descend_with_adam, rmsprop_step, rosenbrock_gradient};
use support::calls::ext04_adam::{
    AdamStep, DescendWithAdam, Fresh, Race, RmspropStep, RosenbrockGradient,
};
use support::calls::ext04_adam::{Averages, Remembered, Rescaled};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        RosenbrockGradient::FUNCTION => {
            let RosenbrockGradient { p } = asked.read()?;
            let slopes: [f64; 2] = rosenbrock_gradient(p);
            Some(RosenbrockGradient::answer(&slopes.to_vec()))
        }
        RmspropStep::FUNCTION => {
            let from: RmspropStep = asked.read()?;
            let next = match from.p.len() {
                1 => rescaled::<1>(asked, &from),
                2 => rescaled::<2>(asked, &from),
                3 => rescaled::<3>(asked, &from),
                _ => None,
            };
            Some(RmspropStep::answer(&next?))
        }
        AdamStep::FUNCTION => {
            let from: AdamStep = asked.read()?;
            let next = match from.p.len() {
                1 => remembered::<1>(asked, &from),
                2 => remembered::<2>(asked, &from),
                3 => remembered::<3>(asked, &from),
                _ => None,
            };
            Some(AdamStep::answer(&next?))
        }
        DescendWithAdam::FUNCTION => {
            let asked: DescendWithAdam = asked.read()?;
            let walk = match asked.start.len() {
                1 => walk::<1>(&asked),
                2 => walk::<2>(&asked),
                3 => walk::<3>(&asked),
                _ => None,
            };
            Some(DescendWithAdam::answer(&walk?))
        }
        Race::FUNCTION => {
            let asked: Race = asked.read()?;
            let walk: Vec<[f64; 2]> = match asked.ground.as_str() {
                "rosenbrock" => race(rosenbrock_gradient, &asked)?,
                "beale" => race(beale, &asked)?,
                "terrain" => race(terrain, &asked)?,
                "bowl" => race(|[x, y]| [x, 20.0 * y], &asked)?,
                _ => return None,
            };
            Some(Race::answer(&points(&walk)))
        }
        Fresh::FUNCTION => {
            let Fresh { dimensions } = asked.read()?;
            let averages = match dimensions {
                1 => averages(Memory::<1>::FRESH),
                2 => averages(Memory::<2>::FRESH),
                3 => averages(Memory::<3>::FRESH),
                _ => return None,
            };
            Some(Fresh::answer(&averages))
        }
        _ => None,
    }
}

fn terrain([x, y]: [f64; 2]) -> [f64; 2] {
    let (sin, cos) = ((3.0 * y).sin(), (3.0 * x).cos());
    [2.0 * x + 1.5 * cos, 2.0 * y - 1.5 * sin]
}

/// Beale's, of the probe's own: what is handed out in the exercise may have been taken out of it.
fn beale([x, y]: [f64; 2]) -> [f64; 2] {
    let (square, cube) = (y * y, y * y * y);
    let [a, b, c] = [1.5 - x + x * y, 2.25 - x + x * square, 2.625 - x + x * cube];
    let along_x = a * (y - 1.0) + b * (square - 1.0) + c * (cube - 1.0);
    let along_y = a * x + b * (2.0 * x * y) + c * (3.0 * x * square);
    [2.0 * along_x, 2.0 * along_y]
}

fn race(gradient: impl Fn([f64; 2]) -> [f64; 2], asked: &Race) -> Option<Vec<[f64; 2]>> {
    let (mut p, mut squares) = (asked.start, [0.0; 2]);
    let mut walk = vec![p];
    match asked.method.as_str() {
        "adam" => Some(descend_with_adam(
            gradient,
            p,
            asked.lr,
            Decays {
                beta1: 0.9,
                beta2: 0.999,
                epsilon: 1e-8,
            },
            asked.steps,
        )),
        "rmsprop" => {
            for _ in 0..asked.steps {
                (p, squares) = rmsprop_step(&gradient, p, squares, asked.lr, 0.9, 1e-8);
                walk.push(p);
            }
            Some(walk)
        }
        _ => None,
    }
}

fn averages<const N: usize>(memory: Memory<N>) -> Averages {
    Averages {
        slopes: memory.slopes.to_vec(),
        squares: memory.squares.to_vec(),
        steps: memory.steps,
    }
}

fn rescaled<const N: usize>(asked: &Asked, from: &RmspropStep) -> Option<Rescaled> {
    let (p, squares) = (point(&from.p)?, point(&from.squares)?);
    let gradient = |q: [f64; N]| asked.slope(q);
    let (p, squares): ([f64; N], [f64; N]) =
        rmsprop_step(gradient, p, squares, from.lr, from.decay, from.epsilon);
    Some(Rescaled {
        p: p.to_vec(),
        squares: squares.to_vec(),
    })
}

fn remembered<const N: usize>(asked: &Asked, from: &AdamStep) -> Option<Remembered> {
    let memory = Memory::<N> {
        slopes: point(&from.slopes)?,
        squares: point(&from.squares)?,
        steps: from.steps,
    };
    let decays = Decays {
        beta1: from.beta1,
        beta2: from.beta2,
        epsilon: from.epsilon,
    };
    let gradient = |q: [f64; N]| asked.slope(q);
    let (p, memory): ([f64; N], Memory<N>) =
        adam_step(gradient, point(&from.p)?, memory, from.lr, decays);
    Some(Remembered {
        p: p.to_vec(),
        slopes: memory.slopes.to_vec(),
        squares: memory.squares.to_vec(),
        steps: memory.steps,
    })
}

fn walk<const N: usize>(asked: &DescendWithAdam) -> Option<Vec<Vec<f64>>> {
    let decays = Decays {
        beta1: asked.beta1,
        beta2: asked.beta2,
        epsilon: asked.epsilon,
    };
    let gradient = |q: [f64; N]| asked.surface.slope_at(q);
    let walk: Vec<[f64; N]> = descend_with_adam(
        gradient,
        point(&asked.start)?,
        asked.lr,
        decays,
        asked.steps,
    );
    Some(points(&walk))
}
