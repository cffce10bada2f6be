//! What extension 6 promises: a shuffle that can be repeated, batches that leave nothing out, the slope
//! over a batch, and a training that counts what it did.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ext02_noise::Dice;
use ext06_batches::{batch_gradient, batches, made, shuffled, train};

#[track_caller]
fn near(what: &str, got: &[f64], expected: &[f64]) {
    let near = |(got, expected): (&f64, &f64)| {
        relative_eq!(got, expected, max_relative = 1e-9, epsilon = 1e-12)
    };
    holds!(
        got.len() == expected.len() && got.iter().zip(expected).all(near),
        "{what}: expected {expected:?}, yours gives {got:?}"
    );
}

#[test]
fn a_shuffle_is_decided_by_the_dice_from_the_last_place_down() {
    assert_eq!(shuffled(4, &mut Dice::new(1)), [0, 1, 3, 2]);
    assert_eq!(shuffled(5, &mut Dice::new(2)), [0, 3, 1, 4, 2]);
    assert_eq!(shuffled(8, &mut Dice::new(4)), [0, 4, 7, 1, 2, 5, 6, 3]);
    let order = shuffled(10, &mut Dice::new(5));
    assert_eq!(order, [2, 8, 4, 9, 5, 7, 0, 1, 6, 3]);
}

#[test]
fn a_shuffle_draws_once_for_each_place_but_the_first() {
    for n in [0, 1, 2, 7] {
        let (mut dice, mut others) = (Dice::new(13), Dice::new(13));
        let order = shuffled(n, &mut dice);
        assert_eq!(order.len(), n, "so many numbers are shuffled");
        for _ in 1..n {
            others.bits();
        }
        assert_eq!(
            dice,
            others,
            "{n} numbers take {} draws",
            n.saturating_sub(1)
        );
    }
}

#[track_caller]
fn check_batches(order: &[usize], size: usize, expected: &[&[usize]]) {
    let got = batches(order, size);
    assert_eq!(got, expected, "batches of {order:?}, size {size}");
}

#[test]
fn batches_take_the_order_as_it_stands_and_leave_nothing_out() {
    check_batches(&[4, 1, 3, 0, 2], 2, &[&[4, 1], &[3, 0], &[2]]);
    check_batches(&[2, 0, 1], 3, &[&[2, 0, 1]]);
    check_batches(&[5, 3, 1, 0, 2, 4, 6], 3, &[&[5, 3, 1], &[0, 2, 4], &[6]]);
    check_batches(&[1, 0, 3, 2], 2, &[&[1, 0], &[3, 2]]);
    check_batches(
        &[3, 1, 2, 0, 5, 4, 7, 6],
        5,
        &[&[3, 1, 2, 0, 5], &[4, 7, 6]],
    );
    check_batches(&[2, 1, 0], 1, &[&[2], &[1], &[0]]);
    check_batches(&[1, 0], 5, &[&[1, 0]]);
    check_batches(&[], 3, &[]);
}

#[test]
fn the_slope_is_the_mean_over_the_batch() {
    let (rows, targets) = ([[1.0], [3.0], [2.0]], [1.0, 1.0, 0.0]);
    let slope = batch_gradient(&rows, &targets, &[0, 2], [1.0]);
    near("errors 0 and 2", &slope, &[4.0]);
    let rows = [[-1.04, 0.84], [1.67, -1.45], [1.65, 0.49], [2.33, 2.15]];
    let targets = [-0.49, 1.66, 1.16, 0.66];
    let slope = batch_gradient(&rows, &targets, &[1, 3], [1.5, -0.86]);
    near("two of four rows", &slope, &[5.791_02, -0.9135]);
    let slope = batch_gradient(&rows, &targets, &[], [1.5, -0.86]);
    near("an empty batch", &slope, &[0.0, 0.0]);
}

#[test]
fn an_epoch_takes_a_step_for_each_batch() {
    let rows = [[2.68, 2.3], [-0.08, -0.56], [1.65, 0.03], [-1.18, -0.52]];
    let targets = [-0.21, 3.76, -1.56, -0.35];
    let done = train(&rows, &targets, 2, 0.06, 1, &mut Dice::new(1));
    let expected = [0.0, 0.0, -0.162_503_538_12, -0.142_614_214_776];
    near("the weights", done.weights.as_flattened(), &expected);
    assert_eq!((done.updates, done.examples), (2, 4));
}

#[test]
fn every_epoch_is_shuffled_anew_and_goes_on_from_the_weights_before() {
    let rows = [[1.44], [1.67], [1.7], [-1.08], [1.15]];
    let targets = [2.79, 0.58, -1.21, -1.97, -0.81];
    let done = train(&rows, &targets, 2, 0.04, 2, &mut Dice::new(2));
    let expected = [0.0, -0.005_520_343_224_422_380_5, 0.140_302_558_321_793];
    near("the weights", done.weights.as_flattened(), &expected);
    assert_eq!(
        (done.updates, done.examples),
        (6, 10),
        "updates and examples"
    );
}

#[test]
fn without_epochs_or_rate_the_weights_stay_and_counting_goes_on() {
    let (rows, targets) = ([[1.0], [2.0], [3.0]], [1.0, 2.0, 2.0]);
    let done = train(&rows, &targets, 2, 0.1, 0, &mut Dice::new(3));
    assert_eq!(
        (done.weights, done.updates, done.examples),
        (vec![[0.0]], 0, 0)
    );
    let done = train(&rows, &targets, 2, 0.0, 2, &mut Dice::new(3));
    assert_eq!(done.weights, [[0.0]; 3]);
    // One row with the input 1 and the target 3: the slope at 0 is −6.
    for lr in [-0.25, 1.5] {
        let done = train(&[[1.0]], &[3.0], 1, lr, 1, &mut Dice::new(3));
        near("the weights", done.weights.as_flattened(), &[0.0, 6.0 * lr]);
    }
    assert_eq!((done.updates, done.examples), (4, 6));
    let done = train(&rows, &targets, 9, 0.1, 2, &mut Dice::new(3));
    assert_eq!(
        (done.updates, done.examples),
        (2, 6),
        "batches larger than the table"
    );
}

#[test]
fn a_thousand_made_up_examples_are_learned() {
    let (rows, targets) = made(1000, &mut Dice::new(42));
    let done = train(&rows, &targets, 32, 0.01, 20, &mut Dice::new(1));
    let [a, b, c] = done.weights[20];
    let off = (a - 2.0).abs().max((b + 1.5).abs()).max((c - 0.5).abs());
    holds!(
        off < 0.05,
        "the weights are 2, −1.5 and 0.5 but for noise; yours are {a}, {b}, {c}"
    );
    assert_eq!((done.updates, done.examples), (640, 20_000));
}
