//! What extension 4 promises: a gradient by the chain rule, steps that divide by the size of the slopes,
//! and a walk whose memory is handed on.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ext04_adam::{Decays, Memory};
use ext04_adam::{adam_step, descend_with_adam, rmsprop_step, rosenbrock_gradient};
use std::cell::RefCell;

#[track_caller]
fn near(what: &str, got: &[f64], expected: &[f64]) {
    let same = got.len() == expected.len()
        && got
            .iter()
            .zip(expected)
            .all(|(a, b)| relative_eq!(a, b, max_relative = 1e-9, epsilon = 1e-10));
    holds!(same, "{what}: {expected:?} is right, yours gives {got:?}");
}

/// The slopes of the bowl with curvatures 1 and 20.
fn bowl([x, y]: [f64; 2]) -> [f64; 2] {
    [x, 20.0 * y]
}

#[test]
fn the_gradient_of_rosenbrock_is_the_chain_rule() {
    for (p, slopes) in [
        ([-1.2, 1.0], [-215.6, -88.0]),
        ([0.0, 0.0], [-2.0, 0.0]),
        ([2.0, 1.0], [2402.0, -600.0]),
        ([-1.0, -1.0], [-804.0, -400.0]),
        ([0.81, 0.57], [27.5164, -17.22]),
        ([0.5, 3.25], [-601.0, 600.0]),
    ] {
        let got = rosenbrock_gradient(p);
        let near = |(a, b): (f64, f64)| (a - b).abs() <= 1e-10;
        holds!(
            near((got[0], slopes[0])) && near((got[1], slopes[1])),
            "the gradient at {p:?} is {slopes:?}, yours gives {got:?}"
        );
    }
    let [x, y] = rosenbrock_gradient([1.0, 1.0]);
    holds!(
        x.abs() < 1e-12 && y.abs() < 1e-12,
        "at the minimum the slopes are 0, yours are {x} and {y}"
    );
}

fn hand_rmsprop(slopes: [f64; 2], squares: [f64; 2], decay: f64) -> ([f64; 2], [f64; 2]) {
    rmsprop_step(|_| slopes, [1.0, 2.0], squares, 0.1, decay, 0.5)
}

#[test]
fn rmsprop_renews_its_averages_first() {
    // 0.75 · 4 + 0.25 · 9 = 5.25, and 0.75 · 1 + 0.25 · 16 = 4.75.
    let (p, squares) = hand_rmsprop([3.0, -4.0], [4.0, 1.0], 0.75);
    near("the squares", &squares, &[5.25, 4.75]);
    let x = 1.0 - 0.3 / (5.25_f64.sqrt() + 0.5);
    let y = 2.0 + 0.4 / (4.75_f64.sqrt() + 0.5);
    near("the point", &p, &[x, y]);
}

#[test]
fn rmsprop_moves_all_coordinates_alike_at_first() {
    let (p, squares) = rmsprop_step(bowl, [-2.5, 2.0], [0.0, 0.0], 0.1, 0.9, 1e-8);
    near("the squares", &squares, &[0.625, 160.0]);
    near("the point", &p, &[-2.183_772_238, 1.683_772_234_2]);
}

#[test]
fn rmsprop_can_forget_everything_or_nothing() {
    let step = |decay: f64| rmsprop_step(|[x]| [2.0 * x], [1.5], [4.0], 0.1, decay, 0.01);
    near("all forgotten", &step(0.0).1, &[9.0]);
    near("nothing forgotten", &step(1.0).1, &[4.0]);
    near("nothing forgotten", &step(1.0).0, &[1.350_746_268_656_716]);
}

#[test]
fn decays_that_make_no_average_and_a_large_epsilon_are_taken_as_they_are() {
    for (decay, renewed) in [(-0.5, 1.28), (1.25, 1.84)] {
        let (p, squares) = rmsprop_step(|_| [1.2], [1.5], [1.76], 0.1, decay, 2.0);
        near("the squares", &squares, &[renewed]);
        near("the point", &p, &[1.5 - 0.12 / (f64::sqrt(renewed) + 2.0)]);
    }
    let decays = Decays {
        beta1: -0.5,
        beta2: -0.25,
        epsilon: 2.0,
    };
    let memory = Memory {
        slopes: [4.0, -3.0],
        squares: [2.0, 1.0],
        steps: 2,
    };
    let (p, memory) = adam_step(|_| [3.0, -2.0], [1.0, 2.0], memory, 0.1, decays);
    near("the slopes", &memory.slopes, &[2.5, -1.5]);
    near("the squares", &memory.squares, &[10.75, 4.75]);
    // Corrected by 1 + 0.5³ = 1.125 and 1 + 0.25³ = 1.015625.
    let x = 1.0 - 0.1 * (2.5 / 1.125) / ((10.75_f64 / 1.015625).sqrt() + 2.0);
    let y = 2.0 + 0.1 * (1.5 / 1.125) / ((4.75_f64 / 1.015625).sqrt() + 2.0);
    near("the point", &p, &[x, y]);
}

#[test]
fn adam_remembers_slopes_of_either_sign_and_any_size() {
    let memory = Memory {
        slopes: [4.0, -6.0],
        squares: [4.0, 1.0],
        steps: 1,
    };
    let (_, memory) = adam_step(|_| [3.0, -4.0], [1.0, 2.0], memory, 0.1, HALVES);
    near("the slopes", &memory.slopes, &[3.5, -5.0]);
}

#[test]
fn a_slope_of_0_moves_nothing() {
    let (p, squares) = rmsprop_step(|_| [0.0], [1.5], [0.0], 0.1, 0.9, 1e-8);
    near("the point", &p, &[1.5]);
    near("the squares", &squares, &[0.0]);
    let (p, _) = adam_step(|_| [0.0], [1.5], Memory::FRESH, 0.1, Decays::USUAL);
    near("the point", &p, &[1.5]);
}

const HALVES: Decays = Decays {
    beta1: 0.5,
    beta2: 0.75,
    epsilon: 0.5,
};

#[test]
fn adam_averages_corrects_and_divides() {
    let memory = Memory {
        slopes: [1.0, 2.0],
        squares: [4.0, 1.0],
        steps: 1,
    };
    let (p, memory) = adam_step(|_| [3.0, -4.0], [1.0, 2.0], memory, 0.1, HALVES);
    near("the slopes", &memory.slopes, &[2.0, -1.0]);
    near("the squares", &memory.squares, &[5.25, 4.75]);
    assert_eq!(memory.steps, 2, "one more step is counted");
    // Corrected by 1 − 0.5² = 0.75 and 1 − 0.75² = 0.4375.
    let x = 1.0 - 0.1 * (2.0 / 0.75) / ((5.25_f64 / 0.4375).sqrt() + 0.5);
    let y = 2.0 + 0.1 * (1.0 / 0.75) / ((4.75_f64 / 0.4375).sqrt() + 0.5);
    near("the point", &p, &[x, y]);
}

#[test]
fn adams_first_step_is_lr_against_the_sign_of_each_slope() {
    let (p, memory) = adam_step(bowl, [-2.5, 2.0], Memory::FRESH, 0.1, Decays::USUAL);
    near("the point", &p, &[-2.400_000_000_4, 1.900_000_000_025]);
    near("the slopes", &memory.slopes, &[-0.25, 4.0]);
    near("the squares", &memory.squares, &[0.006_25, 1.6]);
    assert_eq!(memory.steps, 1, "one step is counted");
}

#[test]
fn a_rate_may_have_any_sign_and_size() {
    // √(0.25 · 9) = 1.5 and 0.5 on top: 3 / 2. Adam's corrected averages are 3 and 9: 3 / 3.5.
    for (lr, moved) in [(-0.7, 1.05), (7.0, -10.5)] {
        let (p, _) = rmsprop_step(|_| [3.0], [1.0], [0.0], lr, 0.75, 0.5);
        near("the point of RMSProp", &p, &[1.0 + moved]);
    }
    let decays = Decays {
        beta1: 0.5,
        beta2: 0.75,
        epsilon: 0.5,
    };
    for (lr, moved) in [(-0.7, 0.6), (7.0, -6.0)] {
        let (p, _) = adam_step(|_| [3.0], [1.0], Memory::FRESH, lr, decays);
        near("the point of Adam", &p, &[1.0 + moved]);
        let walk = descend_with_adam(|_| [3.0], [1.0], lr, decays, 2);
        let expected = [1.0, 1.0 + moved, 1.0 + 2.0 * moved];
        near("the walk of Adam", walk.as_flattened(), &expected);
    }
}

#[test]
fn both_steps_ask_for_the_gradient_once_where_they_stand() {
    let asked = RefCell::new(Vec::new());
    let slope = |p: [f64; 1]| {
        asked.borrow_mut().push(p);
        [2.0]
    };
    let _ = rmsprop_step(slope, [1.5], [1.0], 0.1, 0.9, 1e-8);
    let _ = adam_step(slope, [2.5], Memory::FRESH, 0.1, Decays::USUAL);
    assert_eq!(*asked.borrow(), [[1.5], [2.5]]);
}

#[test]
fn a_walk_hands_its_memory_on() {
    let walk = descend_with_adam(bowl, [-2.5, 2.0], 0.1, Decays::USUAL, 3);
    assert_eq!(walk.len(), 4, "3 steps make 4 points");
    near("the start", &walk[0], &[-2.5, 2.0]);
    let (mut p, mut memory) = ([-2.5, 2.0], Memory::FRESH);
    for at in &walk[1..] {
        (p, memory) = adam_step(bowl, p, memory, 0.1, Decays::USUAL);
        near("a point of the walk", at, &p);
    }
    let walk = descend_with_adam(|[x]| [x], [3.0], 0.25, HALVES, 2);
    near("a start", &walk[0], &[3.0]);
    near("the first", &walk[1], &[3.0 - 0.75 / 3.5]);
    let second = 3.0 - 0.75 / 3.5;
    let m = (0.5 * 1.5 + 0.5 * second) / 0.75;
    let v = (0.75 * 2.25 + 0.25 * second * second) / 0.4375;
    near(
        "the second",
        &walk[2],
        &[second - 0.25 * m / (f64::sqrt(v) + 0.5)],
    );
}

#[test]
fn no_steps_are_the_start_and_no_rate_stays_there() {
    let walk = |lr: f64, steps: usize| descend_with_adam(bowl, [1.0, 2.0], lr, HALVES, steps);
    assert_eq!(walk(0.1, 0), [[1.0, 2.0]]);
    assert_eq!(walk(0.0, 2), [[1.0, 2.0]; 3]);
}
