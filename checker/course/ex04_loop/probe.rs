//! Makes the calls of ex04_loop.

use ex04_loop::descend;
use support::calls::ex04_loop::Descend;
use support::request::{Asked, Request, point, points};
use support::surface::Surface;
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    if asked.function != Descend::FUNCTION {
        return None;
    }
    let Descend {
        surface,
        start,
        lr,
        steps,
    } = asked.read()?;
    let walk = match start.len() {
        1 => walk::<1>(&surface, &start, lr, steps),
        2 => walk::<2>(&surface, &start, lr, steps),
        3 => walk::<3>(&surface, &start, lr, steps),
        5 => walk::<5>(&surface, &start, lr, steps),
        _ => None,
    };
    Some(Descend::answer(&walk?))
}

fn walk<const N: usize>(
    surface: &Surface,
    start: &[f64],
    lr: f64,
    steps: usize,
) -> Option<Vec<Vec<f64>>> {
    let walk: Vec<[f64; N]> = descend(|q: [f64; N]| surface.slope_at(q), point(start)?, lr, steps);
    Some(points(&walk))
}
