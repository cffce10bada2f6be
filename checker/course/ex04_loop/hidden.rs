//! What step 4 promises: `descend` records the start and every step after it.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex04_loop::descend;

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

/// What to add to a failure when it is the step of ex03 that is wrong.
fn if_ex03_is_wrong() -> &'static str {
    match same(
        ex03_step::step(bowl_gradient, [-2.5, 2.0], 0.02),
        [-2.45, 1.2],
    ) {
        true => "",
        false => {
            "\n\
             ex03_step's step is wrong on p (-2.5, 2) with gradient (-2.5, 40) and lr 0.02:\n\
             mend that first (cargo test -p ex03_step)"
        }
    }
}

/// The start, then a point for each step, each one step from the point before it.
#[track_caller]
fn check_walk<const N: usize>(
    gradient: impl Fn([f64; N]) -> [f64; N],
    start: [f64; N],
    lr: f64,
    steps: usize,
) {
    let walk = descend(&gradient, start, lr, steps);
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
        let expected = std::array::from_fn(|i| before[i] - lr * slope[i]);
        holds!(
            same(got, expected),
            "each point is one step from the point before it (lr {lr}):\n\
             point {:<10}  {before:?}\n\
             gradient there    {slope:?}\n\
             next should be    {expected:?}\n\
             yours is          {got:?}{}",
            k - 1,
            if_ex03_is_wrong(),
        );
    }
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

#[test]
fn the_start_is_the_first_point_of_the_walk() {
    for start in [[-2.5, 2.0], [1.0, 0.125]] {
        let first = descend(bowl_gradient, start, 0.02, 3).first().copied();
        holds!(
            first == Some(start),
            "the first point of the walk is the start:\n\
             start                  {start:?}\n\
             your walk starts with  {first:?}"
        );
    }
}

#[test]
fn a_walk_has_one_point_more_than_steps() {
    for steps in [0, 1, 2, 7, 200] {
        let walk = descend(bowl_gradient, [-2.5, 2.0], 0.02, steps);
        check_length(walk.len(), steps);
    }
}

#[test]
fn a_walk_of_no_steps_is_the_start_alone() {
    let walk = descend(bowl_gradient, [-2.5, 2.0], 0.02, 0);
    holds!(
        walk == [[-2.5, 2.0]],
        "with 0 steps from (-2.5, 2) the walk is [[-2.5, 2.0]]; yours is\n\
         {walk:?}"
    );
}

#[test]
fn each_point_is_one_step_from_the_point_before_it() {
    for lr in [0.001, 0.02, 0.09, 0.1, 0.2] {
        check_walk(bowl_gradient, [-2.5, 2.0], lr, 20);
    }
    check_walk(|[x, y]| [3.0 * x, 0.5 * y], [4.0, -1.5], 0.25, 12);
}

#[test]
fn a_walk_follows_whatever_gradient_it_is_given() {
    check_walk(|[x, y]| [x.cos() + y, x - y], [0.5, 3.0], 0.2, 9);
}

#[test]
fn a_walk_works_on_a_line_and_in_space() {
    check_walk(|[x]| [2.0 * x - 4.0], [5.0], 0.1, 8);
    check_walk(|[x, y, z]| [x, 3.0 * y, -z], [1.0, -2.0, 0.5], 0.25, 8);
    let turned = |[v, w, x, y, z]: [f64; 5]| [w, x, y, z, v];
    check_walk(turned, [1.0, -2.0, 4.0, 8.0, -16.0], 0.25, 3);
}

#[test]
fn every_rate_is_walked_with() {
    for lr in [-0.1, 0.0, 0.35, 1.5, 4.0] {
        check_walk(|[x, y]| [0.25 * x, 0.5 * y], [-2.5, 2.0], lr, 6);
    }
}

#[test]
fn a_walk_that_stands_still_or_goes_to_and_fro_takes_all_its_steps() {
    check_walk(bowl_gradient, [0.0, 0.0], 0.02, 5);
    check_walk(bowl_gradient, [-2.5, 0.0], 0.02, 5);
    check_walk(bowl_gradient, [0.0, 2.0], 0.1, 6);
    check_walk(|_| [1e-10, -1e-10], [1.0, 2.0], 0.02, 5);
}

#[test]
fn a_move_counts_however_small_it_is() {
    let walk = descend(|[x]| [-2.0 * x], [1e-13], 0.1, 180);
    check_length(walk.len(), 180);
    let (got, expected) = (walk[180][0], 1e-13 * 1.2_f64.powi(180));
    holds!(
        relative_eq!(got, expected, max_relative = 1e-9),
        "on a hill, from 1e-13, each step with lr 0.1 goes to 1.2 times the place before it:\n\
         after 180 steps it should be at  {expected:?}\n\
         yours is at                      {got:?}{}",
        if_ex03_is_wrong(),
    );
}

#[test]
fn the_standard_experiment_ends_where_it_should() {
    for (lr, end) in [
        (0.001, [-2.0466220736965894, 0.035175893211443106]),
        (0.01, [-0.33494918714490474, 0.0]),
        (0.02, [-0.043969866514303915, 0.0]),
    ] {
        let walk = descend(bowl_gradient, [-2.5, 2.0], lr, 200);
        check_length(walk.len(), 200);
        let got = walk[200];
        holds!(
            same(got, end),
            "200 steps from (-2.5, 2) with lr {lr} on the bowl end elsewhere:\n\
             they should end at  {end:?}\n\
             yours end at        {got:?}{}",
            if_ex03_is_wrong(),
        );
    }
}

#[test]
fn a_walk_that_diverges_is_recorded_to_its_end() {
    let walk = descend(bowl_gradient, [-2.5, 2.0], 0.5, 400);
    check_length(walk.len(), 400);
    check_walk(|_| [f64::INFINITY, 1.0], [1.0, 2.0], 0.1, 4);
}
