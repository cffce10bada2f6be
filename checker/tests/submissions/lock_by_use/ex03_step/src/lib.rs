use ex01_surface::Point;
use dfdx::prelude as d;

pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    d::step(gradient, p, lr)
}
