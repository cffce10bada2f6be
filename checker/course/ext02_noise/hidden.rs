//! What extension 2 promises: a descent along slopes with noise, rates that shrink in two ways, and the
//! size of a cloud.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ext02_noise::{Dice, cloud, decaying, halving, noisy_descent};
use std::cell::{Cell, RefCell};

#[track_caller]
fn near(what: &str, got: &[f64], expected: &[f64]) {
    let near = |(got, expected): (&f64, &f64)| {
        relative_eq!(got, expected, max_relative = 1e-9, epsilon = 1e-13)
    };
    holds!(
        got.len() == expected.len() && got.iter().zip(expected).all(near),
        "{what}: expected {expected:?}, yours gives {got:?}"
    );
}

fn twice<const N: usize>(p: [f64; N]) -> [f64; N] {
    p.map(|x| 2.0 * x)
}

#[test]
fn the_dice_roll_the_published_numbers_and_the_walk_takes_them() {
    let mut dice = Dice::new(1_234_567);
    let rolls = [dice.bits(), dice.bits(), dice.bits()];
    let published = [
        6_457_827_717_110_365_317,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
    ];
    assert_eq!(rolls, published, "Dice is given: put it back as it was");
    let mut dice = Dice::new(42);
    let places: Vec<usize> = (0..8).map(|_| dice.below(10)).collect();
    assert_eq!(places, [7, 1, 2, 3, 0, 8, 2, 8]);
    let mut dice = Dice::new(42);
    assert_eq!(dice.uniform(), 0.741_564_878_771_823_3);
    let bells = [0.237_607_494_462_281_47, -1.838_701_424_887_403_8];
    let flat = |_: [f64; 1]| [0.0];
    let walk = noisy_descent(flat, [0.0], &[1.0, 1.0], 1.0, &mut Dice::new(7));
    let expected = [0.0, -bells[0], -bells[0] - bells[1]];
    near("on flat ground, seed 7", walk.as_flattened(), &expected);
}

#[test]
fn a_step_takes_the_slope_and_the_noise_by_the_rate() {
    let walk = noisy_descent(twice, [1.0], &[0.1, 0.1], 0.5, &mut Dice::new(1));
    let expected = [1.0, 0.692_101_747_775_450_3, 0.596_123_671_173_118];
    near("x² from 1, seed 1", walk.as_flattened(), &expected);
}

#[test]
fn every_coordinate_has_its_own_noise_in_order() {
    let mut bells = Dice::new(2);
    let flat = |_: [f64; 2]| [0.0, 0.0];
    let walk = noisy_descent(flat, [3.0, 5.0], &[0.5, 0.25], 2.0, &mut Dice::new(2));
    let first = [3.0 - bells.bell(), 5.0 - bells.bell()];
    let second = [first[0] - 0.5 * bells.bell(), first[1] - 0.5 * bells.bell()];
    near(
        "on flat ground",
        walk.as_flattened(),
        &[[3.0, 5.0], first, second].concat(),
    );
}

#[test]
fn every_step_has_its_own_rate_and_the_start_is_the_first_point() {
    let walk = noisy_descent(
        twice,
        [1.0],
        &[0.2, 0.1, 0.05, 0.025],
        2.0,
        &mut Dice::new(3),
    );
    let expected = [
        1.0,
        0.707_009_128_667_414_2,
        0.181_944_988_500_326_8,
        0.122_147_005_482_576_73,
        0.022_418_088_945_420_41,
    ];
    near("x² from 1, seed 3", walk.as_flattened(), &expected);
    let alone = noisy_descent(twice, [1.5], &[], 1.0, &mut Dice::new(5));
    assert_eq!(alone, [[1.5]], "without rates the walk is its start");
}

#[test]
fn rates_and_noise_may_have_any_sign_and_size() {
    let walk = noisy_descent(twice, [1.0], &[-0.1, 1.5], 0.5, &mut Dice::new(1));
    let mut dice = Dice::new(1);
    let first = 1.0 + 0.1 * (2.0 + 0.5 * dice.bell());
    let second = first - 1.5 * (2.0 * first + 0.5 * dice.bell());
    near(
        "rates -0.1, 1.5",
        walk.as_flattened(),
        &[1.0, first, second],
    );
    let walk = noisy_descent(twice, [1.0], &[0.1], -0.5, &mut Dice::new(1));
    let only = 1.0 - 0.1 * (2.0 - 0.5 * Dice::new(1).bell());
    near("sigma -0.5", walk.as_flattened(), &[1.0, only]);
}

#[test]
fn without_noise_it_is_plain_descent_and_the_dice_roll_all_the_same() {
    let mut dice = Dice::new(4);
    let slope = |[x, y]: [f64; 2]| [2.0 * x, 3.0 * y];
    let walk = noisy_descent(slope, [1.0, -1.0], &[0.1, 0.2, 0.1], 0.0, &mut dice);
    let expected = [1.0, -1.0, 0.8, -0.7, 0.48, -0.28, 0.384, -0.196];
    near("without noise", walk.as_flattened(), &expected);
    let mut other = Dice::new(4);
    for _ in 0..6 {
        other.bell();
    }
    assert_eq!(
        dice, other,
        "one draw for each coordinate of each step, with sigma 0 as well"
    );
}

#[test]
fn the_slope_is_asked_for_once_a_step_at_the_place_where_the_walk_is() {
    let (calls, asked) = (Cell::new(0), RefCell::new(Vec::new()));
    let slope = |p: [f64; 1]| {
        calls.set(calls.get() + 1);
        asked.borrow_mut().push(p);
        twice(p)
    };
    let walk = noisy_descent(slope, [1.0], &[0.1; 5], 1.0, &mut Dice::new(9));
    assert_eq!(calls.get(), 5, "five steps ask for five slopes");
    assert_eq!(*asked.borrow(), walk[..5]);
}

#[test]
fn halving_keeps_a_rate_for_so_many_steps() {
    near(
        "0.8, every 2",
        &halving(0.8, 2, 6),
        &[0.8, 0.8, 0.4, 0.4, 0.2, 0.2],
    );
    near(
        "1, every 1",
        &halving(1.0, 1, 5),
        &[1.0, 0.5, 0.25, 0.125, 0.0625],
    );
    let rates = [0.4, 0.4, 0.4, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.05];
    near("0.4, every 3", &halving(0.4, 3, 10), &rates);
    near("not reached", &halving(0.8, 9, 4), &[0.8; 4]);
    near("never", &halving(0.8, 0, 4), &[0.8; 4]);
    near("no steps", &halving(0.8, 2, 0), &[]);
    near("-0.8", &halving(-0.8, 1, 3), &[-0.8, -0.4, -0.2]);
    near("12", &halving(12.0, 1, 3), &[12.0, 6.0, 3.0]);
}

#[test]
fn decaying_has_half_of_the_rate_at_half() {
    near(
        "0.6, half 2",
        &decaying(0.6, 2.0, 5),
        &[0.6, 0.4, 0.3, 0.24, 0.2],
    );
    near(
        "1, half 1",
        &decaying(1.0, 1.0, 4),
        &[1.0, 0.5, 1.0 / 3.0, 0.25],
    );
    let rates = [0.9, 0.3, 0.18, 0.9 / 7.0, 0.1, 0.9 / 11.0];
    near("0.9, half 0.5", &decaying(0.9, 0.5, 6), &rates);
    near("one step", &decaying(0.6, 2.0, 1), &[0.6]);
    near("no steps", &decaying(0.6, 2.0, 0), &[]);
    near("-0.6", &decaying(-0.6, 1.0, 3), &[-0.6, -0.3, -0.2]);
    near("12", &decaying(12.0, 1.0, 3), &[12.0, 6.0, 4.0]);
}

#[test]
fn a_cloud_is_the_deviation_from_its_own_mean() {
    near("1 and 3", &cloud(&[[1.0], [3.0]], 0), &[1.0]);
    near("from number 1", &cloud(&[[9.0], [1.0], [3.0]], 1), &[1.0]);
    near(
        "1, 1, 4",
        &cloud(&[[1.0], [1.0], [4.0]], 0),
        &[2_f64.sqrt()],
    );
    near("-1 and -3", &cloud(&[[-1.0], [-3.0]], 0), &[1.0]);
    let both = cloud(&[[-2.0], [1.0], [4.0]], 0);
    near("-2, 1, 4", &both, &[6_f64.sqrt()]);
    let walk = [[0.0, 0.0], [2.0, 1.0], [4.0, 5.0]];
    let expected = [1.632_993_161_855_452, 2.160_246_899_469_287];
    near("of a plane", &cloud(&walk, 0), &expected);
}

#[test]
fn one_point_is_no_cloud_and_of_none_nothing_is_known() {
    near(
        "one point",
        &cloud(&[[2.0, 3.0], [4.0, 5.0]], 1),
        &[0.0, 0.0],
    );
    near("at one place", &cloud(&[[5.0], [5.0], [5.0]], 0), &[0.0]);
    let none = cloud(&[[2.0, 3.0]], 1);
    holds!(
        none.iter().all(|x| x.is_nan()),
        "no points give NaN, yours gives {none:?}"
    );
}

#[test]
fn the_cloud_of_a_long_walk_has_the_size_that_theory_gives() {
    // σ √(lr / (c (2 − lr c))) with c = 2, σ = 0.5, lr = 0.1: 0.0833.
    let walk = noisy_descent(twice, [1.0], &[0.1; 20_000], 0.5, &mut Dice::new(11));
    let [size] = cloud(&walk, 100);
    holds!(
        size > 0.08 && size < 0.087,
        "the cloud about the minimum is 0.0833 wide, yours is {size}"
    );
}
