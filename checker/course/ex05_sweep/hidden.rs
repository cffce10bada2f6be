//! What step 5 promises: the losses of a walk, a name for what they did, and a sweep over rates.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex05_sweep::Behaviour::{self, Converges, Crawls, Diverges, Stalls};
use ex05_sweep::{classify, losses, sweep};
use std::panic::catch_unwind;

fn bowl([x, y]: [f64; 2]) -> f64 {
    0.5 * (x * x + 20.0 * y * y)
}

fn bowl_gradient([x, y]: [f64; 2]) -> [f64; 2] {
    [x, 20.0 * y]
}

/// What to add to a failure when it is the walk of ex04 that is wrong.
fn if_ex04_is_wrong() -> &'static str {
    let walk = ex04_loop::descend(bowl_gradient, [-2.5, 2.0], 0.02, 2).concat();
    let expected = [-2.5, 2.0, -2.45, 1.2, -2.401, 0.72];
    match relative_eq!(walk[..], expected[..], max_relative = 1e-9) {
        true => "",
        false => {
            "\n\
             ex04_loop's descend is wrong on 2 steps from (-2.5, 2) with lr 0.02:\n\
             mend that first (cargo test -p ex04_loop)"
        }
    }
}

/// Right up to rounding, or neither of them a number.
fn same_loss((got, expected): (&f64, &f64)) -> bool {
    relative_eq!(got, expected, max_relative = 1e-9) || got.is_nan() && expected.is_nan()
}

#[track_caller]
fn check_losses<const N: usize>(f: impl Fn([f64; N]) -> f64, trajectory: &[[f64; N]]) {
    let expected: Vec<f64> = trajectory.iter().map(|&p| f(p)).collect();
    let got = losses(f, trajectory);
    holds!(
        got.len() == expected.len() && got.iter().zip(&expected).all(same_loss),
        "there is one loss for each point, in the same order:\n\
         points          {trajectory:?}\n\
         the losses are  {expected:?}\n\
         yours are       {got:?}"
    );
}

#[test]
fn the_losses_of_the_worked_walk_come_out() {
    check_losses(bowl, &[[-2.5, 2.0], [-2.45, 1.2], [-2.401, 0.72]]);
}

#[test]
fn there_is_one_loss_for_each_point_in_the_same_order() {
    check_losses(|[x, y]| x - 3.0 * y, &[[1.0, 2.0], [5.0, -1.0], [0.5, 0.5]]);
    check_losses(|[x]| x.sin(), &[[0.1], [2.0], [-1.0], [4.0]]);
    check_losses(|[x, y, z]| x * y + z, &[[1.0, 2.0, 3.0], [-4.0, 0.5, 9.0]]);
}

#[test]
fn an_empty_trajectory_has_no_losses() {
    check_losses(bowl, &[]);
}

#[test]
fn a_loss_that_is_not_finite_keeps_its_place() {
    check_losses(|[x]| 1.0 / x, &[[2.0], [0.0], [-4.0]]);
    check_losses(|[x]| x.sqrt(), &[[4.0], [-1.0], [9.0]]);
}

#[test]
fn losses_may_be_zero_or_negative_and_come_twice() {
    check_losses(|[x]| x, &[[2.0], [-3.0], [-3.0], [0.0], [0.0], [1e9]]);
    let sum = |p: [f64; 5]| p.iter().sum();
    check_losses(sum, &[[1.0, 2.0, 3.0, 4.0, 5.0], [-9.0; 5]]);
}

#[track_caller]
fn check_name(losses: &[f64], threshold: f64, expected: Behaviour, why: &str) {
    let got = classify(losses, threshold);
    holds!(
        got == expected,
        "{why}:\n\
         losses        {losses:?}\n\
         threshold     {threshold:?}\n\
         it should be  {expected:?}\n\
         yours is      {got:?}"
    );
}

#[test]
fn a_loss_that_is_not_finite_means_diverges_wherever_it_stands() {
    let why = "one loss that is not finite is enough for Diverges";
    check_name(&[4.0, f64::NAN, 1e-9], 1e-3, Diverges, why);
    check_name(&[4.0, f64::INFINITY, 2.0, 1e-9], 1e-3, Diverges, why);
    check_name(&[4.0, 2.0, f64::NEG_INFINITY], 1e-3, Diverges, why);
    check_name(&[4.0, 2.0, f64::NAN], 1e-3, Diverges, why);
    check_name(&[f64::NAN, 2.0, 1e-9], 1e-3, Diverges, why);
}

#[test]
fn a_last_loss_above_the_first_means_diverges() {
    let why = "the last loss is above the first: that is Diverges";
    check_name(&[1.0, 3.0, 9.0], 1e-3, Diverges, why);
    check_name(&[2.0, 1.0, 2.5], 1e-3, Diverges, why);
    check_name(&[4e6, 3e6, 4e6 + 0.5], 1e-3, Diverges, why);
    check_name(&[0.5, 0.25, 0.5000001], 1e-3, Diverges, why);
}

#[test]
fn the_question_of_divergence_comes_before_the_question_of_convergence() {
    let why = "the last loss is above the first: that is Diverges, even below the threshold";
    check_name(&[0.1, 0.05, 0.5], 1.0, Diverges, why);
}

#[test]
fn a_last_loss_below_the_threshold_means_converges() {
    let why = "the last loss is below the threshold: that is Converges";
    check_name(&[4.0, 0.5, 1e-4], 1e-3, Converges, why);
    check_name(&[4.0, 2.0], 3.0, Converges, why);
    check_name(
        &[9.0, 6.0, 4.0],
        3.0,
        Crawls,
        "4 is not below the threshold",
    );
    check_name(&[0.5], 1.0, Converges, why);
    check_name(&[4e-12, 2e-12, 5e-13], 1e-12, Converges, why);
}

#[test]
fn a_loss_that_climbs_on_the_way_may_still_converge() {
    let why = "only the last loss counts, not a climb on the way";
    check_name(&[4.0, 9.0, 2.0, 1e-4], 1e-3, Converges, why);
}

#[test]
fn a_loss_that_was_below_the_threshold_and_climbed_out_does_not_converge() {
    let why = "only the last loss counts, not a visit below the threshold on the way";
    check_name(&[4.0, 0.5, 3.0, 2.0], 1.0, Crawls, why);
}

#[test]
fn a_loss_that_arrived_and_stays_converges_and_does_not_stall() {
    let why = "the last loss is below the threshold, so the fall no longer matters";
    check_name(&[5.0, 1e-4, 1e-4, 1e-4], 1e-3, Converges, why);
}

#[test]
fn a_last_loss_at_the_threshold_is_not_below_it() {
    let why = "a loss equal to the threshold is not below it, and this one still falls";
    check_name(&[4.0, 2.0, 1.0], 1.0, Crawls, why);
}

#[test]
fn a_loss_that_no_longer_falls_means_stalls() {
    let why = "over the second half the loss does not fall: that is Stalls";
    check_name(&[43.0, 40.0, 40.0, 40.0, 40.0], 1e-3, Stalls, why);
    check_name(&[5.0], 1e-3, Stalls, why);
}

#[test]
fn a_loss_that_rises_over_the_second_half_did_not_fall_there() {
    let why = "over the second half the loss rises, so it does not fall: that is Stalls";
    check_name(&[9.0, 1.0, 2.0, 2.5, 3.0], 1e-3, Stalls, why);
}

#[test]
fn only_where_the_second_half_begins_and_ends_counts() {
    let why = "over the second half the loss falls and climbs back, so it does not fall";
    check_name(&[9.0, 7.0, 6.0, 5.0, 3.0, 5.0], 1e-3, Stalls, why);
    check_name(&[9.0, 7.0, 6.0, 5.0, 3.0, 6.0], 1e-3, Stalls, why);
    check_name(&[9.0, 7.0, 6.0, 5.0, 8.0, 6.0], 1e-3, Stalls, why);
    let why = "over the second half the loss climbs and falls further, so it falls";
    check_name(&[9.0, 7.0, 6.0, 3.0, 5.0, 2.0], 1e-3, Crawls, why);
    check_name(&[9.0, 7.0, 6.0, 5.0, 8.0, 4.0], 1e-3, Crawls, why);
}

#[test]
fn a_loss_that_still_falls_means_crawls() {
    let why = "the loss still falls and is not below the threshold: that is Crawls";
    check_name(&[4.0, 3.0, 2.0, 1.0], 1e-3, Crawls, why);
    check_name(&[4.0, 9.0, 8.0, 3.9], 1e-3, Crawls, why);
}

#[test]
fn the_second_half_begins_at_half_the_length() {
    let why = "the second half begins at losses[len / 2]";
    check_name(&[9.0, 5.0, 3.0, 3.0], 1e-3, Stalls, why);
    check_name(&[9.0, 7.0, 3.0, 3.0, 3.0], 1e-3, Stalls, why);
    check_name(&[9.0, 5.0, 4.0, 3.0, 3.0], 1e-3, Crawls, why);
}

#[test]
fn a_long_walk_is_judged_like_a_short_one() {
    let walk = |parts: &[(f64, usize)]| {
        let parts = parts.iter().map(|(loss, count)| vec![*loss; *count]);
        parts.collect::<Vec<_>>().concat()
    };
    let why = "the second half of a long walk begins at losses[len / 2], too";
    let late = walk(&[(9.0, 110), (5.0, 90)]);
    check_name(&late, 1.0, Crawls, why);
    let early = walk(&[(9.0, 90), (5.0, 110)]);
    check_name(&early, 1.0, Stalls, why);
    let visit = walk(&[(9.0, 40), (0.5, 60), (3.0, 20), (2.0, 80)]);
    check_name(&visit, 1.0, Crawls, why);
    let why = "every loss of a long walk is asked whether it is finite";
    let bad = walk(&[(9.0, 150), (f64::NAN, 1), (0.5, 49)]);
    check_name(&bad, 1.0, Diverges, why);
}

#[test]
fn the_millionth_is_measured_by_the_loss_itself() {
    let why = "compare the fall with a millionth of losses[len / 2], not of 1";
    check_name(&[4e6, 1e6, 1e6 - 0.9375], 1e-3, Stalls, why);
    check_name(&[4e6, 1e6, 1e6 - 0.9999995], 1e-3, Stalls, why);
    check_name(&[4e6, 1e6, 1e6 - 1.0625], 1e-3, Crawls, why);
    check_name(&[9e6, 4e6, 4e6 - 3.75], 1e-3, Stalls, why);
    check_name(&[-1e6, -4e6, -4e6 - 3.75], -8e6, Stalls, why);
    check_name(&[-1e6, -4e6, -4e6 - 4.000002], -8e6, Crawls, why);
    check_name(&[4e-6, 2e-6, 1.999e-6], 1e-9, Crawls, why);
}

#[test]
fn a_negative_loss_can_stall_and_crawl_too() {
    let why = "take the absolute value of losses[len / 2]: it may be negative";
    check_name(&[-1.0, -4.0, -4.0, -4.0], -10.0, Stalls, why);
    check_name(&[-1.0, -4.0, -5.0], -10.0, Crawls, why);
    check_name(
        &[-4.0, -5.0, -2.0],
        -10.0,
        Diverges,
        "the last is above the first",
    );
}

#[test]
fn a_loss_below_zero_is_below_a_threshold_above_zero() {
    let why = "the last loss is below the threshold: its sign belongs to it";
    check_name(&[8.0, 2.0, -4.0], 1.0, Converges, why);
    check_name(&[8.0, 2.0, -4.0], -2.0, Converges, why);
    check_name(&[8.0, 2.0, -0.5], 1.0, Converges, why);
}

#[test]
fn a_second_half_that_begins_at_zero_is_judged_like_any_other() {
    let why = "a millionth of zero is zero: from 0 to 0 there is no fall";
    check_name(&[8.0, 0.0, 0.0], -1.0, Stalls, why);
    check_name(&[4.0, 0.0], 0.0, Stalls, why);
    let why = "from 0 to -1 the loss falls";
    check_name(&[8.0, 0.0, -1.0], -4.0, Crawls, why);
}

#[test]
fn an_empty_list_of_losses_panics() {
    let _with_losses_it_answers = classify(&[4.0, 2.0], 1.0);
    holds!(
        catch_unwind(|| classify(&[], 1.0)).is_err(),
        "without any loss there is nothing to classify:\n\
         classify(&[], 1.0) should panic; yours answered"
    );
}

/// The rates of the standard experiment, what becomes of each, and its last loss.
const STANDARD: [(f64, Behaviour, f64); 5] = [
    (0.001, Crawls, 2.1067043909032925),
    (0.01, Crawls, 0.05609547898451621),
    (0.02, Converges, 0.0009666745806428523),
    (0.1, Stalls, 40.0),
    (0.2, Diverges, 2.8220316434622216e192),
];

#[test]
fn the_standard_sweep_has_a_rate_for_every_name() {
    let rates = STANDARD.map(|(lr, ..)| lr);
    let runs = sweep(bowl, bowl_gradient, [-2.5, 2.0], &rates, 200, 1e-3);
    check_rates(runs.iter().map(|run| run.lr).collect(), &rates);
    for (run, (lr, behaviour, last)) in runs.iter().zip(STANDARD) {
        holds!(
            run.losses.len() == 201,
            "a walk of 200 steps has 201 losses; yours, with lr {lr}, has {}{}",
            run.losses.len(),
            if_ex04_is_wrong(),
        );
        let got = run.losses[200];
        holds!(
            run.behaviour == behaviour && relative_eq!(got, last, max_relative = 1e-9),
            "200 steps from (-2.5, 2) on the bowl, with lr {lr} and threshold 1e-3:\n\
             expected  {behaviour:?}, last loss {last:?}\n\
             yours     {:?}, last loss {got:?}{}",
            run.behaviour,
            if_ex04_is_wrong(),
        );
    }
}

#[test]
fn a_rate_whose_loss_overflows_diverges() {
    let runs = sweep(bowl, bowl_gradient, [-2.5, 2.0], &[0.5], 200, 1e-3);
    let names: Vec<_> = runs.iter().map(|run| run.behaviour).collect();
    holds!(
        names == [Diverges],
        "with lr 0.5 the loss on the bowl overflows before step 200:\n\
         expected  [Diverges]\n\
         yours     {names:?}{}",
        if_ex04_is_wrong(),
    );
    let losses = runs[0].losses.len();
    holds!(
        losses == 201,
        "a walk of 200 steps has 201 losses, also where they are not finite;\n\
         yours, with lr 0.5, has {losses}{}",
        if_ex04_is_wrong(),
    );
}

#[track_caller]
fn check_rates(got: Vec<f64>, rates: &[f64]) {
    holds!(
        got == rates,
        "a sweep has one run for each rate, in the order of the rates:\n\
         rates              {rates:?}\n\
         rates of your runs {got:?}"
    );
}

#[test]
fn a_sweep_has_one_run_for_each_rate_in_the_order_of_the_rates() {
    for rates in [
        &[0.5, 0.001, 0.02, 0.02][..],
        &[0.07],
        &[],
        &[2.0, -0.1, 0.0, 2.0],
        &[
            0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11,
        ],
    ] {
        let runs = sweep(bowl, bowl_gradient, [1.0, 1.0], rates, 10, 1e-3);
        check_rates(runs.iter().map(|run| run.lr).collect(), rates);
    }
}

/// Every run must hold the losses of its own walk from the start.
#[track_caller]
fn check_sweep<const N: usize>(
    f: impl Fn([f64; N]) -> f64,
    gradient: impl Fn([f64; N]) -> [f64; N],
    start: [f64; N],
    rates: &[f64],
    steps: usize,
) {
    let runs = sweep(&f, &gradient, start, rates, steps, 1e-3);
    check_rates(runs.iter().map(|run| run.lr).collect(), rates);
    for run in &runs {
        let mut p = start;
        let mut expected = vec![f(p)];
        for _ in 0..steps {
            let slope = gradient(p);
            p = std::array::from_fn(|i| p[i] - run.lr * slope[i]);
            expected.push(f(p));
        }
        let got = &run.losses;
        holds!(
            got.len() == expected.len()
                && relative_eq!(got[..], expected[..], epsilon = 1e-12, max_relative = 1e-9),
            "a run holds the losses of {steps} steps from {start:?}, the start's loss first:\n\
             lr        {}\n\
             expected  {expected:.6?}\n\
             yours     {got:.6?}{}",
            run.lr,
            if_ex04_is_wrong(),
        );
    }
}

#[test]
fn every_run_holds_the_losses_of_its_own_walk_from_the_start() {
    check_sweep(bowl, bowl_gradient, [-2.5, 2.0], &[0.02, 0.09, 0.2], 4);
    check_sweep(|[x]| x * x, |[x]| [2.0 * x], [3.0], &[0.1, 0.9], 3);
    check_sweep(|[x]| x * x, |[x]| [2.0 * x], [3.0], &[0.1, 0.9], 0);
    let rates = [0.1, -0.1, 0.1, 0.0, 1.5];
    check_sweep(|[x]| x * x - 9.0, |[x]| [2.0 * x], [3.0], &rates, 3);
    check_sweep(
        |[x, y, z]| x * x + y * y * z,
        |[x, y, z]| [2.0 * x, 2.0 * y * z, y * y],
        [1.0, -0.5, 2.0],
        &[0.25, 0.01],
        2,
    );
}

#[test]
fn a_sweep_judges_every_run_by_the_threshold_it_is_given() {
    for (raised, threshold, expected) in [
        (0.0, 1.0, Converges),
        (0.0, 0.05, Crawls),
        (2.0, 3.0, Converges),
        (-10.0, -5.0, Converges),
        (-10.0, -9.99, Crawls),
        (-0.0565, 0.0, Converges),
        (-0.056, 0.0, Crawls),
    ] {
        let f = |p| bowl(p) + raised;
        let runs = sweep(f, bowl_gradient, [-2.5, 2.0], &[0.01], 200, threshold);
        let names: Vec<_> = runs.iter().map(|run| run.behaviour).collect();
        holds!(
            names == [expected],
            "with lr 0.01 the loss ends at {:.3}; with threshold {threshold}\n\
             expected  [{expected:?}]\n\
             yours     {names:?}{}",
            raised + 0.056,
            if_ex04_is_wrong(),
        );
    }
}
