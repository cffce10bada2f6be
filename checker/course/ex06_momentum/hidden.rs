//! What step 6 promises: a step that keeps part of its velocity, and the walk that it makes.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex06_momentum::{descend_with_momentum, momentum_step};
use std::cell::RefCell;

fn bowl_gradient([x, y]: [f64; 2]) -> [f64; 2] {
    [x, 20.0 * y]
}

/// Right up to rounding: the same sums may be done in another order.
fn same<const N: usize>(got: [f64; N], expected: [f64; N]) -> bool {
    (0..N).all(|i| {
        relative_eq!(got[i], expected[i], epsilon = 1e-12, max_relative = 1e-9)
            || got[i].is_nan() && expected[i].is_nan()
    })
}

/// The new velocity is the faded old one less the push; the new point is moved by it.
#[track_caller]
fn check_step<const N: usize>(
    gradient: impl Fn([f64; N]) -> [f64; N],
    p: [f64; N],
    v: [f64; N],
    lr: f64,
    momentum: f64,
) {
    let slope = gradient(p);
    let velocity = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let point = std::array::from_fn(|i| p[i] + velocity[i]);
    let (got_point, got_velocity) = momentum_step(&gradient, p, v, lr, momentum);
    holds!(
        same(got_velocity, velocity),
        "a step returns (new point, new velocity),\n\
         and the new velocity is momentum * v - lr * gradient(p):\n\
         p             {p:?}\n\
         v             {v:?}\n\
         gradient(p)   {slope:?}\n\
         lr, momentum  {lr}, {momentum}\n\
         it should be  {velocity:?}\n\
         yours is      {got_velocity:?}"
    );
    holds!(
        same(got_point, point),
        "a step returns (new point, new velocity),\n\
         and the new point is p plus the new velocity:\n\
         p                 {p:?}\n\
         the new velocity  {velocity:?}\n\
         it should go to   {point:?}\n\
         yours goes to     {got_point:?}"
    );
}

#[test]
fn the_two_steps_of_the_lesson_come_out() {
    check_step(bowl_gradient, [-2.5, 2.0], [0.0, 0.0], 0.02, 0.9);
    check_step(bowl_gradient, [-2.45, 1.2], [0.05, -0.8], 0.02, 0.9);
}

#[test]
fn a_step_keeps_part_of_the_velocity_and_adds_a_push_downhill() {
    for (lr, momentum) in [(0.02, 0.9), (0.1, 0.5), (0.25, 0.3)] {
        check_step(bowl_gradient, [-2.5, 2.0], [0.5, -1.0], lr, momentum);
        check_step(|[x, y]| [3.0 * x, y], [1.0, 4.0], [2.0, 0.25], lr, momentum);
    }
}

#[test]
fn a_step_works_on_a_line_and_in_space() {
    check_step(|[x]| [2.0 * x - 4.0], [5.0], [-0.5], 0.1, 0.8);
    check_step(
        |[x, y, z]| [x, 3.0 * y, -z],
        [1.0, -2.0, 0.5],
        [0.25, 1.0, -4.0],
        0.25,
        0.6,
    );
    let turned = |[v, w, x, y, z]: [f64; 5]| [w, x, y, z, v];
    let (p, v) = ([1.0, -2.0, 4.0, 8.0, -16.0], [0.5, 0.25, -1.0, 2.0, 4.0]);
    check_step(turned, p, v, 0.25, 0.6);
}

#[test]
fn every_rate_and_every_momentum_is_taken_as_it_is() {
    for (lr, momentum) in [
        (-0.1, 0.9),
        (0.0, 0.9),
        (0.35, 0.9),
        (1.5, 0.9),
        (40.0, 0.9),
        (0.1, 1.0),
        (0.1, 1.3),
        (0.1, -0.5),
    ] {
        check_step(bowl_gradient, [-2.5, 2.0], [0.5, -1.0], lr, momentum);
        check_step(bowl_gradient, [-2.5e6, 2e6], [0.5, -1.0], lr, momentum);
    }
}

#[test]
fn every_slope_counts_also_a_tiny_one_and_one_that_is_not_finite() {
    for size in [1e-4, 1e-9] {
        let lr = 0.1 / size;
        check_step(|_| [3.0 * size, -size], [1.0, 2.0], [0.5, 0.25], lr, 0.5);
    }
    for slope in [0.0, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        check_step(|_| [4.0, slope], [1.0, 2.0], [0.5, 0.25], 0.25, 0.5);
    }
}

#[test]
fn a_step_follows_whatever_gradient_it_is_given() {
    check_step(
        |[x, y]| [x.sin() + y, x * y],
        [0.5, 3.0],
        [1.0, 2.0],
        0.3,
        0.7,
    );
}

#[test]
fn without_a_slope_the_ball_rolls_on_and_slows_down() {
    check_step(|_| [0.0, 0.0], [1.0, 1.0], [4.0, -2.0], 0.1, 0.5);
}

#[test]
fn without_momentum_the_old_velocity_is_forgotten() {
    check_step(bowl_gradient, [-2.5, 2.0], [7.0, -9.0], 0.02, 0.0);
}

#[test]
fn a_step_asks_for_the_gradient_once_and_where_it_stands() {
    let asked = RefCell::new(Vec::new());
    let p = [-2.5, 2.0];
    momentum_step(
        |p| {
            asked.borrow_mut().push(p);
            bowl_gradient(p)
        },
        p,
        [0.5, -1.0],
        0.02,
        0.9,
    );
    let asked = asked.into_inner();
    holds!(
        asked == [p],
        "a step should ask for the gradient once, at the point where it stands,\n\
         not where the velocity will take it (v is (0.5, -1)):\n\
         expected one call   {:?}\n\
         your calls          {asked:?}",
        [p]
    );
}

#[track_caller]
fn check_length(points: usize, steps: usize) {
    holds!(
        points == steps + 1,
        "a walk has the start, and one more point for each step:\n\
         steps            {steps}\n\
         expected points  {}\n\
         your points      {points}",
        steps + 1,
    );
}

/// The start; a plain step from rest; then the old move, faded, and a push, again and again.
#[track_caller]
fn check_walk<const N: usize>(
    gradient: impl Fn([f64; N]) -> [f64; N],
    start: [f64; N],
    lr: f64,
    momentum: f64,
    steps: usize,
) {
    let walk = descend_with_momentum(&gradient, start, lr, momentum, steps);
    check_length(walk.len(), steps);
    holds!(
        walk[0] == start,
        "the first point of the walk is the start:\n\
         start                  {start:?}\n\
         your walk starts with  {:?}",
        walk[0]
    );
    for k in 1..walk.len() {
        let (before, got) = (walk[k - 1], walk[k]);
        let slope = gradient(before);
        let moved: [f64; N] = match k {
            1 => [0.0; N],
            _ => std::array::from_fn(|i| before[i] - walk[k - 2][i]),
        };
        let expected = std::array::from_fn(|i| before[i] + momentum * moved[i] - lr * slope[i]);
        holds!(
            same(got, expected),
            "the ball starts at rest, and hands its velocity on from step to step:\n\
             lr, momentum            {lr}, {momentum}\n\
             point {:<16}  {before:?}\n\
             velocity on arrival     {moved:?}\n\
             gradient there          {slope:?}\n\
             next point should be    {expected:?}\n\
             yours is                {got:?}",
            k - 1,
        );
    }
}

#[test]
fn a_walk_has_the_start_and_one_point_more_for_each_step() {
    for steps in [0, 1, 2, 7, 200] {
        let walk = descend_with_momentum(bowl_gradient, [-2.5, 2.0], 0.02, 0.9, steps);
        check_length(walk.len(), steps);
    }
}

#[test]
fn a_walk_of_no_steps_is_the_start_alone() {
    check_walk(bowl_gradient, [-2.5, 2.0], 0.02, 0.9, 0);
}

#[test]
fn from_rest_the_first_step_is_a_plain_step() {
    check_walk(bowl_gradient, [-2.5, 2.0], 0.02, 0.9, 1);
    check_walk(bowl_gradient, [1.0, -0.5], 0.05, 0.5, 1);
}

#[test]
fn the_velocity_goes_along_from_step_to_step() {
    for (lr, momentum) in [(0.02, 0.9), (0.09, 0.3), (0.15, 0.4)] {
        check_walk(bowl_gradient, [-2.5, 2.0], lr, momentum, 20);
    }
    check_walk(|[x, y]| [x.cos() + y, x - y], [0.5, 3.0], 0.2, 0.6, 9);
}

#[test]
fn a_walk_works_on_a_line_and_in_space() {
    check_walk(|[x]| [2.0 * x - 4.0], [5.0], 0.1, 0.8, 8);
    check_walk(|[x, y, z]| [x, 3.0 * y, -z], [1.0, -2.0, 0.5], 0.25, 0.5, 8);
}

#[test]
fn a_ball_that_rests_takes_all_its_steps() {
    check_walk(bowl_gradient, [0.0, 0.0], 0.02, 0.9, 5);
    check_walk(bowl_gradient, [-2.5, 0.0], 0.02, 0.9, 5);
    check_walk(bowl_gradient, [0.0, 2.0], 0.05, 0.0, 5);
    check_walk(bowl_gradient, [0.0, 2.0], 0.1, 0.0, 5);
}

#[test]
fn a_walk_takes_every_rate_and_every_momentum_as_it_is() {
    for (lr, momentum) in [(-0.1, 0.5), (0.0, 0.5), (1.5, 0.5), (4.0, 0.5)] {
        check_walk(|[x, y]| [0.25 * x, 0.5 * y], [-2.5, 2.0], lr, momentum, 6);
    }
    for momentum in [1.0, 1.3, -0.5] {
        check_walk(bowl_gradient, [-2.5, 2.0], 0.02, momentum, 6);
    }
}

#[test]
fn a_move_counts_however_small_it_is() {
    let walk = descend_with_momentum(|[x]| [-2.0 * x], [1e-13], 0.1, 0.5, 120);
    check_length(walk.len(), 120);
    let (mut expected, mut v) = (1e-13, 0.0);
    for _ in 0..120 {
        v = 0.5 * v + 0.2 * expected;
        expected += v;
    }
    let got = walk[120][0];
    holds!(
        relative_eq!(got, expected, max_relative = 1e-9),
        "120 steps down a hill, from 1e-13, with lr 0.1 and momentum 0.5:\n\
         they should end at  {expected:?}\n\
         yours end at        {got:?}"
    );
}

#[test]
fn without_momentum_the_walk_is_plain_gradient_descent() {
    check_walk(bowl_gradient, [-2.5, 2.0], 0.02, 0.0, 20);
}

#[test]
fn the_standard_runs_end_where_they_should() {
    for (lr, momentum, steps, end) in [
        (
            0.02,
            0.9,
            200,
            [5.166337307892691e-6, 5.4487354098254186e-5],
        ),
        (
            0.15,
            0.9,
            400,
            [1.9072146927726632e-10, -2.8952505715464602e-9],
        ),
        (0.15, 0.5, 500, [0.0, 6.0]),
    ] {
        let walk = descend_with_momentum(bowl_gradient, [-2.5, 2.0], lr, momentum, steps);
        check_length(walk.len(), steps);
        let got = walk[steps];
        holds!(
            same(got, end),
            "{steps} steps from (-2.5, 2) on the bowl, lr {lr} and momentum {momentum}:\n\
             they should end at  {end:?}\n\
             yours end at        {got:?}"
        );
    }
}

#[test]
fn a_walk_that_diverges_is_recorded_to_its_end() {
    let walk = descend_with_momentum(bowl_gradient, [-2.5, 2.0], 0.5, 0.5, 500);
    check_length(walk.len(), 500);
    let walk = descend_with_momentum(|_| [f64::INFINITY, 1.0], [1.0, 2.0], 0.1, 0.5, 4);
    check_length(walk.len(), 4);
    let first = walk[1][0];
    holds!(
        first == f64::NEG_INFINITY,
        "with an infinite slope a step goes to -inf; yours goes to {first:?}"
    );
}
