//! Makes the calls of ex04_loop.

use ex04_loop::descend;
use support::calls::ex04_loop::Descend;
use support::request::{Asked, Request, point, points};
use support::spy::{Answer, Spy};

pub fn call(asked: &Asked) -> Option<Answer> {
    if asked.function != Descend::FUNCTION {
        return None;
    }
    let Descend {
        surface,
        start,
        lr,
        steps,
    } = asked.read()?;
    let spy = Spy::new(surface);
    let walk = match start.len() {
        1 => walk::<1>(&spy, &start, lr, steps),
        2 => walk::<2>(&spy, &start, lr, steps),
        3 => walk::<3>(&spy, &start, lr, steps),
        5 => walk::<5>(&spy, &start, lr, steps),
        _ => None,
    };
    Some(spy.report::<Descend>(&walk?))
}

fn walk<const N: usize>(spy: &Spy, start: &[f64], lr: f64, steps: usize) -> Option<Vec<Vec<f64>>> {
    let walk: Vec<[f64; N]> = descend(|q: [f64; N]| spy.slope(q), point(start)?, lr, steps);
    Some(points(&walk))
}
